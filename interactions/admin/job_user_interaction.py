import tempfile
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.text import slugify
from django.utils.timezone import localtime
from django.utils.translation import ngettext
from unfold.contrib.filters.admin import (
    ChoicesCheckboxFilter,
)
from unfold.decorators import action

from interactions.admin.attachments import AttachmentInline
from interactions.admin.board import BoardMixin
from interactions.admin.contact import ContactInline
from interactions.admin.counted import CountedApplicationsFilter
from interactions.admin.documents import DocumentsMixin
from interactions.admin.each import change_each
from interactions.admin.forms import InteractionForm, ListRowForm
from interactions.admin.hunt_lists import present_list
from interactions.admin.interviews import InterviewInline
from interactions.admin.offer import OfferInline, compare_url, offers_beside
from interactions.admin.plans import PlansFilter
from interactions.admin.record import RecordMixin
from interactions.admin.reports import ReportsMixin
from interactions.admin.resources import JobUserInteractionResource
from interactions.admin.steps import offer_to_withdraw
from interactions.admin.stored_data import StoredDataMixin
from interactions.admin.timeline_event import TimelineEventInline
from interactions.choices import ApplicationStatus, InteractionType
from interactions.models import (
    Attachment,
    JobUserInteraction,
    JobUserInteractionQuerySet,
    Offer,
)
from interactions.models.job_user_interaction_queryset import AHEAD, QUIET_DAYS
from interactions.packet import attachments_of, posting_text, write_packet
from interactions.reports import Round, application_rounds
from interactions.sent_versions import sent_version
from interactions.services import (
    archive_saved_jobs,
    save_edited,
    unarchive_saved_jobs,
    undo_status_change,
    update_application_status,
)
from interactions.services.locks import lock_listings, locked_together
from interactions.statuses import STAGES, STATUSES
from jobpilot.admin.authority import may
from jobpilot.admin.base import (
    TAB,
    ModelAdmin,
    badge_column,
    count_column,
    link_column,
    link_to,
)
from jobpilot.admin.choosers import label_of
from jobpilot.admin.downloads import for_keeping
from jobpilot.admin.filters import AutocompleteSelectFilter, RangeDateTimeFilter, YesNoFilter
from jobpilot.admin.moments import day_column
from jobpilot.admin.transfer import TransferMixin
from jobpilot.models import Change, UserProfile
from jobpilot.zones import day_of, told_for

TYPE_COLOURS = {InteractionType.APPLIED: "primary", InteractionType.SAVED: "info"}


def mark_as(status: ApplicationStatus, description: str) -> Callable:
    """Return the action that gives the selected applications this status."""

    @action(description=description, permissions=["change"])
    def mark(model_admin: Any, request: HttpRequest, queryset: QuerySet) -> None:
        model_admin.act_on_each(
            request, queryset, lambda interaction: update_application_status(interaction=interaction, status=status)
        )

    mark.__name__ = f"mark_as_{status}"
    return mark


MARKS = [mark_as(status, meaning.action) for status, meaning in STATUSES.items() if meaning.action]


def _reached(rows: JobUserInteractionQuerySet, stage: str) -> JobUserInteractionQuerySet:
    return rows.reached(stage)


class InteractionPlansFilter(PlansFilter):
    plans = {
        "interviews": (f"Interview in the next {AHEAD.days} days", JobUserInteractionQuerySet.upcoming_interviews),
        "follow_ups": ("Follow-up due", JobUserInteractionQuerySet.due_follow_ups),
        "running": ("In progress", JobUserInteractionQuerySet.running),
        "quiet": (f"Quiet for {QUIET_DAYS} days", JobUserInteractionQuerySet.quiet),
        "deadlines": ("Before a deadline", JobUserInteractionQuerySet.before_deadline),
    }


class ReachedFilter(PlansFilter):
    """How far applications ever came, as the funnel counts them."""

    title = "came to"
    parameter_name = "reached"
    plans = {
        "answer": ("An answer", JobUserInteractionQuerySet.answered),
        **{stage.value: (str(stage.label), partial(_reached, stage=stage)) for stage in STAGES},
    }


def described(round_: Round, whose: JobUserInteraction) -> tuple[str, str]:
    """Return a round of an application in words, and its cover letter."""
    dates = [
        ("applied", round_.applied_date),
        ("answered", round_.response_date),
        ("interview", round_.interview_scheduled),
        ("follow-up", round_.follow_up_date),
    ]
    words = [f"{word} {_dated(date, whose.user, needs_time=word == 'interview')}" for word, date in dates if date]
    resume = f"{round_.resume}, version {round_.resume_version or 'unknown'}" if round_.resume else ""
    parts = [f"Round {round_.number}: {round_.status.label.lower()}", *words, resume]
    return "; ".join(filter(None, parts)), round_.cover_letter


def _dated(moment: datetime, person: UserProfile, *, needs_time: bool) -> str:
    """Return a date as 27 Apr 2025 12:00, or as the day alone; with the time of the person's clock if it is another."""
    if not needs_time and (day := day_of(moment, person)):
        return date_format(day, "j M Y")
    theirs = told_for(moment, person)
    return date_format(localtime(moment), "j M Y H:i") + (f" ({theirs})" if theirs else "")


@admin.register(JobUserInteraction)
class JobUserInteractionAdmin(
    StoredDataMixin, BoardMixin, RecordMixin, ReportsMixin, TransferMixin, DocumentsMixin, ModelAdmin
):
    resource_classes = [JobUserInteractionResource]
    stored = ("interaction_data", "job_snapshot")
    left_out = frozenset(stored)  # shown in words, and on a page of its own as JSON
    list_display = [
        badge_column("interaction_type", TYPE_COLOURS, "kind"),
        link_column("user", "person"),
        link_column("job"),
        "company",
        "application_status",
        day_column("last_interaction", "last"),
        day_column("follow_up_date", "follow-up"),
        day_column("interview_scheduled", "interview"),
        count_column("timeline_events", "events"),
    ]
    list_filter = [
        ("interaction_type", ChoicesCheckboxFilter),
        ("application_status", ChoicesCheckboxFilter),
        ("user", AutocompleteSelectFilter),
        ("job", AutocompleteSelectFilter),
        ("job__company", AutocompleteSelectFilter),
        ("resume", AutocompleteSelectFilter),
        ("last_interaction", RangeDateTimeFilter),
        ("follow_up_date", RangeDateTimeFilter),
        ("interview_scheduled", RangeDateTimeFilter),
        ("archived_at", YesNoFilter),
        InteractionPlansFilter,
        ReachedFilter,
        CountedApplicationsFilter,
    ]
    list_select_related = ["user", "job__company"]
    search_fields = [
        "user__first_name",
        "user__last_name",
        "user__email",
        "job__title",
        "job__company__name",
        "notes",
    ]
    search_help_text = "A person, a job, a company or a note"
    date_hierarchy = "last_interaction"
    autocomplete_fields = ["user", "job", "resume"]
    related_counts = ["timeline_events"]
    inlines = [AttachmentInline, InterviewInline, OfferInline, ContactInline, TimelineEventInline]
    most_inputs = 0  # of these: what happened and what comes next stand above the form
    form = InteractionForm
    list_editable = ["application_status"]
    actions = [*MARKS, "undo_status_change", "archive_saved_jobs", "unarchive_saved_jobs"]
    actions_detail = ["make_documents", "download_packet", "compare_offers"]
    # A form cuts them to seconds, which would swap two that are less than a second apart.
    readonly_fields = [
        "first_interaction",
        "last_interaction",
        "interaction_count",
        "earlier_rounds",
        "version_as_sent",
        "posting_as_sent",
    ]
    fieldsets = [
        (None, {"fields": [("user", "job"), ("interaction_type", "application_status"), "status_changed_at"]}),
        (
            "Application",
            {
                "classes": [TAB],
                "fields": [
                    ("applied_date", "response_date"),
                    ("resume", "resume_version"),
                    "version_as_sent",
                    "cover_letter",
                    "posting_as_sent",
                ],
            },
        ),
        ("Next steps", {"classes": [TAB], "fields": [("follow_up_date", "interview_scheduled"), "notes", "tags"]}),
        ("Saved", {"classes": [TAB], "fields": [("saved_date", "archived_at")]}),
        (
            "History",
            {
                "classes": [TAB],
                "fields": [
                    "earlier_rounds",
                    ("first_interaction", "last_interaction", "interaction_count"),
                    "shown_data",
                ],
            },
        ),
    ]

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """Name the list after what it shows."""
        shown = present_list(request)
        context: dict[str, Any] = {}
        if shown:
            context = {"title": shown.title, "whole_list": shown.title if shown.is_whole(request) else ""}
        return super().changelist_view(request, context | (extra_context or {}))

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """Show the interviews and the files of applications alone."""
        inlines = super().get_inlines(request, obj)
        if obj and obj.interaction_type == InteractionType.APPLIED:
            return inlines
        return [each for each in inlines if each not in (InterviewInline, AttachmentInline)]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        whose = ["user", "listing"] if obj else []
        return [*super().get_readonly_fields(request, obj), *whose]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Show the job of a stored row as its chooser does."""
        (name, first), *others = super().get_fieldsets(request, obj)
        if obj:
            rows = [("user", "listing") if row == ("user", "job") else row for row in first["fields"]]
            first = first | {"fields": rows}
        return [(name, first), *others]

    @admin.display(description="job")
    def listing(self, interaction: JobUserInteraction) -> str:
        return link_to(interaction.job, label=label_of(interaction.job, self.admin_site))

    @admin.display(description="company", ordering="job__company__name")
    def company(self, interaction: JobUserInteraction) -> str:
        return link_to(interaction.job.company)

    @admin.display(description="earlier rounds")
    def earlier_rounds(self, interaction: JobUserInteraction) -> str:
        """Show what was sent in each round before the present one, and how it ended."""
        rounds = [] if interaction._state.adding else application_rounds(interaction=interaction)[:-1]
        return format_html_join(
            "",
            "<p>{}</p><pre style='white-space: pre-wrap'>{}</pre>",
            (described(each, interaction) for each in rounds),
        )

    @admin.display(description="version as sent")
    def version_as_sent(self, interaction: JobUserInteraction) -> str:
        return link_to(sent_version(interaction))

    @admin.display(description="posting as it was")
    def posting_as_sent(self, interaction: JobUserInteraction) -> str:
        text = posting_text(interaction.job_snapshot, interaction.user)
        return format_html("<div style='white-space: pre-wrap'>{}</div>", text) if text else "-"

    @action(description="Download what was sent", url_path="packet", permissions=["view"])
    def download_packet(self, request: HttpRequest, object_id: str) -> FileResponse:
        """Send the packet of an application, with the files that the account may see."""
        interaction = self.get_row(request, object_id)
        attachments = attachments_of(interaction) if may(request.user, "view", Attachment) else {}
        file = tempfile.TemporaryFile()  # noqa: SIM115 (the response closes it)
        try:
            count = write_packet(interaction, file, attachments=attachments)
        except FileNotFoundError as error:
            file.close()
            raise Http404("The storage lacks one of the files.") from error
        Change.objects.record_export(
            request.user,
            JobUserInteraction,
            rows=count,
            format="zip",
            row=interaction,
            person=interaction.user,
            door="Download of what was sent",
        )
        file.seek(0)
        return for_keeping(file, f"{slugify(str(interaction)) or interaction.pk}.zip", "application/zip")

    def lock_rows(self, rows: QuerySet) -> None:
        """Lock the jobs first, as the services do."""
        lock_listings(rows.order_by().values_list("job_id", flat=True))
        super().lock_rows(rows)

    def get_changelist_form(self, request: HttpRequest, **kwargs: Any) -> Any:
        return super().get_changelist_form(request, form=ListRowForm, **kwargs)

    def save_model(self, request: HttpRequest, obj: JobUserInteraction, form: Any, change: bool) -> None:
        save_edited(interaction=obj, status_changed_at=form.status_changed_at, fields=form.changed_data)
        if "application_status" in form.changed_data:
            offer_to_withdraw(request, [obj])

    @action(description="Compare offers", url_path="compare-offers", permissions=["compare_offers"])
    def compare_offers(self, request: HttpRequest, object_id: str) -> HttpResponse:
        return redirect(compare_url(offers_beside(self.get_row(request, object_id))))

    def has_compare_offers_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, "view", Offer)

    @action(description="Undo the last status change", permissions=["change"])
    def undo_status_change(self, request: HttpRequest, queryset: QuerySet) -> None:
        self.act_on_each(request, queryset, lambda interaction: undo_status_change(interaction=interaction))

    @action(description="Archive saved jobs", permissions=["change"])
    def archive_saved_jobs(self, request: HttpRequest, queryset: JobUserInteractionQuerySet) -> None:
        count = archive_saved_jobs(interactions=queryset)
        self._answer(request, count, ngettext("%d saved job was archived.", "%d saved jobs were archived.", count))

    @action(description="Unarchive saved jobs", permissions=["change"])
    def unarchive_saved_jobs(self, request: HttpRequest, queryset: JobUserInteractionQuerySet) -> None:
        count = unarchive_saved_jobs(interactions=queryset)
        self._answer(request, count, ngettext("%d saved job was unarchived.", "%d saved jobs were unarchived.", count))

    def act_on_each(
        self, request: HttpRequest, queryset: QuerySet, act: Callable[[JobUserInteraction], JobUserInteraction]
    ) -> None:
        """Call `act` with each selected row. Leave those that raise ValidationError unchanged, and report why."""

        def told(count: int) -> str:
            return ngettext("%d application was changed.", "%d applications were changed.", count) % count

        changed: list[JobUserInteraction] = []

        def acting(interaction: JobUserInteraction) -> JobUserInteraction:
            changed.append(act(interaction))
            return changed[-1]

        with locked_together(queryset) as rows:
            change_each(self, request, rows, acting, field="application_status", told=told)
        offer_to_withdraw(request, changed)

    def _answer(self, request: HttpRequest, count: int, text: str) -> None:
        hint = "" if count else " Select saved jobs in the other state."
        self.message_user(request, text % count + hint, messages.SUCCESS if count else messages.WARNING)
