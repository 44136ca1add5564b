"""Apply to a job."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from companies.models import JobListing
from interactions.choices import ApplicationStatus, InteractionType
from interactions.models import JobUserInteraction, JobUserInteractionQuerySet
from interactions.services.locks import incremented_count, lock_existing, lock_listing, write
from interactions.services.moments import check_moment
from interactions.services.rounds import (
    apply_again,
    lock_resume,
    moment_of_applying_again,
    record_submission,
    sent_resume,
    submit,
)
from interactions.services.text import append_notes, merge_tags
from interactions.snapshot import job_snapshot
from interactions.statuses import ROUND_ENDS, UNSENT
from jobpilot.db.arguments import service
from jobpilot.models import UserProfile
from jobpilot.services import lock_person
from resumes.models import Resume


class Application(NamedTuple):
    """An application, and what a page should tell the person about it."""

    interaction: JobUserInteraction
    created: bool  # True for a first application and a new round; False if the person's application is still open
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

    After the application has ended (rejected, withdrawn, without response, …), this begins a new round of it: the
    interaction has the new date, resume and letter, and `interactions.reports.application_rounds()` all rounds.

    With a resume, a version of its text is kept if it differs from the last one, and the application names it.

    Raise ValidationError if the date is in the future, after an answer or interview, or before the end of the round
    before, or if the resume belongs to another person or was deleted.
    """
    now = timezone.now()
    check_moment("applied_date", applied_date)
    lock_person(user)
    job = lock_listing(job)
    interaction = lock_existing(user, job, InteractionType.SAVED, InteractionType.APPLIED)
    if interaction is None:
        at = applied_date or now
        interaction = JobUserInteraction.objects.create(
            user=user,
            job=job,
            interaction_type=InteractionType.APPLIED,
            application_status=ApplicationStatus.APPLIED,
            applied_date=at,
            cover_letter=cover_letter,
            notes=notes.strip(),
            tags=merge_tags(tags),
            first_interaction=min(at, now),
            last_interaction=now,
            job_snapshot=job_snapshot(job),
            **(sent_resume(user.pk, resume) if resume else {}),
        )
        record_submission(interaction)
        return Application(interaction, True, *_history_with_company(interaction))
    status = interaction.application_status
    merged: dict[str, Any] = {
        "notes": append_notes(interaction.notes, notes),
        "tags": merge_tags(interaction.tags, tags),
    }
    if status in ROUND_ENDS:
        try:
            at = moment_of_applying_again(interaction, applied_date)
        except ValidationError as error:
            raise ValidationError({"applied_date": error.messages}) from None
        sent = sent_resume(user.pk, resume) if resume else {}
        apply_again(interaction, at=at, cover_letter=cover_letter, **sent, **merged)
    else:
        merged |= _missing(interaction, resume, cover_letter) | incremented_count()
        if status in ("", *UNSENT):
            submit(interaction, at=applied_date or now, **merged)
        else:
            write(interaction, **merged)
    created = status in ("", *UNSENT, *ROUND_ENDS)
    return Application(interaction, created, *_history_with_company(interaction))


def _missing(interaction: JobUserInteraction, resume: Resume | None, cover_letter: str) -> dict[str, Any]:
    """Return what fills the empty fields of the interaction; what is known of a resume that was sent is one thing."""
    values: dict[str, Any] = {} if interaction.cover_letter else {"cover_letter": cover_letter}
    if resume is None:
        return values
    if interaction.resume_id or interaction.resume_version:
        lock_resume(interaction.user_id, resume)
        return values
    return values | sent_resume(interaction.user_id, resume)


def _history_with_company(interaction: JobUserInteraction) -> tuple[JobUserInteractionQuerySet, bool]:
    """Return the person's other applications to the company, and whether they have hidden a job of it."""
    others = JobUserInteraction.objects.for_user(interaction.user).exclude(pk=interaction.pk)
    others = others.with_company(interaction.job.company)
    return others.sent().with_job(), others.hidden().exists()
