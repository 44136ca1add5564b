"""A listing as a JobPosting of schema.org, which other programs and search engines read."""

from typing import Any

from companies.models import JobListing
from companies.models.pay import SalaryPeriod
from jobpilot.db.arguments import checked
from jobpilot.models.choices import JobType, RemoteType

# https://schema.org/JobPosting has no list of its own; these are the ones that Google's guide for job postings names.
EMPLOYMENT_TYPES = {
    JobType.FULL_TIME: "FULL_TIME",
    JobType.PART_TIME: "PART_TIME",
    JobType.CONTRACT: "CONTRACTOR",
    JobType.FREELANCE: "CONTRACTOR",
    JobType.INTERNSHIP: "INTERN",
    JobType.TEMPORARY: "TEMPORARY",
}


@checked
def job_posting(*, job: JobListing) -> dict[str, Any]:
    """Return a listing as JSON-LD, without what is unknown. `companies.postings.reading.read_page` reads it back."""
    document: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": job.title,
        "description": "\n\n".join(filter(None, [job.description, job.responsibilities, job.requirements])),
        "datePosted": job.posted_date and job.posted_date.date().isoformat(),
        "validThrough": job.application_deadline and job.application_deadline.isoformat(),
        "employmentType": EMPLOYMENT_TYPES.get(JobType(job.job_type)) if job.job_type else None,
        "hiringOrganization": {
            "@type": "Organization",
            "name": job.company.name,
            **({"sameAs": job.company.website} if job.company.website else {}),
        },
        "jobLocation": {"@type": "Place", "address": job.location} if job.location else None,
        "jobLocationType": "TELECOMMUTE" if job.remote_type == RemoteType.REMOTE else None,
        "baseSalary": _salary(job),
        "skills": [*job.skills_required, *job.skills_preferred],
        "url": job.job_url,
        "identifier": {"@type": "PropertyValue", "name": "JobPilot", "value": str(job.pk)},
    }
    return {name: value for name, value in document.items() if value}


def _salary(job: JobListing) -> dict[str, Any] | None:
    bounds = {"minValue": job.salary_min, "maxValue": job.salary_max}
    amounts = {name: float(amount) for name, amount in bounds.items() if amount is not None}
    if not amounts:
        return None
    unit = {"unitText": SalaryPeriod(job.salary_period).name} if job.salary_period else {}
    currency = {"currency": job.salary_currency} if job.salary_currency else {}
    return {"@type": "MonetaryAmount", **currency, "value": {"@type": "QuantitativeValue", **amounts, **unit}}
