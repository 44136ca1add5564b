"""Files of other programs that were imported, and what became of each of their rows."""

import uuid

from django.db import models
from django.db.models import F, Q

from companies.models import JobListing, OnMerge
from interactions.models import JobUserInteraction
from jobpilot.db.constraints import check, choices_check, length_check, minimum_check, not_blank_check
from jobpilot.db.fields import JSONArrayField, JSONObjectField
from jobpilot.db.indexes import Index
from jobpilot.db.same_person import PersonKey, SamePerson
from jobpilot.models import BaseModel, UserProfile


class BatchFormat(models.TextChoices):
    JOBSPY = "jobspy", "Listings from JobSpy"
    TRACKER = "tracker", "Applications of a job tracker"
    LINKEDIN = "linkedin", "LinkedIn’s data export"
    JSON_RESUME = "json_resume", "A JSON Resume"
    PAGE = "page", "A web page with a posting"


class LineOutcome(models.TextChoices):
    NEW = "new", "New"
    CHANGED = "changed", "Changed"
    SAME = "same", "Same"
    MERGED = "merged", "Merged"
    REFUSED = "refused", "Refused"


class Batch(BaseModel):
    """A file that was imported. Each of its rows has a line; the counts are those of the lines."""

    Format = BatchFormat

    user = models.ForeignKey(
        UserProfile, on_delete=models.CASCADE, related_name="batches", db_index=False, verbose_name="person"
    )
    file_name = models.CharField(max_length=255)
    sha256 = models.CharField("SHA-256", max_length=64, help_text="Of the file, to know it again.")
    format = models.CharField(max_length=20, choices=BatchFormat)
    mapping = JSONObjectField(help_text="The heading of each field, and how dates were read.")
    occasion = models.UUIDField(
        unique=True,
        default=uuid.uuid4,
        help_text="Of the changes that the import made.",
        error_messages={"unique": "These changes belong to another import."},
    )
    read = models.IntegerField(default=0)
    new = models.IntegerField(default=0)
    changed = models.IntegerField(default=0)
    same = models.IntegerField(default=0)
    merged = models.IntegerField(default=0)
    refused = models.IntegerField(default=0)
    imported_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    left = JSONArrayField(help_text="What an undo left as it was, and why.")

    found_by_related = ["user"]
    path_to_person = "user"
    changes_are_recorded = False  # it is a record itself

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name = "imported file"
        constraints = [
            not_blank_check("file_name"),
            choices_check("format", BatchFormat),
            length_check("sha256", 64, 64),
            *(minimum_check(name, 0) for name in ("new", "changed", "same", "merged", "refused")),
            check(
                "every_row_is_accounted_for",
                Q(read=F("new") + F("changed") + F("same") + F("merged") + F("refused")),
                "The rows that were read must be the sum of the others.",
            ),
            PersonKey(name="%(app_label)s_%(class)s_person"),
        ]
        indexes = [
            Index(fields=["-created_at", "-id"], name="batch_newest", serves="the default ordering"),
            Index(
                fields=["user", "-created_at", "-id"], name="batch_user", serves="the files of a person, newest first"
            ),
        ]

    def __str__(self) -> str:
        return self.file_name

    @property
    def may_be_undone(self) -> bool:
        """Whether it is not undone, or an undo left rows that may go by now."""
        return self.undone_at is None or bool(self.left)


class BatchLine(BaseModel):
    """What became of one row of a file, with what it said."""

    Outcome = LineOutcome

    user = models.ForeignKey(UserProfile, verbose_name="person", on_delete=models.CASCADE, related_name="batch_lines")
    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="lines", db_index=False)
    number = models.IntegerField(help_text="Of the row in the file.")
    outcome = models.CharField(max_length=10, choices=LineOutcome)
    reason = models.TextField(blank=True, default="")
    original = JSONObjectField(help_text="The cells of the row, by their headings.")
    job = models.ForeignKey(JobListing, on_delete=models.SET_NULL, null=True, blank=True, related_name="batch_lines")
    interaction = models.ForeignKey(
        JobUserInteraction,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="batch_lines",
        verbose_name="application",
    )

    becomes = ""  # of a preview: what the row would be, in words

    found_by_related = ["user", "batch"]
    on_job_merge = {"job": OnMerge.MOVE}
    path_to_person = "user"
    changes_are_recorded = False  # it is a record itself

    class Meta:
        ordering = ["batch_id", "number", "id"]
        verbose_name = "row of an imported file"
        verbose_name_plural = "rows of imported files"
        constraints = [
            choices_check("outcome", LineOutcome),
            models.UniqueConstraint(
                fields=["batch", "number"],
                name="%(app_label)s_%(class)s_number_unique",
                violation_error_message="This row of the file has a line already.",
            ),
            check(
                "refused_with_reason",
                ~Q(outcome=LineOutcome.REFUSED) | ~Q(reason=""),
                "Say why the row was refused.",
            ),
            SamePerson(field="batch", name="%(app_label)s_%(class)s_batch_person"),
            SamePerson(field="interaction", name="%(app_label)s_%(class)s_interaction_person"),
        ]

    def __str__(self) -> str:
        return f"Row {self.number}"
