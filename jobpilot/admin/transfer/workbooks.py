"""Read and write XLSX workbooks."""

import io
import lzma
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from xml.etree.ElementTree import ParseError

import openpyxl
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils.datetime import WINDOWS_EPOCH, from_excel
from openpyxl.utils.exceptions import InvalidFileException

from jobpilot.admin.transfer.delimited import too_many_rows
from jobpilot.admin.transfer.tables import MEGABYTE, Limits, RawTable, UnreadableFileError, quoted, refuse_if

LONGEST_CELL = 32_767  # of Excel, in UTF-16 units
MOMENT, DAY = "yyyy-mm-dd hh:mm:ss", "yyyy-mm-dd"
OFFSET = re.compile(r'"([+-][0-9]{2}:[0-9]{2})"')  # within the format of a cell, so that a moment is unambiguous
MOST_PACKED = 50  # times its size; what unpacks to more is made to fill the memory
# What a workbook writes for characters that XML does not keep, and for a text that looks like that.
CODED = re.compile(r"_x([0-9A-Fa-f]{4})_")
TO_CODE = re.compile(r"[\x00-\x08\x0b-\x1f]|_(?=x[0-9A-Fa-f]{4}_)")
DAMAGED = (
    *(zipfile.BadZipFile, InvalidFileException, ParseError, KeyError, ValueError, TypeError, IndexError),
    *(AttributeError, OSError, EOFError, OverflowError, NotImplementedError, RuntimeError),
    *(zlib.error, lzma.LZMAError, struct.error, SyntaxError, AssertionError),  # the parser of lxml raises a SyntaxError
)


def is_workbook(data: bytes) -> bool:
    """Tell if the bytes are a zip archive, which a workbook is."""
    return data.startswith(b"PK")


def read_workbook(data: bytes, limits: Limits) -> RawTable:
    """Return the table of the first sheet: dates as dates, numbers as numbers, and the values of formulas.

    Raise UnreadableFileError if the file is no workbook, unpacks to more than the limits, or has a cell without value.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl's, of styles and extensions that it does not know
        try:
            check_archive(data, limits)
            return _read(data, limits)
        except DAMAGED:
            raise UnreadableFileError(
                "The workbook is damaged or protected by a password. Save it again as XLSX or CSV."
            ) from None


def check_archive(data: bytes, limits: Limits) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        if any(name.startswith("content.xml") for name in names):
            raise UnreadableFileError("This is an OpenDocument file. Save it as XLSX or CSV.")
        if "xl/workbook.xml" not in names:
            raise UnreadableFileError("This is a zip archive and no workbook. Choose an XLSX, CSV or JSON file.")
        unpacked = sum(each.file_size for each in archive.infolist())
        if len(names) > 2_000 or unpacked > min(limits.unpacked, max(20 * MEGABYTE, MOST_PACKED * len(data))):
            raise UnreadableFileError(
                "The workbook unpacks to more than can be read. Save the sheet as CSV and choose that file."
            )


def _read(data: bytes, limits: Limits, formulas: set[tuple[int, int]] | None = None) -> RawTable:
    """Return the table; if `formulas` names the cells that have one, with their stored values."""
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=formulas is not None, keep_links=False)
    try:
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what the file says of them need not be true
        # openpyxl rounds moments to milliseconds, so that an unchanged export would change rows: convert them here.
        dates, durations = book._date_formats, book._timedelta_formats
        book._date_formats = book._timedelta_formats = set()
        table = RawTable([], facts=[f"XLSX, sheet {quoted(sheet.title)}"])
        problems: list[str] = []
        for number, row in enumerate(sheet.iter_rows(max_col=limits.columns + 1), 1):
            cells = list(row)
            if formulas:
                problems += _without_value(number, cells, formulas, table.headings)
            while cells and cells[-1].value in (None, ""):
                cells.pop()
            if not cells:
                continue
            if any(cell.data_type == "f" for cell in cells):
                return _read(data, limits, _formulas(sheet, limits))
            values = [_value(cell, book.epoch, dates, durations) for cell in cells]
            if not table.headings:
                if len(values) > limits.columns:
                    raise UnreadableFileError(f"The sheet has more than {limits.columns} columns.")
                table.headings = ["" if value is None else str(value) for value in values]
                continue
            if len(table.rows) == limits.rows:
                raise too_many_rows(limits)
            problems += _problems(number, cells, values, table.headings)
            table.rows.append(values + [""] * (len(table.headings) - len(values)))
            table.places.append(f"row {number}")
        if not table.headings:
            raise UnreadableFileError(f"The sheet {quoted(sheet.title)} is empty.")
        refuse_if(problems)
        if others := [other.title for other in book.worksheets[1:]]:
            table.notes.append(
                f"Only the first sheet, {quoted(sheet.title)}, is read, and not {', '.join(map(quoted, others))}."
            )
        return table
    finally:
        book.close()


def _formulas(sheet: Any, limits: Limits) -> set[tuple[int, int]]:
    rows = enumerate(sheet.iter_rows(max_col=limits.columns), 1)
    return {(number, column) for number, row in rows for column, cell in enumerate(row) if cell.data_type == "f"}


def _without_value(number: int, cells: list[Any], formulas: set[tuple[int, int]], headings: list[str]) -> Iterator[str]:
    for column, cell in enumerate(cells):
        if cell.value is None and (number, column) in formulas:
            name = headings[column] if column < len(headings) else column + 1
            yield f"Row {number}, column {name}: the formula has no stored value. Save the file in a spreadsheet."


def _value(cell: Any, epoch: datetime, dates: set[int], durations: set[int]) -> Any:
    value = cell.value
    if isinstance(value, str):
        return CODED.sub(lambda match: chr(int(match[1], 16)), value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        style = cell._style_id
        if style in dates and style not in durations:
            moment, offset = _moment(value, epoch), OFFSET.search(cell.number_format)
            if offset and isinstance(moment, datetime):
                return datetime.fromisoformat(f"{moment.isoformat()}{offset[1]}")
            return moment
        return int(value) if isinstance(value, float) and value.is_integer() else value
    if isinstance(value, time | timedelta):
        return str(value)
    return "" if value is None else value


def _moment(serial: float, epoch: datetime) -> datetime | str:
    """Return the moment of a serial number of days, to the microsecond."""
    days, fraction = divmod(serial, 1)
    whole = from_excel(int(days), epoch)
    if not isinstance(whole, datetime):  # day 0 is a time alone
        return str((epoch + timedelta(microseconds=round(fraction * 86_400_000_000))).time())
    exact = whole + timedelta(microseconds=round(fraction * 86_400_000_000))
    # Programs that write 15 or 16 digits of a number miss a whole millisecond by a few microseconds.
    rounded = whole + timedelta(milliseconds=round(fraction * 86_400_000))
    number = (rounded - epoch) / timedelta(days=1)
    return rounded if serial in (float(f"{number:.15g}"), float(f"{number:.16g}")) else exact


def _problems(number: int, cells: list[Any], values: list[Any], headings: list[str]) -> Iterator[str]:
    for position, (cell, value) in enumerate(zip(cells, values, strict=True)):
        if position >= len(headings):
            if value != "":
                yield f"Row {number} has {quoted(value)} in a column without a heading."
        elif cell.data_type == "e":
            yield f"Row {number}, column {headings[position]}: the cell holds the error {value}."


def write_workbook(headings: list[str], rows: Iterable[Iterable[Any]]) -> bytes:
    """Return a workbook of one sheet, with texts as texts, numbers as numbers, and moments with their offset.

    Raise ValueError if a text is longer than a cell of Excel may be.
    """
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Rows")
    sheet.freeze_panes = "A2"
    sheet.append(headings)
    for number, row in enumerate(rows, 2):
        sheet.append([_cell(sheet, value, number, headings[column]) for column, value in enumerate(row)])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _cell(sheet: Any, value: Any, number: int, heading: str) -> Any:
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        moment = _local(value)
        if moment is None:
            return _text(sheet, value.isoformat(), number, heading)
        # All digits, which openpyxl would round, keep the microseconds.
        return _formatted(sheet, repr((moment - WINDOWS_EPOCH) / timedelta(days=1)), f'{MOMENT} "{_offset(value)}"')
    if isinstance(value, date):
        return _formatted(sheet, str((value - WINDOWS_EPOCH.date()).days), DAY) if value.year >= 1901 else str(value)
    if isinstance(value, int | Decimal) and Decimal(f"{value:.15g}") == value:  # the digits that Excel keeps
        return value
    return _text(sheet, str(value), number, heading)


def _local(value: datetime) -> datetime | None:
    """Return what the clock shows at an aware moment, or None if a cell with its offset does not hold that exactly."""
    local = value.replace(tzinfo=None)
    is_read_alike = local.year >= 1901 and _moment((local - WINDOWS_EPOCH) / timedelta(days=1), WINDOWS_EPOCH) == local
    return local if is_read_alike and OFFSET.search(f'"{_offset(value)}"') else None


def _offset(value: datetime) -> str:
    """Return the offset of an aware moment: +02:00."""
    return value.isoformat(timespec="microseconds")[26:]


def _formatted(sheet: Any, serial: str, number_format: str) -> WriteOnlyCell:
    """Return the cell of a moment or day, by its number since the epoch."""
    cell = WriteOnlyCell(sheet, serial)
    cell.data_type, cell.number_format = "n", number_format
    return cell


def _text(sheet: Any, text: str, number: int, heading: str) -> WriteOnlyCell:
    coded = TO_CODE.sub(lambda match: f"_x{ord(match[0]):04X}_", text)
    if len(coded.encode("utf-16-le", "surrogatepass")) // 2 > LONGEST_CELL:
        raise ValueError(
            f"Row {number}, column {heading}: a cell of XLSX holds {LONGEST_CELL:,} characters, and this text is "
            "longer. Export CSV or JSON instead."
        )
    cell = WriteOnlyCell(sheet, coded)
    cell.data_type = "s"  # never a formula, whatever it begins with
    return cell
