from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone

from companies.models import JobListing
from jobpilot.db.constraints import check, choices_check, minimum_check, not_blank_check, range_check
from jobpilot.db.fields import JSONArrayField, JSONObjectField, StringListField
from jobpilot.db.indexes import Index
from jobpilot.models import BaseModel, UserProfile
from resumes.deletion import become_base
from resumes.schema import CONTENT_SCHEMAS, validate_content


class ResumeType(models.TextChoices):
    BASE = "base", "Base"
    TAILORED = "tailored", "Tailored to a job"
    TEMPLATE = "template", "Template"


class ResumeStatus(models.TextChoices):
    DRAFT = "draft", "Draft"
    ACTIVE = "active", "Active"
    ARCHIVED = "archived", "Archived"


class GenerationStatus(models.TextChoices):
    PENDING = "pending", "Pending"
    PROCESSING = "processing", "Processing"
    COMPLETED = "completed", "Completed"
    FAILED = "failed", "Failed"


class ResumeTemplate(BaseModel):
    """How a resume looks: which sections, in which order, in what style."""

    name = models.CharField(max_length=200)
    description = models.TextField(blank=True, default="")
    sections = StringListField()
    section_order = StringListField()
    styling = JSONObjectField()
    is_default = models.BooleanField(default=False)
    is_system = models.BooleanField(default=False, help_text="Comes with the program; people copy it.")

    class Meta:
        ordering = ["name", "id"]
        constraints = [not_blank_check("name")]
        indexes = [Index(fields=["name", "id"], name="resumetemplate_name", serves="the default ordering")]

    def __str__(self) -> str:
        return self.name


class WithDescendants(models.Subquery):
    """The keys that a query of resumes gives, and those of all that descends from them."""

    template = (
        "(WITH RECURSIVE tree(id) AS (SELECT * FROM (%(subquery)s) AS roots"
        # Not UNION ALL: a row that is there already adds nothing, so that a circle of parents ends.
        " UNION SELECT child.id FROM resumes_resume AS child JOIN tree ON child.parent_resume_id = tree.id)"
        " SELECT id FROM tree)"
    )


class ResumeQuerySet(models.QuerySet):
    def base(self) -> Self:
        """Resumes that stand by themselves."""
        return self.filter(resume_type=ResumeType.BASE)

    def tailored_for(self, job: JobListing) -> Self:
        """Resumes written for one job."""
        return self.filter(resume_type=ResumeType.TAILORED, target_job=job)

    def tree(self) -> Self:
        """These resumes and all that were made from them, children of children too, in one query."""
        roots = self.values("pk")
        roots.query.clear_ordering()  # unless it is sliced
        return self.model._default_manager.using(self.db).filter(pk__in=WithDescendants(roots))


class Resume(BaseModel):
    """A resume. A document: its content is JSON and is checked against `resumes.schema` on every save."""

    Type = ResumeType
    Status = ResumeStatus

    user = models.ForeignKey(UserProfile, on_delete=models.CASCADE, related_name="resumes", db_index=False)
    title = models.CharField(max_length=255)
    resume_type = models.CharField(max_length=20, choices=ResumeType, default=ResumeType.BASE)
    status = models.CharField(max_length=20, choices=ResumeStatus, default=ResumeStatus.DRAFT)
    contact_info = JSONObjectField()
    summary = models.TextField(blank=True, default="")
    work_experience = JSONArrayField()
    education = JSONArrayField()
    skills = JSONArrayField()
    projects = JSONArrayField()
    certifications = JSONArrayField()
    custom_sections = JSONArrayField()
    template = models.ForeignKey(
        ResumeTemplate, on_delete=models.SET_NULL, null=True, blank=True, related_name="resumes"
    )
    parent_resume = models.ForeignKey(
        "self", on_delete=become_base, null=True, blank=True, related_name="child_resumes"
    )
    target_job = models.ForeignKey(
        JobListing, on_delete=models.SET_NULL, null=True, blank=True, related_name="tailored_resumes"
    )
    ats_score_data = JSONObjectField()
    tailoring_analysis = JSONObjectField()
    version = models.IntegerField(default=1)
    last_generated_at = models.DateTimeField(null=True, blank=True)

    objects = ResumeQuerySet.as_manager()

    class Meta:
        ordering = ["-updated_at", "-id"]
        constraints = [
            not_blank_check("title"),
            choices_check("resume_type", ResumeType),
            choices_check("status", ResumeStatus),
            minimum_check("version", 1),
            check(
                "not_own_parent",
                Q(parent_resume__isnull=True) | ~Q(parent_resume=models.F("id")),
                "A resume cannot be its own parent.",
            ),
            check(
                "tailored_has_parent",
                ~Q(resume_type=ResumeType.TAILORED) | Q(parent_resume__isnull=False),
                "A tailored resume needs the resume it was made from as its parent.",
            ),
            check(
                "template_stands_alone",
                ~Q(resume_type=ResumeType.TEMPLATE) | Q(parent_resume__isnull=True, target_job__isnull=True),
                "A template has neither a parent nor a target job.",
            ),
        ]
        indexes = [
            Index(
                fields=["user", "resume_type", "status"],
                name="resume_user_type_status",
                serves="a person's base or tailored resumes",
            ),
            Index(fields=["-updated_at", "-id"], name="resume_latest", serves="the default ordering"),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args, update_fields=None, **kwargs) -> None:
        validate_content(
            {field: value for field, value in self.content.items() if update_fields is None or field in update_fields}
        )
        super().save(*args, update_fields=update_fields, **kwargs)

    def clean_fields(self, exclude=None) -> None:
        # Not in `clean()`, which cannot know the fields that a form leaves out, where no fault can be shown.
        excluded = exclude or ()
        super().clean_fields(exclude)
        validate_content({field: value for field, value in self.content.items() if field not in excluded})
        if "parent_resume" not in excluded:
            self._refuse_cycle()

    @property
    def content(self) -> dict[str, object]:
        """The JSON fields that make up the document, by name."""
        deferred = self.get_deferred_fields()
        return {field: getattr(self, field) for field in CONTENT_SCHEMAS if field not in deferred}

    def _refuse_cycle(self) -> None:
        """A row may not be its own ancestor; SQL's CHECK sees one row, so the chain is walked here.

        One query an ancestor: a chain is a resume, and seldom more than two that it was made from.
        """
        if self.parent_resume_id == self.pk:
            return  # the CHECK's own case, and its own message
        resumes = type(self).objects.using(self._state.db)
        seen, parent_id = {self.pk}, self.parent_resume_id
        while parent_id is not None:
            if parent_id in seen:
                raise ValidationError(
                    {"parent_resume": "This parent descends from the resume itself."}, code="parent_cycle"
                )
            seen.add(parent_id)
            parent_id = resumes.filter(pk=parent_id).values_list("parent_resume_id", flat=True).first()


class ResumeVersion(BaseModel):
    """The content of a resume as it once was."""

    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="versions", db_index=False)
    version_number = models.IntegerField()
    changes_summary = models.TextField(blank=True, default="")
    content_snapshot = JSONObjectField()
    created_by = models.CharField(max_length=100, blank=True, default="", help_text="Such as user or ai.")

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


class ResumeGeneration(BaseModel):
    """A file made from a resume."""

    Status = GenerationStatus

    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="generations", db_index=False)
    format = models.CharField(max_length=20, help_text="Such as pdf or docx.")
    template_name = models.CharField(max_length=200, blank=True, default="")
    file_path = models.CharField(max_length=1000, blank=True, default="")
    file_size = models.BigIntegerField(null=True, blank=True, help_text="In bytes.")
    generation_params = JSONObjectField()
    status = models.CharField(max_length=20, choices=GenerationStatus, default=GenerationStatus.PENDING)
    error_message = models.TextField(blank=True, default="")
    generated_at = models.DateTimeField(default=timezone.now)

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


class ResumeOptimization(BaseModel):
    """How well a resume fits a job, and what would make it fit better."""

    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="optimizations", db_index=False)
    # Without its job an analysis says nothing; what came of it is in the tailored resume, which stays.
    job = models.ForeignKey(JobListing, on_delete=models.CASCADE, related_name="resume_optimizations")
    match_score = models.FloatField(help_text="0 (no match) to 100 (perfect match).")
    keyword_matches = JSONArrayField()
    missing_keywords = StringListField()
    skill_matches = JSONArrayField()
    missing_skills = StringListField()
    recommendations = JSONArrayField()
    sections_to_emphasize = StringListField()
    content_suggestions = JSONArrayField()
    analyzed_at = models.DateTimeField(default=timezone.now)
    analysis_version = models.CharField(max_length=50, blank=True, default="")

    class Meta:
        ordering = ["-analyzed_at", "-id"]
        constraints = [range_check("match_score", 0, 100)]
        indexes = [
            Index(
                fields=["resume", "-analyzed_at"],
                name="resumeoptimization_resume",
                serves="the analyses of a resume, latest first",
            ),
            Index(fields=["-analyzed_at", "-id"], name="resumeoptimization_latest", serves="the default ordering"),
        ]

    def __str__(self) -> str:
        return f"{self.match_score:g} % match"
