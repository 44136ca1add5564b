"""Deciding about pairs of companies that may be one employer.

Each decision is made under lock and once: whoever comes second learns what was decided, and nothing is overwritten.
Locks are taken companies first, then the pair, as a merge takes them.
"""

from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from companies.duplicates.companies.merge import lock_companies, merge_companies, undo_merge
from companies.matching import compatibility
from companies.models import Company, CompanyDuplicate, CompanyMerge, JobDeduplication


@transaction.atomic
def propose_pair(*, one: Company, other: Company, evidence: dict[str, Any]) -> CompanyDuplicate:
    """Put two companies to review. A pair that exists stays as it is, decided or not.

    Raises ValidationError when the two are one, or one of them is gone.
    """
    lock_companies(one, other)  # so that two callers do not both find no pair
    pair = CompanyDuplicate.objects.between(one, other).first()
    return pair or CompanyDuplicate.objects.create(
        first=one, second=other, evidence=evidence, score=compatibility(one.name, other.name)
    )


@transaction.atomic
def merge_pair(*, pair: CompanyDuplicate, keep: Company, take: Collection[str] = (), by=None) -> CompanyMerge:
    """Say that the two are one employer: merge them into `keep`. `take` as in `merge_companies`.

    Raises ValidationError when the pair was settled meanwhile, or `merge_companies` refuses.
    """
    if pair.second_id is None:
        raise ValidationError(settled(pair))
    both = {pair.first_id, pair.second_id}
    if keep.pk not in both:
        raise ValidationError(f"{keep} is not one of the two companies.")
    absorb = Company(pk=(both - {keep.pk}).pop())
    lock_companies(keep, absorb)
    _lock_pending(pair)
    if {pair.first_id, pair.second_id} != both:
        raise ValidationError("One of the two companies was merged into another meanwhile. Look at the pair again.")
    merge = merge_companies(keep=keep, absorb=absorb, take=take, by=by)
    pair.refresh_from_db()
    return merge


@transaction.atomic
def mark_distinct(*, pair: CompanyDuplicate, by=None) -> None:
    """Say that these are two companies. It is remembered, and the pair is not proposed again.

    Raises ValidationError when the pair was settled meanwhile.
    """
    _lock_pending(pair)
    _decide(pair, CompanyDuplicate.Status.DISTINCT, timezone.now(), by)


@transaction.atomic
def reopen(*, pair: CompanyDuplicate) -> Company | None:
    """Take the decision back, so that the pair is to review again; gives the company that a merge had absorbed.

    Raises ValidationError when nothing was decided, or the merge cannot be undone (see `undo_merge`).
    """
    if pair.second_id is None and (merge := merge_of(pair)):
        absorbed = undo_merge(merge=merge)  # which puts the pair back too
        pair.refresh_from_db()
        return absorbed
    _lock(pair)
    if pair.status != CompanyDuplicate.Status.DISTINCT:
        raise ValidationError(
            "Nothing was decided about this pair."
            if pair.status == CompanyDuplicate.Status.PENDING
            else "There is no record of the merge, so that it cannot be taken back."
        )
    _decide(pair, CompanyDuplicate.Status.PENDING, None, None)
    return None


def merge_of(pair: CompanyDuplicate) -> CompanyMerge | None:
    """The merge that settled the pair, if it stands and the pair is still with its company."""
    merges = CompanyMerge.objects.filter(company_id=pair.first_id, undone_at=None)
    return next((merge for merge in merges if merge.decided(pair)), None)


def settled(pair: CompanyDuplicate | JobDeduplication) -> str:
    """What was decided about a pair, when and by whom, for a person."""
    at = f" on {pair.decided_at:%Y-%m-%d at %H:%M} UTC" if pair.decided_at else ""
    by = f" by {pair.decided_by}" if pair.decided_by else ""
    return f"This pair was decided{at}{by}: {pair.get_status_display().lower()}."


def _lock(pair: CompanyDuplicate) -> None:
    """Bring the pair up to date, under lock."""
    try:
        pair.refresh_from_db(from_queryset=CompanyDuplicate.objects.select_for_update())
    except CompanyDuplicate.DoesNotExist:
        raise ValidationError("This pair is gone: one of its companies was deleted, or the pair itself.") from None


def _lock_pending(pair: CompanyDuplicate) -> None:
    _lock(pair)
    if pair.status != CompanyDuplicate.Status.PENDING:
        raise ValidationError(settled(pair))


def _decide(pair: CompanyDuplicate, status: str, when, by) -> None:
    pair.status, pair.decided_at, pair.decided_by = status, when, by
    pair.save(update_fields=["status", "decided_at", "decided_by", "updated_at"])
