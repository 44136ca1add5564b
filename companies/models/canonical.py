"""What a person chose on a duplicate listing belongs to the listing that represents it.

A merge moves the rows that declare OnMerge.MOVE; a row that names the duplicate afterwards goes the same way.
"""

from typing import Any

from companies.models.job_listing import JobListing
from companies.models.merging import OnMerge


def lead_to_canonical(row: Any) -> dict[str, JobListing]:
    """Make each new reference to a duplicate refer to its canonical listing, and return the duplicates by field.

    Call it in `clean()`. A stored row that refers to a duplicate already stays there. `row.corrections` says it.
    """
    led: dict[str, JobListing] = {}
    row.corrections = []
    for name, what in type(row).on_job_merge.items():
        field = row._meta.get_field(name)
        key = getattr(row, field.attname)
        if what is not OnMerge.MOVE or key is None:
            continue
        listing = getattr(row, name) if field.is_cached(row) else JobListing._base_manager.filter(pk=key).first()
        if listing is None or (canonical := representing(listing)) == listing or _is_stored(row, field.attname, key):
            continue
        led[name] = listing
        setattr(row, name, canonical)
        row.corrections.append(f"“{listing}” is a duplicate of “{canonical}” at {canonical.company}: recorded there.")
    return led


def representing(listing: JobListing) -> JobListing:
    """Return the listing that represents this one; the last one of a cycle."""
    seen = {listing.pk}
    while listing.canonical_id is not None and listing.canonical_id not in seen:
        seen.add(listing.canonical_id)
        listing = JobListing._base_manager.select_related("company").get(pk=listing.canonical_id)
    return listing


def _is_stored(row: Any, attribute: str, key: Any) -> bool:
    return not row._state.adding and type(row)._base_manager.filter(pk=row.pk, **{attribute: key}).exists()
