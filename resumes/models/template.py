from django.db import models

from jobpilot.db.beginnings import Folded
from jobpilot.db.constraints import not_blank_check
from jobpilot.db.fields import JSONObjectField, StringListField
from jobpilot.db.indexes import Index
from jobpilot.models import BaseModel


class ResumeTemplate(BaseModel):
    """The look of a resume: its sections, their order, and their style."""

    name = models.CharField(max_length=200)
    description = models.TextField(blank=True, default="")
    sections = StringListField()
    section_order = StringListField()
    styling = JSONObjectField()
    is_default = models.BooleanField("default", default=False)
    is_system = models.BooleanField("built in", default=False, help_text="Comes with the program, for people to copy.")

    found_by_beginning = ["name"]
    path_to_person = None

    class Meta:
        ordering = ["name", "id"]
        constraints = [not_blank_check("name")]
        indexes = [
            Index(fields=["name", "id"], name="resumetemplate_name", serves="the default ordering"),
            Index(Folded("name"), "id", name="resumetemplate_begins", serves="templates by name, as typed"),
        ]

    def __str__(self) -> str:
        return self.name
