"""Moments on forms and in lists: typed in any notation, with or without a time, and shown in the zone of the account.

A date without a time is a day of the person whom the row is about, or of the site if people share the row. Where the
person's clocks show another time than the account's, the page says both.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache, partial
from typing import Any

import unfold.forms
from django import forms
from django.contrib import admin
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db.models import DateTimeField, ForeignKey, Model
from django.template.defaultfilters import linebreaksbr
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from unfold.fields import UnfoldAdminReadonlyField
from unfold.widgets import UnfoldAdminSplitDateTimeWidget

from jobpilot.models.belonging import path_to_person
from jobpilot.notations import read_date, read_moment, read_moment_of_day
from jobpilot.zones import clock, day_in_words, day_of, in_zone, local, name_of, site_zone, told, told_for, zone_of


class HiddenMomentInput(forms.HiddenInput):
    """A moment as one text."""

    def format_value(self, value: Any) -> Any:
        return value.isoformat() if isinstance(value, datetime) else value


class MomentWidget(UnfoldAdminSplitDateTimeWidget):
    """A date and a time, which is empty for a day."""

    field: "MomentField | None" = None

    def decompress(self, value: Any) -> list[Any]:
        if not value:
            return [None, None]
        if self.field and not self.field.needs_time and (day := day_of(value, self.field.person())):
            return [day, None]
        here = local(value)
        return [here.date(), clock(here)]


class MomentField(forms.SplitDateTimeField):
    """A date in any notation and, unless the field `needs_time`, an optional time.

    The hidden copy of what the page was opened with is one text. Django makes it two, which it does not find again when
    the page comes back with an error: what was typed would be rendered as the copy, and count as unchanged.
    """

    widget = MomentWidget
    hidden_widget = HiddenMomentInput
    needs_time = False
    is_shared = False  # the row belongs to nobody
    person: Callable[[], Any] = staticmethod(lambda: None)

    def to_python(self, value: Any) -> Any:
        return parse_datetime(value) if isinstance(value, str) and value else value

    def clean(self, value: Any) -> datetime | None:
        if isinstance(value, datetime):  # of a disabled field
            return value
        day, at = ((part or "").strip() for part in value or ("", ""))
        moment = self._read(day, at) if day or at else None
        self.validate(moment)
        self.run_validators(moment)
        return moment

    def _read(self, day: str, at: str) -> datetime:
        if not day:
            raise ValidationError("Enter a date with the time.", code="incomplete")
        try:
            if at:
                return read_moment_of_day(read_date(day), at)
            moment, is_day = read_moment(day, day_zone=self._day_zone())
        except OverflowError:
            raise ValidationError("Enter a date between the years 1 and 9999.", code="overflow") from None
        if is_day and self.needs_time:
            raise ValidationError("Enter the time, too, such as 14:00 or 2pm.", code="incomplete")
        return moment

    def _day_zone(self) -> Any:
        if self.is_shared:
            return site_zone()
        person = self.person()
        return timezone.get_current_timezone() if person is None else zone_of(person)

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare what was shown with what was submitted, and what they mean."""
        if self.disabled:
            return False
        if isinstance(initial, str):
            initial = self.to_python(initial)
        widget: Any = self.widget
        shown = [
            each.format_value(part) or "" for each, part in zip(widget.widgets, widget.decompress(initial), strict=True)
        ]
        submitted = [(part or "").strip() for part in data or ("", "")]
        if shown == submitted:
            return False
        try:
            moment = self._read(*submitted) if any(submitted) else None
        except ValidationError:
            return True
        return moment != (initial and initial.replace(microsecond=0))


def tell_whose(form: Any) -> None:
    """Tell the moments of a form whose they are, and say at each what the clocks of its person show."""
    fields = {name: field for name, field in form.fields.items() if isinstance(field, MomentField)}
    if not fields:
        return
    person = cache(partial(person_of_form, form))
    for name, field in fields.items():
        field.person, field.is_shared = person, path_to_person(form._meta.model) is None
        field.needs_time = name in form.need_time
        field.widget.field = field
        value = None if form.instance._state.adding else getattr(form.instance, name, None)
        if value and (field.needs_time or not day_of(value, person())) and (theirs := told_for(value, person())):
            field.help_text = format_html("{} {}.", field.help_text, capfirst(theirs))


def person_of_form(form: Any) -> Any:
    """Return the person whom the row of a form is about, as chosen on the form if it asks; None if not known."""
    path = path_to_person(form._meta.model)
    key = (path or "").partition("__")[0]
    if form.is_bound and key in form.fields:
        field = form.fields[key]
        try:
            chosen = field.clean(form[key].initial if field.disabled else form[key].data)
        except ValidationError:
            return None
        form.instance._state.fields_cache.setdefault(key, chosen)
    return person_of_row(form.instance)


def person_of_row(row: Model) -> Any:
    """Return the person whom a row is about, or None if people share it, or the person of a record is gone."""
    path = path_to_person(type(row))
    if path is None or path == "pk":
        return row if path else None
    whose: Any = row
    for name in path.split("__"):
        try:
            whose = getattr(whose, name, None)
        except ObjectDoesNotExist:
            return None
    return whose


def understood(forms_of_page: Any) -> Iterator[str]:
    """Yield how each date and time was read that a person typed into one of these forms."""
    for form in forms_of_page:
        for name in form.changed_data:
            field, moment = form.fields.get(name), form.cleaned_data.get(name)
            if not (isinstance(field, MomentField) and isinstance(moment, datetime)):
                continue
            if any(field.widget.value_from_datadict(form.data, form.files, form.add_prefix(name))):
                label = field.label or name.replace("_", " ")
                yield f"{capfirst(label)}: {shown(moment, form.instance, needs_time=field.needs_time)}."


def shown(moment: datetime, row: Model, *, needs_time: bool = False) -> str:
    """Return a moment of a row in words: the day alone, or the time with the zone, and that of the row's person."""
    person = person_of_row(row)
    day = None if needs_time else day_of(moment, person)
    return day_in_words(day) if day else told(moment, person)


def has_moments(form: Any) -> bool:
    """Return whether a form, or a class of forms, asks for a date with a time."""
    return any(isinstance(field, MomentField) for field in getattr(form, "fields", form.base_fields).values())


def zones_of_page(row: Model | None) -> str:
    """Return the sentence that says in which zone the times of a page are, and which one its person is in."""
    zone, person = timezone.get_current_timezone(), None if row is None else person_of_row(row)
    where = f"Times are {in_zone(zone)}." if str(zone) != "UTC" else "Times are in UTC."
    if person is None or str(zone_of(person)) == str(zone):
        return where
    return f"{where} {name_of(person)} is in {zone_of(person)}, and dates without a time are days there."


def day_column(field: str, description: str, *, with_time: bool = False) -> Callable:
    """Return a column that shows the date of a datetime, with the time as a tooltip or beside it."""

    @admin.display(description=description, ordering=field)
    def column(obj: Model) -> str:
        value = getattr(obj, field)
        if value is None:
            return "-"
        day = day_for(value, obj)
        needs_time = with_time and not day
        return format_html(
            '<span class="whitespace-nowrap" title="{}">{}</span>',
            day_in_words(day) if day else told(value, _loaded_person(obj)),
            date_format(local(value), "DATETIME_FORMAT") if needs_time else day_in_words(day or local(value)),
        )

    column.with_time = with_time  # type: ignore[attr-defined]  # for the table of the list
    return column


def day_for(moment: datetime, row: Model) -> date | None:
    """Return the day that a moment of a row stands for if its time is not known, or None if it has one."""
    return day_of(moment, _loaded_person(row))


class ReadonlyField(UnfoldAdminReadonlyField):
    """A field that a form shows but does not ask for: a day without a time, as in lists."""

    @cached_property
    def contents(self) -> SafeString:  # the template asks for it three times
        return super().contents()

    def _get_contents(self) -> Any:
        field, way, value = self.resolved_field or (None, None, None)
        if field is None and way is not None and not getattr(way, "boolean", False):  # Unfold would ask it again
            return value if hasattr(value, "__html__") else linebreaksbr(str(value))
        if not (isinstance(field, DateTimeField) and isinstance(value, datetime)):
            return super()._get_contents()
        row = self.form.instance
        person = person_of_row(row)
        if field.name not in getattr(self.form, "need_time", ()) and (day := day_of(value, person)):
            return day_in_words(day)
        theirs = told_for(value, person)
        return date_format(local(value), "DATETIME_FORMAT") + (f" ({theirs})" if theirs else "")


# Unfold names the class of these fields nowhere else. It replaces Django's in the same way.
unfold.forms.UnfoldAdminReadonlyField = ReadonlyField


def _loaded_person(row: Model) -> Any:
    """Return the person of a row if it was loaded with it: a column makes no query for each row."""
    path = path_to_person(type(row)) or ""
    field = None if path in ("", "pk") else row._meta.get_field(path.partition("__")[0])
    return person_of_row(row) if isinstance(field, ForeignKey) and field.is_cached(row) and "__" not in path else None
