"""When a listing is open: active, and not past its deadline.

Most sources give the deadline as a day, which is stored as its midnight: such a listing is open all that day.
"""

from datetime import UTC, datetime

from django.db.models import Q
from django.utils import timezone


def open_at(now: datetime) -> Q:
    """Return the condition that a listing is open at this time."""
    before_deadline = Q(application_deadline__isnull=True) | Q(application_deadline__gte=now)
    return Q(status="active") & (before_deadline | Q(application_deadline__in=_midnights(now)))


def is_open(status: str, deadline: datetime | None, now: datetime) -> bool:
    """Return whether a listing of this status and deadline is open at this time."""
    return status == "active" and (deadline is None or deadline >= now or deadline in _midnights(now))


def _midnights(now: datetime) -> set[datetime]:
    """Return the beginnings of the day, as sources (in UTC) and forms store it."""
    return {
        now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
        for zone in (UTC, timezone.get_current_timezone())
    }
