"""Which listings are proposed as one job, and which are not."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from companies.duplicates.companies.merge import merge_companies, undo_merge
from companies.duplicates.jobs import find as job_proposals
from companies.duplicates.jobs.decide import mark_distinct, merge_pair
from companies.duplicates.jobs.find import find_duplicates, find_pairs, save_pairs
from companies.factories import POSTED, CompanyFactory, JobDeduplicationFactory, JobListingFactory
from companies.models import JobDeduplication, JobListing

pytestmark = pytest.mark.django_db

TEXT = (
    "You will design and build the arms of our robots, from the first sketch to the tested part, together with four "
    "colleagues in the workshop. We expect five years of practice with motors, sensors and firmware in C."
)
CUT = TEXT.split(",")[0]
EDITED = TEXT.replace("four colleagues", "five colleagues").replace("five years", "six years")
OTHER_TEXT = (
    "Our finance team needs somebody to close the books each month, to prepare the audit and to answer the questions "
    "of the tax office. A degree in accounting and knowledge of local law are needed; travel is rare."
)
JOB = {
    "title": "Senior Robotics Engineer",
    "location": "San Francisco, CA",
    "experience_level": "senior_level",
    "remote_type": "on_site",
    "description": TEXT,
}


@pytest.fixture
def company():
    return CompanyFactory()


def listing(company, **changes) -> JobListing:
    """Create another listing of the job, later than those before it."""
    return JobListingFactory.create(
        company=company, created_at=POSTED + timedelta(days=JobListing.objects.count()), **JOB | changes
    )


def proposed() -> set[frozenset]:
    return {frozenset(pair) for pair in JobDeduplication.objects.values_list("canonical_job_id", "duplicate_job_id")}


class TestPairs:
    @pytest.mark.parametrize(
        ("changes", "confidence"),
        [
            pytest.param({}, 1.0, id="the same posting on two sites"),
            pytest.param({"title": "Sr. Robotics Engineer (m/f/d)"}, 1.0, id="short form and remark"),
            pytest.param({"title": "Senior Robotics Engineer - R-20417"}, 1.0, id="requisition number"),
            pytest.param({"title": "Senior Robotics Engineer (San Francisco)"}, 1.0, id="city in the title"),
            pytest.param({"location": "San Francisco, California, USA"}, 1.0, id="place written out"),
            pytest.param({"remote_type": ""}, 1.0, id="on site not said"),
            pytest.param({"remote_type": "hybrid"}, 1.0, id="hybrid"),
            pytest.param({"description": CUT}, 1.0, id="text cut short"),
            pytest.param({"description": "", "requirements": TEXT}, 1.0, id="text in another field"),
            pytest.param({"description": EDITED}, 0.95, id="text edited a little"),
            pytest.param({"experience_level": ""}, 0.9, id="level not known"),
            pytest.param({"location": ""}, 0.8, id="place not known, the same text"),
            pytest.param({"location": "California"}, 0.8, id="state only, the same text"),
            pytest.param({"description": ""}, 0.7, id="no text, all the rest equal"),
        ],
    )
    def test_proposed_as_one_job(self, company, changes, confidence):
        first, second = listing(company), listing(company, **changes)
        assert find_duplicates() == 1
        pair = JobDeduplication.objects.get()
        assert (pair.canonical_job, pair.duplicate_job, pair.status) == (first, second, "pending")
        assert pair.confidence_score == pytest.approx(confidence, abs=0.0005)

    @pytest.mark.parametrize(
        "changes",
        [
            pytest.param({"title": "Robotics Engineer"}, id="senior and not"),
            pytest.param({"title": "Junior Robotics Engineer"}, id="senior and junior"),
            pytest.param({"experience_level": "mid_level"}, id="two levels"),
            pytest.param({"location": "Oakland, CA"}, id="two cities"),
            pytest.param({"location": "San Jose, CA; Oakland, CA"}, id="one city and two others"),
            pytest.param({"location": "Remote"}, id="remote and a city"),
            pytest.param({"remote_type": "remote"}, id="remote and on site in one city"),
            pytest.param({"description": OTHER_TEXT}, id="a different text"),
            pytest.param({"location": "", "description": EDITED}, id="place not known, the text edited"),
            pytest.param({"location": "", "description": ""}, id="place not known, no text"),
            pytest.param({"experience_level": "", "description": ""}, id="level not known, no text"),
            pytest.param({"location": "Texas"}, id="another state"),
        ],
    )
    def test_not_proposed_as_one_job(self, company, changes):
        listing(company)
        listing(company, **changes)
        assert find_duplicates() == 0
        assert not JobDeduplication.objects.exists()

    def test_two_requisition_numbers_are_two_jobs(self, company):
        listing(company, title="Engineer (R-10001)")
        listing(company, title="Engineer (R-10002)")
        assert find_duplicates() == 0

    def test_listings_of_two_companies_are_not_paired(self):
        listing(CompanyFactory())
        listing(CompanyFactory())
        assert find_duplicates() == 0

    def test_matching_fields_are_recorded(self, company):
        listing(company)
        listing(company, experience_level="", location="")
        find_duplicates()
        assert JobDeduplication.objects.get().matching_fields == ["company", "title", "description"]

    def test_an_open_listing_is_canonical_for_a_closed_one(self, company):
        closed, still_open = listing(company, status="expired"), listing(company)
        find_duplicates()
        pair = JobDeduplication.objects.get()
        assert (pair.canonical_job, pair.duplicate_job) == (still_open, closed)

    def test_copies_are_only_paired_with_the_first(self, company):
        first, *copies = [listing(company) for _ in range(5)]
        assert find_duplicates() == 4
        assert proposed() == {frozenset((first.pk, copy.pk)) for copy in copies}

    def test_a_listing_without_city_is_paired_with_the_more_alike(self, company):
        unknown = listing(company, location="")
        listing(company, location="Oslo", description=TEXT.replace("motors", "wheels"))
        similar = listing(company, location="Bergen")
        find_duplicates()
        assert proposed() == {frozenset((similar.pk, unknown.pk))}

    def test_only_the_companies_asked_for(self, company):
        other = CompanyFactory()
        for employer in (company, other):
            listing(employer)
            listing(employer)
        assert find_duplicates(companies=[other]) == 1
        assert JobDeduplication.objects.get().canonical_job.company == other


class TestAgain:
    def test_a_known_pair_is_not_proposed_again(self, company):
        for changes in ({}, {}, {"location": ""}, {"location": "Oslo"}, {"description": EDITED}):
            listing(company, **changes)
        assert find_duplicates() == 3
        assert find_duplicates() == 0

    def test_a_distinct_pair_is_not_proposed_again(self, company):
        listing(company)
        listing(company)
        find_duplicates()
        mark_distinct(pair=JobDeduplication.objects.get())
        assert find_duplicates() == 0

    def test_a_listing_distinct_from_the_first_may_match_the_second(self, company):
        first, second = listing(company), listing(company, experience_level="")
        find_duplicates()
        mark_distinct(pair=JobDeduplication.objects.get())
        third = listing(company)
        find_duplicates()
        assert proposed() == {frozenset((first.pk, second.pk)), frozenset((first.pk, third.pk))}

    @pytest.mark.parametrize("kept", [0, 1])
    def test_a_merged_pair_is_not_proposed_again(self, company, kept):
        jobs = [listing(company) for _ in range(3)]
        find_duplicates()
        pair = JobDeduplication.objects.filter(canonical_job=jobs[0], duplicate_job=jobs[1]).get()
        merge_pair(pair=pair, keep=jobs[kept])
        assert find_duplicates() == 0

    def test_a_pair_in_the_other_order_is_known(self, company):
        first, second = listing(company), listing(company)
        JobDeduplicationFactory(canonical_job=second, duplicate_job=first)
        assert find_duplicates() == 0

    def test_pairs_proposed_merged_or_deleted_meanwhile_are_skipped(self, company):
        pairs = [(listing(company, title=title), listing(company, title=title)) for title in ("Cook", "Baker", "Smith")]
        found = find_pairs([company.pk])
        assert len(found) == 3
        JobDeduplicationFactory(canonical_job=pairs[0][1], duplicate_job=pairs[0][0])
        JobListing.objects.filter(pk=pairs[1][1].pk).update(canonical=pairs[1][0])
        pairs[2][0].delete()
        assert save_pairs(found) == []


class TestCost:
    def test_the_number_of_queries_does_not_grow(self, company):
        counts = []
        for copies in (2, 20):
            for _ in range(copies):
                listing(company)
                listing(CompanyFactory(), title=f"Engineer {copies}")
            with CaptureQueriesContext(connection) as captured:
                assert find_duplicates() > 0
            counts.append(len(captured))
        assert counts[0] == counts[1]

    def test_batches_of_any_size_find_the_same(self, monkeypatch):
        for _ in range(3):
            company = CompanyFactory()
            for title in ("Cook", "Baker", "Cook", "Cook", "Baker"):
                listing(company, title=title)
        whole = {pair.canonical_job_id for lot in job_proposals.company_batches() for pair in find_pairs(lot)}
        monkeypatch.setattr(job_proposals, "LISTING_BATCH_SIZE", 1)
        monkeypatch.setattr(job_proposals, "TEXT_BATCH_SIZE", 2)
        assert len(job_proposals.company_batches()) == 3
        assert find_duplicates() == 9
        assert set(JobDeduplication.objects.values_list("canonical_job", flat=True)) == whole


class TestCompanyMerge:
    def test_listings_brought_together_are_proposed_and_not_merged(self):
        keep, absorb = CompanyFactory(), CompanyFactory()
        own, met = listing(keep), listing(absorb)
        merge_companies(keep=keep, absorb=absorb)
        assert proposed() == {frozenset((own.pk, met.pk))}
        assert JobListing.objects.canonical().count() == 2

    def test_duplicates_within_one_of_them_are_not_proposed(self):
        keep, absorb = CompanyFactory(), CompanyFactory()
        for employer, title in ((keep, "Cook"), (keep, "Cook"), (absorb, "Baker"), (absorb, "Baker")):
            listing(employer, title=title)
        merge_companies(keep=keep, absorb=absorb)
        assert not JobDeduplication.objects.exists()

    def test_undo_removes_its_proposals_but_no_others(self):
        keep, absorb = CompanyFactory(), CompanyFactory()
        own, _ = listing(keep), listing(absorb)
        before = JobDeduplicationFactory(canonical_job=own)
        merge = merge_companies(keep=keep, absorb=absorb)
        assert JobDeduplication.objects.count() == 2
        undo_merge(merge=merge)
        assert list(JobDeduplication.objects.all()) == [before]

    @pytest.mark.parametrize("decide", [merge_pair, mark_distinct])
    def test_a_decision_about_one_is_an_obstacle(self, decide):
        keep, absorb = CompanyFactory(), CompanyFactory()
        listing(keep)
        listing(absorb)
        merge = merge_companies(keep=keep, absorb=absorb)
        decide(pair=JobDeduplication.objects.get())
        with pytest.raises(
            ValidationError, match="1 of the job duplicates that the merge proposed have been decided since"
        ):
            undo_merge(merge=merge)


class TestCommand:
    def run(self, *arguments) -> str:
        out = StringIO()
        call_command("find_duplicate_jobs", *arguments, stdout=out)
        return out.getvalue()

    def test_reports_what_it_did_and_adds_nothing_the_second_time(self, company):
        listing(company)
        listing(company)
        assert self.run() == ("1 new pair is to review, in 1 company with at least two jobs.\nTotal to review: 1.\n")
        assert self.run() == ("No new pairs to review, in 1 company with at least two jobs.\nTotal to review: 1.\n")

    def test_a_dry_run_writes_nothing(self, company):
        for _ in range(3):
            listing(company)
        assert self.run("--dry-run").startswith("2 new pairs would be to review")
        assert not JobDeduplication.objects.exists()

    def test_on_an_empty_database(self):
        assert self.run() == ("No new pairs to review, in 0 companies with at least two jobs.\nTotal to review: 0.\n")
