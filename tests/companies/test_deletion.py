"""What is deleted together with a company or a job, and what outlives them."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError

from companies.factories import (
    CompanyAliasFactory,
    CompanyFactory,
    CompanyKeyFactory,
    JobDeduplicationFactory,
    JobEmbeddingFactory,
    JobListingFactory,
    JobSourceFactory,
    JobSourceListingFactory,
)
from companies.models import (
    Company,
    CompanyAlias,
    CompanyKey,
    JobDeduplication,
    JobEmbedding,
    JobListing,
    JobSource,
    JobSourceListing,
)
from interactions.factories import JobUserInteractionFactory, TimelineEventFactory
from interactions.models import JobUserInteraction
from resumes.factories import ResumeFactory, ResumeOptimizationFactory
from resumes.models import Resume, ResumeOptimization

pytestmark = pytest.mark.django_db


class TestCompany:
    def test_with_jobs_it_is_protected(self):
        job = JobListingFactory()

        with pytest.raises(ProtectedError) as refused:
            job.company.delete()

        assert refused.value.protected_objects == {job}
        assert Company.objects.filter(pk=job.company_id).exists()

    def test_with_jobs_it_is_protected_among_others(self):
        job, idle = JobListingFactory(), CompanyFactory()

        with pytest.raises(ProtectedError):
            Company.objects.all().delete()

        assert set(Company.objects.all()) == {job.company, idle}

    def test_with_jobs_the_database_itself_protects_it(self):
        job = JobListingFactory()

        def delete_in_sql() -> None:
            # `_raw_delete()` is a bare SQL DELETE: no collector checks which rows refer to the company.
            Company.objects.filter(pk=job.company_id)._raw_delete(using="default")
            connection.check_constraints()  # the foreign key is deferred to the commit

        with pytest.raises(IntegrityError), transaction.atomic():
            delete_in_sql()

    def test_without_jobs_it_is_deleted_with_its_names_and_keys(self):
        company = CompanyFactory()
        CompanyAliasFactory(company=company)
        CompanyKeyFactory(company=company)

        company.delete()

        assert [model.objects.count() for model in (Company, CompanyAlias, CompanyKey)] == [0, 0, 0]


class TestJob:
    def test_its_interactions_sources_and_embeddings_are_deleted(self):
        job = JobListingFactory()
        JobUserInteractionFactory(job=job)
        listing = JobSourceListingFactory(job=job)
        JobEmbeddingFactory(job=job)
        ResumeOptimizationFactory(job=job)

        job.delete()

        gone = (JobListing, JobUserInteraction, JobSourceListing, JobEmbedding, ResumeOptimization)
        assert [model.objects.count() for model in gone] == [0, 0, 0, 0, 0]
        assert JobSource.objects.get() == listing.source
        assert Company.objects.filter(pk=job.company_id).exists()

    def test_timeline_events_stay(self):
        event = TimelineEventFactory(of_interaction=True)

        event.job.delete()

        event.refresh_from_db()
        assert (event.job, event.interaction) == (None, None)
        assert event.title == "Note added"

    def test_tailored_resumes_stay_tailored(self):
        resume = ResumeFactory(tailored=True)

        resume.target_job.delete()

        resume.refresh_from_db()
        assert (resume.resume_type, resume.target_job) == (Resume.Type.TAILORED, None)
        assert resume.parent_resume is not None

    def test_its_duplicates_become_canonical(self):
        canonical = JobListingFactory()
        duplicate = JobListingFactory(canonical=canonical)

        canonical.delete()

        duplicate.refresh_from_db()
        assert duplicate.canonical is None

    @pytest.mark.parametrize("side", ["canonical_job", "duplicate_job"])
    def test_a_pair_is_deleted_with_either_job(self, side):
        pair = JobDeduplicationFactory()

        getattr(pair, side).delete()

        assert not JobDeduplication.objects.exists()
        assert JobListing.objects.count() == 1


def test_the_listings_of_a_source_are_deleted_and_the_jobs_stay():
    listing = JobSourceListingFactory()
    JobSourceListingFactory(job=listing.job, source=JobSourceFactory(name="another"))

    listing.source.delete()

    assert list(listing.job.source_listings.values_list("source__name", flat=True)) == ["another"]
