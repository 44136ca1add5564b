"""The admin of interviews: their own list, and the tab on the page of an application."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.translation import ngettext
from unfold.decorators import action

from interactions.admin.attachments import AttachmentInline
from interactions.admin.contact import PeopleInline
from interactions.admin.counted import CountedInterviewsFilter
from interactions.admin.each import OfApplications, change_each
from interactions.admin.plans import PlansFilter
from interactions.admin.resources import InterviewResource
from interactions.choices import InterviewOutcome
from interactions.models import Interview, InterviewQuerySet
from interactions.services import cancel_interview, check_interview, record_outcome, remove_interview, save_interview
from jobpilot.admin.base import TAB, StackedInline, badge_column, link_column, link_to
from jobpilot.admin.filters import AutocompleteSelectFilter, ChoicesDropdownFilter, RangeDateTimeFilter
from jobpilot.admin.forms import WholeRowForm
from jobpilot.admin.moments import day_column
from jobpilot.admin.transfer import TransferMixin

COLOURS = {
    InterviewOutcome.PLANNED: "info",
    InterviewOutcome.PASSED: "success",
    InterviewOutcome.FAILED: "danger",
    InterviewOutcome.NO_SHOW: "danger",
}
ROWS: list[Any] = [("kind", "outcome"), ("starts_at", "duration")]
DETAILS: list[Any] = [("place", "link"), "preparation", "notes", "follow_up_owed"]


class InterviewForm(WholeRowForm):
    """An interview, checked and saved by the rules of the services."""

    need_time = ["starts_at"]

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.errors or not self.has_changed() or not self.instance.interaction_id:
            return
        try:
            check_interview(interview=self.instance)
        except ValidationError as error:
            self._add_new_errors(error)

    def save(self, commit: bool = True) -> Any:
        if not commit:
            return super().save(commit=False)
        save_interview(interview=self.instance)
        return self.instance


class InterviewInline(StackedInline):
    model = Interview
    form = InterviewForm
    can_delete = False  # one that was arranged is cancelled
    show_change_link = True  # for the people
    readonly_fields = ["people"]
    fields = [*ROWS, *DETAILS, "people"]
    ordering = ["starts_at", "id"]

    def get_queryset(self, request: HttpRequest) -> Any:
        rows = super().get_queryset(request).prefetch_related("interview_contacts__contact")
        return rows.select_related("user")  # each time asks for the zone of its person

    @admin.display(description="people")
    def people(self, interview: Interview) -> str:
        if interview._state.adding:
            return "Save the interview, then add people on its page."
        met = ((link_to(each.contact), each.get_part_display().lower()) for each in interview.interview_contacts.all())
        return format_html_join(", ", "{} ({})", met) or "Nobody yet: add people on the page of the interview."


class InterviewPlansFilter(PlansFilter):
    plans = {
        "ahead": ("Ahead", InterviewQuerySet.ahead),
        "unrecorded": ("How did it go?", InterviewQuerySet.unrecorded),
    }


def mark_as(outcome: InterviewOutcome) -> Callable:
    """Return the action that records this outcome of the selected interviews."""
    description = "Cancel" if outcome == InterviewOutcome.CANCELLED else f"Mark as {outcome.label.lower()}"

    @action(description=description, permissions=["change"])
    def mark(model_admin: Any, request: HttpRequest, queryset: QuerySet) -> None:
        model_admin.record(request, queryset, outcome)

    mark.__name__ = f"mark_as_{outcome}"
    return mark


@admin.register(Interview)
class InterviewAdmin(TransferMixin, OfApplications):
    resource_classes = [InterviewResource]
    form = InterviewForm
    list_display = [
        day_column("starts_at", "time", with_time=True),
        badge_column("outcome", COLOURS),
        "kind",
        link_column("interaction", "application"),
        link_column("user", "person"),
    ]
    list_filter = [
        ("outcome", ChoicesDropdownFilter),
        ("kind", ChoicesDropdownFilter),
        ("user", AutocompleteSelectFilter),
        ("interaction__job__company", AutocompleteSelectFilter),
        ("starts_at", RangeDateTimeFilter),
        InterviewPlansFilter,
        CountedInterviewsFilter,
    ]
    list_select_related = ["user", "interaction__job"]
    search_fields = [
        "user__first_name",
        "user__last_name",
        "interaction__job__title",
        "interaction__job__company__name",
    ]
    search_help_text = "A person, a job or a company"
    date_hierarchy = "starts_at"
    autocomplete_fields = ["user", "interaction"]
    inlines = [PeopleInline, AttachmentInline]
    actions = [mark_as(outcome) for outcome in InterviewOutcome if outcome != InterviewOutcome.PLANNED]
    fieldsets = [
        (None, {"fields": [("user", "interaction"), *ROWS]}),
        ("Where", {"classes": [TAB], "fields": [("place", "link"), "time_zone"]}),
        ("Notes", {"classes": [TAB], "fields": ["preparation", "notes", "follow_up_owed"]}),
    ]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return [*super().get_readonly_fields(request, obj), *(["user", "interaction"] if obj else [])]

    def save_model(self, request: HttpRequest, obj: Interview, form: Any, change: bool) -> None:
        save_interview(interview=obj)

    def delete_model(self, request: HttpRequest, obj: Interview) -> None:
        remove_interview(interview=obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        for interview in self.locked(queryset):
            remove_interview(interview=interview)

    def record(self, request: HttpRequest, queryset: QuerySet, outcome: InterviewOutcome) -> None:
        """Record the outcome of each selected interview. Leave those that refuse it unchanged, and report why."""

        def act(interview: Interview) -> Interview:
            if outcome == InterviewOutcome.CANCELLED:
                return cancel_interview(interview=interview)
            return record_outcome(interview=interview, outcome=outcome)

        def told(count: int) -> str:
            return ngettext("%d interview was changed.", "%d interviews were changed.", count) % count

        change_each(self, request, self.locked(queryset), act, field="outcome", told=told)
