from django.db import models
from django.db.models import Q

from jobpilot.db.constraints import choices_check, minimum_check, not_blank_check
from jobpilot.db.fields import StringListField
from jobpilot.db.indexes import Index
from jobpilot.models import BaseModel
from skills.choices import ContentFocus, ContentSource
from skills.models.entries import Education, Project, WorkExperience


class Variation(BaseModel):
    """The base of all variations: a text, its readers, and how often it was used."""

    Focus = ContentFocus
    Source = ContentSource

    title = models.CharField(max_length=255)
    content = models.TextField(blank=True, default="")
    focus = models.CharField(max_length=20, choices=ContentFocus, blank=True, default="")
    target_industries = StringListField()
    target_roles = StringListField()
    keywords_emphasized = StringListField()
    source = models.CharField(max_length=20, choices=ContentSource, default=ContentSource.MANUAL)
    last_used = models.DateField(null=True, blank=True)
    usage_count = models.IntegerField("times used", default=0)
    display_order = models.IntegerField("order", default=0)

    class Meta:
        abstract = True
        constraints = [
            not_blank_check("title"),
            choices_check("focus", ContentFocus, blank=True),
            choices_check("source", ContentSource),
            minimum_check("usage_count", 0),
        ]

    def __str__(self) -> str:
        return self.title


def one_default_for(entry: str) -> models.UniqueConstraint:
    """Return the constraint that at most one variation of an entry is the default."""
    return models.UniqueConstraint(
        fields=[entry],
        condition=Q(is_default=True),
        name="%(app_label)s_%(class)s_one_default",
        violation_error_message="Another variation is already the default.",
    )


class ExperienceVariation(Variation):
    """A work experience described for a certain kind of reader."""

    experience = models.ForeignKey(WorkExperience, on_delete=models.CASCADE, related_name="variations", db_index=False)
    achievements = StringListField()
    skills_highlighted = StringListField()
    is_default = models.BooleanField("default", default=False)

    found_by_related = ["experience"]
    path_to_person = "experience__bank__user"

    class Meta(Variation.Meta):
        ordering = ["experience_id", "display_order", "id"]
        constraints = [*Variation.Meta.constraints, one_default_for("experience")]
        indexes = [
            Index(
                fields=["experience", "display_order", "id"],
                name="experiencevariation_order",
                serves="an experience's variations in order",
            ),
        ]


class EducationVariation(Variation):
    """An education described for a certain kind of reader."""

    education = models.ForeignKey(Education, on_delete=models.CASCADE, related_name="variations", db_index=False)
    highlights = StringListField()
    relevant_coursework = StringListField()
    is_default = models.BooleanField("default", default=False)

    found_by_related = ["education"]
    path_to_person = "education__bank__user"

    class Meta(Variation.Meta):
        ordering = ["education_id", "display_order", "id"]
        constraints = [*Variation.Meta.constraints, one_default_for("education")]
        indexes = [
            Index(
                fields=["education", "display_order", "id"],
                name="educationvariation_order",
                serves="an education's variations in order",
            ),
        ]


class ProjectVariation(Variation):
    """A project described for a certain kind of reader."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="variations", db_index=False)
    achievements = StringListField()
    technologies_highlighted = StringListField()
    is_default = models.BooleanField("default", default=False)

    found_by_related = ["project"]
    path_to_person = "project__bank__user"

    class Meta(Variation.Meta):
        ordering = ["project_id", "display_order", "id"]
        constraints = [*Variation.Meta.constraints, one_default_for("project")]
        indexes = [
            Index(
                fields=["project", "display_order", "id"],
                name="projectvariation_order",
                serves="a project's variations in order",
            ),
        ]
