"""The moments at which something in a job hunt can happen."""

from datetime import UTC, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.deconstruct import deconstructible
from django.utils.formats import date_format

from jobpilot.zones import local

# Programs write the ends of their calendars (1970-01-01, 2199-12-31) where they know no date, and no hunt is as old or
# as far away. A mistyped year (0026, 20226) is out of the range as well.
FIRST_YEAR, LAST_YEAR = 1971, 2198
EARLIEST = datetime(FIRST_YEAR, 1, 1, tzinfo=UTC)
TOO_LATE = datetime(LAST_YEAR + 1, 1, 1, tzinfo=UTC)


def is_plausible(moment: datetime) -> bool:
    """Return whether the moment is in the years of a job hunt."""
    return EARLIEST <= moment < TOO_LATE


@deconstructible
class MomentValidator:
    """Refuse moments that are not plausible and, if they are to be in the `past`, those in the future.

    A CHECK constraint cannot use the current date, so the future is refused by this validator alone.
    """

    def __init__(self, name: str, *, past: bool = False) -> None:
        self.name = name
        self.past = past

    def __call__(self, value: datetime) -> None:
        params = {"name": self.name, "value": as_text(value)}
        if not is_plausible(value):
            message = f"The %(name)s must be between {FIRST_YEAR} and {LAST_YEAR}, not %(value)s."
            raise ValidationError(message, code="implausible", params=params)
        if self.past and value > timezone.now():
            raise ValidationError(
                "The %(name)s cannot be in the future (%(value)s).", code="in_the_future", params=params
            )

    def __eq__(self, other: Any) -> bool:
        return isinstance(other, MomentValidator) and (self.name, self.past) == (other.name, other.past)

    def __hash__(self) -> int:
        return hash((self.name, self.past))


def as_text(moment: datetime) -> str:
    """Return the moment as pages show it: 20 Nov 2026, 14:00."""
    return str(date_format(local(moment), "DATETIME_FORMAT"))
