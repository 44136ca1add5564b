"""Save rows that were edited as a whole: in a form, in a list, or in a file."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from interactions.choices import ApplicationStatus, EventType, InteractionType
from interactions.models import JobUserInteraction
from interactions.models.job_user_interaction import AFTER_APPLYING
from interactions.services.events import record_event
from interactions.services.interviews import column_errors, follow_column
from interactions.services.locks import lock_interaction, lock_listing, lock_listings, write
from interactions.services.moments import changed_moments, check_status_change, moment_errors
from interactions.services.planning import PLANS, plan_errors, record_planned_follow_up
from interactions.services.rounds import (
    INSTANT,
    RESET,
    apply_again,
    end_of_round_before,
    events_of_round,
    lock_resume,
    moment_of_applying_again,
    record_submission,
    sent_resume,
    submit,
)
from interactions.services.saving import record_saved
from interactions.services.status import change_moment, check_transition, write_status
from interactions.snapshot import job_snapshot, posting_data
from interactions.statuses import ROUND_ENDS, STAGES, STATUSES, UNSENT
from jobpilot.db.arguments import service
from jobpilot.services import lock_person
from jobpilot.zones import stamp
from resumes.models import ResumeVersion

Errors = defaultdict[str, list[str]]

OF_ROUND = {"applied_date", "resume", "resume_version", "cover_letter", *RESET}
MOST_SHOWN = 5


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
    given stay unknown. A changed status is recorded as by `update_application_status()`, a follow-up as by
    `schedule_follow_up()`, and an interview as by `schedule_interview()`, or `move_interview()` if one was planned for
    the date before. A changed application date moves the event of the submission.

    An ended application with the status applied and a new date begins a new round: what the row says is what was sent,
    and the other dates are those of the round before unless they changed, too.

    A version is kept of a resume that is chosen or sent, unless the row names another one that exists.

    Raise ValidationError, by field, if `check_edited()` does, or if the person or the job of an existing row changed.
    """
    interaction.settle_days()
    if interaction._state.adding:
        check_edited(interaction=interaction, status_changed_at=status_changed_at)
        lock_person(interaction.user)
        _lead_to_canonical(interaction)
        changed = changed_moments(interaction, None)
        _save_new(interaction, status_changed_at)
        _record_plans(interaction, changed, None)
        return
    stored = _lock_stored(interaction)
    changed = changed_moments(interaction, stored)
    written = None if fields is None else _column_names(fields) | changed & AFTER_APPLYING.keys()
    if written is not None:
        for name in OF_ROUND - written:
            setattr(interaction, name, getattr(stored, name))
    check_edited(interaction=interaction, status_changed_at=status_changed_at)
    if written is None or written & {"user", "job"}:
        _check_owner(stored, interaction)
    status, kind = interaction.application_status, interaction.interaction_type
    if again := _applies_again(stored, interaction):
        at = moment_of_applying_again(stored, _date_of_round(stored, interaction, status_changed_at))
        values = _values_of_round(stored, interaction)
        for name in OF_ROUND:
            setattr(interaction, name, getattr(stored, name))
    elif _names_version(stored, interaction):
        for name, value in _sent(stored, interaction).items():
            setattr(interaction, name, value)
        written = written and written | {"resume", "resume_version"}
    interaction.application_status, interaction.interaction_type = stored.application_status, stored.interaction_type
    interaction._remember_status()
    interaction.save(update_fields=written)
    lock_interaction(interaction)
    if again:
        apply_again(interaction, at=at, **values)
    elif kind != stored.interaction_type:
        _become_application(interaction, status, status_changed_at)
    else:
        if "applied_date" in changed:
            _date_submission(interaction)
        if status != stored.application_status:
            _change_status(interaction, status, status_changed_at)
    _record_plans(interaction, changed, None if again else stored)


@service
@transaction.atomic
def check_edited(*, interaction: JobUserInteraction, status_changed_at: datetime | None = None) -> None:
    """Raise ValidationError, by field, if the history does not allow the stored row to become `interaction`.

    What is wrong with the stored row already, and was not changed, is no error.
    """
    errors: Errors = defaultdict(list)
    stored = None if interaction._state.adding else _lock_stored(interaction)
    if stored is not None:
        _clear_dates_of_round_before(stored, interaction)
    changed = changed_moments(interaction, stored)
    errors |= moment_errors(interaction, changed)
    for name, messages in plan_errors(interaction, changed).items():
        errors[name] += messages
    if stored is not None and not _applies_again(stored, interaction):
        errors |= column_errors(stored, interaction)
    if status_changed_at:
        try:
            check_status_change(status_changed_at)
        except ValidationError as error:
            errors["status_changed_at"] += error.messages
    if stored is None:
        if status_changed_at and interaction.applied_date and status_changed_at < interaction.applied_date:
            errors["status_changed_at"].append("The status cannot change before the application date.")
        _check_version(None, interaction, errors)
    elif not errors:
        _check_version(stored, interaction, errors)
        if interaction.interaction_type != stored.interaction_type:
            _check_kind(stored, interaction, errors)
        elif interaction.interaction_type == InteractionType.APPLIED:
            _check_history(stored, interaction, status_changed_at, errors)
    if errors:
        raise ValidationError(errors)


@service
def clear_dates_of_round_before(*, interaction: JobUserInteraction) -> list[str]:
    """Empty the dates of an edited row that begins a new round if they are those of the round before; return the names.

    Call it before the row is validated: an answer to the round before is earlier than the new application.
    """
    if interaction._state.adding or interaction.application_status == interaction._known_status():
        return []
    stored = JobUserInteraction.objects.filter(pk=interaction.pk).first()
    return _clear_dates_of_round_before(stored, interaction) if stored else []


def _clear_dates_of_round_before(stored: JobUserInteraction, interaction: JobUserInteraction) -> list[str]:
    names = [name for name in RESET if getattr(interaction, name) == getattr(stored, name)]
    if not _applies_again(stored, interaction):
        return []
    for name in names:
        setattr(interaction, name, None)
    return names


def _check_owner(stored: JobUserInteraction, interaction: JobUserInteraction) -> None:
    moved = [name for name in ("user", "job") if getattr(stored, f"{name}_id") != getattr(interaction, f"{name}_id")]
    if moved:
        raise ValidationError(
            dict.fromkeys(moved, "This cannot be moved to another person or job. Add a new entry instead.")
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
    if _applies_again(stored, interaction):
        _check_round(stored, interaction, status_changed_at, errors)
        return
    changes = events_of_round(stored).filter(event_type=EventType.STATUS_CHANGED).exclude(to_status="")
    first, before = changes.last(), end_of_round_before(stored)
    moved = interaction.applied_date != stored.applied_date
    if before and moved and interaction.applied_date and interaction.applied_date <= before:
        errors["applied_date"].append(
            f"The application date must be after the end of the round before, on {stamp(before)}."
        )
    if first and moved and interaction.applied_date and interaction.applied_date >= first.event_date:
        errors["applied_date"].append(
            f"The application date must be before the first status change, on {stamp(first.event_date)}."
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


def _check_round(
    stored: JobUserInteraction, interaction: JobUserInteraction, status_changed_at: datetime | None, errors: Errors
) -> None:
    """Add an error unless the date of applying again is given, once, and is after the end of the round before."""
    at = _date_of_round(stored, interaction, status_changed_at)
    if at is None:
        errors["application_status"].append(
            f"This application is {stored.get_application_status_display().lower()}. To apply again, also enter the "
            "date of the new application as its application date. To take back a mistake, undo the last status change."
        )
        return
    if status_changed_at and status_changed_at != at:
        errors["status_changed_at"].append("Leave this empty: the application date says when the status changed.")
    try:
        moment_of_applying_again(stored, at)
    except ValidationError as error:
        errors["applied_date"] += error.messages


def _check_version(stored: JobUserInteraction | None, interaction: JobUserInteraction, errors: Errors) -> None:
    """Add an error if the row names a version of its resume that does not exist."""
    version = _named_version(stored, interaction)
    if not (version and interaction.resume_id and _names_version(stored, interaction)):
        return
    numbers = ResumeVersion.objects.filter(resume=interaction.resume_id).values_list("version_number", flat=True)
    if version not in map(str, numbers):
        kept = ", ".join(map(str, numbers.reverse()[:MOST_SHOWN]))
        hint = f"Enter one that is ({kept}), or leave" if kept else "Leave"
        errors["resume_version"].append(
            f'No version "{version}" of this resume is kept. {hint} this empty to keep the resume as it is now.'
        )


def _applies_again(stored: JobUserInteraction, interaction: JobUserInteraction) -> bool:
    return stored.application_status in ROUND_ENDS and interaction.application_status == STAGES[0]


def _date_of_round(
    stored: JobUserInteraction, interaction: JobUserInteraction, status_changed_at: datetime | None
) -> datetime | None:
    """Return the date that was entered for a new round, or None."""
    return interaction.applied_date if interaction.applied_date != stored.applied_date else status_changed_at


def _values_of_round(stored: JobUserInteraction, interaction: JobUserInteraction) -> dict[str, Any]:
    """Return what the row says of a new round. Dates that have not changed are those of the round before."""
    dates = {name: getattr(interaction, name) for name in RESET}
    changed = {name: date for name, date in dates.items() if date != getattr(stored, name)}
    return {"cover_letter": interaction.cover_letter, **_sent(stored, interaction), **changed}


def _names_version(stored: JobUserInteraction | None, interaction: JobUserInteraction) -> bool:
    """Return whether the row sends its resume, or says of an application another resume or version than before."""
    if interaction.application_status in ("", *UNSENT):
        return False
    if stored is None or stored.application_status in ("", *UNSENT) or _applies_again(stored, interaction):
        return True
    return any(getattr(stored, name) != getattr(interaction, name) for name in ("resume_id", "resume_version"))


def _named_version(stored: JobUserInteraction | None, interaction: JobUserInteraction) -> str:
    """Return the version that the row names, "" if it names none; an unchanged one belongs to the resume before."""
    if stored is None or interaction.resume_version != stored.resume_version:
        return interaction.resume_version
    is_of_before = stored.resume_id or _applies_again(stored, interaction)
    return "" if is_of_before else interaction.resume_version


def _sent(stored: JobUserInteraction | None, interaction: JobUserInteraction) -> dict[str, Any]:
    """Return the resume that the row names, and its version: the one that it names, or else its text as it is now."""
    resume, version = interaction.resume, _named_version(stored, interaction)
    if resume is None or version:
        return {"resume": resume and lock_resume(interaction.user_id, resume), "resume_version": version}
    return sent_resume(interaction.user_id, resume)


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
        for name, value in _sent(None, interaction).items():
            setattr(interaction, name, value)
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


def _change_status(interaction: JobUserInteraction, status: str, status_changed_at: datetime | None) -> None:
    """Change the status, or send a prepared application with the resume of which `_sent()` has kept the version."""
    if status == STAGES[0]:
        at = interaction.applied_date or status_changed_at or timezone.now()
        submit(interaction, at=at, resume=interaction.resume, resume_version=interaction.resume_version)
    else:
        write_status(interaction, status, change_moment(interaction, status_changed_at))


def _date_submission(interaction: JobUserInteraction) -> None:
    """Date the event of the submission as the application is dated now, or add it if the date was unknown."""
    submissions = events_of_round(interaction).filter(event_type=EventType.APPLICATION_SUBMITTED)
    dated = submissions.update(event_date=interaction.applied_date, updated_at=timezone.now())
    if not dated and interaction.application_status not in ("", *UNSENT):
        record_submission(interaction)


def _record_plans(interaction: JobUserInteraction, changed: set[str], stored: JobUserInteraction | None) -> None:
    """Record an interview or a follow-up that was set, as the services do."""
    follow_up = interaction.follow_up_date
    follow_column(interaction, stored.interview_scheduled if stored else None)
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
