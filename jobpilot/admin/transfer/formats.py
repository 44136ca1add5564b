"""The file formats of an export, which keep spreadsheet programs from running text as formulas."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

import tablib
from django.db import models
from import_export.formats.base_formats import CSV, JSON, XLSX

from jobpilot.admin.transfer.delimited import write_delimited
from jobpilot.admin.transfer.headings import Columns
from jobpilot.admin.transfer.workbooks import write_workbook

# The signs by which a spreadsheet program knows a formula, also in full width, which Excel reads alike.
FORMULA_START = re.compile(
    "['\\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]*[=+\\-@＝＋－＠]|'*[\t\r\n]"
)


class SpreadsheetCSV(CSV):
    """CSV that a spreadsheet program reads as UTF-8, and does not run as formulas.

    Text that would start a formula is exported with an apostrophe before it, which an import removes. The library's own
    escape covers "=" only and deletes that character.
    """

    def export_rows(self, dataset: tablib.Dataset, columns: Columns) -> str:
        return write_delimited(dataset.headers, safe_rows(dataset, columns))


class SpreadsheetXLSX(XLSX):
    """A workbook whose texts are no formulas, whose numbers are numbers and whose dates are dates."""

    def export_rows(self, dataset: tablib.Dataset, columns: Columns) -> bytes:
        rows = ([escape_formula(value) for _, value in row] for row in typed_rows(dataset, columns))
        return write_workbook(dataset.headers, rows)


class ExactJSON(JSON):
    """JSON without escaping, as no program runs it as formulas."""

    def export_rows(self, dataset: tablib.Dataset, columns: Columns) -> str:
        return dataset.export("json")


FORMATS: list[Any] = [SpreadsheetCSV, ExactJSON, SpreadsheetXLSX]


def typed_rows(dataset: tablib.Dataset, columns: Columns) -> Iterator[list[tuple[Any, Any]]]:
    """Yield the cells of each row, each with the number or date that it is."""
    fields = [columns.fields.get(name) for name in dataset.headers]
    for row in dataset:
        yield [(cell, typed(cell, field)) for cell, field in zip(row, fields, strict=True)]


def safe_rows(dataset: tablib.Dataset, columns: Columns) -> Iterator[list[Any]]:
    """Yield the cells of each row as CSV has them: what a spreadsheet program would run as a formula, as text."""
    for row in typed_rows(dataset, columns):
        yield [escape_formula(cell) if value is cell else cell for cell, value in row]


def typed(cell: Any, field: models.Field | None) -> Any:
    """Return a cell as the number or date that its field holds; other cells as they are."""
    if not isinstance(cell, str) or not cell:
        return cell
    try:
        match field:
            case models.IntegerField():
                return int(cell)
            case models.DecimalField() | models.FloatField():
                return Decimal(cell)
            case models.DateTimeField():
                return datetime.fromisoformat(cell)
            case models.DateField():
                return date.fromisoformat(cell)
    except (ValueError, InvalidOperation):
        pass
    return cell


def escape_formula(cell: Any) -> Any:
    """Prefix an apostrophe to text that starts like a formula, also after apostrophes, so that it can be undone."""
    return f"'{cell}" if isinstance(cell, str) and FORMULA_START.match(cell) else cell


def unescape_formula(cell: Any) -> Any:
    """Undo `escape_formula()`."""
    if isinstance(cell, str) and cell.startswith("'") and FORMULA_START.match(cell[1:]):
        return cell[1:]
    return cell
