"""A posting of another source at the address of a known listing is its own listing, and a pair to review."""

import pytest

from companies.duplicates.companies.merge import merge_companies
from companies.duplicates.jobs.decide import mark_distinct, merge_pair
from companies.duplicates.jobs.find import find_duplicates
from companies.factories import JobListingFactory
from companies.models import Company, JobDeduplication, JobListing
from companies.postings import upsert
from companies.services import bulk_upsert_jobs
from tests.support.postings import job, posting, world
from tests.support.racing import all_at_once

URL = "https://acme.com/jobs/4"
TRACKED = "http://www.acme.com/jobs/4/?utm_source=board&gh_src=1#apply"


def known(**values):
    return posting(1, **{"source": "board", "job_url": URL, "title": "Loom Engineer", **values})


def other(number=7, **values):
    return posting(number, **{"source": "other", "job_url": TRACKED, "title": "Engineer, Looms", **values})


@pytest.mark.django_db
class TestOneCall:
    def test_it_is_proposed_once(self):
        assert bulk_upsert_jobs([known()]).recognised == 0
        result = bulk_upsert_jobs([other()])
        assert (result.created, result.recognised) == (1, 1)
        pair = JobDeduplication.objects.get()
        assert {pair.canonical_job, pair.duplicate_job} == {job(1), job(7, "other")}
        assert (pair.canonical_job, pair.status, pair.confidence_score) == (job(1), "pending", 0.99)
        before = world()
        assert bulk_upsert_jobs([other(), known()])[:3] == (0, 0, 2)
        assert find_duplicates() == 0
        assert JobDeduplication.objects.get() == pair
        assert world() == before

    @pytest.mark.parametrize("size", [1, 2, 1000])
    @pytest.mark.parametrize("turn", [1, -1])
    def test_however_the_rows_are_cut_into_batches(self, monkeypatch, size, turn):
        monkeypatch.setattr(upsert, "BATCH_SIZE", size)
        rows = [known(), other(), other(source="third"), other(8, job_url="https://acme.com/jobs/5")]
        assert bulk_upsert_jobs(rows[::turn]).recognised == 2
        assert bulk_upsert_jobs(rows).recognised == 0

    def test_a_row_that_moves_to_the_address(self):
        bulk_upsert_jobs([known(), other(job_url="https://acme.com/jobs/5")])
        assert bulk_upsert_jobs([other()]).recognised == 1

    def test_a_listing_that_a_person_typed(self):
        bulk_upsert_jobs([known(job_url="")])
        typed = JobListingFactory.create(company=Company.objects.get(), title="Weaver", job_url=URL, source="")
        assert bulk_upsert_jobs([other()]).recognised == 1
        assert JobDeduplication.objects.get().canonical_job == typed

    def test_the_address_of_a_listing_that_was_merged(self):
        bulk_upsert_jobs([known(), other(title="Loom Engineer II", job_url="https://acme.com/jobs/5")])
        merged = JobDeduplication.objects.create(
            canonical_job=job(1), duplicate_job=job(7, "other"), confidence_score=0.9
        )
        merge_pair(pair=merged)
        later = other(source="third", job_url="https://acme.com/jobs/5?gh_src=2")
        assert bulk_upsert_jobs([later]).recognised == 1
        assert JobDeduplication.objects.pending().get().canonical_job == job(1)
        assert bulk_upsert_jobs([later]).recognised == 0

    def test_what_an_interrupted_call_left_is_proposed_by_the_next(self, monkeypatch):
        with monkeypatch.context() as patched:
            patched.setattr(upsert, "propose_at_addresses", lambda places, using: 0)
            bulk_upsert_jobs([known(), other()])
        assert bulk_upsert_jobs([known(), other()])[:3] == (0, 0, 2)
        assert JobDeduplication.objects.count() == 1

    @pytest.mark.parametrize(
        "row",
        [
            pytest.param(other(source="board"), id="two ids of one source"),
            pytest.param(other(company="Bolt Looms"), id="another company"),
            pytest.param(other(job_url="https://acme.com/careers"), id="a list of jobs"),
            pytest.param(other(job_url=""), id="no address"),
        ],
    )
    def test_rows_that_are_not_recognised(self, row):
        assert bulk_upsert_jobs([known(), row]).recognised == 0

    def test_other_requisition_numbers_are_other_jobs(self):
        rows = [known(), other()]
        for number, row in enumerate(rows):
            row["title"] += f" (JR-1000{number})"
        assert bulk_upsert_jobs(rows).recognised == 0

    def test_a_page_of_many_jobs_is_no_evidence(self):
        rows = [known(), other(), other(8, title="Welder")]
        assert bulk_upsert_jobs(rows).recognised == 0

    @pytest.mark.parametrize("decide", [merge_pair, mark_distinct])
    def test_a_decision_is_not_asked_again(self, decide):
        bulk_upsert_jobs([known(), other()])
        decide(pair=JobDeduplication.objects.get())
        assert bulk_upsert_jobs([known(), other()]).recognised == 0
        assert JobDeduplication.objects.get().status != "pending"


@pytest.mark.django_db(transaction=True)
def test_calls_at_once_propose_each_pair_once(monkeypatch):
    monkeypatch.setattr(upsert, "BATCH_SIZE", 7)
    url = "https://acme.com/jobs/{}"
    feeds = [
        [posting(n, source=f"board {source}", job_url=url.format(n)) for n in range(20)][:: 1 - 2 * (source % 2)]
        for source in range(2)
    ]
    results = all_at_once([lambda feed=feed: bulk_upsert_jobs(feed) for feed in feeds * 2])
    assert sum(result.recognised for result in results) == JobDeduplication.objects.count() == 20
    assert JobListing.objects.count() == 40


@pytest.mark.django_db(transaction=True)
def test_a_merge_of_the_companies_meanwhile(monkeypatch):
    monkeypatch.setattr(upsert, "BATCH_SIZE", 7)
    feeds = [
        [
            posting(n, source=f"board {source}", company=f"Loom Works {n % 2}", job_url=f"https://acme.com/jobs/{n}")
            for n in range(20)
        ]
        for source in range(3)
    ]
    bulk_upsert_jobs(feeds[0])
    keep, absorb = Company.objects.order_by("name")
    calls = [lambda feed=feed: bulk_upsert_jobs(feed) for feed in feeds[1:]]
    all_at_once([*calls, lambda: merge_companies(keep=keep, absorb=absorb)])
    assert (Company.objects.get(), JobListing.objects.count()) == (keep, 60)
    for feed in feeds:
        bulk_upsert_jobs(feed)
    assert JobDeduplication.objects.count() == 40
