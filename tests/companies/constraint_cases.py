"""Values that the constraints of companies, jobs and sources refuse and accept."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

from companies.factories import (
    CompanyAliasFactory,
    CompanyDuplicateFactory,
    CompanyFactory,
    CompanyKeyFactory,
    JobDeduplicationFactory,
    JobEmbeddingFactory,
    JobListingFactory,
    JobSourceFactory,
    JobSourceListingFactory,
)
from jobpilot.factories import UserFactory
from tests.support.constraints import Rules

NEW_YORK = timezone(timedelta(hours=-5))
NAMES = {"accepts": [{"name": "3"}, {"name": "é" * 200}]}

company = Rules(CompanyFactory)
company.unique_field("domain")
company.unique_field("tenant", tenant="greenhouse.io/harbor")
company.refuses_clash(
    "identity",
    lambda other: {"name": other.name, "domain": other.domain},
    lambda other: {"name": f" {other.name.upper()} ", "domain": other.domain},
    accepts=[lambda other: {"name": other.name}],
    or_else=("companies_company_domain", "companies_company.domain"),
)
company.refuses_clash(
    "identity_without_key",
    lambda other: {"name": other.name},
    lambda other: {"name": f" {other.name.upper()} "},
    accepts=[
        lambda other: {"name": other.name, "domain": "harbor.example"},
        lambda other: {"name": other.name, "tenant": "greenhouse.io/harbor"},
        lambda other: {"name": f"{other.name} Two"},
    ],
    given={"domain": None},
)
company.refuses("name_length", {"name": "x" * 201}, **NAMES)
company.refuses("name_length", {"name": ""}, or_else=("companies_company_normalized_name_not_blank",))
company.refuses("normalized_name_not_blank", {"name": "  "}, accepts=[{"name": " x "}])
company.refuses(
    "domain_shape",
    {"domain": "https://host.example"},
    {"domain": "host.example/jobs"},
    {"domain": "example"},
    {"domain": "an example.com"},
    {"domain": ".com"},
    accepts=[{"domain": None}, {"domain": "a.b"}, {"domain": "jobs.bücher.example"}],
)
company.choices("size_category")
company.at_least(1800, "founded_year", empty=True)
company.refuses(
    "founded_before_recorded",
    {"founded_year": 2026, "created_at": datetime(2025, 12, 31, 23, 30, tzinfo=UTC)},
    accepts=[
        {"founded_year": 2025, "created_at": datetime(2025, 12, 31, 23, 30, tzinfo=UTC)},
        # In UTC it is the new year already.
        {"founded_year": 2026, "created_at": datetime(2025, 12, 31, 23, 30, tzinfo=NEW_YORK)},
        {"founded_year": None, "created_at": datetime(2025, 12, 31, 23, 30, tzinfo=UTC)},
    ],
)
company.web_address("website", "logo_url")

alias = Rules(CompanyAliasFactory)
alias.refuses_clash(
    "name_unique",
    lambda other: {"company_id": other.company_id, "name": other.name},
    accepts=[
        lambda other: {"name": other.name},
        lambda other: {"company_id": other.company_id, "name": other.name.upper()},
    ],
)
alias.refuses("name_length", {"name": "x" * 201}, **NAMES)
alias.refuses("name_length", {"name": ""}, or_else=("companies_companyalias_normalized_name_not_blank",))
alias.refuses("normalized_name_not_blank", {"name": "  "}, accepts=[{"name": " x "}])
alias.choices("source")

key = Rules(CompanyKeyFactory)
key.refuses_clash(
    "unique",
    lambda other: {"kind": other.kind, "value": other.value},
    accepts=[lambda other: {"kind": "domain", "value": other.value}],
)
key.choices("kind")
key.refuses("value_not_blank", {"value": ""}, accepts=[{"value": "greenhouse.io/x"}])
key.refuses(
    "only_domains_are_shared",
    {"company": None, "kind": "tenant"},
    accepts=[{"company": None, "kind": "domain", "value": "jobmarket.net"}],
)

duplicate = Rules(CompanyDuplicateFactory)
duplicate.refuses_clash(
    "pair_unique",
    lambda other: {"first_id": other.first_id, "second_id": other.second_id},
    lambda other: {"first_id": other.second_id, "second_id": other.first_id},
    accepts=[lambda other: {"first_id": other.first_id}, lambda other: {"second_id": other.first_id}],
)
duplicate.refuses("two_companies", lambda row: {"second_id": row.first_id})
duplicate.refuses("second_until_merged", {"second_id": None}, accepts=[{"second_id": None, "status": "merged"}])
duplicate.choices("status")
duplicate.between(0, 1, "score")

job = Rules(JobListingFactory)
job.refuses("title_length", {"title": "x" * 201}, {"title": ""}, accepts=[{"title": "CEO"}, {"title": "é" * 200}])
job.choices(
    "job_type",
    "remote_type",
    "experience_level",
    "salary_period",
    "status",
    "verification_status",
    "seniority_level",
)
job.positive("salary_min", "salary_max")
job.refuses(
    "salary_currency_code",
    *({"salary_currency": currency} for currency in ("$", "abé", "U D")),
    accepts=[{"salary_currency": "USD"}, {"salary_currency": ""}],
)
job.in_order("salary_min", "salary_max", Decimal("90000.00"), Decimal("90000.01"))
job.at_least(0, "source_count")
job.between(0, 1, "data_quality_score", empty=True)
job.web_address("job_url", "application_url")
job.refuses("not_own_canonical", lambda row: {"canonical_id": row.pk}, accepts=[{"canonical_id": None}])

embedding = Rules(JobEmbeddingFactory)
embedding.refuses_clash(
    "unique",
    lambda other: {"job_id": other.job_id},
    accepts=[lambda other: {"job_id": other.job_id, "content_type": "title"}],
)
embedding.refuses("embedding_dimension_min", {"embedding_vector": [], "embedding_dimension": 0})
embedding.refuses(
    "dimension_is_length",
    {"embedding_vector": [0.5, 0.5], "embedding_dimension": 3},
    accepts=[{"embedding_vector": [0.5], "embedding_dimension": 1}],
)

pair = Rules(JobDeduplicationFactory)
pair.refuses_clash(
    "pair_unique",
    lambda other: {"canonical_job_id": other.canonical_job_id, "duplicate_job_id": other.duplicate_job_id},
    lambda other: {"canonical_job_id": other.duplicate_job_id, "duplicate_job_id": other.canonical_job_id},
    accepts=[lambda other: {"canonical_job_id": other.canonical_job_id}],
)
pair.refuses("two_jobs", lambda row: {"duplicate_job_id": row.canonical_job_id})
pair.between(0, 1, "confidence_score")
pair.choices("status")
pair.refuses(
    "pending_is_undecided",
    {"decided_at": datetime(2026, 6, 1, tzinfo=UTC)},
    lambda row: {"decided_by_id": UserFactory.create().pk},
    accepts=[{"status": "distinct", "decided_at": datetime(2026, 6, 1, tzinfo=UTC)}, {"status": "merged"}],
)

source = Rules(JobSourceFactory)
source.unique_field("name")
source.not_blank("name")
source.web_address("base_url")

found = Rules(JobSourceListingFactory)
found.refuses_clash(
    "unique",
    lambda other: {"source_id": other.source_id, "source_job_id": other.source_job_id},
    accepts=[lambda other: {"source_job_id": other.source_job_id}, lambda other: {"source_id": other.source_id}],
)
found.not_blank("source_job_id")
found.web_address("source_url")

RULES = [company, alias, key, duplicate, job, embedding, pair, source, found]
