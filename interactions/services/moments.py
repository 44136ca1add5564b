"""Check the dates that people and other code give: plausible, not in the future if they are past, in order."""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ValidationError

from interactions.models import JobUserInteraction
from interactions.models.job_user_interaction import AFTER_APPLYING, MOMENTS
from jobpilot.db.fields import own_field
from jobpilot.db.moments import MomentValidator, as_text

check_status_change = MomentValidator("date of the status change", past=True)


def check_moment(name: str, moment: datetime | None) -> None:
    """Raise ValidationError, under the name of the field, if it refuses this moment."""
    if moment is not None:
        try:
            own_field(JobUserInteraction, name).run_validators(moment)
        except ValidationError as error:
            raise ValidationError({name: error.error_list}) from error


def changed_moments(interaction: JobUserInteraction, stored: JobUserInteraction | None) -> set[str]:
    """Return which moments of the row are new or changed, and not empty."""
    return {
        name
        for name in MOMENTS
        if getattr(interaction, name) and (stored is None or getattr(interaction, name) != getattr(stored, name))
    }


def moment_errors(interaction: JobUserInteraction, changed: Iterable[str]) -> dict[str, list[str]]:
    """Return what is wrong with the changed moments, by field. What nobody has changed is no error."""
    errors: dict[str, list[str]] = {}
    for name in sorted(changed):
        try:
            check_moment(name, getattr(interaction, name))
        except ValidationError as error:
            errors |= error.message_dict
    others = {name: getattr(interaction, name) for name in AFTER_APPLYING}
    return errors or order_errors(interaction.applied_date, others, changed)


def order_errors(
    sent: datetime | None, others: dict[str, datetime | None], changed: Iterable[str]
) -> dict[str, list[str]]:
    """Return the errors of an answer or an interview before the application, by the field that was changed."""
    changed, errors = set(changed), {}
    for name, moment in others.items():
        if not (sent and moment and moment < sent):
            continue
        words = AFTER_APPLYING[name]
        if name in changed:
            text = f"The {words} ({as_text(moment)}) must not be before the application date ({as_text(sent)})."
            errors[name] = [text]
        elif "applied_date" in changed:
            text = f"The application date ({as_text(sent)}) must not be after the {words} ({as_text(moment)})."
            errors.setdefault("applied_date", []).append(text)
    return errors
