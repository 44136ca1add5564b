"""Say in words what the rows of a file would become, while the import that is looked at still stands."""

from datetime import datetime
from typing import Any

from django.utils.formats import date_format

from companies.models import JobListing
from interactions.choices import InteractionType
from interactions.models import JobUserInteraction
from jobpilot.intake.models import BatchLine
from jobpilot.models import UserProfile
from jobpilot.zones import local, zone_of

DAYS = {
    "applied_date": "applied on",
    "response_date": "answered on",
    "saved_date": "saved on",
    "follow_up_date": "follow up on",
}


def describe(lines: list[BatchLine], user: UserProfile) -> None:
    """Say of each line what it becomes: the application, or the listing, with what is read out of the row."""
    applications = JobUserInteraction.objects.select_related("job__company").prefetch_related(
        "application_contacts__contact"
    )
    stored = applications.in_bulk({line.interaction_id for line in lines} - {None})
    listings = JobListing.objects.select_related("company").in_bulk({line.job_id for line in lines} - {None})
    for line in lines:
        if application := stored.get(line.interaction_id):
            line.becomes = " · ".join(_of_application(application, user))
        elif listing := listings.get(line.job_id):
            line.becomes = " · ".join(_of_listing(listing, user))


def _of_application(application: JobUserInteraction, user: UserProfile) -> list[str]:
    is_saved = application.interaction_type == InteractionType.SAVED
    status = "Saved" if is_saved else application.get_application_status_display()
    days = [f"{label} {_day(moment, user)}" for name, label in DAYS.items() if (moment := getattr(application, name))]
    if interview := application.interview_scheduled:
        days.append(f"interview on {_day(interview, user, 'j M Y H:i')}")
    people = [each.contact.name for each in application.application_contacts.all()]
    return [status, *_of_listing(application.job, user), *days, *people, *application.tags]


def _of_listing(listing: JobListing, user: UserProfile) -> list[str]:
    deadline = listing.application_deadline
    said: list[Any] = [
        f"{listing.title} at {listing.company}",
        listing.location,
        listing.get_remote_type_display(),
        listing.get_job_type_display(),
        listing.salary,
        deadline and f"closes on {_day(deadline, user)}",
    ]
    return [str(each) for each in said if each]


def _day(moment: datetime, user: UserProfile, style: str = "j M Y") -> str:
    return date_format(local(moment, zone_of(user)), style)
