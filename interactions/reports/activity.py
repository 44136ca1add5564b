"""What a person did for their hunt, line by line with dates, as job centres ask for it.

The lines are those of the timeline, which outlives deleted applications and listings, and beside them the interviews
of which nobody recorded how they went, and the applications and answers of an imported hunt without a history. A job is
called what it was called when the person applied.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, TextChoices, TextField, UUIDField, Value, When
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import Coalesce, NullIf
from django.utils import timezone

from interactions.choices import ApplicationStatus, ContactKind, ContactPart, EventType, InterviewKind, InterviewOutcome
from interactions.models import (
    BEGINS_ROUND,
    ApplicationContact,
    Interview,
    InterviewContact,
    JobUserInteraction,
    TimelineEvent,
)
from interactions.reports.pipeline import REFERRAL
from interactions.statuses import ANSWERED, ANSWERS, ENDED
from jobpilot.db.arguments import checked
from jobpilot.models import UserProfile
from jobpilot.zones import in_utc, is_day, start_of_day, zone_of

AT_ONCE = 500  # lines
DAY = timedelta(days=1)


class ActivityKind(TextChoices):
    APPLIED = "applied", "Applications"
    FOLLOW_UP = "follow_up", "Follow-ups"
    CONTACT = "contact", "Messages, calls and meetings"
    ARRANGED = "arranged", "Interviews arranged"
    INTERVIEW = "interview", "Interviews"
    ANSWER = "answer", "Answers"
    OFFER = "offer", "Offers"
    DECISION = "decision", "Own decisions"


@dataclass(frozen=True, slots=True)
class Activity:
    """A line of the report. What is not known is ""."""

    day: date  # by the clock of the person, like the time
    time: time | None  # None if only the day is known
    kind: ActivityKind
    what: str
    company: str
    job: str
    place: str
    how: str  # the source of the job, or the kind of the interview or contact
    contact: str
    result: str  # the status of the application now, or the outcome of the interview


@checked
def activities(*, user: UserProfile, since: date | None = None, until: date | None = None) -> Iterator[Activity]:
    """Yield what a person did from the day `since` to the day `until`, in order of time; few lines are held at once."""
    zone = zone_of(user)
    rows = iter(activity_rows(user=user, since=since, until=until).iterator(AT_ONCE))
    while batch := list(islice(rows, AT_ONCE)):
        people = _people(batch)
        for row in batch:
            here = row["at"].astimezone(zone)
            yield Activity(
                day=here.date(),
                time=None if is_day(row["at"], zone) else here.time().replace(second=0, microsecond=0),
                kind=ActivityKind(row["activity"]),
                what=_what(row),
                company=row["company"],
                job=row["job_title"],
                place=row["job_place"],
                how=_label((ContactKind, InterviewKind), row["how"]),
                contact=row["contact_name"]
                or people.get(row["interview_key"])
                or people.get(row["application_key"])
                or "",
                result=_label((ApplicationStatus, InterviewOutcome), row["result"]),
            )


@checked
def activity_rows(*, user: UserProfile, since: date | None = None, until: date | None = None) -> QuerySet:
    """Return the rows behind `activities()` as one queryset of dictionaries, in order of time."""
    zone = zone_of(user)
    before = timezone.now() + timedelta(microseconds=1)
    if until and until < before.astimezone(zone).date():
        before = start_of_day(until + DAY, zone)

    after = in_utc(datetime.combine(since or date.min, time.min, zone))

    def within(rows: Any, moment: str) -> Any:
        rows = rows.filter(user=user, **{f"{moment}__lt": before}).order_by()
        return rows.filter(**{f"{moment}__gte": after}) if since else rows

    first, *others = (
        _interviews(within(Interview.objects.held(), "starts_at")),
        _events(within(TimelineEvent.objects.all(), "event_date")),
        _without_history(
            within(JobUserInteraction.objects.applications(), "applied_date"),
            "applied_date",
            ActivityKind.APPLIED,
            Q(event_type=EventType.APPLICATION_SUBMITTED),
        ),
        _without_history(
            within(JobUserInteraction.objects.applications(), "response_date"),
            "response_date",
            ActivityKind.ANSWER,
            Q(event_type=EventType.RESPONSE_RECEIVED) | Q(to_status__in=ANSWERED),
        ),
    )
    return first.union(*others, all=True).order_by("at", "activity", "company", "job_title", "told")


def _interviews(rows: QuerySet) -> QuerySet:
    return _lines(
        rows,
        at="starts_at",
        kind=_text(ActivityKind.INTERVIEW),
        how=F("kind"),
        result=F("outcome"),
        application="interaction",
        interview=F("pk"),
    )


def _events(rows: QuerySet) -> QuerySet:
    """Return the events that are activities, without those of interviews that are there."""
    near = Interview.objects.order_by().filter(
        interaction=OuterRef("interaction"),
        starts_at__gt=OuterRef("event_date") - DAY,
        starts_at__lt=OuterRef("event_date") + DAY,
    )
    kinds = {
        EventType.APPLICATION_SUBMITTED: ActivityKind.APPLIED,
        EventType.FOLLOW_UP_SENT: ActivityKind.FOLLOW_UP,
        EventType.INTERVIEW_SCHEDULED: ActivityKind.ARRANGED,
        EventType.RESPONSE_RECEIVED: ActivityKind.ANSWER,
        EventType.OFFER: ActivityKind.OFFER,
    }
    is_status = Q(event_type=EventType.STATUS_CHANGED)
    kind = Case(
        *(When(event_type=event_type, then=_text(kind)) for event_type, kind in kinds.items()),
        When(Q(event_type=EventType.INTERVIEW_COMPLETED) & ~Exists(near), then=_text(ActivityKind.INTERVIEW)),
        When(is_status & Q(to_status__in=ANSWERS), then=_text(ActivityKind.ANSWER)),
        When(is_status & Q(to_status__in=set(ENDED) - set(ANSWERS)), then=_text(ActivityKind.DECISION)),
        When(Q(contact__isnull=False) | Q(event_data__has_key="contact"), then=_text(ActivityKind.CONTACT)),
        output_field=TextField(),
    )
    lines = _lines(
        rows.annotate(line=kind).filter(line__isnull=False),
        at="event_date",
        kind=F("line"),
        told=F("title"),
        status=F("to_status"),
        is_again=Case(When(BEGINS_ROUND, then=Value(1)), default=Value(0)),
        how=_first(KeyTextTransform("contact", "event_data")),
        contact_name=F("contact__name"),
        result=F("interaction__application_status"),
        application="interaction",
        posting=KeyTransform("posting", "event_data"),
        job="job",
    )
    return lines


def _without_history(rows: QuerySet, moment: str, kind: ActivityKind, known: Q) -> QuerySet:
    """Return a line for each application with a date of which its timeline says nothing."""
    told = TimelineEvent.objects.order_by().filter(known, interaction=OuterRef("pk"))
    return _lines(
        rows.exclude(Exists(told)), at=moment, kind=_text(kind), result=F("application_status"), application=""
    )


def _lines(
    rows: QuerySet,
    *,
    at: str,
    kind: Any,
    application: str,
    result: Any,
    told: Any = None,
    status: Any = None,
    is_again: Any = None,
    how: Any = None,
    contact_name: Any = None,
    interview: Any = None,
    posting: Any = None,
    job: str = "",
) -> QuerySet:
    """Return rows as lines. Their application is behind the path `application`, and their job behind `job`."""
    path = f"{application}__" if application else ""
    job = job or f"{path}job"
    frozen = [*([posting] if posting is not None else []), F(f"{path}job_snapshot")]

    def of_job(name: str, now: str) -> Any:
        return _first(*(KeyTextTransform(name, each) for each in frozen), f"{job}__{now}")

    referrers = ApplicationContact.objects.order_by().filter(part=ContactPart.REFERRER)
    is_referred = Exists(referrers.filter(interaction=OuterRef(application or "pk")))
    by_itself = of_job("source", "source")
    source = Case(When(is_referred, then=_text(REFERRAL)), default=by_itself, output_field=TextField())
    return rows.values(
        at=F(at),
        activity=kind,
        told=_first(told) if told is not None else _text(""),
        status=_first(status) if status is not None else _text(""),
        is_again=is_again if is_again is not None else Value(0),
        company=of_job("company", "company__name"),
        job_title=of_job("title", "title"),
        job_place=of_job("location", "location"),
        how=_first(how, source) if how is not None else source,
        contact_name=_first(contact_name) if contact_name is not None else _text(""),
        result=_first(result),
        application_key=F(application or "pk"),
        interview_key=interview if interview is not None else Value(None, output_field=UUIDField()),
    )


def _first(*expressions: Any) -> Coalesce:
    """Return an expression for the first text that is not empty."""
    return Coalesce(*(NullIf(each, Value("")) for each in expressions), Value(""), output_field=TextField())


def _text(text: str) -> Value:
    return Value(str(text), output_field=TextField())


def _keys(row: dict[str, Any]) -> tuple[Any, Any]:
    return row["interview_key"], row["application_key"]


def _people(rows: list[dict[str, Any]]) -> dict[Any, str]:
    """Return the names of those who took part in the interviews and applications of lines, by the IDs of these."""
    names: dict[Any, list[str]] = defaultdict(list)
    interviews, applications = zip(*map(_keys, rows), strict=True)
    for model, field, keys in (
        (InterviewContact, "interview", interviews),
        (ApplicationContact, "interaction", applications),
    ):
        found: Any = model._default_manager.filter(**{f"{field}__in": set(keys) - {None}})
        for key, name in found.order_by("contact__name", "pk").values_list(field, "contact__name"):
            if name not in names[key]:
                names[key].append(name)
    return {key: ", ".join(each) for key, each in names.items()}


def _what(row: dict[str, Any]) -> str:
    """Return what was done, in words."""
    kind = ActivityKind(row["activity"])
    if kind == ActivityKind.APPLIED:
        return "Applied again" if row["is_again"] else "Applied"
    if row["status"]:
        noun = "Answer" if kind == ActivityKind.ANSWER else "Decision"
        return f"{noun}: {ApplicationStatus(row['status']).label.lower()}"
    return row["told"] or {ActivityKind.INTERVIEW: "Interview", ActivityKind.ANSWER: "Answer"}[kind]


def _label(choices: tuple[type[TextChoices], ...], value: str) -> str:
    """Return the label of a value that is one of these choices, or else the value."""
    return next((str(each(value).label) for each in choices if value in each), value)
