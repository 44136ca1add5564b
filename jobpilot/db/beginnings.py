"""Find text by its beginning, whatever the case, through an index on both databases: `filter(title__begins="Nurs")`.

The index is on `Folded("title")`. SQLite folds the letters of English alone, so that it is asked for the ways in which
people write the others: "élodie", "Élodie" and "ÉLODIE".
"""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import CharField, Func, Lookup, TextField
from django.db.models.sql.compiler import SQLCompiler

from jobpilot.db.lookups import SQL

LAST_CHARACTER = chr(0x10FFFF)
_SMALL = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")


class Folded(Func):
    """A text in small letters, compared letter by letter."""

    arity = 1
    function = "LOWER"
    output_field = TextField()

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> SQL:
        return self.as_sql(compiler, connection, template='(LOWER(%(expressions)s) COLLATE "C")', **extra)


@CharField.register_lookup
@TextField.register_lookup
class Begins(Lookup):
    """Whether a text begins with another, ignoring case."""

    lookup_name = "begins"
    prepare_rhs = False

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> SQL:
        column, params = compiler.compile(Folded(self.lhs))
        ranges = [f"{column} >= %s AND {column} < %s"] * len(self._beginnings(connection))
        values = [
            part for text in self._beginnings(connection) for part in (*params, text, *params, text + LAST_CHARACTER)
        ]
        return f"({' OR '.join(ranges)})", values

    def _beginnings(self, connection: BaseDatabaseWrapper) -> list[str]:
        text = str(self.rhs)
        if connection.vendor == "postgresql":
            return [text.lower()]
        ways = (text, text.lower(), text.capitalize(), text.title(), text.upper())
        return list(dict.fromkeys(way.translate(_SMALL) for way in ways))
