"""Rows without what makes a posting are refused with a reason, and the others are stored."""

import pytest

from companies.models import JobSourceListing
from companies.postings import upsert as module
from companies.postings.upsert import Refusal, bulk_upsert_jobs
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
    pytest.param(without(posting(), "company"), "company: This field is required for a new posting.", id="no company"),
    pytest.param(posting(company=" \n"), "company: This field cannot be blank.", id="blank company"),
    pytest.param(
        posting(company="x" * 201),
        "company: Ensure this value has at most 200 characters (it has 201).",
        id="long name",
    ),
    pytest.param(posting(title="Ba\0ker"), "title: Null characters are not allowed.", id="NUL"),
    pytest.param(posting(company="Acme\0"), "company: Null characters are not allowed.", id="NUL in the company"),
    pytest.param(posting(title="Baker \ud800"), "title: Lone surrogate characters are not allowed.", id="surrogate"),
    pytest.param(posting(title=" \u200b\u200b\u200b"), "title: This field cannot be blank.", id="invisible title"),
    pytest.param(posting(title="\u3164\u2800\u00ad"), "title: This field cannot be blank.", id="title of fillers"),
    pytest.param(posting(title=float("nan")), "title: This field cannot be blank.", id="title of NaN"),
    pytest.param(posting(company=float("nan")), "company: This field cannot be blank.", id="company of NaN"),
    pytest.param(posting(company="NaT"), "company: This field cannot be blank.", id="company of NaT"),
    pytest.param(
        posting(title="", company=" ", job_url="x", salary_min=-1),
        "company: This field cannot be blank. title: This field cannot be blank.",
        id="both at once",
    ),
]


class TestRefusing:
    @pytest.mark.parametrize(("row", "reason"), REFUSED)
    def test_reports_position_and_reason_and_stores_the_others(self, row, reason):
        upserted = bulk_upsert_jobs([posting("before"), row, posting("after")])
        assert (upserted.created, upserted.refused, upserted.left_out) == (2, [Refusal(1, reason)], [])
        assert set(JobSourceListing.objects.values_list("source_job_id", flat=True)) == {"before", "after"}

    @pytest.mark.parametrize(("row", "reason"), REFUSED)
    def test_stores_nothing_of_the_row(self, row, reason):
        assert counts([row]) == (0, 0, 0, 1)
        assert world() == [[], [], [], [], []]

    def test_positions_count_through_the_batches(self, monkeypatch):
        monkeypatch.setattr(module, "BATCH_SIZE", 2)
        bulk_upsert_jobs([posting(4, salary_min=100)])
        rows = [posting(0), posting(1, title=""), posting(2), None, posting(4, salary_max=50), posting(5, job_type="?")]
        upserted = bulk_upsert_jobs(iter(rows))
        assert [refusal.position for refusal in upserted.refused] == [1, 3]
        assert [each.position for each in upserted.left_out] == [4, 5]

    def test_an_error_aborts_the_call_and_keeps_earlier_batches(self, monkeypatch):
        monkeypatch.setattr(module, "BATCH_SIZE", 1)

        def rows():
            yield posting(1)
            raise RuntimeError("the feed broke off")

        with pytest.raises(RuntimeError):
            bulk_upsert_jobs(rows())
        assert counts([posting(1), posting(2)]) == (1, 0, 1, 0)
