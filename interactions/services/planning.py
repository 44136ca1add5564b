"""Schedule follow-ups, and add notes."""

from collections.abc import Iterable
from copy import copy
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from interactions.choices import EventType, InteractionType
from interactions.models import JobUserInteraction
from interactions.services.events import record_event
from interactions.services.locks import lock_interaction, write
from interactions.services.moments import check_moment
from interactions.services.text import append_notes
from interactions.statuses import ENDED
from jobpilot.db.arguments import service
from jobpilot.zones import start_of_day, today, zone_of

PLANS = {"interview_scheduled", "follow_up_date"}


@service
@transaction.atomic
def schedule_follow_up(*, interaction: JobUserInteraction, at: datetime, note: str = "") -> JobUserInteraction:
    """Schedule a follow-up for `at` and return the interaction. The same time again changes nothing.

    Raise ValidationError if the application has ended.
    """
    lock_interaction(interaction)
    check_plan(interaction, "follow_up_date", at)
    if interaction.follow_up_date != at:
        write(interaction, follow_up_date=at)
        record_planned_follow_up(interaction, at, note)
    return interaction


@service
@transaction.atomic
def snooze_follow_up(*, interaction: JobUserInteraction, days: int) -> JobUserInteraction:
    """Move the follow-up to `days` days from today, as a day of the person, and return the interaction.

    Raise ValidationError if none is planned, or the application has ended.
    """
    lock_interaction(interaction)
    if interaction.follow_up_date is None:
        raise ValidationError("No follow-up is planned here.")
    person = interaction.user
    day = start_of_day(today(person) + timedelta(days=days), zone_of(person))
    return schedule_follow_up(interaction=interaction, at=day)


def record_planned_follow_up(interaction: JobUserInteraction, at: datetime, note: str = "") -> None:
    """Record the event of a follow-up that was planned for `at`."""
    title = told_follow_up(interaction, at)
    record_event(interaction, EventType.CUSTOM_EVENT, title, description=note, event_data={"when": at.isoformat()})


def told_follow_up(interaction: JobUserInteraction, at: datetime) -> str:
    """Return that a follow-up was planned for `at`, as the day that it is for the person."""
    return f"Follow-up planned for {at.astimezone(zone_of(interaction.user)):%Y-%m-%d}"


def plan_errors(interaction: JobUserInteraction, changed: Iterable[str]) -> dict[str, list[str]]:
    """Return what forbids the changed plans of a row, by field: only what goes on has something ahead."""
    errors: dict[str, list[str]] = {}
    is_application = interaction.interaction_type == InteractionType.APPLIED
    for name in sorted(PLANS & set(changed)):
        at = getattr(interaction, name)
        if name == "interview_scheduled" and not is_application:
            errors[name] = ["Only an application can have an interview. Apply to the job first."]
        elif interaction.application_status in ENDED and at > timezone.now():
            status = interaction.get_application_status_display().lower()
            errors[name] = [f"This application has ended ({status}). Change its status first."]
    return errors


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


def check_plan(interaction: JobUserInteraction, name: str, at: datetime) -> None:
    """Raise ValidationError, under the name of the field, if the row cannot have this plan."""
    check_moment(name, at)
    planned = copy(interaction)
    setattr(planned, name, at)
    if errors := plan_errors(planned, [name]):
        raise ValidationError(errors)
