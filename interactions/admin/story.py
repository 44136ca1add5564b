"""The timeline of an application as a story: what happened when, from what to what, and who did it for the person."""

from datetime import datetime
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.utils.formats import date_format

from interactions.choices import EventType
from interactions.models import JobUserInteraction, TimelineEvent
from jobpilot.models import Change
from jobpilot.models.belonging import visible_to
from jobpilot.zones import day_of, local

AT_FIRST, MOST = 4, 100
ICONS = {
    EventType.JOB_SAVED: "bookmark",
    EventType.APPLICATION_SUBMITTED: "send",
    EventType.INTERVIEW_SCHEDULED: "event",
    EventType.INTERVIEW_COMPLETED: "event_available",
    EventType.FOLLOW_UP_SENT: "forward_to_inbox",
    EventType.RESPONSE_RECEIVED: "mark_email_read",
    EventType.STATUS_CHANGED: "arrow_forward",
    EventType.NOTE_ADDED: "sticky_note_2",
    EventType.OFFER: "handshake",
}


class Scene(NamedTuple):
    """An event in words."""

    at: datetime
    when: str
    icon: str
    before: str  # the status, of an event that changes it
    after: str
    title: str
    note: str
    by: str  # who recorded it, if that was not the person


def story_of(request: HttpRequest, application: JobUserInteraction) -> tuple[list[Scene], bool]:
    """Return the latest events of an application that the account may see, newest first, and whether there are more."""
    rows = visible_to(request.user, application.timeline_events.all())
    events = list(rows.order_by("-event_date", "-id")[: MOST + 1])
    authors = _authors(request, application, events)
    return [_scene(event, application, authors.get(str(event.pk), "")) for event in events[:MOST]], len(events) > MOST


def _scene(event: TimelineEvent, application: JobUserInteraction, by: str) -> Scene:
    day = day_of(event.event_date, application.user)
    return Scene(
        at=event.event_date,
        when=date_format(day, "j M Y") if day else date_format(local(event.event_date), "j M Y, H:i"),
        icon=ICONS.get(EventType(event.event_type), "contacts" if event.contact_id else "circle"),
        before=event.get_from_status_display() if event.from_status else "",
        after=event.get_to_status_display() if event.to_status else "",
        title="" if event.from_status and event.event_type == EventType.STATUS_CHANGED else event.title,
        note=event.description,
        by=by,
    )


def _authors(request: HttpRequest, application: JobUserInteraction, events: list[TimelineEvent]) -> dict[str, str]:
    """Return who recorded each event, by its key, without those that the person recorded."""
    changes: Any = Change.objects.filter(
        model=TimelineEvent._meta.label_lower, key__in=[str(event.pk) for event in events], kind=Change.Kind.ADDED
    )
    own = application.user.account_id
    rows = visible_to(request.user, changes).order_by().values_list("key", "account", "account_name", "door")
    return {key: name or door for key, account, name, door in rows if account is None or account != own}
