"""The file formats of import and export, which keep spreadsheet programs from running text as formulas."""

from collections.abc import Callable
from typing import Any

import tablib
from import_export.formats.base_formats import CSV, JSON

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
