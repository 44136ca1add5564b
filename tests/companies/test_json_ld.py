"""A listing leaves as a JobPosting of schema.org, and is read back from a page."""

import json
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.urls import reverse

from companies.factories import JobListingFactory
from companies.models import JobListing
from companies.postings.json_ld import EMPLOYMENT_TYPES, job_posting
from companies.postings.reading import read_page

pytestmark = pytest.mark.django_db


def test_every_job_type_has_a_name_there():
    assert EMPLOYMENT_TYPES.keys() == {*JobListing.JobType}


def test_what_it_says_is_read_back():
    job = JobListingFactory(
        title="Welder & Fitter",
        description="Weld.\n\nFit.",
        requirements="A licence.",
        responsibilities="",
        job_type="part_time",
        remote_type="remote",
        location="Toledo, OH, US",
        salary_min=Decimal("25.50"),
        salary_max=Decimal("30"),
        salary_currency="USD",
        salary_period="hour",
        posted_date=datetime(2026, 11, 1, 9, tzinfo=UTC),
        application_deadline=datetime(2026, 12, 1, 9, tzinfo=UTC),
        skills_required=["MIG", "TIG"],
        skills_preferred=[],
        job_url="https://acme.example/jobs/7",
    )
    page = f'<script type="application/ld+json">{json.dumps(job_posting(job=job))}</script>'
    (found,) = read_page(page)
    for name in ("title", "location", "job_type", "remote_type", "salary_min", "salary_max", "salary_currency"):
        assert found[name] == getattr(job, name), name
    assert (found["company"], found["salary_period"], found["job_url"]) == (job.company.name, "hour", job.job_url)
    assert (found["posted_date"], found["application_deadline"]) == (
        job.posted_date.date(),
        job.application_deadline.date(),
    )
    assert found["skills_required"] == ["MIG", "TIG"]
    assert found["description"] == "Weld.\n\nFit.\n\nA licence."


def test_what_is_unknown_is_left_out():
    job = JobListing(title="Welder", company=JobListingFactory().company)
    assert job_posting(job=job).keys() <= {"@context", "@type", "title", "hiringOrganization", "identifier"}


def test_its_page_offers_it(admin_client):
    job = JobListingFactory(title="Welder")
    address = reverse("admin:companies_joblisting_as_json_ld", args=[job.pk])
    assert address in admin_client.get(reverse("admin:companies_joblisting_change", args=[job.pk])).text
    answer = admin_client.get(address)
    assert answer["Content-Type"] == "application/ld+json"
    assert json.loads(answer.content)["title"] == "Welder"
