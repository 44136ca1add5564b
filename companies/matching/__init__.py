"""Which spellings and links mean the same employer or job: the pure part of identity, without Django.

The domain (or the tenant of a shared hiring site) is the key; the name is only a check on it.
`identity_key` gives the key, `compatibility` the check, `normalize_company_name` and `compact_key` what
"equal names" means, and `NameIndex` finds the candidates for a name among many. `parse_job_title` and `text_shingles`
do the same for jobs, `skill_key` for what they ask for.
"""

from companies.matching.compare import COMPATIBLE, compatibility, similarity_score
from companies.matching.index import Candidate, NameIndex, blocking_keys
from companies.matching.jobs import JobTitle, parse_job_title, skill_key, text_agreement, text_shingles
from companies.matching.names import compact_key, company_aliases, normalize_company_name
from companies.matching.places import Place, parse_place
from companies.matching.urls import IdentityKey, extract_domain_from_url, identity_key

__all__ = [
    "COMPATIBLE",
    "Candidate",
    "IdentityKey",
    "JobTitle",
    "NameIndex",
    "Place",
    "blocking_keys",
    "compact_key",
    "company_aliases",
    "compatibility",
    "extract_domain_from_url",
    "identity_key",
    "normalize_company_name",
    "parse_job_title",
    "parse_place",
    "similarity_score",
    "skill_key",
    "text_agreement",
    "text_shingles",
]
