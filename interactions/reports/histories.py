"""The applications and status events that the reports are computed from.

Person, job and round identify an application, even after it was deleted: a person who applies again after an end
begins another round. If the job was deleted as well, nothing connects the events, and each of them counts alone.
"""

from typing import Any

from django.db.models import (
    Case,
    DateTimeField,
    Exists,
    F,
    Func,
    OuterRef,
    Q,
    QuerySet,
    RowRange,
    Sum,
    UUIDField,
    Value,
    When,
    Window,
)
from django.db.models.expressions import RawSQL
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import Cast, Coalesce, Greatest, Lag, Replace

from companies.models import Company
from interactions.choices import ContactPart, InteractionType
from interactions.models import BEGINS_ROUND, HAS_STATUS, ApplicationContact, JobUserInteraction, TimelineEvent
from interactions.snapshot import PREVIOUS
from interactions.statuses import ANSWERED, DROPS, STAGES, STATUSES, UNSENT
from jobpilot.db.lookups import Unindexed, ZoneName
from jobpilot.models import UserProfile

APPLIED = InteractionType.APPLIED


def applications(*, user: UserProfile | None, company: Company | None = None) -> QuerySet:
    """Return the applications with their current status, of one person or of everybody, to one company or to all."""
    rows = JobUserInteraction.objects.applications().order_by()
    if company:
        rows = rows.filter(job__company=company)
    elif not user:  # the index of the reports has all columns; that of the kinds would read every row
        rows = JobUserInteraction.objects.alias(kind=Unindexed("interaction_type")).filter(kind=APPLIED).order_by()
    return _of(user, rows).values(
        "user_id",
        "job_id",
        "applied_date",
        "response_date",
        "resume_id",
        is_referred=_number(_has_referrer(OuterRef("pk"))),
        status_now=F("application_status"),
        reached=_reached("application_status"),
    )


def history(*, user: UserProfile | None, company: Company | None = None) -> QuerySet:
    """Return the status events, each with `left_at`, the date of the next event of the same person and job.

    `begins` says whether it began a round, of which `rounds_before()` has what it keeps of the one before, and
    `rounds_after` how many followed its own. `entered` and `reached` are the numbers of the stages before and after the
    event, in its round; of the former, only a detached one needs to know. An event is detached if its job is unknown:
    it has itself for a listing.
    """
    events = _events(user, company).filter(HAS_STATUS)
    never_sent = Q(from_status__in=UNSENT, to_status__in=DROPS)
    furthest = Greatest(_reached("from_status"), _reached("to_status", unknown=1))
    listing = Cast(Coalesce("interaction__job", "job", "id"), UUIDField())  # without a type, SQLite has no index of it
    detached = Q(job=None, interaction=None)
    begins = _number(BEGINS_ROUND)
    # All windows have one order and one frame, so that a single pass computes them.
    backwards: dict[str, Any] = {
        "partition_by": [F("user"), listing],
        "order_by": ["-event_date", "-created_at", "-id"],
    }
    begun = Window(Sum(begins), frame=RowRange(end=0), **backwards)
    return events.values(
        "id",
        "user_id",
        "event_date",
        listing=listing,
        is_detached=detached,
        status=Case(When(to_status="", then=Value(STAGES[0])), default="to_status"),
        names_job=_number(Q(job__isnull=False)),
        is_referred=_number(~Q(interaction__interaction_type=APPLIED) & _has_referrer(OuterRef("interaction"))),
        entered=Case(When(detached & ~BEGINS_ROUND, then=_reached("from_status")), default=Value(0)),
        reached=Case(
            When(never_sent, then=Value(0)), When(BEGINS_ROUND, then=_reached("to_status", unknown=1)), default=furthest
        ),
        applies=Q(to_status__in=["", STAGES[0]]) & (Q(from_status__in=["", *UNSENT]) | BEGINS_ROUND),
        is_answer=Q(to_status__in=ANSWERED) & ~Q(from_status__in=ANSWERED),
        begins=begins,
        rounds_after=begun - begins,
        left_at=Window(Lag("event_date"), **backwards),
    )


def rounds_before(*, user: UserProfile | None, company: Company | None = None) -> QuerySet:
    """Return what is kept of each round that another one followed, by the ID of the event that began the other one.

    Those of one company are looked up in `history`, which has read its events already.
    """
    events = _of(user, TimelineEvent.objects.order_by())
    if company:
        events = events.filter(pk__in=RawSQL("SELECT id FROM history WHERE begins = 1", []))
    return events.filter(BEGINS_ROUND).values(
        "id",
        names_job=_number(Q(job__isnull=False)),
        is_referred=_number(_has_referrer(OuterRef("interaction"))),
        status_now=F("from_status"),
        reached=_reached("from_status"),
        applied_date=Moment(_of_round_before("applied_date")),
        response_date=Moment(_of_round_before("response_date")),
        resume_id=Cast(Replace(_of_round_before("resume_id"), Value("-"), Value("")), UUIDField()),
    )


def zones(*, user: UserProfile | None, reader: UserProfile | None = None) -> QuerySet:
    """Return the people, each with the name of their time zone, and whether they are another person than `reader`."""
    people = UserProfile.objects.order_by()
    is_other = ~Q(pk=reader.pk) if reader else Value(True)
    return (people.filter(pk=user.pk) if user else people).values("id", zone=ZoneName(), is_other=is_other)


class Moment(Func):
    """A datetime that `interactions.snapshot` stored as text, to the microsecond."""

    output_field = DateTimeField()
    template = "CAST(%(expressions)s AS timestamp with time zone)"

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "REPLACE(REPLACE(%(expressions)s, 'T', ' '), '+00:00', '')"
        return self.as_sql(compiler, connection, template=template, **context)


def _of_round_before(name: str) -> KeyTextTransform:
    """Return an expression for the text that an event which begins a round has kept of the round before."""
    return KeyTextTransform(name, KeyTransform(PREVIOUS, "event_data"))


def _has_referrer(interaction: OuterRef) -> Exists:
    """Return the condition that a contact has referred the person."""
    return Exists(ApplicationContact.objects.order_by().filter(interaction=interaction, part=ContactPart.REFERRER))


def _number(condition: Any) -> Case:
    """Return an expression for whether a condition holds: 1 or 0, which both databases can add and compare."""
    return Case(When(condition, then=Value(1)), default=Value(0))


def _events(user: UserProfile | None, company: Company | None) -> QuerySet:
    events = _of(user, TimelineEvent.objects.order_by())
    if company is None:
        return events
    # A union, each part of which begins with the listings of the company; an OR would read all events.
    of_applications = TimelineEvent.objects.filter(interaction__job__company=company)
    of_deleted_ones = TimelineEvent.objects.filter(interaction=None, job__company=company)
    keys = [rows.order_by().values("pk") for rows in (of_applications, of_deleted_ones)]
    return events.filter(pk__in=keys[0].union(keys[1], all=True))


def _of(user: UserProfile | None, rows: QuerySet) -> QuerySet:
    return rows.filter(user=user) if user else rows


def _reached(status: str, *, unknown: int = 0) -> Case:
    """Return an expression for the number of the stage that the status proves: from 1, or 0 if it is not sent."""
    numbers = {None: 0} | {stage: number for number, stage in enumerate(STAGES, 1)}
    reached = [When(**{status: name}, then=Value(numbers[meaning.stage])) for name, meaning in STATUSES.items()]
    return Case(When(**{status: ""}, then=Value(unknown)), *reached)
