"""The period of a report: one that has a name, or from one day to another, in the notations that people use."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.formats import date_format
from unfold.widgets import UnfoldAdminTextInputWidget

from interactions.admin.counted import SINCE, UNTIL
from jobpilot.admin.filters import DayField

PERIOD = "period"  # in the address


class Period(NamedTuple):
    """A first and a last day; None has no end on that side."""

    since: date | None = None
    until: date | None = None

    def __str__(self) -> str:
        if self.since and self.until:
            return f"{date_format(self.since)} to {date_format(self.until)}"
        if self.since:
            return f"since {date_format(self.since)}"
        return f"until {date_format(self.until)}" if self.until else "everything so far"

    def within(self, first: date, last: date) -> "Period":
        """Return the part of the period that is between two days."""
        return Period(max(first, self.since or first), min(last, self.until or last))


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


# By the name in the address: what it is called, and its first day by today.
PERIODS: dict[str, tuple[str, Callable[[date], date] | None]] = {
    "week": ("This week", lambda day: day - timedelta(days=day.weekday())),
    "4-weeks": ("4 weeks", lambda day: day - timedelta(days=27)),
    "3-months": ("3 months", lambda day: _months_before(day, 3) + timedelta(days=1)),
    "year": ("This year", lambda day: date(day.year, 1, 1)),
    "all": ("All", None),
}


def period_form(asked: QueryDict) -> forms.Form:
    """Return the form of the first and the last day, checked; empty ones leave it to the period that has a name."""
    form = forms.Form(asked)
    for name, label in ((SINCE, "From"), (UNTIL, "To")):
        widget = UnfoldAdminTextInputWidget(attrs={"size": 12, "autocomplete": "off"})
        form.fields[name] = DayField(label=label, required=False, widget=widget)
    since, until = (form.is_valid() and form.cleaned_data[name] for name in (SINCE, UNTIL))
    if since and until and until < since:
        form.add_error(UNTIL, f"The period ends on {date_format(until)}, before it begins. Enter a later day.")
    for name in form.errors:
        form.fields[name].widget.attrs |= {"aria-invalid": "true", "aria-describedby": "period-error"}
    return form


def asked_period(request: HttpRequest, form: forms.Form, today: date) -> tuple[Period, str]:
    """Return the period that the address asks for, and its name, or "" for typed days."""
    days = form.cleaned_data
    if days[SINCE] or days[UNTIL]:
        return Period(days[SINCE], days[UNTIL]), ""
    name = request.GET.get(PERIOD, "")
    name = name if name in PERIODS else "all"
    first = PERIODS[name][1]
    return (Period(first(today), today) if first else Period()), name


def sentences(form: forms.Form) -> list[str]:
    """Return what is wrong with a period, each with the name of its field."""
    return [f"{form.fields[name].label}: {text}" for name, texts in form.errors.items() for text in texts]
