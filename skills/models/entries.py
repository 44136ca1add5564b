from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from jobpilot.db.beginnings import Folded
from jobpilot.db.constraints import check, choices_check, http_url_check, not_blank_check, order_check, range_check
from jobpilot.db.fields import HttpURLField, StringListField
from jobpilot.db.indexes import Index
from skills.models.imported import ImportedModel


class LanguageLevel(models.TextChoices):
    """The levels of the Common European Framework, and that of a first language."""

    A1 = "a1", "A1: beginner"
    A2 = "a2", "A2: elementary"
    B1 = "b1", "B1: intermediate"
    B2 = "b2", "B2: upper intermediate"
    C1 = "c1", "C1: advanced"
    C2 = "c2", "C2: proficient"
    NATIVE = "native", "Native"


class ExperienceType(models.TextChoices):
    FULL_TIME = "full_time", "Full-time"
    PART_TIME = "part_time", "Part-time"
    CONTRACT = "contract", "Contract"
    INTERNSHIP = "internship", "Internship"
    VOLUNTEER = "volunteer", "Volunteer"
    FREELANCE = "freelance", "Freelance"


class WorkExperience(ImportedModel):
    """A position that a person holds or held."""

    ExperienceType = ExperienceType

    bank = models.ForeignKey(
        "skills.SkillBank", on_delete=models.CASCADE, related_name="work_experiences", db_index=False
    )
    company = models.CharField(max_length=200, blank=True, default="", help_text="As the person spells it.")
    position = models.CharField(max_length=200)
    location = models.CharField(max_length=255, blank=True, default="")
    start_date = models.DateField(null=True, blank=True)
    end_date = models.DateField(null=True, blank=True)
    is_current = models.BooleanField("current", default=False)
    experience_type = models.CharField(max_length=20, choices=ExperienceType, default=ExperienceType.FULL_TIME)
    default_description = models.TextField("description", blank=True, default="")
    default_achievements = StringListField("achievements")
    skills_used = StringListField()
    technologies = StringListField()
    display_order = models.IntegerField("order", default=0)

    found_by_related = ["bank"]
    path_to_person = "bank__user"

    class Meta:
        ordering = ["bank_id", "display_order", "id"]
        constraints = [
            not_blank_check("position"),
            choices_check("experience_type", ExperienceType),
            order_check("start_date", "end_date"),
            check(
                "current_has_no_end",
                Q(is_current=False) | Q(end_date__isnull=True),
                "A current position cannot have an end date.",
            ),
        ]
        indexes = [
            Index(
                fields=["bank", "display_order", "id"],
                name="workexperience_bank_order",
                serves="a bank's work experiences in order",
            ),
            Index(
                fields=["start_date", "id"],
                name="workexperience_start_date",
                serves="experience by the day of their beginning",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position}, {self.company}" if self.company else self.position


class Education(ImportedModel):
    """A degree or course of study."""

    bank = models.ForeignKey(
        "skills.SkillBank", on_delete=models.CASCADE, related_name="education_entries", db_index=False
    )
    institution = models.CharField(max_length=255)
    degree = models.CharField(max_length=255, blank=True, default="")
    field_of_study = models.CharField(max_length=255, blank=True, default="")
    location = models.CharField(max_length=255, blank=True, default="")
    start_date = models.DateField(null=True, blank=True)
    end_date = models.DateField(null=True, blank=True)
    gpa = models.DecimalField(
        "GPA",
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="On the institution's own scale, 0 to 100.",
    )
    honors = StringListField()
    relevant_coursework = StringListField()
    default_description = models.TextField("description", blank=True, default="")
    display_order = models.IntegerField("order", default=0)

    found_by_related = ["bank"]
    path_to_person = "bank__user"

    class Meta:
        ordering = ["bank_id", "display_order", "id"]
        verbose_name_plural = "education"
        constraints = [
            not_blank_check("institution"),
            order_check("start_date", "end_date"),
            range_check("gpa", 0, 100),
        ]
        indexes = [
            Index(
                fields=["bank", "display_order", "id"],
                name="education_bank_order",
                serves="a bank's education entries in order",
            ),
            Index(
                fields=["start_date", "id"],
                name="education_start_date",
                serves="education entries by the day of their beginning",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.degree}, {self.institution}" if self.degree else self.institution


class Project(ImportedModel):
    """A project that a person can show."""

    bank = models.ForeignKey("skills.SkillBank", on_delete=models.CASCADE, related_name="projects", db_index=False)
    name = models.CharField(max_length=255)
    url = HttpURLField("URL")
    github_url = HttpURLField("GitHub URL")
    start_date = models.DateField(null=True, blank=True)
    end_date = models.DateField(null=True, blank=True)
    default_description = models.TextField("description", blank=True, default="")
    default_achievements = StringListField("achievements")
    technologies = StringListField()
    display_order = models.IntegerField("order", default=0)

    found_by_related = ["bank"]
    path_to_person = "bank__user"

    class Meta:
        ordering = ["bank_id", "display_order", "id"]
        constraints = [
            not_blank_check("name"),
            http_url_check("url"),
            http_url_check("github_url"),
            order_check("start_date", "end_date"),
        ]
        indexes = [
            Index(
                fields=["bank", "display_order", "id"],
                name="project_bank_order",
                serves="a bank's projects in order",
            ),
            Index(
                fields=["start_date", "id"], name="project_start_date", serves="projects by the day of their beginning"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Certification(ImportedModel):
    """A certificate issued to the person."""

    bank = models.ForeignKey(
        "skills.SkillBank", on_delete=models.CASCADE, related_name="certifications", db_index=False
    )
    name = models.CharField(max_length=255)
    issuer = models.CharField(max_length=255, blank=True, default="")
    issue_date = models.DateField(null=True, blank=True)
    expiry_date = models.DateField(null=True, blank=True)
    credential_id = models.CharField("credential ID", max_length=255, blank=True, default="")
    url = HttpURLField("URL")
    description = models.TextField(blank=True, default="")
    display_order = models.IntegerField("order", default=0)

    found_by_related = ["bank"]
    path_to_person = "bank__user"

    class Meta:
        ordering = ["bank_id", "display_order", "id"]
        constraints = [
            not_blank_check("name"),
            http_url_check("url"),
            order_check("issue_date", "expiry_date"),
        ]
        indexes = [
            Index(
                fields=["bank", "display_order", "id"],
                name="certification_bank_order",
                serves="a bank's certifications in order",
            ),
            Index(
                fields=["issue_date", "id"],
                name="certification_issue_date",
                serves="certifications by the day of their issue",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Language(ImportedModel):
    """A language that a person speaks, and how well. What they program in is a skill."""

    Level = LanguageLevel

    bank = models.ForeignKey("skills.SkillBank", on_delete=models.CASCADE, related_name="languages", db_index=False)
    name = models.CharField(max_length=100)
    level = models.CharField(
        max_length=10,
        choices=LanguageLevel,
        blank=True,
        default="",
        help_text="Of the Common European Framework. Leave empty if it is unknown.",
    )
    description = models.TextField(
        blank=True, default="", help_text="In your own words, such as an exam or how you use it."
    )
    display_order = models.IntegerField("order", default=0)

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
                violation_error_message="The skill bank already has this language.",
            ),
            not_blank_check("name"),
            choices_check("level", LanguageLevel, blank=True),
        ]
        indexes = [
            Index(
                fields=["bank", "display_order", "id"],
                name="language_bank_order",
                serves="a bank's languages in order",
            ),
            Index(Folded("name"), "id", name="language_name_begins", serves="languages by the beginning of their name"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.get_level_display()})" if self.level else self.name
