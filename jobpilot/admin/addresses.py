"""Read what the address of an admin page says, and say in one sentence what of it cannot be used.

An address is typed, bookmarked and linked to from elsewhere. Django answers one that it cannot use with a page for
developers, with a redirect that names no reason, or, where the database refuses the value, with a server error. Here
the page opens without that part, and a message names it.
"""

import re
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.exceptions import DisallowedModelAdminLookup, DisallowedModelAdminToField
from django.contrib.admin.options import TO_FIELD_VAR, IncorrectLookupParameters
from django.contrib.admin.views.main import ORDER_VAR, PAGE_VAR
from django.contrib.admin.widgets import url_params_from_lookup_dict
from django.contrib.contenttypes.views import shortcut
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.text import Truncator, capfirst, smart_split

from jobpilot.admin.long_lists import LongChangeList
from jobpilot.db.long_lists import MOST
from jobpilot.zones import in_utc

LONGEST = 500  # characters of a filter or a search: SQLite refuses patterns and expressions that grow without end
MOST_VALUES = 100
SHOWN = 60
PAGE = re.compile(r"-?0*[1-9][0-9]{0,8}")  # counted from the end, if negative
NO_PLACE = "This address names a row in a way that this page does not offer. The page was opened without it."


class UnusableAddressError(Exception):
    """Parts of an address that a page cannot use, with a sentence for each."""

    def __init__(self, reasons: Iterable[str], names: Collection[str]) -> None:
        self.reasons, self.names = list(reasons), names
        super().__init__(" ".join(self.reasons))


def quoted(value: object) -> str:
    """Return a value of an address as people can read it, shortened."""
    return f"“{Truncator(storable(str(value))).chars(SHOWN)}”"


def view_on_site(request: HttpRequest, content_type_id: str, object_id: str) -> HttpResponse:
    """Redirect to the page of a row outside the admin. Django's own view fails for an id that is no UUID."""
    try:
        return shortcut(request, content_type_id, object_id)
    except (ValidationError, OverflowError) as error:
        raise Http404 from error


def storable(text: str) -> str:
    """Return `text` with a replacement for each character that databases do not store."""
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}").encode("utf-8", "replace").decode()


def is_searchable(text: str) -> bool:
    return storable(text) == text and len(text) <= LONGEST


def literal_quotes(word: str) -> str:
    """Return a word of a search, quoted if it is quotes alone: Django reads an empty phrase, which is everywhere."""
    return {"'": '"\'"', "''": "\"''\"", '"': "'\"'", '""': "'\"\"'"}.get(word, word)


class AddressChangeList(LongChangeList):
    """A list that refuses the parts of its address that it does not offer or cannot use."""

    filter_params: dict[str, list[str]]

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        _require_searchable(request.GET)
        super().__init__(request, *args, **kwargs)
        for spec in self.filter_specs:
            for problem in getattr(spec, "problems", list)():
                messages.error(request, problem)

    def get_filters(self, request: HttpRequest) -> tuple:
        try:
            found = super().get_filters(request)
        except (DisallowedModelAdminLookup, IncorrectLookupParameters, ValueError, OverflowError) as error:
            asked, self.filter_params = self.filter_params, {}
            specs = super().get_filters(request)[0]
            self.filter_params = asked
            self._require_offered(specs)
            raise self._unusable_date() from error
        self._require_offered(found[0])
        self._keep_storable(found[2])
        return found

    def get_queryset(self, request: HttpRequest, exclude_parameters: list[str | None] | None = None) -> QuerySet:
        try:
            return super().get_queryset(request, exclude_parameters)
        except IncorrectLookupParameters as error:
            for spec in self.filter_specs:
                try:
                    spec.queryset(request, self.root_queryset)
                except IncorrectLookupParameters:
                    self._refuse(spec)
            raise self._unusable_date() from error

    def get_results(self, request: HttpRequest) -> None:
        try:
            super().get_results(request)
        except IncorrectLookupParameters as error:
            page = quoted(request.GET.get(PAGE_VAR, ""))
            if self.listed.is_long():
                text = (
                    f"A list of this length is paged for {MOST:,} rows from either end, which page {page} is beyond. "
                    "Filter the list, search in it, or choose a date, to see the rows between."
                )
                raise UnusableAddressError([text], [PAGE_VAR]) from error
            raise UnusableAddressError([f"There is no page {page} in this list."], [PAGE_VAR]) from error

    def refuse_order(self, column: str) -> None:
        text = (
            f"A list of more than {MOST:,} rows cannot be sorted by “{column}”. Filter it or search in it first, or "
            "sort it by a column whose heading is a link."
        )
        raise UnusableAddressError([text], [ORDER_VAR])

    def _require_offered(self, specs: list) -> None:
        offered = {name for spec in specs for name in spec.expected_parameters()}.union(self._hierarchy())
        names = [name for name in self.get_filters_params() if name not in offered and not self._is_of_a_chooser(name)]
        if names:
            raise UnusableAddressError([f"This list has no filter {quoted(name)}." for name in names], names)

    def _refuse(self, spec: Any) -> None:
        names = [name for name in spec.expected_parameters() if name in self.filter_params]
        shown = quoted(", ".join(str(value) for name in names for value in self.filter_params[name]))
        raise UnusableAddressError([f"{capfirst(spec.title)}: {shown} is not a value to filter by."], names)

    def _unusable_date(self) -> UnusableAddressError:
        """Return the error for what remains beside the filters: the parts of a date."""
        names = [name for name in self._hierarchy() if name in self.filter_params]
        shown = " ".join(str(value) for name in names for value in self.filter_params[name])
        return UnusableAddressError([f"{quoted(shown)} is not a date to filter by."], names)

    def _hierarchy(self) -> list[str]:
        return [f"{self.date_hierarchy}__{part}" for part in ("year", "month", "day")] if self.date_hierarchy else []

    def _keep_storable(self, lookups: dict[str, Any]) -> None:
        """Replace the ends of a date that no database stores."""
        for name in (f"{self.date_hierarchy}__gte", f"{self.date_hierarchy}__lt"):
            if name in lookups:
                lookups[name] = [in_utc(end) if isinstance(end, datetime) else end for end in lookups[name]]

    def _is_of_a_chooser(self, name: str) -> bool:
        """Tell whether this is the limit of a foreign key, which its pop-up list filters by."""
        limits = (limit() if callable(limit) else limit for limit in self.model._meta.related_fkey_lookups)
        values = self.filter_params[name]
        return any((name, value) in url_params_from_lookup_dict(limit).items() for limit in limits for value in values)


def _require_searchable(asked: QueryDict) -> None:
    reasons, names = [], []
    for name, values in asked.lists():
        unfit = [value for value in (name, *values) if not is_searchable(value)]
        if len(values) > MOST_VALUES:
            reasons.append(f"{quoted(name)} has {len(values)} values. The most is {MOST_VALUES}.")
        elif unfit and len(unfit[0]) > LONGEST:
            reasons.append(f"{quoted(unfit[0])} is too long. A filter or a search takes {LONGEST} characters.")
        elif unfit:
            reasons.append(f"{quoted(unfit[0])} has characters that cannot be searched for.")
        elif name == PAGE_VAR and not PAGE.fullmatch(values[-1]):
            reasons.append(f"There is no page {quoted(values[-1])} in this list.")
        else:
            continue
        names.append(name)
    if names:
        raise UnusableAddressError(reasons, names)


class AddressMixin(admin.ModelAdmin):
    """A ModelAdmin whose pages say what of their address cannot be used: put it before Unfold's ModelAdmin."""

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[AddressChangeList]:
        return AddressChangeList

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        return self.opened(super().changelist_view, request, extra_context)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        return self.opened(super().changeform_view, request, object_id, form_url, extra_context)

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return self.opened(super().delete_view, request, object_id, extra_context)

    def opened(self, view: Callable[..., HttpResponse], request: HttpRequest, *args: Any) -> HttpResponse:
        """Return the page of `view`, or open it without the parts of its address that it cannot use."""
        try:
            return view(request, *args)
        except UnusableAddressError as unusable:
            return self.open_without(request, unusable)
        except DisallowedModelAdminToField:
            return self.open_without(request, UnusableAddressError([NO_PLACE], [TO_FIELD_VAR]))

    def open_without(self, request: HttpRequest, unusable: UnusableAddressError) -> HttpResponse:
        """Redirect to the same page without the parts of its address that it cannot use, and say which."""
        for reason in unusable.reasons:
            self.message_user(request, reason, messages.ERROR)
        rest = request.GET.copy()
        for name in unusable.names:
            rest.pop(name, None)
        return redirect(f"{request.path}?{rest.urlencode()}" if rest else request.path)

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        """Find nothing by a text that cannot be searched for: a chooser asks while somebody is typing."""
        if not is_searchable(search_term):
            return queryset.none(), False
        words = " ".join(literal_quotes(word) for word in smart_split(search_term))
        return super().get_search_results(request, queryset, words)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Return the values that the address gives for a new row. Leave out those that the form would refuse."""
        fields = self.get_form(request, None, change=False).base_fields
        initial: dict[str, Any] = {}
        for name, value in request.GET.items():
            if name.startswith("_") or value == "":
                continue
            if name not in fields:
                self.message_user(request, f"This form has no field {quoted(name)} to fill in.", messages.WARNING)
                continue
            try:
                initial[name] = _read(fields[name], str(value))
            except (ValidationError, ValueError, TypeError, OverflowError):
                label = capfirst(fields[name].label or name.replace("_", " "))
                text = f"{label}: the address gives {quoted(value)}, which this field does not take. It was left out."
                self.message_user(request, text, messages.WARNING)
        return initial


def _read(field: forms.Field, value: str) -> Any:
    """Return the initial value of a form field that an address gives as one text."""
    if isinstance(field, forms.MultiValueField):
        day, _, at = value.replace("T", " ").partition(" ")
        return field.clean([day, at or "00:00"])
    if isinstance(field, forms.MultipleChoiceField | forms.ModelMultipleChoiceField):
        return field.clean(value.split(","))
    return field.clean(value)
