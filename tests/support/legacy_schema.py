"""The content of a legacy database, read without the code of the import."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

from django.db import connection, connections

from tests.support import throwaway

SCHEMA = (Path(__file__).parent / "data" / "legacy_schema_sqlite.sql").read_text()

# Table → column → type, as the legacy system created them.
COLUMNS: dict[str, dict[str, str]] = {
    table: dict(re.findall(r'^\t"?([a-z_]+)"? ([A-Z]+)', body, re.MULTILINE))
    for table, body in re.findall(r"CREATE TABLE (\w+) \((.*?)\n\);", SCHEMA, re.DOTALL)
}
# These have no counterpart and are not changed.
LEDGER = "legacy_legacyrecord"  # its name begins like those of the retired tables
ETL_TABLES = {"raw_job_collections", "job_processing_logs", "processed_job_data", "etl_operation_logs"}


def rows(alias: str, table: str) -> list[dict]:
    """Return the rows of a legacy table, retired or not, with aware datetimes, booleans and decoded JSON.

    JSON is decoded as often as it was encoded.
    """
    columns = COLUMNS[table]
    names = ", ".join(f'"{column}"' for column in columns)
    if f"legacy_{table}" in connections[alias].introspection.table_names():
        table = f"legacy_{table}"
    with throwaway.plain_connection(alias) as legacy:
        found = legacy.execute(f'SELECT {names} FROM "{table}" ORDER BY id').fetchall()
    return [
        {column: _read(kind, value) for (column, kind), value in zip(columns.items(), row, strict=True)}
        for row in found
    ]


def dump(alias: str) -> dict[str, list]:
    """Return every legacy table."""
    with throwaway.plain_connection(alias) as legacy:
        return {table: legacy.execute(f'SELECT * FROM "{table}" ORDER BY 1, 2').fetchall() for table in COLUMNS}


def everything(alias: str) -> list:
    """Return everything that the legacy system created: the exact schema and the stored rows."""
    names = tuple(COLUMNS)
    with throwaway.plain_connection(alias) as legacy:
        if connection.vendor == "sqlite":
            made = legacy.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name").fetchall()
            made = [row for row in made if row[2] in names or row[0] == "view" or row[1].startswith("legacy_")]
            made = [row for row in made if row[2] != LEDGER]
        else:
            made = [
                legacy.execute(sql, {"names": list(names)}).fetchall()
                for sql in (
                    """SELECT table_name, column_name, data_type, udt_name, is_nullable, column_default
                       FROM information_schema.columns WHERE table_name = ANY(%(names)s)
                       ORDER BY 1, ordinal_position""",
                    """SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
                       WHERE conrelid::regclass::text = ANY(%(names)s) ORDER BY 1, 2""",
                    "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE tablename = ANY(%(names)s) ORDER BY 2",
                    "SELECT enumtypid::regtype::text, enumlabel FROM pg_enum ORDER BY 1, enumsortorder",
                    "SELECT tablename FROM pg_tables WHERE tablename LIKE 'legacy%%' AND tablename <> '" + LEDGER + "'",
                    "SELECT viewname, definition FROM pg_views WHERE schemaname = 'public'",
                )
            ]
        return [made, {name: legacy.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}]


def _read(kind: str, value):
    if value is None:
        return None
    match kind:
        case "DATETIME":
            value = value if isinstance(value, datetime) else datetime.strptime(value, "%Y-%m-%d %H:%M:%S.%f")  # noqa: DTZ007
            return value.replace(tzinfo=UTC)
        case "BOOLEAN":
            return bool(value)
        case "JSON":
            while isinstance(value, str):
                value = json.loads(value)
    return value
