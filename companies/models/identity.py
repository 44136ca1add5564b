"""The identity of companies: the keys that identify them, possible duplicates, and merges."""

from collections.abc import Collection
from typing import Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Greatest, Least

from companies.matching import typed_key
from companies.models.company import Company
from companies.models.merging import OnMerge
from companies.models.pairs import PairQuerySet
from jobpilot.db.arguments import checked
from jobpilot.db.beginnings import Folded
from jobpilot.db.constraints import check, choices_check, not_blank_check, range_check
from jobpilot.db.counts import related_count
from jobpilot.db.fields import JSONObjectField
from jobpilot.db.indexes import Index
from jobpilot.models import BaseModel
from jobpilot.models.base import Known


class KeyKind(models.TextChoices):
    DOMAIN = "domain", "Web domain"
    TENANT = "tenant", "Hiring-site account"


class DuplicateStatus(models.TextChoices):
    PENDING = "pending", "To review"
    MERGED = "merged", "Merged"
    DISTINCT = "distinct", "Two companies"


class CompanyKey(BaseModel):
    """A key that identifies a company on the web: its domain, or its account on a shared hiring site.

    A company may have several; `Company.domain` is the main one.
    """

    Kind = KeyKind

    company = models.ForeignKey(
        Company,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="keys",
        help_text="Empty for a domain that many employers share: it identifies nobody.",
    )
    kind = models.CharField(max_length=10, choices=KeyKind)
    value = models.CharField(max_length=253, help_text="For example, example.com or greenhouse.io/example.")

    found_by_related = ["company"]
    on_company_merge = {"company": OnMerge.MOVE}
    path_to_person = None

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
            check(
                "only_domains_are_shared",
                Q(company__isnull=False) | Q(kind=KeyKind.DOMAIN),
                "A hiring-site account belongs to a company.",
            ),
        ]

    def __str__(self) -> str:
        return self.value

    @classmethod
    def found_by(cls, text: str, *, path: str = "", is_typing: bool = False, known: Known | None = None) -> Q:
        """Return the condition for a whole key, or for the keys of a company."""
        keys = Q(**{f"{path}kind__in": KeyKind.values, f"{path}value": text.lower()})
        return keys | super().found_by(text, path=path, is_typing=is_typing, known=known)

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        super().clean_fields(exclude)
        # Without a company it is a domain that many share.
        if self.company_id and self.kind in KeyKind.values and "value" not in (exclude or ()):
            try:
                self.value = typed_key(self.kind, self.value)
            except ValueError as error:
                stored = type(self)._base_manager.filter(pk=self.pk, kind=self.kind, value=self.value)
                if not self._state.adding and stored.exists():
                    return
                raise ValidationError({"value": ValidationError(str(error), code="not_a_key")}) from error


class CompanyDuplicateQuerySet(PairQuerySet):
    ends = ("first", "second")
    score = "score"

    @checked
    def between(self, one: Company, other: Company) -> Self:
        """Return the pair of these two companies, in either order."""
        return self.filter(Q(first=one, second=other) | Q(first=other, second=one))

    def pending(self) -> Self:
        """Return the pairs that are not decided yet."""
        return self.filter(status=DuplicateStatus.PENDING)

    def with_listing_counts(self) -> Self:
        """Annotate `first_listings` and `second_listings`, the numbers of job listings of the two companies."""
        return self.annotate(
            first_listings=related_count(Company, "job_listings", of="first"),
            second_listings=related_count(Company, "job_listings", of="second"),
        )


class CompanyDuplicate(BaseModel):
    """Two companies that may be the same employer, the evidence for it, and the decision.

    The decision is kept, so that the pair is not proposed again. After a merge the absorbed company is deleted and
    `second` is NULL.
    """

    Status = DuplicateStatus

    first = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="duplicate_pairs_as_first")
    second = models.ForeignKey(
        Company, on_delete=models.CASCADE, null=True, blank=True, related_name="duplicate_pairs_as_second"
    )
    evidence = JSONObjectField(help_text="Why the two were paired: the reason and the matching values.")
    score = models.FloatField(help_text="Similarity of the names, 0 to 1.")
    status = models.CharField(max_length=10, choices=DuplicateStatus, default=DuplicateStatus.PENDING)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = CompanyDuplicateQuerySet.as_manager()

    found_by_related = ["first", "second"]
    on_company_merge = {"first": OnMerge.MOVE, "second": OnMerge.MOVE}
    path_to_person = None

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            # A pair is unique in either order.
            models.UniqueConstraint(
                Least("first", "second"),
                Greatest("first", "second"),
                condition=Q(second__isnull=False),
                name="%(app_label)s_%(class)s_pair_unique",
                violation_error_message="These two companies are already paired.",
            ),
            check("two_companies", ~Q(first=models.F("second")), "A company cannot be a duplicate of itself."),
            check(
                "second_until_merged",
                Q(status=DuplicateStatus.MERGED) | Q(second__isnull=False),
                "Only a merged pair can be without a second company.",
            ),
            choices_check("status", DuplicateStatus),
            range_check("score", 0, 1),
        ]
        indexes = [
            Index(
                fields=["status", "-score", "id"],
                name="companyduplicate_inbox",
                serves="pairs to review, most similar first",
            ),
            Index(fields=["-score", "id"], name="companyduplicate_score", serves="all pairs, most similar first"),
            Index(fields=["-created_at", "-id"], name="companyduplicate_newest", serves="the default ordering"),
        ]

    def __str__(self) -> str:
        return f"{self.first} = {self.second}" if self.second_id else f"merged into {self.first}"


class CompanyMerge(BaseModel):
    """A merge of one company into another, with everything that was moved or overwritten, for undoing it."""

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="merges")
    absorbed_id = models.UUIDField(
        "absorbed ID", help_text="The ID of the absorbed company, which it gets back on undo."
    )
    absorbed_name = models.CharField(max_length=200)
    absorbed = JSONObjectField(help_text="The fields of the absorbed company.")
    kept = JSONObjectField(help_text="The changed fields of the surviving company, with their values before and after.")
    moved = JSONObjectField(help_text="The IDs of the rows that were moved, by model and field.")
    created = JSONObjectField(help_text="The IDs of the rows that the merge created, by model.")
    replaced = JSONObjectField(help_text="Full copies of the rows that the merge changed or deleted, by model.")
    merged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)

    found_by_beginning = ["absorbed_name"]
    found_by_related = ["company"]
    on_company_merge = {"company": OnMerge.MOVE}
    path_to_person = None

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [
            Index(fields=["-created_at", "-id"], name="companymerge_newest", serves="the default ordering"),
            Index(Folded("absorbed_name"), "id", name="companymerge_absorbed", serves="merges by the absorbed name"),
        ]

    def __str__(self) -> str:
        return f"{self.absorbed_name} into {self.company}"

    def decided(self, pair: CompanyDuplicate) -> bool:
        """Return whether this merge decided `pair`."""
        return any(row["pk"] == str(pair.pk) for row in self.replaced.get(pair._meta.label_lower, []))
