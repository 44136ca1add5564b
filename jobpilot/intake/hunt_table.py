"""A person's saved jobs and applications as a table that people read, and that the intake reads back unchanged."""

import io
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font

from interactions.choices import InteractionType
from interactions.models import JobUserInteraction
from jobpilot.admin.transfer.delimited import write_delimited
from jobpilot.admin.transfer.formats import escape_formula
from jobpilot.admin.transfer.workbooks import LONGEST_CELL
from jobpilot.db.arguments import checked
from jobpilot.models import UserProfile
from jobpilot.zones import local, zone_of

ROWS_AT_ONCE = 500
# Each heading with the width of its column, in characters. `jobpilot.intake.columns` knows them all.
WIDTHS = {
    "Company": 28,
    "Title": 34,
    "Status": 14,
    "Date applied": 13,
    "Location": 22,
    "Remote": 10,
    "Job type": 12,
    "Min salary": 11,
    "Max salary": 11,
    "Currency": 9,
    "Salary period": 12,
    "Deadline": 12,
    "Interview dates": 24,
    "Follow up": 12,
    "Response date": 13,
    "Date saved": 12,
    "Contacts": 26,
    "Contact email": 28,
    "Source": 16,
    "Job URL": 40,
    "Tags": 18,
    "Notes": 50,
}
KINDS = (InteractionType.SAVED, InteractionType.APPLIED)


@checked
def hunt_rows(*, user: UserProfile) -> Iterator[list[Any]]:
    """Yield the cells of each saved job and application of a person, the latest first, with days as they live them.

    The number of queries depends on the number of rows by the thousand only.
    """
    rows = JobUserInteraction.objects.for_user(user).filter(interaction_type__in=KINDS).with_job()
    rows = rows.prefetch_related("interviews", "application_contacts__contact", "job__source_listings__source")
    for row in rows.order_by("-first_interaction", "-id").iterator(chunk_size=ROWS_AT_ONCE):
        yield _cells(row, user)


def _cells(row: Any, user: UserProfile) -> list[Any]:
    def day(moment: datetime | None) -> date | None:
        return local(moment, zone_of(user)).date() if moment else None

    job = row.job
    contacts = [each.contact for each in row.application_contacts.all()]
    sources = [each.source.name for each in job.source_listings.all()]
    met = sorted(each.starts_at for each in row.interviews.all() if each.starts_at)
    return [
        str(job.company),
        job.title,
        row.get_application_status_display() if row.application_status else row.get_interaction_type_display(),
        day(row.applied_date),
        job.location,
        job.get_remote_type_display(),
        job.get_job_type_display(),
        job.salary_min,
        job.salary_max,
        job.salary_currency,
        job.get_salary_period_display(),
        day(job.application_deadline),
        "; ".join(f"{day(moment):%Y-%m-%d}" for moment in met),
        day(row.follow_up_date),
        day(row.response_date),
        day(row.saved_date),
        "; ".join(contact.name for contact in contacts),
        "; ".join(contact.email for contact in contacts if contact.email),
        "; ".join(sources),
        job.job_url,
        "; ".join(row.tags),
        row.notes,
    ]


def as_csv(*, user: UserProfile) -> str:
    """Return the table as CSV, with the mark by which Excel knows UTF-8, and no text that it would run as a formula."""
    rows = ([escape_formula("" if cell is None else cell) for cell in row] for row in hunt_rows(user=user))
    return write_delimited(list(WIDTHS), rows)


def as_workbook(*, user: UserProfile) -> bytes:
    """Return the table as XLSX: dates are dates, amounts are numbers, addresses are links, and no text is a formula."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Applications"
    sheet.append(list(WIDTHS))
    for column, width in zip(sheet.columns, WIDTHS.values(), strict=True):
        sheet.column_dimensions[column[0].column_letter].width = width
        column[0].font = Font(bold=True)
    sheet.freeze_panes = "C2"
    for number, row in enumerate(hunt_rows(user=user), 2):
        for position, value in enumerate(row, 1):
            if value not in (None, ""):
                _write(sheet.cell(number, position), value)
    sheet.auto_filter.ref = sheet.dimensions
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _write(cell: Cell, value: Any) -> None:
    if not isinstance(value, str):
        cell.value = value
        if isinstance(value, date):
            cell.number_format = "yyyy-mm-dd"
        return
    text = openpyxl.cell.cell.ILLEGAL_CHARACTERS_RE.sub("", value)[:LONGEST_CELL]
    cell.value, cell.data_type = text, "s"
    if "\n" in text:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    if text.startswith(("http://", "https://")):
        cell.hyperlink = text
        cell.style = "Hyperlink"
