"""Applying to a job."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from companies.models import JobListing
from interactions.choices import ApplicationStatus, EventType, InteractionType
from interactions.models import JobUserInteraction, JobUserInteractionQuerySet
from interactions.services.events import record_event
from interactions.services.locks import counted_again, lock_existing, lock_listing, write
from interactions.services.text import append_notes, merge_tags
from interactions.snapshot import job_snapshot, posting_told
from interactions.statuses import UNSENT
from jobpilot.db.arguments import service
from jobpilot.models import UserProfile
from jobpilot.services import lock_person
from resumes.models import Resume


class Application(NamedTuple):
    """An application, and what to tell the person about it."""

    interaction: JobUserInteraction
    created: bool  # False where the person had applied to this job before
    previous_applications: JobUserInteractionQuerySet  # to the same company, the latest first, with their jobs
    hidden: bool  # whether the person hid a job of this company


@service
@transaction.atomic
def apply_to_job(
    *,
    user: UserProfile,
    job: JobListing,
    resume: Resume | None = None,
    cover_letter: str = "",
    applied_date: datetime | None = None,
    notes: str = "",
    tags: Iterable[str] | str = (),
) -> Application:
    """The person applied to the job at `applied_date` (default: now).

    A saved job becomes the application, with its saved date, tags and notes. Whoever has applied before gets that
    application: it is counted once more, its notes and tags grow, and what it leaves empty is filled; its status and
    date stay. Freezes the posting and writes one event, the first time.

    Raises ValidationError for a date in the future, and for a resume that is somebody else's, or gone.
    """
    now = timezone.now()
    if applied_date is not None and applied_date > now:
        raise ValidationError({"applied_date": "Nobody has applied in the future."})
    lock_person(user)
    job = lock_listing(job)
    interaction = lock_existing(user, job, InteractionType.SAVED, InteractionType.APPLIED)
    if resume is not None:
        resume = _sendable(resume, user)
    created = interaction is None or interaction.application_status in ("", *UNSENT)
    sent = {
        "resume": resume,
        "resume_version": str(resume.version) if resume else "",
        "cover_letter": cover_letter,
    }
    if interaction is None:
        at = applied_date or now
        interaction = JobUserInteraction.objects.create(
            user=user,
            job=job,
            interaction_type=InteractionType.APPLIED,
            application_status=ApplicationStatus.APPLIED,
            applied_date=at,
            notes=notes.strip(),
            tags=merge_tags(tags),
            first_interaction=min(at, now),
            last_interaction=now,
            job_snapshot=job_snapshot(job),
            **sent,
        )
        tell_submission(interaction)
    else:
        values = {name: value for name, value in sent.items() if value and not getattr(interaction, name)}
        values |= {"notes": append_notes(interaction.notes, notes), "tags": merge_tags(interaction.tags, tags)}
        if created:
            submit(interaction, at=applied_date or now, **values, **counted_again())
        else:
            write(interaction, **values, **counted_again())
    return Application(interaction, created, *_known_of_company(interaction))


def _sendable(resume: Resume, user: UserProfile) -> Resume:
    """The resume as it is stored, which nobody deletes meanwhile."""
    stored = Resume.objects.select_for_update(of=["self"], no_key=True).filter(pk=resume.pk).first()
    if stored is None:
        raise ValidationError({"resume": "This resume is gone: somebody deleted it."})
    if stored.user_id != user.pk:
        raise ValidationError({"resume": "This is the resume of somebody else."})
    return stored


def submit(interaction: JobUserInteraction, *, at: datetime, **values) -> None:
    """Make a saved job, or an application that was only prepared, one that was sent at `at`."""
    before = interaction.application_status
    write(
        interaction,
        interaction_type=InteractionType.APPLIED,
        application_status=ApplicationStatus.APPLIED,
        applied_date=at,
        archived_at=None,
        first_interaction=min(interaction.first_interaction, at),
        job_snapshot=job_snapshot(interaction.job),
        **values,
    )
    tell_submission(interaction, before)


def tell_submission(interaction: JobUserInteraction, before: str = "") -> None:
    record_event(
        interaction,
        EventType.APPLICATION_SUBMITTED,
        f"Applied to {interaction.job.company.name}",
        interaction.applied_date,
        from_status=before,
        to_status=ApplicationStatus.APPLIED,
        is_milestone=True,
        event_data=posting_told(interaction) | ({"resume": interaction.resume.title} if interaction.resume else {}),
    )


def _known_of_company(interaction: JobUserInteraction) -> tuple[JobUserInteractionQuerySet, bool]:
    """The person's other applications to the company, and whether they hid a job of it."""
    company = JobUserInteraction.objects.filter(
        user_id=interaction.user_id, job__company=interaction.job.company_id
    ).exclude(pk=interaction.pk)
    sent = company.applications().exclude(application_status__in=UNSENT)
    return sent.with_job(), company.hidden().exists()
