from django.contrib import admin, messages
from django.utils.translation import ngettext
from unfold.contrib.filters.admin import (
    AutocompleteSelectFilter,
    BooleanRadioFilter,
    ChoicesCheckboxFilter,
    ChoicesDropdownFilter,
    RangeDateTimeFilter,
)
from unfold.decorators import action

from interactions.choices import ApplicationStatus, InteractionType
from interactions.models import JobUserInteraction, TimelineEvent
from interactions.services import archive_saved_jobs, unarchive_saved_jobs
from jobpilot.admin_base import (
    TAB,
    ModelAdmin,
    StackedInline,
    badge_column,
    count_column,
    day_column,
    link_column,
    link_to,
)
from jobpilot.admin_forms import WholeRowFormSet
from jobpilot.transfer import RowResource, TransferMixin

TYPE_COLOURS = {InteractionType.APPLIED: "primary", InteractionType.SAVED: "info"}
STATUS_COLOURS = {
    ApplicationStatus.APPLIED: "info",
    ApplicationStatus.SCREENING: "info",
    ApplicationStatus.INTERVIEWING: "primary",
    ApplicationStatus.OFFERED: "success",
    ApplicationStatus.ACCEPTED: "success",
    ApplicationStatus.REJECTED: "danger",
    ApplicationStatus.DECLINED: "warning",
    ApplicationStatus.WITHDRAWN: "warning",
}


class JobUserInteractionResource(RowResource):
    class Meta(RowResource.Meta):
        model = JobUserInteraction


class TimelineFormSet(WholeRowFormSet):
    """An event that is added here is about this interaction's person and job."""

    def _construct_form(self, i, **kwargs):
        form = super()._construct_form(i, **kwargs)
        if form.instance._state.adding:
            form.instance.user_id, form.instance.job_id = self.instance.user_id, self.instance.job_id
        return form


class TimelineEventInline(StackedInline):
    model = TimelineEvent
    formset = TimelineFormSet
    verbose_name_plural = "timeline"
    fields = [("title", "event_type"), ("event_date", "is_milestone"), ("from_status", "to_status"), "description"]


@admin.register(JobUserInteraction)
class JobUserInteractionAdmin(TransferMixin, ModelAdmin):
    resource_classes = [JobUserInteractionResource]
    list_display = [
        badge_column("interaction_type", TYPE_COLOURS, "did"),
        link_column("user", "person"),
        link_column("job"),
        "company",
        badge_column("application_status", STATUS_COLOURS, "status"),
        day_column("last_interaction", "last"),
        day_column("follow_up_date", "follow-up"),
        day_column("interview_scheduled", "interview"),
        day_column("archived_at", "archived"),
        count_column("timeline_events", "events"),
    ]
    list_filter = [
        ("interaction_type", ChoicesCheckboxFilter),
        ("application_status", ChoicesCheckboxFilter),
        ("user", AutocompleteSelectFilter),
        ("job", AutocompleteSelectFilter),
        ("resume", AutocompleteSelectFilter),
        ("last_interaction", RangeDateTimeFilter),
        ("follow_up_date", RangeDateTimeFilter),
        ("interview_scheduled", RangeDateTimeFilter),
        ("archived_at", admin.EmptyFieldListFilter),
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
    inlines = [TimelineEventInline]
    actions = ["archive_saved_jobs", "unarchive_saved_jobs"]
    # One within a microsecond of the other would swap places when a form cuts them to seconds.
    readonly_fields = ["first_interaction", "last_interaction", "interaction_count"]
    fieldsets = [
        (None, {"fields": [("user", "job"), ("interaction_type", "application_status")]}),
        (
            "Application",
            {
                "classes": [TAB],
                "fields": [("applied_date", "response_date"), ("resume", "resume_version"), "cover_letter"],
            },
        ),
        ("Next steps", {"classes": [TAB], "fields": [("follow_up_date", "interview_scheduled"), "notes", "tags"]}),
        ("Saved", {"classes": [TAB], "fields": [("saved_date", "archived_at")]}),
        (
            "History",
            {
                "classes": [TAB],
                "fields": [
                    ("first_interaction", "last_interaction", "interaction_count"),
                    "job_snapshot",
                    "interaction_data",
                ],
            },
        ),
    ]

    @admin.display(description="company", ordering="job__company__name")
    def company(self, interaction: JobUserInteraction) -> str:
        return link_to(interaction.job.company)

    @action(description="Archive saved jobs", permissions=["change"])
    def archive_saved_jobs(self, request, queryset):
        count = archive_saved_jobs(interactions=queryset)
        self._answer(
            request, count, ngettext("%d saved job is archived now.", "%d saved jobs are archived now.", count)
        )

    @action(description="Bring archived saved jobs back", permissions=["change"])
    def unarchive_saved_jobs(self, request, queryset):
        count = unarchive_saved_jobs(interactions=queryset)
        self._answer(request, count, ngettext("%d saved job is back.", "%d saved jobs are back.", count))

    def _answer(self, request, count: int, text: str) -> None:
        hint = "" if count else " None of the chosen rows is a saved job in that state."
        self.message_user(request, text % count + hint, messages.SUCCESS if count else messages.WARNING)


@admin.register(TimelineEvent)
class TimelineEventAdmin(ModelAdmin):
    list_display = [
        "title",
        "event_type",
        link_column("user", "person"),
        link_column("job"),
        "event_date",
        "is_milestone",
    ]
    list_filter = [
        ("event_type", ChoicesDropdownFilter),
        ("is_milestone", BooleanRadioFilter),
        ("user", AutocompleteSelectFilter),
        ("job", AutocompleteSelectFilter),
        ("interaction", AutocompleteSelectFilter),
        ("event_date", RangeDateTimeFilter),
    ]
    list_select_related = ["user", "job"]
    search_fields = ["title", "description", "user__first_name", "user__last_name", "job__title"]
    date_hierarchy = "event_date"
    autocomplete_fields = ["user", "job", "interaction"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("title", "event_type"),
                    ("event_date", "is_milestone"),
                    ("from_status", "to_status"),
                    "user",
                    ("job", "interaction"),
                    "description",
                ]
            },
        ),
        ("Data", {"classes": [TAB], "fields": ["event_data"]}),
    ]
