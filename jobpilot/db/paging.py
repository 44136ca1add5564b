"""Keyset paging: each page starts after the last row of the previous one, so page 1,000 costs the same as page 1.

A query that matches many rows is best read along the index of its ordering, one that matches few is best filtered
first and then sorted. PostgreSQL estimates how many rows match, and for correlated conditions ("nurse" and "remote")
its estimate can be off by a factor of thousands, which costs seconds. So a fixed number of the first rows is scanned
before anything else; only if they do not fill the page are the matches so few that finding all of them is cheap, and
the planner is made to do that.
"""

import base64
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import cast

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper
from django.db.models import Field, GeneratedField, Model, QuerySet
from django.db.models.fields.tuple_lookups import (
    Tuple,
    TupleGreaterThan,
    TupleLessThan,
)

MAX_SIZE = 500
MAX_COUNT = 1_000
WINDOW = 3_000  # rows scanned first
# With these settings PostgreSQL uses bitmap scans, and exact ones: the indexes are intersected before any row is read.
BITMAP_SETTINGS = {
    "enable_seqscan": "off",
    "enable_indexscan": "off",
    "enable_indexonlyscan": "off",
    "jit": "off",
    "work_mem": "32MB",
}


class BadCursor(ValueError):  # noqa: N818
    """The cursor is malformed or belongs to a different ordering."""


@dataclass(frozen=True)
class Total:
    """A number of rows: exactly `number`, or more than that if not `is_exact`."""

    number: int
    is_exact: bool

    def __str__(self) -> str:
        return f"{self.number:,}{'' if self.is_exact else '+'}"


@dataclass(frozen=True)
class Page:
    """Consecutive rows of a queryset; `next` is the cursor of the following page, "" on the last one."""

    rows: list
    next: str
    matching: QuerySet
    within: QuerySet | None = None
    counted: Total | None = None

    def __iter__(self) -> Iterator:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def total(self) -> Total:
        """Return the number of rows on all pages together, counted up to MAX_COUNT."""
        return self.counted or count_up_to(self.matching, within=self.within)


def keyset_page(queryset: QuerySet, *, size: int = 20, after: str = "", within: QuerySet | None = None) -> Page:
    """Return the page of `size` rows (at most MAX_SIZE) that follows the page whose `next` is `after`.

    The queryset must be ordered by columns without NULL, all ascending or all descending, the last of them unique.
    `within` is a superset of it that an index returns in that order: on PostgreSQL its first rows are scanned first.
    Raise BadCursor if the cursor is malformed or belongs to a different ordering, and ValueError if the ordering of
    the queryset does not allow paging.
    """
    order = _Order(queryset)
    size = max(1, min(size, MAX_SIZE))
    start = order.read(after) if after else None
    rest = queryset if start is None else order.after(queryset, start)
    ids = _first(rest, size + 1, order, within, start, fetch_at_most=MAX_COUNT + 1)
    found = _fetch(queryset, ids[:size])
    rows = [found[pk] for pk in ids[:size] if pk in found]
    next_cursor = order.cursor(rows[-1]) if len(ids) > size and rows else ""
    # Unless exactly one extra row came back, `ids` is either complete or has reached MAX_COUNT.
    is_counted = start is None and len(ids) != size + 1
    return Page(rows, next_cursor, queryset, within, _total(len(ids), MAX_COUNT) if is_counted else None)


def count_up_to(queryset: QuerySet, limit: int = MAX_COUNT, *, within: QuerySet | None = None) -> Total:
    """Count the rows of a queryset up to `limit`. For `within`, see `keyset_page()`."""
    if within is None:
        count = queryset.order_by()[: limit + 1].count()
    else:
        count = len(_first(queryset, limit + 1, _Order(queryset), within, in_order=False))
    return _total(count, limit)


def _total(count: int, limit: int) -> Total:
    return Total(min(count, limit), count <= limit)


def _first(
    queryset: QuerySet,
    limit: int,
    order: "_Order",
    within: QuerySet | None,
    start: list | None = None,
    *,
    in_order: bool = True,
    fetch_at_most: int = 0,
) -> list:
    """Return the primary keys of the first `limit` rows, or of any `limit` rows if not `in_order`.

    `start` holds the values of the row after which the queryset starts. Where more rows cost next to nothing, up to
    `fetch_at_most` keys are returned.
    """
    ids = queryset.values_list("pk", flat=True) if in_order else queryset.order_by().values_list("pk", flat=True)
    connection = connections[queryset.db]
    if connection.vendor == "sqlite":
        return list(ids[: max(limit, fetch_at_most)])
    if within is None:
        return list(ids[:limit])
    rows = within if start is None else order.after(within, start)
    edge = rows.order_by(*order.names).values_list(order.columns[0], flat=True)[WINDOW : WINDOW + 1].first()
    if edge is not None:
        near = list(order.until(ids, edge)[:limit])
        if len(near) == limit:
            return near
    with bitmap_scans(connection):
        return list(ids[: max(limit, fetch_at_most)])


def _fetch(queryset: QuerySet, ids: list) -> dict:
    """Return the rows with these primary keys by key, with the queryset's annotations and related rows."""
    if not queryset.query.annotations:  # an annotation may depend on the conditions
        queryset = queryset.all()
        queryset.query.clear_where()  # the rows have met the conditions already, and those can be expensive
    return queryset.in_bulk(ids)


@contextmanager
def bitmap_scans(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Make PostgreSQL evaluate all conditions by bitmap scans instead of walking an ordered index until rows match."""
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(f'current_setting({name!r})' for name in BITMAP_SETTINGS)}")
        before = cursor.fetchone()
        _set(cursor, BITMAP_SETTINGS.values())
        yield
        _set(cursor, before)  # the transaction may be the caller's


def _set(cursor: CursorWrapper, values: Iterable[str]) -> None:
    cursor.execute(f"SELECT {', '.join(f'set_config({name!r}, %s, true)' for name in BITMAP_SETTINGS)}", list(values))


class _Order:
    """The ordering of a queryset, as columns to compare and as cursors."""

    def __init__(self, queryset: QuerySet) -> None:
        if not queryset.query.standard_ordering:
            raise ValueError("Paging does not follow reverse(): order by the columns in the other direction.")
        self.names = [str(name) for name in queryset.query.order_by or queryset.model._meta.ordering]
        self.columns = ["pk" if name.endswith("pk") else name.removeprefix("-") for name in self.names]
        directions = {name.startswith("-") for name in self.names}
        try:
            self.fields = [
                queryset.model._meta.pk if name == "pk" else queryset.model._meta.get_field(name)
                for name in self.columns
            ]
        except FieldDoesNotExist as error:
            raise ValueError(f"Paging needs an ordering by columns: {error}") from error
        if len(directions) != 1 or any(field.null for field in self.fields) or not self.fields[-1].unique:
            raise ValueError("Paging needs an ordering by columns without NULL, in one direction, the last unique.")
        self.descending = directions.pop()

    def after(self, queryset: QuerySet, values: list) -> QuerySet:
        """Return the rows that come after these values."""
        return queryset.filter((TupleLessThan if self.descending else TupleGreaterThan)(Tuple(*self.columns), values))

    def until(self, queryset: QuerySet, value: object) -> QuerySet:
        """Return the rows up to this value of the first column, including all rows that share it."""
        return queryset.filter(**{f"{self.columns[0]}__{'gte' if self.descending else 'lte'}": value})

    def cursor(self, row: Model) -> str:
        """Return the position of a row as a URL-safe text."""
        position = json.dumps([self.names, [field.value_to_string(row) for field in self.fields]])
        return base64.urlsafe_b64encode(position.encode()).decode().rstrip("=")

    def read(self, cursor: str) -> list:
        """Return the values that a cursor holds. Raise BadCursor if it is malformed or of a different ordering."""
        try:
            names, texts = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
            values = [_value(field, text) for field, text in zip(self.fields, texts, strict=True)]
        except (ValueError, TypeError, OverflowError, RecursionError, ValidationError) as error:
            raise BadCursor("Invalid cursor.") from error
        if names != self.names:
            raise BadCursor("The cursor belongs to a different ordering.")
        return values


def _value(field: Field, text: str) -> object:
    """Convert the text in a cursor back to the value of the field."""
    if not isinstance(text, str):
        raise TypeError("Cursor values must be strings.")
    if isinstance(field, GeneratedField):
        field = cast(Field, field.output_field)
    value = field.to_python(text)
    return value.astimezone(UTC) if isinstance(value, datetime) else value
