"""Lists that stay fast with any number of rows: pages, numbers, orders and dates that cost a bounded number of them.

A list of up to MOST rows is like any other of Django's: exact, sorted by every column, and paged to its end. A longer
one says about how many rows it has, is sorted by the columns that have an index, is paged from either end, and shows
all years, months and days between its first and last date.
"""

import calendar
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import get_fields_from_path, label_for_field
from django.contrib.admin.views.main import ORDER_VAR, PAGE_VAR
from django.core.paginator import Paginator
from django.db.models import DateTimeField, JSONField, Model, QuerySet, TextField
from django.http import HttpRequest
from django.utils import formats, timezone
from django.utils.functional import cached_property
from django.utils.text import capfirst
from unfold.views import ChangeList as UnfoldChangeList

from jobpilot.db.beginnings import Folded
from jobpilot.db.long_lists import MOST, MOST_COMPUTED, LongList, looking_up, reversed_order

CHECKBOX = "action_checkbox"
# In every time zone these are between the years 1 and 9999, which is all that dates can say.
FIRST = datetime(1, 1, 3, tzinfo=UTC)
LAST = datetime(9999, 12, 29, tzinfo=UTC) - timedelta(microseconds=1)
LAST_PAGE = -1  # of a long list


class LongPaginator(Paginator):
    """The pages of a list that may be long; the rows are read by `LongChangeList`."""

    template_name = "admin/long_pages.html"

    def __init__(self, listed: LongList, per_page: int) -> None:
        super().__init__([], per_page)
        self.listed = listed

    @cached_property
    def count(self) -> int:
        return self.listed.total

    @property
    def is_long(self) -> bool:
        return self.listed.is_long()

    @property
    def last(self) -> int:
        return LAST_PAGE if self.is_long else self.num_pages

    @property
    def farthest(self) -> int:
        """Return the number of pages from either end of a long list."""
        return MOST // self.per_page

    def links(self, number: int) -> list[tuple[str, int]]:
        """Return the pages that a page of a long list leads to: the ends, and those beside it."""
        ends = (1, self.farthest) if number > 0 else (-self.farthest, LAST_PAGE)
        beside = [("Previous", number - 1), ("Next", number + 1)]
        steps = [("First", 1), *(each for each in beside if ends[0] <= each[1] <= ends[1]), ("Last", LAST_PAGE)]
        return [(label, to) for label, to in steps if to != number]


class LongChangeList(UnfoldChangeList):
    """A list that reads the keys of one page, and then the rows of these keys."""

    listed: LongList
    page_num: int
    date_hierarchy: Any
    dates: dict[str, Any] | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Name the list after its rows: to select one to change is what Django calls it."""
        super().__init__(*args, **kwargs)
        if not self.is_popup:
            self.title = capfirst(str(self.opts.verbose_name_plural))

    def get_ordering(self, request: HttpRequest, queryset: QuerySet) -> list[Any]:
        """Return the order of one column, the first that is asked for, by its index if it has one."""
        asked = self._asked()
        if asked is None:
            ordering = list(self.model_admin.get_ordering(request) or self._get_default_ordering())
            return self._get_deterministic_ordering(ordering)
        name, descending = asked
        indexed = index_order(self.model, name)
        order = list(indexed) if indexed else [name, *([] if isinstance(name, str) and name in _UNIQUE else ["pk"])]
        return reversed_order(order) if descending else order

    def _column(self) -> tuple[Any, bool] | None:
        """Return the first column that can be sorted of those that the address names, and whether downwards."""
        for part in self.params.get(ORDER_VAR, "").split("."):
            _, minus, number = part.rpartition("-")
            if number.isdecimal() and len(number) < 4 and int(number) < len(self.list_display):
                column = self.list_display[int(number)]
                if self.get_ordering_field(column):
                    return column, bool(minus)
        return None

    def _asked(self) -> tuple[Any, bool] | None:
        """Return the field to sort by, if the address names one, and whether downwards."""
        found = self._column()
        return found and (self.get_ordering_field(found[0]), found[1])

    def _heading(self) -> str:
        found = self._column()
        return str(label_for_field(found[0], self.model, self.model_admin)) if found else ""

    def get_ordering_field_columns(self) -> dict[int, str]:
        return dict(list(super().get_ordering_field_columns().items())[:1])

    def get_queryset(self, request: HttpRequest, exclude_parameters: list[str | None] | None = None) -> QuerySet:
        ask = super().get_queryset

        def looked_up() -> QuerySet:
            with looking_up():
                return ask(request, exclude_parameters)

        queryset = ask(request, exclude_parameters)
        self.listed = LongList(queryset, queryset.query.order_by, self.model._default_manager.all(), looked_up)
        asked = self._asked()
        if asked and not self._is_sortable(asked[0]):
            self.refuse_order(str(self._heading()))
        return queryset

    def refuse_order(self, column: str) -> None:
        """Raise the error for an order that only a shorter list has."""
        raise IncorrectLookupParameters(column)

    def get_results(self, request: HttpRequest) -> None:
        self.paginator = LongPaginator(self.listed, self.list_per_page)
        wanted = 1 if self.show_all else self.page_num
        try:
            keys = self.listed.page(wanted, self.list_per_page)
        except ValueError as error:
            raise IncorrectLookupParameters from error
        self.result_count = self.listed.total
        if wanted < 0 and not self.listed.is_long():  # a short list has pages of its own
            self.page_num = max(1, self.paginator.num_pages + 1 + wanted)
            keys = self.listed.page(self.page_num, self.list_per_page)
        self.full_result_count = None
        self.show_full_result_count = False
        self.show_admin_actions = True
        is_long = self.listed.is_long()
        self.can_show_all = self.result_count <= self.list_max_show_all and not is_long
        self.multi_page = self.result_count > self.list_per_page or is_long
        if self.listed.is_filtered and not self.listed.exceeds(MOST_COMPUTED):
            self.queryset = self.listed.all_rows()
        all_rows = not self.multi_page or (self.show_all and self.can_show_all)
        rows = self.queryset.all() if all_rows else self.listed.rows_of(keys)
        if not getattr(self.model_admin, "list_reads_texts", True):
            rows = rows.defer(*_unshown(self.model, rows.query.select_related, self.list_display))
        self.result_list = rows
        if self.listed.exceeds(MOST_COMPUTED):
            columns = ((each, self.get_ordering_field(each)) for each in self.list_display if each != CHECKBOX)
            self.sortable_by = [each for each, name in columns if name and self._is_sortable(name)]
        self._set_dates()

    @property
    def page_links(self) -> list[dict[str, str]]:
        """Return the links to other pages of a long list."""
        links = self.paginator.links(self.page_num)
        return [{"label": label, "url": self.get_query_string({PAGE_VAR: number})} for label, number in links]

    @property
    def page_place(self) -> str:
        """Return which page of a long list is shown."""
        return (
            f"{self.page_num:,}"
            if self.page_num > 0
            else "last"
            if self.page_num == LAST_PAGE
            else f"{-self.page_num:,} from the end"
        )

    def _is_sortable(self, name: Any) -> bool:
        """Return whether the list can be sorted by a field: by its index, or because it is short enough."""
        if index_order(self.model, name) is not None:
            return True
        own = any(field.name == str(name).removeprefix("-") for field in self.model._meta.concrete_fields)
        related = own and self.model._meta.get_field(str(name).removeprefix("-")).is_relation
        return not self.listed.exceeds(MOST if own and not related else MOST_COMPUTED)

    def _set_dates(self) -> None:
        """Replace Django's date links, which search for every row of the list again, if these are many."""
        is_searched = self.listed.is_filtered and self.listed.exceeds(MOST_COMPUTED)
        if self.date_hierarchy and (is_searched or self.listed.is_long()):
            self.dates = DateLinks(self, self.date_hierarchy).context()
            self.date_hierarchy = None


_UNIQUE = ("pk", "-pk", "id", "-id")


@cache
def index_order(model: type[Model], name: Any) -> tuple[Any, ...] | None:
    """Return the order, ascending by a field, that an index of its own has; None if there is none."""
    column = name.removeprefix("-") if isinstance(name, str) else ""
    if not any(field.name == column and not field.is_relation for field in model._meta.concrete_fields):
        return None  # rows are sorted by the order of what a key refers to
    for index in model._meta.indexes:
        order: list[Any] = [*index.fields, *index.expressions]
        columns = [_column_of(each) for each in order]
        if index.condition is None and columns[-1] == "id" and columns[0] == column:
            return tuple(order if _is_descending(order[0]) == name.startswith("-") else reversed_order(order))
    return None


def _column_of(term: Any) -> str:
    """Return the column of a term of an index: its name, or that of a folded text."""
    if isinstance(term, str):
        return term.removeprefix("-")
    if isinstance(term, Folded):
        (term,) = term.get_source_expressions()
    return str(getattr(term, "name", ""))  # of an F


def _is_descending(term: Any) -> bool:
    return isinstance(term, str) and term.startswith("-")


class DateLinks:
    """The links to the years, months and days of a list: those of its rows, or all between the ends of a long one."""

    def __init__(self, changelist: Any, name: str, rows: QuerySet | None = None) -> None:
        self.changelist, self.name, self.rows = changelist, name, rows

    def context(self) -> dict[str, Any]:
        """Return the context of the template of Django's date links."""
        year, month, day = (self._asked(part) for part in ("year", "month", "day"))
        if year and month and day:
            there = date(year, month, day)
            back = self._link(formats.date_format(there, "YEAR_MONTH_FORMAT"), year=year, month=month)
            return {"back": back, "choices": [{"title": capfirst(formats.date_format(there, "MONTH_DAY_FORMAT"))}]}
        return self._of_rows(year, month) if self.rows is not None else self._between_ends(year, month)

    def _of_rows(self, year: int, month: int) -> dict[str, Any]:
        months = [] if year and month else self._starts("month")
        years = sorted({each.year for each in months})
        if not year and len(years) == 1:
            year, month = years[0], months[0].month if len(months) == 1 else 0
        if year and month:
            return self._days(year, self._starts("day"))
        return self._months(months) if year else self._years(years)

    def _starts(self, part: str) -> list[Any]:
        """Return the months, or days, in which the list has rows, by one query."""
        rows: Any = self.rows
        if not isinstance(get_fields_from_path(rows.model, self.name)[-1], DateTimeField):
            return list(rows.dates(self.name, part))
        return list(rows.filter(**{f"{self.name}__gte": FIRST, f"{self.name}__lte": LAST}).datetimes(self.name, part))

    def _between_ends(self, year: int, month: int) -> dict[str, Any]:
        first, last = self._ends()
        if first is None or last is None:
            return {}
        if year and month:
            days = (date(year, month, each) for each in range(1, calendar.monthrange(year, month)[1] + 1))
            return self._days(year, (each for each in days if first <= each <= last))
        if year:
            months = (date(year, each, 1) for each in range(1, 13))
            return self._months(each for each in months if first.replace(day=1) <= each <= last)
        return self._years(range(first.year, last.year + 1))

    def _years(self, years: Iterable[int]) -> dict[str, Any]:
        return {"choices": [self._link(str(each), year=each) for each in years]}

    def _months(self, months: Iterable[date]) -> dict[str, Any]:
        choices = [
            self._link(formats.date_format(each, "YEAR_MONTH_FORMAT"), year=each.year, month=each.month)
            for each in months
        ]
        return {"back": self._link("All dates"), "choices": choices}

    def _days(self, year: int, days: Iterable[date]) -> dict[str, Any]:
        choices = [
            self._link(formats.date_format(each, "MONTH_DAY_FORMAT"), year=year, month=each.month, day=each.day)
            for each in days
        ]
        return {"back": self._link(str(year), year=year), "choices": choices}

    def _asked(self, part: str) -> int:
        value = str(self.changelist.params.get(f"{self.name}__{part}", ""))
        return int(value) if value.isdecimal() else 0

    def _link(self, title: str, **parts: int) -> dict[str, str]:
        asked = {f"{self.name}__{part}": value for part, value in parts.items()}
        return {"title": capfirst(title), "link": self.changelist.get_query_string(asked, [f"{self.name}__"])}

    def _ends(self) -> tuple[date | None, date | None]:
        """Return the first and the last day of the table, each by one look into an index."""
        dated = self.changelist.model._default_manager.filter(**{f"{self.name}__isnull": False})
        days = [
            dated.order_by(order).values_list(self.name, flat=True).first() for order in (self.name, f"-{self.name}")
        ]
        return tuple(_day(each) for each in days)  # type: ignore[return-value]  # of two


def _day(moment: Any) -> date | None:
    if isinstance(moment, datetime):
        return timezone.localtime(moment).date() if timezone.is_aware(moment) else moment.date()
    return moment


def _unshown(model: Any, related: Any, shown: Iterable[Any] = ()) -> list[str]:
    """Return the long texts and the data of rows, and of the rows read with them, that no column shows."""
    long = [field for field in model._meta.concrete_fields if isinstance(field, JSONField | TextField)]
    names = [field.name for field in long if field.name not in shown]
    for name, further in related.items() if isinstance(related, dict) else ():
        names += [f"{name}__{each}" for each in _unshown(model._meta.get_field(name).related_model, further)]
    return names
