"""Read a file of rows under headings, whatever program wrote it: CSV and its kin, XLSX, JSON.

Titles above the headings are skipped: the headings are the first row most of whose cells are known. Each row keeps its
number in the file.
"""

import csv
import io
import json
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any

import openpyxl

from jobpilot.admin.transfer.encodings import decode
from jobpilot.admin.transfer.formats import unescape_formula
from jobpilot.admin.transfer.objects import parse
from jobpilot.admin.transfer.tables import COMMAND, Limits, UnreadableFileError
from jobpilot.admin.transfer.workbooks import DAMAGED, check_archive, is_workbook

DELIMITERS = ",;\t|"
SEARCHED = 20  # rows in which the headings may be
# The texts by which programs say that a cell is empty.
EMPTY = frozenset(("n/a", "na", "nan", "nat", "none", "null", "<na>", "-", "–", "—"))

Known = Callable[[list[str]], int]  # how many of the headings are known


@dataclass
class Row:
    number: int  # as the program that wrote the file shows it; the headings of a simple file are in row 1
    cells: dict[str, Any]
    part: str = ""  # of what it is a part, such as "work[0]" of a resume

    def text(self, heading: str) -> str:
        """Return a cell as text, without the words that stand for an empty one."""
        value = self.cells.get(heading)
        if value is None or (isinstance(value, float) and value != value):
            return ""
        if isinstance(value, datetime):
            return value.isoformat(sep=" ")
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, list):
            value = ", ".join(map(str, value))
        text = str(value).strip()
        return "" if text.casefold() in EMPTY else text


@dataclass
class Table:
    headings: list[str]
    rows: list[Row] = field(default_factory=list)
    kind: str = ""  # what a JSON document says that it is
    document: Any = None  # the whole of it


def read_table(data: bytes, known: Known, *, name: str = "", limits: Limits = COMMAND) -> Table:
    """Return the rows of a file. Raise UnreadableFileError, with a sentence for people, if it cannot be read."""
    if len(data) > limits.size:
        raise UnreadableFileError("The file is too large to be read.")
    if is_workbook(data):
        return _headed(_sheet(data, known, limits), known)
    content = decode(data).content.lstrip("\ufeff")
    if not content.strip():
        raise UnreadableFileError("The file is empty.")
    if content.lstrip()[0] in "[{":
        return _objects(content)
    return _headed(list(_delimited(content, _delimiter(content, known))), known)


def _delimiter(content: str, known: Known) -> str:
    """Return the delimiter with which the headings are best known."""

    def fits(delimiter: str) -> tuple[int, int]:
        headings = _headed(list(islice(_delimited(content, delimiter), SEARCHED)), known).headings
        return known(headings), len(headings)

    return max(DELIMITERS, key=fits)


def _delimited(content: str, delimiter: str) -> Any:
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=delimiter, strict=False)
    try:
        for number, row in enumerate(reader, 1):
            if any(cell.strip() for cell in row):
                yield number, [unescape_formula(cell) for cell in row]
    except csv.Error as error:
        raise UnreadableFileError(f"The text cannot be read as rows: {error}.") from None


def _sheet(data: bytes, known: Known, limits: Limits) -> list[tuple[int, list[Any]]]:
    """Return the rows of the sheet that has most known headings."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl's, of styles and extensions that it does not know
        try:
            check_archive(data, limits)
            return _best_sheet(data, known, limits)
        except DAMAGED:
            raise UnreadableFileError("The workbook is damaged. Open it and save it again.") from None


def _best_sheet(data: bytes, known: Known, limits: Limits) -> list[tuple[int, list[Any]]]:
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    try:
        sheets = []
        for sheet in book.worksheets:
            sheet.reset_dimensions()
            rows = []
            for number, row in enumerate(sheet.iter_rows(values_only=True, max_col=limits.columns), 1):
                if number > limits.rows:
                    raise UnreadableFileError(f"The sheet has more than {limits.rows:,} rows.")
                if any(cell not in (None, "") for cell in row):
                    rows.append((number, [unescape_formula("" if cell is None else cell) for cell in row]))
            sheets.append(rows)
    finally:
        book.close()
    return max(sheets, key=lambda rows: known(_headed(rows, known).headings) if rows else -1, default=[])


def _headed(rows: list[tuple[int, list[Any]]], known: Known) -> Table:
    first = rows[:SEARCHED]
    counts = [known([str(cell).strip() for cell in row]) for _, row in first]
    if not first:
        return Table([])
    at = counts.index(max(counts))
    headings = _distinct([str(cell).strip().strip("\ufeff") for cell in first[at][1]])
    body = [Row(number, dict(zip(headings, cells, strict=False))) for number, cells in rows[at + 1 :]]
    return Table(headings, body)


def _distinct(headings: list[str]) -> list[str]:
    """Return the headings, a repeated one with its number, so that no column hides another."""
    seen: dict[str, int] = {}
    for position, heading in enumerate(headings):
        seen[heading] = seen.get(heading, 0) + 1
        if seen[heading] > 1:
            headings[position] = f"{heading} ({seen[heading]})"
    return headings


def _objects(content: str) -> Table:
    try:
        document = parse(content)
    except (ValueError, UnreadableFileError):
        try:
            document = json.loads(content)  # NaN, which pandas writes
        except (ValueError, RecursionError) as error:
            raise UnreadableFileError(f"The JSON is damaged: {error}.") from None
    whole, kind = document, ""
    if isinstance(document, dict):
        kind = str(document.get("format", ""))
        lists = {name: each for name, each in document.items() if isinstance(each, list) and each}
        document = lists.get("applications") or lists.get("jobs") or next(iter(lists.values()), [document])
    rows = [Row(number, each) for number, each in enumerate(document, 1) if isinstance(each, dict)]
    if not rows:
        raise UnreadableFileError("The JSON has no list of objects.")
    return Table(list(dict.fromkeys(name for row in rows for name in row.cells)), rows, kind, whole)
