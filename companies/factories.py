"""Factories of companies, their jobs, and where those were found."""

import hashlib
import uuid
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from companies.models import (
    Company,
    CompanyAlias,
    CompanyDuplicate,
    CompanyKey,
    CompanyMerge,
    JobDeduplication,
    JobEmbedding,
    JobListing,
    JobSource,
    JobSourceListing,
)
from companies.models.named import normalized_company_name

POSTED = datetime(2026, 1, 15, 9, tzinfo=UTC)


class CompanyFactory(DjangoModelFactory):
    class Meta:
        model = Company

    class Params:
        without_domain = factory.Trait(domain=None)

    name = factory.Sequence(lambda n: f"Harbor {n} Works")
    # `save()` does the same; `build()` and `bulk_create()` do not call it.
    normalized_name = factory.LazyAttribute(lambda company: normalized_company_name(company.name))
    domain = factory.Sequence(lambda n: f"harbor{n}.example")
    website = factory.LazyAttribute(lambda company: f"https://www.{company.domain}" if company.domain else "")


class CompanyAliasFactory(DjangoModelFactory):
    class Meta:
        model = CompanyAlias

    company = factory.SubFactory(CompanyFactory)
    name = factory.Sequence(lambda n: f"Harbor {n} Works Incorporated")
    normalized_name = factory.LazyAttribute(lambda alias: normalized_company_name(alias.name))
    source = CompanyAlias.Source.SEEN


class CompanyKeyFactory(DjangoModelFactory):
    class Meta:
        model = CompanyKey

    company = factory.SubFactory(CompanyFactory)
    kind = CompanyKey.Kind.TENANT
    value = factory.Sequence(lambda n: f"greenhouse.io/harbor{n}")


class CompanyDuplicateFactory(DjangoModelFactory):
    class Meta:
        model = CompanyDuplicate

    class Params:
        merged = factory.Trait(second=None, status=CompanyDuplicate.Status.MERGED)
        distinct = factory.Trait(status=CompanyDuplicate.Status.DISTINCT)

    first = factory.SubFactory(CompanyFactory)
    second = factory.SubFactory(CompanyFactory)
    evidence = factory.LazyFunction(lambda: {"reason": "equal_names"})
    score = 0.9


class CompanyMergeFactory(DjangoModelFactory):
    class Meta:
        model = CompanyMerge

    company = factory.SubFactory(CompanyFactory)
    absorbed_id = factory.LazyFunction(uuid.uuid4)
    absorbed_name = factory.Sequence(lambda n: f"Harbour {n} Works")


class JobListingFactory(DjangoModelFactory):
    class Meta:
        model = JobListing

    class Params:
        paid = factory.Trait(
            salary_min=Decimal(90_000), salary_max=Decimal(120_000), salary_currency="USD", salary_period="year"
        )
        closed = factory.Trait(
            status=JobListing.Status.FILLED, verification_status=JobListing.VerificationStatus.REMOVED
        )
        expired = factory.Trait(
            status=JobListing.Status.EXPIRED,
            verification_status=JobListing.VerificationStatus.EXPIRED,
            application_deadline=factory.LazyAttribute(lambda job: job.posted_date + timedelta(days=30)),
        )

    company = factory.SubFactory(CompanyFactory)
    title = factory.Sequence(lambda n: f"Software Developer {n}")
    job_type = JobListing.JobType.FULL_TIME
    remote_type = JobListing.RemoteType.HYBRID
    experience_level = JobListing.ExperienceLevel.MID_LEVEL
    posted_date = POSTED


class JobSourceFactory(DjangoModelFactory):
    class Meta:
        model = JobSource

    name = factory.Sequence(lambda n: f"board{n}")
    display_name = factory.LazyAttribute(lambda source: source.name.title())


class JobSourceListingFactory(DjangoModelFactory):
    class Meta:
        model = JobSourceListing

    job = factory.SubFactory(JobListingFactory)
    source = factory.SubFactory(JobSourceFactory)
    source_job_id = factory.Sequence(lambda n: f"listing-{n}")


class JobEmbeddingFactory(DjangoModelFactory):
    class Meta:
        model = JobEmbedding

    job = factory.SubFactory(JobListingFactory)
    embedding_model = "all-MiniLM-L6-v2"
    content_hash = factory.LazyAttribute(lambda embedding: hashlib.sha256(embedding.job.title.encode()).hexdigest())
    embedding_vector = factory.LazyFunction(lambda: [0.6, 0.8, 0.0])
    embedding_dimension = factory.LazyAttribute(lambda embedding: len(embedding.embedding_vector))


class JobDeduplicationFactory(DjangoModelFactory):
    class Meta:
        model = JobDeduplication

    class Params:
        merged = factory.Trait(status=JobDeduplication.Status.MERGED)
        distinct = factory.Trait(status=JobDeduplication.Status.DISTINCT)

    canonical_job = factory.SubFactory(JobListingFactory)
    # The same job again, at the same company.
    duplicate_job = factory.SubFactory(
        JobListingFactory,
        company=factory.SelfAttribute("..canonical_job.company"),
        title=factory.SelfAttribute("..canonical_job.title"),
    )
    confidence_score = 0.9
    matching_fields = factory.LazyFunction(lambda: ["company", "title"])
