from collections.abc import Callable
from functools import partial

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.utils.translation import ngettext
from unfold.contrib.filters.admin import (
    AutocompleteSelectFilter,
    ChoicesCheckboxFilter,
    RangeNumericFilter,
)
from unfold.decorators import action

from companies import job_duplicates
from companies.models import JobDeduplication
from jobpilot.admin_base import TAB, ModelAdmin, badge_column, link_column

PAIR_COLOURS = {
    JobDeduplication.Status.PENDING: "warning",
    JobDeduplication.Status.MERGED: "success",
    JobDeduplication.Status.DISTINCT: "info",
}


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
