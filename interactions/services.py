"""Writes with a rule over what people do with jobs."""

from django.db import transaction
from django.utils import timezone

from interactions.choices import InteractionType
from interactions.models import JobUserInteractionQuerySet


@transaction.atomic
def archive_saved_jobs(*, interactions: JobUserInteractionQuerySet) -> int:
    """Archive the saved jobs among `interactions` and return how many; applications and archived ones stay."""
    now = timezone.now()
    return interactions.saved().update(archived_at=now, updated_at=now)


@transaction.atomic
def unarchive_saved_jobs(*, interactions: JobUserInteractionQuerySet) -> int:
    """Bring archived saved jobs among `interactions` back and return how many."""
    archived = interactions.filter(interaction_type=InteractionType.SAVED, archived_at__isnull=False)
    return archived.update(archived_at=None, updated_at=timezone.now())
