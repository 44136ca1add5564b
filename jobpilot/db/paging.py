"""Keyset paging: a page begins behind the last row of the one before, so that page 1000 costs what page 1 costs.

A queryset that many rows match is read along the index of its order, one that few match is found by its conditions
and sorted. PostgreSQL guesses how many match, and where conditions go together ("nurse" and "remote") its guess can be
wrong by thousands, which costs seconds. So the newest rows are looked through first, a fixed number of them; only when
they do not fill the page are there so few matches that finding all of them is cheap, and the planner is told to.
"""

import base64
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import connections, transaction
from django.db.models import Field, Model, QuerySet
from django.db.models.fields.tuple_lookups import (
    Tuple,
    TupleGreaterThan,
    TupleLessThan,
)

MAX_SIZE = 500
MAX_COUNT = 1_000
WINDOW = 3_000  # rows looked through first
# With these PostgreSQL takes bitmaps, and exact ones: what meets each condition is found in the indexes before any row
# is read.
BY_CONDITIONS = {
    "enable_seqscan": "off",
    "enable_indexscan": "off",
    "enable_indexonlyscan": "off",
    "jit": "off",
    "work_mem": "32MB",
}


class BadCursor(ValueError):  # noqa: N818
    """A cursor that no page gave, or one of a page in another order."""


@dataclass(frozen=True)
class Total:
    """How many rows there are: exactly, or more than `number`."""

    number: int
    is_exact: bool

    def __str__(self) -> str:
        return f"{self.number:,}{'' if self.is_exact else '+'}"


@dataclass(frozen=True)
class Page:
    """Some rows of a queryset in its order; `next` is the cursor of the page behind them, "" on the last one."""

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
        """How many rows all pages have together, counted no further than MAX_COUNT."""
        return self.counted or count_up_to(self.matching, within=self.within)


def keyset_page(queryset: QuerySet, *, size: int = 20, after: str = "", within: QuerySet | None = None) -> Page:
    """The `size` rows (MAX_SIZE at the most) of a queryset that follow those of the page whose `next` is `after`.

    The queryset is ordered by columns that are never NULL, all ascending or all descending, the last of them unique.
    `within` are many more rows of the model, which an index has in that order: on PostgreSQL the first ones of them
    are looked through first. Raises BadCursor for a cursor of another order or of none, and ValueError for a queryset
    that has no such order.
    """
    order = _Order(queryset)
    size = max(1, min(size, MAX_SIZE))
    start = order.read(after) if after else None
    rest = queryset if start is None else order.after(queryset, start)
    ids = _first(rest, size + 1, order, within, start, found_at_most=MAX_COUNT + 1)
    found = _whole(queryset, ids[:size])
    rows = [found[pk] for pk in ids[:size] if pk in found]
    after_these = order.cursor(rows[-1]) if len(ids) > size and rows else ""
    # Other than one row more than asked for, they are all there are, or as many as are counted.
    is_counted = start is None and len(ids) != size + 1
    return Page(rows, after_these, queryset, within, _total(len(ids), MAX_COUNT) if is_counted else None)


def count_up_to(queryset: QuerySet, limit: int = MAX_COUNT, *, within: QuerySet | None = None) -> Total:
    """How many rows a queryset has, counted no further than `limit`. `within` is that of `keyset_page`."""
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
    found_at_most: int = 0,
) -> list:
    """The keys of the first `limit` rows, or of any so many. `start` is where the queryset begins.

    Where more rows cost next to nothing, there are up to `found_at_most` keys.
    """
    ids = queryset.values_list("pk", flat=True) if in_order else queryset.order_by().values_list("pk", flat=True)
    connection = connections[queryset.db]
    if connection.vendor == "sqlite":
        return list(ids[: max(limit, found_at_most)])
    if within is None:
        return list(ids[:limit])
    rows = within if start is None else order.after(within, start)
    edge = rows.order_by(*order.names).values_list(order.columns[0], flat=True)[WINDOW : WINDOW + 1].first()
    if edge is not None:
        near = list(order.until(ids, edge)[:limit])
        if len(near) == limit:
            return near
    with _by_conditions(connection):
        return list(ids[: max(limit, found_at_most)])


def _whole(queryset: QuerySet, ids: list) -> dict:
    """The rows with these keys, as the queryset gives them."""
    if not queryset.query.annotations:  # which may be about what the conditions leave
        queryset = queryset.all()
        queryset.query.clear_where()  # they have met the conditions, and those can be dear
    return queryset.in_bulk(ids)


@contextmanager
def _by_conditions(connection) -> Iterator[None]:
    """Have PostgreSQL find rows by all their conditions, not along the order of an index in the hope of a hit."""
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(f'current_setting({name!r})' for name in BY_CONDITIONS)}")
        before = cursor.fetchone()
        _set(cursor, BY_CONDITIONS.values())
        yield
        _set(cursor, before)  # the transaction may be the caller's


def _set(cursor, values: Iterable[str]) -> None:
    cursor.execute(f"SELECT {', '.join(f'set_config({name!r}, %s, true)' for name in BY_CONDITIONS)}", list(values))


class _Order:
    """The order of a queryset, as columns to compare and as cursors."""

    def __init__(self, queryset: QuerySet) -> None:
        self.names = [str(name) for name in queryset.query.order_by or queryset.model._meta.ordering]
        self.columns = ["pk" if name.endswith("pk") else name.removeprefix("-") for name in self.names]
        directions = {name.startswith("-") for name in self.names}
        try:
            self.fields = [
                queryset.model._meta.pk if name == "pk" else queryset.model._meta.get_field(name)
                for name in self.columns
            ]
        except FieldDoesNotExist as error:
            raise ValueError(f"Pages need an order by columns: {error}") from error
        if len(directions) != 1 or any(field.null for field in self.fields) or not self.fields[-1].unique:
            raise ValueError("Pages need an order by columns without NULL, in one direction, the last one unique.")
        self.descending = directions.pop()

    def after(self, queryset: QuerySet, values: list) -> QuerySet:
        """The rows behind those values."""
        return queryset.filter((TupleLessThan if self.descending else TupleGreaterThan)(Tuple(*self.columns), values))

    def until(self, queryset: QuerySet, value: object) -> QuerySet:
        """The rows as far as that value of the first column, all those that share it included."""
        return queryset.filter(**{f"{self.columns[0]}__{'gte' if self.descending else 'lte'}": value})

    def cursor(self, row: Model) -> str:
        """The place of a row, as text that stands in a URL."""
        told = json.dumps([self.names, [field.value_to_string(row) for field in self.fields]])
        return base64.urlsafe_b64encode(told.encode()).decode().rstrip("=")

    def read(self, cursor: str) -> list:
        """The values that a cursor stands for."""
        try:
            names, told = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
            values = [_value(field, text) for field, text in zip(self.fields, told, strict=True)]
        except (ValueError, TypeError, OverflowError, RecursionError, ValidationError) as error:
            raise BadCursor("This is not the place of a page.") from error
        if names != self.names:
            raise BadCursor("This is the place of a page in another order.")
        return values


def _value(field: Field, text: str) -> object:
    """What a field held that a cursor tells as `text`."""
    if not isinstance(text, str):
        raise TypeError("A cursor holds texts.")
    value = (field.output_field if field.generated else field).to_python(text)
    return value.astimezone(UTC) if isinstance(value, datetime) else value
