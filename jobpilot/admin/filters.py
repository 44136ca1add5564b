"""Range filters that accept many notations and report invalid input."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.text import capfirst
from unfold.contrib.filters.admin import RangeDateFilter as UnfoldRangeDateFilter
from unfold.contrib.filters.admin import RangeDateTimeFilter as UnfoldRangeDateTimeFilter
from unfold.contrib.filters.admin import RangeNumericFilter as UnfoldRangeNumericFilter
from unfold.contrib.filters.forms import RangeDateForm as UnfoldRangeDateForm
from unfold.contrib.filters.forms import RangeDateTimeForm as UnfoldRangeDateTimeForm
from unfold.contrib.filters.forms import RangeNumericForm as UnfoldRangeNumericForm

from jobpilot.notations import read_date, read_number, read_time

MOST = 10**10  # no amount of the database is larger


class DayAndTimeField(forms.SplitDateTimeField):
    """A date in any notation, with an optional time."""

    def clean(self, value: list[str | None]) -> tuple[date, time | None] | None:
        day, at = [(part or "").replace("\0", "").strip() for part in value or ("", "")]
        if not day and at:
            raise ValidationError("Enter a date with the time.", code="incomplete")
        return (read_date(day), read_time(at) if at else None) if day else None


class DayField(forms.CharField):
    """A date in any notation."""

    def clean(self, value: str | None) -> date | None:
        day = (value or "").replace("\0", "").strip()
        return read_date(day) if day else None


class NumberField(forms.CharField):
    """A number in any notation."""

    def clean(self, value: str | None) -> int | float | None:
        text = (value or "").replace("\0", "").strip()
        if not text:
            return None
        number = read_number(text, decimal_places=2)
        if abs(number) >= MOST:
            raise ValidationError(f"Enter a number below {MOST:,}.", code="too_large")
        return int(number) if number == int(number) else float(number)


class RangeDateTimeForm(UnfoldRangeDateTimeForm):
    def __init__(self, name: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(name, *args, **kwargs)
        for end, field in self.fields.items():
            self.fields[end] = DayAndTimeField(label="", required=False, widget=field.widget)


class RangeDateForm(UnfoldRangeDateForm):
    def __init__(self, name: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(name, *args, **kwargs)
        for end, field in self.fields.items():
            self.fields[end] = DayField(label="", required=False, widget=field.widget)


class RangeNumericForm(UnfoldRangeNumericForm):
    def __init__(self, name: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(name, *args, **kwargs)
        for end, field in self.fields.items():
            attributes = field.widget.attrs | {"inputmode": "decimal"}
            self.fields[end] = NumberField(label="", required=False, widget=forms.TextInput(attrs=attributes))


class _ReadFilter(admin.FieldListFilter):
    """A filter that is ignored, with a message, if its input is invalid."""

    form_class: type[forms.Form]
    parameter_name: str
    request: HttpRequest

    def conditions(self, low: Any, high: Any) -> dict[str, Any]:
        """Return the lookups for a range; either value may be None."""
        raise NotImplementedError

    def form(self) -> forms.Form:
        data = {name: self.used_parameters.get(name) for name in self.expected_parameters() if name}
        return self.form_class(name=self.parameter_name, data=data)  # type: ignore[call-arg]  # Unfold's forms have it

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        form = self.form()
        if not form.is_valid():
            for errors in form.errors.values():
                text = " ".join(map(str, errors))
                messages.error(request, f"{capfirst(self.title)}: {text} This filter was ignored.")
        low, high = (form.cleaned_data.get(f"{self.parameter_name}_{end}") for end in ("from", "to"))
        return queryset.filter(**self.conditions(low, high))

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        yield {"request": self.request, "parameter_name": self.parameter_name, "form": self.form()}


class RangeDateTimeFilter(_ReadFilter, UnfoldRangeDateTimeFilter):
    """A range of datetimes; a date without a time means the whole day."""

    form_class = RangeDateTimeForm

    def conditions(self, low: Any, high: Any) -> dict[str, datetime]:
        found = {}
        if low:
            found[f"{self.parameter_name}__gte"] = _aware(low[0], low[1] or time.min)
        if high and high[1]:
            found[f"{self.parameter_name}__lte"] = _aware(*high)
        elif high and high[0] < date.max:
            found[f"{self.parameter_name}__lt"] = _aware(high[0] + timedelta(days=1), time.min)
        return found


class RangeDateFilter(_ReadFilter, UnfoldRangeDateFilter):
    """A range of dates, both included."""

    form_class = RangeDateForm

    def conditions(self, low: Any, high: Any) -> dict[str, Any]:
        return _ends(self.parameter_name, low, high)


class RangeNumericFilter(_ReadFilter, UnfoldRangeNumericFilter):
    """A range of numbers, both included."""

    form_class = RangeNumericForm

    def conditions(self, low: Any, high: Any) -> dict[str, Any]:
        return _ends(self.parameter_name, low, high)


def _ends(name: str, low: Any, high: Any) -> dict[str, Any]:
    ends = {f"{name}__gte": low, f"{name}__lte": high}
    return {lookup: end for lookup, end in ends.items() if end is not None}


def _aware(day: date, at: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, at))
