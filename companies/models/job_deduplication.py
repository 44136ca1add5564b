from django.conf import settings
from django.db import models
from django.db.models import F, GeneratedField, Q
from django.db.models.functions import Coalesce, Greatest, Least

from companies.models.job_listing import JobListing
from companies.models.pairs import PairQuerySet
from jobpilot.db.constraints import check, choices_check, range_check
from jobpilot.db.fields import JSONObjectField, StringListField
from jobpilot.db.indexes import Index
from jobpilot.models import BaseModel


class DeduplicationStatus(models.TextChoices):
    PENDING = "pending", "To review"
    MERGED = "merged", "One job"
    DISTINCT = "distinct", "Two jobs"


class JobDeduplicationQuerySet(PairQuerySet):
    ends = ("canonical_job", "duplicate_job")
    score = "confidence_score"

    def with_roots(self):
        """Adds `canonical_root` and `duplicate_root`: the ids of the listings that stand for the two by now."""
        return self.annotate(
            canonical_root=Coalesce("canonical_job__canonical", "canonical_job"),
            duplicate_root=Coalesce("duplicate_job__canonical", "duplicate_job"),
        )

    def pending(self):
        """Pairs to review: nobody decided, and the two have not become one by way of a third."""
        return self.with_roots().filter(status=DeduplicationStatus.PENDING).exclude(canonical_root=F("duplicate_root"))


class JobDeduplication(BaseModel):
    """Two listings that may be the same job: which one stands for both, how sure, and what a person decided.

    The decision stays, so that nobody is asked twice. Write it with `companies.duplicates.jobs.decide`.
    """

    Status = DeduplicationStatus

    canonical_job = models.ForeignKey(JobListing, on_delete=models.CASCADE, related_name="canonical_pairs")
    duplicate_job = models.ForeignKey(JobListing, on_delete=models.CASCADE, related_name="duplicate_pairs")
    confidence_score = models.FloatField(help_text="0 (a guess) to 1 (certain).")
    matching_fields = StringListField(help_text="The fields of the two that agree.")
    merge_strategy = models.CharField(max_length=100, blank=True, default="")
    status = models.CharField(max_length=10, choices=DeduplicationStatus, default=DeduplicationStatus.PENDING)
    # The database makes it from the status, so that the two cannot disagree.
    reviewed = GeneratedField(
        expression=models.Case(models.When(status="pending", then=False), default=True),
        output_field=models.BooleanField(),
        db_persist=True,
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    undo_record = JSONObjectField(help_text="What the decision changed and moved, so that it can be taken back.")

    objects = JobDeduplicationQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name = "job duplicate"
        constraints = [
            # Whichever of the two is the canonical one, a pair is one pair.
            models.UniqueConstraint(
                Least("canonical_job", "duplicate_job"),
                Greatest("canonical_job", "duplicate_job"),
                name="%(app_label)s_%(class)s_pair_unique",
                violation_error_message="These two listings are paired already.",
            ),
            check(
                "two_jobs",
                ~Q(canonical_job=models.F("duplicate_job")),
                "A listing cannot be a duplicate of itself.",
            ),
            range_check("confidence_score", 0, 1),
            choices_check("status", DeduplicationStatus),
            check(
                "pending_is_undecided",
                ~Q(status=DeduplicationStatus.PENDING) | Q(decided_at__isnull=True, decided_by__isnull=True),
                "Only a decided pair has a time and a person of the decision.",
            ),
        ]
        indexes = [
            Index(
                fields=["status", "-confidence_score", "id"],
                name="jobdeduplication_inbox",
                serves="the pairs to review, surest first",
            ),
            Index(fields=["-created_at", "-id"], name="jobdeduplication_newest", serves="the default ordering"),
        ]

    def __str__(self) -> str:
        return f"{self.canonical_job} = {self.duplicate_job}"
