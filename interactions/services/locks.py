"""Row locks, always taken in the same order, so that concurrent calls cannot deadlock.

The order: the person (`jobpilot.services.lock_person`), the job listing, the interaction, the resume that is sent.
Joining two listings (`companies.duplicates.jobs.decide`) locks them, too, before what people did with them.
"""

from collections.abc import Iterable
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Value
from django.db.models.functions import Greatest
from django.utils import timezone

from companies.models import JobListing
from interactions.choices import InteractionType
from interactions.models import JobUserInteraction
from jobpilot.models import UserProfile


def lock_listing(job: JobListing) -> JobListing:
    """The job as it is posted now, with its company, locked.

    What is done with a duplicate is done with the job that it repeats.
    """
    listings = JobListing.objects.select_for_update(of=["self"], no_key=True).select_related("company")
    key, seen = job.canonical_id or job.pk, set()
    while fresh := listings.filter(pk=key).first():
        if fresh.canonical_id is None or fresh.canonical_id in seen:
            return fresh
        seen.add(key)
        key = fresh.canonical_id
    raise ValidationError("This job listing is gone: somebody deleted it.")


def lock_listings(keys: Iterable[UUID]) -> None:
    """Lock job listings, before the rows of what people did with them."""
    list(JobListing.objects.select_for_update(no_key=True).filter(pk__in=keys).order_by("pk").values_list("pk"))


def lock_interaction(interaction: JobUserInteraction) -> None:
    """Lock the row and read it again into `interaction`; what was not saved of it is dropped."""
    lock_listings([interaction.job_id])
    rows = JobUserInteraction.objects.select_for_update(of=["self"], no_key=True).with_job()
    try:
        interaction.refresh_from_db(from_queryset=rows)
    except JobUserInteraction.DoesNotExist as error:
        raise ValidationError("This interaction is gone: somebody deleted it.") from error


def lock_existing(user: UserProfile, job: JobListing, *kinds: InteractionType) -> JobUserInteraction | None:
    """The one row of these kinds that a person has with a job, locked, if any."""
    rows = JobUserInteraction.objects.filter(user=user, job=job, interaction_type__in=kinds).order_by()
    interaction = rows.select_for_update(no_key=True).first()
    if interaction:
        interaction.user, interaction.job = user, job
    return interaction


def write(interaction: JobUserInteraction, **values) -> None:
    """Write these values, `application_status` too, and read them back; the person did something just now."""
    now = timezone.now()
    values |= {"last_interaction": Greatest("last_interaction", Value(now)), "updated_at": now}
    rows = JobUserInteraction.objects.filter(pk=interaction.pk)
    # Past JobUserInteractionQuerySet.update, which leaves the status to the services.
    models.QuerySet.update(rows, **values)
    interaction.refresh_from_db(fields=list(values))


def counted_again() -> dict[str, models.Expression]:
    """For `write`: the person did it once more, counted in SQL."""
    return {"interaction_count": F("interaction_count") + 1}
