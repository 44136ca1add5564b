"""Decide about pairs of listings that may be the same job.

Merged listings remain separate rows, each with its own text and addresses. One of them, the canonical one, represents
the job: the others point to it, and its sources and interactions are collected there. A decision about a listing that
already has a canonical one applies to that one: all listings of a job point directly to it.
"""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import router, transaction
from django.db.models import F, Q
from django.utils import timezone

from companies.duplicates import moving
from companies.duplicates.jobs.merge import canonical_listing, merge_listings, undo_merge
from companies.identity.resolution import lock_identity
from companies.models import Company, JobDeduplication, JobListing
from jobpilot.db.arguments import service
from jobpilot.db.locks import lock_in_order

Status = JobDeduplication.Status

KEEP_CANONICAL = "keep_canonical"


@service
@transaction.atomic
def merge_pair(
    *, pair: JobDeduplication, keep: JobListing | None = None, by: AbstractBaseUser | None = None
) -> JobDeduplication:
    """Decide that the two are one job, represented by `keep` (default: the pair's canonical_job). Return the pair.

    The other listing keeps its row, text and addresses, and points to the canonical one, as do the listings that
    pointed to it. Its sources, its interactions, and everything else that refers to it are moved there; `source_count`
    is recomputed. Rows that the canonical listing has already (the same person saved both) stay with the duplicate, so
    that nothing is lost and no notes are mixed.

    Raise ValidationError if the pair was decided before, or the two were marked as distinct.
    """
    pair = _locked(pair)
    _require_pending(pair)
    chosen = pair.canonical_job_id if keep is None else keep.pk
    if chosen not in (pair.canonical_job_id, pair.duplicate_job_id):
        raise ValidationError("The listing to keep must be one of the two.")
    record = {"pair": moving.snapshot(pair)}
    if chosen != pair.canonical_job_id:
        pair.canonical_job, pair.duplicate_job = pair.duplicate_job, pair.canonical_job
    canonical, duplicate = canonical_listing(pair.canonical_job), canonical_listing(pair.duplicate_job)
    if canonical != duplicate:
        _require_not_distinct(canonical, duplicate)
        record |= merge_listings(canonical, duplicate)
    pair.merge_strategy = KEEP_CANONICAL
    return _decide(pair, Status.MERGED, by, record)


@service
@transaction.atomic
def mark_distinct(*, pair: JobDeduplication, by: AbstractBaseUser | None = None) -> JobDeduplication:
    """Decide that the two are different jobs, so that they are not proposed again. Return the pair.

    Raise ValidationError if the pair was decided before, or the two are already merged.
    """
    pair = _locked(pair)
    _require_pending(pair)
    if canonical_listing(pair.canonical_job) == canonical_listing(pair.duplicate_job):
        raise ValidationError("These two listings are already merged by way of another one. Undo that merge first.")
    return _decide(pair, Status.DISTINCT, by, {"pair": moving.snapshot(pair)})


@service
@transaction.atomic
def reopen(*, pair: JobDeduplication) -> JobDeduplication:
    """Undo the decision: restore both listings and the pair, and return the pair, which is reviewed again.

    Raise ValidationError, with a message for each obstacle, if later edits make that impossible.
    """
    pair = _locked(pair)
    if pair.status == Status.PENDING:
        raise ValidationError("This pair has not been decided yet, so there is nothing to undo.")
    if "duplicate" in pair.undo_record:
        undo_merge(pair.undo_record)
    if "pair" in pair.undo_record:
        moving.restore(pair.undo_record["pair"])
    else:  # decided before undo records existed
        pair.status, pair.decided_at, pair.decided_by, pair.undo_record = Status.PENDING, None, None, {}
        pair.save()
    return JobDeduplication.objects.get(pk=pair.pk)


def _locked(pair: JobDeduplication) -> JobDeduplication:
    """Lock the pair, its listings and those that they represent, and return the pair reloaded."""
    lock_identity(router.db_for_write(JobDeduplication))
    companies = Company.objects.filter(job_listings__in=[pair.canonical_job_id, pair.duplicate_job_id])
    locked = lock_in_order(companies, no_key=False)
    found = JobDeduplication.objects.select_for_update().filter(pk=pair.pk).first()
    if found is None:
        raise ValidationError("This pair no longer exists.")
    ends = [found.canonical_job, found.duplicate_job]
    if not {listing.company_id for listing in ends} <= locked:
        raise ValidationError("The company of a listing was changed meanwhile. Try again.")
    # Rows that refer to a locked row can be neither added nor deleted.
    listings = {listing.pk for end in ends for listing in (end, canonical_listing(end))}
    family = JobListing.objects.filter(Q(pk__in=listings) | Q(canonical__in=listings))
    lock_in_order(family, no_key=False)
    return JobDeduplication.objects.select_related("canonical_job__canonical", "duplicate_job__canonical").get(
        pk=pair.pk
    )


def _require_pending(pair: JobDeduplication) -> None:
    if pair.status != Status.PENDING:
        by = f" by {pair.decided_by}" if pair.decided_by else ""
        at = f" on {pair.decided_at:%Y-%m-%d}" if pair.decided_at else ""
        raise ValidationError(f"This pair was decided{at}{by}: {pair.get_status_display().lower()}. Undo that first.")


def _require_not_distinct(keep: JobListing, duplicate: JobListing) -> None:
    """Raise ValidationError if listings of these two jobs were marked as distinct."""
    ends = {keep.pk, duplicate.pk}
    distinct = JobDeduplication.objects.with_roots().filter(
        status=Status.DISTINCT, canonical_root__in=ends, duplicate_root__in=ends
    )
    if distinct.exclude(canonical_root=F("duplicate_root")).exists():
        raise ValidationError("These two jobs were marked as distinct in another pair. Undo that decision first.")


def _decide(pair: JobDeduplication, status: str, by: Any, record: dict) -> JobDeduplication:
    pair.status, pair.decided_at, pair.decided_by, pair.undo_record = status, timezone.now(), by, record
    pair.save()
    pair.refresh_from_db()
    return pair
