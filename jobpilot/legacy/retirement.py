"""Retire imported legacy tables: they keep their rows, with `legacy_` before their names.

PostgreSQL renames a table and nothing else. SQLite also rewrites the statements that it stores: of the table, its
indexes, and the foreign keys, triggers and views that mention it. The table `legacy_schema` keeps those statements, so
that they can be restored exactly.
"""

from collections.abc import Iterable
from typing import Any

from django.core.management import CommandError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from jobpilot.legacy.plan import TABLES
from jobpilot.legacy.schema import ENUM_TYPES, legacy_tables
from jobpilot.legacy.source import RETIRED, LegacyDatabase

STATEMENTS = f"{RETIRED}schema"
MASTER = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"


def retire(schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Rename the legacy tables."""
    connection = schema_editor.connection
    tables = {table: RETIRED + table for table in TABLES if table in _names(connection)}
    _refuse_to_overwrite(connection, tables.values())
    before = _query(connection, MASTER) if connection.vendor == "sqlite" else []
    for table, retired in tables.items():
        _run(schema_editor, "ALTER TABLE {} RENAME TO {}", table, retired)
    if before and tables:
        after = {name: sql for _, name, sql in _query(connection, MASTER)}
        _run(schema_editor, "CREATE TABLE {} (type text, name text, sql text)", STATEMENTS)
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {connection.ops.quote_name(STATEMENTS)} VALUES (%s, %s, %s)",  # noqa: S608
                [(kind, name, sql) for kind, name, sql in before if after.get(name) != sql],
            )


def restore(schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Restore the names of the retired tables, and the exact statements."""
    connection = schema_editor.connection
    tables = retired_tables(connection)
    _refuse_to_overwrite(connection, tables)
    for table in tables:
        _run(schema_editor, "ALTER TABLE {} RENAME TO {}", RETIRED + table, table)
    if connection.vendor == "sqlite" and tables:
        _write_again(schema_editor)


def drop(schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Drop the retired tables and, on PostgreSQL, the enum types that no table uses any more.

    Raise CommandError or DatabaseError if something else in the database needs them.
    """
    connection = schema_editor.connection
    if connection.vendor == "sqlite":  # which would drop them all the same, and then refuse to rename any table
        _refuse_to_break(connection)
    for table in reversed(retired_tables(connection)):  # what refers to another comes first
        _run(schema_editor, "DROP TABLE {}", RETIRED + table)
    if connection.vendor == "sqlite":
        _run(schema_editor, "DROP TABLE IF EXISTS {}", STATEMENTS)
    else:
        for enum in ENUM_TYPES:
            _run(schema_editor, "DROP TYPE IF EXISTS {}", enum)


def retired_tables(connection: BaseDatabaseWrapper) -> list[str]:
    """Return the original names of the legacy tables that are retired."""
    return legacy_tables(LegacyDatabase(connection, RETIRED))


def _write_again(schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Restore stored statements that now differ in quotation marks only.

    Statements that were changed otherwise, such as a table that got another column since, stay as they are.
    """
    _run(schema_editor, "PRAGMA writable_schema = ON")
    schema_editor.execute(
        f"""
        UPDATE sqlite_master SET sql = kept.sql FROM {STATEMENTS} AS kept
        WHERE sqlite_master.type = kept.type AND sqlite_master.name = kept.name
            AND replace(sqlite_master.sql, '"', '') = replace(kept.sql, '"', '')
        """,  # noqa: S608
        params=None,
    )
    _run(schema_editor, "PRAGMA writable_schema = OFF")
    _run(schema_editor, "DROP TABLE {}", STATEMENTS)


def _refuse_to_overwrite(connection: BaseDatabaseWrapper, tables: Iterable[str]) -> None:
    names = _names(connection)
    if taken := sorted(table for table in tables if table in names):
        raise CommandError(
            f"The database already has a table {taken[0]}: something made it since the legacy database was brought "
            "over. Drop it or rename it first."
        )


def _refuse_to_break(connection: BaseDatabaseWrapper) -> None:
    retired = {RETIRED + table for table in retired_tables(connection)}
    for kind, name, table, sql in _query(connection, "SELECT type, name, tbl_name, sql FROM sqlite_master"):
        if table not in retired and (needed := sorted(each for each in retired if f'"{each}"' in (sql or ""))):
            raise CommandError(f"Nothing was dropped: the {kind} {name} needs {needed[0]}. Drop it first.")


def _names(connection: BaseDatabaseWrapper) -> set[str]:
    with connection.cursor() as cursor:
        return set(connection.introspection.table_names(cursor))


def _query(connection: BaseDatabaseWrapper, sql: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        return cursor.execute(sql).fetchall()


def _run(schema_editor: BaseDatabaseSchemaEditor, sql: str, *names: str) -> None:
    quoted = map(schema_editor.connection.ops.quote_name, names)
    schema_editor.execute(sql.format(*quoted), params=None)
