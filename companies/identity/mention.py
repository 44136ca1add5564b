"""A company as a source mentions it, and what is parsed from the mention."""

import re
import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError

from companies.matching import IdentityKey, company_aliases, extract_domain_from_url, identity_key, names_nobody
from companies.models import Company
from companies.models.named import NAME_MAX_LENGTH, compact_form, normalized_company_name
from jobpilot.db.fields import own_field

WEBSITE_MAX_LENGTH = 2000
_OTHER = re.compile(r"[a-z]+://|mailto:|[^/]*@", re.IGNORECASE)  # what is no website: of another scheme, or an e-mail's
POSTINGS = uuid.UUID("6c3f9a52-5f0e-4a7b-9a0c-2f6d1b8e4c17")  # the namespace of `id_for_posting()`
_WITH_SCHEME = re.compile(r"https?://[^/?#@\s]+\.[a-z]{2,}(?::\d+)?(?:[/?#]|$)", re.IGNORECASE)
# The fields of a company that a mention may fill; they never overwrite a value.
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
# Not facts. `tests/test_new_fields.py` demands that every other column of a company is one.
LEFT_OUT = {
    "name",  # a mention has it as such
    "domain",  # parsed from the website
    "tenant",  # likewise
    "normalized_name",  # made of the name
}


class Mention(NamedTuple):
    """A company as a source mentions it: a name, a web address if known, and facts (fields of Company, see FACTS).

    If the source has a row for the company, a new company takes its `id` and its two dates from here. Its aliases and
    keys then have the same dates, and ids derived from its id.

    A mention that does not name its employer ("Confidential") is known by its `id` alone: the id of what mentions it.
    """

    name: str
    website: str = ""
    facts: Mapping[str, Any] = {}
    id: uuid.UUID | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None


def id_for_posting(source: str, source_job_id: str) -> uuid.UUID:
    """Return the id of the company of a posting that does not name its employer: the same one at every import."""
    return uuid.uuid5(POSTINGS, f"{source}\n{source_job_id}")


class ParsedMention(NamedTuple):
    """A mention with everything that is computed from it."""

    name: str
    normalized: str
    compact: str
    key: IdentityKey | None
    facts: dict[str, Any]
    other_names: list[str]
    mention: Mention

    @classmethod
    def parse(cls, mention: Mention) -> "ParsedMention":
        """Parse a mention. Raise ValueError for a blank name or an unknown fact."""
        # Cut before anything is computed: what the row of a longer name is known by is computed from what it stores.
        name = " ".join(mention.name.split())[:NAME_MAX_LENGTH].rstrip()
        if not name:
            raise ValueError("A company name is required.")
        if unknown := set(mention.facts) - set(FACTS):
            raise ValueError(f"Unknown facts of a company: {', '.join(sorted(unknown))}.")
        facts = {fact: value for fact, value in mention.facts.items() if value not in (None, "", [])}
        unnamed = names_nobody(name)
        # Who asks not to be named does not give their own address: it is a board's, or a recruiter's.
        key = None if unnamed else identity_key(mention.website)
        if (website := as_website(mention.website)) and not (key and key.kind == "tenant"):
            facts.setdefault("website", website)
        normalized = normalized_company_name(name)
        other_names = [] if unnamed else [other for other in company_aliases(name) if not names_nobody(other)]
        return cls(name, normalized, compact_form(normalized), key, facts, other_names, mention)

    @property
    def names_nobody(self) -> bool:
        """Whether it says that the employer is not named."""
        return names_nobody(self.name)

    @property
    def is_specific(self) -> bool:
        """Whether the name has at least two words: too many companies share a single word."""
        return " " in self.normalized


def as_website(address: str) -> str | None:
    """Return the address as a URL, or None if it is not one ("n/a"). Sources also write "example.com"."""
    address = (address or "").strip()
    is_named = bool(_WITH_SCHEME.match(address))  # also if its top-level domain is one that nobody knows yet
    if not address.lower().startswith(("http://", "https://")):
        if _OTHER.match(address):
            return None
        address = f"https://{address}"
    if not (is_named or extract_domain_from_url(address)) or len(address) > WEBSITE_MAX_LENGTH:
        return None
    try:
        own_field(Company, "website").run_validators(address)
    except ValidationError:
        return None
    return address
