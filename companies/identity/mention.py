"""A company as a source names it, and what is read from that."""

import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from companies.matching import IdentityKey, company_aliases, extract_domain_from_url, identity_key
from companies.models.named import NAME_MAX_LENGTH, compact_form, normalized_company_name

WEBSITE_MAX_LENGTH = 2000
# What a mention may tell of a company; it fills what is empty and never overwrites.
FACTS = (
    "industry",
    "size",
    "size_category",
    "location",
    "headquarters_location",
    "founded_year",
    "website",
    "description",
    "logo_url",
    "culture",
    "values",
    "benefits",
)


class Mention(NamedTuple):
    """A company as a source names it: a name, a web address if known, and facts (fields of Company, see FACTS).

    Where the source knows the company's row too, `id` and the two dates are what a new company gets; its aliases and
    keys are as old then, and their ids follow from its own.
    """

    name: str
    website: str = ""
    facts: Mapping[str, Any] = {}
    id: uuid.UUID | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None


class ReadMention(NamedTuple):
    """A mention with what is computed from it once."""

    name: str
    normalized: str
    compact: str
    key: IdentityKey | None
    facts: dict[str, Any]
    mentioned: list[str]
    source: Mention

    @classmethod
    def of(cls, mention: Mention) -> "ReadMention":
        name = " ".join(mention.name.split())
        if not name:
            raise ValueError("A company needs a name.")
        if unknown := set(mention.facts) - set(FACTS):
            raise ValueError(f"Not a fact of a company: {', '.join(sorted(unknown))}.")
        facts = {fact: value for fact, value in mention.facts.items() if value not in (None, "", [])}
        key = identity_key(mention.website)
        if (website := _as_website(mention.website)) and not (key and key.kind == "tenant"):
            facts.setdefault("website", website)
        normalized = normalized_company_name(name)
        spoken = company_aliases(name)
        return cls(name[:NAME_MAX_LENGTH], normalized, compact_form(normalized), key, facts, spoken, mention)

    @property
    def says_enough(self) -> bool:
        """Two words or more: a single word is too many companies' name."""
        return " " in self.normalized


def _as_website(address: str) -> str | None:
    """The address as a link, or None where it is none ("n/a"). Sources write "example.com" too."""
    address = (address or "").strip()
    if not address.lower().startswith(("http://", "https://")):
        address = f"https://{address}"
    return address if extract_domain_from_url(address) and len(address) <= WEBSITE_MAX_LENGTH else None
