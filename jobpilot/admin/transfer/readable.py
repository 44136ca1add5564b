"""Tables that people read, and that nothing imports: CSV that Excel opens, or XLSX with dates, widths and links."""

import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

import openpyxl
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font

from jobpilot.admin.transfer.delimited import write_delimited
from jobpilot.admin.transfer.formats import escape_formula
from jobpilot.admin.transfer.workbooks import LONGEST_CELL

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
NARROWEST, WIDEST = 10, 50  # columns, in characters
LONGEST_TITLE = 31  # of a sheet


class Link(NamedTuple):
    """A text with an address."""

    text: str
    address: str


def readable_csv(headings: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """Return CSV with the mark by which Excel knows UTF-8, and no text that it would run as a formula."""
    texts = ([escape_formula(_plain(cell)) for cell in row] for row in rows)
    return write_delimited([escape_formula(each) for each in headings], texts).encode()


def readable_workbook(
    title: str, headings: Sequence[str], rows: Iterable[Sequence[Any]], widths: Sequence[int] | None = None
) -> bytes:
    """Return XLSX: dates are dates, amounts are numbers, addresses are links, and no text is a formula.

    Columns are as wide as `widths` says, or as what they hold.
    """
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "".join(char for char in title if char not in r"[]:*?/\\")[:LONGEST_TITLE]
    needed = [len(heading) for heading in headings]
    for position, heading in enumerate(headings, 1):
        _write(sheet.cell(1, position), heading)
        sheet.cell(1, position).font = Font(bold=True)
    for number, row in enumerate(rows, 2):
        for position, value in enumerate(row, 1):
            if value not in (None, ""):
                _write(sheet.cell(number, position), value)
                longest = max(map(len, str(_plain(value)).splitlines()), default=0)
                needed[position - 1] = max(needed[position - 1], longest)
    for position, width in enumerate(widths or [min(max(each + 2, NARROWEST), WIDEST) for each in needed], 1):
        sheet.column_dimensions[sheet.cell(1, position).column_letter].width = width
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = sheet.dimensions
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    return "" if value is None else value.text if isinstance(value, Link) else value


def _write(cell: Cell, value: Any) -> None:
    if isinstance(value, Link):
        _write(cell, value.text)
        cell.hyperlink, cell.style = value.address, "Hyperlink"
    elif not isinstance(value, str):
        cell.value = value
        if isinstance(value, date):
            cell.number_format = "yyyy-mm-dd hh:mm" if isinstance(value, datetime) else "yyyy-mm-dd"
    else:
        text = ILLEGAL_CHARACTERS_RE.sub("", value)[:LONGEST_CELL]
        cell.value, cell.data_type = text, "s"
        if "\n" in text:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        if text.startswith(("http://", "https://")):
            cell.hyperlink, cell.style = text, "Hyperlink"
