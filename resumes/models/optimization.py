from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from companies.models import JobListing, OnMerge, lead_to_canonical
from jobpilot.db.constraints import range_check
from jobpilot.db.fields import JSONArrayField, JSONObjectField, StringListField
from jobpilot.db.indexes import Index
from jobpilot.models import BaseModel
from resumes.models.resume import Resume

FIT_VERSION = "fit-6"  # of the formula in `resumes.fit.score`, and of all that it compares


class ResumeOptimizationQuerySet(models.QuerySet):
    def stale(self) -> Self:
        """Return the fits computed before their resume, its person or the job changed, or by another version."""
        changed = Q()
        for side in ("resume", "resume__user", "job"):
            changed |= Q(analyzed_at__lt=F(f"{side}__updated_at"))
        return self.filter(changed | ~Q(analysis_version=FIT_VERSION), is_computed=True)


class ResumeOptimization(BaseModel):
    """An analysis of how well a resume fits a job, with advice on improving the fit.

    Those that were computed here have the version of the formula (`resumes.fit.score`), and each resume and job has one
    at most. Others, such as imported ones, keep their score under their own version.
    """

    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="optimizations", db_index=False)
    # An analysis is useless without its job; its results are in the tailored resume, which is kept.
    job = models.ForeignKey(JobListing, on_delete=models.CASCADE, related_name="resume_optimizations")
    is_computed = models.BooleanField(
        default=False, editable=False, help_text="Whether it is a fit that was computed here, and is kept up to date."
    )
    match_score = models.FloatField(help_text="0 (no match) to 100 (perfect match).")
    parts = JSONObjectField(help_text="The score of each part: skills, experience, education, languages, …")
    requirements = JSONArrayField(
        help_text="What the job asks for: met, partly, not met or unknown, each with its evidence."
    )
    keyword_matches = JSONArrayField()
    missing_keywords = StringListField()
    skill_matches = JSONArrayField()
    missing_skills = StringListField()
    recommendations = JSONArrayField()
    sections_to_emphasize = StringListField()
    content_suggestions = JSONArrayField()
    analyzed_at = models.DateTimeField(default=timezone.now)
    analysis_version = models.CharField(max_length=50, blank=True, default="")

    objects = ResumeOptimizationQuerySet.as_manager()

    on_job_merge = {"job": OnMerge.MOVE}
    found_by_related = ["resume", "job"]
    path_to_person = "resume__user"

    class Meta:
        ordering = ["-analyzed_at", "-id"]
        constraints = [
            range_check("match_score", 0, 100),
            models.UniqueConstraint(
                fields=["resume", "job"],
                condition=Q(is_computed=True),
                name="%(app_label)s_%(class)s_one_computed",
                violation_error_message="The fit of this resume and this job is computed already.",
            ),
        ]
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

    def clean(self) -> None:
        super().clean()
        lead_to_canonical(self)

    @property
    def is_stale(self) -> bool:
        """Whether it was computed before the resume, its person or the job changed, or by another version."""
        sides = (self.resume.updated_at, self.resume.user.updated_at, self.job.updated_at)
        return self.is_computed and (self.analysis_version != FIT_VERSION or self.analyzed_at < max(sides))
