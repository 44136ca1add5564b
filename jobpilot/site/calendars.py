"""The dates of a person as a calendar (RFC 5545)."""

import re
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import prefetch_related_objects
from icalendar import Calendar, Event

from interactions.models import Interview, InterviewOutcome
from interactions.reports import DateKind, PlannedDate, dates_ahead
from jobpilot.admin.base import change_url
from jobpilot.models import UserProfile
from jobpilot.site.mail import address_of_site
from jobpilot.zones import all_zones, start_of_day, today, zone_of

KEPT = timedelta(days=90)  # what is past stays for so long, and so does an interview that was cancelled
FIRST = datetime(2020, 1, 1, tzinfo=UTC)  # SEQUENCE counts the seconds since
NOT_IN_TEXTS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def calendar_of(person: UserProfile) -> bytes:
    """Return the calendar of a person: the same bytes until a date, or what is shown of it, changes."""
    since = start_of_day(today(person), zone_of(person)) - KEPT
    cancelled = Interview.objects.for_user(person).filter(outcome=InterviewOutcome.CANCELLED, starts_at__gte=since)
    dates = dates_ahead(user=person, since=since) + [
        PlannedDate(row.starts_at, DateKind.INTERVIEW, row)
        for row in cancelled.select_related("user", "interaction__job__company")
    ]
    dates.sort(key=lambda each: (each.at, each.kind, str(each.row.pk)))
    interviews = [each.row for each in dates if each.kind == DateKind.INTERVIEW]
    prefetch_related_objects(interviews, "interview_contacts__contact")

    calendar = Calendar()
    calendar.add("prodid", "-//JobPilot//Calendar feed//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "Job hunt")
    calendar.add("refresh-interval", timedelta(hours=1), {"VALUE": "DURATION"})
    site = address_of_site()
    for each in dates:
        calendar.add_component(_event(each, person, site))
    if dates:
        # Whole years, so that the bytes do not change from day to day.
        calendar.add_missing_timezones(date(dates[0].at.year - 1, 1, 1), date(dates[-1].at.year + 1, 12, 31))
    return calendar.to_ical()


def _event(planned: PlannedDate, person: UserProfile, site: str) -> Event:
    event, row, job = Event(), planned.row, planned.interaction.job
    people: Any = row.interview_contacts.all() if isinstance(row, Interview) else []
    shown = [row, planned.interaction, job, job.company, *people, *(each.contact for each in people)]
    changed = max(each.updated_at for each in shown)
    event.add("uid", f"{planned.kind}-{row.pk}@jobpilot")
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", max(0, int((changed - FIRST).total_seconds())))
    event.add("summary", _text(str(planned)))
    event.add("url", f"{site}{change_url(row)}")
    if planned.day:
        event.add("dtstart", planned.day)
        event.add("dtend", planned.day + timedelta(days=1))
    else:
        event.add("dtstart", planned.at.astimezone(_zone(row, person)))
    event.add("transp", "OPAQUE" if isinstance(row, Interview) else "TRANSPARENT")
    if isinstance(row, Interview):
        _describe(event, row, people, person)
    return event


def _describe(event: Event, interview: Interview, people: Any, person: UserProfile) -> None:
    """Add what belongs to an interview alone: until when, where, and with whom."""
    event.add("status", "CANCELLED" if interview.outcome == InterviewOutcome.CANCELLED else "CONFIRMED")
    if interview.ends_at:
        event.add("dtend", interview.ends_at.astimezone(_zone(interview, person)))
    if where := interview.place or interview.link:
        event.add("location", _text(where))
    lines = [interview.link, *sorted(f"{each.contact.name} ({each.get_part_display().lower()})" for each in people)]
    if text := "\n".join(line for line in lines if line):
        event.add("description", _text(text))


def _zone(row: Any, person: UserProfile) -> tzinfo:
    """Return the zone in which an interview was arranged, or else that of the person."""
    name = getattr(row, "time_zone", "")
    return ZoneInfo(name) if name in all_zones() else zone_of(person)


def _text(text: str) -> str:
    """Return a text without the characters that no calendar may contain; icalendar escapes the others."""
    return NOT_IN_TEXTS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
