from collections.abc import Callable
from functools import partial

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.utils.translation import ngettext
from unfold.contrib.filters.admin import (
    AutocompleteSelectFilter,
    BooleanRadioFilter,
    ChoicesCheckboxFilter,
    ChoicesDropdownFilter,
    FieldTextFilter,
    RangeDateTimeFilter,
    RangeNumericFilter,
)
from unfold.decorators import action

from companies import job_duplicates
from companies.models import (
    Company,
    CompanyAlias,
    CompanyDuplicate,
    CompanyKey,
    CompanyMerge,
    JobDeduplication,
    JobEmbedding,
    JobListing,
    JobSource,
    JobSourceListing,
)
from companies.services import close_listings, reopen_listings
from jobpilot.admin_base import TAB, ModelAdmin, TabularInline, badge_column, count_column, link_column
from jobpilot.transfer import RowResource, TransferMixin

STATUS_COLOURS = {
    JobListing.Status.ACTIVE: "success",
    JobListing.Status.FILLED: "info",
    JobListing.Status.EXPIRED: "warning",
}
DUPLICATE_COLOURS = {
    CompanyDuplicate.Status.PENDING: "warning",
    CompanyDuplicate.Status.MERGED: "success",
    CompanyDuplicate.Status.DISTINCT: "info",
}
PAIR_COLOURS = {
    JobDeduplication.Status.PENDING: "warning",
    JobDeduplication.Status.MERGED: "success",
    JobDeduplication.Status.DISTINCT: "info",
}
VERIFICATION_COLOURS = {
    JobListing.VerificationStatus.ACTIVE: "success",
    JobListing.VerificationStatus.EXPIRED: "warning",
    JobListing.VerificationStatus.INVALID: "danger",
    JobListing.VerificationStatus.REMOVED: "danger",
}


class CompanyResource(RowResource):
    class Meta(RowResource.Meta):
        model = Company
        exclude = [*RowResource.Meta.exclude, "normalized_name", "compact_name"]


class JobListingResource(RowResource):
    class Meta(RowResource.Meta):
        model = JobListing


class CompanyAliasInline(TabularInline):
    model = CompanyAlias
    fields = ["name", "source"]


class CompanyKeyInline(TabularInline):
    model = CompanyKey
    fields = ["kind", "value"]


@admin.register(Company)
class CompanyAdmin(TransferMixin, ModelAdmin):
    resource_classes = [CompanyResource]
    list_display = [
        "name",
        "domain",
        "industry",
        badge_column("size_category", {}, "size"),
        "headquarters_location",
        "founded_year",
        count_column("job_listings", "jobs"),
        "open_jobs",
    ]
    list_filter = [
        ("size_category", ChoicesCheckboxFilter),
        ("industry", FieldTextFilter),
        ("founded_year", RangeNumericFilter),
        ("created_at", RangeDateTimeFilter),
    ]
    search_fields = ["name", "normalized_name", "domain", "aliases__name"]
    search_help_text = "A name, an alias or a domain"
    date_hierarchy = "created_at"
    related_counts = [
        "job_listings",
        "aliases",
        "keys",
        "duplicate_pairs_as_first",
        "duplicate_pairs_as_second",
        "merges",
    ]
    inlines = [CompanyAliasInline, CompanyKeyInline]
    readonly_fields = ["normalized_name"]
    fieldsets = [
        (None, {"fields": [("name", "domain"), ("tenant", "website"), "industry"]}),
        (
            "Size and place",
            {
                "classes": [TAB],
                "fields": [
                    ("size_category", "size"),
                    ("headquarters_location", "location"),
                    "founded_year",
                    "normalized_name",
                ],
            },
        ),
        (
            "Character",
            {"classes": [TAB], "fields": ["description", "culture", ("values", "benefits"), "logo_url"]},
        ),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).with_listing_counts()

    @admin.display(description="open", ordering="active_listing_count")
    def open_jobs(self, company: Company) -> int:
        return company.active_listing_count


@admin.register(CompanyAlias)
class CompanyAliasAdmin(ModelAdmin):
    list_display = ["name", link_column("company"), "source", "created_at"]
    list_filter = [("company", AutocompleteSelectFilter), ("source", ChoicesDropdownFilter)]
    list_select_related = ["company"]
    search_fields = ["name", "normalized_name", "company__name"]
    date_hierarchy = "created_at"
    autocomplete_fields = ["company"]
    readonly_fields = ["normalized_name"]
    fieldsets = [(None, {"fields": [("name", "company"), ("source", "normalized_name")]})]


@admin.register(CompanyKey)
class CompanyKeyAdmin(ModelAdmin):
    list_display = ["value", "kind", link_column("company"), "created_at"]
    list_filter = [("kind", ChoicesDropdownFilter), ("company", AutocompleteSelectFilter)]
    list_select_related = ["company"]
    search_fields = ["value", "company__name"]
    date_hierarchy = "created_at"
    autocomplete_fields = ["company"]
    fieldsets = [(None, {"fields": ["company", ("kind", "value")]})]


@admin.register(CompanyDuplicate)
class CompanyDuplicateAdmin(ModelAdmin):
    list_display = [
        "__str__",
        link_column("first"),
        link_column("second"),
        "score",
        badge_column("status", DUPLICATE_COLOURS),
        "decided_at",
        "decided_by",
    ]
    list_filter = [
        ("status", ChoicesCheckboxFilter),
        ("score", RangeNumericFilter),
        ("first", AutocompleteSelectFilter),
        ("second", AutocompleteSelectFilter),
        ("decided_at", RangeDateTimeFilter),
    ]
    list_select_related = ["first", "second", "decided_by"]
    search_fields = ["first__name", "second__name"]
    date_hierarchy = "created_at"
    autocomplete_fields = ["first", "second", "decided_by"]
    fieldsets = [
        (None, {"fields": [("first", "second"), ("score", "status"), ("decided_at", "decided_by"), "evidence"]}),
    ]


@admin.register(CompanyMerge)
class CompanyMergeAdmin(ModelAdmin):
    """The record of a merge, by which it is taken back: it is read, and never written by hand."""

    list_display = ["absorbed_name", link_column("company", "taken into"), "merged_by", "created_at", "undone_at"]
    list_filter = [
        ("company", AutocompleteSelectFilter),
        ("undone_at", admin.EmptyFieldListFilter),
        ("created_at", RangeDateTimeFilter),
    ]
    list_select_related = ["company", "merged_by"]
    search_fields = ["absorbed_name", "company__name"]
    date_hierarchy = "created_at"
    fieldsets = [
        (None, {"fields": [("absorbed_name", "company"), ("absorbed_id", "merged_by"), "undone_at"]}),
        ("What it did", {"classes": [TAB], "fields": ["absorbed", "kept", "moved", "created", "replaced"]}),
    ]

    def has_add_permission(self, request) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False


class JobSourceListingInline(TabularInline):
    model = JobSourceListing
    fields = ["source", "source_job_id", "source_url", "scraped_at"]
    autocomplete_fields = ["source"]
    verbose_name_plural = "sources"


@admin.register(JobListing)
class JobListingAdmin(TransferMixin, ModelAdmin):
    resource_classes = [JobListingResource]
    list_display = [
        "title",
        link_column("company", ordering="company__name"),
        "location",
        "job_type",
        "remote_type",
        "experience_level",
        "salary",
        badge_column("status", STATUS_COLOURS),
        "posted_date",
        count_column("user_interactions", "interactions"),
    ]
    list_filter = [
        ("status", ChoicesCheckboxFilter),
        ("company", AutocompleteSelectFilter),
        ("job_type", ChoicesDropdownFilter),
        ("remote_type", ChoicesDropdownFilter),
        ("experience_level", ChoicesDropdownFilter),
        ("seniority_level", ChoicesDropdownFilter),
        ("verification_status", ChoicesDropdownFilter),
        ("salary_min", RangeNumericFilter),
        ("posted_date", RangeDateTimeFilter),
        ("canonical", admin.EmptyFieldListFilter),
    ]
    list_select_related = ["company"]
    search_fields = ["title", "company__name", "location"]
    search_help_text = "A title, a company or a place"
    date_hierarchy = "posted_date"
    autocomplete_fields = ["company", "canonical"]
    related_counts = [
        "user_interactions",
        "timeline_events",
        "tailored_resumes",
        "resume_optimizations",
        "source_listings",
        "embeddings",
        "duplicates",
        "canonical_pairs",
        "duplicate_pairs",
    ]
    inlines = [JobSourceListingInline]
    actions = ["close_listings", "reopen_listings"]
    fieldsets = [
        (None, {"fields": [("title", "company"), ("location", "status")]}),
        (
            "The job",
            {
                "classes": [TAB],
                "fields": [
                    ("job_type", "remote_type"),
                    ("experience_level", "seniority_level"),
                    "description",
                    "responsibilities",
                    "requirements",
                    "education_required",
                    ("skills_required", "skills_preferred"),
                    "tech_stack",
                ],
            },
        ),
        (
            "Pay",
            {
                "classes": [TAB],
                "fields": [
                    ("salary_min", "salary_max"),
                    ("salary_currency", "salary_period"),
                    "benefits",
                    "benefits_parsed",
                ],
            },
        ),
        (
            "Posting",
            {
                "classes": [TAB],
                "fields": [
                    ("job_url", "application_url"),
                    ("posted_date", "application_deadline"),
                    ("source", "source_count"),
                ],
            },
        ),
        (
            "Quality",
            {
                "classes": [TAB],
                "fields": [
                    ("verification_status", "data_quality_score"),
                    ("scraped_at", "last_verified"),
                    "canonical",
                ],
            },
        ),
    ]

    @admin.display(description="salary", ordering="salary_min")
    def salary(self, job: JobListing) -> str:
        bounds = [f"{bound:,.0f}" for bound in (job.salary_min, job.salary_max) if bound is not None]
        if not bounds:
            return "-"
        return f"{' - '.join(dict.fromkeys(bounds))} {job.salary_currency} {job.get_salary_period_display()}"

    @action(description="Close: make open listings inactive", permissions=["change"])
    def close_listings(self, request, queryset):
        count = close_listings(listings=queryset)
        skipped = queryset.count() - count
        text = ngettext("%d listing is closed (inactive) now.", "%d listings are closed (inactive) now.", count) % count
        if skipped:
            text += f" {skipped} had been closed before and stay as they are."
        self.message_user(request, text, messages.SUCCESS if count else messages.WARNING)

    @action(description="Reopen: make closed listings active", permissions=["change"])
    def reopen_listings(self, request, queryset):
        count = reopen_listings(listings=queryset)
        text = ngettext("%d listing is open (active) again.", "%d listings are open (active) again.", count) % count
        self.message_user(request, text, messages.SUCCESS if count else messages.WARNING)


@admin.register(JobSource)
class JobSourceAdmin(ModelAdmin):
    list_display = [
        "display_name",
        "name",
        "base_url",
        "api_available",
        "is_active",
        "last_scraped",
        count_column("listings", "listings"),
    ]
    list_filter = [("is_active", BooleanRadioFilter), ("api_available", BooleanRadioFilter)]
    search_fields = ["name", "display_name", "base_url"]
    date_hierarchy = "created_at"
    related_counts = ["listings"]
    fieldsets = [
        (None, {"fields": [("name", "display_name"), "base_url", ("is_active", "api_available"), "last_scraped"]}),
        ("Rules", {"classes": [TAB], "fields": ["scraping_rules", "rate_limit_config"]}),
    ]


@admin.register(JobSourceListing)
class JobSourceListingAdmin(ModelAdmin):
    list_display = ["source_job_id", link_column("source"), link_column("job"), "source_url", "scraped_at"]
    list_filter = [
        ("source", AutocompleteSelectFilter),
        ("job", AutocompleteSelectFilter),
        ("scraped_at", RangeDateTimeFilter),
    ]
    list_select_related = ["source", "job"]
    search_fields = ["source_job_id", "source_url", "job__title", "source__display_name"]
    date_hierarchy = "created_at"
    autocomplete_fields = ["job", "source"]
    fieldsets = [
        (None, {"fields": [("job", "source"), ("source_job_id", "source_url"), ("scraped_at", "last_updated")]}),
        ("Data", {"classes": [TAB], "fields": ["source_metadata"]}),
    ]


@admin.register(JobEmbedding)
class JobEmbeddingAdmin(ModelAdmin):
    list_display = [link_column("job"), "embedding_model", "content_type", "embedding_dimension", "created_at"]
    list_display_links = ["embedding_model"]
    list_filter = [("job", AutocompleteSelectFilter), ("embedding_model", FieldTextFilter)]
    list_select_related = ["job"]
    search_fields = ["job__title", "embedding_model", "content_hash"]
    date_hierarchy = "created_at"
    autocomplete_fields = ["job"]
    fieldsets = [
        (None, {"fields": ["job", ("embedding_model", "content_type"), "content_hash"]}),
        ("Vector", {"classes": [TAB], "fields": ["embedding_dimension", "embedding_vector"]}),
    ]

    def get_queryset(self, request):
        queryset = super().get_queryset(request)
        # A vector is kilobytes, and a list shows none.
        return queryset if "object_id" in request.resolver_match.kwargs else queryset.defer("embedding_vector")


@admin.register(JobDeduplication)
class JobDeduplicationAdmin(ModelAdmin):
    list_display = [
        "pair",
        link_column("canonical_job", "canonical"),
        link_column("duplicate_job", "duplicate"),
        "confidence_score",
        badge_column("status", PAIR_COLOURS),
        "decided_by",
        "created_at",
    ]
    list_filter = [
        ("status", ChoicesCheckboxFilter),
        ("confidence_score", RangeNumericFilter),
        ("canonical_job", AutocompleteSelectFilter),
        ("duplicate_job", AutocompleteSelectFilter),
    ]
    list_select_related = ["canonical_job", "duplicate_job", "decided_by"]
    search_fields = ["canonical_job__title", "duplicate_job__title", "merge_strategy"]
    date_hierarchy = "created_at"
    autocomplete_fields = ["canonical_job", "duplicate_job"]
    # Decided by the actions only: they move what belongs to the listings.
    readonly_fields = ["status", "decided_at", "decided_by", "undo_record"]
    actions = ["keep_canonical", "mark_distinct", "undo"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("canonical_job", "duplicate_job"),
                    ("confidence_score", "merge_strategy"),
                    "matching_fields",
                    "status",
                    ("decided_at", "decided_by"),
                ]
            },
        ),
        ("For undo", {"classes": [TAB], "fields": ["undo_record"]}),
    ]

    @admin.display(description="pair")
    def pair(self, pair: JobDeduplication) -> str:
        return f"{pair.confidence_score:.0%} the same"

    @action(description="One job: keep the canonical listing", permissions=["change"])
    def keep_canonical(self, request, queryset):
        self._decide(request, queryset, partial(job_duplicates.keep_canonical, by=request.user))

    @action(description="Two jobs: never ask again", permissions=["change"])
    def mark_distinct(self, request, queryset):
        self._decide(request, queryset, partial(job_duplicates.mark_distinct, by=request.user))

    @action(description="Take the decision back", permissions=["change"])
    def undo(self, request, queryset):
        self._decide(request, queryset, job_duplicates.undo)

    def _decide(self, request, queryset, decide: Callable[..., JobDeduplication]) -> None:
        count = 0
        for pair in queryset:
            try:
                decide(pair=pair)
                count += 1
            except ValidationError as refused:
                self.message_user(request, f"{pair.canonical_job}: {' '.join(refused.messages)}", messages.ERROR)
        if count:
            text = ngettext("%d pair was settled.", "%d pairs were settled.", count) % count
            self.message_user(request, text, messages.SUCCESS)
