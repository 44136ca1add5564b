"""Send an application, the first time or again after an end, and take a sending back.

The interaction describes the present round. The event of a submission keeps what was sent, and the one that begins a
new round also keeps all of the round before, under `PREVIOUS`: `interactions.reports.application_rounds()` reads it,
and `undo_submission()` returns to it.
"""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import F, QuerySet, Value
from django.db.models.functions import Greatest
from django.utils import timezone

from interactions.choices import STATUS_EVENTS, ApplicationStatus, EventType, InteractionType
from interactions.models import BEGINS_ROUND, JobUserInteraction, TimelineEvent
from interactions.services.events import record_event
from interactions.services.interviews import adopt, follow_column, follow_interviews
from interactions.services.locks import incremented_count, write
from interactions.services.offer_states import settle_offers, unsettle_offers
from interactions.snapshot import PREVIOUS, job_snapshot, round_data, round_values, submission_data
from interactions.statuses import ROUND_ENDS
from jobpilot.db.moments import EARLIEST, as_text
from resumes.models import Resume
from resumes.services import keep_version

INSTANT = timedelta(microseconds=1)
RESET = ("response_date", "follow_up_date", "interview_scheduled")  # dates that a new round does not have yet


def lock_resume(user_id: UUID, resume: Resume) -> Resume:
    """Return the stored resume, locked. Raise ValidationError if it was deleted or belongs to another person."""
    stored = Resume.objects.select_for_update(of=["self"], no_key=True).filter(pk=resume.pk).first()
    if stored is None:
        raise ValidationError({"resume": "This resume no longer exists."})
    if stored.user_id != user_id:
        raise ValidationError({"resume": "This resume belongs to another person."})
    return stored


def sent_resume(user_id: UUID, resume: Resume) -> dict[str, Any]:
    """Return the fields that say which resume is sent, and keep a version of its text. See `lock_resume()`."""
    stored = lock_resume(user_id, resume)
    return {"resume": stored, "resume_version": str(keep_version(resume=stored).version_number)}


def submit(interaction: JobUserInteraction, *, at: datetime, note: str = "", **values: Any) -> None:
    """Send a saved job or a prepared application as of `at`, with what it has and `values`."""
    if "resume" not in values and interaction.resume:
        values |= sent_resume(interaction.user_id, interaction.resume)
    _submit(interaction, at, note, values)


def apply_again(interaction: JobUserInteraction, *, at: datetime, note: str = "", **values: Any) -> None:
    """Begin a new round of an application as of `at`, with `values` and nothing that belongs to the round before."""
    nothing = {"resume": None, "resume_version": "", "cover_letter": "", **dict.fromkeys(RESET)}
    _submit(interaction, at, note, nothing | incremented_count() | values)


def _submit(interaction: JobUserInteraction, at: datetime, note: str, values: dict[str, Any]) -> None:
    before = interaction.application_status
    again = before in ROUND_ENDS
    if again:
        adopt(interaction)
    previous: dict[str, Any] = {PREVIOUS: round_data(interaction)} if before else {}
    if again:
        previous |= settle_offers(interaction, ApplicationStatus.APPLIED)
    write(
        interaction,
        interaction_type=InteractionType.APPLIED,
        application_status=ApplicationStatus.APPLIED,
        applied_date=at,
        archived_at=None,
        first_interaction=min(interaction.first_interaction, at),
        job_snapshot=job_snapshot(interaction.job),
        **values,
    )
    record_submission(interaction, before, note, **previous)
    if again:
        follow_column(interaction, None)


def record_submission(interaction: JobUserInteraction, before: str = "", note: str = "", **data: Any) -> None:
    """Record the event of a submitted application, whose status was `before`."""
    again = " again" if before in ROUND_ENDS else ""
    record_event(
        interaction,
        EventType.APPLICATION_SUBMITTED,
        f"Applied to {interaction.job.company.name}{again}",
        interaction.applied_date,
        description=note,
        from_status=before,
        to_status=ApplicationStatus.APPLIED,
        is_milestone=True,
        event_data=submission_data(interaction) | data,
    )


def undo_submission(interaction: JobUserInteraction, event: TimelineEvent) -> None:
    """Take back the submission of a prepared application, or a new round: return to what was before."""
    values: dict[str, Any] = {"application_status": event.from_status}
    if PREVIOUS in event.event_data:
        values |= round_values(event.event_data[PREVIOUS])
    elif interaction.applied_date == event.event_date:
        values["applied_date"] = None
    if event.begins_round:
        values["interaction_count"] = Greatest(F("interaction_count") - 1, Value(1))
    event.delete()
    unsettle_offers(interaction, event.event_data)
    write(interaction, **values)
    follow_interviews(interaction)


def events_of_round(interaction: JobUserInteraction) -> QuerySet[TimelineEvent]:
    """Return the events of the present round, from its submission on; of the first one, all events."""
    events, begin = interaction.timeline_events.all(), _beginning(interaction)
    return events.filter(event_date__gte=begin) if begin else events


def end_of_round_before(interaction: JobUserInteraction) -> datetime | None:
    """Return when the round before the present one ended, or None if it is the first one or that is not known."""
    if begin := _beginning(interaction):
        last = interaction.timeline_events.filter(event_type__in=STATUS_EVENTS, event_date__lt=begin).first()
        return last.event_date if last else None
    return None


def _beginning(interaction: JobUserInteraction) -> datetime | None:
    begin = interaction.timeline_events.filter(BEGINS_ROUND).first()
    return begin.event_date if begin else None


def status_since(interaction: JobUserInteraction) -> datetime:
    """Return since when the application has its status, as far as that is known.

    A date in the future is wrong, and must not forbid a change of today. Changes in a row are an instant apart.
    """
    latest = timezone.now() + timedelta(minutes=1)
    changes = interaction.timeline_events.filter(event_type__in=STATUS_EVENTS, event_date__lt=latest)
    last = changes.exclude(to_status="").first()
    moments = [interaction.applied_date, last and last.event_date]
    return max((moment for moment in moments if moment and moment < latest), default=EARLIEST)


def moment_of_applying_again(interaction: JobUserInteraction, at: datetime | None) -> datetime:
    """Return when a new round that begins at `at` (default: now) is recorded: after the end of the round before.

    Raise ValidationError if `at` is before that end.
    """
    now, end = timezone.now(), status_since(interaction)
    if interaction.response_date and interaction.response_date <= now:
        end = max(end, interaction.response_date)
    if at and at < end.replace(microsecond=0):  # forms have whole seconds
        status = interaction.get_application_status_display().lower()
        raise ValidationError(
            f"This application ended on {as_text(end)} ({status}). To apply again, enter a later application date."
        )
    return max(at or now, end + INSTANT)
