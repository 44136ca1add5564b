"""Mail that reminds people of their dates: one a day, and of each date once.

Claim before sending: what a mail will say is recorded first (`Reminder`), under a lock of the person and a unique
constraint, so that of two runs at once one sends it. What the server refused is recorded as that, and tried again by
the next run. Of what broke off in the middle nobody knows whether it left: it is not sent again.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from smtplib import SMTPRecipientsRefused, SMTPResponseException
from typing import Any, NamedTuple
from uuid import UUID

from django.core.mail import EmailMessage
from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from interactions.models import Interview, Reminder
from interactions.reports import DateKind, PlannedDate, dates_ahead
from jobpilot.admin.base import change_url
from jobpilot.db.arguments import service
from jobpilot.models import UserProfile
from jobpilot.services import lock_person
from jobpilot.site.mail import address_of_site
from jobpilot.zones import clock, in_zone, local, start_of_day, today, zone_of

OVERDUE = timedelta(days=365)  # a follow-up that is due for longer is forgotten
REFUSED = (SMTPResponseException, SMTPRecipientsRefused, UnicodeError, ValueError)  # nothing was sent
LONGEST = 500
signer = Signer(salt="jobpilot.reminders")


class Claim(NamedTuple):
    """What one mail says, and its rows."""

    dates: list[PlannedDate]
    rows: QuerySet[Reminder]


def people_to_remind() -> Iterator[UserProfile]:
    """Yield the people who want mail, and whose hour has come today by their clock."""
    people = UserProfile.objects.filter(reminder_hour__isnull=False).exclude(account__is_active=False)
    for person in people.select_related("account").order_by("pk"):
        if timezone.now().astimezone(zone_of(person)).hour >= (person.reminder_hour or 0):
            yield person


def mail_address(person: UserProfile) -> str:
    return person.email or getattr(person.account, "email", None) or ""


@service
def reminders_due(*, user: UserProfile) -> list[PlannedDate]:
    """Return what a mail would remind a person of now, next first; nothing if today's mail was claimed.

    These are interviews, deadlines and decisions of today and tomorrow, and follow-ups that are due today or overdue.
    """
    day, zone = today(user), zone_of(user)
    known = Reminder.objects.filter(user=user, failure="")
    if known.filter(day=day).exists():
        return []
    dates = dates_ahead(user=user, since=start_of_day(day, zone) - OVERDUE)
    due = [each for each in dates if _is_due(each, _day(each, user), day)]
    reminded = set(known.filter(subject__in=[each.row.pk for each in due]).values_list("kind", "subject", "due"))
    return [each for each in due if (each.kind, each.row.pk, each.at) not in reminded]


def _day(planned: PlannedDate, user: UserProfile) -> date:
    return planned.day or planned.at.astimezone(zone_of(user)).date()


def _is_due(planned: PlannedDate, on: date, day: date) -> bool:
    if planned.kind == DateKind.FOLLOW_UP:
        return on <= day
    return day <= on <= day + timedelta(days=1) and (planned.day is not None or planned.at >= timezone.now())


@service
@transaction.atomic
def claim_reminders(*, user: UserProfile) -> Claim:
    """Return what `reminders_due()` does, and record it, so that no other call returns it.

    Raise ValidationError if the person no longer exists.
    """
    lock_person(user)
    due, day = reminders_due(user=user), today(user)
    if due:
        Reminder.objects.filter(user=user).exclude(failure="").delete()  # what was refused is tried again
    rows = Reminder.objects.bulk_create(
        Reminder(user=user, kind=each.kind, subject=each.row.pk, due=each.at, day=day) for each in due
    )
    return Claim(due, Reminder.objects.filter(pk__in=[row.pk for row in rows]))


def send(user: UserProfile, claim: Claim, connection: Any) -> str:
    """Mail what was claimed, record what became of it, and return why it was refused, or "".

    What else the connection raises leaves the claim as it is.
    """
    try:
        message_for(user, claim.dates, connection).send()
    except REFUSED as error:
        claim.rows.update(failure=f"{type(error).__name__}: {error}"[:LONGEST])
        return str(error)
    claim.rows.update(sent_at=timezone.now())
    return ""


def message_for(user: UserProfile, dates: list[PlannedDate], connection: Any = None) -> EmailMessage:
    """Return the mail that reminds a person of these dates."""
    site, zone = address_of_site(), zone_of(user)
    off = f"{site}{reverse('reminders_off', args=[signer.sign(str(user.pk))])}"
    day = today(user)
    parts = [f"Hello {user.first_name or user},"]
    placed = sorted(dates, key=lambda each: _place(each, user, day))
    for title, of_title in groupby(placed, lambda each: _title(each, user, day)):
        parts.append("\n\n".join([title, *(_entry(each, user, site) for each in of_title)]))
    parts.append(f"Times are by the clock {in_zone(zone)}." if str(zone) != "UTC" else "Times are in UTC.")
    parts.append(f"To get no more of these mails, open {off}")
    count = "1 date" if len(dates) == 1 else f"{len(dates)} dates"
    return EmailMessage(
        f"Your job hunt: {count} for today and tomorrow",
        "\n\n".join(parts) + "\n",
        to=[mail_address(user)],
        connection=connection,
        headers={"List-Unsubscribe": f"<{off}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"},
    )


def _title(planned: PlannedDate, user: UserProfile, day: date) -> str:
    if planned.kind == DateKind.FOLLOW_UP:
        return "FOLLOW UP"
    on = _day(planned, user)
    return f"{'TODAY' if on == day else 'TOMORROW'}, {date_format(on)}"


def _place(planned: PlannedDate, user: UserProfile, day: date) -> tuple[int, Any]:
    """Return where an entry stands: what is today, what to follow up, what is tomorrow."""
    part = 1 if planned.kind == DateKind.FOLLOW_UP else 0 if _day(planned, user) == day else 2
    return part, planned.at


def _entry(planned: PlannedDate, user: UserProfile, site: str) -> str:
    row = planned.row
    when = "" if planned.day else f"{clock(local(planned.at, zone_of(user)).replace(second=0))}  "
    if planned.kind == DateKind.FOLLOW_UP:
        when = f"{date_format(_day(planned, user))}  "
    lines = [" ".join(f"{when}{planned}".splitlines())]
    if isinstance(row, Interview):
        lines += [" ".join(text.splitlines()) for text in (row.place, row.link) if text]
    return "\n  ".join([f"- {lines[0]}", *lines[1:], f"{site}{change_url(row)}"])


def person_of_link(text: str) -> UserProfile | None:
    """Return the person whose mail has this link, or None."""
    try:
        return UserProfile.objects.filter(pk=UUID(signer.unsign(text))).first()
    except (BadSignature, ValueError):
        return None


def stop_reminders(person: UserProfile) -> None:
    UserProfile.objects.filter(pk=person.pk).update(reminder_hour=None, updated_at=timezone.now())
