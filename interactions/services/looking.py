"""Record views of jobs, and hide or reject jobs."""

from django.db import transaction
from django.db.models import Value
from django.db.models.functions import Greatest
from django.utils import timezone

from companies.models import JobListing
from interactions.choices import EventType, InteractionType
from interactions.models import JobUserInteraction
from interactions.services.events import record_event
from interactions.services.locks import incremented_count, lock_existing, lock_listing, write
from jobpilot.db.arguments import service
from jobpilot.models import UserProfile
from jobpilot.services import lock_person


@service
@transaction.atomic
def record_job_view(*, user: UserProfile, job: JobListing) -> JobUserInteraction:
    """Count a view of a job by a person and return the interaction. No event is recorded."""
    now = timezone.now()
    viewed = JobUserInteraction.objects.for_user(user).viewed().filter(job=job.canonical_id or job.pk)
    # Most views are of a job seen before, and need no lock.
    if viewed.update(**incremented_count(), last_interaction=Greatest("last_interaction", Value(now)), updated_at=now):
        return viewed.get()
    lock_person(user)
    job = lock_listing(job)
    interaction = lock_existing(user, job, InteractionType.VIEWED)
    if interaction is not None:
        write(interaction, **incremented_count())
        return interaction
    return JobUserInteraction.objects.create(
        user=user, job=job, interaction_type=InteractionType.VIEWED, first_interaction=now, last_interaction=now
    )


@service
def hide_job(*, user: UserProfile, job: JobListing, reason: str = "") -> JobUserInteraction:
    """Hide a job from a person, with the reason if given, and return the interaction."""
    return _dismiss(user, job, InteractionType.HIDDEN, "Hid", reason)


@service
def reject_job(*, user: UserProfile, job: JobListing, reason: str = "") -> JobUserInteraction:
    """Record that a person decided against a job, with the reason if given, and return the interaction."""
    return _dismiss(user, job, InteractionType.REJECTED_BY_USER, "Decided against", reason)


@service
@transaction.atomic
def unhide_job(*, user: UserProfile, job: JobListing) -> bool:
    """Show a hidden job to a person again and return whether it was hidden. The events on the timeline stay."""
    lock_person(user)
    interaction = lock_existing(user, lock_listing(job), InteractionType.HIDDEN)
    if interaction is None:
        return False
    record_event(interaction, EventType.CUSTOM_EVENT, f"No longer hidden: {interaction.job.title}")
    interaction.delete()
    return True


@transaction.atomic
def _dismiss(user: UserProfile, job: JobListing, kind: InteractionType, deed: str, reason: str) -> JobUserInteraction:
    lock_person(user)
    job = lock_listing(job)
    given = {"reason": reason.strip()} if reason.strip() else {}
    interaction = lock_existing(user, job, kind)
    if interaction is not None:
        write(interaction, interaction_data=interaction.interaction_data | given, **incremented_count())
        return interaction
    now = timezone.now()
    interaction = JobUserInteraction.objects.create(
        user=user,
        job=job,
        interaction_type=kind,
        interaction_data=given,
        first_interaction=now,
        last_interaction=now,
    )
    record_event(interaction, EventType.CUSTOM_EVENT, f"{deed} {job.title}", now, description=reason.strip())
    return interaction
