"""Give somebody an account with a role, and a link by which they choose its password.

The link is Django's for a password reset: it works once, and for PASSWORD_RESET_TIMEOUT.
"""

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.auth.tokens import default_token_generator
from django.core.exceptions import ValidationError
from django.core.mail import send_mail
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from jobpilot.admin.authority import held
from jobpilot.db.arguments import checked
from jobpilot.models import UserProfile

HUNTS = "view_jobuserinteraction"  # whose role has this permission has a hunt, and so is a person


class HasAccountError(ValidationError):
    """The person, or the address, has an account already."""

    def __init__(self, account: Any) -> None:
        self.account = account
        super().__init__(f"{name_of(account)} already has an account: {account.get_username()}.")


def name_of(account: Any) -> str:
    person = UserProfile.objects.filter(account=account).first()
    return account.get_full_name() or str(person or account.get_username())


def account_of(*, email: str, person: UserProfile | None = None) -> Any:
    """Return the account of a person or of an e-mail address, or None."""
    accounts = get_user_model().objects
    same = Q(username__iexact=email) | Q(email__iexact=email) | Q(profile__email__iexact=email)
    if person is not None:
        same |= Q(profile=person)
    return accounts.filter(same).order_by("pk").first()


@checked
def invite(
    *, email: str, role: Group, first_name: str = "", last_name: str = "", person: UserProfile | None = None
) -> Any:
    """Create an account with a role and return it. It logs in by its e-mail address once it has a password.

    It belongs to `person`, or to the person with that address. If there is none and the role is one with a hunt, a
    person is created.

    Raise HasAccountError if the person or the address has an account already.
    """
    email = email.strip().lower()
    validate_email(email)
    if (existing := account_of(email=email, person=person)) is not None:
        raise HasAccountError(existing)
    try:
        with transaction.atomic():
            return _create(email, role, first_name, last_name, person)
    except IntegrityError:  # somebody else invites them at this moment
        if (existing := account_of(email=email, person=person)) is None:
            raise
        raise HasAccountError(existing) from None


def _create(email: str, role: Group, first_name: str, last_name: str, person: UserProfile | None) -> Any:
    person = person or UserProfile.objects.with_email(email).first()
    hunts = role.permissions.filter(content_type__app_label="interactions", codename=HUNTS).exists()
    if person is None and hunts:
        person = UserProfile(email=email, first_name=first_name, last_name=last_name)
        person.full_clean()
        person.save()
    account = get_user_model()(
        username=email,
        email=email,
        first_name=first_name or getattr(person, "first_name", ""),
        last_name=last_name or getattr(person, "last_name", ""),
        is_staff=True,  # or the admin lets nobody in
    )
    account.set_unusable_password()
    account.clean_fields()
    account.save()
    account.groups.add(role)
    if person is not None:
        person.account = account
        person.save(update_fields=["account", "updated_at"])
    return account


def path_of_link(account: Any) -> str:
    """Return the path of a new link by which somebody chooses the password of an account."""
    key = urlsafe_base64_encode(force_bytes(account.pk))
    return reverse("welcome", args=[key, default_token_generator.make_token(account)])


def days_of_link() -> int:
    return round(settings.PASSWORD_RESET_TIMEOUT / 86400)


def send_link(account: Any, link: str, *, invited: bool) -> None:
    """Mail a link to the owner of an account; where no mail is sent, print the mail on the console."""
    asked = "You have been invited to JobPilot." if invited else "Somebody, probably you, asked for a new password."
    otherwise = "" if invited else "\n\nIf it was not you, do nothing: your password stays as it is."
    send_mail(
        "Your account at JobPilot" if invited else "A new password for JobPilot",
        f"Hello {name_of(account)},\n\n{asked} Choose a password here:\n\n{link}\n\n"
        f"The link works once, and for {days_of_link()} days. "
        f"You log in as {account.get_username()}.{otherwise}\n",
        None,
        [account.email],
    )


def role_named(name: str) -> Group:
    """Return a role by its name; raise ValidationError with the names that there are."""
    role = Group.objects.filter(name__iexact=name.strip()).first()
    if role is None:
        names = ", ".join(Group.objects.order_by("name").values_list("name", flat=True))
        raise ValidationError(f"There is no role “{name}”. Choose one of: {names}.")
    return role


def role_of(account: Any) -> str:
    """Return the names of the roles of an account, for people."""
    if account.is_superuser:
        return "Superuser"
    names = [*account.groups.order_by("name").values_list("name", flat=True)]
    return ", ".join(names) or ("permissions of its own" if held(account).exists() else "no role yet")
