from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q

from interactions.choices import AttachmentType
from interactions.file_types import CONTENT_TYPES
from interactions.models.interview import Interview
from interactions.models.job_user_interaction import JobUserInteraction
from interactions.models.offer import Offer
from jobpilot.db.beginnings import Folded
from jobpilot.db.constraints import check, choices_check, length_check, minimum_check, not_blank_check
from jobpilot.db.indexes import Index
from jobpilot.db.same_person import SamePerson
from jobpilot.db.stored_files import StoredFileField
from jobpilot.models import BaseModel, UserProfile

FOLDER = "attachments"
STORED_NAME = len(FOLDER) + 1 + 36  # the folder and a random UUID
OWNERS = ["interaction", "interview", "offer"]


class Attachment(BaseModel):
    """A file of an application, an interview or an offer, such as a certificate, a task or a contract.

    `interactions.services.attach_file()` adds one. Its file is never changed, and goes with the row.
    """

    Type = AttachmentType

    user = models.ForeignKey(UserProfile, verbose_name="person", on_delete=models.CASCADE, related_name="attachments")
    interaction = models.ForeignKey(
        JobUserInteraction,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="attachments",
        db_index=False,
        verbose_name="application",
    )
    interview = models.ForeignKey(
        Interview, on_delete=models.CASCADE, null=True, blank=True, related_name="attachments", db_index=False
    )
    offer = models.ForeignKey(
        Offer, on_delete=models.CASCADE, null=True, blank=True, related_name="attachments", db_index=False
    )
    name = models.CharField(max_length=255, help_text="The name that the file had.")
    file = StoredFileField(upload_to=FOLDER, max_length=STORED_NAME, editable=False)
    kind = models.CharField(max_length=20, choices=AttachmentType, editable=False)
    size = models.IntegerField(editable=False, help_text="In bytes.")
    sha256 = models.CharField("SHA-256", max_length=64, editable=False)

    found_by_beginning = ["name"]
    found_by_related = ["user", "interaction"]
    path_to_person = "user"

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            check(
                "of_one",
                Q(interaction__isnull=False, interview__isnull=True, offer__isnull=True)
                | Q(interaction__isnull=True, interview__isnull=False, offer__isnull=True)
                | Q(interaction__isnull=True, interview__isnull=True, offer__isnull=False),
                "A file belongs to exactly one application, interview or offer.",
            ),
            not_blank_check("name"),
            check(
                "name_without_path",
                ~Q(name__contains="/") & ~Q(name__contains="\\"),
                "The name of a file must not contain a slash.",
            ),
            check(
                "file_stored",
                Q(file__startswith=f"{FOLDER}/") & ~Q(file__contains="..") & ~Q(file__contains="//"),
                "Files are stored under random names.",
            ),
            choices_check("kind", AttachmentType),
            minimum_check("size", 1),
            length_check("sha256", 64, 64),
            models.UniqueConstraint(
                fields=["file"],
                name="%(app_label)s_%(class)s_file_once",
                violation_error_message="Another row has this file.",
            ),
            *(
                models.UniqueConstraint(
                    fields=[owner, "sha256"],
                    name=f"%(app_label)s_%(class)s_once_an_{owner}",
                    violation_error_message="This file is attached already.",
                )
                for owner in OWNERS
            ),
            *(SamePerson(field=owner, name=f"%(app_label)s_%(class)s_{owner}_person") for owner in OWNERS),
        ]
        indexes = [
            Index(fields=["-created_at", "-id"], name="attachment_newest", serves="the default ordering"),
            Index(Folded("name"), "id", name="attachment_found", serves="files by the beginning of the name"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **options: Any) -> None:
        with transaction.atomic(using=options.get("using")):  # so that a row that is refused leaves no file
            super().save(*args, **options)

    @property
    def content_type(self) -> str:
        """The type that a browser is told."""
        return CONTENT_TYPES[AttachmentType(self.kind)]

    @property
    def owner(self) -> JobUserInteraction | Interview | Offer:
        """What the file is attached to."""
        owner = self.interaction or self.interview or self.offer
        assert owner is not None, "The database has exactly one of them."  # noqa: S101
        return owner

    def clean(self) -> None:
        super().clean()
        refuse_unless_application(self.interaction)


def refuse_unless_application(interaction: JobUserInteraction | None) -> None:
    """Raise ValidationError if files cannot be attached to an interaction: it is no application."""
    if interaction and interaction.interaction_type != interaction.InteractionType.APPLIED:
        raise ValidationError({"interaction": "Only an application can have files. Apply to the job first."})
