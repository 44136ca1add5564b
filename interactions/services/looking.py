"""Looking at jobs, and turning away from them."""

from django.db import transaction
from django.db.models import Value
from django.db.models.functions import Greatest
from django.utils import timezone

from companies.models import JobListing
from interactions.choices import EventType, InteractionType
from interactions.models import JobUserInteraction
from interactions.services.events import record_event
from interactions.services.locks import counted_again, lock_existing, lock_listing, write
from jobpilot.db.arguments import service
from jobpilot.models import UserProfile
from jobpilot.services import lock_person


@service
@transaction.atomic
def record_job_view(*, user: UserProfile, job: JobListing) -> JobUserInteraction:
    """The person looked at the job, once more if they did before; gives the row that counts it. No event tells it."""
    now = timezone.now()
    viewed = JobUserInteraction.objects.for_user(user).viewed().filter(job=job.canonical_id or job.pk)
    # Most views are of a job seen before: those wait for nobody.
    if viewed.update(**counted_again(), last_interaction=Greatest("last_interaction", Value(now)), updated_at=now):
        return viewed.get()
    lock_person(user)
    job = lock_listing(job)
    interaction = lock_existing(user, job, InteractionType.VIEWED)
    if interaction is not None:
        write(interaction, **counted_again())
        return interaction
    return JobUserInteraction.objects.create(
        user=user, job=job, interaction_type=InteractionType.VIEWED, first_interaction=now, last_interaction=now
    )


@service
def hide_job(*, user: UserProfile, job: JobListing, reason: str = "") -> JobUserInteraction:
    """The person does not want to see the job again; gives the row that tells so, and why, if they say."""
    return _turn_away(user, job, InteractionType.HIDDEN, "Hid", reason)


@service
def reject_job(*, user: UserProfile, job: JobListing, reason: str = "") -> JobUserInteraction:
    """The person looked into the job and decided against it; gives the row that tells so, and why, if they say."""
    return _turn_away(user, job, InteractionType.REJECTED_BY_USER, "Decided against", reason)


@service
@transaction.atomic
def unhide_job(*, user: UserProfile, job: JobListing) -> bool:
    """The person may see a hidden job again; gives whether it was hidden. The timeline keeps that it was."""
    lock_person(user)
    interaction = lock_existing(user, lock_listing(job), InteractionType.HIDDEN)
    if interaction is None:
        return False
    record_event(interaction, EventType.CUSTOM_EVENT, f"No longer hidden: {interaction.job.title}")
    interaction.delete()
    return True


@transaction.atomic
def _turn_away(user: UserProfile, job: JobListing, kind: InteractionType, deed: str, reason: str) -> JobUserInteraction:
    lock_person(user)
    job = lock_listing(job)
    said = {"reason": reason.strip()} if reason.strip() else {}
    interaction = lock_existing(user, job, kind)
    if interaction is not None:
        write(interaction, interaction_data=interaction.interaction_data | said, **counted_again())
        return interaction
    now = timezone.now()
    interaction = JobUserInteraction.objects.create(
        user=user,
        job=job,
        interaction_type=kind,
        interaction_data=said,
        first_interaction=now,
        last_interaction=now,
    )
    record_event(interaction, EventType.CUSTOM_EVENT, f"{deed} {job.title}", now, description=reason.strip())
    return interaction
