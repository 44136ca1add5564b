"""What is to be done: the lists of the start page, of one person or of everybody, and the steps that they offer.

Each list is a queryset that other code has too. A step is taken only of a row that is still in its list: a second
click, or another tab, finds it gone.
"""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, NamedTuple
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.contrib.admin.views.decorators import staff_member_required
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from companies.models import JobListing
from interactions.admin.whose import EVERYBODY, PERSON, chosen_person
from interactions.choices import ApplicationStatus, InterviewOutcome
from interactions.models import Interview, JobUserInteraction, Offer
from interactions.models.job_user_interaction_queryset import QUIET_DAYS
from interactions.services import (
    hide_job,
    record_follow_up,
    record_outcome,
    save_job,
    schedule_follow_up,
    snooze_follow_up,
    update_application_status,
)
from interactions.services.locks import lock_interaction
from jobpilot.admin.authority import may
from jobpilot.admin.base import change_url
from jobpilot.admin.moments import shown
from jobpilot.models import UserProfile
from jobpilot.models.belonging import visible_to
from jobpilot.zones import start_of_day, today, zone_of
from resumes.new_jobs import NEW_DAYS, NewJob, best_new_jobs

MOST_ROWS = 8
SOON = timedelta(days=7)


class Step(NamedTuple):
    """A button: what it says, what it does with a row for a person, and what is said then."""

    label: str
    take: Callable[[Any, UserProfile], Any]
    done: str


def _follow_up_today(interaction: JobUserInteraction, person: UserProfile) -> Any:
    return schedule_follow_up(interaction=interaction, at=start_of_day(today(person), zone_of(person)))


def _give_up(interaction: JobUserInteraction, person: UserProfile) -> Any:
    return update_application_status(interaction=interaction, status=ApplicationStatus.NO_RESPONSE)


def _outcome(outcome: InterviewOutcome) -> Step:
    label = str(outcome.label)
    return Step(label, lambda row, _: record_outcome(interview=row, outcome=outcome), f"Recorded: {label.lower()}.")


STEPS: Mapping[str, Step] = {
    "followed_up": Step("Done", lambda row, _: record_follow_up(interaction=row), "Recorded that you followed up."),
    "tomorrow": Step("Tomorrow", lambda row, _: snooze_follow_up(interaction=row, days=1), "Moved to tomorrow."),
    "next_week": Step("In a week", lambda row, _: snooze_follow_up(interaction=row, days=7), "Moved by a week."),
    "follow_up": Step("Follow up", _follow_up_today, "Planned a follow-up for today."),
    "no_response": Step("No response", _give_up, "Marked as no response."),
    **{
        outcome.value: _outcome(outcome)
        for outcome in (InterviewOutcome.PASSED, InterviewOutcome.FAILED, InterviewOutcome.NO_SHOW)
    },
    "save": Step("Save", lambda job, person: save_job(user=person, job=job), "Saved."),
    "hide": Step("Hide", lambda job, person: hide_job(user=person, job=job), "Hidden: it is not offered again."),
}


class Todo(NamedTuple):
    """A list of the start page: its rows, the date of each, the steps that it offers, and the page of all of them."""

    title: str
    model: type[Model]
    rows: Callable[[Any], QuerySet]
    date: str
    empty: str
    steps: tuple[str, ...] = ()
    filter: str = ""  # of the page of all
    needs_time: bool = False


def _interviews_soon(interviews: Any) -> QuerySet:
    return interviews.expected().ahead().filter(starts_at__lt=timezone.now() + SOON)


def _deadlines_soon(interactions: Any) -> QuerySet:
    return interactions.before_deadline().filter(job__application_deadline__lt=timezone.now() + SOON)


TODOS: Mapping[str, Todo] = {
    "follow_ups": Todo(
        "Follow up",
        JobUserInteraction,
        lambda rows: rows.due_follow_ups(),
        "follow_up_date",
        "Nobody waits for a word from you.",
        ("followed_up", "tomorrow", "next_week"),
        "plans=follow_ups",
    ),
    "interviews": Todo(
        f"Interviews in the next {SOON.days} days",
        Interview,
        _interviews_soon,
        "starts_at",
        "No interviews this week.",
        filter="plans=ahead",
        needs_time=True,
    ),
    "outcomes": Todo(
        "How did it go?",
        Interview,
        lambda rows: rows.unrecorded(),
        "starts_at",
        "The outcome of every interview is recorded.",
        ("passed", "failed", "no_show"),
        "plans=unrecorded",
        needs_time=True,
    ),
    "offers": Todo(
        "Offers to decide",
        Offer,
        lambda rows: rows.offers_to_decide(),
        "decide_by",
        "No open offers.",
        filter="plans=decide",
    ),
    "quiet": Todo(
        f"Quiet for {QUIET_DAYS} days",
        JobUserInteraction,
        lambda rows: rows.quiet(),
        "last_interaction",
        "No application waits without a word.",
        ("follow_up", "no_response"),
        "plans=quiet",
    ),
    "deadlines": Todo(
        "Saved jobs that close soon",
        JobUserInteraction,
        _deadlines_soon,
        "job__application_deadline",
        "No saved job closes this week.",
        filter="plans=deadlines",
    ),
}
NEW_JOBS = Todo(
    f"New jobs for you, of the last {NEW_DAYS} days",
    JobListing,
    lambda rows: rows,
    "listed_at",
    "Nothing new that fits. What you look for is on your own page, what you can do in your skill bank.",
    ("save", "hide"),
)


def todo_lists(request: HttpRequest, person: UserProfile | None) -> list[dict[str, Any]]:
    """Return what is to be done by a person, or by everybody whom the account may see, as the start page shows it."""
    lists = [
        _shown(request, name, todo, _rows(request, todo, person), person)
        for name, todo in TODOS.items()
        if may(request.user, "view", todo.model)
    ]
    if person and may(request.user, "view", JobListing):
        new = best_new_jobs(user=person, count=MOST_ROWS)
        lists.append(_shown(request, "new_jobs", NEW_JOBS, new, person))
    return lists


def _rows(request: HttpRequest, todo: Todo, person: UserProfile | None) -> QuerySet:
    manager: Any = todo.model._default_manager
    return todo.rows(visible_to(request.user, manager.all()) if person is None else manager.for_user(person))


def _shown(request: HttpRequest, name: str, todo: Todo, rows: Any, person: UserProfile | None) -> dict[str, Any]:
    """Return a list with at most MOST_ROWS rows, each with its job, person, date and address."""
    if isinstance(rows, QuerySet):
        job = "job" if todo.model is JobUserInteraction else "interaction__job"
        first = rows.values("pk")[: MOST_ROWS + 1]  # so that no more than these are read
        shown_rows = rows.filter(pk__in=first).select_related("user", f"{job}__company").annotate(date=F(todo.date))
        person_parts = [f"user__{name}" for name in ("first_name", "last_name", "email", "time_zone")]
        own = ["kind"] if todo.model is Interview else []
        rows = list(shown_rows.only(*person_parts, f"{job}__title", f"{job}__company__name", *own))
    changes = (JobUserInteraction, "add") if todo is NEW_JOBS else (todo.model, "change")
    url = ""
    if todo.filter:
        opts = todo.model._meta
        of_person = f"&user__id__exact={person.pk}" if person else ""
        url = f"{reverse(f'admin:{opts.app_label}_{opts.model_name}_changelist')}?{todo.filter}{of_person}"
    return {
        "name": name,
        "title": todo.title,
        "empty": todo.empty,
        "url": url,
        "more": len(rows) > MOST_ROWS,
        "steps": [(key, STEPS[key].label) for key in todo.steps] if may(request.user, changes[1], changes[0]) else [],
        "rows": [_row(row, todo, person) for row in rows[:MOST_ROWS]],
    }


def _row(row: Any, todo: Todo, person: UserProfile | None) -> dict[str, Any]:
    fit = ""
    if isinstance(row, NewJob):
        fit = "" if row.score is None else f"fit {row.score:g}"
        row = row.job
    is_job = isinstance(row, JobListing)
    job = row if is_job else row.job if isinstance(row, JobUserInteraction) else row.interaction.job
    at = row.listed_at if is_job else row.date
    return {
        "fit": fit,
        "key": row.pk,
        "job": job,
        "what": row.noun if isinstance(row, Interview) else "",
        "person": None if person else row.user,
        "when": shown(at, row, needs_time=todo.needs_time) if at else "",
        "url": change_url(row),
    }


@require_POST
@staff_member_required
def take_step(request: HttpRequest) -> HttpResponse:
    """Take a step of a row that is still in its list, and return to the start page."""
    person = chosen_person(request)
    try:
        messages.success(request, _take(request, person))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    whose = {name: request.POST[name] for name in (PERSON, EVERYBODY) if name in request.POST}
    return redirect(f"{reverse('admin:index')}{'?' if whose else ''}{urlencode(whose)}")


@transaction.atomic
def _take(request: HttpRequest, person: UserProfile | None) -> str:
    name, key = request.POST.get("list", ""), request.POST.get("step", "")
    todo = NEW_JOBS if name == "new_jobs" else TODOS.get(name)
    gone = ValidationError("This was done already, or changed meanwhile. The page shows what is true now.")
    if todo is None or key not in todo.steps:
        raise gone
    step = STEPS[key]
    if todo is NEW_JOBS:
        if person is None or not may(request.user, "add", JobUserInteraction):
            raise ValidationError("You may not save or hide jobs here.")
        job: Any = _found(JobListing.objects.all(), request)
        if job is None:
            raise gone
        step.take(job, person)
        return f"{job.title}: {step.done}"
    if not may(request.user, "change", todo.model):
        raise ValidationError("You may not change this.")
    row: Any = _found(_rows(request, todo, person), request)
    if row is None:
        raise gone
    interaction = row if isinstance(row, JobUserInteraction) else row.interaction
    lock_interaction(interaction)
    if _found(_rows(request, todo, person), request) is None:
        raise gone
    step.take(row, row.user)
    return f"{interaction.job}: {step.done}"


def _found(rows: QuerySet, request: HttpRequest) -> Model | None:
    try:
        return rows.filter(pk=UUID(request.POST.get("row", ""))).first()
    except ValueError:
        return None


def step_url() -> str:
    """Return the address that takes steps, or "" if the project has left it out."""
    try:
        return reverse("take_step")
    except NoReverseMatch:
        return ""
