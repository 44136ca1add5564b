"""Two people decide about one pair concurrently: one succeeds, the other gets an error."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from django.core.exceptions import ValidationError

from companies.duplicates.jobs.decide import mark_distinct, merge_pair, reopen
from companies.duplicates.jobs.find import find_duplicates
from companies.factories import CompanyFactory, JobDeduplicationFactory, JobListingFactory, JobSourceListingFactory
from companies.models import JobDeduplication, JobListing
from tests.support.racing import all_at_once

pytestmark = pytest.mark.django_db(transaction=True)


def errors(calls: list[Callable]) -> list[str]:
    """Make concurrent calls, and return the error message of each, or ""."""
    results = all_at_once(calls)
    return [result.messages[0] if isinstance(result, ValidationError) else "" for result in results]


@pytest.mark.parametrize(
    "decide",
    [
        pytest.param([merge_pair, merge_pair], id="both say one job"),
        pytest.param([merge_pair, mark_distinct], id="one says two jobs"),
    ],
)
def test_one_decision_wins(decide):
    pair = JobDeduplicationFactory()
    JobSourceListingFactory(job=pair.duplicate_job)
    answers = errors([lambda each=each: each(pair=pair) for each in decide * 2])
    assert sorted(answers)[0] == ""
    assert all("This pair was decided on" in answer for answer in sorted(answers)[1:])
    decided = JobDeduplication.objects.get()
    assert JobListing.objects.canonical().count() == (1 if decided.status == "merged" else 2)


def test_one_undo_wins():
    pair = JobDeduplicationFactory()
    merge_pair(pair=pair)
    answers = errors([lambda: reopen(pair=pair)] * 3)
    assert sorted(answers)[0] == ""
    assert all("nothing to undo" in answer for answer in sorted(answers)[1:])


def test_overlapping_pairs_end_with_one_canonical_listing():
    company = CompanyFactory()
    jobs = JobListingFactory.create_batch(6, company=company)
    pairs = [JobDeduplicationFactory(canonical_job=one, duplicate_job=other) for one, other in pairwise(jobs)]
    answers = errors([lambda pair=pair: merge_pair(pair=pair) for pair in pairs])
    assert answers == [""] * 5
    (root,) = JobListing.objects.canonical()
    assert root.duplicates.count() == 5


def test_concurrent_searches_propose_each_pair_once():
    company = CompanyFactory()
    JobListingFactory.create_batch(4, company=company, title="Engineer", location="Oslo", description="Build robots.")
    assert errors([find_duplicates] * 4) == [""] * 4
    assert JobDeduplication.objects.count() == 3
