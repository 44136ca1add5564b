"""Map the legacy companies and job listings to Company, JobListing and their related models.

Listings name their company in free text. `companies.identity` resolves names and web addresses to companies: first the
rows of `companies`, then what the listings say, the latest update first. The first mention creates the company (a row
of `companies` keeps its id and dates), later mentions fill empty fields, and other spellings become aliases. A row of
`companies` that resolves to an existing company is merged into it. A name that names nobody ("Confidential"), or none
at all, identifies nothing: each such row of `companies`, and each such listing, has a company of its own.

Listings without a title are quarantined. One- and two-letter titles are padded ("QA" becomes "QA (job)"). Rows whose
job or source is missing are quarantined. A listing whose canonical listing is missing stands for itself.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache, partial
from types import NoneType
from typing import NamedTuple
from uuid import UUID

from django.db.models import Exists, OuterRef

from companies.identity.candidate import CompanyModels
from companies.identity.mention import Mention
from companies.identity.resolution import resolve_companies
from companies.identity.working_set import Resolution
from companies.matching import IdentityKey, address_digest, identity_key, names_nobody
from companies.models.job_title import SHORTEST_TITLE, listing_title
from companies.search.places import place_words
from jobpilot.legacy.bulk import break_cycles
from jobpilot.legacy.loader import LegacyImport, batches
from jobpilot.legacy.mapping import Draft, Into, LedgerReason, RowMapping, normalise_range, reason
from jobpilot.legacy.mappings.company_tables import LISTED_COMPANY, TABLES
from jobpilot.legacy.source import Row
from jobpilot.legacy.values import Unusable, boolean, derived_id

PLACEHOLDER_NAME = "Unknown company, legacy"
LONG_AGO = datetime.min.replace(tzinfo=UTC)
LISTED_FACTS = ("size", "industry", "website", "size_category")
FACTS = ("industry", "size", "location", "website", "description", "culture", "values", "benefits")

# A company as the listings tell it from others: a name, and a web key or, if the name names nobody, the listing.
Identity = tuple[str, IdentityKey | None]


class Listed(NamedTuple):
    """What a listing says about its company."""

    values: dict[str, str]
    reasons: list[LedgerReason]
    identity: Identity


@dataclass
class ListedCompany:
    """A company as its listings describe it: the latest value of each fact, and the first and last date."""

    website: str
    facts: dict[str, str] = field(default_factory=dict)
    dates: list[datetime] = field(default_factory=list)  # the first and the last


def bring_over(legacy: LegacyImport) -> None:
    bring_over_companies(legacy)
    companies = listed_companies(legacy)

    legacy.copy("job_sources", TABLES["job_sources"], finish_sources)
    legacy.copy("job_listings", TABLES["job_listings"], finish_listings(legacy, companies))
    repair_canonical_links(legacy)
    legacy.copy("job_source_listings", TABLES["job_source_listings"], finish_source_listings)
    legacy.copy("job_embeddings", TABLES["job_embeddings"], finish_embeddings)
    legacy.copy("job_duplications", TABLES["job_duplications"], partial(finish_pairs, legacy))


def take_back(legacy: LegacyImport) -> None:
    legacy.take_back(TABLES)
    rows = legacy.source.rows("job_listings", ["id", *LISTED_COMPANY.columns])
    read_listing = listing_reader(legacy)
    legacy.remove("companies.Company", {listed_company_id(read_listing(row).identity) for row in rows})


def listed_company_id(identity: Identity) -> UUID:
    """Return the id of a company that only listings name."""
    name, key = identity
    return derived_id("company", name, *(key or ()))


def bring_over_companies(legacy: LegacyImport) -> None:
    """Resolve the rows of `companies`, the latest update first, so that newer facts win over older ones."""
    mapping = TABLES["companies"]
    for rows in batches(legacy.source.rows("companies", mapping.columns, latest_first_by="updated_at")):
        drafts = [legacy.draft("companies", mapping, row) for row in legacy.new_rows("companies", mapping, rows)]
        for draft in drafts:
            legacy.fill_dates(mapping, draft)
            _require_name(draft)
        resolutions = _resolve(legacy, [_mention(draft) for draft in drafts])
        for draft, resolution in zip(drafts, resolutions, strict=True):
            target = (mapping.model, resolution.company_id)
            if resolution.company_id != draft.values["id"]:
                legacy.record("companies", draft.row, "merged", draft.reasons, target)
                continue
            legacy.counts["companies"]["imported"] += 1
            if draft.reasons:
                legacy.record("companies", draft.row, "repaired", draft.reasons, target)


def listed_companies(legacy: LegacyImport) -> dict[Identity, UUID]:
    """Return the company id of each distinct name and web key in the listings, which memory grows with."""
    columns = TABLES["job_listings"].columns
    dates = RowMapping(LISTED_COMPANY.model, {name: columns[name] for name in ("created_at", "updated_at")})
    read_listing = listing_reader(legacy)
    listed: dict[Identity, ListedCompany] = {}
    for row in _new_listings(legacy, ["id", *LISTED_COMPANY.columns, *dates.columns]):
        facts = read_listing(row)
        company = listed.setdefault(facts.identity, ListedCompany(facts.values.get("website", "")))
        for name in LISTED_FACTS:
            if value := facts.values.get(name):
                company.facts.setdefault(name, value)
        moments = [*legacy.read(dates, row).values.values(), *company.dates]
        company.dates = [min(moments), max(moments)] if moments else []
    mentions = []
    for identity, company in listed.items():
        first, last = company.dates or [legacy.started_at] * 2
        mentions.append(Mention(identity[0], company.website, company.facts, listed_company_id(identity), first, last))
    resolutions = _resolve(legacy, mentions)
    return {identity: found.company_id for identity, found in zip(listed, resolutions, strict=True)}


def listing_reader(legacy: LegacyImport) -> Callable[[Row], "Listed"]:
    """Return a function that reads what a listing, with its id, says about its company; it remembers."""

    def read(*values: object) -> Listed:
        draft = legacy.read(LISTED_COMPANY, dict(zip(LISTED_COMPANY.columns, values, strict=True)))
        return Listed(draft.values, draft.reasons, _identity(draft))

    remembered = lru_cache(maxsize=10_000)(read)

    def read_row(row: Row) -> Listed:
        values = [row.get(column) for column in LISTED_COMPANY.columns]
        listed = (remembered if {str, NoneType}.issuperset(map(type, values)) else read)(*values)
        name, _ = listed.identity
        if names_nobody(name):
            listing = IdentityKey("listing", str(legacy.new_id("job_listings", row)))
            return listed._replace(identity=(name, listing))
        return listed

    return read_row


def _new_listings(legacy: LegacyImport, columns: list[str]) -> Iterator[Row]:
    for rows in batches(legacy.source.rows("job_listings", columns, latest_first_by="updated_at")):
        yield from legacy.not_imported("job_listings", TABLES["job_listings"], rows)


def finish_listings(legacy: LegacyImport, companies: dict[Identity, UUID]) -> Callable[[list[Draft]], None]:
    read_listing = listing_reader(legacy)

    def finish(drafts: list[Draft]) -> None:
        listings = [read_listing(draft.row) for draft in drafts]
        used = {companies[each.identity] for each in listings}
        found = legacy.objects("companies.Company").filter(pk__in=used).values_list("pk", *LISTED_FACTS)
        facts = {pk: dict(zip(LISTED_FACTS, values, strict=True)) for pk, *values in found}
        for draft, listed in zip(drafts, listings, strict=True):
            draft.values["company_id"] = companies[listed.identity]
            draft.values["address_digest"] = address_digest(draft.values.get("job_url", ""))
            draft.values["place_words"] = place_words(draft.values.get("location", ""))
            draft.reasons += listed.reasons
            _record_differences(draft, listed, facts[draft.values["company_id"]])
            _require_title(draft)
            normalise_range(draft, "salary_min", "salary_max")
            if draft.values["canonical_id"] == draft.values["id"]:
                draft.repair("own_canonical", "canonical_id", "canonical_id")

    return finish


def repair_canonical_links(legacy: LegacyImport) -> None:
    """Clear links to missing canonical listings, and the newest link of each cycle."""
    if "job_listings" not in legacy.source:
        return
    mapping, jobs = TABLES["job_listings"], legacy.objects("companies.JobListing")
    dangling = jobs.filter(canonical_id__isnull=False).exclude(Exists(jobs.filter(pk=OuterRef("canonical_id"))))
    broken = dict.fromkeys(dangling.values_list("pk", flat=True), "no_such_row")
    broken |= dict.fromkeys(break_cycles(jobs, "canonical"), "circle")
    for ids in batches(broken):
        jobs.filter(pk__in=ids).update(canonical=None)
    for new_id, row in legacy.rows_of("job_listings", mapping, broken):
        legacy.add_reasons("job_listings", mapping, row, [reason(broken[new_id], "canonical_id", row["canonical_id"])])


def finish_sources(drafts: list[Draft]) -> None:
    """Name sources that have no name."""
    for draft in drafts:
        if not draft.values.get("name", "").strip():
            draft.repair("no_text", "name", "name", f"Unnamed source {draft.values['id']}")


def finish_source_listings(drafts: list[Draft]) -> None:
    """Use a listing's own id where the source's id for it is missing."""
    for draft in drafts:
        if not draft.values.get("source_job_id", "").strip():
            draft.repair("no_text", "source_job_id", "source_job_id", str(draft.values["id"]))


def finish_embeddings(drafts: list[Draft]) -> None:
    """Quarantine embeddings without a vector, and set the dimension from the vector."""
    for draft in drafts:
        values = draft.values
        length = len(values.get("embedding_vector", ()))
        if not length:
            draft.quarantine("no_vector", "embedding_vector", draft.row.get("embedding_vector"))
        elif values.get("embedding_dimension") != length:
            draft.repair("not_the_length", "embedding_dimension", "embedding_dimension", length)


def finish_pairs(legacy: LegacyImport, drafts: list[Draft]) -> None:
    """Set the status of reviewed pairs: merged if the listings agree, distinct otherwise."""
    jobs = {draft.values.get(name) for draft in drafts for name in ("canonical_job_id", "duplicate_job_id")}
    canonical = dict(legacy.objects("companies.JobListing").filter(pk__in=jobs).values_list("pk", "canonical_id"))
    for draft in drafts:
        values = draft.values
        keep, duplicate = values.get("canonical_job_id"), values.get("duplicate_job_id")
        if keep and keep == duplicate:
            draft.quarantine("same_job", "duplicate_job_id", draft.row["duplicate_job_id"])
        if "confidence_score" not in values:
            draft.repair("no_score", "confidence_score", "confidence_score", 0.0)
        try:
            reviewed = boolean(draft.row.get("reviewed"))
        except Unusable as unusable:
            reviewed = None
            draft.add_reason(unusable.code, "reviewed", draft.row["reviewed"])
        if reviewed and canonical.get(duplicate) == keep:
            values |= {"status": "merged", "undo_record": {"canonical": str(keep), "duplicate": str(duplicate)}}
        elif reviewed:
            one = (canonical.get(duplicate) or duplicate) == (canonical.get(keep) or keep)
            values["status"] = "merged" if one else "distinct"


def _resolve(legacy: LegacyImport, mentions: list[Mention]) -> list[Resolution]:
    if not mentions:
        return []
    return resolve_companies(mentions, models=CompanyModels.from_apps(legacy.apps), using=legacy.using)


def _mention(draft: Draft) -> Mention:
    values = draft.values
    facts = {name: values[name] for name in FACTS if name in values}
    website = values.get("website", "")
    return Mention(values["name"], website, facts, values["id"], values["created_at"], values["updated_at"])


def _identity(listed: Draft) -> Identity:
    name = " ".join(listed.values.get("name", "").split()) or PLACEHOLDER_NAME
    return name, _web_key(listed.values.get("website", ""))


_web_key = lru_cache(maxsize=100_000)(identity_key)


def _require_name(draft: Draft) -> None:
    """Name companies that have no name."""
    if not draft.values.get("name", "").strip():
        draft.repair("no_company_name", "name", "name", PLACEHOLDER_NAME)


def _record_differences(draft: Draft, listed: Listed, facts: dict[str, object]) -> None:
    """Record where a listing contradicts its company."""
    name = listed.values.get("name", "")
    if not name.strip() or name == PLACEHOLDER_NAME:
        draft.add_reason("no_company_name", "company", draft.row["company"])
    for column, into in LISTED_COMPANY.columns.items():
        fact = into.field if isinstance(into, Into) else ""
        value = listed.values.get(fact)
        if fact in LISTED_FACTS and value and value != facts[fact]:
            draft.add_reason("differs_from_company", column, draft.row[column])


def _require_title(draft: Draft) -> None:
    title = draft.values.get("title", "")
    padded = listing_title(title)
    if not padded:
        draft.quarantine("no_title", "title", draft.row["title"])
    elif len(title.strip()) < SHORTEST_TITLE:
        draft.repair("too_short", "title", "title", padded)
