from django.core.exceptions import ValidationError
from django.db import models

from jobpilot.db.constraints import minimum_check
from jobpilot.db.fields import JSONObjectField
from jobpilot.models import BaseModel
from resumes.models.resume import Resume

KEPT = ("resume_id", "version_number", "content_snapshot")


class ResumeVersion(BaseModel):
    """A saved copy of a resume's content. It has a name that can change; what it is a copy of cannot (`KEPT`).

    The database refuses it with a trigger, which the migration `resumes.0010_kept_versions` makes. A version that was
    sent is not deleted either, unless its resume is (`interactions.sent_versions`).
    """

    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="versions", db_index=False)
    version_number = models.IntegerField()
    name = models.CharField(
        max_length=200, blank=True, default="", help_text="What you call it, such as “For hospitals”."
    )
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
        return f"Version {self.version_number}: {self.name}" if self.name else f"Version {self.version_number}"

    def clean(self) -> None:
        super().clean()
        if self._state.adding:
            return
        stored = type(self)._base_manager.using(self._state.db).filter(pk=self.pk).only(*KEPT).first()
        if stored and any(getattr(stored, name) != getattr(self, name) for name in KEPT):
            raise ValidationError(
                f"{stored} is a copy of what the resume was, which cannot change. Restore it, and change the resume.",
                code="kept_version",
            )
