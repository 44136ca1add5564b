"""Listings close by their deadline, and when a complete feed no longer has them."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import Company, JobListing, JobSourceListing
from companies.models.open_listings import closed_by_deadline, is_open, open_at
from companies.services import bulk_upsert_jobs, close_listings, close_missing_jobs
from tests.support.postings import posting
from tests.support.racing import all_at_once

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 10, 15, tzinfo=UTC)
DEADLINES = [
    pytest.param(None, True, id="none"),
    pytest.param(NOW + timedelta(minutes=1), True, id="ahead"),
    pytest.param(NOW, True, id="now"),
    pytest.param(NOW - timedelta(minutes=1), False, id="passed"),
    pytest.param(datetime(2026, 3, 10, tzinfo=UTC), True, id="today, given as a day"),
    pytest.param(datetime(2026, 3, 10, 0, 1, tzinfo=UTC), False, id="today, given as a time"),
    pytest.param(datetime(2026, 3, 9, tzinfo=UTC), False, id="yesterday, given as a day"),
]


def statuses(source="board") -> dict[str, str]:
    rows = JobSourceListing.objects.filter(source__name=source)
    return dict(rows.order_by("source_job_id").values_list("source_job_id", "job__status"))


class TestDeadline:
    @pytest.mark.parametrize(("deadline", "expected"), DEADLINES)
    def test_the_database_and_python_agree(self, deadline, expected):
        job = JobListingFactory(application_deadline=deadline)
        assert JobListing.objects.filter(open_at(NOW)).exists() is expected
        assert JobListing.objects.filter(closed_by_deadline(NOW)).exists() is not expected
        assert is_open(job.status, job.application_deadline, NOW) is expected

    def test_searches_pages_and_counts_leave_it_out(self):
        company = CompanyFactory()
        passed, ahead = (
            JobListingFactory(company=company, application_deadline=timezone.now() + timedelta(days=days))
            for days in (-2, 2)
        )
        assert [job.is_open for job in (passed, ahead)] == [False, True]
        assert list(JobListing.objects.active()) == list(JobListing.objects.search()) == [ahead]
        assert list(JobListing.objects.search().page()) == [ahead]
        assert Company.objects.with_listing_counts().get().active_listing_count == 1

    def test_it_is_closed_like_any_active_listing(self):
        JobListingFactory(application_deadline=timezone.now() - timedelta(days=2))
        assert close_listings(listings=JobListing.objects.all()) == 1
        assert JobListing.objects.get().status == "inactive"


@pytest.mark.parametrize(("value", "expected"), [("yes", ["Open"]), ("no", ["Closed", "Passed"]), ("?", [])])
def test_the_list_of_the_admin_filters_and_says_it(admin_client, value, expected):
    JobListingFactory(title="Open")
    JobListingFactory(title="Closed", status="inactive")
    JobListingFactory(title="Passed", application_deadline=timezone.now() - timedelta(days=2))
    page = admin_client.get("/admin/companies/joblisting/", {"open": value})
    assert sorted(job.title for job in page.context["cl"].queryset) == expected
    assert ("Past its deadline" in page.content.decode()) is ("Passed" in expected)


class TestMissing:
    def test_what_the_feed_lacks_is_closed_once(self):
        bulk_upsert_jobs([posting(number, source="board") for number in (1, 2, 3)])
        assert close_missing_jobs(source="board", seen=iter([1, " 3 ", ""])) == 1
        assert statuses() == {"1": "active", "2": "inactive", "3": "active"}
        before = JobListing.objects.order_by("pk").values_list("pk", "updated_at")
        before = list(before)
        assert close_missing_jobs(source="board", seen=["1", "3"]) == 0
        assert list(JobListing.objects.order_by("pk").values_list("pk", "updated_at")) == before

    def test_other_sources_are_untouched(self):
        bulk_upsert_jobs([posting(1, source="board"), posting(2, source="other")])
        assert close_missing_jobs(source="board", seen=[]) == 1
        assert statuses("other") == {"2": "active"}

    @pytest.mark.parametrize("status", ["filled", "expired"])
    def test_a_closed_listing_keeps_its_status(self, status):
        bulk_upsert_jobs([posting(source="board", status=status)])
        assert close_missing_jobs(source="board", seen=[]) == 0
        assert set(statuses().values()) == {status}

    def test_a_job_of_two_sources_is_closed_when_both_have_dropped_it(self):
        bulk_upsert_jobs([posting(1, source="board"), posting(1, source="other")])
        one, other = JobListing.objects.order_by("created_at", "pk")
        JobSourceListing.objects.filter(job=other).update(job=one)
        JobListing.objects.filter(pk=other.pk).update(canonical=one)
        assert close_missing_jobs(source="board", seen=[]) == 0
        assert close_missing_jobs(source="other", seen=[]) == 2
        assert not JobListing.objects.active().exists()

    def test_one_that_comes_back_is_open_again(self):
        bulk_upsert_jobs([posting(source="board")])
        close_missing_jobs(source="board", seen=[])
        assert bulk_upsert_jobs([posting(source="board")]).updated == 1
        assert bulk_upsert_jobs([posting(source="board")]).unchanged == 1
        assert set(statuses().values()) == {"active"}
        assert close_missing_jobs(source="board", seen=[]) == 1

    def test_one_that_a_person_reopened_stays_open(self):
        bulk_upsert_jobs([posting(source="board")])
        close_missing_jobs(source="board", seen=[])
        JobListing.objects.update(status="active")
        assert close_missing_jobs(source="board", seen=[]) == 0

    def test_an_unknown_source_is_named(self):
        with pytest.raises(ValidationError, match="no source named 'bord'"):
            close_missing_jobs(source="bord", seen=[])


@pytest.mark.django_db(transaction=True)
def test_two_feeds_that_drop_a_job_at_once_close_it():
    sources = ["board", "other"]
    bulk_upsert_jobs([posting(number, source=source) for source in sources for number in range(3)])
    first = dict(JobSourceListing.objects.filter(source__name="board").values_list("source_job_id", "job"))
    for number, job in first.items():
        JobSourceListing.objects.filter(source__name="other", source_job_id=number).update(job=job)
    all_at_once([lambda source=source: close_missing_jobs(source=source, seen=[]) for source in sources])
    assert set(statuses().values()) == {"inactive"}
