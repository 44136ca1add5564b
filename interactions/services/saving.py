"""Saving a job for later, and putting saved ones away."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from companies.models import JobListing
from interactions.choices import EventType, InteractionType
from interactions.models import JobUserInteraction, JobUserInteractionQuerySet
from interactions.services.events import record_event, record_events
from interactions.services.locks import counted_again, lock_existing, lock_listing, lock_listings, write
from interactions.services.text import append_notes, merge_tags
from interactions.snapshot import job_snapshot, posting_told
from jobpilot.db.arguments import service
from jobpilot.models import UserProfile
from jobpilot.services import lock_person


@service
@transaction.atomic
def save_job(
    *, user: UserProfile, job: JobListing, tags: Iterable[str] | str = (), notes: str = ""
) -> JobUserInteraction:
    """The person saves the job; gives the one row that tells so.

    The first time it freezes the posting and writes an event. Again, it counts, adds new tags and notes, and brings an
    archived job back. A job that the person applied to stays that application, and is noted as saved too.
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
        tell_saved(interaction)
        return interaction
    is_new, was_archived = interaction.saved_date is None, interaction.archived_at is not None
    write(
        interaction,
        saved_date=interaction.saved_date or now,
        archived_at=None,
        tags=merge_tags(interaction.tags, tags),
        notes=append_notes(interaction.notes, notes),
        **counted_again(),
    )
    if is_new:
        tell_saved(interaction)
    elif was_archived:
        record_event(interaction, EventType.CUSTOM_EVENT, f"Brought back {job.title}")
    return interaction


def tell_saved(interaction: JobUserInteraction) -> None:
    record_event(
        interaction,
        EventType.JOB_SAVED,
        f"Saved {interaction.job.title}",
        interaction.saved_date,
        event_data=posting_told(interaction),
    )


@service
@transaction.atomic
def unsave_job(*, user: UserProfile, job: JobListing) -> bool:
    """The person does not keep the job any more; gives whether they did.

    The saved job goes with its tags and notes (`archive_saved_job` keeps them), its timeline stays. An application
    stays too, and is not noted as saved any more.
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
    """Put a saved job away, with its tags and notes; saving it again brings it back. Gives its row.

    Raises ValidationError where the person has not saved the job.
    """
    lock_person(user)
    interaction = lock_existing(user, lock_listing(job), InteractionType.SAVED)
    if interaction is None:
        raise ValidationError("Only a saved job can be archived, and this one is not saved.")
    archive_saved_jobs(interactions=JobUserInteraction.objects.filter(pk=interaction.pk))
    interaction.refresh_from_db()
    return interaction


@service
@transaction.atomic
def archive_saved_jobs(*, interactions: JobUserInteractionQuerySet) -> int:
    """Archive the saved jobs among `interactions` and return how many; applications and archived ones stay."""
    now = timezone.now()
    saved = _locked(interactions.saved())
    record_events(saved, "Archived {job}", now)
    return saved.update(archived_at=now, updated_at=now)


@service
@transaction.atomic
def unarchive_saved_jobs(*, interactions: JobUserInteractionQuerySet) -> int:
    """Bring archived saved jobs among `interactions` back and return how many."""
    now = timezone.now()
    archived = _locked(interactions.filter(interaction_type=InteractionType.SAVED, archived_at__isnull=False))
    record_events(archived, "Brought back {job}", now)
    return archived.update(archived_at=None, updated_at=now)


def _locked(interactions: JobUserInteractionQuerySet) -> JobUserInteractionQuerySet:
    """These rows, and no others that come to be like them meanwhile."""
    lock_listings(interactions.order_by().values("job"))
    rows = interactions.order_by("pk").select_for_update(of=["self"], no_key=True)
    return JobUserInteraction.objects.filter(pk__in=list(rows.values_list("pk", flat=True)))
