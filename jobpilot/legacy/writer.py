"""Writes many rows of a model at once, without instances: by COPY on PostgreSQL, by one statement on SQLite.

The database gets what `bulk_create` would give it. Names in the SQL come from the models, never from the data.
"""

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import UTC
from enum import Enum
from functools import partial
from operator import attrgetter, itemgetter

from django.db import models

Prepare = Callable[[object], object]


class TableWriter:
    """Inserts rows of a model, each the values by attribute name ("job_id"); left out, a field is at its default."""

    def __init__(self, model: type[models.Model], connection) -> None:
        self.connection = connection
        fields = [field for field in model._meta.local_concrete_fields if not field.generated]
        self.names = [field.attname for field in fields]
        self._defaults = {field.attname: _default(field) for field in fields if not _is_made(field.default)}
        self._made = {field.attname: field.default for field in fields if _is_made(field.default)}
        self._prepare = [
            (place, prepare)
            for place, field in enumerate(fields)
            if (prepare := _prepare(field.target_field if field.is_relation else field, connection))
        ]
        quote = connection.ops.quote_name
        table, columns = quote(model._meta.db_table), ", ".join(quote(field.column) for field in fields)
        if connection.vendor == "postgresql":
            self.sql = f"COPY {table} ({columns}) FROM STDIN"
        else:
            self.sql = f"INSERT INTO {table} ({columns}) VALUES ({', '.join(['%s'] * len(fields))})"  # noqa: S608

    def insert(self, rows: Collection[Mapping[str, object]]) -> None:
        """Insert the rows, all or none. Raises TypeError for a value that belongs to no field."""
        if not rows:
            return
        with self.connection.cursor() as cursor:
            if self.connection.vendor != "postgresql":
                cursor.executemany(self.sql, list(self._prepared(rows)))
                return
            with self.connection.wrap_database_errors, cursor.copy(self.sql) as copy:
                for row in self._prepared(rows):
                    copy.write_row(row)

    def _prepared(self, rows: Collection[Mapping[str, object]]) -> Iterator[list]:
        ordered = itemgetter(*self.names)
        for row in rows:
            whole = self._defaults | row
            for name, make in self._made.items():
                if name not in row:
                    whole[name] = make()
            if len(whole) != len(self.names):
                raise TypeError(f"No such fields: {', '.join(sorted(whole.keys() - set(self.names)))}.")
            values = list(ordered(whole))
            for place, prepare in self._prepare:
                if values[place] is not None:
                    values[place] = prepare(values[place])
            yield values


def _is_made(default: object) -> bool:
    """Whether a default is another one for each row. Lists and objects are empty ones, which nobody changes."""
    return callable(default) and default not in (list, dict, models.NOT_PROVIDED)


def _default(field: models.Field) -> object:
    default = field.get_default()
    return default.value if isinstance(default, Enum) else default


def _prepare(field: models.Field, connection) -> Prepare | None:
    is_sqlite = connection.vendor == "sqlite"
    match field:
        case models.UUIDField():
            return attrgetter("hex")
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


def _utc_without_zone(moment) -> str:
    return str(moment.astimezone(UTC).replace(tzinfo=None))
