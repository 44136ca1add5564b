"""The admin of what leaves the house by itself: calendar feeds, and reminders by mail."""

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from interactions.models import CalendarFeed, Reminder
from jobpilot.admin.base import ModelAdmin, link_column
from jobpilot.admin.filters import AutocompleteSelectFilter, ChoicesDropdownFilter, RangeDateTimeFilter
from jobpilot.admin.moments import day_column


class OutgoingAdmin(ModelAdmin):
    """Rows that nobody types; a person's own page makes them."""

    list_select_related = ["user"]
    search_fields = ["user__last_name", "user__first_name", "user__email"]
    search_help_text = "A person"

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


@admin.register(CalendarFeed)
class CalendarFeedAdmin(OutgoingAdmin):
    """Who lets calendars read their dates. Deleting a row takes its address back."""

    list_display = ["__str__", link_column("user", "person"), day_column("created_at", "since"), "changed_at"]
    list_filter = [("user", AutocompleteSelectFilter), ("created_at", RangeDateTimeFilter)]
    left_out = frozenset({"secret_hash", "content_hash"})
    fieldsets = [(None, {"fields": ["user", "changed_at"]})]


@admin.register(Reminder)
class ReminderAdmin(OutgoingAdmin):
    """What people were reminded of, and what became of the mail. A row that is deleted is reminded of again."""

    list_display = ["__str__", link_column("user", "person"), "day", "sent_at", "failure"]
    list_filter = [
        ("user", AutocompleteSelectFilter),
        ("kind", ChoicesDropdownFilter),
        ("created_at", RangeDateTimeFilter),
    ]
    fieldsets = [(None, {"fields": ["user", ("kind", "due"), "subject", ("day", "sent_at"), "failure"]})]
