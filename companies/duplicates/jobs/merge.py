"""Joining two listings of one job, and taking that back.

Listings stay rows of their own, each with its own text and addresses. One of them, the canonical one, stands for the
job: the others point to it, and where the job was found and what people did with it gather under it.
"""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from companies.duplicates import moving
from companies.models import JobListing, OnMerge

# A relation to a listing says here what a merge does with it.
MERGE = "on_job_merge", [OnMerge.MOVE, OnMerge.STAY]


def merge_listings(keep: JobListing, duplicate: JobListing) -> dict[str, Any]:
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


def undo_merge(record: dict[str, Any]) -> None:
    """Take back what `merge_listings` did."""
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


def references() -> list[moving.Reference]:
    """Return what moves to the canonical listing."""
    return moving.references(JobListing, *MERGE)


def canonical_listing(listing: JobListing) -> JobListing:
    """The listing that stands for this one."""
    seen = {listing.pk}
    while listing.canonical_id is not None:
        listing = listing.canonical
        if listing.pk in seen:
            raise ValidationError(f"{listing} stands for itself by way of others: clear its canonical listing first.")
        seen.add(listing.pk)
    return listing


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
