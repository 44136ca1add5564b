"""Two companies side by side: what a person looks at to decide whether they are one."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import prefetch_related_objects
from django.utils.text import capfirst

from companies.merging import MERGED_FIELDS
from companies.models import Company, CompanyAlias, CompanyDuplicate, CompanyKey, JobListing

SHOWN_LISTINGS = 5
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


class Side(NamedTuple):
    """One of the two companies, with all that is shown of it."""

    name: str  # "first" or "second"
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


class FieldPair(NamedTuple):
    """A field as the two companies have it, for a person ("" where it is empty)."""

    name: str
    label: str
    first: str
    second: str

    @property
    def values(self) -> list[tuple[str, str]]:
        """The name of each side with its value."""
        return [("first", self.first), ("second", self.second)]


@dataclass
class Comparison:
    """All of a pair's two companies, the fields sorted by what a merge has to ask about them."""

    sides: list[Side]
    differing: list[FieldPair]  # both have a value: somebody has to choose
    filled: list[FieldPair]  # one has a value: the merged company gets it
    equal: list[FieldPair]

    @property
    def domains_conflict(self) -> bool:
        """Whether each has a web domain of its own, as two employers have."""
        domains = [{key.value for key in side.keys if key.kind == CompanyKey.Kind.DOMAIN} for side in self.sides]
        return all(domains) and not set.intersection(*domains)

    @property
    def suggested(self) -> Side:
        """The company that had better survive."""
        return max(self.sides, key=lambda side: side.weight)


def compare(pair: CompanyDuplicate) -> Comparison:
    """Both companies of a pair, in a fixed number of queries. The pair must have both."""
    companies = {"first": pair.first, "second": pair.second}
    prefetch_related_objects([*companies.values()], "aliases", "keys")
    sides = [
        Side(
            name,
            company,
            keys_of(company),
            list(company.aliases.all()),
            list(company.job_listings.all()[:SHOWN_LISTINGS]),
            company.job_listings.count(),
        )
        for name, company in companies.items()
    ]
    comparison = Comparison(sides, [], [], [])
    for name in MERGED_FIELDS:
        field = Company._meta.get_field(name)
        values = [getattr(company, name) for company in companies.values()]
        shown = FieldPair(
            name, capfirst(field.verbose_name), *(as_text(company, name) for company in companies.values())
        )
        if values[0] == values[1] or not any(shown[2:]):
            if shown.first:
                comparison.equal.append(shown)
        elif all(shown[2:]):
            comparison.differing.append(shown)
        else:
            comparison.filled.append(shown)
    return comparison


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


def as_text(company: Company, name: str) -> str:
    """A field's value as a person reads it."""
    value: Any = getattr(company, name)
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if Company._meta.get_field(name).choices:
        return str(getattr(company, f"get_{name}_display")())
    return "" if value is None else str(value)


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
