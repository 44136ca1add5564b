"""The activity report of a person as a file: a table for spreadsheet programs, or a PDF document to hand in."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import IO, Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format

from interactions.reports import Activity, ActivityKind, activities
from jobpilot.admin.transfer.delimited import write_rows
from jobpilot.admin.transfer.formats import escape_formula
from jobpilot.models import UserProfile
from jobpilot.typesetting import DocumentTooLongError, Paper, typeset
from jobpilot.typesetting.characters import covered
from jobpilot.zones import in_zone, today, zone_of

FORMATS = ["pdf", "csv"]
TITLE = "Activity report"
HEADINGS = ["Date", "What was done", "Company", "Job", "Place", "How", "Contact", "Result so far"]
TEMPLATE = Path(__file__).parent / "documents" / "activity_report.typ"
UNPRINTABLE = "?"


def write_activity_report(
    *,
    user: UserProfile,
    file: IO[bytes],
    format: str,  # noqa: A002 (as people call it)
    since: date | None = None,
    until: date | None = None,
    paper: str = Paper.A4,
) -> int:
    """Write what a person did from the day `since` to the day `until` as "csv" or "pdf", and return how many lines.

    A table is written line by line, however long it is. Raise ValidationError for another format or paper, for a period
    that ends before it begins, and for a document that is too long to print.
    """
    if format not in FORMATS:
        raise ValidationError(f'"{format}" is not a format of this report. Choose one of: {", ".join(FORMATS)}.')
    if paper not in Paper:
        raise ValidationError(f'"{paper}" is not a paper size. Choose one of: {", ".join(Paper.values)}.')
    if since and until and until < since:
        raise ValidationError(
            f"The period ends on {date_format(until)}, before it begins on {date_format(since)}. Enter a later day."
        )
    totals: Counter[ActivityKind] = Counter()
    head = _head(user, since, until)
    lines = _lines(activities(user=user, since=since, until=until), totals)
    if format == "csv":
        _write_csv(file, head, lines, totals)
    else:
        _write_pdf(file, head, lines, totals, paper, user)
    return totals.total()


def _head(user: UserProfile, since: date | None, until: date | None) -> list[tuple[str, str]]:
    """Return what stands above the lines: whose report it is, of which days, and when it was made."""
    now = today(user)
    first = f"{date_format(since)} to" if since else "Until"
    return [
        ("Name", str(user)),
        ("Period", f"{first} {date_format(until or now)}"),
        ("Made on", f"{date_format(now)}; days and times are {in_zone(zone_of(user))}"),
    ]


def _lines(lines: Iterator[Activity], totals: Counter[ActivityKind]) -> Iterator[list[str]]:
    """Yield the cells of each line, and count it."""
    for line in lines:
        totals[line.kind] += 1
        at = f", {line.time:%H:%M}" if line.time else ""
        day = f"{date_format(line.day)}{at}"
        yield [day, line.what, line.company, line.job, line.place, line.how, line.contact, line.result]


def _totals(totals: Counter[ActivityKind]) -> list[tuple[str, str]]:
    counted = [(str(kind.label), f"{totals[kind]}") for kind in ActivityKind if totals[kind]]
    return [*counted, ("All", f"{totals.total()}")]


def _write_csv(
    file: IO[bytes], head: list[tuple[str, str]], lines: Iterator[list[str]], totals: Counter[ActivityKind]
) -> None:
    def rows() -> Iterator[Any]:
        yield from head
        yield []
        yield HEADINGS
        yield from lines
        yield []
        yield ["Totals"]
        yield from _totals(totals)

    text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
    write_rows(text, [TITLE], ([escape_formula(cell) for cell in row] for row in rows()))
    text.detach()


def _write_pdf(
    file: IO[bytes],
    head: list[tuple[str, str]],
    lines: Iterator[list[str]],
    totals: Counter[ActivityKind],
    paper: str,
    user: UserProfile,
) -> None:
    printed = [[_printable(cell) for cell in line] for line in lines]
    data = {
        "head": [[label, _printable(text)] for label, text in head],
        "headings": HEADINGS,
        "lines": printed,
        "totals": _totals(totals),
    }
    name = _printable(str(user))
    try:
        file.write(
            typeset(
                TEMPLATE,
                data,
                title=f"{TITLE}: {name}",
                author=name,
                paper=paper,
                created=timezone.now().replace(microsecond=0),
            )
        )
    except DocumentTooLongError as error:
        raise ValidationError(f"{error} Choose a shorter period, or CSV.") from error


def _printable(text: str) -> str:
    """Return a text with a question mark for each character that no font has: the rest is to be read all the same."""
    known = covered()
    return re.sub(r"\S", lambda found: found[0] if found[0] in known else UNPRINTABLE, text)
