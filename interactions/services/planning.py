"""What is still to be done about a job, and what the person writes down."""

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
    """An interview is arranged for `at`; gives the interaction. The same moment again changes nothing.

    The status stays as it is: `update_application_status` changes that.

    Raises ValidationError where nobody applied, the application has ended, or `at` lies before it.
    """
    lock_interaction(interaction)
    check_application(interaction)
    _require_running(interaction)
    if interaction.applied_date and at < interaction.applied_date:
        raise ValidationError("An interview cannot come before the application.")
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
    """The person wants to come back to the job at `at`; gives the interaction. The same moment changes nothing.

    Raises ValidationError where the application has ended.
    """
    lock_interaction(interaction)
    _require_running(interaction)
    if interaction.follow_up_date != at:
        write(interaction, follow_up_date=at)
        title = f"Follow-up planned for {at.astimezone(UTC):%Y-%m-%d}"
        record_event(interaction, EventType.CUSTOM_EVENT, title, description=note, event_data={"when": at.isoformat()})
    return interaction


@service
@transaction.atomic
def record_follow_up(*, interaction: JobUserInteraction, note: str = "") -> JobUserInteraction:
    """The person followed up, so that it is not due any more; gives the interaction."""
    lock_interaction(interaction)
    write(interaction, follow_up_date=None)
    record_event(interaction, EventType.FOLLOW_UP_SENT, "Followed up", description=note)
    return interaction


@service
@transaction.atomic
def add_note(*, interaction: JobUserInteraction, note: str) -> JobUserInteraction:
    """Write a note below the others, and on the timeline; gives the interaction.

    Raises ValidationError where the note is empty.
    """
    note = note.strip()
    if not note:
        raise ValidationError("The note is empty.")
    lock_interaction(interaction)
    write(interaction, notes=append_notes(interaction.notes, note))
    record_event(interaction, EventType.NOTE_ADDED, "Note added", description=note)
    return interaction


def _require_running(interaction: JobUserInteraction) -> None:
    if interaction.application_status in ENDED:
        status = interaction.get_application_status_display().lower()
        raise ValidationError(f"The application has ended ({status}): change its status first.")
