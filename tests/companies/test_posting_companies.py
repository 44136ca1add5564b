"""A posting gets the resolved company, and one of several sources describes a job."""

from datetime import timedelta

import pytest
from django.db import IntegrityError

from companies.duplicates.companies.merge import merge_companies
from companies.duplicates.jobs.decide import merge_pair, reopen
from companies.factories import CompanyFactory, JobListingFactory, JobSourceListingFactory
from companies.models import Company, JobDeduplication, JobListing, JobSourceListing
from companies.postings import upsert as module
from companies.postings.upsert import bulk_upsert_jobs
from companies.services import get_or_create_company
from tests.support.postings import LONG_AGO, counts, job, posting, without, world

pytestmark = pytest.mark.django_db


class TestCompanies:
    def test_is_the_one_that_the_resolution_returns(self):
        acme, _ = get_or_create_company(name="Acme Robotics", website="https://acme.com")
        bulk_upsert_jobs(
            [posting(1, company="ACME Robotics, Inc."), posting(2, company="X", company_website="acme.com")]
        )
        assert job(1).company == acme
        assert job(2).company.name == "X"
        assert Company.objects.count() == 2

    def test_many_postings_of_one_company_create_it_once(self):
        assert counts(posting(number) for number in range(30)) == (30, 0, 0, 0)
        assert Company.objects.get().job_listings.count() == 30

    def test_a_posting_may_move_to_another_company(self):
        bulk_upsert_jobs([posting(), posting(2)])
        assert counts([posting(company="Baker Brothers"), posting(2)]) == (0, 1, 1, 0)
        assert [job(number).company.name for number in (1, 2)] == ["Baker Brothers", "Acme Robotics"]

    def test_a_posting_without_a_company_keeps_it(self):
        bulk_upsert_jobs([posting()])
        assert counts([without(posting(title="Baker"), "company")]) == (0, 1, 0, 0)
        assert job().company.name == "Acme Robotics"

    def test_another_spelling_changes_nothing(self):
        bulk_upsert_jobs([posting()])
        before = world()
        assert counts([posting(company="ACME Robotics Inc.")]) == (0, 0, 1, 0)
        assert world() == before

    def test_a_merged_company_is_found_by_its_old_name(self):
        bulk_upsert_jobs([posting(1, company="Acme Robotics"), posting(2, company="Acme Arms")])
        keep, absorb = (Company.objects.get(name=name) for name in ("Acme Robotics", "Acme Arms"))
        merge_companies(keep=keep, absorb=absorb)
        rows = [posting(1, company="Acme Robotics"), posting(2, company="Acme Arms"), posting(3, company="Acme Arms")]
        assert counts(rows) == (1, 0, 2, 0)
        assert {job(number).company for number in (1, 2, 3)} == {keep}

    def test_a_new_web_address_is_added_to_the_company(self):
        bulk_upsert_jobs([posting()])
        assert counts([posting(company_website="https://acme.com")]) == (0, 0, 1, 0)
        assert job().company.domain == "acme.com"
        assert Company.objects.count() == 1

    def test_the_web_address_of_a_namesake_moves_the_posting(self):
        bulk_upsert_jobs([posting(1, company_website="acme.com"), posting(2, company_website="acme.com")])
        rows = [posting(1, company_website="acme-robotics.no"), posting(2, company_website="acme.com")]
        assert counts(rows) == (0, 1, 1, 0)
        assert [job(number).company.domain for number in (1, 2)] == ["acme-robotics.no", "acme.com"]
        assert counts(rows) == (0, 0, 2, 0)

    @pytest.mark.parametrize(
        "companies",
        [
            pytest.param(
                [("Delta Dental", "ins.example"), ("Delta Dental", ""), ("Delta Dental", "wa.example")],
                id="a second of the name after the one without an address",
            ),
            pytest.param(
                [
                    ("Toyota", "toyota.com"),
                    ("Toyota Connected", "toyota.com"),
                    ("Toyota Connected", "toyotaconnected.com"),
                ],
                id="a stranger on a key gets a key of its own",
            ),
            pytest.param([("Apex", "apex.com"), ("Apex", ""), ("APEX Inc", "apex.org")], id="one word"),
        ],
    )
    def test_a_name_that_became_ambiguous_keeps_its_company(self, companies):
        rows = [posting(n, company=name, company_website=website) for n, (name, website) in enumerate(companies)]
        for row in rows:
            bulk_upsert_jobs([row])
        before = world()
        assert counts(rows) == (0, 0, 3, 0)
        assert world() == before

    def test_an_invalid_website_is_ignored(self):
        rows = [
            posting(1, company_website="n/a"),
            posting(2, company_website=None),
            posting(3, company_website="http://["),
        ]
        assert counts(rows) == (3, 0, 0, 0)
        assert Company.objects.get().website == ""

    def test_a_refused_posting_creates_no_company(self):
        bulk_upsert_jobs([posting(1), posting(2, company="Baker Brothers", title="")])
        assert Company.objects.get().name == "Acme Robotics"

    def test_a_company_deleted_before_writing_is_resolved_again(self, monkeypatch):
        acme, other = CompanyFactory(name="Acme Robotics", domain="acmerobotics.com"), CompanyFactory(name="Acme Arms")
        resolve = module.resolve_companies

        def resolve_and_merge(mentions, **options):
            resolutions = resolve(mentions, **options)
            if Company.objects.filter(pk=acme.pk).exists():
                merge_companies(keep=other, absorb=acme)
            return resolutions

        monkeypatch.setattr(module, "resolve_companies", resolve_and_merge)
        assert counts([posting(1), posting(2)]) == (2, 0, 0, 0)
        assert {job(1).company, job(2).company} == {other}

    def test_a_posting_created_meanwhile_is_updated(self, monkeypatch):
        create = module._Batch.write

        def write(batch):
            monkeypatch.setattr(module._Batch, "write", create)
            create(batch)
            raise IntegrityError("somebody was faster")

        monkeypatch.setattr(module._Batch, "write", write)
        assert counts([posting()]) == (1, 0, 0, 0)
        assert JobListing.objects.count() == 1

    def test_gives_up_after_the_last_attempt(self, monkeypatch):
        def write(batch):
            raise IntegrityError("never")

        monkeypatch.setattr(module._Batch, "write", write)
        with pytest.raises(IntegrityError):
            bulk_upsert_jobs([posting()])


class TestSeveralSources:
    """Two sources list the same job: after a merge, its canonical listing has both."""

    @pytest.fixture
    def pair(self) -> JobDeduplication:
        bulk_upsert_jobs([posting(1, source="first"), posting(2, source="second", title="The same engineer")])
        pair = JobDeduplication.objects.create(
            canonical_job=job(1, "first"), duplicate_job=job(2, "second"), confidence_score=0.9
        )
        return merge_pair(pair=pair)

    def test_the_first_describes_the_job(self, pair):
        assert job(1, "first") == job(2, "second")
        rows = [
            posting(1, source="first", title="Baker"),
            posting(2, source="second", title="Cook", company="Somebody else", source_url="https://second.example/2"),
        ]
        assert counts(rows) == (0, 2, 0, 0)
        listing = job(2, "second")
        assert (listing.title, listing.company.name) == ("Baker", "Acme Robotics")
        assert JobSourceListing.objects.get(source_job_id="2").source_url == "https://second.example/2"
        assert counts(rows) == (0, 0, 2, 0)
        assert not Company.objects.filter(name="Somebody else").exists()

    def test_each_describes_its_own_again_after_an_undo(self, pair):
        reopen(pair=pair)
        rows = [posting(1, source="first"), posting(2, source="second", title="Cook")]
        assert counts(rows) == (0, 1, 1, 0)
        assert [job(1, "first").title, job(2, "second").title] == ["Engineer 1", "Cook"]

    @pytest.mark.parametrize(
        ("named", "describes"),
        [
            pytest.param("gone", "old", id="the oldest where none is named"),
            pytest.param("new", "new", id="the one that is named"),
        ],
    )
    def test_the_one_that_describes_it(self, named, describes):
        listing = JobListingFactory(source=named)
        for number, source in enumerate(["old", "new"]):
            JobSourceListingFactory(
                job=listing,
                source__name=source,
                source_job_id=source,
                created_at=LONG_AGO + timedelta(days=number),
            )
        rows = [posting(source, source=source, title=f"Said by the {source}") for source in ("old", "new")]
        assert counts(rows) == (0, 1, 1, 0)
        assert job("new", "new").title == f"Said by the {describes}"
