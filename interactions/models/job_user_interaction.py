from collections.abc import Collection, Iterable
from datetime import datetime, tzinfo
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format

from companies.models import JobListing, OnMerge, lead_to_canonical
from interactions.choices import ApplicationStatus, InteractionType
from interactions.models.job_user_interaction_queryset import STATUS, JobUserInteractionQuerySet, refuse_status
from interactions.statuses import AWAITING_ANSWER
from jobpilot.db.constraints import check, choices_check, minimum_check, moments_check
from jobpilot.db.decorators import alters_data
from jobpilot.db.fields import JSONObjectField, StringListField
from jobpilot.db.indexes import Index
from jobpilot.db.moments import MomentValidator, is_plausible
from jobpilot.db.same_person import PersonKey, SamePerson
from jobpilot.models import BaseModel, UserProfile
from jobpilot.zones import start_of_day, zone_of
from resumes.models import Resume

MOMENTS = [
    "applied_date",
    "response_date",
    "follow_up_date",
    "interview_scheduled",
    "saved_date",
    "archived_at",
    "first_interaction",
    "last_interaction",
]
AFTER_APPLYING = {"response_date": "response date", "interview_scheduled": "date of the interview"}
ORDER = [
    check(
        f"{name}_order",
        Q(**{f"{name}__gte": models.F("applied_date")}),
        f"The {words} must not be before the application date.",
    )
    for name, words in AFTER_APPLYING.items()
]


class JobUserInteraction(BaseModel):
    """What a person did with a job: one row per type of interaction.

    A job that was saved and applied to is one `applied` row, which keeps its saved date, tags and notes.
    A person who applies again after an end begins a new round of the row, which describes the last one; the timeline
    keeps those before (`interactions.reports.application_rounds()`).
    `interaction_count` is how often the person did it. The `application_status` of an existing row is written only by
    `interactions.services`, which record its history on the timeline.
    """

    InteractionType = InteractionType
    ApplicationStatus = ApplicationStatus

    user = models.ForeignKey(
        UserProfile, verbose_name="person", on_delete=models.CASCADE, related_name="job_interactions", db_index=False
    )
    job = models.ForeignKey(JobListing, on_delete=models.CASCADE, related_name="user_interactions", db_index=False)
    interaction_type = models.CharField("kind", max_length=20, choices=InteractionType)
    application_status = models.CharField("status", max_length=20, choices=ApplicationStatus, blank=True, default="")
    applied_date = models.DateTimeField(
        "applied on", null=True, blank=True, validators=[MomentValidator("application date", past=True)]
    )
    response_date = models.DateTimeField(
        "first response on",
        null=True,
        blank=True,
        help_text="When the company first answered.",
        validators=[MomentValidator("response date", past=True)],
    )
    resume = models.ForeignKey(
        Resume,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="interactions",
        help_text="The resume that was sent.",
    )
    resume_version = models.CharField(max_length=50, blank=True, default="")
    cover_letter = models.TextField(blank=True, default="")
    follow_up_date = models.DateTimeField(
        "follow up on", null=True, blank=True, validators=[MomentValidator("follow-up date")]
    )
    interview_scheduled = models.DateTimeField(
        "interview on", null=True, blank=True, validators=[MomentValidator("date of the interview")]
    )
    saved_date = models.DateTimeField(
        "saved on", null=True, blank=True, validators=[MomentValidator("saved date", past=True)]
    )
    archived_at = models.DateTimeField(
        "archived on", null=True, blank=True, validators=[MomentValidator("date of archiving", past=True)]
    )
    tags = StringListField()
    notes = models.TextField(blank=True, default="")
    interaction_data = JSONObjectField("other data")
    first_interaction = models.DateTimeField(
        "first activity", default=timezone.now, validators=[MomentValidator("date of the first activity", past=True)]
    )
    last_interaction = models.DateTimeField(
        "last activity", default=timezone.now, validators=[MomentValidator("date of the last activity", past=True)]
    )
    interaction_count = models.IntegerField("times", default=1)
    job_snapshot = JSONObjectField("posting as saved", help_text="The posting at the time of saving or applying.")

    objects = JobUserInteractionQuerySet.as_manager()

    _status_in_database: str | None = None

    on_job_merge = {"job": OnMerge.MOVE}
    path_to_person = "user"
    found_by_related = ["user", "job"]

    class Meta:
        ordering = ["-last_interaction", "-id"]
        verbose_name = "application or saved job"
        verbose_name_plural = "applications and saved jobs"
        constraints = [
            models.UniqueConstraint(
                fields=["user", "job", "interaction_type"],
                name="%(app_label)s_%(class)s_unique",
                violation_error_message="This person has already done this with this job. Edit that entry.",
            ),
            models.UniqueConstraint(
                fields=["user", "job"],
                condition=Q(interaction_type__in=[InteractionType.SAVED, InteractionType.APPLIED]),
                name="%(app_label)s_%(class)s_pursued_once",
                violation_error_message="This person has already saved or applied to this job. Edit that entry.",
            ),
            choices_check("interaction_type", InteractionType),
            choices_check("application_status", ApplicationStatus, blank=True),
            check(
                "applied_has_status",
                ~Q(interaction_type=InteractionType.APPLIED) | ~Q(application_status=""),
                "An application needs a status.",
            ),
            check(
                "status_is_applied",
                Q(interaction_type=InteractionType.APPLIED) | Q(application_status=""),
                "Only an application can have a status.",
            ),
            check(
                "saved_has_date",
                ~Q(interaction_type=InteractionType.SAVED) | Q(saved_date__isnull=False),
                "A saved job needs a saved date.",
            ),
            check(
                "first_before_last",
                Q(last_interaction__gte=models.F("first_interaction")),
                "The last activity must not be before the first.",
            ),
            *ORDER,
            moments_check(*MOMENTS),
            minimum_check("interaction_count", 1),
            PersonKey(name="%(app_label)s_%(class)s_person"),
            SamePerson(field="resume", name="%(app_label)s_%(class)s_resume_person"),
        ]
        indexes = [
            Index(
                fields=["user", "interaction_type", "-last_interaction", "-id"],
                name="interaction_user_type_last",
                serves="a person's saved jobs or applications, latest first",
            ),
            Index(
                fields=["user", "follow_up_date", "id"],
                condition=Q(follow_up_date__isnull=False),
                name="interaction_follow_up",
                serves="a person's due follow-ups, longest overdue first",
            ),
            Index(
                fields=["user", "interview_scheduled", "id"],
                condition=Q(interview_scheduled__isnull=False),
                name="interaction_interview",
                serves="a person's applications by the date of the interview",
            ),
            Index(
                fields=["job", "interaction_type"], name="interaction_job_type", serves="all interactions with a job"
            ),
            Index(fields=["-last_interaction", "-id"], name="interaction_latest", serves="the default ordering"),
            Index(
                fields=["application_status", "-last_interaction", "-id"],
                name="interaction_status_latest",
                serves="everybody's applications of one status, latest first",
            ),
            Index(
                fields=["interaction_type", "-last_interaction", "-id"],
                name="interaction_type_latest",
                serves="everybody's applications or saved jobs, latest first",
            ),
            Index(
                fields=["follow_up_date", "id"],
                condition=Q(follow_up_date__isnull=False),
                name="interaction_all_follow_ups",
                serves="everybody's due follow-ups, longest overdue first",
            ),
            Index(
                fields=["interview_scheduled", "id"],
                condition=Q(interview_scheduled__isnull=False),
                name="interaction_all_interviews",
                serves="everybody's applications by the date of the interview",
            ),
            Index(
                fields=["last_interaction", "id"],
                condition=Q(application_status__in=AWAITING_ANSWER, follow_up_date__isnull=True),
                name="interaction_quiet",
                serves="everybody's quiet applications, longest first",
            ),
            Index(
                fields=[
                    "id",
                    "interaction_type",
                    "user",
                    "job",
                    "application_status",
                    "applied_date",
                    "response_date",
                    "resume",
                ],
                name="interaction_reports",
                serves="the reports: all applications, without their documents",
                covers=True,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_interaction_type_display()} {self.job}"

    @classmethod
    def from_db(cls, *args: Any, **options: Any) -> Self:
        row = super().from_db(*args, **options)
        row._remember_status()
        return row

    def refresh_from_db(
        self, using: str | None = None, fields: Iterable[str] | None = None, from_queryset: Any = None
    ) -> None:
        fields = None if fields is None else list(fields)
        super().refresh_from_db(using=using, fields=fields, from_queryset=from_queryset)
        if fields is None or STATUS in fields:
            self._remember_status()

    @alters_data
    def save(
        self, *args: Any, force_insert: Any = False, update_fields: Iterable[str] | None = None, **options: Any
    ) -> None:
        """Save a new row as it is, and an existing one except for its status; raise ValidationError if that changed."""
        if not self._state.adding and not force_insert:
            written = self._stored_names() if update_fields is None else set(update_fields)
            if STATUS in written and self.application_status != self._known_status():
                refuse_status()
            update_fields = written - {STATUS}
        super().save(*args, force_insert=force_insert, update_fields=update_fields, **options)
        self._remember_status()

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        """Validate the fields, but not the moments of a stored row that nobody has changed."""
        try:
            super().clean_fields(exclude=exclude)
        except ValidationError as error:
            errors = error.update_error_dict({})
            wrong = errors.keys() & set(MOMENTS)
            if wrong and not self._state.adding:
                stored = type(self)._base_manager.filter(pk=self.pk).values(*wrong).first() or {}
                for name in stored:
                    if stored[name] == getattr(self, name):
                        del errors[name]
            if errors:
                raise ValidationError(errors) from error

    def clean(self) -> None:
        super().clean()
        self.settle_days()
        if (led := lead_to_canonical(self)) and self.user_id:
            self._refuse_second(led["job"])

    def _refuse_second(self, duplicate: JobListing) -> None:
        """Raise ValidationError if the person has an interaction with the canonical listing already."""
        pursued = (InteractionType.SAVED, InteractionType.APPLIED)
        kinds = pursued if self.interaction_type in pursued else (self.interaction_type,)
        others = type(self)._base_manager.filter(user=self.user_id, job=self.job_id, interaction_type__in=kinds)
        if other := others.exclude(pk=self.pk).first():
            since = other.first_interaction.astimezone(zone_of(self.user))
            known = f"{other} (since {date_format(since)})"
            raise ValidationError(
                {
                    "job": f"“{duplicate}” is a duplicate of “{self.job}” at {self.job.company}. "
                    f"{self.user} already has that one: {known}. Edit it instead."
                }
            )

    def settle_days(self) -> None:
        """Settle an answer or an interview on the day of the application; see `settled()`."""
        for name in AFTER_APPLYING:
            moment = getattr(self, name)
            if moment and self.applied_date and moment < self.applied_date:
                setattr(self, name, settled(moment, self.applied_date, zone_of(getattr(self, "user", None))))

    def _remember_status(self) -> None:
        """Remember the status that was loaded from or saved to the database; None if it is deferred."""
        self._status_in_database = self.__dict__.get(STATUS)

    def _known_status(self) -> str:
        if self._status_in_database is not None:
            return self._status_in_database
        return type(self)._base_manager.values_list(STATUS, flat=True).get(pk=self.pk)

    def _stored_names(self) -> set[str]:
        deferred = self.get_deferred_fields()
        fields = self._meta.concrete_fields
        return {field.name for field in fields if not field.primary_key and field.attname not in deferred}


def settled(moment: datetime | None, sent: datetime | None, zone: tzinfo) -> datetime | None:
    """Return the moment of what followed an application, or that of the application if it may mean the same.

    A day without a time is its beginning in the person's `zone`, and a form has no fractions of a second, so that both
    can seem to be before an application on that day or in that second.
    """
    if not isinstance(sent, datetime) or timezone.is_naive(sent) or not is_plausible(sent):
        return moment
    day = start_of_day(sent.astimezone(zone).date(), zone)
    return sent if moment in (day, sent.replace(microsecond=0)) else moment
