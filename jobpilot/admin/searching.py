"""The search boxes and choosers of all pages: they find what the model finds (`BaseModel.found_by()`), by indexes.

A list of up to MOST rows is also searched by any part of its columns in `search_fields`, and one of up to
MOST_COMPUTED rows by any part of those of related rows, as Django does. A longer list is not, since no index could
answer that; a message says so where those columns are of the rows themselves.
"""

from collections.abc import Collection, Sequence
from functools import reduce
from operator import or_
from typing import Any, cast

from django.contrib import admin, messages
from django.core.paginator import EmptyPage, Page, Paginator
from django.db.models import Q, QuerySet
from django.db.models.constants import LOOKUP_SEP
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.text import smart_split, unescape_string_literal

from jobpilot.db.long_lists import MOST, MOST_COMPUTED, LongList, is_looking_up

NONE = Q(pk__in=())


def _has_parts(names: Sequence[str], text: str) -> Q:
    """Return the condition for rows that have each word, or quoted phrase, of a text within one of these columns."""
    found = Q()
    for word in smart_split(text):
        if word[0] in ("'", '"') and word[0] == word[-1]:
            word = unescape_string_literal(word)
        found &= reduce(or_, (Q(**{f"{name}__icontains": word}) for name in names), NONE)
    return found


def is_autocomplete(request: HttpRequest) -> bool:
    return bool(request.resolver_match and request.resolver_match.url_name == "autocomplete")


class SearchMixin(admin.ModelAdmin):
    """A ModelAdmin that searches by indexes: put it right before Unfold's ModelAdmin."""

    searched_by_index: Collection[str] = ()  # those `search_fields` of the rows that `found_by()` of the model reads
    list_before_template = "admin/long_dates.html"
    show_facets = admin.ShowFacets.NEVER  # each would count the whole list

    def found_by(self, text: str, *, is_typing: bool = False) -> Q:
        """Return the condition for the rows that somebody looks for by `text`."""
        return self.model.found_by(text, is_typing=is_typing)

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        words = search_term.split()
        if not words:
            return queryset, False
        text = " ".join(word for word in words if any(map(str.isalnum, word)))  # signs alone are in no index
        found = self.found_by(text, is_typing=is_autocomplete(request)) if text else NONE
        listed = LongList(queryset, (), self.model._default_manager.all())
        if listed.is_long():
            self._say_what_is_searched(request)
            return queryset.filter(found), False
        fields = self.get_search_fields(request)
        if listed.exceeds(MOST_COMPUTED):
            fields = [name for name in fields if LOOKUP_SEP not in name]
        parts = queryset.filter(_has_parts(fields, search_term))
        if text != " ".join(words):
            return parts, False
        return queryset.filter(
            Q(pk__in=queryset.filter(found).order_by().values("pk")) | Q(pk__in=parts.order_by().values("pk"))
        ), False

    def _say_what_is_searched(self, request: HttpRequest) -> None:
        indexed = {*self.searched_by_index, *getattr(self.model, "found_by_beginning", ())}
        own = [str(name) for name in self.search_fields if "__" not in name and name not in indexed]
        names = [cast(Any, self.opts.get_field(name)).verbose_name for name in own]
        if names and not is_autocomplete(request) and not is_looking_up():  # it was said before
            listed = ", ".join(map(str, names))
            text = f"In a list of more than {MOST:,} rows, the search leaves out: {listed}. Filter it first."
            self.message_user(request, text, messages.INFO)

    def get_paginator(self, request: HttpRequest, queryset: Any, *args: Any, **kwargs: Any) -> Paginator:
        """Page through the rows of a chooser without counting them."""
        if is_autocomplete(request):
            return ChoicePaginator(self, queryset, *args, **kwargs)
        return super().get_paginator(request, queryset, *args, **kwargs)

    def choice_label(self, row: Any) -> str:
        """Return what a chooser shows for a row."""
        return str(row)


class ChoicePage(Page):
    """The rows of a chooser, as it shows them; there are more if one more was found."""

    has_more = False

    def has_next(self) -> bool:
        return self.has_more


class _Choice:
    def __init__(self, row: Any, label: str) -> None:
        self.row, self.label = row, label

    def __str__(self) -> str:
        return self.label

    def __getattr__(self, name: str) -> Any:
        return getattr(self.row, name)


class ChoicePaginator(Paginator):
    """The pages of a chooser. Django's autocomplete view asks for one, and shows its rows by `str()`."""

    def __init__(self, page: SearchMixin, queryset: QuerySet, per_page: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(queryset, per_page, *args, **kwargs)
        self.model_admin = page
        order = queryset.query.order_by or queryset.model._meta.ordering or ("pk",)
        self.listed = LongList(queryset, order, queryset.model._default_manager.all())

    @cached_property
    def count(self) -> int:
        return self.listed.total

    def page(self, number: int | str) -> Page:
        try:
            keys, has_more = self.listed.page_and_more(int(number), self.per_page)
        except ValueError as error:
            raise EmptyPage("There are no more rows.") from error
        rows = self.listed.rows_of(keys) if keys else ()
        page = ChoicePage([_Choice(row, self.model_admin.choice_label(row)) for row in rows], int(number), self)
        page.has_more = has_more
        return page
