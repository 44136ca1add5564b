import json
from typing import Any

from django.contrib import admin, messages
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.text import slugify
from django.utils.translation import ngettext
from unfold.contrib.filters.admin import (
    BooleanRadioFilter,
    ChoicesCheckboxFilter,
)
from unfold.decorators import action, display

from companies.admin.identity_lock import IdentityLockMixin
from companies.admin.inbox import pairs_of
from companies.admin.resources import JobListingResource
from companies.duplicates.jobs.find import pairs_at_address, save_pairs
from companies.models import (
    JobDeduplication,
    JobEmbedding,
    JobListing,
    JobSource,
    JobSourceListing,
)
from companies.models.job_title import SHORTEST_TITLE
from companies.models.open_listings import open_at
from companies.postings.json_ld import job_posting
from companies.services import close_listings, reopen_listings
from jobpilot.admin.base import (
    TAB,
    ModelAdmin,
    TabularInline,
    choice_column,
    count_column,
    link_column,
    link_to,
)
from jobpilot.admin.choosers import ChooserMixin
from jobpilot.admin.filters import (
    AutocompleteSelectFilter,
    ChoicesDropdownFilter,
    RangeDateTimeFilter,
    RangeNumericFilter,
    TextFilter,
    YesNoFilter,
)
from jobpilot.admin.forms import WholeRowForm
from jobpilot.admin.moments import day_column
from jobpilot.admin.transfer import TransferMixin

PAST_DEADLINE = "past its deadline"
STATUS_COLOURS: dict[str, str] = {
    JobListing.Status.ACTIVE: "success",
    JobListing.Status.FILLED: "info",
    JobListing.Status.EXPIRED: "warning",
    PAST_DEADLINE: "warning",
    JobListing.Status.INACTIVE: "",
}
VERIFICATION_COLOURS = {
    JobListing.VerificationStatus.ACTIVE: "success",
    JobListing.VerificationStatus.EXPIRED: "warning",
    JobListing.VerificationStatus.INVALID: "danger",
    JobListing.VerificationStatus.REMOVED: "danger",
}


class DuplicateFilter(YesNoFilter):
    name = "duplicate"


class OpenFilter(admin.SimpleListFilter):
    """Open listings are the active ones that are not past their deadline."""

    title = "open"
    parameter_name = "open"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "Open"), ("no", "Closed or past the deadline")]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() not in ("yes", "no"):
            return queryset.none() if self.value() else queryset
        is_open = open_at(timezone.now())
        return queryset.filter(is_open) if self.value() == "yes" else queryset.exclude(is_open)


class PostedAgainFilter(admin.SimpleListFilter):
    """Listings that a company posted after it had closed one of the same title in the same place."""

    title = "posted again"
    parameter_name = "again"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "After closing")]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() == "yes":
            return queryset.posted_again()
        return queryset.none() if self.value() else queryset


class JobSourceListingInline(TabularInline):
    model = JobSourceListing
    fields = ["source", "source_job_id", "source_url"]
    verbose_name_plural = "sources"

    def get_formset(self, request: HttpRequest, obj: Model | None = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, **kwargs)
        if source := formset.form.base_fields.get("source"):
            # Evaluate once: otherwise the field would query the database for every row.
            source.choices = list(source.choices)
        return formset


class JobListingForm(WholeRowForm):
    """Ask before saving a listing whose address another listing of the company has."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.has_twins = False  # listings at its address

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.errors or not (self.instance._state.adding or {"job_url", "company"} & set(self.changed_data)):
            return cleaned
        names = ("title", "location", "job_url", "company", "canonical", "status", "application_deadline")
        entered = {name: self.cleaned_data.get(name, getattr(self.instance, name, None)) for name in names}
        pairs = pairs_at_address(listing := JobListing(pk=self.instance.pk, **entered))
        self.has_twins = bool(pairs)
        ids = {str(pk) for pair in pairs for pk in (pair.canonical_job_id, pair.duplicate_job_id)} - {str(listing.pk)}
        if not ids <= set(self.data.get("save_anyway", "").split(",")):
            self._ask(ids)
        return cleaned

    def _ask(self, ids: set[str]) -> None:
        listings = JobListing.objects.in_bulk(sorted(ids)).values()
        self.add_error(
            None,
            format_html(
                "The company has a listing with this address:"
                '<ul class="look-alikes">{}</ul>'
                '<label><input type="checkbox" name="save_anyway" value="{}"> Save anyway. '
                "The pair will be reviewed.</label>",
                format_html_join("", "<li>{}</li>", ((link_to(job),) for job in listings)),
                ",".join(sorted(ids)),
            ),
        )


@admin.register(JobListing)
class JobListingAdmin(TransferMixin, IdentityLockMixin, ChooserMixin, ModelAdmin):
    form = JobListingForm
    left_out = {"address_digest", "place_words", "asks", "asks_of"}
    choice_related = ["company"]
    resource_classes = [JobListingResource]
    table_fields = [
        *("salary_min", "salary_max", "salary_currency", "salary_period", "application_deadline"),
        *("job_url", "application_url", "created_at"),
    ]
    list_display = [
        "title",
        link_column("company", ordering="company__name"),
        "location",
        choice_column("job_type", "type"),
        choice_column("remote_type", "remote"),
        choice_column("experience_level", "level"),
        "salary",
        "status_badge",
        day_column("posted_date", "posted"),
        count_column("user_interactions", "activity"),
    ]
    list_filter = [
        OpenFilter,
        ("status", ChoicesCheckboxFilter),
        ("company", AutocompleteSelectFilter),
        ("job_type", ChoicesDropdownFilter),
        ("remote_type", ChoicesDropdownFilter),
        ("experience_level", ChoicesDropdownFilter),
        ("seniority_level", ChoicesDropdownFilter),
        ("verification_status", ChoicesDropdownFilter),
        ("salary_min", RangeNumericFilter),
        ("posted_date", RangeDateTimeFilter),
        ("canonical", DuplicateFilter),
        PostedAgainFilter,
    ]
    list_select_related = ["company"]
    search_fields = ["title", "company__name", "location"]
    searched_by_index = {"title", "location"}
    search_help_text = "Words of a listing, a company or a place"
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
    ]
    related_labels = {"user_interactions": "Applications and saved jobs", "source_listings": "Sources"}
    inlines = [JobSourceListingInline]
    actions = ["close_listings", "reopen_listings"]
    actions_detail = ["as_json_ld"]
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

    class Media:
        css = {"all": ["companies/inbox.css"]}

    def choice_label(self, job: JobListing) -> str:
        """Tell apart the jobs of one title."""
        return " · ".join(filter(None, (job.title, job.company.name, job.location)))

    def related_rows(self, request: HttpRequest, obj: Any) -> list[dict]:
        return [*super().related_rows(request, obj), *pairs_of(request, obj, JobDeduplication)]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if obj.title != form.cleaned_data.get("title", obj.title):
            self.message_user(
                request,
                f"The title was saved as “{obj.title}”, since titles have at least {SHORTEST_TITLE} characters.",
                messages.INFO,
            )

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: Any) -> None:
        super().save_related(request, form, formsets, change)
        if form.has_twins and (saved := save_pairs(pairs_at_address(form.instance))):
            text = ngettext("%d pair was marked for review.", "%d pairs were marked for review.", len(saved))
            self.message_user(request, text % len(saved), messages.WARNING)

    @action(description="JSON-LD", url_path="json-ld", permissions=["view"])
    def as_json_ld(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Answer with the listing as other programs read it."""
        job = self.get_row(request, object_id)
        response = HttpResponse(
            json.dumps(job_posting(job=job), indent=2, ensure_ascii=False), content_type="application/ld+json"
        )
        response["Content-Disposition"] = f'attachment; filename="{slugify(job.title) or job.pk}.json"'
        return response

    @display(description="status", ordering="status", label=STATUS_COLOURS)
    def status_badge(self, job: JobListing) -> tuple[str, str]:
        if job.status == JobListing.Status.ACTIVE and not job.is_open:
            return PAST_DEADLINE, "Past its deadline"
        return job.status, job.get_status_display()

    @admin.display(description="salary", ordering="salary_min")
    def salary(self, job: JobListing) -> str:
        return format_html('<span class="whitespace-nowrap">{}</span>', job.salary or "-")

    @action(description="Close: make open listings inactive", permissions=["change"])
    def close_listings(self, request: HttpRequest, queryset: Any) -> None:
        chosen = queryset.count()  # first, since a list of open listings is shorter afterwards
        count = close_listings(listings=queryset)
        skipped = chosen - count
        text = ngettext("%d listing was closed (inactive).", "%d listings were closed (inactive).", count) % count
        if skipped:
            unchanged = ngettext(
                "was already closed and left unchanged", "were already closed and left unchanged", skipped
            )
            text += f" {skipped} {unchanged}."
        self.message_user(request, text, messages.SUCCESS if count else messages.WARNING)

    @action(description="Reopen: make closed listings active", permissions=["change"])
    def reopen_listings(self, request: HttpRequest, queryset: Any) -> None:
        count = reopen_listings(listings=queryset)
        text = ngettext("%d listing was reopened (active).", "%d listings were reopened (active).", count) % count
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
    list_reads_texts = True
    list_filter = [("is_active", BooleanRadioFilter), ("api_available", BooleanRadioFilter)]
    search_fields = ["name", "display_name", "base_url"]
    related_counts = ["listings"]
    fieldsets = [
        (None, {"fields": [("name", "display_name"), "base_url", ("is_active", "api_available"), "last_scraped"]}),
        ("Rules", {"classes": [TAB], "fields": ["scraping_rules", "rate_limit_config"]}),
    ]


@admin.register(JobSourceListing)
class JobSourceListingAdmin(IdentityLockMixin, ModelAdmin):
    list_display = [
        "source_job_id",
        link_column("source"),
        link_column("job"),
        "source_url",
        "scraped_at",
        "missing_since",
    ]
    list_filter = [
        ("source", AutocompleteSelectFilter),
        ("job", AutocompleteSelectFilter),
        ("created_at", RangeDateTimeFilter),
    ]
    list_select_related = ["source", "job"]
    search_fields = ["source_job_id", "source_url", "job__title", "source__display_name"]
    date_hierarchy = "created_at"
    autocomplete_fields = ["job", "source"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("job", "source"),
                    ("source_job_id", "source_url"),
                    ("scraped_at", "last_updated"),
                    "missing_since",
                ]
            },
        ),
        ("Data", {"classes": [TAB], "fields": ["source_metadata"]}),
    ]


@admin.register(JobEmbedding)
class JobEmbeddingAdmin(ModelAdmin):
    list_display = [link_column("job"), "embedding_model", "content_type", "embedding_dimension", "created_at"]
    list_display_links = ["embedding_model"]
    list_filter = [("job", AutocompleteSelectFilter), ("embedding_model", TextFilter)]
    list_select_related = ["job"]
    search_fields = ["job__title", "embedding_model", "content_hash"]
    date_hierarchy = "created_at"
    autocomplete_fields = ["job"]
    fieldsets = [
        (None, {"fields": ["job", ("embedding_model", "content_type"), "content_hash"]}),
        ("Vector", {"classes": [TAB], "fields": ["embedding_dimension", "embedding_vector"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> Any:
        queryset = super().get_queryset(request)
        # A vector takes kilobytes, and lists do not show it.
        is_page = request.resolver_match and "object_id" in request.resolver_match.kwargs
        return queryset if is_page else queryset.defer("embedding_vector")
