"""Taking one company into another, and taking that back."""

import uuid
from collections.abc import Collection, Iterator

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from companies.duplicates import moving
from companies.duplicates.jobs.find import proposed_pairs, save_pairs
from companies.identity.mention import FACTS
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

# A relation to a company says here what a merge does with it; none can stay with a row that goes.
MERGE = "on_company_merge", [OnMerge.MOVE]
LISTINGS = moving.label(JobListing._meta.get_field("company"))
PAIRS = JobDeduplication._meta.label_lower

# What a merge decides field by field; the rest of a company is its identity and its dates.
MERGED_FIELDS = ("name", "domain", "tenant", *FACTS)


@transaction.atomic
def merge_companies(*, keep: Company, absorb: Company, take: Collection[str] = (), by=None) -> CompanyMerge:
    """Take `absorb` into `keep`: all that refers to it moves, its name becomes an alias, its row goes.

    The fields in `take` (of MERGED_FIELDS) get absorb's value; the others keep theirs, filled from absorb where empty.
    A row that `keep` has already (the same alias, say) stays in the merge's record only. Listings that meet and may be
    one job are put to review.

    Raises ValidationError when the two are one, one of them is gone, or a field cannot be taken.
    """
    if unknown := set(take) - set(MERGED_FIELDS):
        raise ValidationError(f"A merge does not choose {', '.join(sorted(unknown))}.")
    keep, absorb = lock_companies(keep, absorb)
    merge = CompanyMerge(
        company=keep,
        absorbed_id=absorb.pk,
        absorbed_name=absorb.name,
        absorbed=moving.snapshot(absorb),
        merged_by=by,
        moved={},
        created={},
        replaced={},
    )
    _settle_pair(keep, absorb, merge, by)
    for reference in references():
        _move(reference, absorb, keep, merge)
    absorbed_id = absorb.pk
    absorb.delete()
    absorb.pk = absorbed_id
    _remember_keys(keep, absorb, merge)
    _remember_name(keep.name if "name" in take else absorb.name, keep, merge)
    _merge_fields(keep, absorb, take, merge)
    _propose_duplicates(keep, merge)
    merge.save()
    return merge


@transaction.atomic
def undo_merge(*, merge: CompanyMerge) -> Company:
    """Put both companies back as they were; gives the one that was absorbed.

    Raises ValidationError, with a message for each obstacle, when later edits make that impossible.
    """
    # The company first, as a merge locks it: the other order would deadlock with one.
    owner = CompanyMerge.objects.filter(pk=merge.pk).values("company")
    keep = Company.objects.select_for_update().filter(pk__in=owner).first()
    merge = CompanyMerge.objects.select_for_update().filter(pk=merge.pk).first()
    if keep is None or merge is None or merge.company_id != keep.pk:
        raise ValidationError("The surviving company was merged or deleted meanwhile.")
    if obstacles := list(_obstacles(merge, keep)):
        raise ValidationError(obstacles)
    for label, ids in merge.created.items():
        apps.get_model(label)._base_manager.filter(pk__in=ids).delete()
    for name, (before, _) in merge.kept.items():
        setattr(keep, name, Company._meta.get_field(name).to_python(before))
    keep.update_modified = False  # it gets back the date that it had
    try:
        with transaction.atomic():
            keep.save()
            moving.restore(merge.absorbed)
    except IntegrityError as error:
        raise ValidationError(
            f"Another company has the name or the domain of {merge.absorbed_name} or {keep.name} by now."
        ) from error
    absorbed = Company.objects.get(pk=merge.absorbed_id)
    moving.move_back(references(), merge.moved, absorbed)
    for rows in merge.replaced.values():
        for row in rows:
            moving.restore(row)
    merge.undone_at = timezone.now()
    merge.save(update_fields=["undone_at", "updated_at"])
    return absorbed


def references() -> list[moving.Reference]:
    """Return what a merge moves from one company to the other."""
    return moving.references(Company, *MERGE)


def lock_companies(keep: Company, absorb: Company) -> tuple[Company, Company]:
    """Both rows, fresh and locked, in the one order that two merges at once agree on.

    Raises ValidationError when the two are one, or one of them is gone.
    """
    if keep.pk == absorb.pk:
        raise ValidationError("A company cannot be merged into itself.")
    rows = Company.objects.select_for_update().filter(pk__in=[keep.pk, absorb.pk]).order_by("pk")
    found = {company.pk: company for company in rows}
    if len(found) < 2:
        raise ValidationError("One of the two companies is gone. Somebody may have merged it already.")
    return found[keep.pk], found[absorb.pk]


def _move(reference: moving.Reference, absorb: Company, keep: Company, merge: CompanyMerge) -> None:
    if ids := moving.move(reference, absorb, keep):
        merge.moved[moving.label(reference)] = ids
    for row in moving.referring(reference, absorb):  # `keep` has them already
        for deleted in moving.remove(row):
            merge.replaced.setdefault(deleted["model"], []).append(deleted)


# What a merge writes


def _settle_pair(keep: Company, absorb: Company, merge: CompanyMerge, by) -> None:
    """Where the two were put to review, the pair is settled."""
    pair = CompanyDuplicate.objects.between(keep, absorb).first()
    if pair:
        _replace(pair, merge)
        pair.first, pair.second, pair.status = keep, None, CompanyDuplicate.Status.MERGED
        pair.decided_at, pair.decided_by = timezone.now(), by
        pair.save()


def _remember_keys(keep: Company, absorb: Company, merge: CompanyMerge) -> None:
    for company in (keep, absorb):
        for kind in CompanyKey.Kind.values:
            if value := getattr(company, kind):
                key, created = CompanyKey.objects.get_or_create(kind=kind, value=value, defaults={"company": keep})
                if created:
                    _create(key, merge)


def _remember_name(name: str, keep: Company, merge: CompanyMerge) -> None:
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
        keep.founded_year = None  # true of the absorbed row, recorded later, and not of this one
    keep.validate_constraints()
    keep.save()
    after = moving.snapshot(keep)["fields"]
    merge.kept = {
        name: [before[name], after[name]] for name in (*MERGED_FIELDS, "updated_at") if before[name] != after[name]
    }


def _propose_duplicates(keep: Company, merge: CompanyMerge) -> None:
    """Put the listings that met, and may be one job, to review."""
    moved = [uuid.UUID(pk) for pk in merge.moved.get(LISTINGS, [])]
    if moved and (saved := save_pairs(proposed_pairs([keep.pk], moved=moved))):
        merge.created[PAIRS] = [str(pk) for pk in saved]


# The record of a merge


def _replace(row: models.Model, merge: CompanyMerge) -> None:
    merge.replaced.setdefault(row._meta.label_lower, []).append(moving.snapshot(row))


def _create(row: models.Model, merge: CompanyMerge) -> None:
    merge.created.setdefault(row._meta.label_lower, []).append(str(row.pk))


def _obstacles(merge: CompanyMerge, keep: Company) -> Iterator[str]:
    """What stands in the way of an undo, for a person."""
    if merge.undone_at:
        yield f"This merge was taken back on {merge.undone_at:%Y-%m-%d}."
        return
    label = f"{CompanyMerge._meta.label_lower}.company"
    for later in CompanyMerge.objects.filter(company=keep, undone_at=None, created_at__gt=merge.created_at):
        if str(merge.pk) in later.moved.get(label, []):
            yield f"{later.absorbed_name} was merged into {keep.name} since: undo that first."
            return
    current = moving.snapshot(keep)["fields"]
    for name, (_, after) in merge.kept.items():
        if name != "updated_at" and current[name] != after:
            yield f"{Company._meta.get_field(name).verbose_name.capitalize()} of {keep.name} was changed since."
    yield from moving.lost(references(), merge.moved, keep)
    pairs = JobDeduplication.objects.filter(pk__in=merge.created.get(PAIRS, []))
    if decided := pairs.exclude(status=JobDeduplication.Status.PENDING).count():
        yield f"{decided} of the job duplicates that the merge proposed were decided since: undo that first."
    if Company.objects.filter(pk=merge.absorbed_id).exists():
        yield f"{merge.absorbed_name} exists again."
