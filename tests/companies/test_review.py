"""Decisions about pairs of companies: each is made once, and recorded with its time and person."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError

from companies.duplicates.companies.decide import (
    decision_text,
    mark_distinct,
    merge_of,
    merge_pair,
    propose_pair,
    reopen,
)
from companies.duplicates.companies.merge import merge_companies
from companies.factories import CompanyDuplicateFactory, CompanyFactory, CompanyMergeFactory, JobListingFactory
from companies.models import Company, CompanyDuplicate, CompanyMerge
from jobpilot.models import User

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


@pytest.fixture
def ann() -> User:
    return User.objects.create(username="ann")


@pytest.fixture
def pair() -> CompanyDuplicate:
    return CompanyDuplicateFactory.create(first__name="Acme Robotics", second__name="Acme Robots")


def decision(pair: CompanyDuplicate) -> tuple:
    return CompanyDuplicate.objects.values_list("status", "decided_at", "decided_by__username").get(pk=pair.pk)


class TestPropose:
    def test_a_new_pair_is_pending(self):
        one, other = CompanyFactory(name="Acme Robotics"), CompanyFactory(name="ACME ROBOTICS INC")
        pair = propose_pair(one=one, other=other, evidence={"reason": "entered"})
        assert (pair.first, pair.second, pair.status, pair.score) == (one, other, "pending", 1.0)
        assert pair.evidence == {"reason": "entered"}

    @pytest.mark.parametrize("turned", [False, True], ids=["same way round", "the other way round"])
    def test_a_decided_pair_is_not_proposed_again(self, pair, turned):
        mark_distinct(pair=pair)
        one, other = (pair.second, pair.first) if turned else (pair.first, pair.second)
        assert propose_pair(one=one, other=other, evidence={}) == pair
        assert CompanyDuplicate.objects.get().status == "distinct"

    def test_a_company_is_not_paired_with_itself(self, pair):
        with pytest.raises(ValidationError):
            propose_pair(one=pair.first, other=pair.first, evidence={})


class TestMerge:
    @pytest.mark.parametrize("survivor", ["first", "second"])
    def test_either_can_be_kept(self, pair, ann, survivor):
        keep = getattr(pair, survivor)
        with time_machine.travel(NOON, tick=False):
            merge = merge_pair(pair=pair, keep=keep, by=ann)
        assert list(Company.objects.all()) == [keep]
        assert (merge.company, merge.merged_by) == (keep, ann)
        assert decision(pair) == ("merged", NOON, "ann")

    def test_fields_are_chosen(self, pair):
        pair.second.industry = "Robots"
        pair.second.save()
        merge = merge_pair(pair=pair, keep=pair.first, take=["name"])
        kept = Company.objects.get(pk=merge.company_id)
        assert (kept.name, kept.domain, kept.industry) == ("Acme Robots", pair.first.domain, "Robots")

    def test_a_third_company_cannot_be_kept(self, pair):
        with pytest.raises(ValidationError, match="is not one of the two companies"):
            merge_pair(pair=pair, keep=CompanyFactory())

    def test_a_distinct_pair_is_not_merged(self, pair, ann):
        stale = CompanyDuplicate.objects.get(pk=pair.pk)
        with time_machine.travel(NOON, tick=False):
            mark_distinct(pair=pair, by=ann)
        with pytest.raises(ValidationError, match="decided on 2026-03-04 at 12:00 UTC by ann: two companies"):
            merge_pair(pair=stale, keep=stale.first)
        assert Company.objects.count() == 2

    def test_a_second_merge_reports_the_first(self, pair, ann):
        stale = CompanyDuplicate.objects.get(pk=pair.pk)
        with time_machine.travel(NOON, tick=False):
            merge_pair(pair=pair, keep=pair.first, by=ann)
        with pytest.raises(ValidationError, match="One of the two companies no longer exists"):
            merge_pair(pair=stale, keep=stale.first)
        fresh = CompanyDuplicate.objects.get(pk=pair.pk)
        with pytest.raises(ValidationError, match="decided on 2026-03-04 at 12:00 UTC by ann: merged"):
            merge_pair(pair=fresh, keep=fresh.first)
        assert CompanyMerge.objects.count() == 1

    def test_a_company_that_was_merged_meanwhile_is_not_merged_again(self, pair):
        stale = CompanyDuplicate.objects.get(pk=pair.pk)
        merge_companies(keep=CompanyFactory(), absorb=pair.second)
        with pytest.raises(ValidationError, match="no longer exists"):
            merge_pair(pair=stale, keep=stale.first)


class TestDistinct:
    def test_time_and_person_are_recorded(self, pair, ann):
        with time_machine.travel(NOON, tick=False):
            mark_distinct(pair=pair, by=ann)
        assert decision(pair) == ("distinct", NOON, "ann")
        assert decision_text(pair) == "This pair was decided on 2026-03-04 at 12:00 UTC by ann: two companies."

    def test_the_first_decision_stands(self, pair, ann):
        stale = CompanyDuplicate.objects.get(pk=pair.pk)
        with time_machine.travel(NOON, tick=False):
            mark_distinct(pair=pair, by=ann)
        with pytest.raises(ValidationError, match="by ann: two companies"):
            mark_distinct(pair=stale)
        assert decision(pair) == ("distinct", NOON, "ann")

    def test_a_deleted_pair_is_reported(self, pair):
        CompanyDuplicate.objects.filter(pk=pair.pk).delete()
        with pytest.raises(ValidationError, match="This pair no longer exists"):
            mark_distinct(pair=pair)


class TestReopen:
    def test_a_distinct_pair_is_pending_again(self, pair, ann):
        mark_distinct(pair=pair, by=ann)
        assert reopen(pair=pair) is None
        assert decision(pair) == ("pending", None, None)

    def test_a_merge_is_undone(self, pair):
        job = JobListingFactory(company=pair.second)
        keep, absorb = pair.first, pair.second
        merge = merge_pair(pair=pair, keep=keep)
        pair = CompanyDuplicate.objects.get(pk=pair.pk)
        assert merge_of(pair) == merge
        assert reopen(pair=pair) == absorb
        job.refresh_from_db()
        assert job.company == absorb
        assert decision(pair) == ("pending", None, None)

    def test_only_the_merge_of_the_pair_is_undone(self, pair):
        other = CompanyDuplicateFactory(first=pair.first)
        keep, absorb = pair.first, pair.second
        merge_pair(pair=pair, keep=keep)
        merge_pair(pair=other, keep=keep)
        assert reopen(pair=CompanyDuplicate.objects.get(pk=pair.pk)) == absorb
        assert decision(pair)[0] == "pending"
        assert decision(other)[0] == "merged"

    def test_a_pending_pair_cannot_be_reopened(self, pair):
        with pytest.raises(ValidationError, match="has not been decided yet"):
            reopen(pair=pair)

    def test_a_merge_without_a_record_stays(self):
        pair = CompanyDuplicateFactory(merged=True)
        CompanyMergeFactory(company=pair.first)  # of another pair
        with pytest.raises(ValidationError, match="there is no record of it"):
            reopen(pair=pair)


class TestQueue:
    def test_the_next_pair_is_the_most_similar_of_the_following(self):
        high, middle, low = (CompanyDuplicateFactory(score=score) for score in (0.9, 0.7, 0.5))
        CompanyDuplicateFactory(score=0.6, distinct=True)
        following = CompanyDuplicate.objects.next_to_review
        assert (following(high), following(middle), following(low)) == (middle, low, high)

    def test_equal_scores_all_get_their_turn(self):
        pairs = CompanyDuplicateFactory.create_batch(3, score=0.5)
        seen, pair = [], pairs[0]
        for _ in pairs:
            pair = CompanyDuplicate.objects.next_to_review(pair)
            seen.append(pair.pk)
        assert sorted(seen) == sorted(pair.pk for pair in pairs)

    def test_there_is_none_after_the_only_one(self):
        assert CompanyDuplicate.objects.next_to_review(CompanyDuplicateFactory()) is None

    def test_listings_are_counted_on_each_side(self):
        pair = CompanyDuplicateFactory()
        JobListingFactory.create_batch(2, company=pair.first)
        JobListingFactory.create_batch(3, company=pair.second)
        counted = CompanyDuplicate.objects.with_listing_counts().get()
        assert (counted.first_listings, counted.second_listings) == (2, 3)
