"""The same job found twice: what a person decides about two listings, and taking that back.

Listings stay rows of their own, each with its own text and addresses. One of them, the canonical one, stands for the
job: the others point to it, and where the job was found and what people did with it gather under it. A decision about
a listing that has a canonical one already is a decision about that one: all listings of a job point straight to it.
"""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from companies.duplicates import moving
from companies.duplicates.jobs.merge import canonical_listing, merge_listings, undo_merge
from companies.models import Company, JobDeduplication, JobListing

Status = JobDeduplication.Status

KEEP_CANONICAL = "keep_canonical"


@transaction.atomic
def merge_pair(*, pair: JobDeduplication, keep: JobListing | None = None, by=None) -> JobDeduplication:
    """The two are one job, and `keep` stands for it (default: the pair's canonical_job); gives the pair.

    The other listing keeps its row, text and addresses, and points to the canonical one. The listings that pointed to
    it point there too. Its sources, what people did with it, and whatever else refers to it move there; `source_count`
    is counted anew. What the canonical listing has already (the same person saved both) stays with the duplicate:
    nothing is lost, and nobody's notes are mixed.

    Raises ValidationError when somebody decided about the pair before, or said that the two are distinct.
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


@transaction.atomic
def mark_distinct(*, pair: JobDeduplication, by=None) -> JobDeduplication:
    """The two are different jobs; they are never proposed again. Gives the pair.

    Raises ValidationError when somebody decided about the pair before, or the two are joined already.
    """
    pair = _locked(pair)
    _require_pending(pair)
    if canonical_listing(pair.canonical_job) == canonical_listing(pair.duplicate_job):
        raise ValidationError("These two listings are joined already, by way of another: take that back first.")
    return _decide(pair, Status.DISTINCT, by, {"pair": moving.snapshot(pair)})


@transaction.atomic
def reopen(*, pair: JobDeduplication) -> JobDeduplication:
    """Take the decision back: both listings, and the pair, are as they were before. Gives the pair, to review again.

    Raises ValidationError, with a message for each obstacle, when later edits make that impossible.
    """
    pair = _locked(pair)
    if pair.status == Status.PENDING:
        raise ValidationError("Nothing was decided about this pair, so there is nothing to take back.")
    if "duplicate" in pair.undo_record:
        undo_merge(pair.undo_record)
    if "pair" in pair.undo_record:
        moving.restore(pair.undo_record["pair"])
    else:  # decided before such records were kept
        pair.status, pair.decided_at, pair.decided_by, pair.undo_record = Status.PENDING, None, None, {}
        pair.save()
    return JobDeduplication.objects.get(pk=pair.pk)


def _locked(pair: JobDeduplication) -> JobDeduplication:
    """The pair and its listings, fresh and locked: one decision at a time on a company's listings.

    The companies come first, as they do in a merge of companies, so that no two wait for each other.
    """
    companies = Company.objects.filter(job_listings__in=[pair.canonical_job_id, pair.duplicate_job_id])
    locked = {company.pk for company in companies.order_by("pk").select_for_update(of=["self"])}
    pair = JobDeduplication.objects.select_for_update().filter(pk=pair.pk).first()
    if pair is None:
        raise ValidationError("This pair is gone.")
    ends = [pair.canonical_job, pair.duplicate_job]
    if not {listing.company_id for listing in ends} <= locked:
        raise ValidationError("The company of a listing has changed at this moment. Please try again.")
    # A row that refers to a locked one can neither come nor go.
    listings = {listing.pk for end in ends for listing in (end, canonical_listing(end))}
    list(JobListing.objects.select_for_update().filter(pk__in=listings).order_by("pk"))
    return JobDeduplication.objects.select_related("canonical_job__canonical", "duplicate_job__canonical").get(
        pk=pair.pk
    )


def _require_pending(pair: JobDeduplication) -> None:
    if pair.status != Status.PENDING:
        by = f" by {pair.decided_by}" if pair.decided_by else ""
        at = f" on {pair.decided_at:%Y-%m-%d}" if pair.decided_at else ""
        raise ValidationError(f"This pair was decided{at}{by}: {pair.get_status_display().lower()}. Undo that first.")


def _require_not_distinct(keep: JobListing, duplicate: JobListing) -> None:
    """Nobody said that the listings of these two jobs are distinct."""
    ends = {keep.pk, duplicate.pk}
    distinct = JobDeduplication.objects.with_roots().filter(
        status=Status.DISTINCT, canonical_root__in=ends, duplicate_root__in=ends
    )
    if distinct.exclude(canonical_root=F("duplicate_root")).exists():
        raise ValidationError("Another pair says that these are two jobs: take that back first.")


def _decide(pair: JobDeduplication, status: Status, by, record: dict) -> JobDeduplication:
    pair.status, pair.decided_at, pair.decided_by, pair.undo_record = status, timezone.now(), by, record
    pair.save()
    pair.refresh_from_db()
    return pair
