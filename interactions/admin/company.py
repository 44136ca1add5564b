"""The page of a company with its record as an employer."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse

from companies.admin.company import CompanyAdmin
from companies.models import Company, JobListing
from interactions.choices import InteractionType
from interactions.models import Interview, JobUserInteraction, Offer
from interactions.reports import FEWEST_PEOPLE, EmployerRecord, employer_record
from jobpilot.admin.authority import may
from jobpilot.models import UserProfile
from jobpilot.models.belonging import person_of, sees_everybody

admin.site.unregister(Company)


class Fact(NamedTuple):
    label: str
    text: str
    url: str = ""  # of the rows behind it


@admin.register(Company)
class CompanyWithRecordAdmin(CompanyAdmin):
    """Add the record of the company as an employer, by one's own hunt and by everybody's."""

    change_form_outer_before_template = "admin/interactions/employer_record.html"

    class Media:
        css = {"all": ["interactions/employer.css"]}

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        if (company := kwargs.get("obj")) and may(request.user, "view", JobUserInteraction):
            context["employer_records"] = list(self.records(request, company))
        return super().render_change_form(request, context, *args, **kwargs)

    def records(self, request: HttpRequest, company: Company) -> Iterator[dict[str, Any]]:
        """Yield the record of one's own hunt, and that of everybody's for accounts that may see it."""
        person = person_of(request.user)
        if person:
            record = employer_record(company=company, user=person)
            facts = shown_to(request, facts_of(record, company, person))
            yield {"whose": "Your hunt", "facts": facts, "empty": "You have not applied here yet."}
        if sees_everybody(request.user):
            record = employer_record(company=company, reader=person)
            few = f"fewer than {FEWEST_PEOPLE} people{' other than you' if person else ''}"
            yield {
                "whose": "Everybody",
                "facts": shown_to(request, facts_of(record, company)),
                "empty": f"{few.capitalize()} have applied here, so that nothing is shown.",
                "note": f"Figures from {few} are left out.",
            }
        if person or sees_everybody(request.user):
            yield {"whose": "Listings", "facts": shown_to(request, listing_facts(record, company))}


def shown_to(request: HttpRequest, facts: Iterable[tuple[type[Model], Fact]]) -> list[Fact]:
    """Return the facts about rows that the account may view."""
    return [fact for model, fact in facts if may(request.user, "view", model)]


def list_url(model: type[Model], conditions: dict[str, Any]) -> str:
    return f"{reverse(f'admin:{model._meta.app_label}_{model._meta.model_name}_changelist')}?{urlencode(conditions)}"


def listing_facts(record: EmployerRecord, company: Company) -> Iterator[tuple[type[Model], Fact]]:
    told = f"{record.posted_again:,} of {record.listings:,}"
    url = list_url(JobListing, {"company__id__exact": company.pk, "again": "yes"})
    yield JobListing, Fact("Posted again after closing", told, url)


def facts_of(
    record: EmployerRecord, company: Company, person: UserProfile | None = None
) -> Iterator[tuple[type[Model], Fact]]:
    """Yield what is known of a hunt in words, each fact with the model of the rows behind it."""
    whose = {"user__id__exact": person.pk} if person else {}
    if record.applications is not None and record.answers is not None and record.applications:
        applied = {"job__company__id__exact": company.pk, "interaction_type__exact": InteractionType.APPLIED, **whose}
        number = f"{record.applications:,}"
        yield JobUserInteraction, Fact("Applications", number, list_url(JobUserInteraction, applied))
        yield JobUserInteraction, Fact("Answered", f"{record.answers:,} of {number}")
    if record.median is not None:
        told = f"{days(record.median)} (of {record.timed:,})"
        yield JobUserInteraction, Fact("Median time to the first answer", told)
    there = {"interaction__job__company__id__exact": company.pk, **whose}
    for each in record.rounds:
        told = f"{each.interviews:,}: {each.went_on:,} went on, {each.waiting:,} waiting, {each.no_shows:,} no-shows"
        if each.median is not None:
            told += f"; {days(each.median)} after the one before"
        yield Interview, Fact(f"Interview {each.number}", told, list_url(Interview, there))
    if record.offers:
        yield Offer, Fact("Offers", f"{record.offers:,}", list_url(Offer, there))
    if record.below_posted or record.within_posted or record.above_posted:
        told = f"{record.below_posted:,} below, {record.within_posted:,} within, {record.above_posted:,} above"
        yield Offer, Fact("Last offers against the posted pay", told)


def days(time: timedelta) -> str:
    return f"{time / timedelta(days=1):.1f} days"
