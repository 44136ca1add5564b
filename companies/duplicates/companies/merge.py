"""Merge one company into another, and undo a merge."""

import uuid
from collections.abc import Collection, Iterator
from typing import Any

from django.apps import apps
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, router, transaction
from django.utils import timezone
from django.utils.text import capfirst

from companies.duplicates import moving
from companies.duplicates.jobs.find import find_pairs, save_pairs
from companies.identity.mention import FACTS
from companies.identity.resolution import lock_identity
from companies.matching import names_nobody
from companies.models import (
    Company,
    CompanyAlias,
    CompanyDuplicate,
    CompanyKey,
    CompanyMerge,
    JobDeduplication,
    JobListing,
    OnMerge,
)
from jobpilot.db.arguments import service
from jobpilot.db.fields import own_field
from jobpilot.db.locks import lock_in_order

# The attribute in which a model declares its relations to companies; none can stay with a row that is deleted.
MERGE = "on_company_merge", [OnMerge.MOVE]
LISTINGS = moving.label(JobListing._meta.get_field("company"))
PAIRS = JobDeduplication._meta.label_lower

# The fields that are merged one by one; the others of a company are its id and its dates.
MERGED_FIELDS = ("name", "domain", "tenant", *FACTS)


@service
@transaction.atomic
def merge_companies(
    *, keep: Company, absorb: Company, take: Collection[str] = (), by: AbstractBaseUser | None = None
) -> CompanyMerge:
    """Merge `absorb` into `keep`: move all rows that refer to it, make its name an alias, and delete it.

    The fields in `take` (of MERGED_FIELDS) get the value of `absorb`; the others keep theirs, and empty ones are filled
    from `absorb`. A row that `keep` has already (the same alias, for example) is only kept in the record of the merge.
    Listings that are now at one company and may be the same job are proposed for review.

    Raise ValidationError if the two are the same, one of them no longer exists, or a field cannot be taken.
    """
    if unknown := set(take) - set(MERGED_FIELDS):
        raise ValidationError(f"A merge cannot take these fields: {', '.join(sorted(unknown))}.")
    keep, absorb = lock_companies(keep, absorb)
    lock_in_order(JobListing.objects.filter(company__in=[keep.pk, absorb.pk]))
    merge = CompanyMerge(
        company=keep,
        absorbed_id=absorb.pk,
        absorbed_name=absorb.name,
        absorbed=moving.snapshot(absorb),
        merged_by=by,  # type: ignore[misc]  # the user model is the project's
        moved={},
        created={},
        replaced={},
    )
    _decide_pair(keep, absorb, merge, by)
    for reference in references():
        _move(reference, absorb, keep, merge)
    absorbed_id = absorb.pk
    absorb.delete()
    absorb.pk = absorbed_id
    _record_keys(keep, absorb, merge)
    _record_name(keep.name if "name" in take else absorb.name, keep, merge)
    _merge_fields(keep, absorb, take, merge)
    _propose_duplicates(keep, merge)
    merge.save()
    return merge


@service
@transaction.atomic
def undo_merge(*, merge: CompanyMerge) -> Company:
    """Restore both companies as they were, and return the one that was absorbed.

    Raise ValidationError, with a message for each obstacle, if later edits make that impossible.
    """
    lock_identity(router.db_for_write(Company))
    owner = CompanyMerge.objects.filter(pk=merge.pk).values("company")
    keep = Company.objects.select_for_update().filter(pk__in=owner).first()
    locked = CompanyMerge.objects.select_for_update().filter(pk=merge.pk).first()
    if keep is None or locked is None or locked.company_id != keep.pk:
        raise ValidationError("The surviving company was merged or deleted meanwhile.")
    lock_in_order(JobListing.objects.filter(company=keep.pk))
    merge = locked
    if obstacles := list(_obstacles(merge, keep)):
        raise ValidationError(obstacles)
    for label, ids in merge.created.items():
        apps.get_model(label)._base_manager.filter(pk__in=ids).delete()
    for name, (before, _) in merge.kept.items():
        setattr(keep, name, own_field(Company, name).to_python(before))
    keep.update_modified = False  # its former date is restored
    try:
        with transaction.atomic():
            keep.save()
            moving.restore(merge.absorbed)
    except IntegrityError as error:
        raise ValidationError(
            f"Another company now has the name or the domain of {merge.absorbed_name} or {keep.name}."
        ) from error
    absorbed = Company.objects.get(pk=merge.absorbed_id)
    moving.move_back(references(), merge.moved, absorbed)
    for rows in merge.replaced.values():
        for row in rows:
            if not moving.refers_to_nothing(row, Company):  # a pair with a company that was merged or deleted since
                moving.restore(row)
    merge.undone_at = timezone.now()
    merge.save(update_fields=["undone_at", "updated_at"])
    return absorbed


def references() -> list[moving.Reference]:
    """Return what a merge moves from one company to the other."""
    return moving.references(Company, *MERGE)


def lock_companies(keep: Company, absorb: Company) -> tuple[Company, Company]:
    """Lock both companies after `lock_identity()`, and return them reloaded.

    Raise ValidationError if the two are the same, or one of them no longer exists.
    """
    if keep.pk == absorb.pk:
        raise ValidationError("A company cannot be merged into itself.")
    lock_identity(router.db_for_write(Company))
    rows = Company.objects.select_for_update().filter(pk__in=[keep.pk, absorb.pk]).order_by("pk")
    found = {company.pk: company for company in rows}
    if len(found) < 2:
        raise ValidationError("One of the two companies no longer exists. It may have been merged already.")
    return found[keep.pk], found[absorb.pk]


def _move(reference: moving.Reference, absorb: Company, keep: Company, merge: CompanyMerge) -> None:
    if ids := moving.move(reference, absorb, keep):
        merge.moved[moving.label(reference)] = ids
    for row in moving.referring(reference, absorb):  # `keep` has them already
        for deleted in moving.remove(row):
            merge.replaced.setdefault(deleted["model"], []).append(deleted)


# What a merge writes


def _decide_pair(keep: Company, absorb: Company, merge: CompanyMerge, by: Any) -> None:
    """Mark the pair of the two as merged, if there is one."""
    pair = CompanyDuplicate.objects.between(keep, absorb).first()
    if pair:
        _replace(pair, merge)
        pair.first, pair.second, pair.status = keep, None, CompanyDuplicate.Status.MERGED
        pair.decided_at, pair.decided_by = timezone.now(), by
        pair.save()


def _record_keys(keep: Company, absorb: Company, merge: CompanyMerge) -> None:
    for company in (keep, absorb):
        for kind in CompanyKey.Kind.values:
            if value := getattr(company, kind):
                key, created = CompanyKey.objects.get_or_create(kind=kind, value=value, defaults={"company": keep})
                if created:
                    _create(key, merge)


def _record_name(name: str, keep: Company, merge: CompanyMerge) -> None:
    """Make a name an alias, unless it names nobody."""
    if names_nobody(name):
        return
    alias = CompanyAlias.objects.filter(company=keep, name=name).first()
    if alias is None:
        _create(CompanyAlias.objects.create(company=keep, name=name, source=CompanyAlias.Source.MERGED), merge)
    elif alias.source not in (CompanyAlias.Source.MERGED, CompanyAlias.Source.MANUAL):
        _replace(alias, merge)
        alias.source = CompanyAlias.Source.MERGED
        alias.save()


def _merge_fields(keep: Company, absorb: Company, take: Collection[str], merge: CompanyMerge) -> None:
    before = moving.snapshot(keep)["fields"]
    for name in MERGED_FIELDS:
        value = getattr(absorb, name)
        if name in take or getattr(keep, name) in (None, "", []):
            setattr(keep, name, value)
    if "founded_year" not in take and keep.founded_year and keep.founded_year > keep.created_at.year:
        keep.founded_year = None  # valid for the absorbed company, which was recorded later, but not for this one
    keep.validate_constraints()
    keep.save()
    after = moving.snapshot(keep)["fields"]
    merge.kept = {
        name: [before[name], after[name]] for name in (*MERGED_FIELDS, "updated_at") if before[name] != after[name]
    }


def _propose_duplicates(keep: Company, merge: CompanyMerge) -> None:
    """Propose listings that are now at one company and may be the same job for review."""
    moved = [uuid.UUID(pk) for pk in merge.moved.get(LISTINGS, [])]
    if moved and (saved := save_pairs(find_pairs([keep.pk], moved=moved))):
        merge.created[PAIRS] = [str(pk) for pk in saved]


# The record of a merge


def _replace(row: models.Model, merge: CompanyMerge) -> None:
    merge.replaced.setdefault(row._meta.label_lower, []).append(moving.snapshot(row))


def _create(row: models.Model, merge: CompanyMerge) -> None:
    merge.created.setdefault(row._meta.label_lower, []).append(str(row.pk))


def _obstacles(merge: CompanyMerge, keep: Company) -> Iterator[str]:
    """Yield what prevents the undo, for people."""
    if merge.undone_at:
        yield f"This merge was undone on {merge.undone_at:%Y-%m-%d}."
        return
    label = f"{CompanyMerge._meta.label_lower}.company"
    for later in CompanyMerge.objects.filter(company=keep, undone_at=None, created_at__gt=merge.created_at):
        if str(merge.pk) in later.moved.get(label, []):
            yield f"{later.absorbed_name} has since been merged into {keep.name}. Undo that merge first."
            return
    current = moving.snapshot(keep)["fields"]
    for name, (_, after) in merge.kept.items():
        if name != "updated_at" and current[name] != after:
            yield f"{capfirst(own_field(Company, name).verbose_name)} of {keep.name} has been changed since."
    yield from moving.missing(references(), merge.moved, keep)
    pairs = JobDeduplication.objects.filter(pk__in=merge.created.get(PAIRS, []))
    if decided := pairs.exclude(status=JobDeduplication.Status.PENDING).count():
        yield f"{decided} of the job duplicates that the merge proposed have been decided since. Undo that first."
    if Company.objects.filter(pk=merge.absorbed_id).exists():
        yield f"{merge.absorbed_name} exists again."
