from django.db import models
from django.utils import timezone

from companies.models import JobListing, OnMerge, lead_to_canonical
from jobpilot.db.constraints import range_check
from jobpilot.db.fields import JSONArrayField, StringListField
from jobpilot.db.indexes import Index
from jobpilot.models import BaseModel
from resumes.models.resume import Resume


class ResumeOptimization(BaseModel):
    """An analysis of how well a resume fits a job, with advice on improving the fit."""

    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="optimizations", db_index=False)
    # An analysis is useless without its job; its results are in the tailored resume, which is kept.
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

    on_job_merge = {"job": OnMerge.MOVE}
    found_by_related = ["resume", "job"]
    path_to_person = "resume__user"

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

    def clean(self) -> None:
        super().clean()
        lead_to_canonical(self)
