"""The applications and status events that the reports are computed from.

A person applies to a job once, so person and job identify an application, even after it was deleted. If the job was
deleted as well, nothing connects the events, and each of them counts alone.
"""

from django.db.models import Case, F, Q, QuerySet, Value, When, Window
from django.db.models.functions import Coalesce, Greatest, Lead

from interactions.choices import EventType
from interactions.models import JobUserInteraction, TimelineEvent
from interactions.statuses import ANSWERED, DROPS, STAGES, STATUSES, UNSENT
from jobpilot.models import UserProfile


def applications(*, user: UserProfile | None) -> QuerySet:
    """Return the applications with their current status, of one person or of everybody."""
    rows = JobUserInteraction.objects.applications().order_by()
    return _of(user, rows).values(
        "user_id",
        "job_id",
        "applied_date",
        "response_date",
        "resume_id",
        resume_title=F("resume__title"),
        source=F("job__source"),
        status_now=F("application_status"),
        reached=_reached("application_status"),
    )


def history(*, user: UserProfile | None) -> QuerySet:
    """Return the status events, each with `left_at`, the date of the next event of the same person and job.

    `entered` and `reached` are the numbers of the stages before and after the event. `detached` is the ID of an event
    whose job is unknown. The legacy program recorded no status with the event of a submitted application.
    """
    submitted = Q(event_type=EventType.APPLICATION_SUBMITTED)
    events = _of(user, TimelineEvent.objects.order_by()).filter(~Q(to_status="") | submitted)
    listing = Coalesce("interaction__job", "job")
    detached = Case(When(job=None, interaction=None, then="id"))
    never_sent = Q(from_status__in=UNSENT, to_status__in=DROPS)
    furthest = Greatest(_reached("from_status"), _reached("to_status", unknown=1))
    return events.values(
        "user_id",
        "event_date",
        listing=listing,
        detached=detached,
        status=Case(When(to_status="", then=Value(STAGES[0])), default="to_status"),
        source=F("job__source"),
        entered=_reached("from_status"),
        reached=Case(When(never_sent, then=Value(0)), default=furthest),
        is_answer=Q(to_status__in=ANSWERED) & ~Q(from_status__in=ANSWERED),
        left_at=Window(
            Lead("event_date"),
            partition_by=[F("user"), listing, detached],
            order_by=["event_date", "created_at", "id"],
        ),
    )


def _of(user: UserProfile | None, rows: QuerySet) -> QuerySet:
    return rows.filter(user=user) if user else rows


def _reached(status: str, *, unknown: int = 0) -> Case:
    """Return an expression for the number of the stage that the status proves: from 1, or 0 if it is not sent."""
    numbers = {None: 0} | {stage: number for number, stage in enumerate(STAGES, 1)}
    reached = [
        When(**{f"{status}__in": [name for name, meaning in STATUSES.items() if meaning.stage == stage]}, then=Value(n))
        for stage, n in numbers.items()
    ]
    return Case(When(**{status: ""}, then=Value(unknown)), *reached)
