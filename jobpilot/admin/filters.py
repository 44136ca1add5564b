"""Range filters that accept many notations and report invalid input."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, cast

from django import forms
from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import capfirst
from unfold.contrib.filters.admin import AutocompleteSelectFilter as UnfoldAutocompleteSelectFilter
from unfold.contrib.filters.admin import ChoicesDropdownFilter as UnfoldChoicesDropdownFilter
from unfold.contrib.filters.admin import FieldTextFilter as UnfoldFieldTextFilter
from unfold.contrib.filters.admin import RangeDateFilter as UnfoldRangeDateFilter
from unfold.contrib.filters.admin import RangeDateTimeFilter as UnfoldRangeDateTimeFilter
from unfold.contrib.filters.admin import RangeNumericFilter as UnfoldRangeNumericFilter
from unfold.contrib.filters.forms import AutocompleteDropdownForm
from unfold.contrib.filters.forms import RangeDateForm as UnfoldRangeDateForm
from unfold.contrib.filters.forms import RangeDateTimeForm as UnfoldRangeDateTimeForm
from unfold.contrib.filters.forms import RangeNumericForm as UnfoldRangeNumericForm

from jobpilot.admin.choosers import ChosenSelect, label_choices
from jobpilot.admin.scoping import offer_visible
from jobpilot.db.long_lists import LongList
from jobpilot.notations import read_date, read_number, read_time
from jobpilot.zones import in_utc

MOST = 10**10  # no amount of the database is larger


class DayAndTimeField(forms.SplitDateTimeField):
    """A date in any notation, with an optional time."""

    def clean(self, value: list[str | None]) -> tuple[date, time | None] | None:
        day, at = [(part or "").strip() for part in value or ("", "")]
        if not day and at:
            raise ValidationError("Enter a date with the time.", code="incomplete")
        return (read_date(day), read_time(at) if at else None) if day else None


class DayField(forms.CharField):
    """A date in any notation."""

    def clean(self, value: str | None) -> date | None:
        day = (value or "").strip()
        return read_date(day) if day else None


class NumberField(forms.CharField):
    """A number in any notation."""

    def clean(self, value: str | None) -> int | float | None:
        text = (value or "").strip()
        if not text:
            return None
        number = read_number(text, decimal_places=2)
        if abs(number) >= MOST:
            raise ValidationError(f"Enter a number below {MOST:,}.", code="too_large")
        return int(number) if number == int(number) else float(number)


class _RangeForm(forms.Form):
    """Replace both fields of one of Unfold's range forms: put it before that form."""

    def __init__(self, name: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(name, *args, **kwargs)  # type: ignore[arg-type]  # Unfold's forms have a name
        self.fields = {end: self.read_by(field.widget) for end, field in self.fields.items()}

    def read_by(self, widget: forms.Widget) -> forms.Field:
        """Return the field that reads one end of the range from Unfold's `widget`."""
        raise NotImplementedError


class RangeDateTimeForm(_RangeForm, UnfoldRangeDateTimeForm):
    def read_by(self, widget: forms.Widget) -> forms.Field:
        return DayAndTimeField(label="", required=False, widget=widget)


class RangeDateForm(_RangeForm, UnfoldRangeDateForm):
    def read_by(self, widget: forms.Widget) -> forms.Field:
        return DayField(label="", required=False, widget=widget)


class RangeNumericForm(_RangeForm, UnfoldRangeNumericForm):
    def read_by(self, widget: forms.Widget) -> forms.Field:
        attributes = widget.attrs | {"inputmode": "decimal"}
        return NumberField(label="", required=False, widget=forms.TextInput(attrs=attributes))


class _OfferedOnly(admin.FieldListFilter):
    """Leave out "isnull", which Unfold's filter takes from the address, but neither offers nor applies."""

    lookup_kwarg: str

    def expected_parameters(self) -> list[str | None]:
        return [self.lookup_kwarg]


class ChoicesDropdownFilter(_OfferedOnly, UnfoldChoicesDropdownFilter):
    """A filter by one choice."""


class ChooserForm(AutocompleteDropdownForm):
    """The form of a filter by a related row."""

    widget = ChosenSelect


class AutocompleteSelectFilter(_OfferedOnly, UnfoldAutocompleteSelectFilter):
    """A filter by a related row."""

    form_class = ChooserForm

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        for choice in cast(Iterator[Any], super().choices(changelist)):
            offer_visible(choice["form"].fields[self.lookup_kwarg], self.request)
            label_choices(choice["form"].fields[self.lookup_kwarg], self.field, self.model_admin.admin_site)
            yield choice


class YesNoFilter(admin.EmptyFieldListFilter):
    """A filter by whether a field has a value, which says no and yes, and not that the field is empty."""

    name = ""  # what is asked, unless the label of the field says it: "archived on" asks whether it is archived
    words = (("All", "All"), ("Empty", "No"), ("Not empty", "Yes"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.title = self.name or str(self.title).removesuffix(" at").removesuffix(" on")

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        for choice, (theirs, ours) in zip(super().choices(changelist), self.words, strict=True):
            yield choice | {"display": str(choice["display"]).replace(theirs, ours)}


class TextFilter(UnfoldFieldTextFilter):
    """A filter by a part of a text; in a long list by its beginning, which an index on `Folded()` finds."""

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        text = self.value()
        if text and LongList(queryset, (), queryset.model._default_manager.all()).is_long():
            return queryset.filter(**{f"{self.field_path}__begins": text})
        return super().queryset(request, queryset)


class _ReadFilter(admin.FieldListFilter):
    """A filter that is ignored, with a message, if its input is invalid."""

    form_class: type[forms.Form]
    parameter_name: str
    request: HttpRequest

    def conditions(self, low: Any, high: Any) -> dict[str, Any]:
        """Return the lookups for a range; either value may be None."""
        raise NotImplementedError

    @cached_property
    def form(self) -> forms.Form:
        data = {name: self.used_parameters.get(name) for name in self.expected_parameters() if name}
        return self.form_class(name=self.parameter_name, data=data)  # type: ignore[call-arg]  # Unfold's forms have it

    def problems(self) -> list[str]:
        """Return a sentence for each end of the range that cannot be read."""
        return [
            f"{capfirst(self.title)}: {' '.join(map(str, errors))} This filter was ignored."
            for errors in self.form.errors.values()
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        self.form.is_valid()
        low, high = (self.form.cleaned_data.get(f"{self.parameter_name}_{end}") for end in ("from", "to"))
        return queryset.filter(**self.conditions(low, high))

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        yield {"request": self.request, "parameter_name": self.parameter_name, "form": self.form}


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
    zone = timezone.get_current_timezone()
    return in_utc(timezone.make_aware(datetime.combine(day, at), zone))
