from django.db import models
from django.db.models import Q

from companies.models import Company, OnMerge
from interactions.choices import ContactPart
from interactions.models.interview import Interview
from interactions.models.job_user_interaction import JobUserInteraction
from jobpilot.db.beginnings import Folded
from jobpilot.db.constraints import check, choices_check, http_url_check, moments_check, not_blank_check
from jobpilot.db.fields import HttpURLField
from jobpilot.db.indexes import Index
from jobpilot.db.moments import MomentValidator
from jobpilot.db.same_person import PersonKey, SamePerson
from jobpilot.models import BaseModel, UserProfile


class Contact(BaseModel):
    """Somebody whom a person knows at a company, or who helps with the hunt: an entry of their own address book."""

    user = models.ForeignKey(
        UserProfile, verbose_name="person", on_delete=models.CASCADE, related_name="contacts", db_index=False
    )
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=200, blank=True, default="", help_text="Such as head of engineering.")
    company = models.ForeignKey(Company, on_delete=models.SET_NULL, null=True, blank=True, related_name="contacts")
    email = models.EmailField(max_length=254, blank=True, default="")
    phone = models.CharField(max_length=50, blank=True, default="")
    linkedin_url = HttpURLField("LinkedIn URL")
    how_known = models.CharField(max_length=20, choices=ContactPart, blank=True, default="")
    notes = models.TextField(blank=True, default="")
    last_contact = models.DateTimeField(
        null=True, blank=True, validators=[MomentValidator("date of the last contact", past=True)]
    )

    found_by_beginning = ["name"]
    found_by_related = ["user", "company"]
    on_company_merge = {"company": OnMerge.MOVE}
    path_to_person = "user"

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            not_blank_check("name"),
            choices_check("how_known", ContactPart, blank=True),
            http_url_check("linkedin_url"),
            check(
                "email_shape",
                Q(email="") | Q(email__ilike="%_@_%._%") & ~Q(email__ilike="%@%@%") & ~Q(email__contains=" "),
                "Enter an e-mail address such as name@example.com.",
            ),
            moments_check("last_contact"),
            PersonKey(name="%(app_label)s_%(class)s_person"),
        ]
        indexes = [
            Index(fields=["name", "id"], name="contact_name", serves="the default ordering"),
            Index(fields=["user", "name", "id"], name="contact_user_name", serves="a person's contacts, by name"),
            Index(Folded("name"), "id", name="contact_found", serves="contacts by the beginning of the name"),
        ]

    def __str__(self) -> str:
        return self.name

    def happened(self) -> models.QuerySet:
        """Return the events with this contact and those of the interviews that they took part in, latest first."""
        met = [str(key) for key in self.interviews.values_list("interview", flat=True)]
        in_interview = Q(
            interaction__in=self.interviews.order_by().values("interview__interaction"), event_data__interview__in=met
        )
        events = self.timeline_events.model._default_manager.filter(user=self.user_id)
        return events.filter(Q(contact=self) | in_interview)


class ApplicationContact(BaseModel):
    """The part that a contact played in an application."""

    user = models.ForeignKey(
        UserProfile, verbose_name="person", on_delete=models.CASCADE, related_name="application_contacts"
    )
    interaction = models.ForeignKey(
        JobUserInteraction,
        on_delete=models.CASCADE,
        related_name="application_contacts",
        verbose_name="application",
        db_index=False,
    )
    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="applications")
    part = models.CharField(max_length=20, choices=ContactPart)

    found_by_related = ["user", "contact", "interaction"]
    path_to_person = "user"

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            choices_check("part", ContactPart),
            models.UniqueConstraint(
                fields=["interaction", "contact", "part"],
                name="%(app_label)s_%(class)s_unique",
                violation_error_message="This contact already plays this part in the application.",
            ),
            SamePerson(field="interaction", name="%(app_label)s_%(class)s_interaction_person"),
            SamePerson(field="contact", name="%(app_label)s_%(class)s_contact_person"),
        ]
        indexes = [
            Index(fields=["-created_at", "-id"], name="applicationcontact_newest", serves="the default ordering"),
        ]

    def __str__(self) -> str:
        return f"{self.get_part_display()}: {self.contact}"


class InterviewContact(BaseModel):
    """The part that a contact plays in an interview."""

    user = models.ForeignKey(
        UserProfile, verbose_name="person", on_delete=models.CASCADE, related_name="interview_contacts"
    )
    interview = models.ForeignKey(
        Interview, on_delete=models.CASCADE, related_name="interview_contacts", db_index=False
    )
    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="interviews")
    part = models.CharField(max_length=20, choices=ContactPart, default=ContactPart.INTERVIEWER)

    found_by_related = ["user", "contact", "interview"]
    path_to_person = "user"

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            choices_check("part", ContactPart),
            models.UniqueConstraint(
                fields=["interview", "contact"],
                name="%(app_label)s_%(class)s_unique",
                violation_error_message="This contact already takes part in the interview.",
            ),
            SamePerson(field="interview", name="%(app_label)s_%(class)s_interview_person"),
            SamePerson(field="contact", name="%(app_label)s_%(class)s_contact_person"),
        ]
        indexes = [
            Index(fields=["-created_at", "-id"], name="interviewcontact_newest", serves="the default ordering"),
        ]

    def __str__(self) -> str:
        return f"{self.get_part_display()}: {self.contact}"
