"""How the legacy companies and job listings become Company, JobListing and what belongs to them.

A listing names its company in free text. Which names and web addresses mean one company, `companies.identity`
decides: first the rows of `companies`, then what the listings say, the latest update first. The first to mean a
company makes it (a row of `companies` with its id and dates), what the others know fills what it leaves empty, and
other spellings become aliases. A row of `companies` that means one that is there is merged into it.

A job without a title is no job. One of one or two letters ("QA") is told to be a job, "QA (job)". What hangs on a job
or a source that is gone is quarantined; a listing that stood for another and is gone leaves that one to itself.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache, partial
from types import NoneType
from typing import NamedTuple

from django.db.models import Exists, OuterRef

from companies.identity.mention import Mention
from companies.identity.resolution import CompanyModels, resolve_companies
from companies.matching import IdentityKey, identity_key
from jobpilot.legacy.cycles import break_cycles
from jobpilot.legacy.loader import LegacyImport, batches
from jobpilot.legacy.mapping import Draft, RowMapping, reason, settle_range
from jobpilot.legacy.mappings.company_tables import LISTED_COMPANY, TABLES
from jobpilot.legacy.source import Row
from jobpilot.legacy.values import Unusable, boolean, derived_id

PLACEHOLDER_NAME = "Unknown company, legacy"
SHORTEST_TITLE = 3
LONG_AGO = datetime.min.replace(tzinfo=UTC)
LISTED_FACTS = ("size", "industry", "website", "size_category")
FACTS = ("industry", "size", "location", "website", "description", "culture", "values", "benefits")

Identity = tuple[str, IdentityKey | None]  # a company as the listings tell it from others: a name and a web key


class Listed(NamedTuple):
    """What a listing says of its company."""

    values: dict[str, str]
    faults: list[dict]
    identity: Identity


@dataclass
class ListedCompany:
    """What the listings say of one company, the latest of each fact, and the time over which they say it."""

    website: str
    facts: dict[str, str] = field(default_factory=dict)
    dates: list[datetime] = field(default_factory=list)  # the first and the last


def bring_over(legacy: LegacyImport) -> None:
    bring_over_companies(legacy)
    companies = listed_companies(legacy)

    legacy.copy("job_sources", TABLES["job_sources"], settle_sources)
    legacy.copy("job_listings", TABLES["job_listings"], settle_listings(legacy, companies))
    repair_canonical_links(legacy)
    legacy.copy("job_source_listings", TABLES["job_source_listings"], settle_source_listings)
    legacy.copy("job_embeddings", TABLES["job_embeddings"], settle_embeddings)
    legacy.copy("job_duplications", TABLES["job_duplications"], partial(settle_pairs, legacy))


def take_back(legacy: LegacyImport) -> None:
    legacy.take_back(TABLES)
    rows = legacy.source.rows("job_listings", LISTED_COMPANY.columns)
    legacy.remove("companies.Company", {listed_company_id(_identity(legacy.read(LISTED_COMPANY, row))) for row in rows})


def listed_company_id(identity: Identity):
    """The id of a company that only listings name."""
    name, key = identity
    return derived_id("company", name, *(key or ()))


def bring_over_companies(legacy: LegacyImport) -> None:
    """Resolve the rows of `companies`, the latest update first: what an older one knows fills the newer one."""
    shape = TABLES["companies"]
    for rows in batches(legacy.source.rows("companies", shape.columns, latest_first_by="updated_at")):
        drafts = [legacy.draft("companies", shape, row) for row in legacy.new_rows("companies", shape, rows)]
        for draft in drafts:
            legacy.settle_dates(shape, draft)
            _settle_name(draft)
        resolutions = _resolve(legacy, [_mention(draft) for draft in drafts])
        for draft, resolution in zip(drafts, resolutions, strict=True):
            target = (shape.model, resolution.company_id)
            if resolution.company_id != draft.values["id"]:
                legacy.record("companies", draft.row, "merged", draft.faults, target)
                continue
            legacy.counts["companies"]["imported"] += 1
            if draft.faults:
                legacy.record("companies", draft.row, "repaired", draft.faults, target)


def listed_companies(legacy: LegacyImport) -> dict[Identity, object]:
    """The company of each name and web key that the listings give. Memory grows with these, not with the jobs."""
    columns = TABLES["job_listings"].columns
    dates = RowMapping(LISTED_COMPANY.model, {name: columns[name] for name in ("created_at", "updated_at")})
    told_by = listing_reader(legacy)
    listed: dict[Identity, ListedCompany] = {}
    for row in _new_listings(legacy, ["id", *LISTED_COMPANY.columns, *dates.columns]):
        told = told_by(row)
        company = listed.setdefault(told.identity, ListedCompany(told.values.get("website", "")))
        for name in LISTED_FACTS:
            if value := told.values.get(name):
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
    """Reads what a listing says of its company. Many say the same, which is then one object."""

    def read(*values: object) -> Listed:
        draft = legacy.read(LISTED_COMPANY, dict(zip(LISTED_COMPANY.columns, values, strict=True)))
        return Listed(draft.values, draft.faults, _identity(draft))

    remembered = lru_cache(maxsize=10_000)(read)

    def read_row(row: Row) -> Listed:
        values = [row.get(column) for column in LISTED_COMPANY.columns]
        return (remembered if {str, NoneType}.issuperset(map(type, values)) else read)(*values)

    return read_row


def _new_listings(legacy: LegacyImport, columns: list[str]) -> Iterator[Row]:
    for rows in batches(legacy.source.rows("job_listings", columns, latest_first_by="updated_at")):
        yield from legacy.unknown("job_listings", TABLES["job_listings"], rows)


def settle_listings(legacy: LegacyImport, companies: dict[Identity, object]) -> Callable[[list[Draft]], None]:
    told_by = listing_reader(legacy)

    def settle(drafts: list[Draft]) -> None:
        told = [told_by(draft.row) for draft in drafts]
        used = {companies[each.identity] for each in told}
        found = legacy.objects("companies.Company").filter(pk__in=used).values_list("pk", *LISTED_FACTS)
        facts = {pk: dict(zip(LISTED_FACTS, values, strict=True)) for pk, *values in found}
        for draft, listed in zip(drafts, told, strict=True):
            draft.values["company_id"] = companies[listed.identity]
            draft.faults += listed.faults
            _note_differences(draft, listed, facts[draft.values["company_id"]])
            _settle_title(draft)
            settle_range(draft, "salary_min", "salary_max")
            if draft.values["canonical_id"] == draft.values["id"]:
                draft.repair("own_canonical", "canonical_id", "canonical_id")

    return settle


def repair_canonical_links(legacy: LegacyImport) -> None:
    """Let go of canonical listings that are not there, and of the newest link of a circle."""
    if "job_listings" not in legacy.source:
        return
    shape, jobs = TABLES["job_listings"], legacy.objects("companies.JobListing")
    dangling = jobs.filter(canonical_id__isnull=False).exclude(Exists(jobs.filter(pk=OuterRef("canonical_id"))))
    broken = dict.fromkeys(dangling.values_list("pk", flat=True), "no_such_row")
    broken |= dict.fromkeys(break_cycles(jobs, "canonical"), "circle")
    for ids in batches(broken):
        jobs.filter(pk__in=ids).update(canonical=None)
    for own_id, row in legacy.rows_of("job_listings", shape, broken):
        legacy.amend("job_listings", shape, row, [reason(broken[own_id], "canonical_id", row["canonical_id"])])


def settle_sources(drafts: list[Draft]) -> None:
    """A source needs a name of its own."""
    for draft in drafts:
        if not draft.values.get("name", "").strip():
            draft.repair("no_text", "name", "name", f"Unnamed source {draft.values['id']}")


def settle_source_listings(drafts: list[Draft]) -> None:
    """A listing without the source's id for it is known by its own."""
    for draft in drafts:
        if not draft.values.get("source_job_id", "").strip():
            draft.repair("no_text", "source_job_id", "source_job_id", str(draft.values["id"]))


def settle_embeddings(drafts: list[Draft]) -> None:
    """An embedding is its vector, and its dimension follows from it."""
    for draft in drafts:
        values = draft.values
        length = len(values.get("embedding_vector", ()))
        if not length:
            draft.quarantine("no_vector", "embedding_vector", draft.row.get("embedding_vector"))
        elif values.get("embedding_dimension") != length:
            draft.repair("not_the_length", "embedding_dimension", "embedding_dimension", length)


def settle_pairs(legacy: LegacyImport, drafts: list[Draft]) -> None:
    """A pair that a person reviewed is one job where the listings say so, and two jobs otherwise."""
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
            reviewed = draft.fault(unusable.code, "reviewed", draft.row["reviewed"])
        if reviewed and canonical.get(duplicate) == keep:
            values |= {"status": "merged", "undo_record": {"canonical": str(keep), "duplicate": str(duplicate)}}
        elif reviewed:
            one = (canonical.get(duplicate) or duplicate) == (canonical.get(keep) or keep)
            values["status"] = "merged" if one else "distinct"


def _resolve(legacy: LegacyImport, mentions: list[Mention]) -> list:
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


def _settle_name(draft: Draft) -> None:
    """A name that can be shown and compared."""
    if not draft.values.get("name", "").strip():
        draft.repair("no_company_name", "name", "name", PLACEHOLDER_NAME)


def _note_differences(draft: Draft, listed: Listed, facts: dict[str, object]) -> None:
    """Note where the listing says otherwise about its company than the company itself."""
    name = listed.values.get("name", "")
    if not name.strip() or name == PLACEHOLDER_NAME:
        draft.fault("no_company_name", "company", draft.row["company"])
    for column, into in LISTED_COMPANY.columns.items():
        value = listed.values.get(into.field)
        if into.field in LISTED_FACTS and value and value != facts[into.field]:
            draft.fault("differs_from_company", column, draft.row[column])


def _settle_title(draft: Draft) -> None:
    title = draft.values.get("title", "")
    if not title.strip():
        draft.quarantine("no_title", "title", draft.row["title"])
    elif len(title) < SHORTEST_TITLE:
        draft.repair("too_short", "title", "title", f"{title.strip()} (job)")
