"""Read a file of rows under headings, whatever program wrote it: CSV and its kin, XLSX, JSON.

Titles above the headings are skipped: the headings are the first row most of whose cells are known. Each row keeps its
number in the file. No text is lost: what is in no row is kept apart, and a cell that cannot be stored is the problem of
its row.
"""

import csv
import io
import json
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice
from typing import Any

from jobpilot.admin.transfer.encodings import decode
from jobpilot.admin.transfer.formats import unescape_formula
from jobpilot.admin.transfer.reader import OTHER_KINDS
from jobpilot.admin.transfer.tables import COMMAND, Limits, UnreadableFileError
from jobpilot.admin.transfer.workbooks import is_workbook
from jobpilot.intake.limits import SEARCHED, NumberedRow, limited, too_many_bytes, too_many_rows
from jobpilot.intake.sheets import Linked, NoValue, address_in, read_sheets

DELIMITERS = ",;\t|"
LONGEST_HEADING = 200
SMALL = 10  # keys of an object within an object
LISTS = ("applications", "jobs")  # the names in JSON of a list that is taken before others
# The texts by which programs say that a cell is empty.
EMPTY = frozenset(("n/a", "na", "nan", "nat", "none", "null", "<na>", "-", "–", "—"))
UNSTORABLE = re.compile("[\0\ud800-\udfff]")  # a NUL character, and half of a character

Known = Callable[[list[str]], int]  # how many of the headings are known


@dataclass
class Row:
    number: int  # as the program that wrote the file shows it; the headings of a simple file are in row 1
    cells: dict[str, Any]
    part: str = ""  # of what it is a part, such as "work[0]" of a resume
    problem: str = ""  # why it cannot be stored

    @classmethod
    def of(cls, number: int, cells: dict[str, Any]) -> "Row":
        """Return a row whose texts can be stored, with the problem if they could not."""
        problems = []
        for heading, value in cells.items():
            if isinstance(value, list | dict):
                value = cells[heading] = _flat(value)
            if isinstance(value, NoValue):
                problems.append(f"{heading} is a formula without a value. Save the file in a spreadsheet program.")
            if isinstance(value, str) and UNSTORABLE.search(value):
                cells[heading] = _storable(value)
                problems.append(f"{heading} has characters that no text can have, shown as “�”.")
        return cls(number, cells, problem=" ".join(problems))

    def said(self, heading: str) -> str:
        """Return a cell as text."""
        value = self.cells.get(heading)
        if value is None:
            return ""
        if isinstance(value, datetime):
            return value.isoformat(sep=" ")
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return str(value).strip()

    def text(self, heading: str) -> str:
        """Return a cell as text, without the words that stand for an empty one."""
        text = self.said(heading)
        return "" if text.casefold() in EMPTY else text


@dataclass
class Table:
    headings: list[str]
    rows: list[Row] = field(default_factory=list)
    kind: str = ""  # what a JSON document says that it is
    document: Any = None  # the whole of it
    apart: list[str] = field(default_factory=list)  # what stands above the headings, or beside the rows
    unread_sheets: list[str] = field(default_factory=list)  # the names of those with other headings


def read_table(data: bytes, known: Known, *, name: str = "", limits: Limits = COMMAND) -> Table:
    """Return the rows of a file. Raise UnreadableFileError, with a sentence for people, if it cannot be read."""
    if len(data) > limits.size:
        raise too_many_bytes(len(data), limits)
    if is_workbook(data):
        return _of_sheets(read_sheets(data, limits), known, limits)
    for mark, kind in OTHER_KINDS.items():
        if data.lstrip().startswith(mark):
            raise UnreadableFileError(f"This is {kind}. Choose an XLSX, CSV or JSON file.")
    content = decode(data).content.lstrip("\ufeff")
    if not content.replace("\0", "").strip():
        raise UnreadableFileError("The file is empty.")
    if content.lstrip()[0] in "[{":
        return _objects(content, limits)
    delimiter = max(DELIMITERS, key=lambda each: _promise(content, each, known, limits))
    return _headed([_unescaped(row) for row in limited(_delimited(content, delimiter), limits)], known)


def _of_sheets(sheets: dict[str, list[NumberedRow]], known: Known, limits: Limits) -> Table:
    """Return the rows of the sheet with the most known headings, and below them those of the others.

    A sheet with the same headings is more of it, such as that of another year; the rows of any other cannot be read.
    Their numbers go on after the last row of the sheet before.
    """
    tables = {name: _headed(rows, known) for name, rows in sheets.items() if rows}
    if not tables:
        return Table([])
    chosen = max(tables, key=lambda name: known(tables[name].headings))
    whole, last = tables.pop(chosen), sheets[chosen][-1][0]
    for name, table in tables.items():
        if table.headings != whole.headings:
            table = _unread(table, name)
            whole.unread_sheets.append(name)
        whole.apart += table.apart
        whole.rows += [replace(row, number=last + row.number) for row in table.rows]
        last += sheets[name][-1][0]
    if len(whole.rows) > limits.rows + SEARCHED:
        raise too_many_rows(limits)
    return whole


def _unread(table: Table, sheet: str) -> Table:
    """Return a table whose rows cannot be stored, under headings that are nobody else's."""
    problem = f"It is on the sheet “{sheet}”, which has other headings. Save that sheet as a file of its own."
    rows = [
        replace(row, cells={f"{sheet}: {heading}": each for heading, each in row.cells.items()}, problem=problem)
        for row in table.rows
    ]
    return Table(table.headings, rows, apart=[*table.apart, *table.headings])


def _promise(content: str, delimiter: str, known: Known, limits: Limits) -> tuple[int, int]:
    """Return how many headings are known, and how many there are, if rows are parted by a delimiter."""
    first = [(number, cells[: limits.columns]) for number, cells in islice(_delimited(content, delimiter), SEARCHED)]
    headings = _headed([_unescaped(row) for row in first], known).headings
    return known([heading[:LONGEST_HEADING] for heading in headings]), len(headings)


def _delimited(content: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=delimiter, strict=False)
    try:
        for number, row in enumerate(reader, 1):
            if any(cell.strip() for cell in row):
                yield number, row
    except csv.Error as error:
        raise UnreadableFileError(f"The text cannot be read as rows: {error}.") from None


def _unescaped(row: tuple[int, list[str]]) -> tuple[int, list[Any]]:
    number, cells = row
    return number, [unescape_formula(cell) for cell in cells]


def _headed(rows: list[NumberedRow], known: Known) -> Table:
    first = rows[:SEARCHED]
    counts = [known([str(cell)[:LONGEST_HEADING].strip() for cell in row]) for _, row in first]
    if not first:
        return Table([])
    at = counts.index(max(counts))
    below = rows[at + 1 :]
    widest = max(len(cells) for _, cells in rows[at:])
    headings = _distinct([str(cell).strip().strip("\ufeff") for cell in first[at][1]], widest)
    linked = sorted({column for _, cells in below for column, cell in enumerate(cells) if isinstance(cell, Linked)})
    headings = _distinct([*headings, *(f"{headings[column]} (link)" for column in linked)], widest + len(linked))
    body = []
    for number, cells in below:
        named = dict(zip(headings, cells, strict=False))
        addresses = [address_in(named.get(headings[column], "")) for column in linked]
        named |= {heading: each for heading, each in zip(headings[widest:], addresses, strict=True) if each}
        body.append(Row.of(number, named))
    apart = [_storable(str(cell)) for _, cells in rows[:at] for cell in cells if cell != ""]
    return Table(headings, body, apart=apart)


def _distinct(headings: list[str], count: int) -> list[str]:
    """Return `count` headings: one that is repeated or missing gets a number, so that no column hides another."""
    found: dict[str, None] = {}
    for position in range(count):
        heading = _storable(headings[position]) if position < len(headings) else ""
        heading = name = heading or f"Column {position + 1}"
        number = 1
        while name in found:
            number += 1
            name = f"{heading} ({number})"
        found[name] = None
    return list(found)


def _objects(content: str, limits: Limits) -> Table:
    """Return the objects of a JSON list, or of the first list of objects in a JSON object, or that object itself."""
    whole = _document(content)
    inner, apart = _unwrapped(whole)
    document, kind = _records(inner), ""
    if isinstance(document, dict):
        kind = str(document.get("format", ""))
        lists = [name for name, each in document.items() if _has_objects(each)]
        chosen = next((name for name in (*LISTS, *lists) if name in lists), None)
        apart += [f"{name}: {_flat(each)}" for name, each in document.items() if chosen and name != chosen]
        document = document[chosen] if chosen else [document]
    if len(document) > limits.rows:
        raise too_many_rows(limits)
    if not any(map(_is_object, document)):
        raise UnreadableFileError("The JSON has no list of objects.")
    rows = [_row_of(number, each) for number, each in enumerate(document, 1)]
    headings = list(dict.fromkeys(name for row in rows for name in row.cells))
    if len(headings) > limits.columns:
        raise UnreadableFileError(f"The objects have more than {limits.columns} keys. No list of jobs has.")
    return Table(headings, rows, kind, whole, [_storable(each) for each in apart])


def _document(content: str) -> Any:
    try:
        return json.loads(content, object_pairs_hook=_object)
    except RecursionError:
        raise UnreadableFileError("The lists and objects of the file are nested too deeply.") from None
    except json.JSONDecodeError as error:
        with suppress(ValueError, RecursionError):  # an object on each line
            return [json.loads(line, object_pairs_hook=_object) for line in content.splitlines() if line.strip()]
        raise UnreadableFileError(f"The JSON is damaged: {error}.") from None
    except ValueError:
        most = sys.get_int_max_str_digits()
        raise UnreadableFileError(f"The JSON has a number of more than {most:,} digits. No list of jobs has.") from None


def _unwrapped(document: Any) -> tuple[Any, list[str]]:
    """Return the object in a document that has its jobs, if the document has no list itself, and what is beside it."""
    apart: list[str] = []
    while isinstance(document, dict) and not any(map(_has_objects, document.values())):
        within = [
            name
            for name, each in document.items()
            if isinstance(each, dict) and any(_has_objects(each.get(jobs)) for jobs in LISTS)
        ]
        if len(within) != 1:
            break
        apart += [f"{name}: {_flat(each)}" for name, each in document.items() if name != within[0]]
        document = document[within[0]]
    return document, apart


def _has_objects(value: Any) -> bool:
    return isinstance(value, list) and any(map(_is_object, value))


def _records(document: Any) -> Any:
    """Return a list of objects of what pandas writes: the cells of each column by row, or of each row by column.

    It also writes the names and the rows.
    """
    if not isinstance(document, dict) or not document:
        return document
    names, rows = document.get("columns"), document.get("data")
    if isinstance(names, list) and isinstance(rows, list) and all(isinstance(row, list) for row in rows):
        headings = _distinct([str(name) for name in names], max([len(names), *map(len, rows)]))
        return [dict(zip(headings, row, strict=False)) for row in rows]
    columns = list(document.values())
    if (
        len(columns) < 2
        or not columns[0]
        or not all(_is_object(each) and each.keys() == columns[0].keys() for each in columns)
    ):
        return document
    numbers = list(columns[0])
    if all(map(str.isdecimal, document)):
        return columns
    if not all(map(str.isdecimal, numbers)):
        return document
    return [{name: cells[number] for name, cells in document.items()} for number in numbers]


def _row_of(number: int, value: Any) -> Row:
    if isinstance(value, dict):
        return Row.of(number, {_storable(name) or "Column": each for name, each in _spread(value).items()})
    row = Row.of(number, {"Value": value})
    row.problem = row.problem or "It is no object with names and values."
    return row


def _spread(value: dict[str, Any], *, depth: int = 2) -> dict[str, Any]:
    """Return an object with those within it as values of its own: "company" with a "name" is "company name".

    So are the small ones within those.
    """
    spread: dict[str, Any] = {}
    for name, each in value.items():
        inner = each if isinstance(each, dict) and (depth == 2 or len(each) <= SMALL) else {}
        inner = _spread(inner, depth=depth - 1) if depth > 1 else inner
        within = {f"{name} {key}": one for key, one in inner.items()}
        if within and not within.keys() & (value.keys() | spread.keys()):
            spread |= within
        else:
            spread[name] = each
    return spread


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object, in which a name that is there twice has both values."""
    if len({name for name, _ in pairs}) == len(pairs):
        return dict(pairs)
    names = _distinct([name for name, _ in pairs], len(pairs))
    return {name: value for name, (_, value) in zip(names, pairs, strict=True)}


def _is_object(value: Any) -> bool:
    return isinstance(value, dict)


def _flat(value: Any) -> str:
    """Return a value of JSON as text: a list of texts and numbers with commas, another one as JSON."""
    if isinstance(value, list) and not any(isinstance(each, list | dict) for each in value):
        return ", ".join(str(each) for each in value)
    try:
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    except RecursionError:
        raise UnreadableFileError("The lists and objects of the file are nested too deeply.") from None


def _storable(text: str) -> str:
    return UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", text)
