"""Streams the rows of a legacy database. Names in the SQL come from the shapes, never from the data."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

CHUNK = 200  # rows fetched at a time; a skill bank may be 100 kB
RETIRED = "legacy_"  # what the name of a table begins with once it was brought over in place

Row = dict[str, object]


class LegacyDatabase:
    """The legacy tables that a Django database connection sees: in the database being migrated, or in another.

    `prefix` is what their names begin with there: RETIRED, or nothing.
    """

    def __init__(self, connection, prefix: str = "") -> None:
        self.connection = connection
        self.prefix = prefix
        with connection.cursor() as cursor:
            names = connection.introspection.table_names(cursor)
        self.tables = frozenset(name.removeprefix(prefix) for name in names if name.startswith(prefix))

    def __contains__(self, table: str) -> bool:
        return table in self.tables

    def rows(self, table: str, columns: Iterable[str], *, latest_first_by: str | None = None) -> Iterator[Row]:
        """The rows of a table in order of id, or by the column `latest_first_by`, and there the latest update first.

        Values come as stored, before the adapter makes something of them (which would hide a malformed date, or tell
        JSON's null from SQL's on one database only): as text on PostgreSQL, and as they are on SQLite. A table or a
        column that an older legacy database does not have is left out.
        """
        if table not in self.tables:
            return
        existing = self._columns(table)
        columns = [column for column in dict.fromkeys(columns) if column in existing]
        order = [self._bytewise("id")]
        if latest_first_by:
            order = [self._bytewise(latest_first_by), f"{self._quoted('updated_at')} DESC NULLS LAST", *order]
        sql = (
            f"SELECT {', '.join(map(self._as_stored, columns))} "  # noqa: S608
            f"FROM {self._quoted(self.prefix + table)} ORDER BY {', '.join(order)}"
        )
        with self.connection.chunked_cursor() as cursor:
            cursor.execute(sql)
            while chunk := cursor.fetchmany(CHUNK):
                for values in chunk:
                    yield dict(zip(columns, values, strict=True))

    def by_person(self, **columns: Iterable[str]) -> Iterator[tuple[str, dict[str, list[Row]]]]:
        """The rows of several tables, together for each person, the latest update of a table first.

        `columns` names what to read of each table; the first one holds the person's legacy id. Merges sorted streams,
        so that memory holds the rows of one person and a row whose person is missing is met as well.
        """

        def stream(table: str, names: list[str]):
            for row in self.rows(table, names, latest_first_by=names[0]):
                yield row[names[0]], table, row

        merged = heapq.merge(*(stream(table, list(names)) for table, names in columns.items()), key=itemgetter(0))
        for person, group in groupby(merged, key=itemgetter(0)):
            rows = defaultdict(list)
            for _, table, row in group:
                rows[table].append(row)
            yield person, rows

    def _columns(self, table: str) -> set[str]:
        with self.connection.cursor() as cursor:
            description = self.connection.introspection.get_table_description(cursor, self.prefix + table)
        return {column.name for column in description}

    def _quoted(self, name: str) -> str:
        return self.connection.ops.quote_name(name)

    def _as_stored(self, column: str) -> str:
        # On SQLite, an expression has no declared type, so that Django's converters leave it alone.
        return f"+{self._quoted(column)}" if self._is_sqlite else f"CAST({self._quoted(column)} AS text)"

    def _bytewise(self, column: str) -> str:
        """The order that Python's strings have too, whatever the database's collation."""
        collation = "BINARY" if self._is_sqlite else '"C"'
        return f"{self._quoted(column)} COLLATE {collation}"

    @property
    def _is_sqlite(self) -> bool:
        return self.connection.vendor == "sqlite"
