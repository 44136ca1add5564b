"""When a listing is open: active, and not past its deadline.

Most sources give the deadline as a day, which is stored as its midnight: such a listing is open all that day.
"""

from datetime import UTC, datetime

from django.db.models import CharField, Func, Q

from jobpilot.zones import site_zone, start_of_day

# In the text of a statement, where SQLite finds it in the condition of an index: of a parameter it reads each row.
_ACTIVE = Func(template="'active'", output_field=CharField())


def open_at(now: datetime) -> Q:
    """Return the condition that a listing is open at this time."""
    before_deadline = Q(application_deadline__isnull=True) | Q(application_deadline__gte=now)
    return Q(status="active") & (before_deadline | Q(application_deadline__in=_midnights(now)))


def closed_by_deadline(now: datetime) -> Q:
    """Return the condition that an active listing is not open at this time; an index alone tells these."""
    return Q(status=_ACTIVE, application_deadline__lt=now) & ~Q(application_deadline__in=_midnights(now))


def closing_after(now: datetime) -> Q:
    """Return the condition that a listing is open at this time, but only until a deadline; an index has these."""
    return open_at(now) & Q(application_deadline__gte=min(now, *_midnights(now)))


def is_open(status: str, deadline: datetime | None, now: datetime) -> bool:
    """Return whether a listing of this status and deadline is open at this time."""
    return status == "active" and (deadline is None or deadline >= now or deadline in _midnights(now))


def _midnights(now: datetime) -> set[datetime]:
    """Return the beginnings of the day, as sources (in UTC) and forms (in the zone of the site) store it."""
    return {start_of_day(now.astimezone(zone).date(), zone) for zone in (UTC, site_zone())}
