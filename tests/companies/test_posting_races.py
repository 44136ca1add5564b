"""Concurrent imports, with merges and deletions meanwhile: each posting once, no error, nothing lost."""

import pytest

from companies.duplicates.companies.merge import merge_companies
from companies.duplicates.jobs.decide import merge_pair
from companies.models import Company, JobDeduplication, JobListing, JobSource, JobSourceListing
from companies.postings import upsert as module
from companies.postings.reader import Posting
from companies.postings.upsert import UpsertResult, bulk_upsert_jobs
from companies.services import get_or_create_company
from tests.support.postings import counts, posting
from tests.support.racing import all_at_once

pytestmark = pytest.mark.django_db(transaction=True)
CALLERS = 8
POSTINGS = 60


def shuffled(number: int, **values) -> list[Posting]:
    """Return the same postings for each caller, in a different order, of several sources and companies."""
    step = (7, 11, 13, 17)[number % 4]
    return [
        posting(n, source=f"board {n % 3}", company=f"Company Number {n % 5}", **values)
        for n in sorted(range(POSTINGS), key=lambda n: n * step % POSTINGS)
    ]


@pytest.fixture(autouse=True)
def small_batches(monkeypatch):
    """Let callers also meet between batches."""
    monkeypatch.setattr(module, "BATCH_SIZE", 25)


def test_the_same_postings_in_different_orders_are_stored_once():
    results = all_at_once([lambda n=n: bulk_upsert_jobs(shuffled(n)) for n in range(CALLERS)])

    assert JobListing.objects.count() == JobSourceListing.objects.count() == POSTINGS
    assert (Company.objects.count(), JobSource.objects.count()) == (5, 3)
    assert sum(result.created for result in results) == POSTINGS
    assert {(result.updated, result.refused == []) for result in results} == {(0, True)}
    assert {sum(result[:3]) for result in results} == {POSTINGS}


def test_conflicting_updates_end_with_the_values_of_one_caller():
    bulk_upsert_jobs(shuffled(0))
    everybody = [
        lambda n=n: bulk_upsert_jobs(shuffled(n, description=f"{n}", source_url=f"https://a.example/{n}"))
        for n in range(CALLERS)
    ]

    results = all_at_once(everybody)

    assert {result[:3] for result in results} == {(0, POSTINGS, 0)}
    rows = JobSourceListing.objects.values_list("job__description", "source_url")
    assert all(address == f"https://a.example/{description}" for description, address in rows)


def test_new_postings_with_a_different_company_from_each_caller():
    """The callers have only the posting itself in common."""
    for n in range(CALLERS):
        get_or_create_company(name=f"Company of Caller {n}")
    everybody = [
        lambda n=n: bulk_upsert_jobs({**row, "company": f"Company of Caller {n}"} for row in shuffled(n))
        for n in range(CALLERS)
    ]

    results = all_at_once(everybody)

    assert sum(result.created for result in results) == POSTINGS
    assert {sum(result[:3]) for result in results} == {POSTINGS}
    assert JobListing.objects.count() == JobSourceListing.objects.count() == POSTINGS


def test_merging_the_companies_meanwhile_loses_no_posting():
    bulk_upsert_jobs(shuffled(0))
    companies = list(Company.objects.order_by("name"))

    def merge_all() -> None:
        for absorb in companies[1:]:
            merge_companies(keep=companies[0], absorb=absorb)

    news = [lambda n=n: bulk_upsert_jobs(shuffled(n, description=f"{n}")) for n in range(CALLERS - 1)]
    more = [lambda: bulk_upsert_jobs(posting(f"new {n}", company=f"Company Number {n % 5}") for n in range(POSTINGS))]
    *results, created, _ = all_at_once([*news, *more, merge_all])

    assert {result[:3] for result in results} == {(0, POSTINGS, 0)}
    assert created == UpsertResult(POSTINGS, 0, 0, [], [])
    assert Company.objects.get() == companies[0]
    assert companies[0].job_listings.count() == 2 * POSTINGS
    assert counts(shuffled(0, description="last")) == (0, POSTINGS, 0, 0)


def test_duplicates_that_are_merged_meanwhile():
    bulk_upsert_jobs(shuffled(0))
    jobs = list(JobListing.objects.order_by("company", "pk"))
    pairs = [
        JobDeduplication.objects.create(canonical_job=one, duplicate_job=other, confidence_score=0.9)
        for one, other in zip(jobs[::2], jobs[1::2], strict=True)
    ]

    def join_all() -> None:
        for pair in pairs:
            merge_pair(pair=pair)

    news = [lambda n=n: bulk_upsert_jobs(shuffled(n, description=f"{n}")) for n in range(CALLERS - 1)]
    *results, _ = all_at_once([*news, join_all])

    assert {sum(result[:3]) for result in results} == {POSTINGS}
    assert JobListing.objects.filter(canonical=None).count() == POSTINGS // 2
    assert JobSourceListing.objects.filter(job__canonical=None).count() == POSTINGS


def test_listings_that_are_deleted_meanwhile_are_created_again_or_gone():
    bulk_upsert_jobs(shuffled(0))

    def delete_all() -> None:
        for listing in JobListing.objects.order_by("pk"):
            listing.delete()

    news = [lambda n=n: bulk_upsert_jobs(shuffled(n, description=f"{n}")) for n in range(3)]
    *results, _ = all_at_once([*news, delete_all])

    assert {sum(result[:3]) for result in results} == {POSTINGS}
    assert JobListing.objects.count() == JobSourceListing.objects.count()
