"""Writes many rows of a model at once, without instances: by COPY on PostgreSQL, by one statement on SQLite.

The database gets what `bulk_create` would give it. Names in the SQL come from the models, never from the data.
"""

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import UTC
from enum import Enum
from functools import partial
from operator import attrgetter
from typing import NamedTuple

from django.db import models

Prepare = Callable[[object], object]
_hex = attrgetter("hex")


class Column(NamedTuple):
    name: str
    prepare: Prepare | None  # what the driver gets instead of a value that is not None; None: the value itself
    default: Callable[[], object]  # prepared already


class TableWriter:
    """Inserts rows of a model, each the values by attribute name ("job_id"); left out, a field is at its default."""

    def __init__(self, model: type[models.Model], connection) -> None:
        self.connection = connection
        fields = [field for field in model._meta.local_concrete_fields if not field.generated]
        self.columns = [_column(field, connection) for field in fields]
        self.names = {column.name for column in self.columns}
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
        for row in rows:
            if not self.names.issuperset(row):
                raise TypeError(f"No such fields: {', '.join(sorted(row.keys() - self.names))}.")
            values = []
            for name, prepare, default in self.columns:
                if name not in row:
                    values.append(default())
                elif (value := row[name]) is None or prepare is None:
                    values.append(value)
                else:
                    values.append(prepare(value))
            yield values


def _column(field: models.Field, connection) -> Column:
    prepare = _prepare(field.target_field if field.is_relation else field, connection)
    if callable(field.default) and field.default not in (list, dict):
        return Column(field.attname, prepare, lambda: _prepared(field.get_default(), prepare))
    default = _prepared(field.get_default(), prepare)
    return Column(field.attname, prepare, lambda: default)


def _prepared(value: object, prepare: Prepare | None) -> object:
    value = value.value if isinstance(value, Enum) else value
    return value if value is None or prepare is None else prepare(value)


def _prepare(field: models.Field, connection) -> Prepare | None:
    is_sqlite = connection.vendor == "sqlite"
    match field:
        case models.UUIDField():
            return _hex
        case models.JSONField():
            return partial(json.dumps, cls=field.encoder) if field.encoder else json.dumps
        case models.DateTimeField():
            return _utc_without_zone if is_sqlite else str
        case models.DateField():
            return str
        case models.DecimalField() if is_sqlite:
            return lambda value: field.get_db_prep_save(value, connection)
    return None


def _utc_without_zone(moment) -> str:
    return str(moment.astimezone(UTC).replace(tzinfo=None))
