"""Open and close job listings."""

from django.db import transaction
from django.utils import timezone

from companies.models import JobListing
from companies.models.job_listing import JobListingQuerySet
from jobpilot.db.arguments import service


@service
@transaction.atomic
def close_listings(*, listings: JobListingQuerySet) -> int:
    """Make the open ones of `listings` inactive and return how many. Filled and expired ones keep their status."""
    return listings.active().update(status=JobListing.Status.INACTIVE, updated_at=timezone.now())


@service
@transaction.atomic
def reopen_listings(*, listings: JobListingQuerySet) -> int:
    """Make all of `listings` that are not active active again and return how many."""
    closed = listings.exclude(status=JobListing.Status.ACTIVE)
    return closed.update(status=JobListing.Status.ACTIVE, updated_at=timezone.now())
