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

from interactions.admin.resources import ContactResource
from interactions.choices import ContactKind
from interactions.models import ApplicationContact, Contact, InterviewContact, TimelineEvent
from interactions.services import record_contact
from interactions.services.people_met import follow_people
from jobpilot.admin.base import ModelAdmin, TabularInline, choice_column, count_column, link_column
from jobpilot.admin.filters import AutocompleteSelectFilter, RangeDateTimeFilter
from jobpilot.admin.forms import MOST_ROWS, WholeRowFormSet
from jobpilot.admin.moments import day_column
from jobpilot.admin.transfer import TransferMixin


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


class PeopleFormSet(ContactFormSet):
    """Those who take part in an interview. If it took place, it is a contact with each of them."""

    def save(self, commit: bool = True) -> Any:
        rows = super().save(commit=commit)
        if commit and rows:
            follow_people(self.instance)
        return rows


class PeopleInline(TabularInline):
    """The contacts who take part in an interview."""

    model = InterviewContact
    formset = PeopleFormSet
    fields = ["contact", "part"]
    autocomplete_fields = ["contact"]
    verbose_name_plural = "people"

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("contact", "user")


class MetInline(TabularInline):
    """The interviews of a contact."""

    model = InterviewContact
    formset = ContactFormSet
    fields = ["interview", "part"]
    autocomplete_fields = ["interview"]
    verbose_name_plural = "interviews"

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("interview__interaction__job__company", "user")


class HappenedFormSet(WholeRowFormSet):
    """The events with a contact, and those of the interviews that they took part in."""

    def get_queryset(self) -> Any:
        if self.rows is None:
            is_new = self.instance._state.adding
            events = TimelineEvent.objects.none() if is_new else self.instance.happened()
            self.rows = list(events.filter(pk__in=self._submitted_keys()) if self.is_bound else events[:MOST_ROWS])
        return self.rows


class EventInline(TabularInline):
    """What happened with a contact, to read."""

    model = TimelineEvent
    formset = HappenedFormSet
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
class ContactAdmin(TransferMixin, ModelAdmin):
    resource_classes = [ContactResource]
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
    inlines = [ApplicationInline, MetInline, EventInline]
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


@admin.register(InterviewContact)
class InterviewContactAdmin(ModelAdmin):
    list_display = [
        "__str__",
        link_column("contact"),
        link_column("interview"),
        link_column("user", "person"),
    ]
    list_filter = [
        ("part", ChoicesCheckboxFilter),
        ("user", AutocompleteSelectFilter),
        ("contact", AutocompleteSelectFilter),
        ("interview", AutocompleteSelectFilter),
    ]
    list_select_related = ["user", "contact", "interview__interaction__job"]
    search_fields = ["contact__name", "interview__interaction__job__title"]
    autocomplete_fields = ["user", "contact", "interview"]
    fieldsets = [(None, {"fields": ["user", ("interview", "contact"), "part"]})]

    def save_model(self, request: HttpRequest, obj: InterviewContact, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        follow_people(obj.interview)
