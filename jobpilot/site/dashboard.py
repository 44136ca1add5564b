"""The start page of the admin: numbers, applications by status, interviews, follow-ups and offers."""

from typing import Any

from django.db.models import Count, F, Model, QuerySet
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse

from companies.models import Company, JobListing
from interactions.choices import ApplicationStatus, InteractionType
from interactions.models import JobUserInteraction, Offer
from interactions.models.job_user_interaction_queryset import AHEAD
from jobpilot.admin.authority import may
from jobpilot.admin.base import change_url
from jobpilot.admin.moments import shown
from jobpilot.db.long_lists import Estimate, LongList
from jobpilot.models import UserProfile
from jobpilot.models.belonging import sees_everybody, visible_to
from jobpilot.site.time_zone import zone_offer

MAX_ROWS = 8

Number = tuple[str, int, str, str]  # its label, value, note and address


def favicon(request: HttpRequest) -> str:
    return static("jobpilot/favicon.svg")


def dashboard(request: HttpRequest, context: dict) -> dict:
    """Add what the account may see to the context of the start page, at the cost of a bounded number of rows."""
    context |= {"zone_offer": zone_offer(request)}
    numbers: list[Number] = []
    hunt: dict[str, Any] = {"statuses": [], "lists": []}
    listings = 0
    if may(request.user, "view", JobListing):
        listings = _number_of(JobListing.objects.all())
        are_open = _number_of(JobListing.objects.active())
        numbers.append(("Open jobs", are_open, f"of {listings} listings", f"{_list_of(JobListing)}?open=yes"))
        if may(request.user, "view", JobUserInteraction):
            numbers.append(_applications(request, hunt))
    if may(request.user, "view", Company):
        numbers.append(("Companies", _number_of(Company.objects.all()), "", _list_of(Company)))
    if may(request.user, "view", UserProfile) and sees_everybody(request.user):
        numbers.append(("People", _number_of(UserProfile.objects.all()), "", _list_of(UserProfile)))
    if not numbers:
        return context | {"title": "Dashboard", "dashboard": None}
    return context | {
        "title": "Dashboard",
        "dashboard": {
            "empty": not listings and not any(number for _, number, _, _ in numbers),
            "numbers": [
                {"label": label, "value": value, "note": note, "url": url} for label, value, note, url in numbers
            ],
            **hunt,
        },
    }


def _applications(request: HttpRequest, hunt: dict[str, Any]) -> Number:
    """Return the number of applications, and add those by status, and what is to be done, to `hunt`."""
    interactions = visible_to(request.user, JobUserInteraction.objects.all())
    page = _list_of(JobUserInteraction)
    total = _number_of(interactions.applications())
    by_status = _by_status(interactions.applications(), isinstance(total, Estimate))
    hunt["statuses"] = [
        {
            "label": status.label,
            "count": by_status[status],
            "percent": round(100 * by_status[status] / max(1, *by_status.values())),
            "url": f"{page}?application_status__exact={status}",
        }
        for status in ApplicationStatus
    ]
    hunt["lists"] = [
        _agenda(
            f"Interviews in the next {AHEAD.days} days",
            interactions.upcoming_interviews(),
            "next_interview",
            f"{page}?plans=interviews",
            "No interviews planned.",
        ),
        _agenda(
            "Follow-ups due",
            interactions.due_follow_ups(),
            "follow_up_date",
            f"{page}?plans=follow_ups",
            "No follow-ups due.",
        ),
    ]
    if may(request.user, "view", Offer):
        offers = visible_to(request.user, Offer.objects.all())
        hunt["lists"].append(
            _agenda(
                "Offers to decide",
                offers.offers_to_decide(),
                "decide_by",
                f"{_list_of(Offer)}?plans=decide",
                "No open offers.",
            )
        )
    note = f"{_number_of(interactions.running())} in progress"
    return "Applications", total, note, f"{page}?interaction_type__exact={InteractionType.APPLIED}"


def _by_status(applications: Any, are_many: bool) -> dict[Any, int]:
    """Return how many of the applications have each status; of many, about how many."""
    if are_many:
        return {
            status: LongList(applications.filter(application_status=status), (), applications).expected()
            for status in ApplicationStatus
        }
    rows = applications.order_by().values_list("application_status").annotate(rows=Count("pk"))
    return dict.fromkeys(ApplicationStatus, 0) | dict(rows.values_list("application_status", "rows"))


def _number_of(rows: QuerySet) -> int:
    """Return how many rows there are, or about how many, as their list says it."""
    return LongList(rows, (), rows.model._default_manager.all()).total


def _list_of(model: type[Model]) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")


def _agenda(title: str, rows: QuerySet[Any], field: str, url: str, empty: str) -> dict:
    """Return a list of interactions, or of what belongs to one, with the date of each."""
    of_interaction = rows.model is JobUserInteraction
    rows = rows.select_related("user", "job__company" if of_interaction else "interaction__job__company")
    dated: list[Any] = list(rows.annotate(date=F(field))[: MAX_ROWS + 1])
    for row in dated:
        row.of = row if of_interaction else row.interaction
        row.when = shown(row.date, row, needs_time=field == "next_interview") if row.date else ""
        row.url = change_url(row)
    return {"title": title, "rows": dated[:MAX_ROWS], "more": len(dated) > MAX_ROWS, "url": url, "empty": empty}
