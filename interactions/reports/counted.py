"""The applications behind the numbers of the pipeline report: those of its rounds that are still there.

A round of an application that was deleted counts, and has no row any more; several rounds of one have one row.
"""

from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import Exists, OuterRef, Q
from django.db.models.expressions import RawSQL

from interactions.choices import ContactPart
from interactions.models import ApplicationContact, JobUserInteraction, JobUserInteractionQuerySet
from interactions.reports.pipeline import REFERRAL, with_tables
from interactions.statuses import EXITS, STAGES
from jobpilot.db.arguments import checked
from jobpilot.models import UserProfile
from resumes.models import Resume

NONE = "(none)"  # of the sources and resumes


def _numbers() -> dict[str, tuple[str, str, str]]:
    """Return each number of the report: what it is called, the table of the report that has its rows, and which."""
    found = {
        "sent": ("Sent", "application", "is_sent"),
        "answered": ("Answered", "application", "is_answered"),
        "timed": ("Answered, and it is known how soon", "waited", "seconds IS NOT NULL"),
    }
    for number, stage in enumerate(STAGES, 1):
        reached = f"entered < {number} AND reached >= {number}"
        found[f"reached_{stage}"] = (f"Came to: {stage.label}", "application", reached)
    for end in EXITS:
        found[f"ended_{end}"] = (f"Ended: {end.label}", "application", f"status_now = '{end}' AND reached > 0")
    for stage in STAGES[:-1]:
        found[f"stayed_{stage}"] = (f"Was in the stage: {stage.label}", "stayed", f"stage = '{stage}'")
        found[f"still_{stage}"] = (f"Is in the stage: {stage.label}", "stayed", f"stage = '{stage}' AND lasts")
    return found


NUMBERS = _numbers()


@checked
def counted_applications(
    *,
    counted: str,
    user: UserProfile | None = None,
    since: date | None = None,
    until: date | None = None,
    source: str | None = None,
    resume: UUID | str | None = None,
    undated: bool = False,
) -> JobUserInteractionQuerySet:
    """Return the applications behind a number of the reports, one of NUMBERS, in the same period.

    `source` and `resume` ask for those of a row of `applications_by_source()` or `applications_by_resume()`, where the
    resume is its ID or "(none)", and `undated` for those of the week None. Raise ValidationError if there is no such
    number.
    """
    if counted not in NUMBERS or (NUMBERS[counted][1] != "application" and (resume is not None or undated)):
        raise ValidationError(f'"{counted}" is not counted by the reports. Choose one of: {", ".join(NUMBERS)}.')
    _, table, condition = NUMBERS[counted]
    tables, params = with_tables({table}, user, since, until)
    if resume == NONE:
        exists = f"SELECT 1 FROM {Resume._meta.db_table} WHERE id = resume_id"
        condition += f" AND NOT EXISTS ({exists})"
    elif resume is not None:
        condition += " AND resume_id = %s"
        params.append(Resume._meta.pk.get_db_prep_value(resume, connection))
    if undated:
        condition += " AND applied_at IS NULL"
    application = JobUserInteraction._meta.db_table
    sql = f"""{tables} SELECT stored.id FROM {application} AS stored
        JOIN (SELECT user_id, listing FROM {table} WHERE {condition}) AS counted
        ON counted.user_id = stored.user_id AND counted.listing = stored.job_id"""
    rows = JobUserInteraction.objects.applications().filter(pk__in=RawSQL(sql, params))  # noqa: S611 (names of ours)
    return rows if source is None else rows.filter(_of_source(source))


def _of_source(name: str) -> Q:
    """Return the condition for applications with a source, as the reports name it."""
    parts = ApplicationContact.objects.order_by().filter(interaction=OuterRef("pk"), part=ContactPart.REFERRER)
    if name == REFERRAL:
        return Exists(parts) | Q(job__source=name)
    return ~Exists(parts) & Q(job__source="" if name == NONE else name)
