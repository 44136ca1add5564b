"""Two people decide about one pair at once: one wins, the other is told."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from companies.duplicates.jobs.decide import mark_distinct, merge_pair, reopen
from companies.duplicates.jobs.find import find_duplicates
from companies.factories import CompanyFactory, JobDeduplicationFactory, JobListingFactory, JobSourceListingFactory
from companies.models import JobDeduplication, JobListing

pytestmark = pytest.mark.django_db(transaction=True)


def all_at_once(calls: list) -> list[str]:
    """What each call answers, all made by threads that start together: "" or the message of a refusal."""
    start = Barrier(len(calls))

    def call(decide) -> str:
        start.wait(timeout=30)
        try:
            decide()
        except ValidationError as refused:
            return refused.messages[0]
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(len(calls)) as callers:
        return list(callers.map(call, calls))


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
    answers = all_at_once([lambda each=each: each(pair=pair) for each in decide * 2])
    assert sorted(answers)[0] == ""
    assert all("This pair was decided on" in answer for answer in sorted(answers)[1:])
    decided = JobDeduplication.objects.get()
    assert JobListing.objects.canonical().count() == (1 if decided.status == "merged" else 2)


def test_one_undo_wins():
    pair = JobDeduplicationFactory()
    merge_pair(pair=pair)
    answers = all_at_once([lambda: reopen(pair=pair)] * 3)
    assert sorted(answers)[0] == ""
    assert all("nothing to take back" in answer for answer in sorted(answers)[1:])


def test_overlapping_pairs_end_in_one_family():
    company = CompanyFactory()
    jobs = JobListingFactory.create_batch(6, company=company)
    pairs = [JobDeduplicationFactory(canonical_job=one, duplicate_job=other) for one, other in pairwise(jobs)]
    answers = all_at_once([lambda pair=pair: merge_pair(pair=pair) for pair in pairs])
    assert answers == [""] * 5
    (root,) = JobListing.objects.canonical()
    assert root.duplicates.count() == 5


def test_many_searches_at_once_propose_each_pair_once():
    company = CompanyFactory()
    JobListingFactory.create_batch(4, company=company, title="Engineer", location="Oslo", description="Build robots.")
    assert all_at_once([find_duplicates] * 4) == [""] * 4
    assert JobDeduplication.objects.count() == 3
