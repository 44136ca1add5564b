"""Read the dates of a table: how a column writes them is shown by those of its dates that can be read in one way."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from math import isfinite
from typing import Any

from companies.postings.reading.dates import MONTHS
from companies.postings.reading.words import folded

# Days since the end of 1899, as spreadsheets count them: from 1982 to 2064.
SERIALS = range(30_000, 60_000)
EPOCH = date(1899, 12, 30)
YEARS = range(1950, 2150)
MILLISECONDS = range(10**11, 10**13)  # since 1970, as pandas writes them
YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
TWO_WAYS = re.compile(r"(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)")
NAMED = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]*(?:de )?([^\W\d_]{3,10})\.?,?[\s-]*(?:de )?(\d{4}|\d{2})(?!\d)"
)
NAME_FIRST = re.compile(r"([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
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


def _of_number(value: float) -> date | None:
    number = int(value) if isfinite(value) else 0
    if number in SERIALS:
        return EPOCH + timedelta(days=number)
    return datetime.fromtimestamp(value / 1000, tz=UTC).date() if number in MILLISECONDS else None


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)
