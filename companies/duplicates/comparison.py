"""Compare two companies, or two listings, side by side, for a person to decide whether they are the same."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model, prefetch_related_objects
from django.utils.formats import date_format
from django.utils.text import capfirst

from companies.duplicates.companies.merge import MERGED_FIELDS
from companies.models import Company, CompanyAlias, CompanyDuplicate, CompanyKey, JobListing, JobSourceListing
from jobpilot.db.fields import own_field
from jobpilot.zones import day_of, local

SHOWN_LISTINGS = 5
JOB_FIELDS = (
    "title",
    "company",
    "location",
    "experience_level",
    "seniority_level",
    "job_type",
    "remote_type",
    "salary",
    "status",
    "posted_date",
    "application_deadline",
    "source",
    "job_url",
    "application_url",
    "education_required",
    "skills_required",
    "skills_preferred",
)
JOB_TEXTS = ("description", "responsibilities", "requirements")
# Not compared. `tests/test_new_fields.py` demands that every other column of a listing is.
JOB_LEFT_OUT = {
    "salary_min",  # these four are `salary`
    "salary_max",
    "salary_currency",
    "salary_period",
    "place_words",  # made of the location
    "asks",  # read from the texts above
    "asks_of",
    "benefits",  # what a source tells of itself, and does not tell two jobs apart
    "benefits_parsed",
    "tech_stack",
    "data_quality_score",  # about the row, not the job
    "scraped_at",
    "last_verified",
    "verification_status",
    "address_digest",  # made of job_url
    "canonical",  # what the decision sets
    "source_count",
}
COMPANY_LEFT_OUT = {"normalized_name"}  # made of the name
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
REASONS = {
    "same_key": "Both have the same web address, but different names.",
    "same_domain": "Both have the same web domain, but different names.",
    "same_web_address": "Both have the same web address.",
    "equal_names": "The names are equal apart from spelling and legal form.",
    "mentioned_name": "One mentions the name of the other.",
    "similar_names": "The names are similar.",
    "entered": "The pair was entered by hand.",
}
CLUES = {"name": "Seen as", "key": "Web address found with it"}


class Value(NamedTuple):
    """The value of a row's field as text for people ("" if empty)."""

    row: Model
    text: str


class FieldPair(NamedTuple):
    """A field with the values of both rows."""

    name: str
    label: str
    values: list[Value]

    @property
    def is_link(self) -> bool:
        return self.name == "website" or self.name.endswith("_url")


class Fields:
    """The fields of two rows, grouped by whether they have to be decided."""

    def __init__(self, pairs: Iterable[FieldPair]) -> None:
        self.differing: list[FieldPair] = []  # both have a value, and a person has to choose
        self.filled: list[FieldPair] = []  # only one has a value
        self.equal: list[FieldPair] = []
        for pair in pairs:
            first, second = (value.text for value in pair.values)
            if first and first == second:
                self.equal.append(pair)
            elif first and second:
                self.differing.append(pair)
            elif first or second:
                self.filled.append(pair)


class CompanySide(NamedTuple):
    """One of two companies, with everything that is shown of it."""

    company: Company
    keys: list[CompanyKey]
    aliases: list[CompanyAlias]
    listings: list[JobListing]
    listing_count: int

    @property
    def weight(self) -> tuple:
        """A sort key for the company to keep: named, with a key, with more listings, or else the older one."""
        return not self.company.names_nobody, bool(self.keys), self.listing_count, -self.company.created_at.timestamp()

    @property
    def more_listings(self) -> int:
        return self.listing_count - len(self.listings)


class CompanyComparison(NamedTuple):
    sides: list[CompanySide]
    fields: Fields

    @property
    def domains_conflict(self) -> bool:
        """Whether both have web domains, and none in common."""
        domains = [{key.value for key in side.keys if key.kind == CompanyKey.Kind.DOMAIN} for side in self.sides]
        return all(domains) and not set.intersection(*domains)

    @property
    def suggested(self) -> Company:
        """The company that is suggested to be kept."""
        return max(self.sides, key=lambda side: side.weight).company

    @property
    def stamp(self) -> str:
        """A text that changes when either company does, to detect decisions based on outdated values."""
        return " ".join(side.company.updated_at.isoformat() for side in self.sides)


def compare_companies(first: Company, second: Company) -> CompanyComparison:
    """Compare two companies in a fixed number of queries."""
    both = [first, second]
    prefetch_related_objects(both, "aliases", "keys")
    sides = [
        CompanySide(
            company,
            keys_of(company),
            list(company.aliases.all()),
            list(company.job_listings.all()[:SHOWN_LISTINGS]),
            company.job_listings.count(),
        )
        for company in both
    ]
    return CompanyComparison(sides, Fields(field_pair(name, first, second) for name in MERGED_FIELDS))


Line = list[tuple[str, bool]]  # sentences, each with whether the other listing contains it


class JobSide(NamedTuple):
    """One of two listings, with its sources and its long texts by label."""

    job: JobListing
    sources: list[JobSourceListing]
    interactions: int
    texts: list[tuple[str, list[Line]]]


class JobComparison(NamedTuple):
    sides: list[JobSide]
    fields: Fields


def compare_jobs(first: JobListing, second: JobListing) -> JobComparison:
    """Compare two listings in a fixed number of queries."""
    both = [first, second]
    prefetch_related_objects(both, "source_listings__source")
    sides = [
        JobSide(
            job,
            list(job.source_listings.all()),
            job.user_interactions.count(),
            [
                (label_of(job, name), compare_text(text, getattr(other, name)))
                for name in JOB_TEXTS
                if (text := getattr(job, name))
            ],
        )
        for job, other in (both, both[::-1])
    ]
    return JobComparison(sides, Fields(field_pair(name, first, second) for name in JOB_FIELDS))


def compare_text(text: str, other: str) -> list[Line]:
    """Split a text into lines and sentences, each with whether the other text contains it, ignoring spaces and case."""
    known = {_folded(part) for line in other.splitlines() for part in SENTENCE_END.split(line)}
    lines = ([part for part in SENTENCE_END.split(line) if part.strip()] for line in text.splitlines())
    return [[(part, _folded(part) in known) for part in line] for line in lines if line]


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def keys_of(company: Company) -> list[CompanyKey]:
    """Return the keys of a company, including main keys without a row (unsaved)."""
    keys = list(company.keys.all())
    known = {(key.kind, key.value) for key in keys}
    main = [(kind, getattr(company, kind)) for kind in CompanyKey.Kind.values]
    return keys + [
        CompanyKey(company=company, kind=kind, value=value)
        for kind, value in main
        if value and (kind, value) not in known
    ]


def field_pair(name: str, first: Model, second: Model) -> FieldPair:
    return FieldPair(name, label_of(first, name), [Value(row, as_text(row, name)) for row in (first, second)])


def label_of(row: Model, name: str) -> str:
    """Return the label of a field or a property."""
    try:
        return str(capfirst(own_field(row, name).verbose_name))
    except FieldDoesNotExist:
        return capfirst(name)


def as_text(row: Model, name: str) -> str:
    """Return the value of a field as text for people."""
    value: Any = getattr(row, name)
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, datetime):
        return date_format(day_of(value) or local(value), "j M Y")
    display = getattr(row, f"get_{name}_display", None)
    return "" if value is None else str(display() if display else value)


def reason_of(pair: CompanyDuplicate) -> str:
    """Return the reason why the two were paired, for people."""
    reason = str(pair.evidence.get("reason", ""))
    return REASONS.get(reason) or reason.replace("_", " ").capitalize() or "No reason was recorded."


def clues_of(pair: CompanyDuplicate) -> list[tuple[str, str]]:
    """Return the other evidence as pairs of label and text."""
    return [
        (CLUES.get(clue, clue.replace("_", " ").capitalize()), readable(value))
        for clue, value in pair.evidence.items()
        if clue != "reason" and value not in (None, "", [], {})
    ]


def readable(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key}: {readable(item)}" for key, item in value.items())
    if isinstance(value, list):
        return ", ".join(map(readable, value))
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
