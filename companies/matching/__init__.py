"""Decide which spellings and links mean the same employer or job: the pure part of identity, without Django.

The domain (or the tenant of a shared hiring site) is the key; the name is only a check on it.
`identity_key` returns the key, `compatibility` checks the name, `normalize_company_name` decides what "equal names"
means, and `blocking_keys` finds the candidates for a name among many. `parse_job_title` and `text_shingles` do the same
for jobs, `skill_key` for the skills that they ask for.
"""

from companies.matching.addresses import address_digest, address_key
from companies.matching.blocking import blocking_keys, core_of
from companies.matching.compare import COMPATIBLE, NEARLY_EQUAL, compatibility, similarity_score
from companies.matching.jobs import JobTitle, parse_job_title, skill_key, text_agreement, text_shingles
from companies.matching.names import company_aliases, normalize_company_name
from companies.matching.places import Place, parse_place
from companies.matching.typed_keys import typed_key
from companies.matching.unnamed import names_nobody
from companies.matching.urls import IdentityKey, extract_domain_from_url, identity_key
from companies.matching.witness import bears, introduces, plainness, resembles

__all__ = [
    "COMPATIBLE",
    "NEARLY_EQUAL",
    "IdentityKey",
    "JobTitle",
    "Place",
    "address_digest",
    "address_key",
    "bears",
    "blocking_keys",
    "company_aliases",
    "compatibility",
    "core_of",
    "extract_domain_from_url",
    "identity_key",
    "introduces",
    "names_nobody",
    "normalize_company_name",
    "parse_job_title",
    "parse_place",
    "plainness",
    "resembles",
    "similarity_score",
    "skill_key",
    "text_agreement",
    "text_shingles",
    "typed_key",
]
