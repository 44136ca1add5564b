"""Bulk reads and writes of the new database, without instances.

Rows are inserted by COPY on PostgreSQL and by one statement on SQLite, as `bulk_create()` would write them. Look-ups
pass all that they look for as one parameter. Names in the SQL come from the models, never from the data.
"""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from enum import Enum
from functools import partial
from operator import attrgetter, itemgetter
from typing import Any
from uuid import UUID

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from jobpilot.db.bulk import copy_rows
from jobpilot.db.fields import own_field

Prepare = Callable[[Any], object]  # from a value of the field's type to what the driver takes

_hex = attrgetter("hex")


class TableWriter:
    """Insert rows given as values by attribute name ("job_id"). Fields left out get their defaults."""

    def __init__(self, model: type[models.Model], connection: BaseDatabaseWrapper) -> None:
        self.connection = connection
        self.model = model
        self.fields = fields = [field for field in model._meta.local_concrete_fields if not field.generated]
        self.names = [field.attname for field in fields]
        self._defaults = {field.attname: _default(field) for field in fields if not _is_generated(field.default)}
        self._generated = {field.attname: field.default for field in fields if _is_generated(field.default)}
        self._prepare = [
            (place, prepare)
            for place, field in enumerate(fields)
            if (prepare := _prepare(field.target_field if isinstance(field, models.ForeignKey) else field, connection))
        ]

    def insert(self, rows: Collection[Mapping[str, object]]) -> None:
        """Insert all rows or none. Raise TypeError for a value that belongs to no field."""
        if not rows:
            return
        if self.connection.vendor == "postgresql":
            copy_rows(self.connection, self.model, self.fields, self._prepared(rows))
            return
        quote = self.connection.ops.quote_name
        columns = ", ".join(quote(str(field.column)) for field in self.fields)
        values = ", ".join(["%s"] * len(self.fields))
        sql = f"INSERT INTO {quote(self.model._meta.db_table)} ({columns}) VALUES ({values})"  # noqa: S608
        with self.connection.cursor() as cursor:
            cursor.executemany(sql, list(self._prepared(rows)))

    def _prepared(self, rows: Collection[Mapping[str, object]]) -> Iterator[list[Any]]:
        ordered = itemgetter(*self.names)
        for row in rows:
            whole = {**self._defaults, **row}
            for name, make in self._generated.items():
                if name not in row:
                    whole[name] = make()
            if len(whole) != len(self.names):
                raise TypeError(f"No such fields: {', '.join(sorted(whole.keys() - set(self.names)))}.")
            values = list(ordered(whole))
            for place, prepare in self._prepare:
                if values[place] is not None:
                    values[place] = prepare(values[place])
            yield values


def _is_generated(default: object) -> bool:
    """Return whether each row needs a new default. Empty lists and objects can be shared: nobody changes them."""
    return callable(default) and default not in (list, dict, models.NOT_PROVIDED)


def _default(field: models.Field) -> object:
    default = field.get_default()
    return default.value if isinstance(default, Enum) else default


def _prepare(field: models.Field, connection: BaseDatabaseWrapper) -> Prepare | None:
    is_sqlite = connection.vendor == "sqlite"
    match field:
        case models.UUIDField():
            return _hex
        case models.JSONField():
            return partial(json.dumps, cls=field.encoder) if field.encoder else _json
        case models.DateTimeField():
            return _utc_without_zone if is_sqlite else str
        case models.DateField():
            return str
        case models.DecimalField() | models.TimeField() | models.DurationField() if is_sqlite:
            return lambda value: field.get_db_prep_save(value, connection)
    return None


def _json(value: object) -> str:
    return json.dumps(value) if value or type(value) is not list else "[]"


def _utc_without_zone(moment: datetime) -> str:
    return str(moment.astimezone(UTC).replace(tzinfo=None))


def missing_ids(model: type[models.Model], connection: BaseDatabaseWrapper, ids: Collection[UUID]) -> set[UUID]:
    """Return those of the ids that the model does not have."""
    if not ids:
        return set()
    table, key = _table_and_key(model, connection)
    existing = f"SELECT 1 FROM {table} WHERE {key} = wanted.value"  # noqa: S608
    if connection.vendor == "postgresql":
        wanted, parameter = "unnest(%s::uuid[]) AS wanted(value)", f"{{{','.join(map(_hex, ids))}}}"
    else:
        wanted, parameter = "json_each(%s) AS wanted", json.dumps(list(map(_hex, ids)))
    return _ids(connection, f"SELECT wanted.value FROM {wanted} WHERE NOT EXISTS ({existing})", parameter)  # noqa: S608


def matching_ids(
    model: type[models.Model], connection: BaseDatabaseWrapper, names: Iterable[str], keys: Iterable[tuple[object, ...]]
) -> set[UUID]:
    """Return the ids of the rows whose `names` fields match one of the `keys`: UUIDs and strings, never NULL."""
    wanted_keys = [[part.hex if isinstance(part, UUID) else part for part in key] for key in keys]
    if not wanted_keys:
        return set()
    fields = [own_field(model, name) for name in names]
    if connection.vendor == "postgresql":
        wanted = "jsonb_array_elements(%s::jsonb) AS wanted(value)"
        parts = [f"CAST(wanted.value->>{n} AS {field.cast_db_type(connection)})" for n, field in enumerate(fields)]
    else:
        wanted = "json_each(%s) AS wanted"
        parts = [f"json_extract(wanted.value, '$[{n}]')" for n in range(len(fields))]
    columns = [connection.ops.quote_name(str(field.column)) for field in fields]
    equal = " AND ".join(f"row.{column} = {part}" for column, part in zip(columns, parts, strict=True))
    table, key = _table_and_key(model, connection)
    sql = f"SELECT row.{key} FROM {wanted} JOIN {table} AS row ON {equal}"  # noqa: S608
    return _ids(connection, sql, json.dumps(wanted_keys))


def _table_and_key(model: type[models.Model], connection: BaseDatabaseWrapper) -> tuple[str, str]:
    """Return the quoted names of the model's table and primary key."""
    quote = connection.ops.quote_name
    return quote(model._meta.db_table), quote(str(model._meta.pk.column))


def _ids(connection: BaseDatabaseWrapper, sql: str, parameter: str) -> set[UUID]:
    with connection.cursor() as cursor:
        cursor.execute(sql, [parameter])
        return {key if isinstance(key, UUID) else UUID(key) for (key,) in cursor.fetchall()}


def break_cycles(rows: models.QuerySet[Any], link: str) -> list[UUID]:
    """Return the id of the newest row in each cycle of `link`.

    Only reads rows that link to a row with a link of its own, which are few.
    """
    chained = rows.filter(**{f"{link}__{link}__isnull": False})
    found = {
        key: (target, (created, key)) for key, target, created in chained.values_list("pk", f"{link}_id", "created_at")
    }
    broken: list[UUID] = []
    done: set[UUID] = set()
    for start in found:
        path: list[UUID] = []
        key = start
        while key in found and key not in done:
            done.add(key)
            path.append(key)
            key, _ = found[key]
        if key in path:
            circle = path[path.index(key) :]
            broken.append(max(circle, key=lambda each: found[each][1]))
    return broken
