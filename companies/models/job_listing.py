from collections.abc import Iterable
from typing import Any

from django.db import connections, models, router, transaction
from django.db.models import F, GeneratedField, Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from companies.models.addresses import AddressDigestField
from companies.models.company import Company
from companies.models.job_listing_queryset import JobListingQuerySet
from companies.models.job_title import SHORTEST_TITLE, listing_title
from companies.models.merging import OnMerge
from companies.models.open_listings import is_open
from companies.models.pay import SalaryPeriod, annual_pay, in_words
from companies.models.place_words import PlaceWordsField
from companies.search.job_query import Query, parse, while_typing
from companies.search.jobs import Matches, MatchesOpenOrNot, is_common
from companies.search.places import in_known_place
from jobpilot.db.beginnings import Folded
from jobpilot.db.constraints import (
    check,
    choices_check,
    currency_check,
    http_url_check,
    length_check,
    minimum_check,
    order_check,
    positive_check,
    range_check,
)
from jobpilot.db.decorators import alters_data
from jobpilot.db.derived import with_derived
from jobpilot.db.fields import HttpURLField, JSONArrayField, StringListField
from jobpilot.db.indexes import Index
from jobpilot.db.lookups import JSONArrayLength
from jobpilot.db.money import MAX_DIGITS, AmountField, CurrencyField
from jobpilot.models import BaseModel
from jobpilot.models.base import Known
from jobpilot.models.choices import JobType, RemoteType


class ExperienceLevel(models.TextChoices):
    ENTRY_LEVEL = "entry_level", "Entry level"
    ASSOCIATE = "associate", "Associate"
    MID_LEVEL = "mid_level", "Mid level"
    SENIOR_LEVEL = "senior_level", "Senior level"
    DIRECTOR = "director", "Director"
    EXECUTIVE = "executive", "Executive"


class Status(models.TextChoices):
    ACTIVE = "active", "Active"
    INACTIVE = "inactive", "Inactive"
    FILLED = "filled", "Filled"
    EXPIRED = "expired", "Expired"


class VerificationStatus(models.TextChoices):
    UNVERIFIED = "unverified", "Unverified"
    ACTIVE = "active", "Active"
    EXPIRED = "expired", "Expired"
    INVALID = "invalid", "Invalid"
    REMOVED = "removed", "Removed"


class SeniorityLevel(models.TextChoices):
    INDIVIDUAL_CONTRIBUTOR = "individual_contributor", "Individual contributor"
    TEAM_LEAD = "team_lead", "Team lead"
    MANAGER = "manager", "Manager"
    DIRECTOR = "director", "Director"
    VP = "vp", "Vice president"
    C_LEVEL = "c_level", "C-level"


def _annual(bound: str, other: str) -> GeneratedField:
    """Return a column with a bound of the pay per year. If only one bound is known, it serves as both."""
    return annual_pay(Coalesce(F(bound), F(other)), of=("salary_min", "salary_max"), period="salary_period")


class JobListing(BaseModel):
    """A job that a company posts. Facts about the company (industry, size, website) are stored on the company."""

    JobType = JobType
    RemoteType = RemoteType
    ExperienceLevel = ExperienceLevel
    SalaryPeriod = SalaryPeriod
    Status = Status
    VerificationStatus = VerificationStatus
    SeniorityLevel = SeniorityLevel

    company = models.ForeignKey(Company, on_delete=models.PROTECT, related_name="job_listings", db_index=False)
    title = models.CharField(max_length=200)
    location = models.CharField(max_length=255, blank=True, default="")
    place_words = PlaceWordsField(
        blank=True,
        default="",
        editable=False,
        help_text="The words of the location and the codes of its places, for searching; set automatically.",
    )
    description = models.TextField(blank=True, default="")
    requirements = models.TextField(blank=True, default="")
    responsibilities = models.TextField(blank=True, default="")
    job_type = models.CharField(max_length=20, choices=JobType, blank=True, default="")
    remote_type = models.CharField(max_length=20, choices=RemoteType, blank=True, default="")
    experience_level = models.CharField(max_length=20, choices=ExperienceLevel, blank=True, default="")
    salary_min = AmountField("minimum salary", max_digits=MAX_DIGITS, decimal_places=2, null=True, blank=True)
    salary_max = AmountField("maximum salary", max_digits=MAX_DIGITS, decimal_places=2, null=True, blank=True)
    salary_currency = CurrencyField(max_length=3, blank=True, default="", help_text="ISO 4217 code, such as USD.")
    salary_period = models.CharField(
        max_length=5, choices=SalaryPeriod, blank=True, default="", help_text="Empty if it is unknown."
    )
    skills_required = StringListField()
    skills_preferred = StringListField()
    education_required = models.CharField(max_length=500, blank=True, default="")
    benefits = StringListField()
    job_url = HttpURLField("job URL")
    address_digest = AddressDigestField(
        null=True,
        editable=False,
        help_text="Equal for equal job URLs, whoever counts the clicks; set automatically.",
    )
    application_url = HttpURLField("application URL")
    annual_salary_min = _annual("salary_min", "salary_max")
    annual_salary_max = _annual("salary_max", "salary_min")
    posted_date = models.DateTimeField(null=True, blank=True)
    listed_at = GeneratedField(
        expression=Coalesce("posted_date", "created_at"),
        output_field=models.DateTimeField(),
        db_persist=True,
        help_text="When the job was posted or, if unknown, recorded here.",
    )
    application_deadline = models.DateTimeField(null=True, blank=True)
    source = models.CharField(max_length=100, blank=True, default="", help_text="Where the listing was first found.")
    status = models.CharField(max_length=20, choices=Status, default=Status.ACTIVE)
    canonical = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="duplicates",
        verbose_name="same job as",
        help_text="The listing that represents this one if the same job was found more than once.",
    )
    source_count = models.IntegerField("sources", default=1, help_text="The number of sites that list the job.")
    data_quality_score = models.FloatField("completeness", null=True, blank=True, help_text="0 (poor) to 1 (complete).")
    scraped_at = models.DateTimeField("read on", null=True, blank=True)
    last_verified = models.DateTimeField(null=True, blank=True)
    verification_status = models.CharField(
        "verification", max_length=20, choices=VerificationStatus, default=VerificationStatus.UNVERIFIED
    )
    seniority_level = models.CharField(max_length=30, choices=SeniorityLevel, blank=True, default="")
    tech_stack = StringListField()
    benefits_parsed = JSONArrayField("benefits in detail", help_text="The benefits in structured form, as parsed.")

    asks = models.TextField(
        blank=True,
        default="",
        editable=False,
        help_text="What the listing asks for, in short, for comparing it with people; set automatically.",
    )
    asks_of = models.DateTimeField(
        null=True,
        blank=True,
        editable=False,
        help_text="When the listing had last changed as it was read for that; set automatically.",
    )

    objects = JobListingQuerySet.as_manager()

    on_company_merge = {"company": OnMerge.MOVE}
    on_job_merge = {"canonical": OnMerge.MOVE}
    path_to_person = None
    unrecorded_fields = frozenset({"asks", "asks_of"})  # read from the texts

    class Meta:
        ordering = ["-listed_at", "-id"]
        constraints = [
            length_check("title", SHORTEST_TITLE, 200),
            choices_check("job_type", JobType, blank=True),
            choices_check("remote_type", RemoteType, blank=True),
            choices_check("experience_level", ExperienceLevel, blank=True),
            choices_check("salary_period", SalaryPeriod, blank=True),
            choices_check("status", Status),
            choices_check("verification_status", VerificationStatus),
            choices_check("seniority_level", SeniorityLevel, blank=True),
            positive_check("salary_min"),
            positive_check("salary_max"),
            currency_check("salary_currency"),
            order_check("salary_min", "salary_max"),
            minimum_check("source_count", 0),
            range_check("data_quality_score", 0, 1),
            http_url_check("job_url"),
            http_url_check("application_url"),
            check(
                "not_own_canonical",
                Q(canonical__isnull=True) | ~Q(canonical=models.F("id")),
                "A listing cannot be its own canonical listing.",
            ),
        ]
        indexes = [
            Index(fields=["-listed_at", "-id"], name="joblisting_newest", serves="the default ordering"),
            Index(
                fields=["status", "-listed_at", "-id"],
                name="joblisting_status_newest",
                serves="open listings, newest first, page by page",
                on_sqlite=["place_words", "application_deadline"],
            ),
            *(
                Index(
                    fields=[field, "-listed_at", "-id"],
                    name=f"joblisting_{word}_newest",
                    serves=f"listings of one {words}, open or not, newest first",
                )
                for field, word, words in (
                    ("job_type", "type", "job type"),
                    ("remote_type", "remote", "remote type"),
                    ("experience_level", "level", "experience level"),
                    ("seniority_level", "seniority", "seniority"),
                    ("verification_status", "verified", "verification status"),
                )
            ),
            Index(
                fields=["posted_date", "id"], name="joblisting_posted", serves="listings by the day of their posting"
            ),
            Index(
                fields=["application_deadline", "id"],
                condition=Q(status="active", application_deadline__isnull=False),
                name="joblisting_deadline",
                serves="active listings by their deadline",
            ),
            Index(fields=["salary_min", "id"], name="joblisting_salary", serves="listings by their minimum salary"),
            Index(
                Folded("title"),
                "id",
                name="joblisting_title",
                serves="listings by title, and those whose title begins with what was typed",
            ),
            Index(
                fields=["company", "status", "-listed_at", "-id"],
                name="joblisting_company_newest",
                serves="a company's open listings, newest first",
            ),
            Index(
                fields=["salary_currency", "annual_salary_max", "annual_salary_min"],
                condition=Q(status=Status.ACTIVE),
                name="joblisting_annual_salary",
                serves="open listings that pay within a range",
            ),
            Index(
                fields=["address_digest"],
                condition=Q(address_digest__isnull=False),
                name="joblisting_address",
                serves="the listings at an address",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @classmethod
    def found_by(cls, text: str, *, path: str = "", is_typing: bool = False, known: Known | None = None) -> Q:
        """Return the condition for listings by words in their texts, or by a place."""
        query = parse(text)
        found = Q(cls._matching(while_typing(query) if is_typing else query, path)) if query else Q(pk__in=())
        if not path and (place := in_known_place(text)) is not None:
            found |= cls._in_place(place)
        return found

    @classmethod
    def _matching(cls, query: Query, path: str) -> Matches:
        using = cls._default_manager.db
        if connections[using].vendor == "postgresql":
            return MatchesOpenOrNot(query, path)
        return Matches(query, path, is_joined=False, is_common=is_common(query, using))

    @classmethod
    def _in_place(cls, place: Q) -> Q:
        """Return the condition as each database reads it from an index of its own, apart from other conditions."""
        if connections[cls._default_manager.db].vendor == "postgresql":  # one of open listings, and one of the others
            return Q(status=Status.ACTIVE) & place | ~Q(status=Status.ACTIVE) & place
        return Q(status__in=Status.values) & place  # joblisting_status_newest

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        written = None if update_fields is None else with_derived(type(self), update_fields)
        super().save(*args, update_fields=written, **kwargs)

    def clean(self) -> None:
        self.title = listing_title(self.title)

    @property
    def is_open(self) -> bool:
        """Whether the listing is active and not past its deadline."""
        return is_open(self.status, self.application_deadline, timezone.now())

    @alters_data
    def delete(self, using: str | None = None, keep_parents: bool = False) -> tuple[int, dict[str, int]]:
        using = using or router.db_for_write(type(self), instance=self)
        with transaction.atomic(using=using):
            type(self).objects.using(using).filter(pk=self.pk).lock_family()
            return super().delete(using=using, keep_parents=keep_parents)

    @property
    def salary(self) -> str:
        """The pay as people write it, such as "90,000-120,000 USD a year"; "" if it is unknown."""
        return in_words(self.salary_min, self.salary_max, self.salary_currency, self.salary_period)


class JobEmbedding(BaseModel):
    """A vector that an embedding model computed for a text of a listing."""

    job = models.ForeignKey(JobListing, on_delete=models.CASCADE, related_name="embeddings", db_index=False)
    embedding_model = models.CharField(max_length=200)
    content_hash = models.CharField(max_length=64, help_text="SHA-256 of the text, in hexadecimal.")
    embedding_vector = JSONArrayField()
    embedding_dimension = models.IntegerField(help_text="The number of components of the vector.")
    content_type = models.CharField(max_length=50, default="job_description", help_text="The text that was embedded.")

    found_by_related = ["job"]
    on_job_merge = {"job": OnMerge.STAY}  # of this listing's own text
    path_to_person = None
    unrecorded_fields = frozenset({"embedding_vector"})  # thousands of numbers, computed from the text

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["job", "embedding_model", "content_type"],
                name="%(app_label)s_%(class)s_unique",
                violation_error_message="The listing already has an embedding of this text by this model.",
            ),
            minimum_check("embedding_dimension", 1),
            check(
                "dimension_is_length",
                Q(embedding_dimension=JSONArrayLength("embedding_vector")),
                "The dimension must equal the number of components of the vector.",
            ),
        ]
        indexes = [
            Index(fields=["-created_at", "-id"], name="jobembedding_newest", serves="the default ordering"),
            Index(Folded("embedding_model"), "id", name="jobembedding_model", serves="embeddings of one model"),
        ]

    def __str__(self) -> str:
        return f"{self.embedding_model} ({self.content_type})"
