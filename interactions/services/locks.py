"""Row locks, always taken in the same order, so that concurrent calls cannot deadlock.

The order: the person (`jobpilot.services.lock_person()`), the job listing, the interaction, the resume that is sent.
Merging two listings (`companies.duplicates.jobs.decide`) also locks them before their interactions
(docs/decisions/0023-one-lock-order.md).
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.db.models import F, Value
from django.db.models.functions import Greatest
from django.utils import timezone

from companies.models import JobListing
from interactions.choices import InteractionType
from interactions.models import JobUserInteraction
from interactions.models.job_user_interaction import AFTER_APPLYING
from interactions.services.moments import order_errors
from jobpilot.db.locks import lock_in_order
from jobpilot.models import UserProfile

# Interactions that are locked and loaded for the services that are called next, by their keys.
_held: ContextVar[dict[UUID, JobUserInteraction]] = ContextVar("held", default={})  # noqa: B039 (nothing is added)


def lock_listing(job: JobListing) -> JobListing:
    """Return the stored listing with its company, locked; of a duplicate, its canonical listing.

    Raise ValidationError if it was deleted.
    """
    listings = JobListing.objects.select_for_update(of=["self"], no_key=True).select_related("company")
    key, seen = job.canonical_id or job.pk, set()
    while True:
        with _unlocked_again() as unlock:
            fresh = listings.filter(pk=key).first()
            if fresh is None:
                raise ValidationError("This job listing no longer exists.")
            if fresh.canonical_id is None or fresh.canonical_id in seen:
                return fresh
            unlock()
        seen.add(key)
        key = fresh.canonical_id


def lock_listings(keys: Iterable[UUID]) -> set[UUID]:
    """Lock job listings in the order of their keys, and return these. Call before locking their interactions."""
    return lock_in_order(JobListing.objects.filter(pk__in=keys))


def lock_interaction(interaction: JobUserInteraction) -> None:
    """Lock the row and reload it into `interaction`, discarding unsaved changes.

    Raise ValidationError if it was deleted.
    """
    if _held.get().pop(interaction.pk, None) is interaction:
        return
    rows = JobUserInteraction.objects.select_for_update(of=["self"], no_key=True).with_job()
    while True:
        with _unlocked_again() as unlock:
            key = interaction.job_id
            lock_listings([key])
            try:
                interaction.refresh_from_db(from_queryset=rows)
            except JobUserInteraction.DoesNotExist as error:
                raise ValidationError("This application or saved job no longer exists.") from error
            if interaction.job_id == key:
                return
            unlock()  # it was moved to another listing by a merge, or back


@contextmanager
def locked_together(interactions: models.QuerySet) -> Iterator[list[JobUserInteraction]]:
    """Lock many interactions with their jobs, and yield them in the order of their keys.

    The first service that is called with one of them does not lock and reload it again.
    """
    jobs = lock_listings(interactions.order_by().values_list("job_id", flat=True))
    keys = lock_in_order(JobUserInteraction.objects.filter(pk__in=interactions.order_by().values("pk")))
    rows = list(JobUserInteraction.objects.with_job().filter(pk__in=keys).order_by("pk"))
    token = _held.set({row.pk: row for row in rows if row.job_id in jobs})  # not those that a merge has moved
    try:
        yield rows
    finally:
        _held.reset(token)


@contextmanager
def _unlocked_again() -> Iterator[Callable[[], None]]:
    """Yield a function that gives back the locks which are taken in this block, since they were taken out of order."""
    with transaction.atomic(savepoint=connection.features.has_select_for_update):
        yield lambda: transaction.set_rollback(connection.features.has_select_for_update)


def lock_existing(user: UserProfile, job: JobListing, *kinds: InteractionType) -> JobUserInteraction | None:
    """Return the one interaction of these types that a person has with a job, locked, or None."""
    rows = JobUserInteraction.objects.filter(user=user, job=job, interaction_type__in=kinds).order_by()
    interaction = rows.select_for_update(no_key=True).first()
    if interaction:
        interaction.user, interaction.job = user, job
    return interaction


def write(interaction: JobUserInteraction, **values: Any) -> None:
    """Write `values` (also `application_status`) and `last_interaction`, and reload them into `interaction`.

    Raise ValidationError if an answer or an interview would be before the application.
    """
    others = {name: values.get(name, getattr(interaction, name)) for name in AFTER_APPLYING}
    if errors := order_errors(values.get("applied_date", interaction.applied_date), others, values):
        raise ValidationError(errors)
    now = timezone.now()
    values |= {"last_interaction": Greatest("last_interaction", Value(now)), "updated_at": now}
    rows = JobUserInteraction.objects.filter(pk=interaction.pk)
    # JobUserInteractionQuerySet.update() refuses the status.
    models.QuerySet.update(rows, **values)
    interaction.refresh_from_db(fields=list(values))


def incremented_count() -> dict[str, models.Expression]:
    """Return keyword arguments for `write()` that increment the count in the database."""
    return {"interaction_count": F("interaction_count") + 1}
