"""A posting as JSON, to read after the listing has changed or was deleted."""

from companies.models import JobListing
from interactions.models import JobUserInteraction

TEXTS = (
    "title",
    "location",
    "job_type",
    "remote_type",
    "experience_level",
    "seniority_level",
    "salary_currency",
    "salary_period",
    "description",
    "requirements",
    "responsibilities",
    "education_required",
    "job_url",
    "application_url",
    "source",
)
LISTS = ("skills_required", "skills_preferred", "tech_stack", "benefits")
AMOUNTS = ("salary_min", "salary_max")
MOMENTS = ("posted_date", "application_deadline")
NAMES = ("company",)
# Not kept. `tests/test_new_fields.py` demands that every other column of a listing is.
LEFT_OUT = {
    "benefits_parsed",  # the benefits above
    "status",  # about the row, not the posting
    "canonical",
    "source_count",
    "data_quality_score",
    "scraped_at",
    "last_verified",
    "verification_status",
}


def job_snapshot(job: JobListing) -> dict[str, object]:
    """Return the posting as JSON: amounts as strings, datetimes in ISO 8601, and None for what is unknown."""
    snapshot: dict[str, object] = {"job_id": str(job.pk), "salary": job.salary}
    snapshot |= {name: getattr(job, name).name for name in NAMES}
    snapshot |= {name: getattr(job, name) for name in TEXTS}
    snapshot |= {name: list(getattr(job, name)) for name in LISTS}
    for name in AMOUNTS:
        amount = getattr(job, name)
        snapshot[name] = None if amount is None else str(amount)
    for name in MOMENTS:
        moment = getattr(job, name)
        snapshot[name] = moment and moment.isoformat()
    return snapshot


def posting_data(interaction: JobUserInteraction) -> dict[str, object]:
    """Return the posting as data of the event of saving or applying, which outlives the listing."""
    return {"posting": interaction.job_snapshot}
