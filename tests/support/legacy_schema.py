"""What a legacy database holds, read without any of the code that imports it."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

from django.db import connections

from tests.support import throwaway

SCHEMA = (Path(__file__).parent / "data" / "legacy_schema_sqlite.sql").read_text()

# Table → column → type, as the legacy system created them.
COLUMNS: dict[str, dict[str, str]] = {
    table: dict(re.findall(r'^\t"?([a-z_]+)"? ([A-Z]+)', body, re.MULTILINE))
    for table, body in re.findall(r"CREATE TABLE (\w+) \((.*?)\n\);", SCHEMA, re.DOTALL)
}
# These have no counterpart: they are left as they are.
ETL_TABLES = {"raw_job_collections", "job_processing_logs", "processed_job_data", "etl_operation_logs"}


def rows(alias: str, table: str) -> list[dict]:
    """The rows of a legacy table, retired or not: aware datetimes, booleans, and JSON decoded as often as it was
    encoded."""
    columns = COLUMNS[table]
    names = ", ".join(f'"{column}"' for column in columns)
    if f"legacy_{table}" in connections[alias].introspection.table_names():
        table = f"legacy_{table}"
    with throwaway.plain_connection(alias) as connection:
        found = connection.execute(f'SELECT {names} FROM "{table}" ORDER BY id').fetchall()
    return [
        {column: _read(kind, value) for (column, kind), value in zip(columns.items(), row, strict=True)}
        for row in found
    ]


def dump(alias: str) -> dict[str, list]:
    """Every legacy table as it stands."""
    with throwaway.plain_connection(alias) as connection:
        return {table: connection.execute(f'SELECT * FROM "{table}" ORDER BY 1, 2').fetchall() for table in COLUMNS}


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
