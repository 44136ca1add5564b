"""The public functions of this app for other code to write by, and to look companies up.

The modules `company_pairs` and `job_pairs` have the same functions for deciding about pairs of possible duplicates.

Services lock and write rows of the default database, and raise ValueError for a row of another one; an argument of the
wrong kind is a TypeError (see `jobpilot.db.arguments`).

Two functions take the database as `using`: `bulk_upsert_jobs()` and `search_companies()`.
"""

from companies.duplicates.companies import decide as company_pairs
from companies.duplicates.companies.merge import merge_companies, undo_merge
from companies.duplicates.jobs import decide as job_pairs
from companies.postings.upsert import bulk_upsert_jobs
from companies.services.companies import (
    find_existing_company,
    get_or_create_company,
    record_main_keys,
    search_companies,
)
from companies.services.listings import close_listings, close_missing_jobs, reopen_listings

__all__ = [
    "bulk_upsert_jobs",
    "close_listings",
    "close_missing_jobs",
    "company_pairs",
    "find_existing_company",
    "get_or_create_company",
    "job_pairs",
    "merge_companies",
    "record_main_keys",
    "reopen_listings",
    "search_companies",
    "undo_merge",
]
