"""The start page of the admin: what is to be done today, and the numbers of a hunt, or of everybody's."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from django.contrib.admin import site
from django.db import connections
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from companies.models import Company, JobListing
from companies.models.open_listings import closed_by_deadline
from interactions.admin.hunt_lists import APPLICATIONS, SAVED_JOBS
from interactions.admin.report_tables import chart_of_weeks
from interactions.admin.whose import chooser, chosen_person
from interactions.choices import ApplicationStatus
from interactions.models import JobUserInteraction
from interactions.reports import Report, pipeline_report
from jobpilot.admin.authority import may
from jobpilot.admin.base import list_url
from jobpilot.admin.people import is_there
from jobpilot.db.long_lists import MOST, Estimate, LongList
from jobpilot.models import UserProfile
from jobpilot.models.belonging import person_of, sees_everybody, visible_to
from jobpilot.site.beginning import PAGE as BEGINNING
from jobpilot.site.beginning import beginning_form, is_first, may_begin, next_steps
from jobpilot.site.clearing_page import PAGE as CLEARING
from jobpilot.site.clearing_page import may_clear
from jobpilot.site.time_zone import zone_offer
from jobpilot.site.today import step_url, todo_lists

WEEKS = 12  # of the chart
MOST_PEOPLE = 8
MOST_CLOSED = 100_000  # listings past their deadline that are counted

Number = tuple[str, Any, str, str]  # its label, value, note and address


def favicon(request: HttpRequest) -> str:
    return static("jobpilot/favicon.svg")


def dashboard(request: HttpRequest, context: dict) -> dict:
    """Add what the account may see to the context of the start page, at the cost of a bounded number of rows."""
    context |= {"zone_offer": zone_offer(request), "title": "Today", "step_url": step_url()}
    if is_first(request):
        return context | {"title": "Begin your job hunt", "beginning": beginning_form(request)}
    context["clear_url"] = reverse(CLEARING) if is_there(CLEARING) and may_clear(request) else ""
    if not may(request.user, "view", JobUserInteraction):
        numbers = _shared_numbers(request)
        return context | {"dashboard": {"numbers": _as_dicts(numbers)} if numbers else None}
    sees_all = sees_everybody(request.user)
    person, own = chosen_person(request), person_of(request.user)
    people = chooser(request, site, person)
    hunt = _hunt_of(person) if person else _hunts(request)
    lists = todo_lists(request, person) if person or sees_all else []
    numbers = hunt.pop("numbers") + ([] if person else _shared_numbers(request))
    return context | {
        "title": f"Today: {person}" if person and person != own else "Today",
        "people": people,
        "media": people.media if people else "",
        "next_steps": next_steps(request, person) if person and person == own else [],
        "begin_url": reverse(BEGINNING) if is_there(BEGINNING) and may_begin(request.user) else "",
        "dashboard": {
            "empty": not any(each["rows"] for each in lists) and not any(number for _, number, _, _ in numbers),
            "no_person": not (person or sees_all),
            "chooses": sees_all,
            "own": own,
            "person": person,
            "lists": lists,
            "clear": [each["empty"] for each in lists if not each["rows"]],
            "numbers": _as_dicts(numbers),
            **hunt,
        },
    }


def _hunt_of(person: UserProfile) -> dict[str, Any]:
    """Return the numbers of one hunt, each with the address of its rows."""
    report = pipeline_report(user=person)
    rows = JobUserInteraction.objects.for_user(person)
    page = f"{list_url(JobUserInteraction)}?user__id__exact={person.pk}"
    answers, sent = report.responses, report.funnel.stages[0].applications
    applied, answered = f"{page}&reached={report.funnel.stages[0].stage}", f"{page}&reached=answer"
    return {
        "numbers": [
            ("Applications", sent, f"{rows.running().count()} in progress", applied),
            ("Saved jobs", rows.saved().count(), "", f"{SAVED_JOBS.url}&user__id__exact={person.pk}"),
            ("Answers", answers.responses, _share(answers.responses, sent), answered),
            (
                "Time to an answer",
                _days(answers.median),
                f"median of {answers.timed}" if answers.timed else "",
                answered,
            ),
        ],
        "funnel": [
            {
                "label": ApplicationStatus(stage.stage).label,
                "count": stage.applications,
                "percent": round(100 * (stage.rate or 0)),
                "url": f"{page}&reached={stage.stage}",
            }
            for stage in report.funnel.stages
        ],
        "weeks": _weeks(report),
    }


def _hunts(request: HttpRequest) -> dict[str, Any]:
    """Return the numbers of all hunts that the account may see, and who has most to follow up."""
    interactions = visible_to(request.user, JobUserInteraction.objects.all())
    page = list_url(JobUserInteraction)
    total = _number_of(interactions.applications())
    by_status = _by_status(interactions.applications(), isinstance(total, Estimate))
    note = f"{_number_of(interactions.running())} in progress"
    most_due = (
        interactions.due_follow_ups().order_by().values("user").annotate(due=Count("pk")).order_by("-due", "user")
    )
    due = dict(most_due.values_list("user", "due")[:MOST_PEOPLE])
    people = sorted(UserProfile.objects.filter(pk__in=due), key=lambda person: (-due[person.pk], str(person)))
    return {
        "numbers": [("Applications", total, note, APPLICATIONS.url)],
        "statuses": [
            {
                "label": status.label,
                "count": by_status[status],
                "percent": round(100 * by_status[status] / max(1, *by_status.values())),
                "url": f"{page}?application_status__exact={status}",
            }
            for status in ApplicationStatus
        ],
        "people": [
            {"person": person, "due": due[person.pk], "url": f"?{urlencode({'person': person.pk})}"}
            for person in people
        ],
    }


def _shared_numbers(request: HttpRequest) -> list[Number]:
    """Return how much there is of what people share, and how many people, as far as the account may see them."""
    numbers: list[Number] = []
    if may(request.user, "view", JobListing):
        listings, are_open = _number_of(JobListing.objects.all()), _open_jobs()
        numbers.append(("Open jobs", are_open, f"of {listings} listings", f"{list_url(JobListing)}?open=yes"))
    if may(request.user, "view", Company):
        numbers.append(("Companies", _number_of(Company.objects.all()), "", list_url(Company)))
    if may(request.user, "view", UserProfile) and sees_everybody(request.user):
        numbers.append(("People", _number_of(UserProfile.objects.all()), "", list_url(UserProfile)))
    return numbers


def _open_jobs() -> int:
    """Return how many listings are open, or about how many.

    SQLite would read each listing for its deadline. Two indexes tell how many are active, and of these, closed.
    """
    rows: Any = JobListing.objects.order_by()
    if connections[rows.db].vendor != "sqlite":
        return _number_of(rows.active())
    closed = rows.filter(closed_by_deadline(timezone.now())).values("pk")[:MOST_CLOSED].count()
    active = rows.filter(status=JobListing.Status.ACTIVE).values("pk")[: closed + MOST + 1].count()
    if closed == MOST_CLOSED:
        return _number_of(rows.active())
    return Estimate(active - closed, f"more than {MOST:,}") if active - closed > MOST else active - closed


def _weeks(report: Report) -> dict[str, Any]:
    """Return the last weeks as rows, and as Unfold's bar chart takes them."""
    dated = [(week.week, week) for week in report.weeks if week.week][-WEEKS:]
    rows = [(str(date_format(monday, "j M")), week.applications, week.responses) for monday, week in dated]
    return {"rows": rows, "chart": chart_of_weeks(report.weeks, WEEKS)}


def _share(part: int, whole: int) -> str:
    return f"of {whole} ({part / whole:.0%})" if whole else ""


def _days(time: timedelta | None) -> str:
    if time is None:
        return "-"
    days = round(time / timedelta(days=1))
    return f"{days} day{'' if days == 1 else 's'}"


def _by_status(applications: Any, are_many: bool) -> dict[Any, int]:
    """Return how many of the applications have each status; of many, about how many."""
    if are_many:
        return {
            status: LongList(applications.filter(application_status=status), (), applications).expected()
            for status in ApplicationStatus
        }
    having_one = applications.filter(application_status__in=ApplicationStatus)  # all have; an index counts by it
    rows = having_one.order_by().values_list("application_status").annotate(rows=Count("pk"))
    return dict.fromkeys(ApplicationStatus, 0) | dict(rows.values_list("application_status", "rows"))


def _as_dicts(numbers: list[Number]) -> list[dict[str, Any]]:
    return [{"label": label, "value": value, "note": note, "url": url} for label, value, note, url in numbers]


def _number_of(rows: QuerySet) -> int:
    """Return how many rows there are, or about how many, as their list says it."""
    return LongList(rows, (), rows.model._default_manager.all()).total
