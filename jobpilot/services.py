"""Writes with a rule over the core's models."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from jobpilot.models import LegacyRecord, UserProfile


def lock_person(user: UserProfile) -> None:
    """One call at a time makes or removes rows of a person (SQLite has one writer anyhow); in a transaction.

    Raises ValidationError where the person is gone, before a row of theirs could not be committed.
    """
    if not UserProfile.objects.filter(pk=user.pk).lock():
        raise ValidationError("This person is gone: somebody deleted them.")


@transaction.atomic
def resolve_records(*, records: QuerySet[LegacyRecord]) -> int:
    """Note that `records` need nobody's attention any more and return how many did."""
    now = timezone.now()
    return records.filter(resolved_at=None).update(resolved_at=now, updated_at=now)


@transaction.atomic
def unresolve_records(*, records: QuerySet[LegacyRecord]) -> int:
    """Put resolved `records` back among those that need attention and return how many were resolved."""
    return records.exclude(resolved_at=None).update(resolved_at=None, updated_at=timezone.now())
