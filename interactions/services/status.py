"""How an application stands: the one way by which that changes, and the way back."""

from datetime import UTC, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from interactions.choices import STATUS_EVENTS, ApplicationStatus, EventType, InteractionType
from interactions.models import JobUserInteraction
from interactions.services.events import record_event
from interactions.services.locks import lock_interaction, write
from interactions.statuses import ANSWERS, STAGES, STATUSES, UNSENT
from jobpilot.db.arguments import service

INSTANT = timedelta(microseconds=1)


@service
@transaction.atomic
def update_application_status(
    *, interaction: JobUserInteraction, status: str, at: datetime | None = None, note: str = ""
) -> JobUserInteraction:
    """An application stands at `status` since `at` (default: now); gives the interaction.

    Writes the status, the date of the company's first answer, and one event with from, to and the moment. The status
    that it has already changes nothing. `interaction` is read anew: what was not saved of it is dropped.

    Raises ValidationError where nobody applied, where the status cannot follow (`interactions.statuses.STATUSES`), and
    where `at` lies in the future, before the application, or before the last change.
    """
    lock_interaction(interaction)
    check_application(interaction)
    if interaction.application_status != status:
        check_follows(interaction, status)
        change(interaction, status, check_moment(interaction, at), note)
    return interaction


@service
def withdraw(*, interaction: JobUserInteraction, at: datetime | None = None, note: str = "") -> JobUserInteraction:
    """The person does not want the job any more. As `update_application_status`."""
    return update_application_status(interaction=interaction, status=ApplicationStatus.WITHDRAWN, at=at, note=note)


@service
@transaction.atomic
def undo_status_change(*, interaction: JobUserInteraction) -> JobUserInteraction:
    """Take the last change of status back, its event and what it set included; gives the interaction.

    Raises ValidationError where there is none, or the history does not say what was before.
    """
    lock_interaction(interaction)
    check_application(interaction)
    changes = interaction.timeline_events.filter(event_type=EventType.STATUS_CHANGED)
    last = changes.filter(to_status=interaction.application_status).first()
    if last is None:
        raise ValidationError("The status has not changed since the application, so there is nothing to take back.")
    if not last.from_status:
        raise ValidationError("The history does not say how the application stood before: choose a status instead.")
    values = {"application_status": last.from_status}
    last.delete()
    if last.event_date == interaction.response_date and not changes.filter(to_status__in=ANSWERS).exists():
        values["response_date"] = None
    if last.from_status in UNSENT and last.event_date == interaction.applied_date:
        values["applied_date"] = None
    write(interaction, **values)
    return interaction


def check_application(interaction: JobUserInteraction) -> None:
    """Raises ValidationError unless the person applied to the job."""
    if interaction.interaction_type != InteractionType.APPLIED:
        raise ValidationError("Only an application has a status: apply to the job first.")


def check_follows(interaction: JobUserInteraction, status: str) -> None:
    """Raises ValidationError unless the application may stand at `status` next."""
    if status not in ApplicationStatus.values:
        raise ValidationError(f"{status!r} is no status of an application.")
    followers = STATUSES[ApplicationStatus(interaction.application_status)].followers
    if status not in followers:
        before, after = interaction.get_application_status_display(), ApplicationStatus(status).label
        names = ", ".join(follower.label.lower() for follower in followers)
        raise ValidationError(f"{before} is not followed by {after.lower()}. What can follow: {names}.")


def check_moment(interaction: JobUserInteraction, at: datetime | None) -> datetime:
    """The moment of a change of status told at `at`; raises ValidationError where it cannot have been then.

    What is told of one moment is kept a microsecond apart, so that the order of the history is never in doubt.
    """
    now, earliest = timezone.now(), _known_since(interaction)
    if at and at > now:
        raise ValidationError("The status cannot change in the future.")
    if at and at < earliest.replace(microsecond=0):  # people tell whole seconds
        raise ValidationError(
            f"The application stands at {interaction.get_application_status_display().lower()} "
            f"since {earliest:%Y-%m-%d %H:%M} UTC: what follows cannot come before that."
        )
    return max(at or now, earliest + INSTANT)


def change(interaction: JobUserInteraction, status: str, at: datetime, note: str = "") -> None:
    """Write the status and its event, unchecked."""
    before, after = interaction.application_status, ApplicationStatus(status)
    values = {"application_status": after}
    if STATUSES[after].is_answer and interaction.response_date is None:
        values["response_date"] = at
    if before in UNSENT and after in STAGES and not interaction.applied_date:
        values["applied_date"] = at
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
    )


def _known_since(interaction: JobUserInteraction) -> datetime:
    """Since when the application stands as it does, as far as that is known."""
    told = interaction.timeline_events.filter(event_type__in=STATUS_EVENTS).exclude(to_status="").first()
    moments = [interaction.applied_date, told and told.event_date]
    return max((moment for moment in moments if moment), default=datetime.min.replace(tzinfo=UTC))
