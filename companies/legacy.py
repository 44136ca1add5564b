"""How the legacy companies and job listings become Company, JobListing and what belongs to them.

A listing names its company in free text. Names that compare equal (`companies.matching`) are one company: the row of
`companies` that was updated last, or, where only listings name it, a new one. What listings alone know of a company
(industry, size, website) fills what the company leaves empty, from the listing updated last. Other spellings become
aliases.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial

from companies.matching import identity_key, normalize_company_name
from jobpilot.legacy.importing import LegacyImport
from jobpilot.legacy.shape import Draft, Elsewhere, Into, Shape
from jobpilot.legacy.values import (
    boolean,
    choice,
    decimal,
    derived_id,
    identifier,
    integer,
    json_array,
    json_object,
    moment,
    text,
    texts,
    url,
    within,
)

PLACEHOLDER_NAME = "Unknown company (legacy)"
LONGEST_NAME = 200
LONG_AGO = datetime.min.replace(tzinfo=UTC)

TABLES = {
    "companies": Shape(
        "companies.Company",
        {
            "id": Into("id", identifier),
            "name": Into("name", text),
            "industry": Into("industry", text),
            "size": Into("size", text),
            "location": Into("location", text),
            "website": Into("website", url),
            "description": Into("description", text),
            "culture": Into("culture", text),
            "values": Into("values", texts),
            "benefits": Into("benefits", texts),
            "created_at": Into("created_at", moment),
            "updated_at": Into("updated_at", moment),
        },
    ),
    "job_sources": Shape(
        "companies.JobSource",
        {
            "id": Into("id", identifier),
            "name": Into("name", text),
            "display_name": Into("display_name", text),
            "base_url": Into("base_url", url),
            "api_available": Into("api_available", boolean),
            "scraping_rules": Into("scraping_rules", json_object),
            "rate_limit_config": Into("rate_limit_config", json_object),
            "last_scraped": Into("last_scraped", moment),
            "is_active": Into("is_active", boolean),
            "created_at": Into("created_at", moment),
            "updated_at": Into("updated_at", moment),
        },
    ),
    "job_listings": Shape(
        "companies.JobListing",
        {
            "id": Into("id", identifier),
            "title": Into("title", text),
            "company": Elsewhere("JobListing.company, the Company of that name"),
            "location": Into("location", text),
            "description": Into("description", text),
            "requirements": Into("requirements", text),
            "responsibilities": Into("responsibilities", text),
            "job_type": Into("job_type", choice),
            "remote_type": Into("remote_type", choice),
            "experience_level": Into("experience_level", choice),
            "salary_min": Into("salary_min", decimal),
            "salary_max": Into("salary_max", decimal),
            "salary_currency": Into("salary_currency", text),
            "skills_required": Into("skills_required", texts),
            "skills_preferred": Into("skills_preferred", texts),
            "education_required": Into("education_required", text),
            "benefits": Into("benefits", texts),
            "company_size": Elsewhere("Company.size"),
            "industry": Elsewhere("Company.industry"),
            "job_url": Into("job_url", url),
            "company_url": Elsewhere("Company.website"),
            "application_url": Into("application_url", url),
            "posted_date": Into("posted_date", moment),
            "application_deadline": Into("application_deadline", moment),
            "source": Into("source", text),
            "status": Into("status", choice),
            # May point forward: foreign keys are checked when the transaction ends.
            "canonical_id": Into("canonical_id", identifier),
            "source_count": Into("source_count", integer),
            "data_quality_score": Into("data_quality_score", within(0, 1)),
            "scraped_at": Into("scraped_at", moment),
            "last_verified": Into("last_verified", moment),
            "verification_status": Into("verification_status", choice),
            "company_size_category": Elsewhere("Company.size_category"),
            "seniority_level": Into("seniority_level", choice),
            "tech_stack": Into("tech_stack", texts),
            "benefits_parsed": Into("benefits_parsed", json_array),
            "created_at": Into("created_at", moment),
            "updated_at": Into("updated_at", moment),
        },
        dates=("posted_date", "scraped_at"),
    ),
    "job_source_listings": Shape(
        "companies.JobSourceListing",
        {
            "id": Into("id", identifier),
            "job_id": Into("job_id", identifier),
            "source_id": Into("source_id", identifier),
            "source_job_id": Into("source_job_id", text),
            "source_url": Into("source_url", url),
            "source_metadata": Into("source_metadata", json_object),
            "scraped_at": Into("scraped_at", moment),
            "last_updated": Into("last_updated", moment),
        },
        dates=("scraped_at", "last_updated"),
    ),
    "job_embeddings": Shape(
        "companies.JobEmbedding",
        {
            "id": Into("id", identifier),
            "job_id": Into("job_id", identifier),
            "embedding_model": Into("embedding_model", text),
            "content_hash": Into("content_hash", text),
            "embedding_vector": Into("embedding_vector", json_array),
            "embedding_dimension": Into("embedding_dimension", integer),
            "content_type": Into("content_type", text),
            "created_at": Into("created_at", moment),
        },
    ),
    "job_duplications": Shape(
        "companies.JobDeduplication",
        {
            "id": Into("id", identifier),
            "canonical_job_id": Into("canonical_job_id", identifier),
            "duplicate_job_id": Into("duplicate_job_id", identifier),
            "confidence_score": Into("confidence_score", within(0, 1)),
            "matching_fields": Into("matching_fields", texts),
            "merge_strategy": Into("merge_strategy", text),
            "reviewed": Into("reviewed", boolean),
            "created_at": Into("created_at", moment),
        },
    ),
}

# What a listing says about its company.
LISTED_COMPANY = Shape(
    "companies.Company",
    {
        "company": Into("name", text),
        "company_size": Into("size", text),
        "industry": Into("industry", text),
        "company_url": Into("website", url),
        "company_size_category": Into("size_category", choice),
    },
)
LISTED_FIELDS = ("size", "industry", "website", "size_category")


@dataclass
class LegacyCompany:
    """A company in the making: its own row, other rows of the same name, and what the listings say about it."""

    draft: Draft | None = None
    others: list[Draft] = field(default_factory=list)
    spellings: set[str] = field(default_factory=set)
    listed: dict[str, tuple[datetime, str]] = field(default_factory=dict)  # field → (listing's update, value)
    listed_dates: list[datetime] = field(default_factory=list)  # the first and the last

    @property
    def values(self) -> dict:
        return self.draft.values


def bring_over(legacy: LegacyImport) -> None:
    companies = bring_over_companies(legacy)
    finish = {
        "job_listings": partial(attach_to_company, legacy, companies),
        "job_duplications": partial(settle_pair, canonical_listings(legacy)),
    }
    for table, shape in TABLES.items():
        if table != "companies":
            legacy.copy(table, shape, finish.get(table))


def take_back(legacy: LegacyImport) -> None:
    legacy.take_back(TABLES)
    names = (row["company"] for row in legacy.source.rows("job_listings", ["company"]))
    legacy.remove("companies.Company", {listed_company_id(company_key(name)) for name in names})


def company_key(name: str | None) -> str:
    """The form in which legacy company names are compared; a name without any letter is the placeholder's."""
    key = normalize_company_name(name or "") or normalize_company_name(PLACEHOLDER_NAME)
    return key[:LONGEST_NAME].rstrip()


def listed_company_id(key: str):
    """The id of a company that only listings name."""
    return derived_id("company", key)


def bring_over_companies(legacy: LegacyImport) -> dict[str, LegacyCompany]:
    """Make every company, and give them by `company_key`. Memory grows with the companies, not with the jobs."""
    companies = defaultdict(LegacyCompany)
    _read_companies(legacy, companies)
    _read_listings(legacy, companies)
    for key, company in companies.items():
        _settle_values(key, company)
    _insert(legacy, companies.values())
    return companies


def attach_to_company(legacy: LegacyImport, companies: dict[str, LegacyCompany], draft: Draft) -> None:
    """Give a listing its company, and note where the listing says otherwise about it than the company."""
    company = companies[company_key(draft.row["company"])].values
    draft.values["company_id"] = company["id"]
    listed = legacy.draft(LISTED_COMPANY, draft.row)
    draft.faults += listed.faults
    if not listed.values.get("name", "").strip():
        draft.fault("no_company_name", "company", draft.row["company"])
    for column, into in LISTED_COMPANY.columns.items():
        value = listed.values.get(into.field)
        if into.field in LISTED_FIELDS and value and value != company[into.field]:
            draft.fault("differs_from_company", column, draft.row[column])


def canonical_listings(legacy: LegacyImport) -> dict:
    """The canonical listing of each legacy listing that has one."""
    rows = legacy.source.rows("job_listings", ["id", "canonical_id"])
    return {identifier(row["id"]): identifier(row["canonical_id"]) for row in rows if row["canonical_id"]}


def settle_pair(canonical: dict, draft: Draft) -> None:
    """A pair that a person reviewed is one job where the listings say so, and two jobs otherwise."""
    if not draft.values.pop("reviewed", False):
        return
    keep, duplicate = draft.values["canonical_job_id"], draft.values["duplicate_job_id"]
    if canonical.get(duplicate) == keep:
        draft.values |= {"status": "merged", "undo_record": {"canonical": str(keep), "duplicate": str(duplicate)}}
    elif canonical.get(duplicate, duplicate) == canonical.get(keep, keep):
        draft.values["status"] = "merged"
    else:
        draft.values["status"] = "distinct"


def _read_companies(legacy: LegacyImport, companies: dict[str, LegacyCompany]) -> None:
    shape = TABLES["companies"]
    drafts = [legacy.draft(shape, row) for row in legacy.source.rows("companies", shape.columns)]
    drafts.sort(key=lambda draft: draft.values.get("updated_at", LONG_AGO), reverse=True)
    for draft in drafts:
        company = companies[company_key(draft.values.get("name"))]
        if company.draft is None:
            company.draft = draft
        else:
            company.others.append(draft)
            company.spellings.add(draft.values.get("name", ""))


def _read_listings(legacy: LegacyImport, companies: dict[str, LegacyCompany]) -> None:
    dates = {name: TABLES["job_listings"].columns[name] for name in ("created_at", "updated_at")}
    shape = Shape(LISTED_COMPANY.model, LISTED_COMPANY.columns | dates)
    for row in legacy.source.rows("job_listings", shape.columns):
        company = companies[company_key(row["company"])]
        listed = legacy.draft(shape, row).values
        moments = [listed.pop(name) for name in dates if name in listed]
        company.spellings.add(listed.get("name", ""))
        for name, value in listed.items():
            if value:
                latest = (max(moments, default=LONG_AGO), value)
                company.listed[name] = max(company.listed.get(name, latest), latest)
        moments += company.listed_dates
        company.listed_dates = [min(moments), max(moments)] if moments else []


def _settle_values(key: str, company: LegacyCompany) -> None:
    """A company's own values first, then those of its other rows, then those of its listings."""
    if company.draft is None:
        dates = dict(zip(("created_at", "updated_at"), company.listed_dates, strict=False))
        company.draft = Draft({}, {"id": listed_company_id(key)} | dates)
    values = company.values
    for other in company.others:
        for name, value in other.values.items():
            values[name] = values.get(name) or value
    for name in ("name", *LISTED_FIELDS):
        _, listed = company.listed.get(name, (None, ""))
        values[name] = values.get(name) or listed
    if not values["name"].strip():
        values["name"] = PLACEHOLDER_NAME
    values["normalized_name"] = key


def _insert(legacy: LegacyImport, companies: Iterable[LegacyCompany]) -> None:
    shape = TABLES["companies"]
    web_keys, aliases, taken = [], [], set()
    for company in companies:
        web_key = identity_key(company.values["website"])
        # One company a key: two names on one web site stay two companies until a person says otherwise.
        if web_key and web_key not in taken:
            taken.add(web_key)
            company.values[web_key.kind] = web_key.value
            web_keys.append(_part_of(company, "key", kind=web_key.kind, value=web_key.value))
        for name in sorted(filter(str.strip, company.spellings - {company.values["name"]})):
            normalized = company.values["normalized_name"]
            aliases.append(_part_of(company, "alias", name=name, normalized_name=normalized, source="seen"))
    legacy.save("companies", shape, [company.draft for company in companies])
    legacy.insert(Shape("companies.CompanyKey", {}), web_keys)
    legacy.insert(Shape("companies.CompanyAlias", {}), aliases)
    for company in companies:
        for other in company.others:
            legacy.record("companies", other.row, "merged", other.faults, (shape.model, company.values["id"]))


def _part_of(company: LegacyCompany, part: str, /, **values) -> Draft:
    """A key or an alias: as old as its company, which has it once."""
    dates = {name: company.values.get(name) for name in ("created_at", "updated_at")}
    company_id = company.values["id"]
    return Draft({}, {"id": derived_id(part, company_id, *values.values()), "company_id": company_id} | dates | values)
