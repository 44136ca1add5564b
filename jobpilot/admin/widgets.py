"""Unfold's widgets for the form fields of `jobpilot.db.forms`."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from django.contrib.admin.options import BaseModelAdmin
from django.db.models import DateTimeField, Field, ForeignKey, JSONField, TextField
from django.forms import TypedChoiceField, Widget
from django.http import HttpRequest
from django.template.defaultfilters import linebreaksbr
from django.utils.choices import BaseChoiceIterator
from django.utils.html import format_html_join, strip_tags
from django.utils.safestring import mark_safe
from unfold.widgets import (
    UnfoldAdminCheckboxSelectMultipleWidget,
    UnfoldAdminTextareaWidget,
    UnfoldAdminTextInputWidget,
)

from jobpilot.admin.choosers import chooser_widget, label_choices
from jobpilot.admin.moments import MomentField, MomentWidget
from jobpilot.admin.readable import readable
from jobpilot.db.fields import JSONArrayField, JSONObjectField, StringListField, TimeZoneField
from jobpilot.db.forms import JSONWidget, LinesWidget
from jobpilot.zones import offered_zones


class UnfoldLinesWidget(LinesWidget, UnfoldAdminTextareaWidget):
    """A list, one item per line."""


class TimeZoneWidget(UnfoldAdminTextInputWidget):
    """A text for which the browser proposes the names of time zones."""

    template_name = "admin/time_zone.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        proposals = f"{name}_proposals"
        context = super().get_context(name, value, {**(attrs or {}), "list": proposals})
        return context | {"proposals": proposals, "zones": offered_zones()}


class UnfoldJSONWidget(JSONWidget, UnfoldAdminTextareaWidget):
    """A JSON document."""


# Unfold would use a plain text area for every JSON field.
OVERRIDES: dict[type[Field], dict[str, Any]] = {
    StringListField: {},
    JSONObjectField: {},
    JSONArrayField: {},
    DateTimeField: {"form_class": MomentField, "widget": MomentWidget},
}


class SharedChoices(BaseChoiceIterator):
    """Choices that all copies of a field have in common, where Django copies each of them for each row."""

    def __init__(self, choices: Any) -> None:
        self.choices = tuple(choices)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.choices)

    def __copy__(self) -> "SharedChoices":
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> "SharedChoices":
        return self


class WidgetsMixin(BaseModelAdmin):
    """Edit lists as lines or check boxes, and JSON as code."""

    formfield_overrides = OVERRIDES

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # What Unfold's read-only pages make of their text.
        self.readonly_preprocess_fields = {
            field.name: readable_json if isinstance(field, JSONField) else linebreaksbr
            for field in self.model._meta.concrete_fields
            if isinstance(field, JSONField | TextField)
        }

    def formfield_for_dbfield(self, db_field: Field, request: HttpRequest, **kwargs: Any) -> Any:
        if widget := widget_for(db_field):
            kwargs["widget"] = widget
        form_field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(form_field, TypedChoiceField):
            form_field.choices = SharedChoices(form_field.choices)
        return form_field

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", chooser_widget(db_field, self.admin_site))
        form_field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        label_choices(form_field, db_field, self.admin_site)
        return form_field


def readable_json(contents: str) -> str:
    """Return what a read-only page shows as JSON in words, and a list of texts with one per line."""
    try:
        # With Pygments it is highlighted, for light pages and again for dark ones.
        highlighted = re.search(r"<pre[^>]*>(.*?)</pre>", contents, re.DOTALL)
        value = json.loads(unescape(strip_tags(highlighted[1]) if highlighted else contents))
    except ValueError:  # a dash
        return contents
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return format_html_join(mark_safe("<br>"), "{}", ((item,) for item in value))
    return readable(value)


def widget_for(field: Field) -> type[Widget] | None:
    """Return the widget for a list or JSON field, or None for Unfold's default."""
    match field:
        case TimeZoneField():
            return TimeZoneWidget
        case StringListField(item_choices=None):
            return UnfoldLinesWidget
        case StringListField():
            return UnfoldAdminCheckboxSelectMultipleWidget
        case JSONObjectField() | JSONArrayField():
            return UnfoldJSONWidget
    return None
