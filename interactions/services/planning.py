"""Schedule interviews and follow-ups, and add notes."""

from datetime import UTC, datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from interactions.choices import EventType
from interactions.models import JobUserInteraction
from interactions.services.events import record_event
from interactions.services.locks import lock_interaction, write
from interactions.services.status import check_application
from interactions.services.text import append_notes
from interactions.statuses import ENDED
from jobpilot.db.arguments import service


@service
@transaction.atomic
def schedule_interview(*, interaction: JobUserInteraction, at: datetime, note: str = "") -> JobUserInteraction:
    """Schedule an interview for `at` and return the interaction. The same time again changes nothing.

    The status does not change; call `update_application_status()` for that.

    Raise ValidationError if this is not an application, it has ended, or `at` is before the application date.
    """
    lock_interaction(interaction)
    check_application(interaction)
    _require_not_ended(interaction)
    if interaction.applied_date and at < interaction.applied_date:
        raise ValidationError("The interview cannot be before the application date.")
    if interaction.interview_scheduled != at:
        moved = interaction.interview_scheduled is not None
        write(interaction, interview_scheduled=at)
        title = f"Interview {'moved to' if moved else 'arranged for'} {at.astimezone(UTC):%Y-%m-%d %H:%M}"
        record_event(
            interaction, EventType.INTERVIEW_SCHEDULED, title, description=note, event_data={"when": at.isoformat()}
        )
    return interaction


@service
@transaction.atomic
def schedule_follow_up(*, interaction: JobUserInteraction, at: datetime, note: str = "") -> JobUserInteraction:
    """Schedule a follow-up for `at` and return the interaction. The same time again changes nothing.

    Raise ValidationError if the application has ended.
    """
    lock_interaction(interaction)
    _require_not_ended(interaction)
    if interaction.follow_up_date != at:
        write(interaction, follow_up_date=at)
        title = f"Follow-up planned for {at.astimezone(UTC):%Y-%m-%d}"
        record_event(interaction, EventType.CUSTOM_EVENT, title, description=note, event_data={"when": at.isoformat()})
    return interaction


@service
@transaction.atomic
def record_follow_up(*, interaction: JobUserInteraction, note: str = "") -> JobUserInteraction:
    """Record that the person followed up, clear the follow-up date, and return the interaction."""
    lock_interaction(interaction)
    write(interaction, follow_up_date=None)
    record_event(interaction, EventType.FOLLOW_UP_SENT, "Followed up", description=note)
    return interaction


@service
@transaction.atomic
def add_note(*, interaction: JobUserInteraction, note: str) -> JobUserInteraction:
    """Append a note to the interaction and its timeline, and return the interaction.

    Raise ValidationError if the note is empty.
    """
    note = note.strip()
    if not note:
        raise ValidationError("Enter a note.")
    lock_interaction(interaction)
    write(interaction, notes=append_notes(interaction.notes, note))
    record_event(interaction, EventType.NOTE_ADDED, "Note added", description=note)
    return interaction


def _require_not_ended(interaction: JobUserInteraction) -> None:
    if interaction.application_status in ENDED:
        status = interaction.get_application_status_display().lower()
        raise ValidationError(f"This application has ended ({status}). Change its status first.")
