"""Unfold's widgets for the form fields of `jobpilot.db.forms`."""

from django.db.models import Field
from django.forms import Widget
from unfold.widgets import UnfoldAdminCheckboxSelectMultipleWidget, UnfoldAdminTextareaWidget

from jobpilot.db.fields import JSONArrayField, JSONObjectField, StringListField
from jobpilot.db.forms import JSONWidget, LinesWidget


class UnfoldLinesWidget(LinesWidget, UnfoldAdminTextareaWidget):
    """A list, one item per line."""


class UnfoldJSONWidget(JSONWidget, UnfoldAdminTextareaWidget):
    """A JSON document."""


# Unfold would use a plain text area for every JSON field.
OVERRIDES = {StringListField: {}, JSONObjectField: {}, JSONArrayField: {}}


class WidgetsMixin:
    """Edit lists as lines or check boxes, and JSON as code."""

    formfield_overrides = OVERRIDES

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if widget := widget_for(db_field):
            kwargs["widget"] = widget
        return super().formfield_for_dbfield(db_field, request, **kwargs)


def widget_for(field: Field) -> type[Widget] | None:
    """Return the widget for a list or JSON field, or None for Unfold's default."""
    match field:
        case StringListField(item_choices=None):
            return UnfoldLinesWidget
        case StringListField():
            return UnfoldAdminCheckboxSelectMultipleWidget
        case JSONObjectField() | JSONArrayField():
            return UnfoldJSONWidget
    return None
