"""Two companies, or two listings, side by side: what a person looks at to decide whether they are one."""

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
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
JOB_TEXTS = ("description", "responsibilities", "requirements")
REASONS = {
    "same_key": "Both have the same web address, under names that differ.",
    "same_domain": "Both have the same web domain, under names that differ.",
    "same_web_address": "Both have the same web address.",
    "equal_names": "The names are equal once spelling and legal form are set aside.",
    "mentioned_name": "One of them mentions the name of the other.",
    "similar_names": "The names are alike.",
    "entered": "A person put the two side by side.",
}
CLUES = {"name": "Seen as", "key": "Web address that came with it"}


class Value(NamedTuple):
    """A field of a row, for a person ("" where it is empty)."""

    row: Model
    text: str


class FieldPair(NamedTuple):
    """A field as the two have it."""

    name: str
    label: str
    values: list[Value]

    @property
    def is_link(self) -> bool:
        return self.name == "website" or self.name.endswith("_url")


class Fields:
    """The fields of two rows, sorted by what a decision has to ask about them."""

    def __init__(self, pairs: Iterable[FieldPair]) -> None:
        self.differing: list[FieldPair] = []  # both have a value: somebody has to choose
        self.filled: list[FieldPair] = []  # one has a value
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
    """One of two companies, with all that is shown of it."""

    company: Company
    keys: list[CompanyKey]
    aliases: list[CompanyAlias]
    listings: list[JobListing]
    listing_count: int

    @property
    def weight(self) -> tuple:
        """The heavier side survives: the one with a key, then with more listings, then the older one."""
        return bool(self.keys), self.listing_count, -self.company.created_at.timestamp()

    @property
    def more_listings(self) -> int:
        return self.listing_count - len(self.listings)


class CompanyComparison(NamedTuple):
    sides: list[CompanySide]
    fields: Fields

    @property
    def domains_conflict(self) -> bool:
        """Whether each has a web domain of its own, as two employers have."""
        domains = [{key.value for key in side.keys if key.kind == CompanyKey.Kind.DOMAIN} for side in self.sides]
        return all(domains) and not set.intersection(*domains)

    @property
    def suggested(self) -> Company:
        """The company that had better survive."""
        return max(self.sides, key=lambda side: side.weight).company

    @property
    def stamp(self) -> str:
        """Changes when either company does: what a person chose from is not what is there any more."""
        return " ".join(side.company.updated_at.isoformat() for side in self.sides)


def compare_companies(first: Company, second: Company) -> CompanyComparison:
    """Two companies, in a fixed number of queries."""
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


Line = list[tuple[str, bool]]  # sentences, each with whether the other listing says it too


class JobSide(NamedTuple):
    """One of two listings, with its sources, and its long texts by label."""

    job: JobListing
    sources: list[JobSourceListing]
    interactions: int
    texts: list[tuple[str, list[Line]]]


class JobComparison(NamedTuple):
    sides: list[JobSide]
    fields: Fields


def compare_jobs(first: JobListing, second: JobListing) -> JobComparison:
    """Two listings, in a fixed number of queries."""
    both = [first, second]
    prefetch_related_objects(both, "source_listings__source")
    sides = [
        JobSide(
            job,
            list(job.source_listings.all()),
            job.user_interactions.count(),
            [
                (label_of(job, name), marked(text, getattr(other, name)))
                for name in JOB_TEXTS
                if (text := getattr(job, name))
            ],
        )
        for job, other in (both, both[::-1])
    ]
    return JobComparison(sides, Fields(field_pair(name, first, second) for name in JOB_FIELDS))


def marked(text: str, other: str) -> list[Line]:
    """A text line by line and sentence by sentence, each with whether the other text says it, however spaced."""
    known = {_folded(part) for line in other.splitlines() for part in SENTENCE_END.split(line)}
    lines = ([part for part in SENTENCE_END.split(line) if part.strip()] for line in text.splitlines())
    return [[(part, _folded(part) in known) for part in line] for line in lines if line]


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def keys_of(company: Company) -> list[CompanyKey]:
    """The keys of a company, its main ones too where they have no row."""
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
    """What a person calls a field, or a property like one."""
    try:
        return capfirst(row._meta.get_field(name).verbose_name)
    except FieldDoesNotExist:
        return capfirst(name)


def as_text(row: Model, name: str) -> str:
    """A field's value as a person reads it."""
    value: Any = getattr(row, name)
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, datetime):
        return date_format(value, "j M Y")
    display = getattr(row, f"get_{name}_display", None)
    return "" if value is None else str(display() if display else value)


def reason_of(pair: CompanyDuplicate) -> str:
    """Why the two were paired, in words."""
    reason = str(pair.evidence.get("reason", ""))
    return REASONS.get(reason) or reason.replace("_", " ").capitalize() or "No reason was recorded."


def clues_of(pair: CompanyDuplicate) -> list[tuple[str, str]]:
    """What else the evidence says, as labels and texts."""
    return [
        (CLUES.get(clue, clue.replace("_", " ").capitalize()), as_words(value))
        for clue, value in pair.evidence.items()
        if clue != "reason" and value not in (None, "", [], {})
    ]


def as_words(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key}: {as_words(item)}" for key, item in value.items())
    if isinstance(value, list):
        return ", ".join(map(as_words, value))
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
