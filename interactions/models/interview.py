from datetime import datetime, timedelta
from typing import Self

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q, Window
from django.utils import timezone

from interactions.choices import InteractionType, InterviewKind, InterviewOutcome
from interactions.models.job_user_interaction import JobUserInteraction
from interactions.statuses import ENDED
from jobpilot.db.arguments import checked
from jobpilot.db.constraints import check, choices_check, http_url_check, minimum_check, moments_check
from jobpilot.db.fields import HttpURLField, TimeZoneField
from jobpilot.db.indexes import Index
from jobpilot.db.moments import MomentValidator
from jobpilot.db.same_person import PersonKey, SamePerson
from jobpilot.models import BaseModel, UserProfile

LONGEST = 60 * 24 * 14  # minutes: a take-home task may take two weeks


class InterviewQuerySet(models.QuerySet):
    @checked
    def for_user(self, user: UserProfile) -> Self:
        """Return the interviews of one person."""
        return self.filter(user=user)

    def held(self) -> Self:
        """Return interviews that were not cancelled."""
        return self.exclude(outcome=InterviewOutcome.CANCELLED)

    def planned(self) -> Self:
        """Return interviews that are planned, also those whose time has passed and of which nothing was recorded."""
        return self.filter(outcome=InterviewOutcome.PLANNED)

    def expected(self) -> Self:
        """Return interviews that were not cancelled, without those still planned of applications that have ended."""
        return self.held().exclude(outcome=InterviewOutcome.PLANNED, interaction__application_status__in=ENDED)

    def ahead(self) -> Self:
        """Return interviews that are planned from now on, next first."""
        return self.planned().filter(starts_at__gte=timezone.now()).order_by("starts_at", "id")

    def unrecorded(self) -> Self:
        """Return planned interviews whose time has passed: how did they go? Latest first."""
        return self.planned().filter(starts_at__lt=timezone.now()).order_by("-starts_at", "-id")

    def with_numbers(self) -> Self:
        """Annotate `number`, from 1: that of each interview of an application in the order of time.

        Cancelled ones have none. Filter the result no further, since a number counts those before it in these rows.
        """
        held = ~Q(outcome=InterviewOutcome.CANCELLED)
        so_far = Window(models.Count("pk", filter=held), partition_by="interaction", order_by=["starts_at", "id"])
        return self.annotate(number=models.Case(models.When(held, then=so_far)))


class Interview(BaseModel):
    """A conversation on the way to a job, of one application. They are numbered in the order of time.

    `interview_scheduled` of the application is the next one ahead, or else the last: `interactions.services` write it
    with the interviews, and an event for each step.
    """

    Kind = InterviewKind
    Outcome = InterviewOutcome

    user = models.ForeignKey(
        UserProfile, verbose_name="person", on_delete=models.CASCADE, related_name="interviews", db_index=False
    )
    interaction = models.ForeignKey(
        JobUserInteraction,
        on_delete=models.CASCADE,
        related_name="interviews",
        db_index=False,
        verbose_name="application",
    )
    kind = models.CharField(max_length=20, choices=InterviewKind, default=InterviewKind.OTHER)
    starts_at = models.DateTimeField(validators=[MomentValidator("time of the interview")])
    time_zone = TimeZoneField(help_text="In which it was arranged. Leave empty for that of the person.")
    duration = models.IntegerField(
        null=True, blank=True, validators=[MinValueValidator(1)], help_text="In minutes. Leave empty if it is unknown."
    )
    place = models.CharField(max_length=255, blank=True, default="", help_text="Such as an address or a room.")
    link = HttpURLField("link", help_text="Of a video call or a task.")
    outcome = models.CharField(max_length=10, choices=InterviewOutcome, default=InterviewOutcome.PLANNED)
    preparation = models.TextField(blank=True, default="")
    notes = models.TextField(blank=True, default="", help_text="What was said.")
    follow_up_owed = models.BooleanField(default=False, help_text="Such as a letter of thanks.")

    objects = InterviewQuerySet.as_manager()

    found_by_related = ["user", "interaction"]
    path_to_person = "user"

    class Meta:
        ordering = ["-starts_at", "-id"]
        constraints = [
            choices_check("kind", InterviewKind),
            choices_check("outcome", InterviewOutcome),
            minimum_check("duration", 1),
            check("duration_max", Q(duration__lte=LONGEST), f"Duration must be at most {LONGEST} minutes."),
            http_url_check("link"),
            moments_check("starts_at"),
            models.UniqueConstraint(
                fields=["interaction", "starts_at"],
                condition=~Q(outcome=InterviewOutcome.CANCELLED),
                name="%(app_label)s_%(class)s_once",
                violation_error_message="This application already has an interview at that time.",
            ),
            PersonKey(name="%(app_label)s_%(class)s_person"),
            SamePerson(field="interaction", name="%(app_label)s_%(class)s_interaction_person"),
        ]
        indexes = [
            Index(
                fields=["interaction", "starts_at", "id"],
                name="interview_interaction",
                serves="the interviews of an application in the order of time",
            ),
            Index(fields=["user", "starts_at", "id"], name="interview_user_time", serves="a person's interviews"),
            Index(
                fields=["starts_at", "id"],
                condition=Q(outcome=InterviewOutcome.PLANNED),
                name="interview_planned",
                serves="everybody's planned interviews, next first",
            ),
            Index(fields=["-starts_at", "-id"], name="interview_latest", serves="the default ordering"),
        ]

    def __str__(self) -> str:
        return f"{self.noun} for {self.interaction.job}"

    @property
    def noun(self) -> str:
        """The kind in words, such as "Phone screen"; of another kind, "Interview"."""
        return "Interview" if self.kind == InterviewKind.OTHER else self.get_kind_display()

    @property
    def ends_at(self) -> datetime | None:
        """When it ends, if its duration is known."""
        return self.starts_at + timedelta(minutes=self.duration) if self.duration else None

    @property
    def is_ahead(self) -> bool:
        return self.outcome == InterviewOutcome.PLANNED and self.starts_at >= timezone.now()

    def clean(self) -> None:
        super().clean()
        if self.interaction_id and self.interaction.interaction_type != InteractionType.APPLIED:
            raise ValidationError({"interaction": "Only an application can have an interview. Apply to the job first."})
