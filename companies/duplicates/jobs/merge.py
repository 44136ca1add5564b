"""Merge two listings of one job, and undo a merge.

Merged listings remain separate rows, each with its own text and addresses. One of them, the canonical one, represents
the job: the others point to it, and its sources and interactions are collected there.
"""

from collections.abc import Iterator
from typing import Any, cast

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from companies.duplicates import moving
from companies.models import JobListing, OnMerge

# The attribute in which a model declares its relations to listings.
MERGE = "on_job_merge", [OnMerge.MOVE, OnMerge.STAY]


def merge_listings(keep: JobListing, duplicate: JobListing) -> dict[str, Any]:
    """Make `keep` the canonical listing of `duplicate`, and return the record for `undo_merge()`."""
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
    """Undo `merge_listings()`. Raise ValidationError, with a message for each obstacle, if that is impossible."""
    keep, duplicate = (JobListing.objects.filter(pk=record[end]).first() for end in ("canonical", "duplicate"))
    moved = record.get("moved", {})
    if keep is None or duplicate is None:
        raise ValidationError("One of the two listings has been deleted since.")
    if obstacles := list(_obstacles(keep, duplicate, moved)):
        raise ValidationError(obstacles)
    try:
        with transaction.atomic():
            moving.move_back(references(), moved, duplicate)
    except IntegrityError as error:
        raise ValidationError(f"{duplicate} has new rows that conflict with the rows to move back.") from error
    _update(duplicate, canonical=None)
    before, after = record.get("source_count", [0, 0])
    # Apply the difference, because later decisions may have added to the count.
    _update(keep, source_count=max(0, keep.source_count - after + before))


def references() -> list[moving.Reference]:
    """Return what moves to the canonical listing."""
    return moving.references(JobListing, *MERGE)


def canonical_listing(listing: JobListing) -> JobListing:
    """Return the listing that represents this one. Raise ValidationError if canonical listings form a cycle."""
    seen = {listing.pk}
    while listing.canonical_id is not None:
        listing = cast(JobListing, listing.canonical)
        if listing.pk in seen:
            raise ValidationError(
                f"{listing} is its own canonical listing by way of other listings. Clear its canonical listing first."
            )
        seen.add(listing.pk)
    return listing


def _count_sources(listing: JobListing) -> int:
    """Count the sources of a job: those with a source listing, and those that its listings only name."""
    names = set(listing.source_listings.values_list("source__name", flat=True))
    family = JobListing.objects.filter(models.Q(pk=listing.pk) | models.Q(canonical=listing))
    names |= set(family.exclude(source="").values_list("source", flat=True))
    return max(1, len({name.strip().casefold() for name in names}))


def _update(listing: JobListing, **values: Any) -> None:
    """Update fields without touching `updated_at`, since the content of the listing does not change."""
    for name, value in values.items():
        setattr(listing, name, value)
    JobListing.objects.filter(pk=listing.pk).update(**values)


def _obstacles(keep: JobListing, duplicate: JobListing, moved: moving.Moved) -> Iterator[str]:
    """Yield what prevents the undo, for people."""
    if keep.canonical_id is not None:
        yield f"{keep} has since been merged into {keep.canonical}. Undo that merge first."
        return
    if duplicate.canonical_id != keep.pk:
        yield f"The canonical listing of {duplicate} has been changed since."
    yield from moving.missing(references(), moved, keep)
