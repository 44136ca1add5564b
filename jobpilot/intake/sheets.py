"""Read the sheets of a workbook as rows: what a cell shows, for all the rows it spans, and the address it leads to."""

import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from io import BytesIO
from itertools import islice
from typing import Any

import openpyxl
from openpyxl.packaging.relationship import get_dependents, get_rels_path
from openpyxl.utils import range_boundaries
from openpyxl.worksheet._reader import WorkSheetParser

from jobpilot.admin.transfer.formats import unescape_formula
from jobpilot.admin.transfer.tables import Limits, UnreadableFileError
from jobpilot.admin.transfer.workbooks import DAMAGED, check_archive
from jobpilot.intake.limits import NumberedRow, limited

# What is beside the values of a sheet: most have none of it, and are not read for it.
BESIDE = re.compile(rb"<(?:\w+:)?(?:f|mergeCell|hyperlink)[\s/>]")
MERGED_OR_LINK = re.compile(rb"<(?:\w+:)?(?:mergeCell|hyperlink)[\s/>]")
HYPERLINK = re.compile(r'=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*"((?:[^"]|"")*)")?', re.IGNORECASE)
WEB = re.compile(r"(?i)https?://")


class NoValue(str):
    """A formula whose value the workbook does not have."""

    __slots__ = ()


class Linked(str):
    """A text that leads to an address which it does not say."""

    __slots__ = ("address",)
    address: str

    @classmethod
    def of(cls, text: str, address: str) -> str:
        """Return the text with its address, or as it is if it says that itself, or the address is none of the web."""
        if not WEB.match(address) or address.rstrip("/") in text:
            return text
        linked = cls(text)
        linked.address = address
        return linked


def address_in(cell: Any) -> str:
    """Return the address that a cell leads to or says, or ""."""
    if isinstance(cell, Linked):
        return cell.address
    return cell if isinstance(cell, str) and WEB.match(cell) else ""


@dataclass
class Beside:
    """What a sheet has beside its values."""

    formulas: dict[tuple[int, int], str] = field(default_factory=dict)  # by row and column, both from 1
    links: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: dict[int, list[tuple[int, int]]] = field(default_factory=dict)  # by first row: the column, the last row


def read_sheets(data: bytes, limits: Limits) -> dict[str, list[NumberedRow]]:
    """Return the rows of each sheet that are not blank, by its name.

    Raise UnreadableFileError if the file is no workbook, or has or unpacks to more than the limits.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl's, of styles and extensions that it does not know
        try:
            check_archive(data, limits)
            book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
            with closing(book), zipfile.ZipFile(BytesIO(data)) as archive:
                return {
                    sheet.title: list(limited(_rows(sheet, _beside(archive, sheet, limits), limits), limits))
                    for sheet in book.worksheets
                }
        except DAMAGED:
            raise UnreadableFileError("The workbook is damaged. Open it and save it again.") from None


def _beside(archive: zipfile.ZipFile, sheet: Any, limits: Limits) -> Beside:
    path = sheet._worksheet_path
    found = Beside()
    content = archive.read(path)
    if not BESIDE.search(content):
        return found
    if sum(1 for _ in islice(MERGED_OR_LINK.finditer(content), limits.rows + 1)) > limits.rows:
        raise UnreadableFileError(
            f"The sheet “{sheet.title}” has more than {limits.rows:,} merged cells and links. Save it as CSV."
        )
    with archive.open(path) as source:
        parser = WorkSheetParser(source, sheet._shared_strings)
        for number, row in parser.parse():
            for cell in row:
                if cell["data_type"] == "f" and cell["column"] <= limits.columns:
                    found.formulas[number, cell["column"]] = str(cell["value"])
    for each in parser.merged_cells.mergeCell if parser.merged_cells else ():
        column, first, _, last = range_boundaries(each.ref)
        if last > first:
            found.merged.setdefault(first, []).append((column, last))
    if links := {link.ref: link.id for link in parser.hyperlinks.hyperlink if link.id}:  # others lead within the file
        targets = {each.Id: each.Target for each in get_dependents(archive, get_rels_path(path))}
        for cells, key in links.items():
            column, row, _, _ = range_boundaries(cells)
            found.links[row, column] = targets.get(key, "")
    return found


def _rows(sheet: Any, beside: Beside, limits: Limits) -> Iterator[NumberedRow]:
    sheet.reset_dimensions()  # what the file says of them need not be true
    spanning: dict[int, tuple[int, Any]] = {}  # by column: the last row, and what it holds
    for number, row in enumerate(sheet.iter_rows(values_only=True, max_col=limits.columns + 1), 1):
        cells = [_shown(value, beside, number, column) for column, value in enumerate(row, 1)]
        is_blank = all(cell == "" for cell in cells)
        for column, last in beside.merged.get(number, ()):
            if column <= len(cells):
                spanning[column] = last, cells[column - 1]
        spanning = {column: span for column, span in spanning.items() if span[0] >= number}
        if not is_blank:
            for column, (_, value) in spanning.items():
                cells[column - 1] = value
            yield number, cells


def _shown(value: Any, beside: Beside, row: int, column: int) -> Any:
    cell = "" if value is None else unescape_formula(value)
    formula, address = (found.get((row, column), "") for found in (beside.formulas, beside.links))
    if match := HYPERLINK.match(formula):
        address, text = ((each or "").replace('""', '"') for each in match.groups())
        cell = cell if cell != "" else text or address
    elif formula and cell == "":
        return NoValue(formula)
    return Linked.of(cell, address) if address and isinstance(cell, str) and cell else cell
