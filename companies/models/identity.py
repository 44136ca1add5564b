"""Who is who among companies: the keys that tell them apart, the pairs that may be one, and the merges made."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Greatest, Least

from companies.models.company import Company
from companies.models.pairs import PairQuerySet
from jobpilot.db.constraints import check, choices_check, not_blank_check, range_check
from jobpilot.db.counts import related_count
from jobpilot.db.fields import JSONObjectField
from jobpilot.db.indexes import Index
from jobpilot.models import BaseModel


class KeyKind(models.TextChoices):
    DOMAIN = "domain", "Web domain"
    TENANT = "tenant", "Hiring-site account"


class DuplicateStatus(models.TextChoices):
    PENDING = "pending", "To review"
    MERGED = "merged", "Merged"
    DISTINCT = "distinct", "Two companies"


class CompanyKey(BaseModel):
    """What identifies a company on the web: its domain, or its account on a hiring site that many employers share.

    A company may have several; `Company.domain` is the main one.
    """

    Kind = KeyKind

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="keys")
    kind = models.CharField(max_length=10, choices=KeyKind)
    value = models.CharField(max_length=253, help_text="Such as example.com, or greenhouse.io/example.")

    class Meta:
        ordering = ["kind", "value", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "value"],
                name="%(app_label)s_%(class)s_unique",
                violation_error_message="Another company already has this key.",
            ),
            choices_check("kind", KeyKind),
            not_blank_check("value"),
        ]

    def __str__(self) -> str:
        return self.value


class CompanyDuplicateQuerySet(PairQuerySet):
    ends = ("first", "second")
    score = "score"

    def between(self, one: Company, other: Company):
        """The pair of these two, whichever comes first."""
        return self.filter(Q(first=one, second=other) | Q(first=other, second=one))

    def pending(self):
        """Pairs that nobody has decided about."""
        return self.filter(status=DuplicateStatus.PENDING)

    def with_listing_counts(self):
        """Adds `first_listings` and `second_listings`, the numbers of job listings of the two companies."""
        return self.annotate(
            first_listings=related_count(Company, "job_listings", of="first"),
            second_listings=related_count(Company, "job_listings", of="second"),
        )


class CompanyDuplicate(BaseModel):
    """Two companies that may be one employer, why, and what a person decided.

    The decision stays, so that nobody is asked twice. Once merged, the absorbed company is gone and `second` with it.
    """

    Status = DuplicateStatus

    first = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="duplicate_pairs_as_first")
    second = models.ForeignKey(
        Company, on_delete=models.CASCADE, null=True, blank=True, related_name="duplicate_pairs_as_second"
    )
    evidence = JSONObjectField(help_text="Why the two were paired: a reason, and what agrees.")
    score = models.FloatField(help_text="How alike the names are, 0 to 1.")
    status = models.CharField(max_length=10, choices=DuplicateStatus, default=DuplicateStatus.PENDING)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = CompanyDuplicateQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            # Whichever of the two comes first, a pair is one pair.
            models.UniqueConstraint(
                Least("first", "second"),
                Greatest("first", "second"),
                condition=Q(second__isnull=False),
                name="%(app_label)s_%(class)s_pair_unique",
                violation_error_message="These two companies are paired already.",
            ),
            check("two_companies", ~Q(first=models.F("second")), "A company cannot be a duplicate of itself."),
            check(
                "second_until_merged",
                Q(status=DuplicateStatus.MERGED) | Q(second__isnull=False),
                "Only a merged pair has lost its second company.",
            ),
            choices_check("status", DuplicateStatus),
            range_check("score", 0, 1),
        ]
        indexes = [
            Index(
                fields=["status", "-score", "id"],
                name="companyduplicate_inbox",
                serves="the pairs to review, most alike first",
            ),
            Index(fields=["-created_at", "-id"], name="companyduplicate_newest", serves="the default ordering"),
        ]

    def __str__(self) -> str:
        return f"{self.first} = {self.second}" if self.second_id else f"merged into {self.first}"


class CompanyMerge(BaseModel):
    """One company taken into another: all that was moved and overwritten, so that it can be taken back."""

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="merges")
    absorbed_id = models.UUIDField(
        "absorbed ID", help_text="The id that the absorbed company had, and gets back on undo."
    )
    absorbed_name = models.CharField(max_length=200)
    absorbed = JSONObjectField(help_text="The absorbed company, field by field.")
    kept = JSONObjectField(help_text="The fields of the surviving company that changed, as before and after.")
    moved = JSONObjectField(help_text="The ids of the rows that changed company, by model and field.")
    created = JSONObjectField(help_text="The ids of the rows that the merge made, by model.")
    replaced = JSONObjectField(help_text="The rows that the merge changed or dropped, whole, by model.")
    merged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [Index(fields=["-created_at", "-id"], name="companymerge_newest", serves="the default ordering")]

    def __str__(self) -> str:
        return f"{self.absorbed_name} into {self.company}"

    def settled(self, pair: CompanyDuplicate) -> bool:
        """Whether this merge answered the question that `pair` is."""
        return any(row["pk"] == str(pair.pk) for row in self.replaced.get(pair._meta.label_lower, []))
