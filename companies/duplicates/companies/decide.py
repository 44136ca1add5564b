"""Decide about pairs of companies that may be the same employer.

Each decision is made once, under lock: a second caller gets an error with the decision, and nothing is overwritten.
Companies are locked before the pair, in the same order as by a merge.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import router, transaction
from django.utils import timezone

from companies.duplicates.companies.merge import lock_companies, merge_companies, undo_merge
from companies.identity.resolution import lock_identity
from companies.matching import compatibility
from companies.models import Company, CompanyDuplicate, CompanyMerge, JobDeduplication
from jobpilot.db.arguments import service
from jobpilot.zones import stamp


@service
@transaction.atomic
def propose_pair(*, one: Company, other: Company, evidence: dict[str, Any]) -> CompanyDuplicate:
    """Propose two companies for review, and return the pair. An existing pair is left as it is, decided or not.

    Raise ValidationError if the two are the same, or one of them no longer exists.
    """
    lock_companies(one, other)  # so that concurrent callers do not both create the pair
    pair = CompanyDuplicate.objects.between(one, other).first()
    return pair or CompanyDuplicate.objects.create(
        first=one, second=other, evidence=evidence, score=compatibility(one.name, other.name)
    )


@service
@transaction.atomic
def merge_pair(
    *, pair: CompanyDuplicate, keep: Company, take: Collection[str] = (), by: AbstractBaseUser | None = None
) -> CompanyMerge:
    """Decide that the two are one employer: merge them into `keep`. For `take`, see `merge_companies()`.

    Raise ValidationError if the pair was decided meanwhile, or `merge_companies()` raises it.
    """
    if pair.second_id is None:
        raise ValidationError(decision_text(pair))
    both = {pair.first_id, pair.second_id}
    if keep.pk not in both:
        raise ValidationError(f"{keep} is not one of the two companies.")
    absorb = Company(pk=(both - {keep.pk}).pop())
    lock_companies(keep, absorb)
    _lock_pending(pair)
    if {pair.first_id, pair.second_id} != both:
        raise ValidationError("One of the two companies was merged into another one meanwhile. Review the pair again.")
    merge = merge_companies(keep=keep, absorb=absorb, take=take, by=by)
    pair.refresh_from_db()
    return merge


@service
@transaction.atomic
def mark_distinct(*, pair: CompanyDuplicate, by: AbstractBaseUser | None = None) -> None:
    """Decide that the two are different companies. The decision is kept, and the pair is not proposed again.

    Raise ValidationError if the pair was decided meanwhile.
    """
    _lock_pending(pair)
    _decide(pair, CompanyDuplicate.Status.DISTINCT, timezone.now(), by)


@service
@transaction.atomic
def reopen(*, pair: CompanyDuplicate) -> Company | None:
    """Undo the decision, so that the pair is reviewed again, and return the company that a merge had absorbed.

    Raise ValidationError if the pair is not decided, or the merge cannot be undone (see `undo_merge()`).
    """
    if pair.second_id is None and (merge := merge_of(pair)):
        absorbed = undo_merge(merge=merge)  # which also restores the pair
        pair.refresh_from_db()
        return absorbed
    _lock(pair)
    if pair.status != CompanyDuplicate.Status.DISTINCT:
        raise ValidationError(
            "This pair has not been decided yet."
            if pair.status == CompanyDuplicate.Status.PENDING
            else "The merge cannot be undone, because there is no record of it."
        )
    _decide(pair, CompanyDuplicate.Status.PENDING, None, None)
    return None


@service
def merge_of(pair: CompanyDuplicate) -> CompanyMerge | None:
    """Return the merge that decided the pair, unless it was undone or the pair was moved to another company."""
    merges = CompanyMerge.objects.filter(company_id=pair.first_id, undone_at=None)
    return next((merge for merge in merges if merge.decided(pair)), None)


@service
def decision_text(pair: CompanyDuplicate | JobDeduplication) -> str:
    """Return what was decided about a pair, when and by whom, for people."""
    at = f" on {stamp(pair.decided_at, '%Y-%m-%d at %H:%M')}" if pair.decided_at else ""
    by = f" by {pair.decided_by}" if pair.decided_by else ""
    return f"This pair was decided{at}{by}: {pair.get_status_display().lower()}."


def _lock(pair: CompanyDuplicate) -> None:
    """Lock and reload the pair, after `lock_identity()`."""
    lock_identity(router.db_for_write(CompanyDuplicate))
    try:
        pair.refresh_from_db(from_queryset=CompanyDuplicate.objects.select_for_update())
    except CompanyDuplicate.DoesNotExist:
        raise ValidationError("This pair no longer exists: it or one of its companies was deleted.") from None


def _lock_pending(pair: CompanyDuplicate) -> None:
    _lock(pair)
    if pair.status != CompanyDuplicate.Status.PENDING:
        raise ValidationError(decision_text(pair))


def _decide(pair: CompanyDuplicate, status: str, when: datetime | None, by: Any) -> None:
    pair.status, pair.decided_at, pair.decided_by = status, when, by
    pair.save(update_fields=["status", "decided_at", "decided_by", "updated_at"])
