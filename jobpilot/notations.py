"""Parse dates and numbers in the notations that people use.

Ambiguous input raises an error that shows both readings and how to write it unambiguously.
"""

import re
from datetime import date, datetime, time
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format

# Between groups of three digits: no-break, narrow no-break, thin and figure space, apostrophes.
GROUPING = re.compile("(?<=[0-9])['\u2019 \u00a0\u202f\u2009\u2007](?=[0-9]{3}(?![0-9]))")
NUMBER = re.compile(r"(?P<sign>[+-]?)(?P<digits>[0-9][0-9.,]*|[.,][0-9]+)\s*(?P<times>[kKmM]?)(?P<more>\+?)")
TIMES = {"": 1, "k": 1_000, "m": 1_000_000}
LONGEST_NUMBER = 40

# As English writes them, with the first three letters as their short forms.
MONTH_NAMES = [
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
]
MONTHS = {form: number for number, name in enumerate(MONTH_NAMES, 1) for form in (name, name[:3])} | {"sept": 9}
YEAR_FIRST = re.compile(r"(?P<y>[0-9]{4})[-/.](?P<m>[0-9]{1,2})[-/.](?P<d>[0-9]{1,2})")
WITH_DOTS = re.compile(r"(?P<d>[0-9]{1,2})\.\s?(?P<m>[0-9]{1,2})\.\s?(?P<y>[0-9]{4})")
TWO_WAYS = re.compile(r"(?P<a>[0-9]{1,2})[-/](?P<b>[0-9]{1,2})[-/](?P<y>[0-9]{4})")
DAY_NAMED = re.compile(r"(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?[ .-]*(?P<n>[A-Za-z]{3,9})\.?,?[ -]*(?P<y>[0-9]{4})")
NAMED_DAY = re.compile(r"(?P<n>[A-Za-z]{3,9})\.?[ -]*(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?,?[ -]+(?P<y>[0-9]{4})")
TIME = re.compile(
    r"(?P<h>[0-9]{1,2})(?:[:.h](?P<m>[0-9]{2})(?:[:.](?P<s>[0-9]{2})(?:[.,][0-9]+)?)?)?\s*(?P<half>[ap]\.?m\.?)?", re.I
)


def read_number(text: str, *, decimal_places: int = 0) -> Decimal:
    """Return the number that `text` means: 65,000 and 65.000,50 and 65k and 10+ and 5.5.

    `decimal_places` is how many the number may have. Three digits after the only mark are thousands, unless it may have
    three decimal places. Raise ValidationError if the text is not a number or is ambiguous.
    """
    squeezed = GROUPING.sub("", text.strip())
    match = NUMBER.fullmatch(squeezed)
    if match is None or len(squeezed) > LONGEST_NUMBER:
        raise ValidationError("“%(text)s” is not a number.", code="invalid", params={"text": shortened(text)})
    return Decimal(match["sign"] + _plain(match["digits"], text, decimal_places)) * TIMES[match["times"].lower()]


def _plain(digits: str, text: str, decimal_places: int) -> str:
    """Return the digits with a point before the decimals, and nothing else."""
    marks = [mark for mark in ",." if mark in digits]
    if not marks:
        return digits
    decimal_mark = max(marks, key=digits.rindex)
    whole, _, fraction = digits.rpartition(decimal_mark)
    grouped_by = [mark for mark in marks if mark != decimal_mark]
    if not grouped_by and (digits.count(decimal_mark) > 1 or _may_be_group(whole, fraction)):
        if decimal_places >= len(fraction) and digits.count(decimal_mark) == 1:
            if decimal_mark == ",":
                raise ValidationError(
                    "“%(text)s” can be read as %(large)s and as %(small)s. Write it without the comma.",
                    code="ambiguous",
                    params={"text": text, "large": whole + fraction, "small": f"{whole}.{fraction}"},
                )
            return digits
        return _ungrouped(digits, decimal_mark, text)
    if grouped_by:
        whole = _ungrouped(whole, grouped_by[0], text)
    return f"{whole or 0}.{fraction or 0}"


def _may_be_group(whole: str, fraction: str) -> bool:
    return len(fraction) == 3 and 1 <= len(whole) <= 3 and whole.strip("0") != ""


def _ungrouped(digits: str, mark: str, text: str) -> str:
    first, *groups = digits.split(mark)
    if not 1 <= len(first) <= 3 or any(len(group) != 3 for group in groups):
        raise ValidationError("“%(text)s” is not a number.", code="invalid", params={"text": shortened(text)})
    return first + "".join(groups)


def read_date(text: str) -> date:
    """Return the day that `text` means: 2026-11-20, 20 Nov 2026, November 20, 2026, 20.11.2026, 11/20/2026.

    Raise ValidationError if the text is not a date or is ambiguous (03/04/2027).
    """
    text = " ".join(text.split())
    for pattern in (YEAR_FIRST, WITH_DOTS, DAY_NAMED, NAMED_DAY):
        if match := pattern.fullmatch(text):
            named = match.groupdict()
            month = MONTHS.get(named["n"].lower()) if "n" in named else int(named["m"])
            return _date(text, int(named["y"]), month, int(named["d"]))
    if match := TWO_WAYS.fullmatch(text):
        first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
        if first <= 12 and second <= 12 and first != second:
            days = (_date(text, year, second, first), _date(text, year, first, second))
            raise ValidationError(
                "“%(text)s” can be %(day_first)s and %(month_first)s. Write the name of the month, or %(iso)s.",
                code="ambiguous",
                params={
                    "text": text,
                    "day_first": date_format(days[0]),
                    "month_first": date_format(days[1]),
                    "iso": days[0].isoformat(),
                },
            )
        day, month = (first, second) if second <= 12 else (second, first)
        return _date(text, year, month, day)
    raise _no_date(text)


def _date(text: str, year: int, month: int | None, day: int) -> date:
    try:
        return date(year, month or 0, day)
    except ValueError:
        raise _no_date(text) from None


def _no_date(text: str) -> ValidationError:
    return ValidationError(
        "“%(text)s” is not a date. Write it as %(example)s or %(iso)s.",
        code="invalid",
        params={"text": shortened(text), "example": "20 Nov 2026", "iso": "2026-11-20"},
    )


def read_time(text: str) -> time:
    """Return the time that `text` means: 14:00, 14.00, 2pm, 2:30 p.m. Raise ValidationError if it is not one."""
    match = TIME.fullmatch(" ".join(text.split()))
    hour = int(match["h"]) if match else 0
    if match and (match["half"] or match["m"]):
        if match["half"]:
            hour = hour % 12 + (12 if match["half"][0].lower() == "p" else 0) if 1 <= hour <= 12 else 24
        try:
            return time(hour, int(match["m"] or 0), int(match["s"] or 0))
        except ValueError:
            pass
    raise ValidationError(
        "“%(text)s” is not a time. Write it as 14:00 or 2pm.", code="invalid", params={"text": shortened(text)}
    )


def read_moment(text: str) -> tuple[datetime, bool]:
    """Return the datetime that `text` means, in the current time zone unless it has an offset, and if it is a date.

    A date without a time means its midnight. Raise ValidationError if the text is not a date or is ambiguous.
    """
    text = " ".join(text.split())
    try:
        moment = datetime.fromisoformat(text) if re.match("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]", text) else None
    except ValueError:
        moment = None
    is_day = False
    if moment is None:
        day_text, time_text = _parted(text)
        is_day = not time_text
        moment = datetime.combine(read_date(day_text), read_time(time_text) if time_text else time.min)
    return (timezone.make_aware(moment) if timezone.is_naive(moment) else moment), is_day


def _parted(text: str) -> tuple[str, str]:
    """Split a text into date and time; the time may be ""."""
    match = re.search(r",? (?:at )?([0-9]{1,2}(?:[:.h][0-9]{2})?(?:[:.][0-9]{2})?\s?(?:[ap]\.?m\.?)?)$", text, re.I)
    return (text[: match.start()], match[1]) if match and not re.fullmatch("[0-9]{4}", match[1]) else (text, "")


def shortened(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"
