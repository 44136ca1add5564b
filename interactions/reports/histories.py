"""Applications, and the events that tell how they went, as the reports read them.

A person applies to a job once, so that person and job say what belongs together. That outlives the application itself.
Where the job was deleted as well, nothing says which events belong together: each stands for itself.
"""

from django.db.models import Case, F, Q, QuerySet, Value, When, Window
from django.db.models.functions import Coalesce, Greatest, Lead

from interactions.choices import EventType
from interactions.models import JobUserInteraction, TimelineEvent
from interactions.statuses import ANSWERED, DROPS, STAGES, STATUSES, UNSENT
from jobpilot.models import UserProfile


def applications(*, user: UserProfile | None) -> QuerySet:
    """Applications as they stand today, of one person or of all."""
    rows = JobUserInteraction.objects.applications().order_by()
    return _of(user, rows).values(
        "user_id",
        "job_id",
        "applied_date",
        "response_date",
        "resume_id",
        resume_title=F("resume__title"),
        source=F("job__source"),
        standing=F("application_status"),
        reached=_reached("application_status"),
    )


def history(*, user: UserProfile | None) -> QuerySet:
    """Events that say how an application stood, each until the next one of the same person and job.

    `entered` and `reached` are how far the application had come before and came now, `lost` is the event whose job is
    unknown. The legacy program wrote no status on the event of a submitted application.
    """
    submitted = Q(event_type=EventType.APPLICATION_SUBMITTED)
    events = _of(user, TimelineEvent.objects.order_by()).filter(~Q(to_status="") | submitted)
    listing = Coalesce("interaction__job", "job")
    lost = Case(When(job=None, interaction=None, then="id"))
    never_sent = Q(from_status__in=UNSENT, to_status__in=DROPS)
    furthest = Greatest(_reached("from_status"), _reached("to_status", unknown=1))
    return events.values(
        "user_id",
        "event_date",
        listing=listing,
        lost=lost,
        status=Case(When(to_status="", then=Value(STAGES[0])), default="to_status"),
        source=F("job__source"),
        entered=_reached("from_status"),
        reached=Case(When(never_sent, then=Value(0)), default=furthest),
        is_answer=Q(to_status__in=ANSWERED) & ~Q(from_status__in=ANSWERED),
        left_at=Window(
            Lead("event_date"),
            partition_by=[F("user"), listing, lost],
            order_by=["event_date", "created_at", "id"],
        ),
    )


def _of(user: UserProfile | None, rows: QuerySet) -> QuerySet:
    return rows.filter(user=user) if user else rows


def _reached(status: str, *, unknown: int = 0) -> Case:
    """How far an application came that has, or had, the status: the position of a stage, from 1; 0 is none."""
    numbers = {None: 0} | {stage: number for number, stage in enumerate(STAGES, 1)}
    reached = [
        When(**{f"{status}__in": [name for name, meaning in STATUSES.items() if meaning.stage == stage]}, then=Value(n))
        for stage, n in numbers.items()
    ]
    return Case(When(**{status: ""}, then=Value(unknown)), *reached)
