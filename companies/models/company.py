from collections.abc import Collection
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone

from companies.matching import typed_key
from companies.models.merging import OnMerge
from companies.models.named import NamedModel, NamedQuerySet
from companies.models.open_listings import open_at
from companies.search.company_names import KnownAs
from jobpilot.db.arguments import checked
from jobpilot.db.beginnings import Folded
from jobpilot.db.constraints import check, choices_check, http_url_check, minimum_check
from jobpilot.db.counts import related_count
from jobpilot.db.fields import HttpURLField, StringListField
from jobpilot.db.indexes import Index
from jobpilot.db.lookups import UTCYear
from jobpilot.models.base import Known


class SizeCategory(models.TextChoices):
    STARTUP = "startup", "Startup (1-50)"
    SMALL = "small", "Small (51-200)"
    MEDIUM = "medium", "Medium (201-1000)"
    LARGE = "large", "Large (1001-5000)"
    ENTERPRISE = "enterprise", "Enterprise (5000+)"


class AliasSource(models.TextChoices):
    SEEN = "seen", "Seen"  # a spelling found together with a key of the company
    MENTIONED = "mentioned", "Mentioned"  # in brackets or after "formerly": a lead, not an identity
    MERGED = "merged", "Merged"  # the name of a company that was merged into it
    MANUAL = "manual", "Entered"  # entered by a person


def validate_year_not_future(year: int) -> None:
    """Reject future years. A CHECK constraint cannot use the current date, so this is a validator."""
    if year > timezone.now().year:
        raise ValidationError("The founding year cannot be in the future.", code="future_year")


class CompanyQuerySet(NamedQuerySet):
    @checked
    def with_listing_counts(self, most: int | None = None) -> Self:
        """Annotate `listing_count` and `active_listing_count` (open listings, each once for all its sources).

        With `most`, no more are counted than one above it.
        """
        return self.annotate(
            listing_count=related_count(self.model, "job_listings", most=most),
            active_listing_count=related_count(self.model, "job_listings", open_at(timezone.now()), most=most),
        )


class Company(NamedModel):
    """An employer, recorded once under all of its names.

    Its other spellings are its `aliases`, the jobs that it posts its `job_listings`.
    """

    SizeCategory = SizeCategory

    # NULL, because unknown domains must not collide.
    domain = models.CharField(
        max_length=253,
        null=True,
        blank=True,
        unique=True,
        help_text="The main web domain, such as example.com.",
        error_messages={"unique": "Another company already has this domain."},
    )
    # A company known only from a hiring site has no domain, but its account there distinguishes it from its namesakes.
    tenant = models.CharField(
        max_length=253,
        null=True,
        blank=True,
        unique=True,
        help_text="The main account on a shared hiring site, such as greenhouse.io/example.",
        error_messages={"unique": "Another company already has this hiring-site account."},
    )
    industry = models.CharField(max_length=200, blank=True, default="")
    size = models.CharField(max_length=100, blank=True, default="", help_text="As given by the source.")
    size_category = models.CharField(max_length=20, choices=SizeCategory, blank=True, default="")
    location = models.CharField(max_length=255, blank=True, default="")
    headquarters_location = models.CharField(max_length=255, blank=True, default="")
    founded_year = models.IntegerField(null=True, blank=True, validators=[validate_year_not_future])
    website = HttpURLField()
    description = models.TextField(blank=True, default="")
    logo_url = HttpURLField("logo URL")
    culture = models.TextField(blank=True, default="")
    values = StringListField()
    benefits = StringListField()

    objects: ClassVar = CompanyQuerySet.as_manager()

    path_to_person = None

    class Meta(NamedModel.Meta):
        ordering = ["name", "domain", "id"]
        verbose_name_plural = "companies"
        constraints = [
            *NamedModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["normalized_name", "domain"],
                name="%(app_label)s_%(class)s_identity",
                violation_error_message="This company already exists, with the same name and domain.",
            ),
            # NULLs are distinct in SQL: without this, companies without a domain could be duplicated.
            models.UniqueConstraint(
                fields=["normalized_name"],
                condition=Q(domain__isnull=True, tenant__isnull=True),
                name="%(app_label)s_%(class)s_identity_without_key",
                violation_error_message=(
                    "This company already exists without a domain. Enter a domain to distinguish this one."
                ),
            ),
            check(
                "domain_shape",
                Q(domain__isnull=True)
                | Q(domain__ilike="%_._%")
                & ~Q(domain__contains="/")
                & ~Q(domain__contains=" ")
                & Q(domain=Lower("domain")),
                "Enter the domain in lower case, without http:// or a path, such as example.com.",
            ),
            choices_check("size_category", SizeCategory, blank=True),
            minimum_check("founded_year", 1800),
            check(
                "founded_before_recorded",
                Q(founded_year__lte=UTCYear(F("created_at"))),
                "A company cannot be founded after it was recorded here.",
            ),
            http_url_check("website"),
            http_url_check("logo_url"),
        ]
        indexes = [
            Index(
                fields=["name", "domain", "id"],
                name="company_name_domain",
                serves="the default ordering, and a company by its exact name and domain",
            ),
            Index(fields=["compact_name"], name="company_compact", serves="companies by name, ignoring spaces"),
            Index(Folded("industry"), "id", name="company_industry", serves="companies by industry"),
            Index(fields=["created_at", "id"], name="company_created", serves="companies by the day of their record"),
        ]

    @classmethod
    def found_by(cls, text: str, *, path: str = "", is_typing: bool = False, known: Known | None = None) -> Q:
        """Return the condition for companies by a part of a name or an alias, or the beginning of a domain."""
        return Q(KnownAs(text, path))

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        # Forms submit "" for an empty value.
        self.domain, self.tenant = self.domain or None, self.tenant or None
        refused: dict[str, Any] = {}
        for kind in ("domain", "tenant"):
            try:
                if (typed := (getattr(self, kind) or "").strip()) and kind not in (exclude or ()):
                    setattr(self, kind, typed_key(kind, typed))
            except ValueError as error:
                if not self._has_stored(kind, typed):
                    refused[kind] = ValidationError(str(error), code="not_a_key")
        try:
            super().clean_fields(exclude)
        except ValidationError as error:
            refused = error.update_error_dict(refused)
        if refused:
            raise ValidationError(refused)

    def _has_stored(self, kind: str, value: str) -> bool:
        """Return whether a value is the stored one: an older rule took it, or it is a name on a shared host."""
        return not self._state.adding and type(self)._base_manager.filter(pk=self.pk, **{kind: value}).exists()


class CompanyAlias(NamedModel):
    """Another spelling of a company's name, by which the next import finds the company, also after a merge."""

    Source = AliasSource

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="aliases", db_index=False)
    source = models.CharField(max_length=10, choices=AliasSource, default=AliasSource.MANUAL)

    found_by_related = ["company"]
    on_company_merge = {"company": OnMerge.MOVE}
    path_to_person = None

    class Meta(NamedModel.Meta):
        ordering = ["name", "id"]
        verbose_name_plural = "company aliases"
        constraints = [
            *NamedModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "name"],
                name="%(app_label)s_%(class)s_name_unique",
                violation_error_message="The company already has this alias.",
            ),
            choices_check("source", AliasSource),
        ]
        indexes = [
            Index(fields=["name", "id"], name="companyalias_name", serves="the default ordering"),
            Index(
                fields=["compact_name"],
                name="companyalias_compact",
                serves="companies by alias, ignoring spaces",
            ),
        ]
