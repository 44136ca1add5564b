from django.db import models

from jobpilot.db.constraints import minimum_check
from jobpilot.db.fields import JSONObjectField
from jobpilot.models import BaseModel
from resumes.models.resume import Resume


class ResumeVersion(BaseModel):
    """A saved copy of a resume's content."""

    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="versions", db_index=False)
    version_number = models.IntegerField()
    changes_summary = models.TextField(blank=True, default="")
    content_snapshot = JSONObjectField("content")
    created_by = models.CharField(max_length=100, blank=True, default="", help_text="For example user or ai.")

    found_by_related = ["resume"]
    path_to_person = "resume__user"

    class Meta:
        ordering = ["resume_id", "version_number", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["resume", "version_number"],
                name="%(app_label)s_%(class)s_number_unique",
                violation_error_message="The resume already has a version with this number.",
            ),
            minimum_check("version_number", 1),
        ]

    def __str__(self) -> str:
        return f"Version {self.version_number}"
