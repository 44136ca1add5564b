"""Writes over people that need more than a save."""

from django.core.exceptions import ValidationError

from jobpilot.models import UserProfile


def lock_person(user: UserProfile) -> None:
    """Serialise calls that add or delete a person's rows by locking the person. Call inside a transaction.

    On SQLite, which has one writer at a time, this only checks that the person exists. Raise ValidationError if not.
    """
    if not UserProfile.objects.filter(pk=user.pk).lock():
        raise ValidationError("This person no longer exists.")
