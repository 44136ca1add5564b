"""How import and export read and write the cell of a field: read as the form reads it, in the notations of people."""

import json
import re
from collections.abc import Callable
from contextlib import nullcontext
from datetime import date, datetime, time, tzinfo
from decimal import Decimal
from typing import Any, cast
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from import_export import widgets

from jobpilot.db.fields import StringListField
from jobpilot.db.forms import StrictJSONDecoder
from jobpilot.notations import read_date, read_moment, read_number, shortened
from jobpilot.zones import local, moment_at

LINE_BREAK = re.compile("[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
TRUE, FALSE = {"true", "t", "yes", "y", "on", "1"}, {"false", "f", "no", "n", "off", "0"}


def is_empty(cell: Any) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def text_of(cell: Any) -> str:
    """Return the text of a cell, which may be a number or a date. Raise ValidationError for a list or an object."""
    match cell:
        case str():
            text = cell
        case bool() | list() | dict():
            raise ValidationError(f"“{shortened(json.dumps(cell, ensure_ascii=False, default=str))}” is not text.")
        case float():
            text = str(int(cell)) if cell.is_integer() else repr(cell)
        case datetime() | date() | time():
            text = cell.isoformat()
        case _:
            text = str(cell)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValidationError("Remove the characters that cannot be stored (lone surrogates).") from None
    if "\0" in text:
        raise ValidationError(f"“{shortened(text.replace(chr(0), '�'))}” has a null character. Remove it.")
    return text


class CellWidget(widgets.Widget):
    """Text, or anything else that the form field of a model field reads."""

    def __init__(self, field: models.Field) -> None:
        super().__init__()
        self.field = field
        self.form_field: Any = field.formfield()
        if isinstance(self.form_field, forms.CharField):
            self.form_field.strip = False  # text comes back as it was exported

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        """Return the value that a cell means. Raise ValidationError if it is none, or can be read in two ways."""
        return self.empty() if is_empty(value) else self.read(value)

    def empty(self) -> Any:
        """Return the value of an empty cell."""
        if self.field.null:
            return None
        return self.field.get_default() if self.field.has_default() else self.form_field.clean("")

    def read(self, cell: Any) -> Any:
        return self.form_field.clean(text_of(cell))

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return "" if value is None else str(value)


class LineWidget(CellWidget):
    """Text of one line."""

    def read(self, cell: Any) -> Any:
        text = text_of(cell).strip(" \u00a0\u202f")
        if LINE_BREAK.search(text):
            raise ValidationError(f"“{shortened(text)}” has a line break. Write it in one line.")
        return self.form_field.clean(text)


class ChoiceWidget(CellWidget):
    """A choice by its value or its label, in any case."""

    def __init__(self, field: models.Field) -> None:
        super().__init__(field)
        self.choices = choices_by_name(field.flatchoices)

    def read(self, cell: Any) -> Any:
        return choice_of(text_of(cell), self.choices)


class YesNoWidget(CellWidget):
    """A yes or no."""

    def read(self, cell: Any) -> bool:
        text = (str(cell) if isinstance(cell, bool) else text_of(cell)).strip().lower()
        if text not in TRUE | FALSE:
            raise ValidationError(f"“{shortened(text)}” is neither yes nor no.")
        return text in TRUE

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return "" if value is None else ("yes" if value else "no")


class WholeNumberWidget(CellWidget):
    """A whole number."""

    def read(self, cell: Any) -> Any:
        text = text_of(cell).strip()
        number = read_number(text)
        if number != int(number):
            unit = "years" if self.field.name.endswith("years") else "numbers"
            raise ValidationError(f"“{text}” is not whole, and only whole {unit} are kept. Write {int(number)}.")
        return self.form_field.clean(str(int(number)))


class DecimalWidget(CellWidget):
    """A number with decimals."""

    field: models.DecimalField

    def read(self, cell: Any) -> Any:
        if isinstance(cell, int | float | Decimal) and not isinstance(cell, bool):
            return self.form_field.clean(Decimal(repr(cell)) if isinstance(cell, float) else Decimal(cell))
        text = text_of(cell).strip()
        if type(self.form_field) is forms.DecimalField:  # others read notations themselves
            text = str(read_number(text, decimal_places=self.field.decimal_places))
        return self.form_field.clean(text)

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return "" if value is None else f"{value:f}"


class FloatWidget(CellWidget):
    """A number with any number of decimals."""

    def read(self, cell: Any) -> Any:
        text = text_of(cell).strip() if not isinstance(cell, float) else repr(cell)
        try:
            return self.form_field.clean(text)
        except ValidationError:
            return self.form_field.clean(str(read_number(text, decimal_places=15)))

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return "" if value is None else repr(value)


class MomentWidget(CellWidget):
    """A date and time, to the microsecond and with its offset; without one, in `zone`. A day begins in `day_zone`."""

    zone: tzinfo | None = None  # of the row's person; None if nobody's is known: that of the account
    day_zone: tzinfo | None = None

    def read(self, cell: Any) -> datetime:
        with timezone.override(self.zone) if self.zone else nullcontext():
            match cell:
                case datetime():
                    zone = timezone.get_current_timezone()
                    return moment_at(cell, zone) if timezone.is_naive(cell) else cell
                case date():
                    text = cell.isoformat()
                case _:
                    text = text_of(cell)
            try:
                return read_moment(text, day_zone=self.day_zone)[0]
            except OverflowError:
                raise ValidationError(f"“{cell}” is not a date between the years 1 and 9999.") from None

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return local(value).isoformat() if value else ""


class DayWidget(CellWidget):
    """A date."""

    def read(self, cell: Any) -> date:
        if isinstance(cell, date):
            return cell.date() if isinstance(cell, datetime) else cell
        return read_date(text_of(cell))

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return value.isoformat() if value else ""


class DocumentWidget(CellWidget):
    """JSON in one cell; an empty cell means the field's default."""

    def read(self, cell: Any) -> Any:
        document = cell if isinstance(cell, list | dict) else self.parse(text_of(cell))
        text = json.dumps(document, ensure_ascii=False, default=str)
        if "\\u0000" in text:
            raise ValidationError("Remove the null characters, which cannot be stored.")
        text_of(text)
        return document

    def parse(self, text: str) -> Any:
        try:
            return json.loads(text, cls=StrictJSONDecoder)
        except ValueError as error:
            raise ValidationError(f"“{shortened(text)}” is not valid JSON: {error}.") from error

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return json.dumps(value, ensure_ascii=False) if value else ""


class ListWidget(DocumentWidget):
    """A list of texts: as JSON, or one on a line, or separated by semicolons or commas."""

    field: StringListField

    def __init__(self, field: models.Field) -> None:
        super().__init__(field)
        known = self.field.item_choices
        self.choices = choices_by_name(known.choices) if known else None

    def read(self, cell: Any) -> Any:
        items = super().read(cell)
        if self.choices is None or not isinstance(items, list):
            return items
        return [choice_of(item, self.choices) if isinstance(item, str) else item for item in items]

    def parse(self, text: str) -> Any:
        text = text.strip()
        if text.startswith(("[", "{")):
            return super().parse(text)
        separator = next((mark for mark in ("\n", ";") if mark in text), ",")
        return list(dict.fromkeys(item for part in text.split(separator) if (item := part.strip())))


def choices_by_name(choices: Any) -> dict[str, tuple[Any, str]]:
    """Return the choices, as value and label, by both of them."""
    named = [(value, str(label)) for value, label in choices if value not in ("", None)]
    return {_squeezed(str(name)): choice for choice in reversed(named) for name in choice[::-1]}


def choice_of(text: str, choices: dict[str, tuple[Any, str]]) -> Any:
    if choice := choices.get(_squeezed(text)):
        return choice[0]
    labels = dict(choices.values()).values()
    raise ValidationError(f"“{shortened(text)}” is not one of: {', '.join(reversed(labels))}.")


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]", "", text.casefold())


class KeyWidget(CellWidget):
    """The id of a row."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> UUID | None:
        return None if is_empty(value) else read_key(self.field, value)


def read_key(field: models.Field, cell: Any) -> Any:
    """Return the primary key that a cell names. Raise ValidationError if it cannot be one."""
    try:
        key = field.to_python(text_of(cell).strip())
        field.run_validators(key)  # a number may be larger than the column
        return key
    except ValidationError:
        raise ValidationError(f"“{shortened(str(cell))}” is not an id. Leave the cell empty, or copy an id.") from None


# The first kind of field that fits decides.
WIDGETS: list[tuple[type[models.Field], Callable[[models.Field], CellWidget]]] = [
    (StringListField, ListWidget),
    (models.JSONField, DocumentWidget),
    (models.BooleanField, YesNoWidget),
    (models.DateTimeField, MomentWidget),
    (models.DateField, DayWidget),
    (models.IntegerField, WholeNumberWidget),
    (models.DecimalField, DecimalWidget),
    (models.FloatField, FloatWidget),
    (models.CharField, LineWidget),
]


def widget_for(field: models.Field) -> widgets.Widget:
    """Return the widget of a model field."""
    if field.primary_key:
        return KeyWidget(field)
    if isinstance(field, models.GeneratedField):
        return widget_for(cast(models.Field, field.output_field))
    if field.choices:
        return ChoiceWidget(field)
    return next((make for kind, make in WIDGETS if isinstance(field, kind)), CellWidget)(field)
