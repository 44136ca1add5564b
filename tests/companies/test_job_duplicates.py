"""Deciding about two listings that may be the same job, and undoing decisions."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.apps import apps
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companies.duplicates.jobs.decide import mark_distinct, merge_pair, reopen
from companies.factories import (
    CompanyFactory,
    JobDeduplicationFactory,
    JobEmbeddingFactory,
    JobListingFactory,
    JobSourceFactory,
    JobSourceListingFactory,
)
from companies.models import JobDeduplication, JobListing, JobSourceListing
from interactions.factories import JobUserInteractionFactory, TimelineEventFactory
from interactions.models import JobUserInteraction
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.legacy.factories import LegacyRecordFactory
from resumes.factories import ResumeFactory

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)


def everything() -> dict[str, list]:
    """Return every row of every model."""
    return {
        model._meta.label: sorted(
            (row["pk"], sorted(row["fields"].items(), key=lambda item: item[0]))
            for row in serializers.serialize("python", model._base_manager.order_by("pk"))
        )
        for model in apps.get_models()
    }


@pytest.fixture
def pair() -> JobDeduplication:
    return JobDeduplicationFactory.create(
        canonical_job__title="Engineer", canonical_job__source="", merge_strategy="", confidence_score=0.8
    )


@pytest.fixture
def keep(pair) -> JobListing:
    return pair.canonical_job


@pytest.fixture
def duplicate(pair) -> JobListing:
    return pair.duplicate_job


def fresh(row):
    return type(row).objects.get(pk=row.pk)


class TestKeepCanonical:
    def test_the_duplicate_points_to_the_canonical_listing_and_keeps_its_row(self, pair, keep, duplicate):
        JobListing.objects.filter(pk=duplicate.pk).update(job_url="https://indeed.example/2", title="Engineer II")
        merge_pair(pair=pair)
        assert fresh(duplicate).canonical == keep
        assert (fresh(duplicate).job_url, fresh(duplicate).title) == ("https://indeed.example/2", "Engineer II")
        assert fresh(duplicate).status == JobListing.Status.ACTIVE
        assert list(JobListing.objects.canonical()) == [keep]

    def test_time_and_person_are_recorded(self, pair):
        person = UserFactory()
        with time_machine.travel(NOW, tick=False):
            decided = merge_pair(pair=pair, by=person)
        assert decided == pair
        assert (decided.status, decided.reviewed, decided.merge_strategy) == ("merged", True, "keep_canonical")
        assert (decided.decided_at, decided.decided_by) == (NOW, person)

    def test_the_other_one_may_be_kept(self, pair, keep, duplicate):
        decided = merge_pair(pair=pair, keep=duplicate)
        assert fresh(keep).canonical == duplicate
        assert (decided.canonical_job, decided.duplicate_job) == (duplicate, keep)

    def test_a_third_listing_cannot_be_kept(self, pair):
        with pytest.raises(ValidationError, match="one of the two"):
            merge_pair(pair=pair, keep=JobListingFactory())

    def test_sources_move_and_are_recounted(self, pair, keep, duplicate):
        linkedin, indeed = JobSourceFactory(name="linkedin"), JobSourceFactory(name="indeed")
        JobSourceListingFactory(job=keep, source=linkedin)
        JobSourceListingFactory.create_batch(2, job=duplicate, source=indeed)
        JobListing.objects.filter(pk=duplicate.pk).update(source="LinkedIn")
        merge_pair(pair=pair)
        assert keep.source_listings.count() == 3
        assert fresh(keep).source_count == 2

    def test_sources_that_are_only_named_count(self, pair, keep, duplicate):
        JobListing.objects.filter(pk=keep.pk).update(source="linkedin")
        JobListing.objects.filter(pk=duplicate.pk).update(source="indeed")
        merge_pair(pair=pair)
        assert fresh(keep).source_count == 2

    def test_a_job_without_a_known_source_has_one(self, pair, keep):
        merge_pair(pair=pair)
        assert fresh(keep).source_count == 1

    def test_interactions_move(self, pair, keep, duplicate):
        interaction = JobUserInteractionFactory(job=duplicate)
        event = TimelineEventFactory(job=duplicate)
        resume = ResumeFactory(target_job=duplicate)
        merge_pair(pair=pair)
        assert fresh(interaction).job == fresh(event).job == fresh(resume).target_job == keep

    @pytest.mark.parametrize(
        ("did", "did_again"),
        [
            pytest.param({}, {}, id="the same"),
            pytest.param({"saved": True}, {"applied": True}, id="one row per job"),
        ],
    )
    def test_rows_that_the_canonical_listing_has_already_stay_with_the_duplicate(
        self, pair, keep, duplicate, did, did_again
    ):
        person = UserProfileFactory()
        own = JobUserInteractionFactory(job=keep, user=person, notes="Ask Kim", **did)
        same = JobUserInteractionFactory(job=duplicate, user=person, notes="Ask Lee", **did_again)
        others = [JobUserInteractionFactory(job=duplicate), JobUserInteractionFactory(job=duplicate)]
        merge_pair(pair=pair)
        assert set(keep.user_interactions.all()) == {own, *others}
        assert list(duplicate.user_interactions.values_list("pk", "notes")) == [(same.pk, "Ask Lee")]

    def test_rows_about_the_listing_itself_stay(self, pair, duplicate):
        embedding, record = JobEmbeddingFactory(job=duplicate), LegacyRecordFactory(target=duplicate)
        merge_pair(pair=pair)
        assert fresh(embedding).job == fresh(record).target == duplicate

    def test_twice_is_refused(self, pair):
        with time_machine.travel(NOW):
            merge_pair(pair=pair, by=UserFactory(username="kim"))
        for again in (merge_pair, mark_distinct):
            with pytest.raises(ValidationError, match="decided on 2026-06-01 by kim: one job"):
                again(pair=pair)

    def test_the_number_of_queries_does_not_grow(self):
        counts = []
        for rows in (1, 20):
            pair = JobDeduplicationFactory()
            JobSourceListingFactory.create_batch(rows, job=pair.duplicate_job)
            JobUserInteractionFactory.create_batch(rows, job=pair.duplicate_job)
            JobListingFactory.create_batch(rows, canonical=pair.duplicate_job)
            with CaptureQueriesContext(connection) as captured:
                merge_pair(pair=pair)
            counts.append(len(captured))
        assert counts[0] == counts[1]


class TestChains:
    @pytest.fixture
    def jobs(self):
        company = CompanyFactory()
        return [JobListingFactory(company=company, title=f"Engineer {name}") for name in "ABC"]

    def paired(self, one, other) -> JobDeduplication:
        return JobDeduplicationFactory.create(canonical_job=one, duplicate_job=other)

    def test_the_duplicates_of_a_duplicate_point_to_the_canonical_listing(self, jobs):
        a, b, c = jobs
        merge_pair(pair=self.paired(b, c))
        merge_pair(pair=self.paired(a, b))
        assert fresh(b).canonical == fresh(c).canonical == a

    def test_a_pair_of_a_duplicate_merges_its_canonical_listing(self, jobs):
        a, b, c = jobs
        merge_pair(pair=self.paired(a, b))
        merge_pair(pair=self.paired(c, b))
        assert fresh(a).canonical == fresh(b).canonical == c
        assert fresh(c).canonical is None

    def test_no_cycle(self, jobs):
        a, b, _ = jobs
        pair = self.paired(a, b)
        JobListing.objects.filter(pk=a.pk).update(canonical=b)
        merge_pair(pair=pair)
        assert (fresh(a).canonical, fresh(b).canonical) == (b, None)

    def test_an_existing_cycle_is_reported(self, jobs):
        a, b, c = jobs
        JobListing.objects.filter(pk=a.pk).update(canonical=b)
        JobListing.objects.filter(pk=b.pk).update(canonical=a)
        with pytest.raises(ValidationError, match="is its own canonical listing"):
            merge_pair(pair=self.paired(a, c))

    def test_a_pair_merged_by_way_of_a_third_is_not_pending(self, jobs):
        a, b, c = jobs
        third = self.paired(b, c)
        merge_pair(pair=self.paired(a, b))
        last = self.paired(a, c)
        assert set(JobDeduplication.objects.pending()) == {third, last}
        merge_pair(pair=last)
        assert not JobDeduplication.objects.pending().exists()
        with pytest.raises(ValidationError, match="already merged"):
            mark_distinct(pair=third)

    def test_a_distinct_pair_is_not_merged_by_way_of_a_third(self, jobs):
        a, b, c = jobs
        merge_pair(pair=self.paired(a, b))
        mark_distinct(pair=self.paired(a, c))
        with pytest.raises(ValidationError, match="These two jobs were marked as distinct"):
            merge_pair(pair=self.paired(c, b))

    def test_undoing_in_reverse_order_restores_everything(self, jobs):
        a, b, c = jobs
        for job in jobs:
            JobSourceListingFactory(job=job)
            JobUserInteractionFactory(job=job)
        first, second = self.paired(b, c), self.paired(a, b)
        before = everything()
        merge_pair(pair=first)
        merge_pair(pair=second)
        with pytest.raises(ValidationError, match="Engineer B has since been merged into Engineer A"):
            reopen(pair=first)
        reopen(pair=second)
        reopen(pair=first)
        assert everything() == before

    def test_two_duplicates_of_one_listing_are_undone_in_any_order(self, jobs):
        a, b, c = jobs
        for job in jobs:
            JobSourceListingFactory(job=job)
        JobListing.objects.filter(pk=a.pk).update(source_count=7)
        first, second = self.paired(a, b), self.paired(a, c)
        before = everything()
        merge_pair(pair=first)
        merge_pair(pair=second)
        assert fresh(a).source_count == 3
        reopen(pair=first)
        reopen(pair=second)
        assert everything() == before


class TestMarkDistinct:
    def test_is_recorded(self, pair, keep, duplicate):
        person = UserFactory()
        with time_machine.travel(NOW, tick=False):
            decided = mark_distinct(pair=pair, by=person)
        assert (decided.status, decided.reviewed) == ("distinct", True)
        assert (decided.decided_at, decided.decided_by) == (NOW, person)
        assert set(JobListing.objects.canonical()) == {keep, duplicate}
        assert not JobDeduplication.objects.pending().exists()

    def test_can_be_undone(self, pair):
        before = everything()
        mark_distinct(pair=pair)
        assert everything() != before
        reopen(pair=pair)
        assert everything() == before


class TestUndo:
    @pytest.mark.parametrize("end", ["canonical_job", "duplicate_job"])
    def test_restores_everything_exactly(self, pair, keep, duplicate, end):
        person = UserProfileFactory()
        for job in (keep, duplicate):
            JobSourceListingFactory(job=job)
            JobUserInteractionFactory(job=job, user=person)
            JobListingFactory(canonical=job)
        TimelineEventFactory(job=duplicate)
        before = everything()
        merge_pair(pair=pair, keep=getattr(pair, end), by=UserFactory.create())
        undone = reopen(pair=pair)
        after = everything()
        assert (undone.status, undone.reviewed, undone.undo_record) == ("pending", False, {})
        assert {name: rows for name, rows in after.items() if name != "jobpilot.User"} == {
            name: rows for name, rows in before.items() if name != "jobpilot.User"
        }

    def test_an_undecided_pair_has_nothing_to_undo(self, pair):
        with pytest.raises(ValidationError, match="nothing to undo"):
            reopen(pair=pair)

    def test_a_pair_merged_by_the_legacy_system(self, pair, keep, duplicate):
        JobListing.objects.filter(pk=duplicate.pk).update(canonical=keep)
        record = {"canonical": str(keep.pk), "duplicate": str(duplicate.pk)}
        JobDeduplication.objects.filter(pk=pair.pk).update(status="merged", undo_record=record)
        undone = reopen(pair=pair)
        assert (undone.status, fresh(duplicate).canonical) == ("pending", None)

    def test_later_rows_stay_with_the_canonical_listing(self, pair, keep, duplicate):
        merge_pair(pair=pair)
        since = JobUserInteractionFactory(job=keep)
        JobListing.objects.filter(pk=keep.pk).update(location="Oslo")
        reopen(pair=pair)
        assert (fresh(since).job, fresh(keep).location) == (keep, "Oslo")

    @pytest.mark.parametrize(
        ("edit", "obstacle"),
        [
            pytest.param(
                lambda keep, duplicate: JobListing.objects.filter(pk=duplicate.pk).update(canonical=None),
                "The canonical listing of Engineer has been changed since",
                id="the duplicate was let go by hand",
            ),
            pytest.param(
                lambda keep, duplicate: JobSourceListing.objects.all().delete(),
                "1 of the moved job source listings have been deleted or moved since",
                id="a source was deleted",
            ),
            pytest.param(
                lambda keep, duplicate: JobUserInteraction.objects.update(job=JobListingFactory()),
                "1 of the moved applications and saved jobs have been deleted or moved since",
                id="an interaction moved again",
            ),
            pytest.param(
                lambda keep, duplicate: JobUserInteractionFactory(
                    job=duplicate, user=JobUserInteraction.objects.get().user
                ),
                "Engineer has new rows that conflict",
                id="the person did it again with the duplicate",
            ),
        ],
    )
    def test_later_edits_are_named_and_nothing_changes(self, pair, keep, duplicate, edit, obstacle):
        JobSourceListingFactory(job=duplicate)
        JobUserInteractionFactory(job=duplicate)
        merge_pair(pair=pair)
        edit(keep, duplicate)
        before = everything()
        with pytest.raises(ValidationError, match=obstacle):
            reopen(pair=pair)
        assert everything() == before

    def test_all_obstacles_are_named(self, pair, duplicate):
        JobSourceListingFactory(job=duplicate)
        merge_pair(pair=pair)
        JobSourceListing.objects.all().delete()
        JobListing.objects.filter(pk=duplicate.pk).update(canonical=None)
        with pytest.raises(ValidationError) as refused:
            reopen(pair=pair)
        assert len(refused.value.messages) == 2


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    count=st.integers(2, 4),
    pairs=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.booleans()), max_size=4),
    interactions=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 1)), unique=True, max_size=4),
)
def test_decisions_undone_in_reverse_are_lossless(count, pairs, interactions):
    JobListing.objects.all().delete()
    company = CompanyFactory()
    jobs = JobListingFactory.create_batch(count, company=company)
    people = UserProfileFactory.create_batch(2)
    for job in jobs:
        JobSourceListingFactory(job=job)
    for job, person in sorted({(job % count, person) for job, person in interactions}):
        JobUserInteractionFactory(job=jobs[job], user=people[person])
    rows = {
        frozenset((one % count, other % count)): (
            JobDeduplicationFactory.build(canonical_job=jobs[one % count], duplicate_job=jobs[other % count]),
            keep_first,
        )
        for one, other, keep_first in pairs
        if one % count != other % count
    }
    JobDeduplication.objects.bulk_create(row for row, _ in rows.values())
    before = everything()
    for row, keep_first in rows.values():
        merge_pair(pair=row, keep=row.canonical_job if keep_first else row.duplicate_job)
        assert not JobListing.objects.filter(canonical__canonical__isnull=False).exists()
    for row, _ in reversed(rows.values()):
        reopen(pair=row)
    assert everything() == before
