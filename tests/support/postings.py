"""Postings to upsert, and functions to inspect the result."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, cast

from companies.models import Company, CompanyAlias, JobListing, JobSource, JobSourceListing
from companies.postings.reader import Posting
from companies.postings.upsert import bulk_upsert_jobs
from jobpilot.models import BaseModel

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def posting(number: object = 1, **values: Any) -> Posting:
    """Return a posting of the source "board" with the given fields."""
    fields = {
        "source": "board",
        "source_job_id": str(number),
        "company": "Acme Robotics",
        "title": f"Engineer {number}",
        **values,
    }
    return cast(Posting, fields)


def without(row: Posting, *names: str) -> Posting:
    return cast(Posting, {name: value for name, value in row.items() if name not in names})


def counts(rows, **options) -> tuple[int, int, int, int]:
    upserted = bulk_upsert_jobs(rows, **options)
    return upserted.created, upserted.updated, upserted.unchanged, len(upserted.refused)


def world() -> list[list]:
    """Return every column of every row that a call could write."""
    models: tuple[type[BaseModel], ...] = (Company, CompanyAlias, JobListing, JobSource, JobSourceListing)
    return [list(model._default_manager.order_by("pk").values()) for model in models]


def job(number: object = 1, source: str = "board") -> JobListing:
    return JobListing.objects.get(source_listings__source__name=source, source_listings__source_job_id=str(number))


def age_everything() -> None:
    """Backdate all rows, so that rows written later can be recognised."""
    for model in (Company, JobListing, JobSource, JobSourceListing):
        model.objects.update(updated_at=LONG_AGO)


FULL = {
    "company_website": "https://www.acme.com/careers",
    "location": "Oslo",
    "description": "Arms, and legs.",
    "requirements": "Patience",
    "responsibilities": "All",
    "job_type": "full_time",
    "remote_type": "hybrid",
    "experience_level": "senior_level",
    "salary_min": "90000",
    "salary_max": 120000.1,
    "salary_currency": "NOK",
    "salary_period": "month",
    "skills_required": ["C++", "Søm"],
    "skills_preferred": ("Go",),
    "education_required": "None",
    "benefits": ["Lunch"],
    "job_url": "https://board.example/1",
    "application_url": "https://board.example/1/apply",
    "posted_date": "2026-01-31T12:00:00+02:00",
    "application_deadline": date(2026, 3, 1),
    "status": "inactive",
    "data_quality_score": "0.5",
    "last_verified": datetime(2026, 2, 1, 8, 30),  # noqa: DTZ001
    "verification_status": "active",
    "seniority_level": "team_lead",
    "tech_stack": ["Django"],
    "benefits_parsed": [{"kind": "lunch", "worth": 1e23}],
    "scraped_at": datetime(2026, 2, 1, tzinfo=timezone(timedelta(hours=1))),
    "source_url": "https://board.example/raw/1",
    "source_metadata": {"rank": 1.5, "tags": ["a"]},
    "last_updated": "2026-01-31",
}
