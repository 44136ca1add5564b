from django.db import models
from django.db.models import Q

from companies.models import Company, OnMerge
from interactions.choices import ContactPart
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

    user = models.ForeignKey(UserProfile, on_delete=models.CASCADE, related_name="contacts", db_index=False)
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


class ApplicationContact(BaseModel):
    """The part that a contact played in an application."""

    user = models.ForeignKey(UserProfile, on_delete=models.CASCADE, related_name="application_contacts")
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
