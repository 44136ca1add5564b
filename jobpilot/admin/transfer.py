"""Rows out to a spreadsheet and in again (django-import-export)."""

import json
from collections.abc import Iterable

import tablib
from django.utils.dateparse import parse_datetime
from import_export import widgets
from import_export.admin import ImportExportMixin
from import_export.formats.base_formats import CSV, JSON
from import_export.resources import ModelResource
from unfold.contrib.import_export.forms import ImportForm, SelectableFieldsExportForm

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


class SpreadsheetCSV(CSV):
    """CSV that a spreadsheet program shows and does not run.

    A text that would start a formula goes out behind an apostrophe and comes back without it. The library's own
    escape knows "=" alone, and throws it away.
    """

    def export_data(self, dataset, **kwargs):
        return super().export_data(with_cells(guarded, dataset), **kwargs)

    def create_dataset(self, in_stream, **kwargs):
        return with_cells(unguarded, super().create_dataset(in_stream, **kwargs))


class ExactJSON(JSON):
    """JSON as it is: nothing runs it, so that nothing is escaped."""

    def _escape_formulae(self, dataset) -> None:
        pass


def with_cells(change, dataset: Iterable) -> tablib.Dataset:
    """A copy of `dataset` with `change` applied to each cell."""
    return tablib.Dataset(*([change(cell) for cell in row] for row in dataset), headers=dataset.headers)


def guarded(cell):
    """A text that a spreadsheet takes for text. Apostrophes before a formula's start double, to come back whole."""
    if isinstance(cell, str) and cell.lstrip("'").startswith(FORMULA_STARTS):
        return f"'{cell}"
    return cell


def unguarded(cell):
    """What `guarded` was given."""
    if isinstance(cell, str) and cell.startswith("'") and guarded(cell[1:]) == cell:
        return cell[1:]
    return cell


class MomentWidget(widgets.Widget):
    """An aware datetime, to the microsecond and with its offset."""

    def clean(self, value, row=None, **kwargs):
        if not value:
            return None
        try:
            moment = parse_datetime(str(value))
        except ValueError:
            moment = None
        if moment is None or moment.tzinfo is None:
            raise ValueError(f"{value} is not a date and time with an offset, such as 2026-01-31T09:30:00+00:00.")
        return moment

    def render(self, value, obj=None, **kwargs):
        return value.isoformat() if value else ""


class DocumentWidget(widgets.Widget):
    """JSON in one cell. An empty cell is what the field has by default."""

    def clean(self, value, row=None, **kwargs):
        try:
            return json.loads(value) if isinstance(value, str) and value else value or None
        except json.JSONDecodeError as error:
            raise ValueError(f"{value} is not JSON: {error}.") from error

    def render(self, value, obj=None, **kwargs):
        return json.dumps(value, ensure_ascii=False) if value else ""


class RowResource(ModelResource):
    """Rows of a model, held to all that `full_clean()` holds them to."""

    WIDGETS_MAP = ModelResource.WIDGETS_MAP | {"DateTimeField": MomentWidget, "JSONField": DocumentWidget}

    class Meta:
        clean_model_instances = True
        exclude = ["created_at", "updated_at"]
        skip_unchanged = True
        store_instance = True  # so that the preview and the log can name the rows
        use_transactions = True


class TransferMixin(ImportExportMixin):
    """Import and export for a ModelAdmin; put it before `ModelAdmin`, with `resource_classes`."""

    formats = [SpreadsheetCSV, ExactJSON]
    import_form_class = ImportForm
    export_form_class = SelectableFieldsExportForm

    def has_import_permission(self, request) -> bool:
        return self.has_add_permission(request) and self.has_change_permission(request)

    def has_export_permission(self, request) -> bool:
        return self.has_view_permission(request)
