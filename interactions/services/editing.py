"""Save rows that were edited as a whole: in a form, in a list, or in a file."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from interactions.choices import ApplicationStatus, EventType, InteractionType
from interactions.models import JobUserInteraction
from interactions.models.job_user_interaction import AFTER_APPLYING
from interactions.services.applying import record_submission
from interactions.services.events import record_event
from interactions.services.locks import lock_interaction, lock_listing, lock_listings, write
from interactions.services.moments import changed_moments, check_status_change, moment_errors
from interactions.services.planning import PLANS, plan_errors, record_interview, record_planned_follow_up
from interactions.services.saving import record_saved
from interactions.services.status import INSTANT, change_moment, check_transition, write_status
from interactions.snapshot import job_snapshot, posting_data
from interactions.statuses import STATUSES, UNSENT
from jobpilot.db.arguments import service
from jobpilot.services import lock_person

Errors = defaultdict[str, list[str]]


@service
@transaction.atomic
def save_edited(
    *,
    interaction: JobUserInteraction,
    status_changed_at: datetime | None = None,
    fields: Iterable[str] | None = None,
) -> None:
    """Save a new or changed interaction, and record on its timeline what that implies.

    Of an existing row, write only `fields` if given, so that concurrent changes to other fields are kept.

    A new application (or a saved job that became one) counts as submitted and may have any status; dates that are not
    given stay unknown. A changed status is recorded as by `update_application_status()`, an interview or a follow-up as
    by `schedule_interview()` and `schedule_follow_up()`. A changed application date moves the event of the submission.

    Raise ValidationError, by field, if `check_edited()` does, or if the person or the job of an existing row changed.
    """
    interaction.settle_days()
    check_edited(interaction=interaction, status_changed_at=status_changed_at)
    if interaction._state.adding:
        lock_person(interaction.user)
        _lead_to_canonical(interaction)
        changed = changed_moments(interaction, None)
        _save_new(interaction, status_changed_at)
        _record_plans(interaction, changed, None)
        return
    stored = _lock_stored(interaction)
    changed = changed_moments(interaction, stored)
    written = None if fields is None else _column_names(fields) | changed & AFTER_APPLYING.keys()
    if written is None or written & {"user", "job"}:
        _check_owner(stored, interaction)
    status, kind = interaction.application_status, interaction.interaction_type
    interaction.application_status, interaction.interaction_type = stored.application_status, stored.interaction_type
    interaction._remember_status()
    interaction.save(update_fields=written)
    lock_interaction(interaction)
    if kind != stored.interaction_type:
        _become_application(interaction, status, status_changed_at)
    else:
        if "applied_date" in changed:
            _date_submission(interaction)
        if status != stored.application_status:
            write_status(interaction, status, change_moment(interaction, status_changed_at))
    _record_plans(interaction, changed, stored)


@service
@transaction.atomic
def check_edited(*, interaction: JobUserInteraction, status_changed_at: datetime | None = None) -> None:
    """Raise ValidationError, by field, if the history does not allow the stored row to become `interaction`.

    What is wrong with the stored row already, and was not changed, is no error.
    """
    errors: Errors = defaultdict(list)
    stored = None if interaction._state.adding else _lock_stored(interaction)
    changed = changed_moments(interaction, stored)
    errors |= moment_errors(interaction, changed)
    for name, messages in plan_errors(interaction, changed).items():
        errors[name] += messages
    if status_changed_at:
        try:
            check_status_change(status_changed_at)
        except ValidationError as error:
            errors["status_changed_at"] += error.messages
    if stored is None:
        if status_changed_at and interaction.applied_date and status_changed_at < interaction.applied_date:
            errors["status_changed_at"].append("The status cannot change before the application date.")
    elif not errors:
        if interaction.interaction_type != stored.interaction_type:
            _check_kind(stored, interaction, errors)
        elif interaction.interaction_type == InteractionType.APPLIED:
            _check_history(stored, interaction, status_changed_at, errors)
    if errors:
        raise ValidationError(errors)


def _check_owner(stored: JobUserInteraction, interaction: JobUserInteraction) -> None:
    moved = [name for name in ("user", "job") if getattr(stored, f"{name}_id") != getattr(interaction, f"{name}_id")]
    if moved:
        raise ValidationError(
            dict.fromkeys(moved, "An interaction cannot be moved to another person or job. Add a new one instead.")
        )


def _check_kind(stored: JobUserInteraction, interaction: JobUserInteraction, errors: Errors) -> None:
    if (stored.interaction_type, interaction.interaction_type) != (InteractionType.SAVED, InteractionType.APPLIED):
        errors["interaction_type"].append(
            f"{stored.get_interaction_type_display()} cannot be changed to "
            f"{interaction.get_interaction_type_display().lower()}. Only a saved job can become an application."
        )


def _check_history(
    stored: JobUserInteraction, interaction: JobUserInteraction, status_changed_at: datetime | None, errors: Errors
) -> None:
    changes = stored.timeline_events.filter(event_type=EventType.STATUS_CHANGED).exclude(to_status="")
    first = changes.last()
    moved = interaction.applied_date != stored.applied_date
    if first and moved and interaction.applied_date and interaction.applied_date >= first.event_date:
        errors["applied_date"].append(
            f"The application date must be before the first status change, on {first.event_date:%Y-%m-%d %H:%M} UTC."
        )
    if interaction.application_status == stored.application_status:
        if status_changed_at:
            errors["status_changed_at"].append(
                "The status has not changed. Leave this empty, or choose another status."
            )
        return
    try:
        check_transition(stored, interaction.application_status)
    except ValidationError as error:
        errors["application_status"] += error.messages
    try:
        stored.applied_date = interaction.applied_date
        change_moment(stored, status_changed_at)
    except ValidationError as error:
        errors["status_changed_at"] += error.messages


def _lead_to_canonical(interaction: JobUserInteraction) -> None:
    """Lock the listing of a new row; of a duplicate, its canonical listing. Raise ValidationError for a second row."""
    interaction.job, chosen = lock_listing(interaction.job), interaction.job
    if interaction.job != chosen:
        interaction.job = chosen
        interaction.clean()


def _save_new(interaction: JobUserInteraction, status_changed_at: datetime | None) -> None:
    kind, status = interaction.interaction_type, interaction.application_status
    pursued = kind in (InteractionType.SAVED, InteractionType.APPLIED)
    if pursued and not interaction.job_snapshot:
        interaction.job_snapshot = job_snapshot(interaction.job)
    if kind != InteractionType.APPLIED or status in UNSENT:
        interaction.save()
    else:
        interaction.application_status = ApplicationStatus.APPLIED
        interaction.save()
        _record_progress(interaction, status, status_changed_at)
    if pursued and interaction.saved_date:
        record_saved(interaction)


def _become_application(interaction: JobUserInteraction, status: str, status_changed_at: datetime | None) -> None:
    """Turn a saved job into an application with this status."""
    if status in UNSENT:
        write(interaction, interaction_type=InteractionType.APPLIED, application_status=status)
        return
    write(
        interaction,
        interaction_type=InteractionType.APPLIED,
        application_status=ApplicationStatus.APPLIED,
        archived_at=None,
        first_interaction=min(interaction.first_interaction, interaction.applied_date or timezone.now()),
        job_snapshot=job_snapshot(interaction.job),
    )
    _record_progress(interaction, status, status_changed_at)


def _record_progress(interaction: JobUserInteraction, status: str, status_changed_at: datetime | None) -> None:
    """Record that a new application was sent, and the status that it has by now.

    The steps in between need not be known, nor the dates: what has none is recorded without being part of the history,
    whose dates the reports compute with.
    """
    sent = interaction.applied_date
    if sent:
        record_submission(interaction)
    else:
        title = f"Applied to {interaction.job.company.name}, date unknown"
        record_event(interaction, EventType.CUSTOM_EVENT, title, event_data=posting_data(interaction))
    if status == ApplicationStatus.APPLIED:
        return
    meaning = STATUSES[ApplicationStatus(status)]
    at = status_changed_at or (interaction.response_date if meaning.is_answer else None)
    if at:
        write_status(interaction, status, max(at, sent + INSTANT) if sent else at)
    else:
        write(interaction, application_status=status)
        title = f"Status: {interaction.get_application_status_display().lower()}, date unknown"
        record_event(interaction, EventType.CUSTOM_EVENT, title, is_milestone=meaning.is_milestone)


def _date_submission(interaction: JobUserInteraction) -> None:
    """Date the event of the submission as the application is dated now, or add it if the date was unknown."""
    submissions = interaction.timeline_events.filter(event_type=EventType.APPLICATION_SUBMITTED)
    dated = submissions.update(event_date=interaction.applied_date, updated_at=timezone.now())
    if not dated and interaction.application_status not in ("", *UNSENT):
        record_submission(interaction)


def _record_plans(interaction: JobUserInteraction, changed: set[str], stored: JobUserInteraction | None) -> None:
    """Record an interview or a follow-up that was set, as the services do."""
    interview, follow_up = interaction.interview_scheduled, interaction.follow_up_date
    if interview and "interview_scheduled" in changed:
        record_interview(interaction, interview, stored.interview_scheduled if stored else None)
    if follow_up and "follow_up_date" in changed:
        record_planned_follow_up(interaction, follow_up)
    if stored and changed & PLANS:
        write(interaction)


def _lock_stored(interaction: JobUserInteraction) -> JobUserInteraction:
    """Return the stored row, locked after its listing."""
    lock_listings([interaction.job_id])
    return JobUserInteraction.objects.select_for_update(no_key=True).get(pk=interaction.pk)


def _column_names(fields: Iterable[str]) -> set[str]:
    """Return those of `fields` that are columns, and `updated_at`."""
    return {"updated_at"} | {field.name for field in JobUserInteraction._meta.concrete_fields}.intersection(fields)
