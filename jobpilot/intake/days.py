"""Read the dates of a table: how a column writes them is shown by those of its dates that can be read in one way."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from math import isfinite
from typing import Any

from django.core.exceptions import ValidationError

from companies.postings.reading.dates import MONTHS
from companies.postings.reading.words import folded
from jobpilot.notations import read_time

# Days since the end of 1899, as spreadsheets count them: from 1982 to 2064.
SERIALS = range(30_000, 60_000)
EPOCH = date(1899, 12, 30)
YEARS = range(1950, 2150)
MILLISECONDS = range(10**11, 10**13)  # since 1970, as pandas writes them
YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
TWO_WAYS = re.compile(r"(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)")
NAMED = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s/-]*(?:de )?([^\W\d_]{3,10})\.?,?[\s/-]*(?:de )?(\d{4}|\d{2})(?!\d)"
)
NAME_FIRST = re.compile(r"([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
# A time of day, and the zone that it says: an offset after seconds alone, since 14:00-15:00 is how long it takes.
CLOCK = re.compile(
    r"(?<![\d:.])(?P<time>\d{1,2}(?:[:h]\d{2}(?P<s>:\d{2})?|(?:\.\d{2})?(?=\s?(?:uhr|[ap]\.?m\b)))"
    r"(?:\s?(?:uhr|[ap]\.?m\b\.?))?)(?:\.\d+)?\s?(?P<zone>Z\b|UTC|GMT|(?(s)[+-]\d{2}:?\d{2}|(?!)))?",
    re.IGNORECASE,
)
DAY_FIRST, MONTH_FIRST = "day", "month"


def order_of(values: Iterable[Any], *, day_first: bool) -> str:
    """Return whether a column writes the day or the month first: DAY_FIRST, MONTH_FIRST, or "" if nothing shows it."""
    shown = set()
    for value in values:
        if isinstance(value, str) and (match := TWO_WAYS.search(value)):
            first, mark, second = int(match[1]), match[2], int(match[3])
            if mark == "." or first > 12 >= second:
                shown.add(DAY_FIRST)
            elif second > 12 >= first:
                shown.add(MONTH_FIRST)
    if len(shown) == 1:
        return shown.pop()
    return DAY_FIRST if day_first and not shown else ""


def read_day(value: Any, order: str) -> date | None:
    """Return the day that a cell means, or None if it is none or, without an `order`, can be two.

    Programs write a day long ago, or one in thousands of years, for one that they do not know: it is none.
    """
    day = _day(value, order)
    return day if day and day.year in YEARS else None


def read_clock(value: Any) -> tuple[time, tzinfo | None] | None:
    """Return the time of day that a cell says beside its day, and the zone of it if the cell says one, or None.

    Midnight is how programs write a day.
    """
    said: tzinfo | None = None
    if isinstance(value, datetime):
        clock, said = value.time(), value.tzinfo
    elif isinstance(value, int | float) and not isinstance(value, bool):
        number = _whole(value)
        clock, said = datetime.fromtimestamp(number / 1000 if number in MILLISECONDS else 0, tz=UTC).time(), UTC
    elif isinstance(value, str) and (match := CLOCK.search(value)):
        try:
            clock = read_time(match["time"])
        except ValidationError:
            return None
        if offset := match["zone"]:
            said = datetime.fromisoformat(f"2000-01-01T00:00{offset}").tzinfo if offset[0] in "+-" else UTC
    else:
        return None
    return (clock, said) if clock != time.min else None


def _day(value: Any, order: str) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _of_number(value)
    text = str(value).strip()
    with suppress(ValueError):
        if match := YEAR_FIRST.search(text):
            return date(*map(int, match.groups()))
        if match := TWO_WAYS.search(text):
            first, second, year = int(match[1]), int(match[3]), _year(match[4])
            if match[2] == "." or first > 12:
                return date(year, second, first)
            if second > 12:
                return date(year, first, second)
            if first == second or order:
                return date(year, second, first) if order == DAY_FIRST else date(year, first, second)
            return None
        if (match := NAMED.search(text)) and (month := MONTHS.get(folded(match[2]))):
            return date(_year(match[3]), month, int(match[1]))
        if (match := NAME_FIRST.search(text)) and (month := MONTHS.get(folded(match[1]))):
            return date(int(match[3]), month, int(match[2]))
        if text.isdigit():
            return _of_number(int(text))
    return None


def _whole(value: float) -> int:
    """Return a number without its fraction, and 0 for none. A large integer is no float."""
    return int(value) if isinstance(value, int) or isfinite(value) else 0


def _of_number(value: float) -> date | None:
    number = _whole(value)
    if number in SERIALS:
        return EPOCH + timedelta(days=number)
    return datetime.fromtimestamp(value / 1000, tz=UTC).date() if number in MILLISECONDS else None


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)
