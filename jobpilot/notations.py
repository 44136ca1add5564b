"""Parse dates and numbers in the notations that people use.

Ambiguous input raises an error that shows both readings and how to write it unambiguously.
"""

import re
from contextlib import suppress
from datetime import UTC, date, datetime, time, tzinfo
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils import dates, timezone
from django.utils.formats import date_format, get_format
from django.utils.translation import get_language

from jobpilot.zones import moment_at, start_of_day

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
# As German, French, Spanish, Italian, Portuguese, Dutch and Polish write them, and their short forms; a name that is
# another month in another language is in none of the lines.
MONTHS |= {
    name: number
    for number, names in enumerate(
        (
            "januar jänner janvier janv enero ene gennaio gen janeiro januari styczeń stycznia sty",
            "februar feber février févr fév febrero febbraio fevereiro fev februari luty lutego lut",
            "märz mär mrz mars marzo março maart mrt marzec marca",
            "avril avr abril abr aprile kwiecień kwietnia kwi",
            "mai mayo maggio mag maio mei maj maja",
            "juni juin junio giugno giu junho czerwiec czerwca cze",
            "juli juillet juil julio luglio lug julho lipiec lipca lip",
            "août aout agosto ago augustus sierpień sierpnia",
            "septembre septiembre setembro set settembre wrzesień września wrz",
            "oktober okt octobre octubre ottobre ott outubro październik października paź",
            "novembre noviembre novembro",
            "dezember dez décembre déc diciembre dic dicembre dezembro december grudzień grudnia gru",
        ),
        1,
    )
    for name in names.split()
}
YEAR_FIRST = re.compile(r"(?P<y>[0-9]{4})[-/.](?P<m>[0-9]{1,2})[-/.](?P<d>[0-9]{1,2})")
WITH_DOTS = re.compile(r"(?P<d>[0-9]{1,2})\.\s?(?P<m>[0-9]{1,2})\.\s?(?P<y>[0-9]{4})")
TWO_WAYS = re.compile(r"(?P<a>[0-9]{1,2})[-/](?P<b>[0-9]{1,2})[-/](?P<y>[0-9]{4})")
DAY_NAMED = re.compile(
    r"(?P<d>[0-9]{1,2})(?:st|nd|rd|th|er)?[ .-]*(?:de )?(?P<n>[^\W\d_]{3,12})\.?,?(?: de)?[ -]*(?P<y>[0-9]{4})"
)
NAMED_DAY = re.compile(r"(?P<n>[^\W\d_]{3,12})\.?[ -]*(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?,?[ -]+(?P<y>[0-9]{4})")
TIME = re.compile(
    r"(?P<h>[0-9]{1,2})(?:[:.h](?P<m>[0-9]{2})(?:[:.](?P<s>[0-9]{2})(?:[.,][0-9]+)?)?)?\s*"
    r"(?:(?P<half>[ap]\.?\s?m\.?)|(?P<hour>h|uhr))?",
    re.I,
)
# What says which of two equal times is meant when the clocks go back, or in which zone a time is.
SUFFIX = re.compile(r" (?P<suffix>(?!UHR)[A-Z]{3,5}|Z|[+-][0-9]{2}(?::?[0-9]{2})?)$")


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

    A language other than English (of the United States, which is the default and need not be anybody's choice) says how
    it writes dates: 03/04/2027 is in April where it is British English. Raise ValidationError if the text is not a date
    or is ambiguous.
    """
    text = " ".join(text.split())
    if in_the_language := _in_the_language(text):
        return in_the_language
    for pattern in (YEAR_FIRST, WITH_DOTS, DAY_NAMED, NAMED_DAY):
        if match := pattern.fullmatch(text):
            named = match.groupdict()
            month = month_number(named["n"]) if "n" in named else int(named["m"])
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


def _in_the_language(text: str) -> date | None:
    """Return the day of a date in digits, as the active language writes it, or None if this does not say."""
    if get_language() in (None, "en", "en-us"):
        return None
    for form in get_format("DATE_INPUT_FORMATS"):
        if "%Y" in form:
            with suppress(ValueError):
                return datetime.strptime(text, form).date()  # noqa: DTZ007  # a day is in no time zone
    return None


def month_number(name: str) -> int | None:
    """Return the number of a month by its name in a language of Europe or the active one, or its short form."""
    name = name.casefold()
    if name in MONTHS:
        return MONTHS[name]
    languages = (dates.MONTHS, dates.MONTHS_ALT, dates.MONTHS_AP, dates.MONTHS_3)
    found = {str(own).casefold().strip("."): number for names in languages for number, own in names.items()}
    return found.get(name)


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
    """Return the time that `text` means: 14:00, 14.00, 14h30, 14h, 2pm, 2:30 p.m.

    Raise ValidationError if it is not one.
    """
    match = TIME.fullmatch(" ".join(text.split()))
    hour = int(match["h"]) if match else 0
    if match and (match["half"] or match["hour"] or match["m"]):
        if match["half"]:
            hour = hour % 12 + (12 if match["half"][0].lower() == "p" else 0) if 1 <= hour <= 12 else 24
        try:
            return time(hour, int(match["m"] or 0), int(match["s"] or 0))
        except ValueError:
            pass
    raise ValidationError(
        "“%(text)s” is not a time. Write it as 14:00 or 2pm.", code="invalid", params={"text": shortened(text)}
    )


def read_moment(text: str, *, day_zone: tzinfo | None = None) -> tuple[datetime, bool]:
    """Return the datetime that `text` means, in the current time zone unless it has an offset, and if it is a day.

    A date without a time means the beginning of that day in `day_zone` (default: the current one). Raise
    ValidationError if the text is not a date, is ambiguous, or the clocks never show that time.
    """
    text = " ".join(text.split())
    zone = timezone.get_current_timezone()
    if re.match("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]", text):
        with suppress(ValueError):
            moment = datetime.fromisoformat(text)
            return (moment if timezone.is_aware(moment) else moment_at(moment, zone)), False
    suffix = ""
    if match := SUFFIX.search(text):
        text, suffix = text[: match.start()], match["suffix"]
    day_text, time_text = _parted(text)
    day = read_date(day_text)
    if not time_text:
        if suffix:
            raise _no_date(f"{text} {suffix}")
        return start_of_day(day, day_zone or zone), True
    return read_moment_of_day(day, f"{time_text} {suffix}"), False


def read_moment_of_day(day: date, text: str) -> datetime:
    """Return the moment of a day that the time `text` means in the current time zone: 14:00, 2pm, 02:30 CET, 14:00 UTC.

    Raise ValidationError if the text is no time, or one that the clocks never show or show twice.
    """
    text = " ".join(text.split())
    match = SUFFIX.search(text)
    suffix = match["suffix"] if match else ""
    wall = datetime.combine(day, read_time(text[: match.start()] if match else text))
    if suffix in ("UTC", "GMT", "Z"):
        return wall.replace(tzinfo=UTC)
    if suffix[:1] in ("+", "-"):
        return datetime.fromisoformat(f"{wall.isoformat()}{suffix}")
    return moment_at(wall, timezone.get_current_timezone(), suffix)


def _parted(text: str) -> tuple[str, str]:
    """Split a text into date and time; the time may be ""."""
    pattern = r",? (?:at )?([0-9]{1,2}(?:[:.h][0-9]{2})?(?:[:.][0-9]{2})?\s?(?:[ap]\.?\s?m\.?|h|uhr)?)$"
    match = re.search(pattern, text, re.I)
    return (text[: match.start()], match[1]) if match and not re.fullmatch("[0-9]{4}", match[1]) else (text, "")


def shortened(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"
