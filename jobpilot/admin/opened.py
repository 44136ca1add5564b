"""Detect what was edited since a page was opened, so that two people or tabs do not undo each other's changes.

A page has a digest of each value that it showed. When it is submitted, only the fields that differ from it are written.
If a field was changed by both, the form shows both values; saving again keeps the submitted one.

The page also has an id, from which new rows get their keys: submitted twice, it adds them once.
"""

import hashlib
import json
import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Protocol, cast, runtime_checkable
from urllib.parse import quote, unquote

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model, UUIDField
from django.forms.formsets import ManagementForm
from django.forms.models import InlineForeignKeyField
from django.utils.choices import flatten_choices
from django.utils.datastructures import MultiValueDict
from django.utils.formats import localize
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString

from jobpilot.zones import told

OPENED = "opened_with"
PAGE = "page_id"
DIGEST_LENGTH = 4  # bytes, enough for two values of the same field to differ
LONGEST_SHOWN = 300

Digests = dict[str, str]  # by the name of a field


@runtime_checkable
class TellsItself(Protocol):
    """A form field that says its values for people."""

    def readable(self, value: Any) -> str: ...


class OpenedForm(forms.ModelForm):
    """A model form that writes only what was edited since the page was opened.

    `opened` are the digests submitted with the page; without them, everything that differs from the row is written.
    """

    opened: Digests
    is_repeated = False  # a new row that the page has already added
    restored: Mapping[str, Any] = {}  # earlier values, to show in place of the present ones

    def __init__(self, *args: Any, opened: Digests | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.opened = opened if opened is not None else decode(self.data.get(OPENED, ""))

    def digests(self) -> Digests:
        """Return the digests to render: those of the present row, or those submitted with the page."""
        if self.is_bound:
            return self.opened
        key = self.instance._meta.pk.name
        edited = [n for n, each in self.fields.items() if n != key and not isinstance(each, InlineForeignKeyField)]
        return {name: self._digest_of_row(name) for name in edited}

    def page_state(self) -> SafeString:
        """Return the hidden inputs of the page of one row."""
        opened = encode(self.digests()) if not self.instance._state.adding else ""
        return format_html(
            '<input type="hidden" name="{}" value="{}"><input type="hidden" name="{}" value="{}">',
            *(OPENED, opened, PAGE, self.data.get(PAGE) or uuid.uuid4()),
        )

    def get_initial_for_field(self, field: forms.Field, field_name: str) -> Any:
        if field_name in self.restored:
            return self.restored[field_name]
        return super().get_initial_for_field(field, field_name)

    def has_changed(self) -> bool:
        return not self.is_repeated and super().has_changed()

    def _clean_fields(self) -> None:
        super()._clean_fields()  # type: ignore[misc]  # Django's own
        if self.instance._state.adding:
            return
        for name in self.opened.keys() & self.fields.keys():
            now = self._digest_of_row(name)
            if self.fields[name].disabled or self.opened[name] == now:
                continue
            sent = digest(self._sent(name))
            if sent == self.opened[name]:
                self._keep_row_value(name)
            elif sent != now:
                theirs, mine = self._value_of_row(name), self.cleaned_data.get(name, self._sent(name))
                self.add_error(name, conflict(*(readable(self.fields[name], value) for value in (theirs, mine))))
                self.opened[name] = now  # now the person has seen it

    def _digest_of_row(self, name: str) -> str:
        return digest(self._as_rendered(name))

    def _as_rendered(self, name: str) -> list[str]:
        """Return what the browser submits for an unedited field."""
        field = self.fields[name]
        return rendered(field, super().get_initial_for_field(field, name))

    def _sent(self, name: str) -> list[str]:
        widget = self.fields[name].widget
        return texts(widget.value_from_datadict(self.data, self.files, self.add_prefix(name)))

    def _value_of_row(self, name: str) -> Any:
        value: Any = getattr(self.instance, name, None)
        return list(value.all()) if isinstance(self.fields[name], forms.ModelMultipleChoiceField) else value

    def _keep_row_value(self, name: str) -> None:
        """Keep the present database value of an unedited field."""
        if name in self.changed_data:
            self.changed_data.remove(name)
        self.errors.pop(name, None)
        if isinstance(self.fields[name], forms.ModelMultipleChoiceField):
            self.cleaned_data.pop(name, None)  # so that save_m2m() leaves it alone
        elif hasattr(self.instance, name):
            self.cleaned_data[name] = getattr(self.instance, name)


class OpenedFormSet(forms.BaseModelFormSet):
    """Rows of a list or an inline that write only what was edited since the page was opened."""

    model: type[Model]

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        kwargs = super().get_form_kwargs(index)
        if self.is_bound and index is not None:
            pk = self.data.get(f"{self.add_prefix(index)}-{self.model._meta.pk.name}", "")
            kwargs["opened"] = self._opened.get(pk, {})
        return kwargs

    @cached_property
    def management_form(self) -> ManagementForm:
        form = super().management_form
        form.fields[OPENED] = forms.CharField(required=False, widget=forms.HiddenInput)
        if not self.is_bound:
            shown = cast(list[OpenedForm], self.initial_forms)
            form.initial[OPENED] = encode_rows({str(each.instance.pk): each.digests() for each in shown})
        return form

    def full_clean(self) -> None:
        super().full_clean()
        if self.is_bound:  # do not show a conflict again
            form = self.management_form
            form.data = form.data.copy() if isinstance(form.data, MultiValueDict) else dict(form.data)
            form.data[form.add_prefix(OPENED)] = encode_rows(self._opened)

    def _construct_form(self, i: int, **kwargs: Any) -> forms.ModelForm:
        form = super()._construct_form(i, **kwargs)  # type: ignore[misc]  # Django's own
        if self.is_bound and i >= self.initial_form_count() and form.instance._state.adding:
            key = self._new_keys.get(i)
            if key and (added := self._added_already.get(key)):
                form.is_repeated = unchanged_by(form, added)
            elif key:
                form.instance.pk = key
        return form

    @cached_property
    def _opened(self) -> dict[str, Digests]:
        return decode_rows(self.data.get(f"{self.prefix}-{OPENED}", ""))

    @cached_property
    def _new_keys(self) -> dict[int, uuid.UUID | None]:
        places = range(self.initial_form_count(), self.total_form_count())
        return {place: key_of_new_row(self.model, self.data, self.add_prefix(place)) for place in places}

    @cached_property
    def _added_already(self) -> dict[uuid.UUID, Model]:
        keys = [key for key in self._new_keys.values() if key]
        return self.model._base_manager.in_bulk(keys) if keys else {}


def rendered(field: forms.Field, value: Any) -> list[str]:
    """Return what a browser submits for a field that shows `value`."""
    widget: Any = getattr(field.widget, "widget", field.widget)  # unwrapped
    value = field.prepare_value(value)
    if isinstance(widget, forms.CheckboxInput):
        return texts(widget.check_test(value))
    if isinstance(widget, forms.MultiWidget):
        parts: Any = value if isinstance(value, list | tuple) else widget.decompress(value)
        return texts([each.format_value(part) for each, part in zip(widget.widgets, parts, strict=True)])
    return texts(widget.format_value(value))


def texts(value: Any) -> list[str]:
    """Return a rendered or submitted value as a list of texts with LF line endings, [""] if empty."""
    parts = value if isinstance(value, list | tuple | set) else [value]
    return ["" if part is None else str(part).replace("\r\n", "\n") for part in parts] or [""]


def digest(parts: Iterable[str]) -> str:
    """Return a short digest of texts."""
    text = json.dumps(list(parts), ensure_ascii=True)
    return hashlib.blake2b(text.encode(), digest_size=DIGEST_LENGTH).hexdigest()


def readable(field: forms.Field, value: Any) -> str:
    """Return a value of a field as text for people."""
    if isinstance(field, TellsItself):
        return shortened(field.readable(value))
    parts = [value] if isinstance(value, Model) or not isinstance(value, Iterable) or isinstance(value, str) else value
    labels = {} if isinstance(field, forms.ModelChoiceField) else dict(flatten_choices(getattr(field, "choices", ())))
    words = (
        str(labels.get(part, told(part) if isinstance(part, datetime) else localize(part)))
        for part in parts
        if part not in (None, "")
    )
    return shortened(" ".join(", ".join(words).split()) or "nothing")


def shortened(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def encode(digests: Digests) -> str:
    return json.dumps(digests, separators=(",", ":"))


def decode(text: str) -> Digests:
    """Return the digests in `text`, or none if it is malformed."""
    try:
        digests = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return {}
    return {k: v for k, v in digests.items() if isinstance(v, str)} if isinstance(digests, dict) else {}


def encode_rows(rows: dict[str, Digests]) -> str:
    """Encode the digests of many rows, with the names of their fields once, and no quotes, which a page escapes."""
    names = sorted({name for digests in rows.values() for name in digests})
    lines = (
        f"{quote(pk, safe='-')}={','.join(digests.get(name, '') for name in names)}"
        for pk, digests in rows.items()
        if digests
    )
    return ";".join([",".join(names), *lines])


def decode_rows(text: str) -> dict[str, Digests]:
    """Return the digests of many rows by primary key, or none if `text` is malformed."""
    first, *lines = text.split(";")
    names = first.split(",")
    try:
        pairs = [line.split("=") for line in lines]
        return {
            unquote(pk): {name: each for name, each in zip(names, digests.split(","), strict=True) if each}
            for pk, digests in pairs
        }
    except ValueError:
        return {}


def conflict(theirs: str, mine: str) -> ValidationError:
    """Return the error for a value that was changed elsewhere while it was edited."""
    return ValidationError(
        "Somebody changed this to “%(theirs)s” while you were editing. You entered “%(mine)s”. "
        "Save again to keep yours, or enter the other value.",
        code="conflict",
        params={"theirs": theirs, "mine": mine},
    )


def key_of_new_row(model: type[Model], data: Mapping[str, Any], place: str) -> uuid.UUID | None:
    """Return the primary key of the new row at a place of a page, or None without a UUID of page or model."""
    try:
        return uuid.uuid5(uuid.UUID(data.get(PAGE, "")), place) if isinstance(model._meta.pk, UUIDField) else None
    except ValueError:
        return None


def unchanged_by(form: forms.ModelForm, row: Model) -> bool:
    """Return whether a submitted form would leave `row` as it is."""
    again = type(form)(form.data, form.files, instance=row, prefix=form.prefix)
    return not any(hasattr(row, name) for name in again.changed_data)
