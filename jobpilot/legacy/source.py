"""Opens a legacy database that stays as it is, and refuses what is none."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.db import DEFAULT_DB_ALIAS, DatabaseError
from django.db.utils import ConnectionHandler

from jobpilot.legacy.reading import RETIRED, LegacyDatabase
from jobpilot.legacy.shape import Shape
from jobpilot.settings import database

# The legacy rows are read as text, which PostgreSQL writes as the settings of the database or the role say.
SNAPSHOT = {
    "sqlite": "BEGIN",
    "postgresql": (
        "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY;SET LOCAL DateStyle TO ISO; SET LOCAL extra_float_digits TO 1"
    ),
}


class SourceError(Exception):
    """What keeps a legacy database from being read, in one line; never with its password."""


@contextmanager
def open_source(url: str) -> Iterator[LegacyDatabase]:
    """The legacy database at `url`, as it is at this moment, however long the reading takes."""
    connection = ConnectionHandler({DEFAULT_DB_ALIAS: _settings(url)})[DEFAULT_DB_ALIAS]
    try:
        try:
            with connection.cursor() as cursor:
                cursor.execute(SNAPSHOT[connection.vendor])
            source = LegacyDatabase(connection)
        except DatabaseError as error:
            raise SourceError(f"The legacy database cannot be read: {one_line(error)}") from error
        yield source
    finally:
        connection.close()


def require_legacy_schema(source: LegacyDatabase, tables: Mapping[str, Shape]) -> None:
    """Raise SourceError unless the database has the legacy tables and columns, all of them and no others."""
    missing = [table for table in tables if table not in source]
    if len(missing) == len(tables):
        if LegacyDatabase(source.connection, RETIRED).tables & tables.keys():
            raise SourceError("The database was brought over already: its legacy tables are retired.")
        raise SourceError("This is no database of JobPilot-OpenManus: it has none of its tables.")
    if missing:
        raise SourceError(
            f"The legacy database lacks the table {missing[0]}. Start the last version of JobPilot-OpenManus on it "
            "once, which makes it complete."
        )
    for table, shape in tables.items():
        known, found = shape.columns.keys(), source.columns(table)
        if known - found:
            raise SourceError(
                f"The legacy database is older than JobPilot knows: {table} lacks {_listed(known - found)}."
            )
        if found - known:
            raise SourceError(
                f"The legacy database is newer than JobPilot knows: {table} also has {_listed(found - known)}."
            )


def is_same_database(source, target) -> bool:
    """Whether two connections lead to one database."""
    if source.vendor != target.vendor:
        return False
    if source.vendor == "sqlite":
        names = [_file_of(connection) for connection in (source, target)]
        return all(names) and Path(names[0]).samefile(names[1])
    return _server_and_database(source) == _server_and_database(target)


def one_line(error: Exception) -> str:
    """What a database says, in one line."""
    return " ".join(str(error).split()) or type(error).__name__


def _settings(url: str) -> dict:
    try:
        settings = database(url)
    except ImproperlyConfigured:
        raise SourceError(
            "SOURCE_URL must be sqlite:///path/to/file.sqlite3 or postgres://user:password@host:5432/name."
        ) from None
    if "sqlite" in settings["ENGINE"]:
        path = Path(settings["NAME"])
        if settings["NAME"] == ":memory:":
            raise SourceError("SOURCE_URL names no file: write sqlite:///path/to/file.sqlite3.")
        try:
            path.open("rb").close()
        except OSError as error:
            raise SourceError(f"The legacy database cannot be read: {error.strerror}: {path}") from error
        return settings | {"NAME": f"{path.resolve().as_uri()}?mode=ro", "OPTIONS": {"timeout": 20}}
    settings["OPTIONS"].pop("pool")
    return settings | {"OPTIONS": {"connect_timeout": 10} | settings["OPTIONS"]}


def _file_of(connection) -> str:
    with connection.cursor() as cursor:
        return cursor.execute("PRAGMA database_list").fetchone()[2]


def _server_and_database(connection) -> tuple:
    with connection.cursor() as cursor:
        cursor.execute("SELECT system_identifier, current_database() FROM pg_control_system()")
        return cursor.fetchone()


def _listed(names: set[str]) -> str:
    return ", ".join(sorted(names))
