"""The same job found twice: what a person decides about two listings, and taking that back.

Listings stay rows of their own, each with its own text and addresses. One of them, the canonical one, stands for the
job: the others point to it, and where the job was found and what people did with it gather under it. A decision about
a listing that has a canonical one already is a decision about that one: all listings of a job point straight to it.
"""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import F
from django.utils import timezone

from companies import moving
from companies.models import Company, JobDeduplication, JobEmbedding, JobListing

Status = JobDeduplication.Status

KEEP_CANONICAL = "keep_canonical"
# What is about the listing's own text, or about a pair, stays with it.
STAYING = (JobEmbedding, JobDeduplication)


@transaction.atomic
def keep_canonical(*, pair: JobDeduplication, canonical: JobListing | None = None, by=None) -> JobDeduplication:
    """The two are one job, and `canonical` stands for it (default: the pair's canonical_job); gives the pair.

    The other listing keeps its row, text and addresses, and points to the canonical one. The listings that pointed to
    it point there too. Its sources, what people did with it, and whatever else refers to it move there; `source_count`
    is counted anew. What the canonical listing has already (the same person saved both) stays with the duplicate:
    nothing is lost, and nobody's notes are mixed.

    Raises ValidationError when somebody decided about the pair before, or said that the two are distinct.
    """
    pair = _locked(pair)
    _require_pending(pair)
    chosen = pair.canonical_job_id if canonical is None else canonical.pk
    if chosen not in (pair.canonical_job_id, pair.duplicate_job_id):
        raise ValidationError("The listing to keep must be one of the two.")
    record = {"pair": moving.snapshot(pair)}
    if chosen != pair.canonical_job_id:
        pair.canonical_job, pair.duplicate_job = pair.duplicate_job, pair.canonical_job
    keep, duplicate = _root(pair.canonical_job), _root(pair.duplicate_job)
    if keep != duplicate:
        _require_not_distinct(keep, duplicate)
        record |= _join(keep, duplicate)
    pair.merge_strategy = KEEP_CANONICAL
    return _decide(pair, Status.MERGED, by, record)


@transaction.atomic
def mark_distinct(*, pair: JobDeduplication, by=None) -> JobDeduplication:
    """The two are different jobs; they are never proposed again. Gives the pair.

    Raises ValidationError when somebody decided about the pair before, or the two are joined already.
    """
    pair = _locked(pair)
    _require_pending(pair)
    if _root(pair.canonical_job) == _root(pair.duplicate_job):
        raise ValidationError("These two listings are joined already, by way of another: take that back first.")
    return _decide(pair, Status.DISTINCT, by, {"pair": moving.snapshot(pair)})


@transaction.atomic
def undo(*, pair: JobDeduplication) -> JobDeduplication:
    """Take the decision back: both listings, and the pair, are as they were before. Gives the pair, to review again.

    Raises ValidationError, with a message for each obstacle, when later edits make that impossible.
    """
    pair = _locked(pair)
    if pair.status == Status.PENDING:
        raise ValidationError("Nothing was decided about this pair, so there is nothing to take back.")
    if "duplicate" in pair.undo_record:
        _part(pair.undo_record)
    if "pair" in pair.undo_record:
        moving.restore(pair.undo_record["pair"])
    else:  # decided before such records were kept
        pair.status, pair.decided_at, pair.decided_by, pair.undo_record = Status.PENDING, None, None, {}
        pair.save()
    return JobDeduplication.objects.get(pk=pair.pk)


def references() -> list[moving.Reference]:
    """What moves to the canonical listing: all foreign keys to a listing but those of STAYING."""
    return [key for key in moving.foreign_keys(JobListing) if not issubclass(key.model, STAYING)]


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
    listings = {listing.pk for end in ends for listing in (end, _root(end))}
    list(JobListing.objects.select_for_update().filter(pk__in=listings).order_by("pk"))
    return JobDeduplication.objects.select_related("canonical_job__canonical", "duplicate_job__canonical").get(
        pk=pair.pk
    )


def _root(listing: JobListing) -> JobListing:
    """The listing that stands for this one."""
    seen = {listing.pk}
    while listing.canonical_id is not None:
        listing = listing.canonical
        if listing.pk in seen:
            raise ValidationError(f"{listing} stands for itself by way of others: clear its canonical listing first.")
        seen.add(listing.pk)
    return listing


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


def _join(keep: JobListing, duplicate: JobListing) -> dict:
    """Let `keep` stand for `duplicate`; gives the record of it."""
    moved = {}
    for reference in references():
        if ids := moving.move(reference, duplicate, keep):
            moved[moving.label(reference)] = ids
    before = keep.source_count
    _update(duplicate, canonical=keep)
    _update(keep, source_count=_count_sources(keep))
    return {
        "canonical": str(keep.pk),
        "duplicate": str(duplicate.pk),
        "moved": moved,
        "source_count": [before, keep.source_count],
    }


def _count_sources(listing: JobListing) -> int:
    """How many sources carry the job: those with a row, and those that its listings only name."""
    names = set(listing.source_listings.values_list("source__name", flat=True))
    family = JobListing.objects.filter(models.Q(pk=listing.pk) | models.Q(canonical=listing))
    names |= set(family.exclude(source="").values_list("source", flat=True))
    return max(1, len({name.strip().casefold() for name in names}))


def _update(listing: JobListing, **values) -> None:
    """Without a new `updated_at`: what the listing says is as old as it was."""
    for name, value in values.items():
        setattr(listing, name, value)
    JobListing.objects.filter(pk=listing.pk).update(**values)


def _decide(pair: JobDeduplication, status: Status, by, record: dict) -> JobDeduplication:
    pair.status, pair.decided_at, pair.decided_by, pair.undo_record = status, timezone.now(), by, record
    pair.save()
    pair.refresh_from_db()
    return pair


def _part(record: dict) -> None:
    """Take back what `_join` did."""
    keep, duplicate = (JobListing.objects.filter(pk=record[end]).first() for end in ("canonical", "duplicate"))
    moved = record.get("moved", {})
    if obstacles := list(_obstacles(keep, duplicate, moved)):
        raise ValidationError(obstacles)
    try:
        with transaction.atomic():
            moving.move_back(references(), moved, duplicate)
    except IntegrityError as error:
        raise ValidationError(
            f"{duplicate} has got rows of its own since, which leave no place for those that moved."
        ) from error
    _update(duplicate, canonical=None)
    before, after = record.get("source_count", [0, 0])
    # The difference, because a later decision may have counted more.
    _update(keep, source_count=max(0, keep.source_count - after + before))


def _obstacles(keep: JobListing | None, duplicate: JobListing | None, moved: moving.Moved) -> Iterator[str]:
    """What stands in the way of an undo, for a person."""
    if keep is None or duplicate is None:
        yield "One of the two listings was deleted since."
        return
    if keep.canonical_id is not None:
        yield f"{keep.canonical} stands for {keep} since: undo that first."
        return
    if duplicate.canonical_id != keep.pk:
        yield f"The canonical listing of {duplicate} was changed since."
    yield from moving.lost(references(), moved, keep)
