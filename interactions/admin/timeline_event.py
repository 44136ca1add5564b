"""The timeline on the page of an application, and the pages of its events."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from unfold.contrib.filters.admin import BooleanRadioFilter

from interactions.admin.forms import TimelineEventForm, TimelineFormSet, is_history
from interactions.admin.stored_data import StoredDataMixin
from interactions.models import Contact, TimelineEvent
from interactions.services.contacts import follow_contact
from jobpilot.admin.base import TAB, ModelAdmin, StackedInline, link_column
from jobpilot.admin.filters import AutocompleteSelectFilter, ChoicesDropdownFilter, RangeDateTimeFilter
from jobpilot.admin.moments import day_column


class TimelineEventInline(StackedInline):
    model = TimelineEvent
    form = TimelineEventForm
    formset = TimelineFormSet
    verbose_name_plural = "timeline"
    readonly_fields = ["from_status", "to_status"]
    fields = [("title", "event_type"), ("event_date", "is_milestone"), ("from_status", "to_status"), "description"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("user")  # each date asks for the zone of its person


@admin.register(TimelineEvent)
class TimelineEventAdmin(StoredDataMixin, ModelAdmin):
    stored = ("event_data",)
    left_out = frozenset(stored)  # shown in words, and on a page of its own as JSON
    form = TimelineEventForm
    readonly_fields = ["from_status", "to_status"]
    list_display = [
        "title",
        "event_type",
        link_column("user", "person"),
        link_column("job"),
        day_column("event_date", "date", with_time=True),
        "is_milestone",
    ]
    list_filter = [
        ("event_type", ChoicesDropdownFilter),
        ("is_milestone", BooleanRadioFilter),
        ("user", AutocompleteSelectFilter),
        ("job", AutocompleteSelectFilter),
        ("interaction", AutocompleteSelectFilter),
        ("contact", AutocompleteSelectFilter),
        ("event_date", RangeDateTimeFilter),
    ]
    list_select_related = ["user", "job"]
    search_fields = ["title", "description", "user__first_name", "user__last_name", "job__title"]
    date_hierarchy = "event_date"
    autocomplete_fields = ["user", "job", "interaction", "contact"]
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
                    "contact",
                    "description",
                ]
            },
        ),
        ("Data", {"classes": [TAB], "fields": ["shown_data"]}),
    ]

    def save_model(self, request: HttpRequest, obj: TimelineEvent, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if obj.contact_id:
            follow_contact(Contact.objects.filter(pk=obj.contact_id), obj.event_date)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Protect the history of an existing application, so that the page shows it and offers no button."""
        to_delete, counts, forbidden, protected = super().get_deleted_objects(objs, request)
        history = [
            f"{event} (undo the status change instead)" for event in objs if is_history(event) and event.interaction_id
        ]
        return to_delete, counts, forbidden, [*protected, *history]
