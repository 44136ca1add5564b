"""A person's saved jobs and applications as a table that people read, and that the intake reads back unchanged."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from interactions.choices import InteractionType
from interactions.models import JobUserInteraction
from jobpilot.admin.transfer.readable import readable_csv, readable_workbook
from jobpilot.db.arguments import checked
from jobpilot.models import UserProfile
from jobpilot.zones import day_of, local, zone_of

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
        "; ".join(_when(moment, user) for moment in met),
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


def _when(moment: datetime, user: UserProfile) -> str:
    """Return a day, with the time by the person's clocks if it is known."""
    return f"{local(moment, zone_of(user)):{'%Y-%m-%d' if day_of(moment, user) else '%Y-%m-%d %H:%M'}}"


def as_csv(*, user: UserProfile) -> bytes:
    return readable_csv(list(WIDTHS), hunt_rows(user=user))


def as_workbook(*, user: UserProfile) -> bytes:
    return readable_workbook("Applications", list(WIDTHS), hunt_rows(user=user), list(WIDTHS.values()))
