"""Keep the versions of resumes that were sent: nobody deletes one while its resume exists."""

from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, ProtectedError, Q, TextField, Value
from django.db.models.fields.json import KT
from django.db.models.functions import Cast, Replace

from interactions.choices import EventType
from interactions.models import JobUserInteraction, TimelineEvent
from resumes.models import Resume, ResumeVersion


def refuse_to_delete(sender: Any, instance: ResumeVersion, origin: Any = None, **kwargs: Any) -> None:
    """Raise ProtectedError if an application was sent with this version, unless its resume is deleted with it."""
    model = origin.model if isinstance(origin, models.QuerySet) else type(origin)
    if model is ResumeVersion and was_sent(instance):
        raise ProtectedError("An application was sent with this version, so that it is kept.", {instance})


def was_sent(version: ResumeVersion) -> bool:
    """Return whether an application was sent with the version. Lock the resume, so that it stays so."""
    Resume.objects.select_for_update(of=["self"], no_key=True).filter(pk=version.resume_id).first()
    return with_sent(ResumeVersion.objects.filter(pk=version.pk)).filter(is_sent=True).exists()


def with_sent(versions: models.QuerySet[ResumeVersion]) -> models.QuerySet[Any]:
    """Return versions with `is_sent`: whether an application names one, in its present round or an earlier one."""
    number = Cast(OuterRef("version_number"), TextField())
    present = JobUserInteraction._base_manager.filter(resume=OuterRef("resume"), resume_version=number)
    earlier = TimelineEvent._base_manager.alias(
        sent=_without_dashes(KT("event_data__resume_id")), number=KT("event_data__resume_version")
    ).filter(
        user=OuterRef("resume__user"),
        event_type=EventType.APPLICATION_SUBMITTED,
        sent=_without_dashes(Cast(OuterRef("resume"), TextField())),
        number=number,
    )
    return versions.annotate(is_sent=Exists(present) | Exists(earlier))


def _without_dashes(key: Any) -> Replace:
    """Return the text of a UUID as SQLite stores one; PostgreSQL and what an event says have dashes."""
    return Replace(key, Value("-"), output_field=TextField())


def applications_with(version: ResumeVersion) -> models.QuerySet[JobUserInteraction]:
    """Return the applications that the version was sent with, in their present round or an earlier one."""
    number = str(version.version_number)
    events = TimelineEvent.objects.filter(
        user=version.resume.user_id,
        event_type=EventType.APPLICATION_SUBMITTED,
        event_data__resume_id=str(version.resume_id),
        event_data__resume_version=number,
    )
    return JobUserInteraction.objects.filter(
        Q(resume=version.resume_id, resume_version=number) | Q(pk__in=events.values("interaction"))
    )


def sent_version(interaction: JobUserInteraction) -> ResumeVersion | None:
    """Return the version of the resume that was sent, if it is known and kept."""
    number = interaction.resume_version
    if interaction.resume_id is None or not (number.isascii() and number.isdecimal() and len(number) < 10):
        return None
    return ResumeVersion.objects.filter(resume=interaction.resume_id, version_number=int(number)).first()
