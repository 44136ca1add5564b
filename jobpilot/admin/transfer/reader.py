"""Read a file whose kind nobody named into the table that a resource imports."""

from collections.abc import Iterator

from import_export.resources import ModelResource

from jobpilot.admin.transfer.delimited import read_delimited
from jobpilot.admin.transfer.encodings import decode
from jobpilot.admin.transfer.formats import unescape_formula
from jobpilot.admin.transfer.headings import Columns
from jobpilot.admin.transfer.objects import read_objects
from jobpilot.admin.transfer.tables import MEGABYTE, Limits, RawTable, Table, UnreadableFileError, counted
from jobpilot.admin.transfer.workbooks import is_workbook, read_workbook

OTHER_KINDS = {
    b"\xd0\xcf\x11\xe0": "an old Excel file (.xls), or one with a password",
    b"%PDF": "a PDF",
    b"\x1f\x8b": "a compressed file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"SQLite format 3": "a database",
    b"<": "a web page or an XML file",
    b"{\\rtf": "a text document",
}


def read_file(data: bytes, resource: ModelResource, limits: Limits, *, name: str) -> Table:
    """Return the rows of a file, whose format, encoding and delimiter are recognised.

    Text is JSON if it begins with a bracket or a brace, or if `name`, that of the file, says so. Raise
    UnreadableFileError with a sentence for people if the file cannot be read, or if none of its headings is a column of
    the resource.
    """
    if len(data) > limits.size:
        raise too_large(len(data), limits)
    columns = Columns(resource)
    raw = _read(data, columns, limits, is_json=name.lower().endswith(".json"))
    headings = [heading.strip("\ufeff \t\r\n") for heading in raw.headings]
    if len(headings) > limits.columns:
        raise UnreadableFileError(f"The file has {len(headings):,} columns; at most {limits.columns} can be read.")
    found, unknown = columns.match(headings)
    if not raw.rows:
        raise UnreadableFileError("The file has headings and no rows.")
    notes = [*_unread(raw, headings, found, unknown, columns), *raw.notes]
    positions = list(found)
    rows = ([row[position] for position in positions] for row in raw.rows)
    facts = [*raw.facts, counted(len(raw.rows), "row")]
    facts.append(f"{'column' if len(found) == 1 else 'columns'} {', '.join(found.values())}")
    return Table(*rows, headers=list(found.values()), places=raw.places, facts=facts, notes=notes)


def too_large(size: int, limits: Limits) -> UnreadableFileError:
    return UnreadableFileError(
        f"The file has {size / MEGABYTE:,.1f} MB, and at most {limits.size // MEGABYTE:,} MB can be read. Split it, or "
        "import it with “manage.py import_rows”."
    )


def _read(data: bytes, columns: Columns, limits: Limits, is_json: bool) -> RawTable:
    if is_workbook(data):
        return _unescaped(read_workbook(data, limits))
    text = decode(data)
    start = text.content.lstrip()
    if not start:
        raise UnreadableFileError("The file is empty.")
    for mark, kind in OTHER_KINDS.items():
        if data.lstrip().startswith(mark):
            raise UnreadableFileError(f"This is {kind}. Choose an XLSX, CSV or JSON file.")
    if is_json or start[0] in "[{":
        return read_objects(text, limits)
    return _unescaped(read_delimited(text, columns, limits))


def _unescaped(table: RawTable) -> RawTable:
    """Remove what an export wrote before texts that look like formulas."""
    table.rows = [[unescape_formula(cell) for cell in row] for row in table.rows]
    return table


def _unread(
    raw: RawTable, headings: list[str], found: dict[int, str], unknown: list[str], columns: Columns
) -> Iterator[str]:
    """Yield what the preview says of columns that are not read."""
    if named := [heading for heading in unknown if heading]:
        yield columns.unread(named)
    for position, heading in enumerate(headings):
        if not heading and any(row[position] not in (None, "") for row in raw.rows):
            yield f"Column {position + 1} has no heading and is not read."
