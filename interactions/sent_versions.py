"""Keep the versions of resumes that were sent: nobody deletes one while its resume exists."""

from typing import Any

from django.db import models
from django.db.models import ProtectedError, Q

from interactions.choices import EventType
from interactions.models import JobUserInteraction, TimelineEvent
from resumes.models import Resume, ResumeVersion


def refuse_to_delete(sender: Any, instance: ResumeVersion, origin: Any = None, **kwargs: Any) -> None:
    """Raise ProtectedError if an application was sent with this version, unless its resume is deleted with it."""
    model = origin.model if isinstance(origin, models.QuerySet) else type(origin)
    if model is ResumeVersion and was_sent(instance):
        raise ProtectedError("An application was sent with this version, so that it is kept.", {instance})


def was_sent(version: ResumeVersion) -> bool:
    """Return whether an application names the version, in its present round or an earlier one. Lock the resume."""
    Resume.objects.select_for_update(of=["self"], no_key=True).filter(pk=version.resume_id).first()
    number = str(version.version_number)
    rows = JobUserInteraction.objects.filter(resume=version.resume_id, resume_version=number)
    sent = Q(event_data__resume_id=str(version.resume_id), event_data__resume_version=number)
    events = TimelineEvent.objects.filter(sent, user=version.resume.user_id)
    return rows.exists() or events.filter(event_type=EventType.APPLICATION_SUBMITTED).exists()


def sent_version(interaction: JobUserInteraction) -> ResumeVersion | None:
    """Return the version of the resume that was sent, if it is known and kept."""
    number = interaction.resume_version
    if interaction.resume_id is None or not (number.isascii() and number.isdecimal() and len(number) < 10):
        return None
    return ResumeVersion.objects.filter(resume=interaction.resume_id, version_number=int(number)).first()
