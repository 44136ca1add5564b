"""The public writes of the ledger."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from jobpilot.db.arguments import service
from jobpilot.legacy.models import LegacyRecord
from jobpilot.legacy.retry import retry

__all__ = ["resolve_records", "retry", "unresolve_records"]


@service
@transaction.atomic
def resolve_records(*, records: QuerySet[LegacyRecord]) -> int:
    """Mark `records` as resolved and return how many were not."""
    now = timezone.now()
    return records.filter(resolved_at=None).update(resolved_at=now, updated_at=now)


@service
@transaction.atomic
def unresolve_records(*, records: QuerySet[LegacyRecord]) -> int:
    """Mark `records` as unresolved and return how many were resolved."""
    return records.exclude(resolved_at=None).update(resolved_at=None, updated_at=timezone.now())
