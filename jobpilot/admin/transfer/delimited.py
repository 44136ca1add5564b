"""Read and write text with delimiters: CSV, and its kin with semicolons, tabs and pipes."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from jobpilot.admin.transfer.encodings import Text, encoded_twice
from jobpilot.admin.transfer.headings import Columns
from jobpilot.admin.transfer.tables import Limits, RawTable, UnreadableFileError, counted, quoted, refuse_if

DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "pipes"}
# Excel's own first line, which names the delimiter.
NAMED_DELIMITER = re.compile(r'"?sep=([,;\t|])"?\r?\n?', re.IGNORECASE)

# One cell may be a long description. The library's own limit would refuse it, and so the project's own exports.
csv.field_size_limit(10_000_000)


def read_delimited(text: Text, columns: Columns, limits: Limits) -> RawTable:
    """Return the table of a text, whose delimiter is the one under which most headings are known.

    Raise UnreadableFileError if a quotation mark is not closed or a row is too long or too short: which cell is which
    is not certain then.
    """
    content, skipped, delimiter = text.content, 0, ""
    if match := NAMED_DELIMITER.match(content):
        content, skipped, delimiter = content[match.end() :], 1, match[1]
    delimiter = delimiter or max(DELIMITERS, key=lambda each: _known(content, each, columns))
    records = _records(content, delimiter, skipped)
    try:
        _, headings = next(records)
    except StopIteration:
        raise UnreadableFileError("The file is empty.") from None
    while len(headings) > 1 and not headings[-1].strip():
        headings.pop()  # a delimiter at the end of each line
    table = RawTable(headings, facts=[f"text with {DELIMITERS[delimiter]}, {text.encoding}"], notes=[*text.notes])
    problems, doubtful = [], []
    for line, row in records:
        if len(table.rows) == limits.rows:
            raise too_many_rows(limits)
        if len(row) > len(headings) and not any(row[len(headings) :]):
            row = row[: len(headings)]
        if len(row) != len(headings):
            problems.append(_length(line, row, headings, delimiter))
        table.rows.append(row)
        table.places.append(f"line {line}")
        doubtful += [(line, cell, mended) for cell in row if not cell.isascii() and (mended := encoded_twice(cell))]
    refuse_if(problems)
    if doubtful:
        table.notes.append(_encoded_twice(doubtful))
    return table


def too_many_rows(limits: Limits) -> UnreadableFileError:
    return UnreadableFileError(
        f"The file has more than {limits.rows:,} rows. Split it, or import it with “manage.py import_rows”."
    )


def _known(content: str, delimiter: str, columns: Columns) -> tuple[int, int]:
    try:
        headings = next(_records(content, delimiter, 0), (0, []))[1]
    except UnreadableFileError:
        return (0, 0)
    return columns.known(headings), len(headings)


def _records(content: str, delimiter: str, skipped: int) -> Iterator[tuple[int, list[str]]]:
    """Yield each row that is not blank with the number of its line, counted from 1 after `skipped` ones."""
    has_blanks = re.match(rf"[^\r\n{re.escape(delimiter)}]+{re.escape(delimiter)} +\S", content.lstrip()) is not None
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=delimiter, strict=True, skipinitialspace=has_blanks)
    first = 1
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise UnreadableFileError(_broken(content, first, reader.line_num, skipped, error)) from None
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield first + skipped, row
        first = reader.line_num + 1


def _broken(content: str, first: int, last: int, skipped: int, error: csv.Error) -> str:
    """Return what is wrong with the row that begins in line `first` of `content`."""
    lines = io.StringIO(content, newline="").readlines()
    opened, is_open = first, False
    for number, line in enumerate(lines[first - 1 : last], first):
        for _ in range(line.count('"')):
            is_open = not is_open
            opened = number if is_open else opened
    if "unexpected end of data" in str(error):
        return f'Line {opened + skipped} opens a quotation mark (") that is never closed.'
    if "field larger" in str(error):
        return f"Line {first + skipped} has a cell of more than {csv.field_size_limit():,} characters."
    place = f"Line {first + skipped}" if first == last else f"Lines {first + skipped} to {last + skipped}"
    return f'{place}: text follows a closing quotation mark ("). Write a quotation mark inside a text twice ("").'


def _length(line: int, row: list[str], headings: list[str], delimiter: str) -> str:
    counts = f"Line {line} has {counted(len(row), 'cell')} for {counted(len(headings), 'column')}"
    if len(row) > len(headings):
        extra = quoted(delimiter.join(row[len(headings) :]).strip())
        return f"{counts}: {extra} is left over. Put a text that holds a delimiter in quotation marks."
    return f"{counts}: {quoted(headings[len(row)])} is missing."


def _encoded_twice(doubtful: list[tuple[int, str, str]]) -> str:
    line, cell, mended = doubtful[0]
    others = len(doubtful) - 1
    more = f", and so {'was' if others == 1 else 'were'} {counted(others, 'other cell')}" if others else ""
    return (
        f"Line {line}: {quoted(cell)} was probably {quoted(mended)} before another program saved it in the wrong "
        f"encoding{more}. The file is imported as it is."
    )


def write_delimited(headings: list[str], rows: Iterable[Iterable[Any]]) -> str:
    """Return CSV with the mark by which Excel knows that it is UTF-8."""
    text = io.StringIO(newline="")
    write_rows(text, headings, rows)
    return text.getvalue()


def write_rows(file: TextIO, headings: list[str], rows: Iterable[Iterable[Any]]) -> None:
    """Write CSV as `write_delimited()` returns it, a row at a time."""
    file.write("\ufeff")
    writer = csv.writer(file)
    writer.writerow(headings)
    writer.writerows(rows)
