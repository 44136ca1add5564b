"""Open and close job listings."""

import uuid
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import router, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from companies.identity.resolution import lock_identity
from companies.models import JobListing, JobSource, JobSourceListing
from companies.models.job_listing import JobListingQuerySet
from companies.postings.reader import read_ids
from jobpilot.db.arguments import service
from jobpilot.db.locks import lock_in_order

CLOSED_TOGETHER = 1_000


@service
@transaction.atomic
def close_listings(*, listings: JobListingQuerySet) -> int:
    """Make the active ones of `listings` inactive and return how many. Filled and expired ones keep their status."""
    active = listings.filter(status=JobListing.Status.ACTIVE)
    _lock(active)
    return active.update(status=JobListing.Status.INACTIVE, updated_at=timezone.now())


@service
@transaction.atomic
def reopen_listings(*, listings: JobListingQuerySet) -> int:
    """Make all of `listings` that are not active active again and return how many."""
    closed = listings.exclude(status=JobListing.Status.ACTIVE)
    _lock(closed)
    return closed.update(status=JobListing.Status.ACTIVE, updated_at=timezone.now())


def _lock(listings: JobListingQuerySet) -> None:
    """Lock listings, whatever the query is that chose them."""
    lock_in_order(JobListing.objects.using(listings.db).filter(pk__in=listings.order_by().values("pk")))


@service
def close_missing_jobs(*, source: str, seen: Iterable[str | int]) -> int:
    """Make the active listings inactive that a complete feed of `source` no longer has, and return how many.

    `seen` are all ids (`source_job_id`) of the feed. What it lacks is marked in `missing_since` of the source listing,
    and a job is closed, with its duplicates, when no source has it any more. `bulk_upsert_jobs()` clears the mark of a
    posting that comes back, and opens its job again. A second call with the same ids changes nothing, and concurrent
    calls are safe. Raise ValidationError for an unknown source.
    """
    name = source.strip()
    if not (row := JobSource.objects.filter(name=name).first()):
        raise ValidationError({"source": f"There is no source named {name!r}. Use the name that its postings have."})
    ids = read_ids(seen)
    known = JobSourceListing.objects.filter(source=row, missing_since__isnull=True).order_by("job_id", "pk")
    missing = [
        pk for pk, source_job_id in known.values_list("pk", "source_job_id").iterator() if source_job_id not in ids
    ]
    return sum(_close(missing[start : start + CLOSED_TOGETHER]) for start in range(0, len(missing), CLOSED_TOGETHER))


@transaction.atomic
def _close(missing: list[uuid.UUID]) -> int:
    """Mark source listings as missing, and close the jobs that no source has any more."""
    lock_identity(router.db_for_write(JobListing))
    rows = JobSourceListing.objects.filter(pk__in=missing, missing_since__isnull=True)
    # Whoever comes second sees which sources the first found missing.
    jobs = set(rows.order_by().values_list("job_id", flat=True))
    lock_in_order(JobListing.objects.filter(Q(pk__in=jobs) | Q(canonical__in=jobs)))
    lock_in_order(rows)
    now = timezone.now()
    rows.update(missing_since=now, updated_at=now)
    elsewhere = JobSourceListing.objects.filter(job=OuterRef("pk"), missing_since__isnull=True)
    gone = JobListing.objects.filter(~Exists(elsewhere), pk__in=jobs).order_by().values_list("pk", flat=True)
    closed = list(gone)
    listings = JobListing.objects.filter(Q(pk__in=closed) | Q(canonical__in=closed))
    return listings.filter(status=JobListing.Status.ACTIVE).update(status=JobListing.Status.INACTIVE, updated_at=now)
