from django.db import models

from companies.models.job_listing import JobListing
from companies.models.merging import OnMerge
from jobpilot.db.beginnings import Folded
from jobpilot.db.constraints import http_url_check, not_blank_check
from jobpilot.db.fields import HttpURLField, JSONObjectField
from jobpilot.db.indexes import Index
from jobpilot.models import BaseModel


class JobSource(BaseModel):
    """A site or service where listings are found."""

    name = models.CharField(
        max_length=100, unique=True, error_messages={"unique": "Another source already has this name."}
    )
    display_name = models.CharField(max_length=200)
    base_url = HttpURLField("base URL")
    api_available = models.BooleanField("has an API", default=False)
    scraping_rules = JSONObjectField("reading rules")
    rate_limit_config = JSONObjectField("rate limits")
    last_scraped = models.DateTimeField("last read", null=True, blank=True)
    is_active = models.BooleanField("active", default=True)

    found_by_beginning = ["name"]
    path_to_person = None

    class Meta:
        ordering = ["name", "id"]
        constraints = [not_blank_check("name"), http_url_check("base_url")]
        indexes = [Index(Folded("name"), "id", name="jobsource_name", serves="sources by name")]

    def __str__(self) -> str:
        return self.display_name or self.name


class JobSourceListing(BaseModel):
    """A listing on one source: the ID and address that the source has for it."""

    job = models.ForeignKey(JobListing, on_delete=models.CASCADE, related_name="source_listings")
    source = models.ForeignKey(JobSource, on_delete=models.CASCADE, related_name="listings", db_index=False)
    source_job_id = models.CharField("source job ID", max_length=255)
    source_url = HttpURLField("source URL")
    source_metadata = JSONObjectField("other data")
    scraped_at = models.DateTimeField("read on", null=True, blank=True)
    last_updated = models.DateTimeField(null=True, blank=True, help_text="When the source last changed the listing.")
    missing_since = models.DateTimeField(
        null=True, blank=True, help_text="When a complete feed no longer had the listing. Empty while it does."
    )

    found_by_beginning = ["source_job_id"]
    found_by_related = ["job"]
    on_job_merge = {"job": OnMerge.MOVE}
    path_to_person = None

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "source_job_id"],
                name="%(app_label)s_%(class)s_unique",
                violation_error_message="This source already has a listing with this ID.",
            ),
            not_blank_check("source_job_id"),
            http_url_check("source_url"),
        ]
        indexes = [
            Index(fields=["-created_at", "-id"], name="jobsourcelisting_newest", serves="the default ordering"),
            Index(
                Folded("source_job_id"), "id", name="jobsourcelisting_id", serves="a listing by its ID on any source"
            ),
        ]

    def __str__(self) -> str:
        return self.source_job_id
