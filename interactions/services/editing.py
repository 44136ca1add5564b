"""Rows that a person fills in or changes as a whole: in a form, in a list, in a file."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from interactions.choices import ApplicationStatus, EventType, InteractionType
from interactions.models import JobUserInteraction
from interactions.services.applying import submit, tell_submission
from interactions.services.locks import lock_interaction, lock_listings, write
from interactions.services.saving import tell_saved
from interactions.services.status import INSTANT, change, check_follows, check_moment
from interactions.snapshot import job_snapshot
from interactions.statuses import UNSENT
from jobpilot.db.arguments import service
from jobpilot.services import lock_person


@service
@transaction.atomic
def save_edited(
    *,
    interaction: JobUserInteraction,
    status_changed_at: datetime | None = None,
    fields: Iterable[str] | None = None,
) -> None:
    """Save a row as it stands in `interaction`, new or changed, with the history of what it says.

    Of a row that is there, `fields` alone are written, if given: what others did meanwhile to the rest of it stays.

    A new application (or a saved job that became one) was submitted, and may stand at any status by now. A changed
    status goes the way of `update_application_status`. An event of the submission moves with its date.

    Raises ValidationError, by field, where `check_edited` does, and for another person or job: the history is theirs.
    """
    check_edited(interaction=interaction, status_changed_at=status_changed_at)
    if interaction._state.adding:
        lock_person(interaction.user)
        _save_new(interaction, status_changed_at)
        return
    stored = _stored(interaction)
    written = None if fields is None else _concrete(fields)
    if written is None or written & {"user", "job"}:
        _check_whose(stored, interaction)
    status, kind = interaction.application_status, interaction.interaction_type
    interaction.application_status, interaction.interaction_type = stored.application_status, stored.interaction_type
    interaction._remember_status()
    interaction.save(update_fields=written)
    lock_interaction(interaction)
    if kind != stored.interaction_type:
        _begin(interaction, status, status_changed_at)
        return
    if interaction.applied_date and interaction.applied_date != stored.applied_date:
        submissions = interaction.timeline_events.filter(event_type=EventType.APPLICATION_SUBMITTED)
        submissions.update(event_date=interaction.applied_date, updated_at=timezone.now())
    if status != stored.application_status:
        change(interaction, status, check_moment(interaction, status_changed_at))


@service
@transaction.atomic
def check_edited(*, interaction: JobUserInteraction, status_changed_at: datetime | None = None) -> None:
    """Raises ValidationError, by field, where the history does not let the stored row become `interaction`."""
    errors = defaultdict(list)
    now = timezone.now()
    if interaction.applied_date and interaction.applied_date > now:
        errors["applied_date"].append("Nobody has applied in the future.")
    if status_changed_at and status_changed_at > now:
        errors["status_changed_at"].append("The status cannot change in the future.")
    if interaction._state.adding:
        if status_changed_at and interaction.applied_date and status_changed_at < interaction.applied_date:
            errors["status_changed_at"].append("The status cannot change before the application.")
    elif not errors:
        stored = _stored(interaction)
        if interaction.interaction_type != stored.interaction_type:
            _check_kind(stored, interaction, errors)
        elif interaction.interaction_type == InteractionType.APPLIED:
            _check_history(stored, interaction, status_changed_at, errors)
    if errors:
        raise ValidationError(errors)


def _check_whose(stored: JobUserInteraction, interaction: JobUserInteraction) -> None:
    moved = [name for name in ("user", "job") if getattr(stored, f"{name}_id") != getattr(interaction, f"{name}_id")]
    if moved:
        raise ValidationError(
            dict.fromkeys(moved, "What was done stays with its person and job. Add another interaction for others.")
        )


def _check_kind(stored, interaction, errors) -> None:
    if (stored.interaction_type, interaction.interaction_type) != (InteractionType.SAVED, InteractionType.APPLIED):
        errors["interaction_type"].append(
            f"{stored.get_interaction_type_display()} is what the person did. Only a saved job becomes something else:"
            " an application."
        )


def _check_history(stored, interaction, status_changed_at, errors) -> None:
    changes = stored.timeline_events.filter(event_type=EventType.STATUS_CHANGED).exclude(to_status="")
    first = changes.last()
    if first and interaction.applied_date and interaction.applied_date >= first.event_date:
        errors["applied_date"].append(
            f"The status changed on {first.event_date:%Y-%m-%d %H:%M} UTC already: the application came before that."
        )
    if interaction.application_status == stored.application_status:
        if status_changed_at:
            errors["status_changed_at"].append("The status has not changed. Leave this empty, or choose another.")
        return
    try:
        check_follows(stored, interaction.application_status)
    except ValidationError as error:
        errors["application_status"] += error.messages
    try:
        stored.applied_date = interaction.applied_date
        check_moment(stored, status_changed_at)
    except ValidationError as error:
        errors["status_changed_at"] += error.messages


def _save_new(interaction: JobUserInteraction, status_changed_at: datetime | None) -> None:
    kind, status = interaction.interaction_type, interaction.application_status
    pursued = kind in (InteractionType.SAVED, InteractionType.APPLIED)
    if pursued and not interaction.job_snapshot:
        interaction.job_snapshot = job_snapshot(interaction.job)
    if kind != InteractionType.APPLIED or status in UNSENT:
        interaction.save()
    else:
        # When it was sent nobody says: not later than the first that is known of it.
        interaction.applied_date = interaction.applied_date or min(interaction.first_interaction, timezone.now())
        interaction.application_status = ApplicationStatus.APPLIED
        interaction.save()
        tell_submission(interaction)
        _go_on(interaction, status, status_changed_at)
    if pursued and interaction.saved_date:
        tell_saved(interaction)


def _begin(interaction: JobUserInteraction, status: str, status_changed_at: datetime | None) -> None:
    """A saved job becomes an application."""
    if status in UNSENT:
        write(interaction, interaction_type=InteractionType.APPLIED, application_status=status)
        return
    submit(interaction, at=interaction.applied_date or timezone.now())
    _go_on(interaction, status, status_changed_at)


def _go_on(interaction: JobUserInteraction, status: str, status_changed_at: datetime | None) -> None:
    """An application that is new here stands at `status` by now; how it came so far nobody needs to tell."""
    if status == ApplicationStatus.APPLIED:
        return
    at = status_changed_at or interaction.response_date or interaction.last_interaction
    change(interaction, status, max(at, interaction.applied_date + INSTANT))


def _stored(interaction: JobUserInteraction) -> JobUserInteraction:
    lock_listings([interaction.job_id])
    return JobUserInteraction.objects.select_for_update(no_key=True).get(pk=interaction.pk)


def _concrete(fields: Iterable[str]) -> set[str]:
    """Those that are columns, and the moment of the change."""
    return {"updated_at"} | {field.name for field in JobUserInteraction._meta.concrete_fields}.intersection(fields)
