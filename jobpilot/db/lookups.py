"""Lookups and functions made only of SQL that both databases have built in, so that constraints can use them.

On SQLite, Django's `__regex` and `ExtractYear` call Python functions: a CHECK that uses them would make the table
read-only for every other SQLite program.
"""

import json
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import CharField, DateField, Func, IntegerField, Lookup, TextField, Value
from django.db.models.functions import Coalesce, Length, NullIf
from django.db.models.sql.compiler import SQLCompiler

from jobpilot.db.fields import JSONArrayField
from jobpilot.zones import site_zone

SQL = tuple[str, Any]  # Django takes a list of parameters or a tuple

for text_field in (CharField, TextField):
    text_field.register_lookup(Length)


@CharField.register_lookup
class ILike(Lookup):
    """`field__ilike="%_@_%"`: case-insensitive SQL LIKE, where `%` is any text and `_` any one character."""

    lookup_name = "ilike"

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> SQL:
        lhs, lhs_params = self.process_lhs(compiler, connection)
        rhs, rhs_params = self.process_rhs(compiler, connection)
        operator = "LIKE" if connection.vendor == "sqlite" else "ILIKE"
        return f"{lhs} {operator} {rhs}", [*lhs_params, *rhs_params]


@CharField.register_lookup
class Capitals(Lookup):
    """`field__capitals=3`: the text is so many letters from A to Z."""

    lookup_name = "capitals"

    def get_prep_lookup(self) -> str:
        return "[A-Z]" * int(self.rhs)

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> SQL:
        lhs, params = self.process_lhs(compiler, connection)
        operator, pattern = ("GLOB", self.rhs) if connection.vendor == "sqlite" else ("~", f"^{self.rhs}$")
        return f"{lhs} {operator} %s", [*params, pattern]


@JSONArrayField.register_lookup
class HasItem(Lookup):
    """`field__has_item={"code": "too_long"}`: the list contains an object with these values."""

    lookup_name = "has_item"

    def get_prep_lookup(self) -> dict[str, str]:
        return self.rhs

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> SQL:
        lhs, params = self.process_lhs(compiler, connection)
        return f"{lhs} @> %s::jsonb", [*params, json.dumps([self.rhs])]

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> SQL:
        lhs, params = self.process_lhs(compiler, connection)
        same = " AND ".join("json_extract(value, %s) = %s" for _ in self.rhs)
        paths = [part for name, text in self.rhs.items() for part in (f'$."{name}"', text)]
        among = f"SELECT 1 FROM json_each({lhs}) WHERE CASE type WHEN 'object' THEN {same} END"  # noqa: S608
        return f"EXISTS ({among})", [*params, *paths]


class UTCYear(Func):
    """The year of an aware datetime, in UTC."""

    arity = 1
    output_field = IntegerField()
    template = "CAST(EXTRACT(YEAR FROM %(expressions)s AT TIME ZONE 'UTC') AS integer)"

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:
        # SQLite stores what Django writes: ISO text in UTC.
        return self.as_sql(compiler, connection, template="CAST(SUBSTR(%(expressions)s, 1, 4) AS integer)", **extra)


class ZoneName(Coalesce):
    """The name of the time zone of a person, or of the site if they have none, by the path to their row ("" is it)."""

    def __init__(self, person: str = "") -> None:
        name = f"{person}__time_zone" if person else "time_zone"
        super().__init__(NullIf(name, Value("")), Value(str(site_zone())), output_field=CharField())


class LocalDay(Func):
    """The day of a moment in the time zone of a name."""

    arity = 2
    output_field = DateField()
    template = "CAST((%(expressions)s) AS date)"
    arg_joiner = " AT TIME ZONE "

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:
        template = "django_datetime_cast_date(%(expressions)s, 'UTC')"
        return self.as_sql(compiler, connection, template=template, arg_joiner=", ", **extra)


class Unindexed(Func):
    """A column of which SQLite uses no index: many rows have the value, and the index of the order serves better."""

    template = "%(expressions)s"
    arity = 1

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:
        return self.as_sql(compiler, connection, template="+%(expressions)s", **extra)


class JSONArrayLength(Func):
    """The number of elements of a JSON array."""

    arity = 1
    output_field = IntegerField()
    function = "jsonb_array_length"

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:
        return self.as_sql(compiler, connection, function="json_array_length", **extra)
