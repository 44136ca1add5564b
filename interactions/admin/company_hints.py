"""What a person has to do with a company already: shown while they apply to a job of it, save it or record it."""

from typing import Any

from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from companies.models import Company, JobListing
from interactions.models import JobUserInteraction
from interactions.statuses import ENDED
from jobpilot.admin.base import link_to
from jobpilot.models import UserProfile
from jobpilot.zones import local, name_of, zone_of

MOST = 5


def hints_of(person: UserProfile, company: Company, *, but: JobListing | None = None) -> list[SafeString]:
    """Return in words that a person applied to the company before, and how it ended, or that they hid a job of it.

    `but` is a job of the company whose page says so itself.
    """
    rows = JobUserInteraction.objects.for_user(person).with_company(company)
    if but is not None:
        rows = rows.exclude(job=but.canonical_id or but.pk)
    who = name_of(person)
    latest: Any = rows.sent().with_dates().with_job().order_by("-applied_date", "-id")[:MOST]
    hints = [_applied(each, who) for each in latest]
    if rows.hidden().exists():
        hints.append(format_html("{} hid a job of {}.", who, company))
    return hints


def _applied(application: Any, who: str) -> SafeString:
    zone = zone_of(application.user)
    sent = application.applied_date
    status = application.get_application_status_display().lower()
    since = date_format(local(application.status_since, zone), "j M Y")
    ended = f"it ended on {since}: {status}" if application.application_status in ENDED else f"it is {status}"
    return format_html(
        "{} applied here before, {}{}, and {}.",
        *(who, f"on {date_format(local(sent, zone), 'j M Y')}, as " if sent else "as "),
        *(link_to(application, label=application.job.title), ended),
    )
