"""Find and read dates within the text of a posting, in five languages."""

import re
from contextlib import suppress
from datetime import date

from django.core.exceptions import ValidationError

from companies.postings.reading.words import folded
from jobpilot.notations import MONTH_NAMES, read_date

_NAMES = (
    "januar jan janvier enero januari janner",
    "februar feb fevrier febrero februari",
    "marz mar mars marzo maart",
    "april apr avril abril",
    "mai may mayo mei",
    "juni jun juin junio",
    "juli jul juillet julio",
    "august aug aout agosto augustus",
    "september sep sept septembre septiembre setiembre",
    "oktober okt oct octobre octubre",
    "november nov novembre noviembre",
    "dezember dez dec decembre diciembre december",
)
MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()} | {
    name: number for number, name in enumerate(MONTH_NAMES, 1)
}
_WORD = r"[^\W\d_]{3,10}"
DATE = re.compile(
    r"(?<![\d.,/-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{4}|"
    rf"\d{{1,2}}(?:\.|st|nd|rd|th|er|º)?\s?(?:de |of )?(?P<month>{_WORD})\.?,?(?: de| del)? \d{{4}}|"
    rf"(?P<first>{_WORD})\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})(?!\d)"
)


def dates_in(text: str, *, day_first: bool) -> list[tuple[int, date | None]]:
    """Return where each date of a text begins, and its day: None if it can be two days.

    `day_first` says how the language of the text writes 03/04/2027.
    """
    found = []
    for match in DATE.finditer(text):
        written = match["month"] or match["first"]
        if written and folded(written) not in MONTHS:
            continue
        found.append((match.start(), _day(match[0], written, day_first)))
    return found


def _day(text: str, month: str | None, day_first: bool) -> date | None:
    with suppress(ValueError, ValidationError):
        if month:
            day, year = (int(number) for number in re.findall(r"\d+", text))
            return date(year, MONTHS[folded(month)], day)
        numbers = [int(number) for number in re.findall(r"\d+", text)]
        if day_first and numbers[1] <= 12 and len(str(numbers[0])) <= 2:
            return date(numbers[2], numbers[1], numbers[0])
        return read_date(text)
    return None
