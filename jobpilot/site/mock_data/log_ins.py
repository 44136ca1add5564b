"""Accounts for a few of the mock people, so that one can look at JobPilot as they do."""

import secrets

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from interactions.models import JobUserInteraction
from jobpilot.models import UserProfile
from jobpilot.site.roles import JOB_SEEKER

GROUP = "Mock people"  # marks the accounts; what they may do is the matter of their role
LOG_INS = 3
# Reserved for examples, so that nobody real is given an account.
MOCK_ADDRESS = Q(email__endswith="@example.com") | Q(email__endswith="@example.net") | Q(email__endswith="@example.org")


def log_ins() -> QuerySet:
    """Return the accounts of mock people, by name."""
    return get_user_model().objects.filter(groups__name=GROUP, profile__isnull=False).order_by("username")


@transaction.atomic
def make_log_ins(password: str = "") -> str:
    """Give accounts with this password (default: a random one) to a few mock people, and return the password.

    Those with an interview ahead come first. Accounts of mock people that were deleted are deleted. Return "" and make
    none if there are some already.
    """
    accounts = get_user_model().objects
    accounts.filter(groups__name=GROUP, profile__isnull=True, is_superuser=False).delete()
    if log_ins().exists():
        return ""
    group, _ = Group.objects.get_or_create(name=GROUP)
    roles = [group, *Group.objects.filter(name=JOB_SEEKER)]
    password = password or secrets.token_urlsafe(9)
    ahead = JobUserInteraction.objects.filter(user=OuterRef("pk"), interview_scheduled__gt=timezone.now())
    people = UserProfile.objects.filter(MOCK_ADDRESS, account=None).order_by(~Exists(ahead), "created_at", "id")
    hashed = make_password(password)
    for person in people[:LOG_INS]:
        account = accounts.create(
            username=_unused(str(person.email).partition("@")[0]),
            first_name=person.first_name,
            last_name=person.last_name,
            email=str(person.email),
            password=hashed,
            is_staff=True,  # or the admin lets nobody in
        )
        account.groups.add(*roles)
        person.account = account
        person.update_modified = False
        person.save(update_fields=["account"])
    return password


def describe_log_ins(password: str) -> str:
    """Return how to log in as a mock person, and what they can do, or "" if none of them has an account."""
    accounts = list(log_ins())
    if not accounts:
        return ""
    *others, last = [account.username for account in accounts]
    names = f"{', '.join(others)} or {last}" if others else last
    known = bool(password) and all(account.check_password(password) for account in accounts)
    how = f"the password {password}" if known else "the password that was shown when their accounts were made"
    return f"Log in as {names} with {how}.\nThey are mock people, and each sees their own hunt, companies and jobs."


def _unused(name: str) -> str:
    accounts = get_user_model().objects.filter(username__startswith=name)
    taken = {*accounts.values_list("username", flat=True)}
    number = 1
    unused = name
    while unused in taken:
        number += 1
        unused = f"{name}{number}"
    return unused
