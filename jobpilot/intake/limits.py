"""What a file may have at most to be read."""

from collections.abc import Iterable, Iterator
from typing import Any

from jobpilot.admin.transfer.tables import MEGABYTE, Limits, UnreadableFileError

SEARCHED = 20  # rows in which the headings may be

NumberedRow = tuple[int, list[Any]]  # counted from 1, as a spreadsheet shows it


def too_large(has: str, most: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"The file {has}, and at most {most} can be read here. Split it, or import it with “manage.py intake”."
    )


def too_many_bytes(size: int, limits: Limits) -> UnreadableFileError:
    return too_large(f"has {size / MEGABYTE:,.1f} MB", f"{limits.size // MEGABYTE:,} MB")


def too_many_rows(limits: Limits) -> UnreadableFileError:
    return too_large(f"has more than {limits.rows:,} rows", f"{limits.rows:,} rows")


def limited(rows: Iterable[NumberedRow], limits: Limits) -> Iterator[NumberedRow]:
    """Yield the rows. Raise UnreadableFileError if there are too many, or one is too wide."""
    for count, (number, row) in enumerate(rows, 1):
        if count > limits.rows + SEARCHED:
            raise too_many_rows(limits)
        while row and row[-1] in (None, ""):
            row.pop()
        if len(row) > limits.columns:
            raise UnreadableFileError(f"Row {number} has more than {limits.columns} columns. No list of jobs has.")
        yield number, row
