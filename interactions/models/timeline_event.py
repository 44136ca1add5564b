from django.db import models
from django.db.models import Q
from django.utils import timezone

from companies.models import JobListing, OnMerge, lead_to_canonical
from interactions.choices import STATUS_EVENTS, ApplicationStatus, EventType
from interactions.models.contact import Contact
from interactions.models.job_user_interaction import JobUserInteraction
from interactions.statuses import UNSENT
from jobpilot.db.beginnings import Folded
from jobpilot.db.constraints import check, choices_check, moments_check, not_blank_check
from jobpilot.db.fields import JSONObjectField
from jobpilot.db.indexes import Index
from jobpilot.db.moments import MomentValidator
from jobpilot.db.same_person import SamePerson
from jobpilot.models import BaseModel, UserProfile

# A submission after an earlier one begins a new round of the application.
BEGINS_ROUND = Q(event_type=EventType.APPLICATION_SUBMITTED) & ~Q(from_status__in=["", *UNSENT])

# The legacy program recorded no status with the event of a submitted application.
HAS_STATUS = ~Q(to_status="") | Q(event_type=EventType.APPLICATION_SUBMITTED)


class TimelineEvent(BaseModel):
    """Something that happened on the way to a job. It outlives the listing and the interaction that it is about."""

    EventType = EventType

    user = models.ForeignKey(
        UserProfile, verbose_name="person", on_delete=models.CASCADE, related_name="timeline_events", db_index=False
    )
    job = models.ForeignKey(
        JobListing, on_delete=models.SET_NULL, null=True, blank=True, related_name="timeline_events"
    )
    interaction = models.ForeignKey(
        JobUserInteraction,
        verbose_name="application",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="timeline_events",
        db_index=False,
    )
    contact = models.ForeignKey(
        Contact, on_delete=models.SET_NULL, null=True, blank=True, related_name="timeline_events"
    )
    event_type = models.CharField("kind", max_length=30, choices=EventType)
    title = models.CharField(max_length=255)
    description = models.TextField(blank=True, default="")
    event_data = JSONObjectField("other data")
    event_date = models.DateTimeField("date", default=timezone.now, validators=[MomentValidator("date")])
    from_status = models.CharField("status before", max_length=20, choices=ApplicationStatus, blank=True, default="")
    to_status = models.CharField("status after", max_length=20, choices=ApplicationStatus, blank=True, default="")
    is_milestone = models.BooleanField("milestone", default=False)

    on_job_merge = {"job": OnMerge.MOVE}
    path_to_person = "user"
    found_by_beginning = ["title"]
    found_by_related = ["user", "job"]

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
                "Only a submitted application or a status change can have a status.",
            ),
            check(
                "from_status_to_another",
                Q(from_status="") | ~Q(to_status="") & ~Q(to_status=models.F("from_status")),
                "The old and the new status must differ.",
            ),
            moments_check("event_date"),
            SamePerson(field="interaction", name="%(app_label)s_%(class)s_interaction_person"),
            SamePerson(field="contact", name="%(app_label)s_%(class)s_contact_person"),
        ]
        indexes = [
            Index(fields=["user", "-event_date"], name="timelineevent_user_date", serves="a person's timeline"),
            Index(
                fields=["interaction", "-event_date"],
                name="timelineevent_interaction",
                serves="the timeline of one application",
            ),
            Index(fields=["-event_date", "-id"], name="timelineevent_latest", serves="the default ordering"),
            Index(
                fields=["event_type", "-event_date", "-id"],
                name="timelineevent_type",
                serves="everybody's events of one type, latest first",
            ),
            Index(
                fields=[
                    "user",
                    "job",
                    "interaction",
                    "event_date",
                    "created_at",
                    "id",
                    "event_type",
                    "from_status",
                    "to_status",
                ],
                condition=HAS_STATUS,
                name="timelineevent_statuses",
                serves="the reports: all histories, without the documents of their events",
            ),
            Index(
                fields=["event_type", "id"],
                condition=BEGINS_ROUND,
                name="timelineevent_rounds",
                serves="the reports: the events that begin another round",
            ),
            Index(Folded("title"), "id", name="timelineevent_title", serves="events by title"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def begins_round(self) -> bool:
        """Whether the person applied again with it, after an earlier round; `BEGINS_ROUND` as a query."""
        return self.event_type == EventType.APPLICATION_SUBMITTED and self.from_status not in ("", *UNSENT)

    def clean(self) -> None:
        super().clean()
        lead_to_canonical(self)
