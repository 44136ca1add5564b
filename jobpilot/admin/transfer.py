"""Export rows to a spreadsheet and import them again (django-import-export)."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

import tablib
from django.http import HttpRequest
from django.utils.dateparse import parse_datetime
from import_export import widgets
from import_export.admin import ImportExportMixin
from import_export.formats.base_formats import CSV, JSON
from import_export.resources import ModelResource
from unfold.contrib.import_export.forms import ImportForm, SelectableFieldsExportForm

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


class SpreadsheetCSV(CSV):
    """CSV that a spreadsheet program does not run as formulas.

    Text that would start a formula is exported with an apostrophe before it, which an import removes. The library's own
    escape covers "=" only and deletes that character.
    """

    def export_data(self, dataset: tablib.Dataset, **kwargs: Any) -> str:
        return super().export_data(map_cells(escape_formula, dataset), **kwargs)

    def create_dataset(self, in_stream: Any, **kwargs: Any) -> tablib.Dataset:
        return map_cells(unescape_formula, super().create_dataset(in_stream, **kwargs))


class ExactJSON(JSON):
    """JSON without escaping, as no program runs it as formulas."""

    def _escape_formulae(self, dataset: tablib.Dataset) -> None:
        pass


def map_cells(change: Callable[[Any], Any], dataset: tablib.Dataset) -> tablib.Dataset:
    """Return a copy of `dataset` with `change` applied to each cell."""
    return tablib.Dataset(*([change(cell) for cell in row] for row in dataset), headers=dataset.headers)


def escape_formula(cell: Any) -> Any:
    """Prefix an apostrophe to text that starts like a formula, also after apostrophes, so that it can be undone."""
    if isinstance(cell, str) and cell.lstrip("'").startswith(FORMULA_STARTS):
        return f"'{cell}"
    return cell


def unescape_formula(cell: Any) -> Any:
    """Undo `escape_formula()`."""
    if isinstance(cell, str) and cell.startswith("'") and escape_formula(cell[1:]) == cell:
        return cell[1:]
    return cell


class AwareDateTimeWidget(widgets.Widget):
    """An aware datetime, to the microsecond and with its offset."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> datetime | None:
        if not value:
            return None
        try:
            parsed = parse_datetime(str(value))
        except ValueError:
            parsed = None
        if parsed is None or parsed.tzinfo is None:
            raise ValueError(f"“{value}” is not a date and time with an offset, such as 2026-01-31T09:30:00+00:00.")
        return parsed

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return value.isoformat() if value else ""


class DocumentWidget(widgets.Widget):
    """JSON in one cell; an empty cell means the field's default."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        try:
            return json.loads(value) if isinstance(value, str) and value else value or None
        except json.JSONDecodeError as error:
            raise ValueError(f"“{value}” is not valid JSON: {error}.") from error

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return json.dumps(value, ensure_ascii=False) if value else ""


class RowResource(ModelResource):
    """Rows of a model, validated with `full_clean()`."""

    WIDGETS_MAP = ModelResource.WIDGETS_MAP | {"DateTimeField": AwareDateTimeWidget, "JSONField": DocumentWidget}

    class Meta:
        clean_model_instances = True
        exclude = ["created_at", "updated_at"]
        skip_unchanged = True
        store_instance = True  # for the preview and the log, which name the rows
        use_transactions = True


class TransferMixin(ImportExportMixin):
    """Add import and export to a ModelAdmin: put it before `ModelAdmin` and set `resource_classes`."""

    formats = [SpreadsheetCSV, ExactJSON]
    import_form_class = ImportForm
    export_form_class = SelectableFieldsExportForm

    def has_import_permission(self, request: HttpRequest) -> bool:
        return self.has_add_permission(request) and self.has_change_permission(request)

    def has_export_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)
