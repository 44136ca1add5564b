"""Stream the rows of a legacy database. Names in the SQL come from the mappings, never from the data."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, Protocol, TypeVar
from uuid import UUID

from django.core.exceptions import ImproperlyConfigured
from django.db import DEFAULT_DB_ALIAS, DatabaseError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper
from django.db.utils import ConnectionHandler

from jobpilot.databases import database
from jobpilot.legacy.values import identifier

CHUNK = 200  # rows fetched at a time; a skill bank may be 100 kB
RETIRED = "legacy_"  # what the name of a table begins with once it was brought over in place

_FOLDED = "(folded)"  # no column's name

Row = dict[str, object]
Key = TypeVar("Key")

# The legacy rows are read as text, which PostgreSQL writes as the settings of the database or the role say.
SNAPSHOT = {
    "sqlite": "BEGIN",
    "postgresql": (
        "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY;SET LOCAL DateStyle TO ISO; SET LOCAL extra_float_digits TO 1"
    ),
}


class SourceError(Exception):
    """Why a legacy database cannot be read, in one line and without its password."""


class Source(Protocol):
    """What an import reads: the tables of a legacy database, or the rows that the ledger keeps."""

    tables: frozenset[str]

    def __contains__(self, table: str) -> bool: ...

    def rows(self, table: str, columns: Iterable[str], *, latest_first_by: str | None = None) -> Iterator[Row]: ...

    def grouped(
        self, identify: Callable[[object], Key], **columns: Iterable[str]
    ) -> Iterator[tuple[Key, dict[str, list[Row]]]]: ...

    def respelled_ids(self, *tables: str) -> Iterable[list[tuple[str, object]]]: ...


class LegacyDatabase:
    """The legacy tables of a database connection: the database being migrated, or another.

    `prefix` is what their names begin with there: RETIRED or nothing.
    """

    def __init__(self, connection: BaseDatabaseWrapper, prefix: str = "") -> None:
        self.connection = connection
        self.prefix = prefix
        with connection.cursor() as cursor:
            names = connection.introspection.table_names(cursor)
        self.tables = frozenset(name.removeprefix(prefix) for name in names if name.startswith(prefix))
        self._columns: dict[str, set[str]] = {}  # read once, as Django parses the whole schema of a table on SQLite

    def __contains__(self, table: str) -> bool:
        return table in self.tables

    def rows(self, table: str, columns: Iterable[str], *, latest_first_by: str | None = None) -> Iterator[Row]:
        """Yield the rows of a table in order of id, or by `latest_first_by` in descending order.

        Values come as stored, before the adapter converts them (which would hide a malformed date, or distinguish
        JSON's null from SQL's on one database only): as text on PostgreSQL, as they are on SQLite. There, text that is
        not UTF-8 has lone surrogates for its invalid bytes, and a BLOB that is UTF-8 becomes text. Missing tables and
        columns are left out.
        """
        if table not in self.tables:
            return
        existing = self.columns(table)
        order = [self._bytewise("id")]
        if latest_first_by in existing:
            order = [f"{self._comparable(latest_first_by)} DESC NULLS LAST", self._comparable("id")]
        yield from self._select(table, [column for column in dict.fromkeys(columns) if column in existing], order)

    def grouped(
        self, identify: Callable[[object], Key], **columns: Iterable[str]
    ) -> Iterator[tuple[Key, dict[str, list[Row]]]]:
        """Yield the rows of several tables grouped by owner (a person, say), the latest update of each table first.

        `columns` names the columns to read of each table, beginning with the one that holds the owner's legacy id;
        `identify` returns the new id for it. Merges sorted streams, so that memory holds one owner's rows at a time and
        rows without an owner are met as well.
        """

        def stream(table: str, names: list[str]) -> Iterator[tuple[object, str, Row]]:
            if table in self.tables:
                existing = self.columns(table)
                latest = [f"{self._comparable('updated_at')} DESC NULLS LAST"] if "updated_at" in existing else []
                order = [self._folded(names[0]), *latest, self._comparable("id")]
                names = [name for name in dict.fromkeys(names) if name in existing]
                for row in self._select(table, names, order, folded=names[0]):
                    yield row.pop(_FOLDED), table, row

        merged = heapq.merge(*(stream(table, list(names)) for table, names in columns.items()), key=itemgetter(0))
        for _, group in groupby(merged, key=itemgetter(0)):
            # Spellings that fold alike may be several people's.
            people: dict[Key, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
            for _, table, row in group:
                people[identify(row[next(iter(columns[table]))])][table].append(row)
            yield from people.items()

    def respelled_ids(self, *tables: str) -> list[list[tuple[str, object]]]:
        """Return groups of ids, as (table, id), that are equal or differ only in case and hyphens."""
        every = " UNION ALL ".join(
            f"SELECT '{table}' AS t, {self._as_stored('id')} AS id, {self._folded('id')} AS folded "  # noqa: S608
            f"FROM {self._quoted(self.prefix + table)}"
            for table in tables
            if table in self.tables
        )
        if not every:
            return []
        sql = (
            f"WITH every AS ({every}) SELECT t, id FROM every WHERE folded IN "  # noqa: S608
            f"(SELECT folded FROM every GROUP BY folded HAVING count(*) > 1)"
        )
        groups: dict[UUID | None, list[tuple[str, object]]] = defaultdict(list)
        with self._lenient_cursor() as cursor:
            cursor.execute(sql)
            for table, key in map(_readable, cursor.fetchall()):
                groups[identifier(key)].append((table, key))
        return [group for group in groups.values() if len(group) > 1]

    def _select(self, table: str, columns: list[str], order: list[str], folded: str | None = None) -> Iterator[Row]:
        expressions = [self._as_stored(column) for column in columns]
        if folded:
            expressions.append(self._folded(folded))
        sql = f"SELECT {', '.join(expressions)} FROM {self._quoted(self.prefix + table)} ORDER BY {', '.join(order)}"  # noqa: S608
        with self._lenient_cursor() as cursor:
            cursor.execute(sql)
            while chunk := cursor.fetchmany(CHUNK):
                for values in chunk:
                    row = dict(zip(columns, _readable(values[: len(columns)]), strict=True))
                    yield row | {_FOLDED: bytes(values[-1] or b"")} if folded else row

    def _lenient_cursor(self) -> CursorWrapper:
        cursor = self.connection.chunked_cursor()
        if self._is_sqlite:
            self.connection.connection.text_factory = _text_of
        return cursor

    def count(self, table: str) -> int:
        with self.connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM {self._quoted(self.prefix + table)}")  # noqa: S608
            return cursor.fetchone()[0]

    def columns(self, table: str) -> set[str]:
        if table not in self._columns:
            with self.connection.cursor() as cursor:
                description = self.connection.introspection.get_table_description(cursor, self.prefix + table)
            self._columns[table] = {column.name for column in description}
        return self._columns[table]

    def _quoted(self, name: str) -> str:
        return self.connection.ops.quote_name(name)

    def _as_stored(self, column: str) -> str:
        # On SQLite, an expression has no declared type, so that Django's converters leave it alone.
        return f"+{self._quoted(column)}" if self._is_sqlite else f"CAST({self._quoted(column)} AS text)"

    def _bytewise(self, column: str) -> str:
        """Order by bytes, as Python orders strings, whatever the database's collation."""
        collation = "BINARY" if self._is_sqlite else '"C"'
        return f"{self._quoted(column)} COLLATE {collation}"

    def _comparable(self, column: str) -> str:
        """Order by what the rows say, as the ledger orders the same rows again: SQLite puts a BLOB behind all texts."""
        if self._is_sqlite:
            name = self._quoted(column)
            return f"CASE typeof({name}) WHEN 'blob' THEN CAST({name} AS TEXT) ELSE {name} END COLLATE BINARY"
        return self._quoted(column)

    def _folded(self, column: str) -> str:
        """Return a key's bytes ignoring case and hyphens: equal for all spellings of one UUID."""
        if self._is_sqlite:
            return f"CAST(lower(replace({self._quoted(column)}, '-', '')) AS BLOB)"
        return f"convert_to(lower(replace({self._quoted(column)}::text, '-', '') COLLATE \"C\"), 'UTF8')"

    @property
    def _is_sqlite(self) -> bool:
        return self.connection.vendor == "sqlite"


@contextmanager
def open_source(url: str) -> Iterator[LegacyDatabase]:
    """Open the legacy database at `url` as a snapshot of this moment, however long reading it takes."""
    connection = ConnectionHandler({DEFAULT_DB_ALIAS: _settings(url)})[DEFAULT_DB_ALIAS]
    try:
        try:
            with connection.cursor() as cursor:
                cursor.execute(SNAPSHOT[connection.vendor])
            source = LegacyDatabase(connection)
        except DatabaseError as error:
            raise SourceError(f"Cannot read the legacy database: {one_line(error)}") from error
        yield source
    finally:
        connection.close()


def is_same_database(source: BaseDatabaseWrapper, target: BaseDatabaseWrapper) -> bool:
    """Return whether two connections lead to the same database."""
    if source.vendor != target.vendor:
        return False
    if source.vendor == "sqlite":
        names = [_file_of(connection) for connection in (source, target)]
        return all(names) and Path(names[0]).samefile(names[1])
    return _server_and_database(source) == _server_and_database(target)


def one_line(error: Exception) -> str:
    """Return a database's error message in one line."""
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
            raise SourceError("SOURCE_URL has no file name. Use sqlite:///path/to/file.sqlite3.")
        try:
            path.open("rb").close()
        except OSError as error:
            raise SourceError(f"Cannot read the legacy database: {error.strerror}: {path}") from error
        return settings | {"NAME": f"{path.resolve().as_uri()}?mode=ro", "OPTIONS": {"timeout": 20}}
    settings["OPTIONS"].pop("pool")
    return settings | {"OPTIONS": {"connect_timeout": 10} | settings["OPTIONS"]}


def _file_of(connection: BaseDatabaseWrapper) -> str:
    with connection.cursor() as cursor:
        return cursor.execute("PRAGMA database_list").fetchone()[2]


def _server_and_database(connection: BaseDatabaseWrapper) -> tuple[int, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT system_identifier, current_database() FROM pg_control_system()")
        return cursor.fetchone()


def _readable(values: tuple[Any, ...]) -> tuple[Any, ...]:
    if bytes not in set(map(type, values)):
        return values
    return tuple(_text_or_bytes(value) if isinstance(value, bytes) else value for value in values)


def _text_or_bytes(value: bytes) -> str | bytes:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value


def _text_of(value: bytes) -> str:
    try:
        return value.decode(errors="surrogatepass")
    except UnicodeDecodeError:
        return value.decode(errors="surrogateescape")
