"""Writes over people that need more than a save.

Services lock and write rows of the default database, and raise ValueError for a row of another one; an argument of the
wrong kind is a TypeError (see `jobpilot.db.arguments`).
"""

from django.core.exceptions import ValidationError

from jobpilot.db.arguments import service
from jobpilot.models import UserProfile


@service
def lock_person(user: UserProfile) -> None:
    """Serialise calls that add or delete a person's rows by locking the person. Call inside a transaction.

    On SQLite, which has one writer at a time, this only checks that the person exists. Raise ValidationError if not.
    """
    if not UserProfile.objects.filter(pk=user.pk).lock():
        raise ValidationError("This person no longer exists.")
