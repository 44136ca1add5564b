"""Save jobs for later, and archive saved jobs."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from companies.models import JobListing
from interactions.choices import EventType, InteractionType
from interactions.models import JobUserInteraction, JobUserInteractionQuerySet
from interactions.services.events import record_event, record_events
from interactions.services.locks import incremented_count, lock_existing, lock_listing, lock_listings, write
from interactions.services.text import append_notes, merge_tags
from interactions.snapshot import job_snapshot, posting_data
from jobpilot.db.arguments import service
from jobpilot.db.locks import lock_in_order
from jobpilot.models import UserProfile
from jobpilot.services import lock_person


@service
@transaction.atomic
def save_job(
    *, user: UserProfile, job: JobListing, tags: Iterable[str] | str = (), notes: str = ""
) -> JobUserInteraction:
    """Save a job for a person and return the interaction.

    On the first call, snapshot the posting and record a timeline event. On later calls, increment the count, merge tags
    and notes, and unarchive the job. If the person has applied to the job, the application is marked as saved, too.
    """
    lock_person(user)
    job = lock_listing(job)
    now = timezone.now()
    interaction = lock_existing(user, job, InteractionType.SAVED, InteractionType.APPLIED)
    if interaction is None:
        interaction = JobUserInteraction.objects.create(
            user=user,
            job=job,
            interaction_type=InteractionType.SAVED,
            saved_date=now,
            tags=merge_tags(tags),
            notes=notes.strip(),
            first_interaction=now,
            last_interaction=now,
            job_snapshot=job_snapshot(job),
        )
        record_saved(interaction)
        return interaction
    is_new, was_archived = interaction.saved_date is None, interaction.archived_at is not None
    write(
        interaction,
        saved_date=interaction.saved_date or now,
        archived_at=None,
        tags=merge_tags(interaction.tags, tags),
        notes=append_notes(interaction.notes, notes),
        **incremented_count(),
    )
    if is_new:
        record_saved(interaction)
    elif was_archived:
        record_event(interaction, EventType.CUSTOM_EVENT, f"Brought back {job.title}")
    return interaction


def record_saved(interaction: JobUserInteraction) -> None:
    """Record the event of a saved job."""
    record_event(
        interaction,
        EventType.JOB_SAVED,
        f"Saved {interaction.job.title}",
        interaction.saved_date,
        event_data=posting_data(interaction),
    )


@service
@transaction.atomic
def unsave_job(*, user: UserProfile, job: JobListing) -> bool:
    """Unsave a job and return whether it was saved.

    Delete the saved job with its tags and notes (`archive_saved_job()` keeps them); its timeline stays. An application
    stays, and is no longer marked as saved.
    """
    lock_person(user)
    interaction = lock_existing(user, lock_listing(job), InteractionType.SAVED, InteractionType.APPLIED)
    if interaction is None or interaction.saved_date is None:
        return False
    record_event(interaction, EventType.CUSTOM_EVENT, f"No longer saved: {interaction.job.title}")
    if interaction.interaction_type == InteractionType.APPLIED:
        write(interaction, saved_date=None)
    else:
        interaction.delete()
    return True


@service
@transaction.atomic
def archive_saved_job(*, user: UserProfile, job: JobListing) -> JobUserInteraction:
    """Archive a saved job with its tags and notes, and return the interaction. Saving it again unarchives it.

    Raise ValidationError if the person has not saved the job.
    """
    lock_person(user)
    interaction = lock_existing(user, lock_listing(job), InteractionType.SAVED)
    if interaction is None:
        raise ValidationError("Only a saved job can be archived. Save this job first.")
    archive_saved_jobs(interactions=JobUserInteraction.objects.filter(pk=interaction.pk))
    interaction.refresh_from_db()
    return interaction


@service
@transaction.atomic
def archive_saved_jobs(*, interactions: JobUserInteractionQuerySet) -> int:
    """Archive the saved jobs among `interactions` and return how many. Applications are not archived."""
    now = timezone.now()
    saved = _locked(interactions.saved())
    record_events(saved, "Archived {job}", now)
    return saved.update(archived_at=now, updated_at=now)


@service
@transaction.atomic
def unarchive_saved_jobs(*, interactions: JobUserInteractionQuerySet) -> int:
    """Unarchive the archived saved jobs among `interactions` and return how many."""
    now = timezone.now()
    archived = _locked(interactions.filter(interaction_type=InteractionType.SAVED, archived_at__isnull=False))
    record_events(archived, "Brought back {job}", now)
    return archived.update(archived_at=None, updated_at=now)


def _locked(interactions: JobUserInteractionQuerySet) -> JobUserInteractionQuerySet:
    """Lock these rows, and return a queryset of exactly these, whatever changes concurrently."""
    listings = lock_listings(interactions.order_by().values_list("job_id", flat=True))
    # But for those that a merge has moved to another listing meanwhile.
    rows = JobUserInteraction.objects.filter(pk__in=interactions.order_by().values("pk"), job__in=listings)
    return JobUserInteraction.objects.filter(pk__in=lock_in_order(rows))
