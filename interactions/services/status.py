"""Change the status of an application, and undo changes."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from interactions.choices import STATUS_EVENTS, ApplicationStatus, EventType, InteractionType
from interactions.models import JobUserInteraction, Offer
from interactions.services.events import record_event
from interactions.services.interviews import bring_back, cancel_ahead
from interactions.services.locks import lock_interaction, write
from interactions.services.moments import check_status_change
from interactions.services.offer_states import check_offers, settle_offers, unsettle_offers
from interactions.services.rounds import (
    INSTANT,
    apply_again,
    events_of_round,
    moment_of_applying_again,
    status_since,
    submit,
    undo_submission,
)
from interactions.statuses import ANSWERS, STAGES, STATUSES, UNSENT
from jobpilot.db.arguments import service
from jobpilot.zones import stamp


@service
@transaction.atomic
def update_application_status(
    *, interaction: JobUserInteraction, status: str, at: datetime | None = None, note: str = "", seen: str | None = None
) -> JobUserInteraction:
    """Set an application's status as of `at` (default: now) and return the interaction.

    Write the status and the date of the company's first answer, and record an event with the old and the new status.
    The offers that stand follow: an accepted application accepts its open offer, and one that ends otherwise has none.
    The current status changes nothing. `interaction` is reloaded, discarding unsaved changes.

    An ended application that is applied again begins a new round, of which nothing but the date is known: call
    `apply_to_job()` to tell what was sent.

    `seen` is the status that somebody saw when they chose the new one, as on a page that was opened a while ago.

    Raise ValidationError if this is not an application, if its status is neither `status` nor the one that was `seen`,
    if it cannot change to `status` (see `interactions.statuses.STATUSES`), if it would accept one of several open
    offers (see `accept_offer()`), or if `at` is in the future, before the application, or before the last change.
    """
    lock_interaction(interaction)
    check_application(interaction)
    if interaction.application_status != status:
        _check_seen(interaction, seen)
        check_transition(interaction, status)
        if status != STAGES[0]:
            write_status(interaction, status, change_moment(interaction, at), note)
        elif interaction.application_status in UNSENT:
            moment, known = change_moment(interaction, at), interaction.applied_date
            submit(interaction, at=known if at is None and known and known < moment else moment, note=note)
        else:
            if at:
                check_status_change(at)
            apply_again(interaction, at=moment_of_applying_again(interaction, at), note=note)
    return interaction


@service
def withdraw(*, interaction: JobUserInteraction, at: datetime | None = None, note: str = "") -> JobUserInteraction:
    """Withdraw an application; see `update_application_status()`."""
    return update_application_status(interaction=interaction, status=ApplicationStatus.WITHDRAWN, at=at, note=note)


@service
@transaction.atomic
def undo_status_change(*, interaction: JobUserInteraction, seen: str | None = None) -> JobUserInteraction:
    """Undo the last status change, with its event and the dates that it set, and return the interaction.

    Offers that it accepted or closed stand as before. Undoing a new round returns to the round before, with its dates,
    resume and letter.

    Raise ValidationError if there is none, the previous status is not recorded, or the status is not the one that was
    `seen`, as on a page that was opened a while ago.
    """
    lock_interaction(interaction)
    check_application(interaction)
    _check_seen(interaction, seen)
    changes = interaction.timeline_events.filter(event_type__in=STATUS_EVENTS)
    last = changes.filter(to_status=interaction.application_status).first()
    if last is None or (last.event_type == EventType.APPLICATION_SUBMITTED and not last.from_status):
        raise ValidationError("There is no status change to undo.")
    if not last.from_status:
        raise ValidationError("The previous status is not recorded. Choose a status instead.")
    if last.event_type == EventType.APPLICATION_SUBMITTED:
        undo_submission(interaction, last)
        return interaction
    values: dict[str, Any] = {"application_status": last.from_status}
    last.delete()
    unsettle_offers(interaction, last.event_data)
    answers = events_of_round(interaction).filter(event_type=EventType.STATUS_CHANGED, to_status__in=ANSWERS)
    if last.event_date == interaction.response_date and not answers.exists():
        values["response_date"] = None
    if last.from_status in UNSENT and last.event_date == interaction.applied_date:
        values["applied_date"] = None
    write(interaction, **values)
    bring_back(interaction, last)
    return interaction


def check_application(interaction: JobUserInteraction) -> None:
    """Raise ValidationError if the interaction is not an application."""
    if interaction.interaction_type != InteractionType.APPLIED:
        raise ValidationError("Only an application has a status. Apply to the job first.")


def _check_seen(interaction: JobUserInteraction, seen: str | None) -> None:
    """Raise ValidationError if the status is no longer the one that was `seen`."""
    if seen is not None and interaction.application_status != seen:
        now = interaction.get_application_status_display().lower()
        known = dict(ApplicationStatus.choices).get(seen, seen).lower()
        raise ValidationError(f"This application is {now} by now, not {known}: it was changed elsewhere.", code="stale")


def check_transition(interaction: JobUserInteraction, status: str, accepted: Offer | None = None) -> None:
    """Raise ValidationError if the application's status cannot change to `status`, by an offer that is `accepted`."""
    if status not in ApplicationStatus.values:
        raise ValidationError(f'"{status}" is not a valid application status.')
    followers = STATUSES[ApplicationStatus(interaction.application_status)].followers
    if status not in followers:
        before, after = interaction.get_application_status_display().lower(), ApplicationStatus(status).label.lower()
        names = ", ".join(follower.label.lower() for follower in followers)
        raise ValidationError(f"An application cannot go from {before} to {after}. Allowed next: {names}.")
    if accepted is None:
        check_offers(interaction, status)


def change_moment(interaction: JobUserInteraction, at: datetime | None) -> datetime:
    """Return when a status change at `at` (default: now) is recorded. Raise ValidationError if it cannot be then.

    Changes at the same time are recorded a microsecond apart, so that the order of the history is never in doubt.
    """
    now, earliest = timezone.now(), status_since(interaction)
    if at:
        check_status_change(at)
    if at and at < earliest.replace(microsecond=0):  # forms have whole seconds
        raise ValidationError(
            f"The status has been {interaction.get_application_status_display().lower()} since "
            f"{stamp(earliest)}. The change cannot be before that."
        )
    return max(at or now, earliest + INSTANT)


def write_status(
    interaction: JobUserInteraction, status: str, at: datetime, note: str = "", accepted: Offer | None = None
) -> None:
    """Write the status, its event, and what becomes of the offers, without any checks."""
    before, after = interaction.application_status, ApplicationStatus(status)
    data = cancel_ahead(interaction) if STATUSES[after].is_end else {}
    values: dict[str, Any] = {"application_status": after}
    sent = interaction.applied_date
    if STATUSES[after].is_answer and interaction.response_date is None and not (sent and at < sent):
        values["response_date"] = at
    write(interaction, **values)
    record_event(
        interaction,
        EventType.STATUS_CHANGED,
        f"Status: {after.label.lower()}",
        at,
        description=note,
        from_status=before,
        to_status=after,
        is_milestone=STATUSES[after].is_milestone,
        event_data=data | settle_offers(interaction, after, accepted),
    )
