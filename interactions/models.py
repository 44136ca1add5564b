from django.db import models
from django.db.models import Q
from django.utils import timezone

from companies.models import JobListing
from interactions.choices import STATUS_EVENTS, ApplicationStatus, EventType, InteractionType
from jobpilot.constraints import check, choices_check, minimum_check, not_blank_check
from jobpilot.fields import JSONObjectField, StringListField
from jobpilot.indexes import Index
from jobpilot.models import BaseModel, UserProfile
from resumes.models import Resume


class JobUserInteractionQuerySet(models.QuerySet):
    def for_user(self, user: UserProfile):
        """What one person did."""
        return self.filter(user=user)

    def saved(self):
        """Saved jobs that are not archived."""
        return self.filter(interaction_type=InteractionType.SAVED, archived_at__isnull=True)

    def applications(self, status: str | None = None):
        """Applications, all or those of one status."""
        applications = self.filter(interaction_type=InteractionType.APPLIED)
        return applications.filter(application_status=status) if status else applications


class JobUserInteraction(BaseModel):
    """What a person did with a job: one row for each kind of thing done.

    A job both saved and applied to is one `applied` row that keeps its saved date, tags and notes.
    """

    InteractionType = InteractionType
    ApplicationStatus = ApplicationStatus

    user = models.ForeignKey(UserProfile, on_delete=models.CASCADE, related_name="job_interactions", db_index=False)
    job = models.ForeignKey(JobListing, on_delete=models.CASCADE, related_name="user_interactions", db_index=False)
    interaction_type = models.CharField(max_length=20, choices=InteractionType)
    application_status = models.CharField(max_length=20, choices=ApplicationStatus, blank=True, default="")
    applied_date = models.DateTimeField(null=True, blank=True)
    response_date = models.DateTimeField(null=True, blank=True, help_text="When the company first answered.")
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
    follow_up_date = models.DateTimeField(null=True, blank=True)
    interview_scheduled = models.DateTimeField(null=True, blank=True)
    saved_date = models.DateTimeField(null=True, blank=True)
    archived_at = models.DateTimeField(null=True, blank=True)
    tags = StringListField()
    notes = models.TextField(blank=True, default="")
    interaction_data = JSONObjectField()
    first_interaction = models.DateTimeField(default=timezone.now)
    last_interaction = models.DateTimeField(default=timezone.now)
    interaction_count = models.IntegerField(default=1)
    job_snapshot = JSONObjectField(help_text="The posting as it stood when it was saved or applied to.")

    objects = JobUserInteractionQuerySet.as_manager()

    class Meta:
        ordering = ["-last_interaction", "-id"]
        verbose_name = "job interaction"
        constraints = [
            models.UniqueConstraint(
                fields=["user", "job", "interaction_type"],
                name="%(app_label)s_%(class)s_unique",
                violation_error_message="The person already has an interaction of this kind with this job.",
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
                "Only an application has a status.",
            ),
            check(
                "saved_has_date",
                ~Q(interaction_type=InteractionType.SAVED) | Q(saved_date__isnull=False),
                "A saved job needs the date on which it was saved.",
            ),
            check(
                "first_before_last",
                Q(last_interaction__gte=models.F("first_interaction")),
                "The last interaction cannot come before the first.",
            ),
            minimum_check("interaction_count", 1),
        ]
        indexes = [
            Index(
                fields=["user", "interaction_type", "last_interaction"],
                name="interaction_user_type_last",
                serves="a person's saved jobs or applications, latest first",
            ),
            Index(fields=["job", "interaction_type"], name="interaction_job_type", serves="who did what with a job"),
            Index(fields=["-last_interaction", "-id"], name="interaction_latest", serves="the default ordering"),
        ]

    def __str__(self) -> str:
        return f"{self.get_interaction_type_display()} {self.job}"


class TimelineEvent(BaseModel):
    """Something that happened on the way to a job. History outlives the listing and the interaction it is about."""

    EventType = EventType

    user = models.ForeignKey(UserProfile, on_delete=models.CASCADE, related_name="timeline_events", db_index=False)
    job = models.ForeignKey(
        JobListing, on_delete=models.SET_NULL, null=True, blank=True, related_name="timeline_events"
    )
    interaction = models.ForeignKey(
        JobUserInteraction,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="timeline_events",
        db_index=False,
    )
    event_type = models.CharField(max_length=30, choices=EventType)
    title = models.CharField(max_length=255)
    description = models.TextField(blank=True, default="")
    event_data = JSONObjectField()
    event_date = models.DateTimeField(default=timezone.now)
    from_status = models.CharField(max_length=20, choices=ApplicationStatus, blank=True, default="")
    to_status = models.CharField(max_length=20, choices=ApplicationStatus, blank=True, default="")
    is_milestone = models.BooleanField(default=False)

    class Meta:
        ordering = ["-event_date", "-id"]
        constraints = [
            choices_check("event_type", EventType),
            not_blank_check("title"),
            choices_check("from_status", ApplicationStatus, blank=True),
            choices_check("to_status", ApplicationStatus, blank=True),
            check(
                "status_is_status_event",
                Q(event_type__in=STATUS_EVENTS) | Q(to_status=""),
                "Only a submitted application or a change of status says how the application stands.",
            ),
            check(
                "from_status_to_another",
                Q(from_status="") | ~Q(to_status="") & ~Q(to_status=models.F("from_status")),
                "A status changes from one to another.",
            ),
        ]
        indexes = [
            Index(fields=["user", "-event_date"], name="timelineevent_user_date", serves="a person's timeline"),
            Index(
                fields=["interaction", "-event_date"],
                name="timelineevent_interaction",
                serves="the timeline of one application",
            ),
            Index(fields=["-event_date", "-id"], name="timelineevent_latest", serves="the default ordering"),
        ]

    def __str__(self) -> str:
        return self.title
