"""Pages by number, and numbers of rows, of lists that can be of any length: each costs a bounded number of rows.

Pages are counted from the beginning (1, 2, …) or from the end (-1, -2, …), and go so far from either. How many rows
there are is counted up to MOST; beyond that PostgreSQL estimates it, and SQLite says "more than".
"""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, cast

from django.db import connections
from django.db.models import QuerySet
from django.db.models.expressions import OrderBy

from jobpilot.db.paging import MAX_COUNT, WINDOW, bitmap_scans

MOST = 10_000  # rows that are counted, sorted by any column, or passed over
MOST_COMPUTED = 1_000  # rows that are sorted by what is counted, or for which another table is searched
MOST_COST = 20_000  # of counting, as PostgreSQL estimates it: some tens of milliseconds
ASKED = (500, 2_000)  # rows of a list that are asked one by one what they refer to: each takes ten microseconds

_is_looking_up: ContextVar[bool] = ContextVar("is_looking_up", default=False)


@contextmanager
def looking_up() -> Iterator[None]:
    """Make conditions look up what rows refer to, instead of asking each row (see `BaseModel.found_by()`)."""
    token = _is_looking_up.set(True)
    try:
        yield
    finally:
        _is_looking_up.reset(token)


def is_looking_up() -> bool:
    return _is_looking_up.get()


class Estimate(int):
    """A number of rows that is not known exactly, and how to say it."""

    words: str

    def __new__(cls, number: int, words: str = "") -> "Estimate":
        estimate = super().__new__(cls, number)
        estimate.words = words or f"about {_rounded(number):,}"
        return estimate

    def __str__(self) -> str:
        return self.words

    __repr__ = __str__

    def __format__(self, spec: str) -> str:
        return self.words


Order = Sequence[Any]  # as `order_by()` takes it


@dataclass
class LongList:
    """The rows of a queryset in an order that an index has, or any order if they are few.

    `within` are the rows of the same table without the conditions: on PostgreSQL, its first rows are scanned first (see
    `jobpilot.db.paging`). `looked_up` returns the same rows by a condition that asks none of them: it is used if the
    first rows that are asked do not fill a page.
    """

    rows: QuerySet
    order: Order
    within: QuerySet
    looked_up: Callable[[], QuerySet] | None = None
    _total: int | None = field(default=None, init=False)
    _all: list[Any] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        using = self.rows.db  # one database for all queries, where a router would choose for each
        self.rows, self.within = self.rows.using(using), self.within.using(using)

    @property
    def is_filtered(self) -> bool:
        return bool(self.rows.query.where) or self.rows.query.distinct

    def is_long(self) -> bool:
        """Return whether there are more than MOST rows, or nobody knows."""
        return self.exceeds(MOST)

    def exceeds(self, most: int) -> bool:
        """Return whether there are more rows than `most`, which is MOST or less, or nobody knows."""
        return self.total > most or isinstance(self.total, Estimate)

    def page(self, number: int, size: int) -> list[Any]:
        """Return the keys of a page. Raise ValueError as `page_and_more()` does."""
        return self.page_and_more(number, size)[0]

    def page_and_more(self, number: int, size: int) -> tuple[list[Any], bool]:
        """Return the keys of a page and whether there is another one, and learn from it how many rows there may be.

        Raise ValueError for a page that is beyond MOST rows from either end, or if there is none of this number.
        """
        start = (abs(number) - 1) * size
        if not number or start >= MOST:
            raise ValueError(number)
        order = self.order if number > 0 else reversed_order(self.order)
        keys = self._keys(order, start, size + 1)
        if not keys and start:
            raise ValueError(number)
        is_last = len(keys) <= size
        if is_last and self._total is None:
            self._total = start + len(keys)
        if is_last and not start and self._all is None:
            self._all = keys if number > 0 else keys[::-1]
        return keys[:size] if number > 0 else keys[:size][::-1], not is_last

    def rows_of(self, keys: Sequence[Any]) -> QuerySet:
        """Return the rows of these keys in order, with the annotations and related rows of the queryset.

        What each row counts is so counted for these rows alone.
        """
        rows = self.rows.all()
        rows.query.clear_where()  # the rows have met the conditions, and those can be expensive
        return rows.filter(pk__in=keys).order_by(*self.order)

    def all_rows(self) -> QuerySet:
        """Return all rows, which are few, by their keys: what else is asked about them need not search again."""
        if self._all is None:
            self._all = list(self._ids(self.order))
        return self.rows_of(self._all)

    @property
    def total(self) -> int:
        """Return the number of rows: exactly, or an `Estimate` if they are more than MOST or costly to count."""
        if self._total is None:
            if self._on_postgresql:
                self._total = self._estimate() if self.is_filtered else self._of_table()
            elif self.is_filtered and self._is_of_no_index():
                self._find_all()
            else:
                most = MAX_COUNT if asks_each_row(self.rows.query.where) else MOST
                self._total = _up_to(most, self._bounded_count(most))
        return cast(int, self._total)

    def expected(self) -> int:
        """Return about how many rows there are: on PostgreSQL without reading any."""
        if not self._on_postgresql:
            return self.total
        return Estimate(int(_plan(self._ids())["Plan Rows"]))

    @property
    def _on_postgresql(self) -> bool:
        return connections[self.rows.db].vendor == "postgresql"

    def _ids(self, order: Order = ()) -> QuerySet:
        return self.rows.order_by(*order).values_list("pk", flat=True)

    def _keys(self, order: Order, start: int, limit: int) -> list[Any]:
        ids = self._ids(order)[start : start + limit]
        if not self.is_filtered:
            return list(ids)
        if not self._on_postgresql:
            if self._total is None and self._is_of_no_index():
                is_near = not start and "TEMP B-TREE" not in self._ids(order).explain()
                self._find_all(MAX_COUNT if is_near else MOST)
            return self._complete(order, start, limit)
        if asks_each_row(self.rows.query.where):
            if self.looked_up is None:  # there is no other way than to ask each
                return list(ids)
            keys, is_all = self._asked(order, start + limit)
            if is_all or len(keys) == start + limit:
                return keys[start:]
            self.rows = self.looked_up().using(self.rows.db)
        elif _is_index_alone(ids):
            return list(ids)
        elif self._is_of_few():
            return self._complete(order, start, limit)
        elif (near := self._near(order, start + limit)) is None:
            return list(ids)
        elif len(keys := list(near.order_by(*order).values_list("pk", flat=True)[start : start + limit])) == limit:
            return keys
        with bitmap_scans(connections[self.rows.db]):
            return self._complete(order, start, limit)

    def _complete(self, order: Order, start: int, limit: int) -> list[Any]:
        """Return the keys of a page; of the first page, learn by the same query if the rows are few, and which."""
        is_known = self._total is not None and self._total > MAX_COUNT
        keys = list(self._ids(order)[start : start + (limit if start or is_known else MAX_COUNT + 1)])
        if not (start or is_known) and len(keys) <= MAX_COUNT:
            self._total, self._all = len(keys), keys if order == self.order else keys[::-1]
        elif not (start or self._on_postgresql) and asks_each_row(self.rows.query.where):
            self._total = _up_to(MAX_COUNT, len(keys))  # to count on costs as much as the page
        return keys[:limit]

    def _is_of_no_index(self) -> bool:
        """Return whether SQLite reads all rows of the table, or of indexes, for the condition, whatever the order."""
        if asks_each_row(self.rows.query.where):
            return False
        scan = f"SCAN {self.rows.model._meta.db_table}"
        plan = f"{self._ids().explain()}\n"
        if f"{scan}\n" not in plan and "MULTI-INDEX OR" not in plan:
            return False
        ordered = self._ids(self.order).explain()  # the index of the order may begin with what is asked for
        return scan in ordered or "TEMP B-TREE" in ordered

    def _find_all(self, most: int = MOST) -> None:
        """Find the rows by one pass over all, without an order, and know how many there are.

        If there are up to `most`, they are read by their keys from then on; if more, the first page in the order of an
        index is near.
        """
        found = list(self._ids()[: MOST + 1])
        self._total = _up_to(MOST, len(found))
        if len(found) <= most:
            self.rows = self.rows_of(found)

    def _is_of_few(self) -> bool:
        """Return whether the table is so short that a page costs what all rows cost."""
        return not self.within.order_by().values("pk")[MOST : MOST + 1].exists()

    def _asked(self, order: Order, needed: int) -> tuple[list[Any], bool]:
        """Return the keys of up to `needed` rows that are among the first of all, and whether these are all there are.

        So many are asked as it takes: of a word that every fifth listing has, a quarter of them.
        """
        few, most = (max(number, 3 * needed) for number in ASKED)
        first = list(self.within.order_by(*order).values_list("pk", flat=True)[: most + 1])
        keys: list[Any] = []
        for part in (first[:few], first[few:most]):
            if part and len(keys) < needed:
                found = self.rows.filter(pk__in=part).order_by(*order).values_list("pk", flat=True)
                keys += found[: needed - len(keys)]
        return keys, len(first) <= most

    def _near(self, order: Order, needed: int) -> QuerySet | None:
        """Return those rows that are among the first of all in this order, or None if that cannot be told."""
        name = order[0] if order and isinstance(order[0], str) else ""
        column = name.removeprefix("-")
        names = {each.attname: each for each in self.rows.model._meta.concrete_fields}
        if column not in names or names[column].null or self.rows.query.distinct:
            return None
        first = max(WINDOW, 3 * needed)
        edge = self.within.order_by(*order).values_list(column, flat=True)[first : first + 1].first()
        if edge is None:
            return None
        return self.rows.filter(**{f"{column}__{'gte' if name.startswith('-') else 'lte'}": edge})

    def _bounded_count(self, most: int = 0) -> int:
        return self._ids()[: (most or MOST) + 1].count()

    def _estimate(self) -> int:
        """Return how many rows PostgreSQL expects, counted if it expects few, and little work for counting them."""
        limit = _plan(self._ids()[: MOST + 1])
        expected = limit["Plans"][0]["Plan Rows"] if limit["Node Type"] == "Limit" else limit["Plan Rows"]
        if expected <= MOST and limit["Total Cost"] <= MOST_COST:
            count = self._bounded_count()
            if count <= MOST:
                return count
            expected = max(expected, count)
        return Estimate(int(expected))

    def _of_table(self) -> int:
        """Return about how many rows PostgreSQL has in the table, counted if they are few or it does not know yet."""
        with connections[self.rows.db].cursor() as cursor:
            cursor.execute(
                "SELECT reltuples FROM pg_class WHERE oid = %s::regclass", [f'"{self.rows.model._meta.db_table}"']
            )
            (estimate,) = cursor.fetchone()
        if estimate > MOST:
            return Estimate(int(estimate))
        count = self._bounded_count()
        return count if count <= MOST else Estimate(max(int(estimate), count))


def _up_to(most: int, count: int) -> int:
    """Return a number that was counted up to one more than `most`."""
    return Estimate(count, f"more than {most:,}") if count > most else count


def _plan(queryset: QuerySet) -> dict[str, Any]:
    """Return the plan of PostgreSQL for a queryset; one of nothing for a condition that Django knows no row meets."""
    text = queryset.explain(format="json")
    return json.loads(text)[0]["Plan"] if text else {"Node Type": "Result", "Plan Rows": 0, "Total Cost": 0}


def _is_index_alone(ids: QuerySet) -> bool:
    """Return whether PostgreSQL reads a page of keys from an index of all conditions in this order, and nothing else.

    Whatever it expects, that costs no more than the page.
    """
    node = _plan(ids)
    while node["Node Type"] == "Limit":
        (node,) = node["Plans"]
    return node["Node Type"] in ("Index Scan", "Index Only Scan") and not {"Filter", "Plans"} & node.keys()


def asks_each_row(condition: Any) -> bool:
    """Return whether a condition, or a part of one, is asked of each row, so that PostgreSQL reads these in order."""
    if getattr(condition, "asks_each_row", False):
        return True
    parts = [*getattr(condition, "children", ()), *filter(None, [getattr(condition, "lhs", None)])]
    return any(map(asks_each_row, parts))


def _rounded(number: int) -> int:
    """Return a number with the three digits that an estimate is good for."""
    return round(number, min(0, 3 - len(str(number))))


def reversed_order(order: Order) -> list[Any]:
    """Return the order that lists the same rows from the end."""
    result: list[Any] = []
    for each in order:
        if isinstance(each, str):
            result.append(each.removeprefix("-") if each.startswith("-") else f"-{each}")
        elif isinstance(each, OrderBy):
            each = each.copy()
            each.reverse_ordering()
            result.append(each)
        else:
            result.append(each.desc())
    return result
