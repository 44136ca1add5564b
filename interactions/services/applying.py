"""Apply to a job."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from companies.models import JobListing
from interactions.choices import ApplicationStatus, EventType, InteractionType
from interactions.models import JobUserInteraction, JobUserInteractionQuerySet
from interactions.services.events import record_event
from interactions.services.locks import incremented_count, lock_existing, lock_listing, write
from interactions.services.moments import check_moment
from interactions.services.text import append_notes, merge_tags
from interactions.snapshot import job_snapshot, posting_data
from interactions.statuses import UNSENT
from jobpilot.db.arguments import service
from jobpilot.models import UserProfile
from jobpilot.services import lock_person
from resumes.models import Resume


class Application(NamedTuple):
    """An application, and what a page should tell the person about it."""

    interaction: JobUserInteraction
    created: bool  # False if the person had already applied to this job
    previous_applications: JobUserInteractionQuerySet  # to the same company, latest first, with their jobs
    hidden: bool  # whether the person has hidden a job of this company


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
    """Record that a person applied to a job at `applied_date` (default: now).

    A saved job becomes the application and keeps its saved date, tags and notes. On the first call, snapshot the
    posting and record a timeline event. On later calls, increment the count, merge tags and notes, and fill empty
    fields; the status and the date stay.

    Raise ValidationError if the date is in the future or after an answer or interview, or the resume belongs to another
    person or was deleted.
    """
    now = timezone.now()
    check_moment("applied_date", applied_date)
    lock_person(user)
    job = lock_listing(job)
    interaction = lock_existing(user, job, InteractionType.SAVED, InteractionType.APPLIED)
    if resume is not None:
        resume = _lock_resume(resume, user)
    created = interaction is None or interaction.application_status in ("", *UNSENT)
    sent: dict[str, Any] = {
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
        record_submission(interaction)
    else:
        values = {name: value for name, value in sent.items() if value and not getattr(interaction, name)}
        values |= {"notes": append_notes(interaction.notes, notes), "tags": merge_tags(interaction.tags, tags)}
        if created:
            submit(interaction, at=applied_date or now, **values, **incremented_count())
        else:
            write(interaction, **values, **incremented_count())
    return Application(interaction, created, *_history_with_company(interaction))


def _lock_resume(resume: Resume, user: UserProfile) -> Resume:
    """Return the stored resume, locked. Raise ValidationError if it was deleted or belongs to another person."""
    stored = Resume.objects.select_for_update(of=["self"], no_key=True).filter(pk=resume.pk).first()
    if stored is None:
        raise ValidationError({"resume": "This resume no longer exists."})
    if stored.user_id != user.pk:
        raise ValidationError({"resume": "This resume belongs to another person."})
    return stored


def submit(interaction: JobUserInteraction, *, at: datetime, **values: Any) -> None:
    """Turn a saved job, or an application that was not sent yet, into one that was sent at `at`."""
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
    record_submission(interaction, before)


def record_submission(interaction: JobUserInteraction, before: str = "") -> None:
    """Record the event of a submitted application, whose status was `before`."""
    record_event(
        interaction,
        EventType.APPLICATION_SUBMITTED,
        f"Applied to {interaction.job.company.name}",
        interaction.applied_date,
        from_status=before,
        to_status=ApplicationStatus.APPLIED,
        is_milestone=True,
        event_data=posting_data(interaction) | ({"resume": interaction.resume.title} if interaction.resume else {}),
    )


def _history_with_company(interaction: JobUserInteraction) -> tuple[JobUserInteractionQuerySet, bool]:
    """Return the person's other applications to the company, and whether they have hidden a job of it."""
    company = JobUserInteraction.objects.filter(
        user_id=interaction.user_id, job__company=interaction.job.company_id
    ).exclude(pk=interaction.pk)
    sent = company.applications().exclude(application_status__in=UNSENT)
    return sent.with_job(), company.hidden().exists()
