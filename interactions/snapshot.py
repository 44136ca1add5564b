"""A posting and an application as JSON, to read after the listing or the application has changed or was deleted."""

from datetime import UTC, datetime
from typing import Any

from companies.models import JobListing
from interactions.models import JobUserInteraction
from resumes.models import Resume

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
    "address_digest",  # the job_url above
    "place_words",  # the location above
    "asks",  # read from the texts above
    "asks_of",
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


PREVIOUS = "previous_round"  # in the data of an event that begins a new round: all of the round before
# What belongs to one round of an application: a new round has its own.
ROUND_MOMENTS = ("applied_date", "response_date", "follow_up_date", "interview_scheduled", "archived_at")
ROUND_TEXTS = ("resume_version", "cover_letter")


def submission_data(interaction: JobUserInteraction) -> dict[str, object]:
    """Return what was sent as data of the event of applying: the posting, the resume and its version, the letter."""
    return posting_data(interaction) | _sent(interaction)


def round_data(interaction: JobUserInteraction) -> dict[str, object]:
    """Return all that belongs to the present round, without what is empty; `round_values()` reads it."""
    moments = {name: getattr(interaction, name) for name in ROUND_MOMENTS}
    return {
        **{name: moment.astimezone(UTC).isoformat() for name, moment in moments.items() if moment},
        **_sent(interaction),
        **posting_data(interaction),
    }


def round_values(data: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of an interaction, by name, that `round_data()` stored; a deleted resume is None."""
    values: dict[str, Any] = {name: data.get(name, "") for name in ROUND_TEXTS}
    for name in ROUND_MOMENTS:
        values[name] = datetime.fromisoformat(data[name]) if name in data else None
    values["resume"] = Resume.objects.filter(pk=data["resume_id"]).first() if "resume_id" in data else None
    values["job_snapshot"] = data.get("posting", {})
    return values


def _sent(interaction: JobUserInteraction) -> dict[str, object]:
    resume = interaction.resume
    sent: dict[str, object] = {"resume": resume.title, "resume_id": str(resume.pk)} if resume else {}
    return sent | {name: text for name in ROUND_TEXTS if (text := getattr(interaction, name))}
