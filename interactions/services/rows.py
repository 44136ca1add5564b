"""What the services have in common: locking, writing rows, telling events.

Locks are taken in one order, so that nobody waits for each other: the person (`jobpilot.services.lock_person`), the job
listing, the interaction, the resume that is sent. Whoever joins two listings (`companies.job_duplicates`) locks them,
too, before what people did with them.
"""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Value
from django.db.models.functions import Greatest
from django.utils import timezone

from companies.models import JobListing
from interactions.choices import EventType, InteractionType
from interactions.models import JobUserInteraction, JobUserInteractionQuerySet, TimelineEvent
from jobpilot.models import UserProfile

LONGEST_TITLE = TimelineEvent._meta.get_field("title").max_length


def listing(job: JobListing) -> JobListing:
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


def lock_jobs(keys: Iterable[UUID]) -> None:
    """Lock job listings, before the rows of what people did with them."""
    list(JobListing.objects.select_for_update(no_key=True).filter(pk__in=keys).order_by("pk").values_list("pk"))


def lock(interaction: JobUserInteraction) -> None:
    """Lock the row and read it again into `interaction`; what was not saved of it is dropped."""
    lock_jobs([interaction.job_id])
    rows = JobUserInteraction.objects.select_for_update(of=["self"], no_key=True).with_job()
    try:
        interaction.refresh_from_db(from_queryset=rows)
    except JobUserInteraction.DoesNotExist as error:
        raise ValidationError("This interaction is gone: somebody deleted it.") from error


def locked(user: UserProfile, job: JobListing, *kinds: InteractionType) -> JobUserInteraction | None:
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


def once_more() -> dict[str, models.Expression]:
    """For `write`: the person did it once more, counted in SQL."""
    return {"interaction_count": F("interaction_count") + 1}


def tell(
    interaction: JobUserInteraction, event_type: EventType, title: str, at: datetime | None = None, **values
) -> TimelineEvent:
    """Add an event to the timeline, now or `at`."""
    return TimelineEvent.objects.create(
        interaction=interaction,
        user_id=interaction.user_id,
        job_id=interaction.job_id,
        event_type=event_type,
        title=title[:LONGEST_TITLE],
        event_date=at or timezone.now(),
        **values,
    )


def tell_of_all(interactions: JobUserInteractionQuerySet, title: str, at: datetime) -> None:
    """Add one custom event to the timeline of each, in one statement; `{job}` in `title` is the job's title."""
    TimelineEvent.objects.bulk_create(
        TimelineEvent(
            interaction=interaction,
            user_id=interaction.user_id,
            job_id=interaction.job_id,
            event_type=EventType.CUSTOM_EVENT,
            title=title.format(job=interaction.job.title)[:LONGEST_TITLE],
            event_date=at,
        )
        for interaction in interactions.select_related("job")
    )


def joined(notes: str, more: str) -> str:
    """Notes with more below them, unless they say it already."""
    more = more.strip()
    if f"\n\n{more}\n\n" in f"\n\n{notes}\n\n":
        return notes
    return f"{notes}\n\n{more}" if notes and more else notes or more


def united(*lists: Iterable[str]) -> list[str]:
    """Tags in their order, each once; a single text is one tag."""
    tags = (tag.strip() for tags in lists for tag in ([tags] if isinstance(tags, str) else tags))
    return list(dict.fromkeys(filter(None, tags)))
