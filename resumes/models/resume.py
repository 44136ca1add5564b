from collections.abc import Collection, Iterable, Mapping
from typing import Any, Self, cast

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from companies.models import JobListing, OnMerge, lead_to_canonical
from jobpilot.db.arguments import checked
from jobpilot.db.beginnings import Folded
from jobpilot.db.constraints import check, choices_check, minimum_check, not_blank_check
from jobpilot.db.fields import JSONArrayField, JSONObjectField
from jobpilot.db.indexes import Index
from jobpilot.db.same_person import PersonKey, SamePerson
from jobpilot.models import BaseModel, UserProfile
from resumes.deletion import become_base
from resumes.languages import Language
from resumes.models.template import ResumeTemplate
from resumes.schema import SECTIONS, faults_of, validate_content


class ResumeType(models.TextChoices):
    BASE = "base", "Base"
    TAILORED = "tailored", "Tailored to a job"
    TEMPLATE = "template", "Template"


class ResumeStatus(models.TextChoices):
    DRAFT = "draft", "Draft"
    ACTIVE = "active", "Active"
    ARCHIVED = "archived", "Archived"


class WithDescendants(models.Subquery):
    """The keys of a query of resumes and of all their descendants."""

    template = (
        "(WITH RECURSIVE tree(id) AS (SELECT * FROM (%(subquery)s) AS roots"
        # Not UNION ALL: rows that are already in the tree add nothing, so that a cycle of parents ends.
        " UNION SELECT child.id FROM resumes_resume AS child JOIN tree ON child.parent_resume_id = tree.id)"
        " SELECT id FROM tree)"
    )


class ResumeQuerySet(models.QuerySet):
    def base(self) -> Self:
        """Return the base resumes: neither tailored nor templates."""
        return self.filter(resume_type=ResumeType.BASE)

    @checked
    def tailored_for(self, job: JobListing) -> Self:
        """Return the resumes tailored to one job."""
        return self.filter(resume_type=ResumeType.TAILORED, target_job=job)

    def tree(self) -> Self:
        """Return these resumes and all their descendants, in one query."""
        roots = self.values("pk")
        roots.query.clear_ordering()  # unless it is sliced
        everything = cast(Self, self.model._default_manager.using(self.db))
        return everything.filter(pk__in=WithDescendants(roots))


class Resume(BaseModel):
    """A resume. Its content is a JSON document, validated against `resumes.schema` on every save.

    What is wrong in the stored row already forbids no save, nor does what is wrong in `forgiven`.
    """

    Type = ResumeType
    Status = ResumeStatus

    user = models.ForeignKey(
        UserProfile, verbose_name="person", on_delete=models.CASCADE, related_name="resumes", db_index=False
    )
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
    languages = JSONArrayField()
    links = JSONArrayField()
    custom_sections = JSONArrayField()
    language = models.CharField(
        max_length=2,
        choices=Language,
        default=Language.ENGLISH,
        help_text="That of its headings and dates when it is printed.",
    )
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

    forgiven: Mapping[str, object] = {}  # the content that this one was copied from

    objects = ResumeQuerySet.as_manager()

    on_job_merge = {"target_job": OnMerge.MOVE}
    found_by_beginning = ["title"]
    found_by_related = ["user", "target_job"]
    path_to_person = "user"

    class Meta:
        ordering = ["-updated_at", "-id"]
        constraints = [
            not_blank_check("title"),
            choices_check("resume_type", ResumeType),
            choices_check("status", ResumeStatus),
            choices_check("language", Language),
            minimum_check("version", 1),
            check(
                "not_own_parent",
                Q(parent_resume__isnull=True) | ~Q(parent_resume=models.F("id")),
                "A resume cannot be its own parent.",
            ),
            check(
                "tailored_has_parent",
                ~Q(resume_type=ResumeType.TAILORED) | Q(parent_resume__isnull=False),
                "A tailored resume needs a parent: the resume it was made from.",
            ),
            check(
                "template_stands_alone",
                ~Q(resume_type=ResumeType.TEMPLATE) | Q(parent_resume__isnull=True, target_job__isnull=True),
                "A template cannot have a parent or a target job.",
            ),
            PersonKey(name="%(app_label)s_%(class)s_person"),
            SamePerson(field="parent_resume", name="%(app_label)s_%(class)s_parent_resume_person"),
        ]
        indexes = [
            Index(
                fields=["user", "resume_type", "status"],
                name="resume_user_type_status",
                serves="a person's base or tailored resumes",
            ),
            Index(fields=["-updated_at", "-id"], name="resume_latest", serves="the default ordering"),
            Index(Folded("title"), "id", name="resume_title", serves="resumes by title"),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        self._validate_content(
            {field: value for field, value in self.content.items() if update_fields is None or field in update_fields}
        )
        super().save(*args, update_fields=update_fields, **kwargs)

    def clean(self) -> None:
        super().clean()
        lead_to_canonical(self)

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        # Not in `clean()`, which does not know the fields that a form excludes and cannot show errors for.
        excluded = exclude or ()
        super().clean_fields(exclude)
        self._validate_content({field: value for field, value in self.content.items() if field not in excluded})
        if "parent_resume" not in excluded:
            self._refuse_cycle()

    @property
    def content(self) -> dict[str, object]:
        """The JSON fields that make up the document, by name, without deferred ones."""
        deferred = self.get_deferred_fields()
        return {field: getattr(self, field) for field in SECTIONS if field not in deferred}

    def _validate_content(self, content: dict[str, object]) -> None:
        """Raise ValidationError for what is wrong with content, and was not before. Good content takes no query."""
        fields = {fault.field for fault in faults_of(content)}
        if not fields:
            return
        stored = type(self)._base_manager.using(self._state.db).filter(pk=self.pk)
        row = None if self._state.adding else stored.values(*fields).first()
        validate_content(content, known={**(row or {}), **self.forgiven})

    def _refuse_cycle(self) -> None:
        """Raise ValidationError if the resume is its own ancestor, which a CHECK over one row cannot see.

        This takes one query per ancestor; most resumes have no more than two.
        """
        if self.parent_resume_id == self.pk:
            return  # the CHECK covers this, with its own message
        resumes = type(self).objects.using(self._state.db)
        seen, parent_id = {self.pk}, self.parent_resume_id
        while parent_id is not None:
            if parent_id in seen:
                raise ValidationError(
                    {"parent_resume": "Choose another parent: this one descends from the resume itself."},
                    code="parent_cycle",
                )
            seen.add(parent_id)
            parent_id = resumes.filter(pk=parent_id).values_list("parent_resume_id", flat=True).first()
