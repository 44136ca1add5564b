"""System checks of the relations to companies and listings, so that `check` reports what a merge would reject."""

from collections.abc import Sequence

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error

from companies.duplicates import moving
from companies.duplicates.companies import merge as companies
from companies.duplicates.jobs import merge as jobs
from companies.models import Company, JobListing


def check_merges(app_configs: Sequence[AppConfig] | None = None, **kwargs: object) -> list[CheckMessage]:
    """Check that each relation to a company or a listing declares what a merge does with it."""
    faults = [
        *moving.undeclared(Company, *companies.MERGE),
        *moving.undeclared(JobListing, *jobs.MERGE),
    ]
    return [Error(fault, hint="See companies.models.merging.", id="companies.E001") for fault in faults]
