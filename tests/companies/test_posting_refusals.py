"""Rows that cannot be stored are refused with a reason, and the others are stored."""

from datetime import datetime, timedelta, timezone

import pytest
from django.utils import timezone as clock

from companies.models import JobSourceListing
from companies.postings import upsert as module
from companies.postings.reader import LISTING_FIELDS, SOURCE_LISTING_FIELDS
from companies.postings.upsert import Refusal, bulk_upsert_jobs
from tests.companies import constraint_cases
from tests.support.postings import counts, posting, without, world

pytestmark = pytest.mark.django_db

REFUSED = [
    pytest.param(None, "A posting must be a mapping of fields.", id="no mapping"),
    pytest.param(without(posting(), "source"), "source: This field cannot be blank.", id="no source"),
    pytest.param(posting(source=" "), "source: This field cannot be blank.", id="blank source"),
    pytest.param(without(posting(), "source_job_id"), "source_job_id: This field cannot be blank.", id="no id"),
    pytest.param(posting(source_job_id=None), "source_job_id: This field cannot be blank.", id="id of None"),
    pytest.param(posting(source_job_id=True), "source_job_id: The value must be a string.", id="id of True"),
    pytest.param(
        posting(source_job_id="x" * 256),
        "source_job_id: Ensure this value has at most 255 characters (it has 256).",
        id="long id",
    ),
    pytest.param(without(posting(), "title"), "title: This field is required for a new posting.", id="no title"),
    pytest.param(posting(title=""), "title: This field cannot be blank.", id="empty title"),
    pytest.param(posting(title=["Baker"]), "title: The value must be a string.", id="title of a list"),
    pytest.param(posting(title="ab"), "title: Title must be 3 to 200 characters long.", id="short title"),
    pytest.param(without(posting(), "company"), "company: This field is required for a new posting.", id="no company"),
    pytest.param(posting(company=" \n"), "company: This field cannot be blank.", id="blank company"),
    pytest.param(
        posting(company="x" * 201),
        "company: Ensure this value has at most 200 characters (it has 201).",
        id="long name",
    ),
    pytest.param(
        without(posting(company_website="acme.com"), "company"),
        "company: Enter the name of the company as well as its website.",
        id="website without a company",
    ),
    pytest.param(posting(salary_min=-1), "salary_min: Minimum salary must be at least 0.", id="negative salary"),
    pytest.param(
        posting(salary_min=2, salary_max=1),
        "salary_max: Maximum salary must not be less than minimum salary.",
        id="salaries in the wrong order",
    ),
    pytest.param(posting(salary_min="a lot"), "salary_min: “a lot” value must be a decimal number.", id="no number"),
    pytest.param(posting(salary_min=float("nan")), "salary_min: “nan” value must be a decimal number.", id="NaN"),
    pytest.param(posting(salary_min=True), "salary_min: Enter a number.", id="salary of True"),
    pytest.param(posting(data_quality_score=float("inf")), "data_quality_score: Enter a number.", id="infinity"),
    pytest.param(
        posting(data_quality_score=1.1),
        "data_quality_score: Data quality score must be between 0 and 1.",
        id="score above 1",
    ),
    pytest.param(posting(job_url="example"), "job_url: Enter a valid URL.", id="malformed URL"),
    pytest.param(posting(source_url="ftp://a.example/b"), "source_url: Enter a valid URL.", id="FTP"),
    pytest.param(posting(job_type="job"), "job_type: Value 'job' is not a valid choice.", id="unknown job type"),
    pytest.param(posting(status=""), "status: This field cannot be blank.", id="empty status"),
    pytest.param(
        posting(posted_date="soon"),
        "posted_date: Enter a valid date and time, such as 2026-01-31T12:00:00Z.",
        id="not a date",
    ),
    pytest.param(
        posting(posted_date=datetime.max.replace(tzinfo=timezone(-timedelta(hours=1)))),
        "posted_date: Enter a valid date and time, such as 2026-01-31T12:00:00Z.",
        id="after the end of time",
    ),
    pytest.param(posting(title="Ba\0ker"), "title: Null characters are not allowed.", id="NUL"),
    pytest.param(posting(company="Acme\0"), "company: Null characters are not allowed.", id="NUL in the company"),
    pytest.param(posting(benefits=["\0"]), "benefits: Null characters are not allowed.", id="NUL in a list"),
    pytest.param(
        posting(source_metadata={"a": [{"\0": 1}]}),
        "source_metadata: Null characters are not allowed.",
        id="NUL in JSON",
    ),
    pytest.param(posting(title="Baker \ud800"), "title: Lone surrogate characters are not allowed.", id="surrogate"),
    pytest.param(posting(benefits="Lunch"), "benefits: The value must be a list of strings.", id="text for a list"),
    pytest.param(posting(benefits=[1]), "benefits: The value must be a string.", id="number in a list of texts"),
    pytest.param(posting(source_metadata=[1]), "source_metadata: This must be a JSON object.", id="list for an object"),
    pytest.param(
        posting(source_metadata={"at": clock.now()}),
        "source_metadata: Enter valid JSON: strings, numbers, lists and objects.",
        id="no JSON",
    ),
    pytest.param(
        posting(benefits_parsed=[float("nan")]),
        "benefits_parsed: Enter valid JSON: strings, numbers, lists and objects.",
        id="NaN in JSON",
    ),
    pytest.param(posting(jobtype="contract"), "jobtype: This is not a field of a posting.", id="unknown field"),
    pytest.param(posting(canonical=None), "canonical: This is not a field of a posting.", id="not a field of sources"),
    pytest.param(
        posting(title="", job_url="x", salary_min=-1),
        "job_url: Enter a valid URL. salary_min: Minimum salary must be at least 0. title: This field cannot be blank.",
        id="all at once",
    ),
]


class TestRefusing:
    @pytest.mark.parametrize(("row", "reason"), REFUSED)
    def test_reports_position_and_reason_and_stores_the_others(self, row, reason):
        upserted = bulk_upsert_jobs([posting("before"), row, posting("after")])
        assert upserted == (2, 0, 0, [Refusal(1, reason)])
        assert set(JobSourceListing.objects.values_list("source_job_id", flat=True)) == {"before", "after"}

    @pytest.mark.parametrize(("row", "reason"), REFUSED)
    def test_stores_nothing_of_the_row(self, row, reason):
        assert counts([row]) == (0, 0, 0, 1)
        assert world() == [[], [], [], [], []]

    def test_positions_count_through_the_batches(self, monkeypatch):
        monkeypatch.setattr(module, "BATCH_SIZE", 2)
        bulk_upsert_jobs([posting(4, salary_min=100)])
        rows = [posting(0), posting(1, title=""), posting(2), None, posting(4, salary_max=50), posting(5, job_type="?")]
        assert [refusal.position for refusal in bulk_upsert_jobs(iter(rows)).refused] == [1, 3, 4, 5]

    def test_a_bound_that_does_not_fit_the_stored_one(self):
        bulk_upsert_jobs([posting(salary_min=100, salary_max=200)])
        before = world()
        upserted = bulk_upsert_jobs([posting(salary_max=50, title="Baker"), posting(salary_min=201)])
        reason = "salary_max: Maximum salary must not be less than minimum salary."
        assert upserted == (0, 0, 0, [Refusal(0, reason), Refusal(1, reason)])
        assert world() == before
        assert counts([posting(salary_max=50, salary_min=None)]) == (0, 1, 0, 0)

    @pytest.mark.parametrize(
        "case",
        [
            pytest.param(case, id=str(case))
            for rules in (constraint_cases.job, constraint_cases.found)
            for case in rules.cases
            if not callable(case.wrong)
            and case.wrong.keys() <= LISTING_FIELDS | SOURCE_LISTING_FIELDS | {"source_job_id"}
        ],
    )
    def test_every_constraint_of_the_model_is_checked(self, case):
        assert counts([posting(**case.wrong)]) == (0, 0, 0, 1)
        for number, right in enumerate(case.accepts):
            assert counts([posting(number, **right)]) == (1, 0, 0, 0)

    def test_an_error_aborts_the_call_and_keeps_earlier_batches(self, monkeypatch):
        monkeypatch.setattr(module, "BATCH_SIZE", 1)

        def rows():
            yield posting(1)
            raise RuntimeError("the feed broke off")

        with pytest.raises(RuntimeError):
            bulk_upsert_jobs(rows())
        assert counts([posting(1), posting(2)]) == (1, 0, 1, 0)
