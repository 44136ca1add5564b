"""Writes with a rule over the core's models."""

from django.core.exceptions import ValidationError

from jobpilot.models import UserProfile


def lock_person(user: UserProfile) -> None:
    """One call at a time makes or removes rows of a person (SQLite has one writer anyhow); in a transaction.

    Raises ValidationError where the person is gone, before a row of theirs could not be committed.
    """
    if not UserProfile.objects.filter(pk=user.pk).lock():
        raise ValidationError("This person is gone: somebody deleted them.")
