"""Looks many rows of a model up at once. What is asked for is one parameter, however many: there is little to parse."""

import json
from collections.abc import Collection, Iterable
from operator import attrgetter
from uuid import UUID

from django.db import models

_hex = attrgetter("hex")


def missing_ids(model: type[models.Model], connection, ids: Collection[UUID]) -> set[UUID]:
    """Those of the ids that the model does not have."""
    if not ids:
        return set()
    quote = connection.ops.quote_name
    there = f"SELECT 1 FROM {quote(model._meta.db_table)} WHERE {quote(model._meta.pk.column)} = wanted.value"  # noqa: S608
    if connection.vendor == "postgresql":
        wanted, told = "unnest(%s::uuid[]) AS wanted(value)", f"{{{','.join(map(_hex, ids))}}}"
    else:
        wanted, told = "json_each(%s) AS wanted", json.dumps(list(map(_hex, ids)))
    return _ids(connection, f"SELECT wanted.value FROM {wanted} WHERE NOT EXISTS ({there})", told)  # noqa: S608


def matching_ids(model: type[models.Model], connection, names: Iterable[str], keys: Iterable[tuple]) -> set[UUID]:
    """The ids of the rows whose fields of those names hold one of the `keys`: UUIDs and texts, none of them NULL."""
    told = [[part.hex if isinstance(part, UUID) else part for part in key] for key in keys]
    if not told:
        return set()
    quote, fields = connection.ops.quote_name, [model._meta.get_field(name) for name in names]
    if connection.vendor == "postgresql":
        wanted = "jsonb_array_elements(%s::jsonb) AS wanted(value)"
        parts = [f"CAST(wanted.value->>{n} AS {field.cast_db_type(connection)})" for n, field in enumerate(fields)]
    else:
        wanted = "json_each(%s) AS wanted"
        parts = [f"json_extract(wanted.value, '$[{n}]')" for n in range(len(fields))]
    equal = " AND ".join(f"row.{quote(field.column)} = {part}" for field, part in zip(fields, parts, strict=True))
    sql = (
        f"SELECT row.{quote(model._meta.pk.column)} FROM {wanted} JOIN {quote(model._meta.db_table)} AS row ON {equal}"  # noqa: S608
    )
    return _ids(connection, sql, json.dumps(told))


def _ids(connection, sql: str, parameter: str) -> set[UUID]:
    with connection.cursor() as cursor:
        cursor.execute(sql, [parameter])
        return {key if isinstance(key, UUID) else UUID(key) for (key,) in cursor.fetchall()}
