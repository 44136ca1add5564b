"""The rows behind the numbers of the reports, as a filter of their lists, to which the page of reports leads.

The filter shows when an address asks for it, since nobody would choose these rows without the report beside them.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format

from interactions.admin.hunt_lists import APPLICATIONS
from interactions.choices import OfferState
from interactions.models import JobUserInteraction, Offer
from interactions.reports import counted_applications, counted_interviews
from interactions.reports.counted import NONE, NUMBERS
from jobpilot.admin.list_days import person_of_list
from jobpilot.models import UserProfile

SINCE, UNTIL = "since", "until"


class CountedFilter(admin.SimpleListFilter):
    """What a number of the reports counts, in the same period, by the clock of each person."""

    title = "counted in the reports"
    parameter_name = "counted"
    others: tuple[str, ...] = ()  # what else an address may say

    def __init__(self, request: HttpRequest, params: dict[str, Any], model: Any, model_admin: Any) -> None:
        super().__init__(request, params, model, model_admin)
        for name in self.expected_parameters()[1:]:
            if name in params:
                self.used_parameters[name] = params.pop(name)[-1]

    def expected_parameters(self) -> list[Any]:
        return [self.parameter_name, SINCE, UNTIL, *self.others]

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[Any, str]]:
        return []  # those that the address says are `choices()`

    def has_output(self) -> bool:
        return bool(self.used_parameters)

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        yield {
            "selected": False,
            "query_string": changelist.get_query_string(remove=self.expected_parameters()),
            "display": "All",
        }
        yield {"selected": True, "query_string": changelist.get_query_string(), "display": self.described()}

    def described(self) -> str:
        """Return what is counted and the period, in words."""
        ends = (("from", SINCE), ("to", UNTIL))
        days = {word: self.used_parameters[name] for word, name in ends if name in self.used_parameters}
        period = " ".join(f"{word} {date_format(date.fromisoformat(day))}" for word, day in days.items())
        return ", ".join(filter(None, [*self.words(), period]))

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if not self.used_parameters:
            return queryset
        days: dict[str, Any] = {SINCE: None, UNTIL: None}
        try:
            for name in days.keys() & self.used_parameters.keys():
                days[name] = date.fromisoformat(self.used_parameters[name])
            rows = self.counted(person_of_list(request, queryset.model), **days)
        except (ValidationError, ValueError) as error:
            raise IncorrectLookupParameters(error) from error
        return queryset.filter(pk__in=rows.order_by().values("pk"))

    def words(self) -> list[str]:
        """Return what is counted."""
        raise NotImplementedError

    def counted(self, user: UserProfile | None, since: date | None, until: date | None) -> QuerySet:
        """Return the rows; raise ValidationError or ValueError if the address asks for something else."""
        raise NotImplementedError


class CountedApplicationsFilter(CountedFilter):
    others = ("source", "resume", "undated")

    def words(self) -> list[str]:
        asked = self.used_parameters
        return [
            NUMBERS[self.value() or ""][0],
            *([f"source {asked['source']}"] if "source" in asked else []),
            *(["without a resume" if asked["resume"] == NONE else "with one resume"] if "resume" in asked else []),
            *(["at an unknown time"] if "undated" in asked else []),
        ]

    def counted(self, user: UserProfile | None, since: date | None, until: date | None) -> QuerySet:
        resume = self.used_parameters.get("resume")
        return counted_applications(
            counted=self.value() or "",
            user=user,
            since=since,
            until=until,
            source=self.used_parameters.get("source"),
            resume=resume if resume in (None, NONE) else UUID(resume),
            undated="undated" in self.used_parameters,
        )


class CountedInterviewsFilter(CountedFilter):
    others = ("round",)

    def words(self) -> list[str]:
        return [str(self.value()).replace("_", " ").capitalize(), f"round {self.used_parameters['round']}"]

    def counted(self, user: UserProfile | None, since: date | None, until: date | None) -> QuerySet:
        number = int(self.used_parameters.get("round", ""))
        return counted_interviews(counted=self.value() or "", number=number, user=user, since=since, until=until)


class CountedOffersFilter(CountedFilter):
    """The offers of a period, in a state or with pay below, within or above what was posted."""

    def words(self) -> list[str]:
        value = str(self.value())
        return [OfferState(value).label if value in OfferState else f"Pay {value} what was posted"]

    def counted(self, user: UserProfile | None, since: date | None, until: date | None) -> QuerySet:
        rows = (Offer.objects.for_user(user) if user else Offer.objects.all()).received(since, until)
        value = self.value() or ""
        return rows.filter(state=value) if value in OfferState else rows.beside_posted(value)


def rows_url(model: type[Model], period: Mapping[str, date | None], person: UserProfile | None, **asked: Any) -> str:
    """Return the address of the list of rows that a number of the reports counts."""
    kind = dict(APPLICATIONS.query) if model is JobUserInteraction else {}
    values = {name: value for name, value in (*asked.items(), *period.items()) if value not in (None, "")}
    whose = {"user__id__exact": person.pk} if person else {}
    page = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
    return f"{page}?{urlencode(kind | whose | values)}"
