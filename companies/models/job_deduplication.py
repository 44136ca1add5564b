from typing import Any, Self

from django.conf import settings
from django.db import connections, models
from django.db.models import F, GeneratedField, Q
from django.db.models.functions import Coalesce, Greatest, Least

from companies.models.job_listing import JobListing
from companies.models.merging import OnMerge
from companies.models.pairs import PairQuerySet
from companies.search.jobs import InPair
from jobpilot.db.constraints import check, choices_check, range_check
from jobpilot.db.fields import JSONObjectField, StringListField
from jobpilot.db.indexes import Index
from jobpilot.db.long_lists import is_looking_up
from jobpilot.db.paging import bitmap_scans
from jobpilot.models import BaseModel
from jobpilot.models.base import MOST_FOUND, Known


class DeduplicationStatus(models.TextChoices):
    PENDING = "pending", "To review"
    MERGED = "merged", "One job"
    DISTINCT = "distinct", "Two jobs"


class JobDeduplicationQuerySet(PairQuerySet):
    ends = ("canonical_job", "duplicate_job")
    score = "confidence_score"

    def with_roots(self) -> Any:
        """Annotate `canonical_root` and `duplicate_root`, the ids of the listings that now represent the two."""
        return self.annotate(
            canonical_root=Coalesce("canonical_job__canonical", "canonical_job"),
            duplicate_root=Coalesce("duplicate_job__canonical", "duplicate_job"),
        )

    def pending(self) -> Self:
        """Return the undecided pairs, except for those that were joined through a third listing."""
        return self.with_roots().filter(status=DeduplicationStatus.PENDING).exclude(canonical_root=F("duplicate_root"))


class JobDeduplication(BaseModel):
    """Two listings that may be the same job: which one represents both, with what confidence, and the decision.

    The decision is kept, so that the pair is not proposed again. Record it with `companies.duplicates.jobs.decide`.
    """

    Status = DeduplicationStatus

    canonical_job = models.ForeignKey(JobListing, on_delete=models.CASCADE, related_name="canonical_pairs")
    duplicate_job = models.ForeignKey(JobListing, on_delete=models.CASCADE, related_name="duplicate_pairs")
    confidence_score = models.FloatField(help_text="0 (a guess) to 1 (certain).")
    matching_fields = StringListField(help_text="The fields in which the two agree.")
    merge_strategy = models.CharField(max_length=100, blank=True, default="")
    status = models.CharField(max_length=10, choices=DeduplicationStatus, default=DeduplicationStatus.PENDING)
    # Generated from the status, so that the two cannot disagree.
    reviewed = GeneratedField(
        expression=models.Case(models.When(status="pending", then=False), default=True),
        output_field=models.BooleanField(),
        db_persist=True,
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    undo_record = JSONObjectField(help_text="What the decision changed and moved, for undoing it.")

    objects = JobDeduplicationQuerySet.as_manager()

    found_by_related = ["canonical_job", "duplicate_job"]
    on_job_merge = {"canonical_job": OnMerge.STAY, "duplicate_job": OnMerge.STAY}  # about these two listings
    path_to_person = None

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name = "job duplicate"
        constraints = [
            # A pair is unique in either order.
            models.UniqueConstraint(
                Least("canonical_job", "duplicate_job"),
                Greatest("canonical_job", "duplicate_job"),
                name="%(app_label)s_%(class)s_pair_unique",
                violation_error_message="These two listings are already paired.",
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
                "A pair to review cannot have a decision date or a reviewer.",
            ),
        ]
        indexes = [
            Index(
                fields=["status", "-confidence_score", "id"],
                name="jobdeduplication_inbox",
                serves="pairs to review, most confident first",
            ),
            Index(
                fields=["-confidence_score", "id"],
                name="jobdeduplication_score",
                serves="all pairs, most confident first",
            ),
            Index(fields=["-created_at", "-id"], name="jobdeduplication_newest", serves="the default ordering"),
        ]

    def __str__(self) -> str:
        return f"{self.canonical_job} = {self.duplicate_job}"

    @classmethod
    def found_by(cls, text: str, *, path: str = "", is_typing: bool = False, known: Known | None = None) -> Q:
        """Return the condition as all models do; on PostgreSQL, look listings up among those in pairs alone.

        A word of every seventh listing can be in no pair, and then no pair need be asked.
        """
        if connections[cls._default_manager.db].vendor == "postgresql":
            known = {**(known or {}), JobListing: cls._listings_found_by(text, is_typing)}
        return super().found_by(text, path=path, is_typing=is_typing, known=known)

    @classmethod
    def _listings_found_by(cls, text: str, is_typing: bool) -> Any:
        """Return the keys of the listings, or None if they are many, or then the query if they are to be looked up."""
        words = JobListing.found_by(text, is_typing=is_typing)
        found = JobListing._default_manager.filter(InPair(), words).order_by().values("pk")
        with bitmap_scans(connections[found.db]):  # how many there are among those in pairs, PostgreSQL cannot estimate
            keys = list(found.values_list("pk", flat=True)[: MOST_FOUND + 1])
        if len(keys) <= MOST_FOUND:
            return keys
        return found if is_looking_up() else None
