from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from unfold.contrib.filters.admin import ChoicesCheckboxFilter
from unfold.decorators import action
from unfold.forms import BaseDialogForm
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminTextareaWidget

from interactions.choices import ContactKind
from interactions.models import ApplicationContact, Contact, TimelineEvent
from interactions.services import record_contact
from jobpilot.admin.base import ModelAdmin, TabularInline, choice_column, count_column, link_column
from jobpilot.admin.filters import AutocompleteSelectFilter, RangeDateTimeFilter
from jobpilot.admin.forms import WholeRowFormSet
from jobpilot.admin.moments import day_column


class ContactFormSet(WholeRowFormSet):
    """Parts that contacts play; new ones belong to the person of the page."""

    def _construct_form(self, i: int, **kwargs: Any) -> Any:
        form = super()._construct_form(i, **kwargs)
        if form.instance._state.adding:
            form.instance.user_id = self.instance.user_id
        return form


class ContactInline(TabularInline):
    """The contacts of an application."""

    model = ApplicationContact
    formset = ContactFormSet
    fields = ["contact", "part"]
    autocomplete_fields = ["contact"]
    verbose_name_plural = "contacts"

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("contact", "user")


class ApplicationInline(TabularInline):
    """The applications of a contact."""

    model = ApplicationContact
    formset = ContactFormSet
    fields = ["interaction", "part"]
    autocomplete_fields = ["interaction"]
    verbose_name_plural = "applications"

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("interaction__job__company", "user")


class EventInline(TabularInline):
    """What happened with a contact, to read."""

    model = TimelineEvent
    fields = ["event_date", "title", "description"]
    readonly_fields = ["event_date", "title", "description"]
    verbose_name_plural = "what happened"

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class RecordForm(BaseDialogForm):
    kind = forms.ChoiceField(choices=ContactKind.choices, widget=UnfoldAdminSelectWidget)
    note = forms.CharField(required=False, widget=UnfoldAdminTextareaWidget)


@admin.register(Contact)
class ContactAdmin(ModelAdmin):
    list_display = [
        "name",
        "role",
        link_column("company"),
        link_column("user", "person"),
        choice_column("how_known", "how known"),
        "email",
        day_column("last_contact", "last contact"),
        count_column("applications", "applications"),
    ]
    list_filter = [
        ("how_known", ChoicesCheckboxFilter),
        ("user", AutocompleteSelectFilter),
        ("company", AutocompleteSelectFilter),
        ("last_contact", RangeDateTimeFilter),
    ]
    list_select_related = ["user", "company"]
    search_fields = ["name", "role", "company__name", "email", "notes"]
    search_help_text = "A name, a role, a company, an e-mail address or a note"
    autocomplete_fields = ["user", "company"]
    related_counts = ["applications", "timeline_events"]
    inlines = [ApplicationInline, EventInline]
    actions_detail = ["record"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("user", "name"),
                    ("role", "company"),
                    ("how_known", "last_contact"),
                    ("email", "phone"),
                    "linkedin_url",
                    "notes",
                ]
            },
        ),
    ]

    @action(
        description="Record a contact…",
        url_path="record",
        permissions=["record"],
        dialog={
            "title": "Record a contact",
            "description": "A message, a call or a meeting of now, on the timeline.",
            "form_class": RecordForm,
            "form_submit_text": "Record",
        },
    )
    def record(self, request: HttpRequest, form: RecordForm, object_id: str) -> HttpResponse:
        contact = self.get_row(request, object_id)

        def run() -> tuple[Model, str]:
            if "kind" not in form.cleaned_data:
                raise ValidationError("Choose what it was.")
            event = record_contact(contact=contact, **{name: form.cleaned_data[name] for name in ("kind", "note")})
            self.log_change(request, contact, f"{event}.")
            return contact, f"{event} was recorded."

        return self.in_dialog(request, contact, run)

    def has_record_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return self.has_change_permission(request) and request.user.has_perm("interactions.add_timelineevent")


@admin.register(ApplicationContact)
class ApplicationContactAdmin(ModelAdmin):
    list_display = [
        "__str__",
        link_column("contact"),
        link_column("interaction", "application"),
        link_column("user", "person"),
    ]
    list_filter = [
        ("part", ChoicesCheckboxFilter),
        ("user", AutocompleteSelectFilter),
        ("contact", AutocompleteSelectFilter),
        ("interaction", AutocompleteSelectFilter),
    ]
    list_select_related = ["user", "contact", "interaction__job"]
    search_fields = ["contact__name", "interaction__job__title", "interaction__job__company__name"]
    autocomplete_fields = ["user", "contact", "interaction"]
    fieldsets = [(None, {"fields": ["user", ("interaction", "contact"), "part"]})]
