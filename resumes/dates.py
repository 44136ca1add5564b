"""The dates of a resume: a text with the precision that the person gave it.

2019, 2019-03 and 2019-03-14 are dates, and "present" is an end. `read_date_text()` reads what people type.
"""

import calendar
import re
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.dates import MONTHS_3

from jobpilot.notations import month_number, read_date, shortened

PRESENT = "present"
# What people and other programs write instead of an end.
NO_END = {
    *("present", "now", "today", "current", "currently", "ongoing", "to date", "till date", "to present"),
    *("heute", "jetzt", "aktuell", "laufend", "bis heute", "présent", "aujourd'hui", "actuel", "en cours"),
    *("actualidad", "presente", "actual", "oggi", "in corso", "heden", "nu", "obecnie", "atual"),
}
DATE = re.compile(r"(?P<y>[12][0-9]{3})(?:-(?P<m>0[1-9]|1[0-2])(?:-(?P<d>0[1-9]|[12][0-9]|3[01]))?)?")
# In this order: 2019/3, 3/2019 and 03.2019, March 2019 and Sept. 2019, 2019 March.
MONTH_FORMS = (
    re.compile(r"(?P<y>[12][0-9]{3})\s?[-/.]\s?(?P<m>[0-9]{1,2})"),
    re.compile(r"(?P<m>[0-9]{1,2})\s?[-/.]\s?(?P<y>[12][0-9]{3})"),
    re.compile(r"(?P<n>[^\W\d_]{3,12})\.?,?(?: de| del)?[ /-]*(?P<y>[12][0-9]{3})"),
    re.compile(r"(?P<y>[12][0-9]{3})[ ,/-]*(?P<n>[^\W\d_]{3,12})\.?"),
)
# As programs write a day.
MOMENT = re.compile(r"(?P<day>[12][0-9]{3}-[0-9]{2}-[0-9]{2})[T ][0-9:.]{5,15}(?:Z|[+-][0-9:]{5})?")


def is_date_text(text: str, *, may_be_present: bool = False) -> bool:
    """Return whether the text is a date as a resume holds it."""
    if text == PRESENT:
        return may_be_present
    match = DATE.fullmatch(text)
    return match is not None and (match["d"] is None or int(match["d"]) <= _days(int(match["y"]), int(match["m"])))


def read_date_text(text: str, *, may_be_present: bool = False) -> str:
    """Return the date that a person or another program wrote, as a resume holds it; "" if it is empty.

    Read 2019, 2019-03, 03/2019, March 2019, März 2019, 14 Mar 2019, 2019-03-14T00:00:00Z, and the words for an end that
    has not come. Raise ValidationError if the text is none of these or is ambiguous.
    """
    text = " ".join(text.split())
    if not text or is_date_text(text, may_be_present=may_be_present):
        return text
    if may_be_present and text.casefold().strip(".") in NO_END:
        return PRESENT
    if match := MOMENT.fullmatch(text):
        text = match["day"]
    for form in MONTH_FORMS:
        if match := form.fullmatch(text):
            named = match.groupdict()
            month = month_number(named["n"]) if "n" in named else int(named["m"])
            if month is not None and 1 <= month <= 12:
                return f"{named['y']}-{month:02}"
    try:
        day = read_date(text)
    except ValidationError as error:
        if error.code == "ambiguous":
            raise
        day = None
    if day is None or not is_date_text(day.isoformat()):
        raise no_date(text, may_be_present=may_be_present)
    return day.isoformat()


def no_date(text: str, *, may_be_present: bool = False) -> ValidationError:
    message = "“%(text)s” is not a date. Enter a year, a month or a day, such as 2019, Mar 2019 or 2019-03-14"
    message += ", or “present”." if may_be_present else "."
    return ValidationError(message, code="date", params={"text": shortened(text)})


def shown_date(text: str) -> str:
    """Return a date for people: 2019, Mar 2019, 14 Mar 2019, Present. What is not a date stays as it is."""
    if text == PRESENT:
        return "Present"
    match = DATE.fullmatch(text)
    if match is None:
        return text
    month = str(MONTHS_3[int(match["m"])]).capitalize() if match["m"] else ""
    return " ".join(filter(None, [match["d"] and match["d"].lstrip("0"), month, match["y"]]))


def earliest(text: str) -> date | None:
    """Return the first day that a date may mean, or None if it is not a date or has no end."""
    match = DATE.fullmatch(text) if is_date_text(text) else None
    return date(int(match["y"]), int(match["m"] or 1), int(match["d"] or 1)) if match else None


def latest(text: str) -> date | None:
    """Return the last day that a date may mean, or None if it is not a date or has no end."""
    match = DATE.fullmatch(text) if is_date_text(text) else None
    if match is None:
        return None
    year, month = int(match["y"]), int(match["m"] or 12)
    return date(year, month, int(match["d"] or _days(year, month)))


def _days(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]
