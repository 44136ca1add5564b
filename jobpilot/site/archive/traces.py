"""Search every table of a database for what still names a person."""

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, NamedTuple

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, connections

from jobpilot.site.archive.contents import BATCH
from jobpilot.site.archive.names import Names

_RETIRED = "legacy_"  # the first letters of the tables that the move from JobPilot-OpenManus leaves behind
# Types whose values cannot name anybody, by how they begin.
_OTHER_TYPES = ("int", "bigint", "smallint", "bool", "real", "double", "numeric", "decimal", "date", "time", "interval")


class Trace(NamedTuple):
    """How many rows of a table still name a person, and what to do about it."""

    table: str
    rows: int

    @property
    def advice(self) -> str:
        model = next(
            (each for each in apps.get_models(include_auto_created=True) if each._meta.db_table == self.table), None
        )
        if model is not None:
            return f"edit or delete these {model._meta.verbose_name_plural} in the admin"
        if self.table.startswith(_RETIRED):
            return "drop the tables of the old database with “manage.py purge_legacy --accept-deleted”"
        return "this table is not JobPilot's: ask whoever made it"


def traces_of(names: Names, *, using: str = DEFAULT_DB_ALIAS) -> list[Trace]:
    """Return the tables, of other programs too, with rows that have the person's name, e-mail address or id."""
    return [Trace(table, count) for table in _tables(using) if (count := _count(table, names, using))]


def _tables(using: str) -> list[str]:
    connection = connections[using]
    with connection.cursor() as cursor:
        return sorted(connection.introspection.table_names(cursor))


def _count(table: str, names: Names, using: str) -> int:
    connection = connections[using]
    quote = connection.ops.quote_name
    columns = [f"CAST({quote(column)} AS text)" for column in _columns(table, using)]
    if not columns:
        return 0
    needles = [pattern for text in names.spellings() for pattern in _patterns(text)]
    cells = ", ".join(f"{column} AS cell{number}" for number, column in enumerate(columns))
    # All columns as one text, since SQLite limits how many conditions there may be.
    whole = " || ' ' || ".join(f"coalesce({column}, '')" for column in columns)
    like = "ILIKE" if connection.vendor == "postgresql" else "LIKE"
    condition = " OR ".join([f"whole {like} %s ESCAPE '!'"] * len(needles))
    statement = (
        f"SELECT * FROM (SELECT {cells}, {whole} AS whole FROM {quote(table)}) AS row_texts "  # noqa: S608 (names)
        f"WHERE {condition}"
    )
    with connection.chunked_cursor() as cursor:
        cursor.execute(statement, needles)
        return sum(any(_spelled(cell, names) for cell in row[:-1]) for row in _fetched(cursor))


def _columns(table: str, using: str) -> list[str]:
    """Return the columns of a table that can hold text."""
    connection = connections[using]
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name, type FROM pragma_table_info(%s)", [table])
        else:
            cursor.execute(
                "SELECT column_name, data_type FROM information_schema.columns "
                "WHERE table_schema = ANY (current_schemas(false)) AND table_name = %s",
                [table],
            )
        return [name for name, kind in cursor.fetchall() if not kind.lower().startswith(_OTHER_TYPES)]


def _patterns(text: str) -> Iterator[str]:
    """Yield the LIKE patterns of a text: as it is, as SQLite's JSON has it, and in capitals and small letters.

    SQLite ignores the case of ASCII letters only.
    """
    for spelling in [text] if text.isascii() else dict.fromkeys([text, text.lower(), text.upper(), text.title()]):
        for written in dict.fromkeys([spelling, json.dumps(spelling)[1:-1]]):
            escaped = written.replace("!", "!!").replace("%", "!%").replace("_", "!_")
            yield f"%{'%'.join(escaped.split())}%"


def _spelled(cell: Any, names: Names) -> bool:
    if isinstance(cell, bytes):
        cell = cell.decode(errors="replace")
    if not isinstance(cell, str):
        return False
    if "\\u" in cell:
        with suppress(ValueError):
            cell = json.dumps(json.loads(cell), ensure_ascii=False)
    return names.are_spelled_in(cell)


def _fetched(cursor: Any) -> Iterator[Any]:
    while rows := cursor.fetchmany(BATCH):
        yield from rows
