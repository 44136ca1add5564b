"""The lists that people look for: applications, saved jobs, and jobs they put aside, each one list with its filter."""

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse

from interactions.choices import InteractionType
from interactions.models import JobUserInteraction

PAGE = "admin:interactions_jobuserinteraction_changelist"
ASIDE = (InteractionType.VIEWED, InteractionType.HIDDEN, InteractionType.REJECTED_BY_USER)


class HuntList(NamedTuple):
    """Entries of some kinds; `others` are further conditions of the address."""

    title: str
    icon: str
    kinds: tuple[InteractionType, ...]
    others: tuple[tuple[str, str], ...] = ()

    @property
    def query(self) -> list[tuple[str, str]]:
        return [*(("interaction_type__exact", str(kind)) for kind in self.kinds), *self.others]

    @property
    def url(self) -> str:
        return f"{reverse(PAGE)}?{urlencode(self.query)}"

    def is_whole(self, request: HttpRequest) -> bool:
        """Return whether a page asks for all of the list, and for nothing narrower."""
        asked = [(name, value) for name, values in request.GET.lists() for value in values]
        return sorted(self.query) == sorted(asked)


APPLICATIONS = HuntList("Applications", "send", (InteractionType.APPLIED,))
SAVED_JOBS = HuntList("Saved jobs", "bookmark", (InteractionType.SAVED,), (("archived_at__isempty", "1"),))
ASIDE_JOBS = HuntList("Viewed and hidden jobs", "visibility_off", ASIDE)
HUNT_LISTS = (APPLICATIONS, SAVED_JOBS, ASIDE_JOBS)


def present_list(request: HttpRequest) -> HuntList | None:
    """Return the list that a page shows, or on which the row of a page is."""
    match = request.resolver_match
    if match is None or not (match.url_name or "").startswith("interactions_jobuserinteraction_"):
        return None
    if match.view_name == PAGE:
        return _list_with(request.GET.getlist("interaction_type__exact"))
    key = match.kwargs.get("object_id")
    if key is None:
        return None
    if not hasattr(request, "_list_of_row"):
        try:
            kinds = list(JobUserInteraction.objects.filter(pk=key).values_list("interaction_type", flat=True))
        except ValidationError:  # no key at all
            kinds = []
        request._list_of_row = _list_with(kinds)  # type: ignore[attr-defined]
    return request._list_of_row  # type: ignore[attr-defined]


def _list_with(kinds: Iterable[str]) -> HuntList | None:
    chosen = set(kinds)
    return next((each for each in HUNT_LISTS if chosen and chosen <= set(each.kinds)), None)
