"""Find the person whom somebody means."""

from uuid import UUID

from django.db import DEFAULT_DB_ALIAS
from django.db.models import CharField, Value
from django.db.models.functions import Concat, Trim

from jobpilot.db.arguments import fault_of_text
from jobpilot.models import UserProfile
from jobpilot.site.archive.errors import ArchiveError

LISTED = 5


def find_person(text: str, *, using: str = DEFAULT_DB_ALIAS) -> UserProfile:
    """Return the person with an id, an e-mail address or a full name. Raise ArchiveError unless it is exactly one."""
    text = " ".join(text.split())
    people = UserProfile.objects.using(using)
    if not text or fault_of_text(text):
        raise ArchiveError("Name the person by e-mail address, full name or id.")
    try:
        found = list(people.filter(pk=UUID(text)))
    except ValueError:
        found = list(people.with_email(text)) if "@" in text else []
        name = Trim(Concat("first_name", Value(" "), "last_name", output_field=CharField()))
        found = found or list(people.alias(name=name).filter(name__iexact=text)[: LISTED + 1])
    if not found:
        raise ArchiveError(f"Nobody has the e-mail address, full name or id “{text}”.")
    if len(found) > 1:
        several = ", ".join(str(person.email or person.pk) for person in found[:LISTED])
        raise ArchiveError(f"Several people are called “{text}”. Name one by e-mail address or id: {several}.")
    return found[0]
