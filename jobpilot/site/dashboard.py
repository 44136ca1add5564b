"""The start page of the admin: numbers, applications by status, interviews and follow-ups."""

from typing import Any

from django.db.models import Count, F, QuerySet
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone

from companies.models import Company, JobListing
from companies.models.open_listings import open_at
from interactions.choices import ApplicationStatus, InteractionType
from interactions.models import JobUserInteraction
from interactions.models.job_user_interaction_queryset import AHEAD
from jobpilot.admin.moments import shown
from jobpilot.models import UserProfile
from jobpilot.site.time_zone import zone_offer

MAX_ROWS = 8


def favicon(request: HttpRequest) -> str:
    return static("jobpilot/favicon.svg")


def dashboard(request: HttpRequest, context: dict) -> dict:
    """Add the content of the start page to its context, in a fixed number of queries."""
    context |= {"zone_offer": zone_offer(request)}
    may_see = request.user.has_perms(
        ["companies.view_joblisting", "interactions.view_jobuserinteraction", "jobpilot.view_userprofile"]
    )
    if not may_see:
        return context | {"title": "Dashboard", "dashboard": None}
    interactions = JobUserInteraction.objects.all()
    by_status = dict(
        interactions.applications()
        .order_by()
        .values_list("application_status")
        .annotate(rows=Count("pk"))
        .values_list("application_status", "rows")
    )
    jobs = JobListing.objects.aggregate(total=Count("pk"), open=Count("pk", filter=open_at(timezone.now())))
    listing_page = reverse("admin:companies_joblisting_changelist")
    interaction_page = reverse("admin:interactions_jobuserinteraction_changelist")
    numbers = [
        ("Open jobs", jobs["open"], f"of {jobs['total']} listings", f"{listing_page}?open=yes"),
        (
            "Applications",
            sum(by_status.values()),
            f"{interactions.running().count()} in progress",
            f"{interaction_page}?interaction_type__exact={InteractionType.APPLIED}",
        ),
        ("Companies", Company.objects.count(), "", reverse("admin:companies_company_changelist")),
        ("People", UserProfile.objects.count(), "", reverse("admin:jobpilot_userprofile_changelist")),
    ]
    return context | {
        "title": "Dashboard",
        "dashboard": {
            "empty": not any(number for _, number, _, _ in numbers) and not jobs["total"],
            "numbers": [
                {"label": label, "value": value, "note": note, "url": url} for label, value, note, url in numbers
            ],
            "statuses": [
                {
                    "label": status.label,
                    "count": by_status.get(status, 0),
                    "percent": round(100 * by_status.get(status, 0) / max(by_status.values(), default=1)),
                    "url": f"{interaction_page}?application_status__exact={status}",
                }
                for status in ApplicationStatus
            ],
            "lists": [
                _agenda(
                    f"Interviews in the next {AHEAD.days} days",
                    interactions.upcoming_interviews(),
                    "interview_scheduled",
                    f"{interaction_page}?plans=interviews",
                    "No interviews planned.",
                ),
                _agenda(
                    "Follow-ups due",
                    interactions.due_follow_ups(),
                    "follow_up_date",
                    f"{interaction_page}?plans=follow_ups",
                    "No follow-ups due.",
                ),
            ],
        },
    }


def _agenda(title: str, rows: QuerySet[JobUserInteraction], field: str, url: str, empty: str) -> dict:
    dated: list[Any] = list(rows.select_related("user", "job__company").annotate(date=F(field))[: MAX_ROWS + 1])
    for row in dated:
        row.when = shown(row.date, row, needs_time=field == "interview_scheduled")
    return {"title": title, "rows": dated[:MAX_ROWS], "more": len(dated) > MAX_ROWS, "url": url, "empty": empty}
