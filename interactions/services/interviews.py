"""Schedule, move, cancel and record the interviews of an application.

The application's `interview_scheduled` follows: it is the next one ahead, or else the last one since the application
was sent. Each step adds an event to the timeline; an event of an interview names it in its data.
"""

from collections.abc import Iterable
from copy import copy
from datetime import datetime
from typing import Any, cast

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from interactions.choices import ContactPart, EventType, InterviewKind, InterviewOutcome
from interactions.models import Contact, Interview, InterviewContact, JobUserInteraction, TimelineEvent
from interactions.models.job_user_interaction import settled
from interactions.services.events import record_event
from interactions.services.locks import lock_interaction, write
from interactions.services.moments import order_errors
from interactions.services.people_met import add_people, follow_people
from interactions.services.planning import check_plan
from jobpilot.db.arguments import service
from jobpilot.zones import clock, in_zone, site_zone, zone_of

COLUMN = "interview_scheduled"
RECORDED = {
    InterviewOutcome.DONE: "took place",
    InterviewOutcome.PASSED: "passed",
    InterviewOutcome.FAILED: "failed",
    InterviewOutcome.NO_SHOW: "did not take place: no show",
}
# What `save_interview()` writes as it is; the rest has rules.
DETAILS = ("kind", "time_zone", "duration", "place", "link", "preparation", "notes", "follow_up_owed")
CANCELLED = "cancelled_interviews"  # in the data of the event of a status with which they were cancelled


@service
@transaction.atomic
def schedule_interview(
    *,
    interaction: JobUserInteraction,
    at: datetime,
    kind: str = InterviewKind.OTHER,
    time_zone: str = "",
    duration: int | None = None,
    place: str = "",
    link: str = "",
    preparation: str = "",
    people: Iterable[Contact] = (),
    note: str = "",
) -> Interview:
    """Schedule an interview of an application for `at`, and return it. The same time again only adds `people`.

    `time_zone` is the one in which it was arranged (default: the person's), `duration` is in minutes. `people` take
    part as interviewers; see `add_person()` for other parts. The status does not change; call
    `update_application_status()` for that. An interview of the past can be recorded for an application that has ended.

    Raise ValidationError if this is not an application, it has ended, `at` is before the application date, or one of
    `people` belongs to another person.
    """
    interview = Interview(
        interaction=interaction,
        kind=kind,
        starts_at=at,
        time_zone=time_zone,
        duration=duration,
        place=place,
        link=link,
        preparation=preparation,
    )
    lock_interaction(interaction)
    adopt(interaction)
    interview = _schedule(interview, note)
    add_people(interview, people)
    return interview


@service
@transaction.atomic
def add_person(*, interview: Interview, contact: Contact, part: str = ContactPart.INTERVIEWER) -> InterviewContact:
    """Let a contact take part in an interview, and return the part. The same again changes nothing.

    The date of the last contact moves forward to an interview that took place.

    Raise ValidationError if `part` is none of `ContactPart`, or the contact belongs to another person.
    """
    if part not in ContactPart.values:
        raise ValidationError({"part": f'"{part}" is not a part. Choose one of: {", ".join(ContactPart.values)}.'})
    _lock(interview)
    add_people(interview, [contact], part)
    link = interview.interview_contacts.get(contact=contact)
    if link.part != part:
        link.part = part
        link.save(update_fields=["part", "updated_at"])
    return link


@service
@transaction.atomic
def move_interview(*, interview: Interview, at: datetime, note: str = "") -> Interview:
    """Move a planned interview to `at`, and return it. The same time again changes nothing.

    Raise ValidationError if it is not planned, its application has ended or already has an interview then, or `at` is
    before the application date.
    """
    interaction = _lock(interview)
    _move(interaction, interview, at, note)
    return interview


@service
@transaction.atomic
def cancel_interview(*, interview: Interview, note: str = "") -> Interview:
    """Cancel a planned interview, whoever called it off, and return it. A cancelled one stays as it is.

    Raise ValidationError if its outcome is recorded.
    """
    interaction = _lock(interview)
    _record(interaction, interview, InterviewOutcome.CANCELLED, note)
    return interview


@service
@transaction.atomic
def record_outcome(*, interview: Interview, outcome: str, note: str = "") -> Interview:
    """Record what became of an interview (done, passed, failed, no_show), and return it. The same changes nothing.

    An outcome that was recorded can be corrected, also back to planned; so can one that was cancelled.

    Raise ValidationError if the interview is still ahead.
    """
    if outcome not in InterviewOutcome.values:
        raise ValidationError(f'"{outcome}" is not an outcome. Choose one of: {", ".join(InterviewOutcome.values)}.')
    interaction = _lock(interview)
    _record(interaction, interview, InterviewOutcome(outcome), note)
    return interview


@service
@transaction.atomic
def save_interview(*, interview: Interview) -> None:
    """Save a new or edited interview as a form has it, by the rules of the other services.

    Raise ValidationError as they do, or if the application of an existing one changed.
    """
    if interview._state.adding:
        lock_interaction(interview.interaction)
        adopt(interview.interaction)
        _schedule(interview)
        return
    edited = {name: getattr(interview, name) for name in (*DETAILS, "starts_at", "outcome", "interaction_id")}
    interaction = _lock(interview)
    if edited["interaction_id"] != interview.interaction_id:
        raise ValidationError({"interaction": "An interview stays with its application. Add a new one instead."})
    if any(getattr(interview, name) != edited[name] for name in DETAILS):
        for name in DETAILS:
            setattr(interview, name, edited[name])
        interview.save(update_fields=[*DETAILS, "updated_at"])
    outcome = InterviewOutcome(edited["outcome"])
    if interview.outcome == InterviewOutcome.CANCELLED != outcome:
        _record(interaction, interview, outcome)
    if interview.starts_at != edited["starts_at"]:
        _move(interaction, interview, edited["starts_at"])
    _record(interaction, interview, outcome)


@service
@transaction.atomic
def check_interview(*, interview: Interview) -> None:
    """Raise ValidationError, by field, if `save_interview()` would. Nothing is written."""
    with transaction.atomic():
        save_interview(interview=copy(interview))
        transaction.set_rollback(True)


@service
@transaction.atomic
def remove_interview(*, interview: Interview) -> None:
    """Delete an interview that was never arranged, with its events. `cancel_interview()` keeps one that was."""
    interaction = _lock(interview)
    interaction.timeline_events.filter(event_data__interview=str(interview.pk)).delete()
    interview.delete()
    follow_interviews(interaction)


def follow_column(interaction: JobUserInteraction, before: datetime | None) -> None:
    """Make the interviews agree with the application's date, which was `before` until somebody edited it.

    A new date moves the interview that was planned for `before`, or else is one more; no date cancels it.
    """
    at = interaction.interview_scheduled
    if at == before:
        return
    planned = None
    if before:
        _adopt(interaction, before)
        planned = interaction.interviews.planned().filter(starts_at=before).first()
    if at is None:
        if planned:
            _record(interaction, planned, InterviewOutcome.CANCELLED)
    elif interaction.interviews.held().filter(starts_at=at).exists():
        pass
    elif planned:
        _move(interaction, planned, at)
    else:
        _schedule(Interview(interaction=interaction, starts_at=at))
    follow_interviews(interaction)


def column_errors(stored: JobUserInteraction, interaction: JobUserInteraction) -> dict[str, list[str]]:
    """Return what forbids to empty the date of an interview: it took place."""
    before = stored.interview_scheduled
    if before is None or interaction.interview_scheduled is not None:
        return {}
    shown = stored.interviews.held().filter(starts_at=before).first()
    if shown is None or shown.outcome == InterviewOutcome.PLANNED:
        return {}
    outcome = shown.get_outcome_display().lower()
    return {COLUMN: [f"This interview stays, as its outcome is recorded ({outcome}). Change the interview itself."]}


def follow_interviews(interaction: JobUserInteraction) -> None:
    """Write the application's date: the next interview ahead, or else the last one since it was sent."""
    interviews = interaction.interviews.held()
    if interaction.applied_date:
        interviews = interviews.filter(starts_at__gte=interaction.applied_date)
    shown = interviews.ahead().first() or interviews.order_by("-starts_at", "-id").first()
    write(interaction, interview_scheduled=shown.starts_at if shown else None)


def cancel_ahead(interaction: JobUserInteraction) -> dict[str, list[str]]:
    """Cancel what is ahead of an application that ends, and return the data of the event by which it ends."""
    ahead = list(interaction.interviews.ahead())
    for interview in ahead:
        _record(interaction, interview, InterviewOutcome.CANCELLED)
    return {CANCELLED: [str(interview.pk) for interview in ahead]} if ahead else {}


def bring_back(interaction: JobUserInteraction, event: TimelineEvent) -> None:
    """Plan again what was cancelled with the end that is undone, unless another interview is at that time by now."""
    for interview in interaction.interviews.filter(
        pk__in=event.event_data.get(CANCELLED, []), outcome=InterviewOutcome.CANCELLED
    ):
        if not interaction.interviews.held().filter(starts_at=interview.starts_at).exists():
            _record(interaction, interview, InterviewOutcome.PLANNED)
    follow_interviews(interaction)


def adopt(interaction: JobUserInteraction) -> None:
    """Make an interview of a date that is stored without one, as other code may have written it."""
    if interaction.interview_scheduled:
        _adopt(interaction, interaction.interview_scheduled)


def _adopt(interaction: JobUserInteraction, at: datetime) -> None:
    if not interaction.interviews.held().filter(starts_at=at).exists():
        Interview.objects.create(interaction=interaction, user_id=interaction.user_id, starts_at=at)


def _lock(interview: Interview) -> JobUserInteraction:
    """Return the application, locked, and lock the interview and reload it, discarding unsaved changes.

    Raise ValidationError if it was deleted.
    """
    interaction = Interview.objects.filter(pk=interview.pk).values_list("interaction_id", flat=True).first()
    if interaction is None:
        raise ValidationError("This interview no longer exists.")
    application = JobUserInteraction.objects.get(pk=interaction)
    lock_interaction(application)
    adopt(application)
    try:
        interview.refresh_from_db(from_queryset=Interview.objects.select_for_update(of=["self"], no_key=True))
    except Interview.DoesNotExist as error:
        raise ValidationError("This interview no longer exists.") from error
    interview.interaction = application
    return application


def _schedule(interview: Interview, note: str = "") -> Interview:
    """Store a new interview of a locked application, unless it has one at that time."""
    interaction = interview.interaction
    outcome, interview.outcome = InterviewOutcome(interview.outcome), InterviewOutcome.PLANNED
    interview.starts_at = _moment(interaction, interview.starts_at)
    if known := interaction.interviews.held().filter(starts_at=interview.starts_at).first():
        return known
    interview.user_id = interaction.user_id
    interview.time_zone = interview.time_zone or str(zone_of(interaction.user))
    interview.full_clean(exclude=["user", "interaction"], validate_constraints=False)
    interview.validate_constraints()
    interview.save()
    _tell(interaction, interview, "arranged for", note)
    follow_interviews(interaction)
    _record(interaction, interview, outcome)
    return interview


def _move(interaction: JobUserInteraction, interview: Interview, at: datetime, note: str = "") -> None:
    at = _moment(interaction, at)
    if interview.starts_at == at:
        return
    if interview.outcome != InterviewOutcome.PLANNED:
        outcome = interview.get_outcome_display().lower()
        raise ValidationError({"starts_at": f"This interview is {outcome}. Only a planned one can be moved."})
    if interaction.interviews.held().filter(starts_at=at).exists():
        raise ValidationError({"starts_at": "This application already has an interview at that time."})
    interview.starts_at = at
    interview.save(update_fields=["starts_at", "updated_at"])
    _tell(interaction, interview, "moved to", note)
    follow_interviews(interaction)


def _record(interaction: JobUserInteraction, interview: Interview, outcome: InterviewOutcome, note: str = "") -> None:
    """Write the outcome, with its event in place of that of the outcome before."""
    before = interview.outcome
    if before == outcome:
        return
    if outcome == InterviewOutcome.CANCELLED and before != InterviewOutcome.PLANNED:
        known = interview.get_outcome_display().lower()
        raise ValidationError({"outcome": f"This interview is {known}. Only a planned one can be cancelled."})
    if outcome in RECORDED and interview.starts_at > timezone.now():
        raise ValidationError({"outcome": "This interview is still ahead. Move it first if it took place already."})
    if before == InterviewOutcome.CANCELLED:
        check_plan(interaction, COLUMN, interview.starts_at)
        if interaction.interviews.held().filter(starts_at=interview.starts_at).exists():
            raise ValidationError({"outcome": "This application already has an interview at that time."})
    interview.outcome = outcome
    interview.save(update_fields=["outcome", "updated_at"])
    events = interaction.timeline_events.filter(event_data__interview=str(interview.pk))
    events.filter(event_data__has_key="outcome").delete()
    if outcome in RECORDED:
        took_place = outcome != InterviewOutcome.NO_SHOW
        record_event(
            interaction,
            EventType.INTERVIEW_COMPLETED if took_place else EventType.CUSTOM_EVENT,
            f"{interview.noun} {RECORDED[outcome]}",
            interview.starts_at,
            description=note,
            event_data=_data(interview) | {"outcome": str(outcome)},
            is_milestone=took_place,
        )
    elif outcome == InterviewOutcome.CANCELLED:
        _tell(interaction, interview, "cancelled:", note, outcome=str(outcome))
    follow_people(interview)
    follow_interviews(interaction)


def _tell(interaction: JobUserInteraction, interview: Interview, what: str, note: str = "", **data: str) -> None:
    """Record the event of an interview that was arranged, moved or cancelled."""
    record_event(
        interaction,
        EventType.CUSTOM_EVENT if data else EventType.INTERVIEW_SCHEDULED,
        told_interview(interview, what),
        description=note,
        event_data=_data(interview) | data,
    )


def told_interview(interview: Interview, what: str) -> str:
    """Return that an interview was arranged, moved or cancelled, with its time by the person's clock."""
    zone = zone_of(interview.interaction.user)
    local = interview.starts_at.astimezone(zone)
    where = "" if str(zone) == str(site_zone()) else f" {in_zone(zone)}"
    return f"{interview.noun} {what} {local:%Y-%m-%d} {clock(local)}{where}"


def _data(interview: Interview) -> dict[str, Any]:
    return {"when": interview.starts_at.isoformat(), "interview": str(interview.pk)}


def _moment(interaction: JobUserInteraction, at: datetime) -> datetime:
    """Return the time of an interview. Raise ValidationError if the application cannot have one then."""
    at = cast(datetime, settled(at, interaction.applied_date, zone_of(interaction.user)))
    check_plan(interaction, COLUMN, at)
    if interaction.applied_date and at < interaction.applied_date:
        raise ValidationError(order_errors(interaction.applied_date, {COLUMN: at}, [COLUMN]))
    return at
