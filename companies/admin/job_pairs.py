"""The inbox of pairs of listings."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from companies.admin.inbox import PairInbox, PairMemberFilter, StatusFilter, account_of, lines
from companies.duplicates.comparison import compare_jobs, readable
from companies.duplicates.jobs import decide
from companies.models import JobDeduplication
from jobpilot.admin.base import badge_column, link_to
from jobpilot.admin.filters import RangeDateTimeFilter, RangeNumericFilter
from jobpilot.admin.history import log

PAIR_COLOURS = {
    JobDeduplication.Status.PENDING: "warning",
    JobDeduplication.Status.MERGED: "success",
    JobDeduplication.Status.DISTINCT: "info",
}


@admin.register(JobDeduplication)
class JobDeduplicationAdmin(PairInbox):
    compare_template = "admin/companies/compare_jobs.html"
    decisions = ("keep", "distinct", "undo")
    list_display = [
        "listings",
        "employers",
        "places",
        "similarity",
        badge_column("status", PAIR_COLOURS),
        "decided_by",
    ]
    list_filter = [
        StatusFilter,
        ("canonical_job", PairMemberFilter),
        ("confidence_score", RangeNumericFilter),
        ("decided_at", RangeDateTimeFilter),
    ]
    list_select_related = ["canonical_job__company", "duplicate_job__company", "decided_by"]
    ordering = ["-confidence_score", "id"]
    search_fields = ["canonical_job__title", "duplicate_job__title", "canonical_job__company__name"]
    search_help_text = "A title or a company"

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("canonical_job__canonical", "duplicate_job__canonical")

    @admin.display(description="listings")
    def listings(self, pair: JobDeduplication) -> SafeString:
        return lines([pair.canonical_job, pair.duplicate_job])

    @admin.display(description="companies")
    def employers(self, pair: JobDeduplication) -> SafeString:
        return lines([pair.canonical_job.company, pair.duplicate_job.company])

    @admin.display(description="places")
    def places(self, pair: JobDeduplication) -> SafeString:
        return lines(job.location or "-" for job in (pair.canonical_job, pair.duplicate_job))

    @admin.display(description="similarity", ordering="confidence_score")
    def similarity(self, pair: JobDeduplication) -> str:
        return f"{pair.confidence_score:.0%}"

    def may(self, request: HttpRequest, decision: str) -> bool:
        return request.user.has_perms(["companies.change_jobdeduplication", "companies.change_joblisting"])

    def compare_context(self, request: HttpRequest, pair: Any) -> dict:
        agreeing = readable([field.replace("_", " ") for field in pair.matching_fields])
        return {
            "title": f"{pair.canonical_job} / {pair.duplicate_job}",
            "similarity": f"{pair.confidence_score:.0%}",
            "reason": f"They agree on {agreeing}." if agreeing else "No reason was recorded.",
            "comparison": compare_jobs(pair.canonical_job, pair.duplicate_job),
            "can_undo": self.may(request, "undo"),
        }

    # Decisions

    def keep(self, request: HttpRequest, pair: JobDeduplication) -> SafeString:
        ends = {str(job.pk): job for job in (pair.canonical_job, pair.duplicate_job)}
        canonical = ends.get(request.POST.get("canonical", ""))
        if canonical is None:
            raise ValidationError("Choose which of the two listings to keep.")
        pair = decide.merge_pair(pair=pair, keep=canonical, by=account_of(request))
        text = f"Merged {pair.duplicate_job} into {pair.canonical_job}: one job."
        log(request, text, pair, pair.canonical_job, pair.duplicate_job)
        return format_html("One job: {} was kept", link_to(pair.canonical_job))

    def distinct(self, request: HttpRequest, pair: JobDeduplication) -> SafeString:
        pair = decide.mark_distinct(pair=pair, by=account_of(request))
        text = f"Marked {pair.canonical_job} and {pair.duplicate_job} as two jobs."
        log(request, text, pair, pair.canonical_job, pair.duplicate_job)
        return format_html("{} and {} are two jobs", link_to(pair.canonical_job), link_to(pair.duplicate_job))

    def undo(self, request: HttpRequest, pair: JobDeduplication) -> SafeString:
        pair = decide.reopen(pair=pair)
        text = f"Reopened the review of {pair.canonical_job} and {pair.duplicate_job}."
        log(request, text, pair, pair.canonical_job, pair.duplicate_job)
        return format_html(
            "{} and {} are to be reviewed again", link_to(pair.canonical_job), link_to(pair.duplicate_job)
        )
