"""What a person has to do with a company already: shown while they apply to a job of it, save it or record it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from companies.matching import address_digest
from companies.models import Company, JobListing
from interactions.choices import InteractionType
from interactions.models import JobUserInteraction
from interactions.statuses import ENDED
from jobpilot.admin.base import link_to
from jobpilot.models import UserProfile
from jobpilot.models.belonging import person_of, visible_to
from jobpilot.zones import local, name_of, zone_of

MOST = 5
# What somebody did with a job, as a sentence says it.
KNOWN = {
    InteractionType.VIEWED: "has looked at",
    InteractionType.SAVED: "saved",
    InteractionType.APPLIED: "applied to",
    InteractionType.HIDDEN: "hid",
    InteractionType.REJECTED_BY_USER: "turned down",
}


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


def hints_for(person: UserProfile, job: JobListing) -> list[SafeString]:
    """Return in words what a person did with a job, and what they had to do with its company before."""
    known = known_jobs(person, company=job.company, address=job.job_url, title=job.title)
    return known + hints_of(person, job.company, but=job)


def hints_of_choice(account: Any, *, user: Any, job: Any) -> list[SafeString]:
    """Return `hints_for` the person and the job that a form has chosen: their keys, or what was typed in their place.

    Without a person, it is the account's own.
    """
    try:
        people = visible_to(account, UserProfile.objects.filter(pk=user)) if user else None
        person = person_of(account) if people is None else people.first()
        listing = JobListing.objects.select_related("company").filter(pk=job).first()
    except ValidationError:
        return []
    return hints_for(person, listing) if person and listing else []


def known_jobs(person: UserProfile, *, company: Company | None, address: str, title: str) -> list[SafeString]:
    """Return in words what a person did with the job at an address, or with the job of this title at a company."""
    digest = address_digest(address) if address else None
    same = Q(job__address_digest=digest) if digest else Q(pk__in=())
    if company and title:
        same |= Q(job__company=company, job__title__iexact=title)
    rows = JobUserInteraction.objects.for_user(person).filter(same).with_dates().with_job().order_by("-pk")[:MOST]
    return [_known(row, name_of(person)) for row in rows]


def _known(row: Any, who: str) -> SafeString:
    deeds = (("applied to", row.applied_date), ("saved", row.saved_date), (KNOWN[row.interaction_type], None))
    deed, moment = next(each for each in deeds if each[1] or each is deeds[-1])
    on = f" on {date_format(local(moment, zone_of(row.user)), 'j M Y')}" if moment else ""
    return format_html("{} {} this job{}: {}.", who, deed, on, link_to(row, label=row.job.title))


def _applied(application: Any, who: str) -> SafeString:
    zone = zone_of(application.user)
    sent = application.applied_date
    status = application.get_application_status_display().lower()
    since = date_format(local(application.status_since, zone), "j M Y")
    ended = f"it ended on {since}: {status}" if application.application_status in ENDED else f"its status is {status}"
    return format_html(
        "{} applied here before, {}{}, and {}.",
        *(who, f"on {date_format(local(sent, zone), 'j M Y')}, as " if sent else "as "),
        *(link_to(application, label=application.job.title), ended),
    )
