"""Record events on the timeline."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from interactions.choices import EventType
from interactions.models import JobUserInteraction, JobUserInteractionQuerySet, TimelineEvent

TITLE_LENGTH = TimelineEvent._meta.get_field("title").max_length


def record_event(
    interaction: JobUserInteraction, event_type: EventType, title: str, at: datetime | None = None, **values: Any
) -> TimelineEvent:
    """Add an event to the timeline, dated `at` (default: now), and return it."""
    return TimelineEvent.objects.create(
        interaction=interaction,
        user_id=interaction.user_id,
        job_id=interaction.job_id,
        event_type=event_type,
        title=title[:TITLE_LENGTH],
        event_date=at or timezone.now(),
        **values,
    )


def record_events(interactions: JobUserInteractionQuerySet, title: str, at: datetime) -> None:
    """Add a custom event to the timeline of each, in one statement; `{job}` in `title` is the job's title."""
    TimelineEvent.objects.bulk_create(
        TimelineEvent(
            interaction=interaction,
            user_id=interaction.user_id,
            job_id=interaction.job_id,
            event_type=EventType.CUSTOM_EVENT,
            title=title.format(job=interaction.job.title)[:TITLE_LENGTH],
            event_date=at,
        )
        for interaction in interactions.select_related("job")
    )
