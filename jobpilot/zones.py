"""Time zones: whose a moment is, and what the clocks there show.

Moments are stored in UTC. What concerns a person (their today, what is due, the days on their timeline) is in the zone
of the person; pages are in that of the account, which `TimeZoneMiddleware` activates. `zone_of()` says which these are.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, tzinfo
from functools import cache, lru_cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language

NO_ZONES = {"Factory", "localtime", "posixrules"}  # files beside the zones


def zone_of(whose: Any) -> tzinfo:
    """Return the time zone of a person or of an account: its own, else that of the account's person, else the site's.

    The accounts of another project need not have one. A name that is none, which only SQL can have written, counts as
    none.
    """
    for each in (whose, getattr(whose, "profile", None)):
        if (name := getattr(each, "time_zone", "")) in all_zones():
            return ZoneInfo(name)
    return site_zone()


def site_zone() -> tzinfo:
    """Return the time zone of the site: the setting TIME_ZONE."""
    return timezone.get_default_timezone()


def today(whose: Any) -> date:
    """Return the date of today for a person or an account."""
    return timezone.now().astimezone(zone_of(whose)).date()


class TimeZoneMiddleware:
    """Activate the time zone of the account for each request. Put it behind AuthenticationMiddleware."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with timezone.override(zone_of(request.user)):
            return self.get_response(request)


# Names


@cache
def all_zones() -> frozenset[str]:
    """Return the names of all time zones, those of earlier years included."""
    return frozenset(available_timezones() - NO_ZONES)


@cache
def offered_zones() -> list[str]:
    """Return the names of time zones that a form offers: UTC, and those named after a city."""
    return ["UTC", *sorted(name for name in all_zones() if "/" in name and not name.startswith(("Etc/", "SystemV/")))]


@cache
def _by_typed_name() -> dict[str, str]:
    """Return the zones by what people type: the name in any case, or a city that only one of them is named after."""
    cities: dict[str, list[str]] = {}
    for name in offered_zones():
        cities.setdefault(city_of(name).casefold(), []).append(name)
    typed = {city: names[0] for city, names in cities.items() if len(names) == 1}
    return typed | {name.replace("_", " ").casefold(): name for name in all_zones()}


def read_zone(text: str) -> str:
    """Return the name of the time zone that `text` means: Europe/Berlin, europe/berlin, New York.

    Raise ValidationError if there is none.
    """
    name = _by_typed_name().get(" ".join(text.replace("_", " ").split()).casefold())
    if name is None:
        raise no_zone(text)
    return name


def no_zone(text: str) -> ValidationError:
    shown = text if len(text) <= 60 else f"{text[:60]}…"
    return ValidationError(
        "“%(text)s” is not a time zone. Enter one such as Europe/Berlin, or UTC.",
        code="no_zone",
        params={"text": shown},
    )


def city_of(zone: tzinfo | str) -> str:
    """Return the city that a time zone is named after."""
    return str(zone).rpartition("/")[2].replace("_", " ")


# Days and times of the clock


def local(moment: datetime, zone: tzinfo | None = None) -> datetime:
    """Return a moment by the clock of a zone (default: the present one), or in UTC on the first and last day of all."""
    try:
        return moment.astimezone(zone or timezone.get_current_timezone())
    except OverflowError:
        return moment.astimezone(UTC)


def in_utc(moment: datetime) -> datetime:
    """Return a moment in UTC, or the nearest one that a database stores: the year 1 begins earlier in the east."""
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return datetime.min.replace(tzinfo=UTC) if moment.year == 1 else datetime.max.replace(tzinfo=UTC)


def start_of_day(day: date, zone: tzinfo) -> datetime:
    """Return the first moment of a day, which is not midnight where the clocks go forward at midnight.

    A day without a time is stored as this moment.
    """
    return datetime.combine(day, time.min, zone).astimezone(UTC)


def is_day(moment: datetime, zone: tzinfo) -> bool:
    """Return whether the moment stands for a day without a time."""
    try:
        return moment == start_of_day(moment.astimezone(zone).date(), zone)
    except OverflowError:  # the first or the last day of all
        return False


def day_of(moment: datetime, person: Any = None) -> date | None:
    """Return the day that a moment stands for if its time is not known, or None if it has one.

    A day of a person begins in their zone. The days of shared rows begin in UTC, in which sources give them, or in the
    zone of the site, in which people do.
    """
    zones = [zone_of(person)] if person is not None else [UTC, site_zone()]
    return next((moment.astimezone(zone).date() for zone in zones if is_day(moment, zone)), None)


def moment_at(wall: datetime, zone: tzinfo, suffix: str = "") -> datetime:
    """Return the moment at which the clocks of `zone` show `wall`.

    An hour that comes twice, when the clocks go back, needs a `suffix` that says which: CEST or CET. Raise
    ValidationError if it has none, if the hour does not come at all, or if another suffix is right.
    """
    first, second = (wall.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    params = {"time": f"{wall:%H:%M}", "day": day_in_words(wall), "zone": str(zone)}
    before, after = first.utcoffset(), second.utcoffset()
    if before is not None and after is not None and before < after:
        later = first.astimezone(UTC).astimezone(zone)
        raise ValidationError(
            "%(time)s on %(day)s does not exist in %(zone)s: the clocks go forward. Enter another time, such as "
            "%(later)s.",
            code="no_such_time",
            params=params | {"later": f"{later:%H:%M}"},
        )
    possible = [first] if before == after else [first, second]
    chosen = [each for each in possible if suffix and suffix.upper() == str(each.tzname()).upper()]
    if len(possible) == 2 and len(chosen) != 1:
        raise ValidationError(
            "%(time)s on %(day)s comes twice in %(zone)s: the clocks go back. Enter %(time)s %(first)s for the first "
            "time, or %(time)s %(second)s for the second.",
            code="ambiguous_time",
            params=params | {"first": _suffix(first), "second": _suffix(second)},
        )
    if suffix and not chosen:
        raise ValidationError(
            "%(time)s on %(day)s is %(right)s in %(zone)s, not %(suffix)s. Enter the time alone.",
            code="wrong_suffix",
            params=params | {"right": first.tzname(), "suffix": suffix},
        )
    return (chosen or possible)[0].astimezone(UTC)


def clock(moment: datetime) -> str:
    """Return the time of an aware datetime as `moment_at()` reads it: 14:00, or 02:30 CET where an hour comes twice."""
    shown = f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"
    is_twice = moment.replace(fold=0).utcoffset() != moment.replace(fold=1).utcoffset()
    return f"{shown} {_suffix(moment)}" if is_twice else shown


def _suffix(moment: datetime) -> str:
    """Return which time it is of an hour that comes twice: CET, or +01:00 if the names do not differ."""
    first, second = (str(moment.replace(fold=fold).tzname()) for fold in (0, 1))
    return str(moment.tzname()).upper() if first != second else moment.isoformat(timespec="microseconds")[26:]


# Words


def day_in_words(day: date) -> str:
    """Return a date as 3 Apr 2027; it is kept, as a list shows the same days in many rows."""
    return _in_words(date(day.year, day.month, day.day), get_language())


@lru_cache(maxsize=10_000)
def _in_words(day: date, language: str | None) -> str:
    return str(date_format(day, "DATE_FORMAT"))


def told(moment: datetime, whose: Any = None, zone: tzinfo | None = None) -> str:
    """Return a moment as 3 Apr 2027, 14:00 in Europe/Berlin: in `zone`, or else the present one.

    If its person's clocks show another time, add that: (5 Apr 2027, 00:00 for Ana).
    """
    zone = zone or timezone.get_current_timezone()
    here = local(moment, zone)
    text = f"{day_in_words(here)}, {clock(here.replace(second=0))} {in_zone(zone)}"
    return f"{text} ({theirs})" if (theirs := told_for(moment, whose, zone)) else text


def told_for(moment: datetime, person: Any, zone: tzinfo | None = None) -> str:
    """Return what the clocks of a person show, such as 02:00 on 4 Apr 2027 for Ana, or "" if `zone` shows the same."""
    if person is None:
        return ""
    here, theirs = local(moment, zone), local(moment, zone_of(person))
    if here.utcoffset() == theirs.utcoffset():
        return ""
    day = "" if here.date() == theirs.date() else f" on {day_in_words(theirs)}"
    return f"{clock(theirs.replace(second=0))}{day} for {name_of(person)}"


def stamp(moment: datetime, form: str = "%Y-%m-%d %H:%M") -> str:
    """Return a moment as 2027-04-03 14:00 UTC, or 2027-04-03 14:00 in Europe/Berlin, by the present clock."""
    return f"{local(moment):{form}} {in_zone(timezone.get_current_timezone())}"


def in_zone(zone: tzinfo) -> str:
    return "UTC" if str(zone) == "UTC" else f"in {zone}"


def name_of(person: Any) -> str:
    """Return how a sentence names a person."""
    return getattr(person, "first_name", "") or str(person)
