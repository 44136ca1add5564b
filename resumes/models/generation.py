from django.db import models
from django.utils import timezone

from jobpilot.db.constraints import choices_check, minimum_check, not_blank_check
from jobpilot.db.fields import JSONObjectField
from jobpilot.db.indexes import Index
from jobpilot.models import BaseModel
from resumes.models.resume import Resume


class GenerationStatus(models.TextChoices):
    PENDING = "pending", "Pending"
    PROCESSING = "processing", "Processing"
    COMPLETED = "completed", "Completed"
    FAILED = "failed", "Failed"


class ResumeGeneration(BaseModel):
    """A file made from a resume."""

    Status = GenerationStatus

    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="generations", db_index=False)
    format = models.CharField(max_length=20, help_text="For example pdf or docx.")
    template_name = models.CharField(max_length=200, blank=True, default="")
    file_path = models.CharField(max_length=1000, blank=True, default="")
    file_size = models.BigIntegerField(null=True, blank=True, help_text="In bytes.")
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
        return self.file_path or f"{self.format} of {self.generated_at:%Y-%m-%d}"
