"""Lookups that constraints use, made of SQL that both databases know without help.

Django's `__regex` and `ExtractYear` call Python functions on SQLite: a CHECK made of them would lock every other
SQLite program out of the table.
"""

from django.db.models import CharField, Func, IntegerField, Lookup, TextField
from django.db.models.functions import Length

for text_field in (CharField, TextField):
    text_field.register_lookup(Length)


@CharField.register_lookup
class ILike(Lookup):
    """`field__ilike="%_@_%"`: SQL's LIKE without regard to case; `%` is any text and `_` one character."""

    lookup_name = "ilike"

    def as_sql(self, compiler, connection):
        lhs, lhs_params = self.process_lhs(compiler, connection)
        rhs, rhs_params = self.process_rhs(compiler, connection)
        operator = "LIKE" if connection.vendor == "sqlite" else "ILIKE"
        return f"{lhs} {operator} {rhs}", [*lhs_params, *rhs_params]


class UTCYear(Func):
    """The year of an aware datetime, in UTC."""

    arity = 1
    output_field = IntegerField()
    template = "CAST(EXTRACT(YEAR FROM %(expressions)s AT TIME ZONE 'UTC') AS integer)"

    def as_sqlite(self, compiler, connection, **extra):
        # SQLite stores what Django writes: ISO text in UTC.
        return self.as_sql(compiler, connection, template="CAST(SUBSTR(%(expressions)s, 1, 4) AS integer)", **extra)


class JSONArrayLength(Func):
    """The number of elements of a JSON array."""

    arity = 1
    output_field = IntegerField()
    function = "jsonb_array_length"

    def as_sqlite(self, compiler, connection, **extra):
        return self.as_sql(compiler, connection, function="json_array_length", **extra)
