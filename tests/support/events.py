"""Applications with their histories, for the tests of the reports."""

from datetime import UTC, datetime, timedelta

from interactions.choices import EventType
from interactions.factories import JobUserInteractionFactory, TimelineEventFactory
from interactions.models import JobUserInteraction

NOW = datetime(2026, 3, 31, 12, tzinfo=UTC)
SENT = datetime(2026, 3, 2, 9, tzinfo=UTC)  # a Monday


def applied(
    *statuses: str, every: timedelta = timedelta(days=2), with_events: bool = True, **values
) -> JobUserInteraction:
    """Create an application that went through `statuses`, one per `every`, with events if `with_events`."""
    values = {"first_interaction": SENT, "applied_date": SENT, **values}
    application = JobUserInteractionFactory.create(
        applied=True, application_status=statuses[-1] if statuses else "applied", **values
    )
    if with_events:
        add_event(application, "", "applied", SENT, created_at=SENT)
        for number, (before, after) in enumerate(zip(("applied", *statuses), statuses, strict=False), 1):
            recorded = SENT + timedelta(seconds=number)
            add_event(application, before, after, SENT + number * every, created_at=recorded)
    return application


def add_event(application: JobUserInteraction, before: str, after: str, at: datetime, **values) -> None:
    TimelineEventFactory(
        of_interaction=True,
        interaction=application,
        event_type=EventType.STATUS_CHANGED if before else EventType.APPLICATION_SUBMITTED,
        from_status=before,
        to_status=after,
        event_date=at,
        **values,
    )
