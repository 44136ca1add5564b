import re
from typing import Any

from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from jobpilot.db.constraints import check, choices_check, minimum_check, not_blank_check
from jobpilot.db.fields import JSONObjectField
from jobpilot.db.indexes import Index
from jobpilot.db.stored_files import StoredFileField
from jobpilot.models import BaseModel
from resumes.models.resume import Resume

FOLDER = "resumes"
STORED_NAME = len(FOLDER) + 1 + 36  # the folder and a random UUID
SHA256 = 64


class GenerationStatus(models.TextChoices):
    PENDING = "pending", "Pending"
    PROCESSING = "processing", "Processing"
    COMPLETED = "completed", "Completed"
    FAILED = "failed", "Failed"


class ResumeGeneration(BaseModel):
    """A file made from a resume, or what kept it from being made.

    `resumes.services.render_resume()` makes one. Its file is never changed, and goes with the row. A row of an earlier
    program may have only a path (`file_path`): where that program said that its file was.
    """

    Status = GenerationStatus

    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="generations", db_index=False)
    format = models.CharField(max_length=20, help_text="For example pdf or docx.")
    template_name = models.CharField("template", max_length=200, blank=True, default="")
    file = StoredFileField(upload_to=FOLDER, max_length=STORED_NAME, blank=True, default="", editable=False)
    file_path = models.CharField(
        max_length=1000, blank=True, default="", help_text="Where an earlier program said that the file was."
    )
    file_size = models.BigIntegerField(null=True, blank=True, help_text="In bytes.")
    sha256 = models.CharField("SHA-256", max_length=SHA256, blank=True, default="", editable=False)
    duration_ms = models.IntegerField("duration", null=True, blank=True, help_text="In milliseconds.", editable=False)
    generation_params = JSONObjectField("settings")
    status = models.CharField(max_length=20, choices=GenerationStatus, default=GenerationStatus.PENDING)
    error_message = models.TextField(blank=True, default="")
    generated_at = models.DateTimeField(default=timezone.now)

    found_by_related = ["resume"]
    path_to_person = "resume__user"

    class Meta:
        ordering = ["-generated_at", "-id"]
        constraints = [
            not_blank_check("format"),
            choices_check("status", GenerationStatus),
            minimum_check("file_size", 0),
            minimum_check("duration_ms", 0),
            check(
                "file_stored",
                Q(file="") | Q(file__startswith=f"{FOLDER}/") & ~Q(file__contains="..") & ~Q(file__contains="//"),
                "Files are stored under random names.",
            ),
            check(
                "file_described",
                Q(file="", sha256="")
                | ~Q(file="")
                & Q(
                    status=GenerationStatus.COMPLETED,
                    file_size__isnull=False,
                    file_size__gte=1,
                    sha256__length__gte=SHA256,
                    sha256__length__lte=SHA256,
                ),
                "A file that was made is completed, and has a size and a SHA-256.",
            ),
            check(
                "completed_has_file",
                ~Q(status=GenerationStatus.COMPLETED) | ~Q(file="") | ~Q(file_path=""),
                "What is completed has a file, or the path of one.",
            ),
            check(
                "failed_has_error",
                ~Q(status=GenerationStatus.FAILED) | ~Q(error_message=""),
                "What failed has an error message.",
            ),
            models.UniqueConstraint(
                fields=["file"],
                condition=~Q(file=""),
                name="%(app_label)s_%(class)s_file_once",
                violation_error_message="Another row has this file.",
            ),
        ]
        indexes = [
            Index(
                fields=["resume", "-generated_at"],
                name="resumegeneration_resume",
                serves="the files of a resume, latest first",
            ),
            Index(fields=["-generated_at", "-id"], name="resumegeneration_latest", serves="the default ordering"),
        ]

    def __str__(self) -> str:
        return f"{self.format} of {self.generated_at:%Y-%m-%d}"

    @property
    def download_name(self) -> str:
        """The name of the file for people: that of the resume."""
        title = " ".join(re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", self.resume.title).split())
        return f"{title[:100].rstrip(' .') or 'Resume'}.{self.format}"

    def save(self, *args: Any, **options: Any) -> None:
        with transaction.atomic(using=options.get("using")):  # so that a row that is refused leaves no file
            super().save(*args, **options)
