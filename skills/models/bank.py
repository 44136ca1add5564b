from typing import Self

from django.db import models
from django.db.models.functions import Lower

from jobpilot.db.arguments import checked
from jobpilot.db.beginnings import Folded
from jobpilot.db.constraints import choices_check, minimum_check, not_blank_check, range_check
from jobpilot.db.fields import StringListField
from jobpilot.db.indexes import Index
from jobpilot.models import BaseModel, UserProfile
from skills.choices import ContentSource
from skills.models.imported import ImportedModel
from skills.models.variations import Variation


class SkillLevel(models.TextChoices):
    BEGINNER = "beginner", "Beginner"
    INTERMEDIATE = "intermediate", "Intermediate"
    ADVANCED = "advanced", "Advanced"
    EXPERT = "expert", "Expert"


class SkillCategory(models.TextChoices):
    TECHNICAL = "technical", "Technical"
    SOFT = "soft", "Soft"
    TRANSFERABLE = "transferable", "Transferable"
    INDUSTRY = "industry", "Industry"
    TOOL = "tool", "Tool"
    LANGUAGE = "language", "Language"
    FRAMEWORK = "framework", "Framework"
    PLATFORM = "platform", "Platform"
    METHODOLOGY = "methodology", "Methodology"
    DOMAIN = "domain", "Domain"
    OTHER = "other", "Other"


# The relations to the parts of a bank and the variations of its entries.
PARTS = (
    "skills",
    "summary_variations",
    "work_experiences__variations",
    "education_entries__variations",
    "projects__variations",
    "certifications",
    "languages",
)


class SkillBankQuerySet(models.QuerySet):
    @checked
    def for_user(self, user: UserProfile) -> Self:
        """Return the bank of a person (one or none) with all its parts, in a fixed number of queries."""
        return self.filter(user=user).select_related("user").prefetch_related(*PARTS)


class SkillBank(BaseModel):
    """What a person can put into a resume: skills, experience, education, projects, certifications, languages."""

    user = models.OneToOneField(
        UserProfile,
        verbose_name="person",
        on_delete=models.CASCADE,
        related_name="skill_bank",
        error_messages={"unique": "This person already has a skill bank."},
    )
    default_summary = models.TextField("summary", blank=True, default="")
    skill_categories = StringListField(help_text="The names of the skill groups, in order. One per line.")

    objects = SkillBankQuerySet.as_manager()

    found_by_related = ["user"]
    path_to_person = "user"

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [Index(fields=["-created_at", "-id"], name="skillbank_newest", serves="the default ordering")]

    def __str__(self) -> str:
        return f"Skill bank of {self.user}"


class Skill(ImportedModel):
    """One skill of a person."""

    Level = SkillLevel
    Category = SkillCategory
    Source = ContentSource

    bank = models.ForeignKey(SkillBank, on_delete=models.CASCADE, related_name="skills", db_index=False)
    name = models.CharField(max_length=200)
    group = models.CharField(
        max_length=200,
        blank=True,
        default="",
        help_text="The heading it is listed under, such as Technical Skills.",
    )
    level = models.CharField(max_length=20, choices=SkillLevel, blank=True, default="")
    category = models.CharField(max_length=20, choices=SkillCategory, default=SkillCategory.OTHER)
    subcategory = models.CharField(max_length=200, blank=True, default="")
    years_experience = models.DecimalField("years of experience", max_digits=4, decimal_places=1, null=True, blank=True)
    proficiency_score = models.FloatField(null=True, blank=True, help_text="0 (none) to 1 (mastery).")
    description = models.TextField(blank=True, default="")
    keywords = StringListField()
    is_featured = models.BooleanField("featured", default=False)
    display_order = models.IntegerField("order", default=0)
    source = models.CharField(max_length=20, choices=ContentSource, default=ContentSource.MANUAL)
    confidence = models.FloatField(default=1.0, help_text="How certain it is that the person has this skill: 0 to 1.")
    last_used = models.DateField(null=True, blank=True)
    usage_count = models.IntegerField("times used", default=0, help_text="Number of resumes that use this skill.")

    found_by_beginning = ["name"]
    found_by_related = ["bank"]
    path_to_person = "bank__user"

    class Meta:
        ordering = ["bank_id", "display_order", "id"]
        constraints = [
            models.UniqueConstraint(
                "bank",
                Lower("name"),
                name="%(app_label)s_%(class)s_name_unique",
                violation_error_message="The skill bank already has this skill.",
            ),
            not_blank_check("name"),
            choices_check("level", SkillLevel, blank=True),
            choices_check("category", SkillCategory),
            choices_check("source", ContentSource),
            minimum_check("years_experience", 0),
            range_check("proficiency_score", 0, 1),
            range_check("confidence", 0, 1),
            minimum_check("usage_count", 0),
        ]
        indexes = [
            Index(fields=["bank", "display_order", "id"], name="skill_bank_order", serves="a bank's skills in order"),
            Index(Lower("name"), name="skill_name_lower", serves="who has a skill"),
            Index(Folded("name"), "id", name="skill_name_begins", serves="skills by the beginning of their name"),
        ]

    def __str__(self) -> str:
        return self.name


class SummaryVariation(Variation):
    """A summary of the person, written for a certain kind of reader."""

    bank = models.ForeignKey(SkillBank, on_delete=models.CASCADE, related_name="summary_variations", db_index=False)
    tone = models.CharField(max_length=50, blank=True, default="", help_text="For example professional or friendly.")
    length = models.CharField(max_length=50, blank=True, default="", help_text="For example concise or standard.")

    found_by_related = ["bank"]
    path_to_person = "bank__user"

    class Meta(Variation.Meta):
        ordering = ["bank_id", "display_order", "id"]
        indexes = [
            Index(
                fields=["bank", "display_order", "id"],
                name="summaryvariation_bank_order",
                serves="a bank's summaries in order",
            ),
        ]
