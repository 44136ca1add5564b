"""The address at which calendars read the dates of a person: made, made anew, and taken back."""

import secrets

from django.db import transaction

from interactions.models import CalendarFeed
from interactions.models.calendar_feed import hashed
from jobpilot.db.arguments import service
from jobpilot.models import UserProfile
from jobpilot.services import lock_person


@service
@transaction.atomic
def open_feed(*, user: UserProfile) -> str:
    """Make the secret of a person's calendar feed, and return it. An earlier one is valid no longer.

    It is nowhere stored, and cannot be returned again.
    """
    lock_person(user)
    secret = secrets.token_urlsafe(32)
    close_feed(user=user)
    CalendarFeed.objects.create(user=user, secret_hash=hashed(secret))
    return secret


@service
def close_feed(*, user: UserProfile) -> None:
    """Take back the address of a person's calendar feed, if there is one. It is gone at once."""
    CalendarFeed.objects.filter(user=user).delete()
