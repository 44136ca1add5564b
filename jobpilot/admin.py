import json

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.contrib.auth.admin import GroupAdmin as DjangoGroupAdmin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.translation import ngettext
from unfold.admin import ModelAdmin as UnfoldModelAdmin
from unfold.contrib.filters.admin import (
    BooleanRadioFilter,
    ChoicesCheckboxFilter,
    FieldTextFilter,
    RangeDateTimeFilter,
    RangeNumericFilter,
)
from unfold.decorators import action
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm

from jobpilot.admin_base import (
    TAB,
    ModelAdmin,
    badge_column,
    count_column,
    day_column,
    leave_dialog,
    link_column,
)
from jobpilot.admin_forms import WholeRowForm
from jobpilot.models import LegacyRecord, User, UserProfile
from jobpilot.services import resolve_records, unresolve_records
from jobpilot.transfer import RowResource, TransferMixin
from resumes.services import create_resume_from_profile

OUTCOME_COLOURS = {
    LegacyRecord.Outcome.REPAIRED: "info",
    LegacyRecord.Outcome.MERGED: "primary",
    LegacyRecord.Outcome.QUARANTINED: "warning",
}

admin.site.unregister(Group)


class AccountForm(UserChangeForm, WholeRowForm):
    pass


@admin.register(Group)
class GroupAdmin(DjangoGroupAdmin, UnfoldModelAdmin):
    pass


@admin.register(User)
class UserAdmin(DjangoUserAdmin, UnfoldModelAdmin):
    """Accounts that log in; the people who look for jobs are under "User profiles"."""

    form = AccountForm
    add_form = UserCreationForm
    change_password_form = AdminPasswordChangeForm
    list_display = ["username", "email", "first_name", "last_name", "is_staff", "is_active", "last_login"]
    list_filter = [
        ("is_staff", BooleanRadioFilter),
        ("is_superuser", BooleanRadioFilter),
        ("is_active", BooleanRadioFilter),
        ("last_login", RangeDateTimeFilter),
    ]
    list_filter_submit = True
    list_fullwidth = True
    date_hierarchy = "date_joined"
    show_full_result_count = False
    view_on_site = False


class UserProfileResource(RowResource):
    class Meta(RowResource.Meta):
        model = UserProfile


@admin.register(UserProfile)
class UserProfileAdmin(TransferMixin, ModelAdmin):
    resource_classes = [UserProfileResource]
    list_display = [
        "__str__",
        "email",
        "current_title",
        "city",
        "state",
        "experience_years",
        count_column("job_interactions", "interactions"),
        count_column("resumes", "resumes"),
        link_column("account"),
        day_column("created_at", "since"),
    ]
    list_filter = [
        ("city", FieldTextFilter),
        ("current_title", FieldTextFilter),
        ("experience_years", RangeNumericFilter),
        ("desired_salary_min", RangeNumericFilter),
        ("account", admin.EmptyFieldListFilter),
        ("created_at", RangeDateTimeFilter),
    ]
    list_select_related = ["account"]
    search_fields = ["first_name", "last_name", "email", "current_title", "city"]
    search_help_text = "A name, an e-mail address, a title or a city"
    date_hierarchy = "created_at"
    autocomplete_fields = ["account"]
    related_counts = ["skill_bank", "job_interactions", "resumes", "timeline_events"]
    fieldsets = [
        (None, {"fields": [("first_name", "last_name"), ("email", "phone"), ("city", "state")]}),
        (
            "Work",
            {
                "classes": [TAB],
                "fields": [
                    ("current_title", "experience_years"),
                    "education",
                    "bio",
                    ("linkedin_url", "portfolio_url"),
                ],
            },
        ),
        (
            "Wishes",
            {
                "classes": [TAB],
                "fields": [
                    ("desired_salary_min", "desired_salary_max"),
                    ("preferred_job_types", "preferred_remote_types"),
                    "preferred_locations",
                ],
            },
        ),
        ("Account", {"classes": [TAB], "fields": ["account"]}),
    ]
    actions_detail = ["create_resume"]

    @action(
        description="Create a resume…",
        url_path="create-resume",
        permissions=["create_resume"],
        dialog={
            "title": "Create a resume",
            "description": "A draft that tells what this profile and its skill bank hold.",
            "form_submit_text": "Create",
        },
    )
    def create_resume(self, request, form, object_id: str):
        if (person := self.get_object(request, unquote(object_id))) is None:
            raise Http404
        try:
            resume = create_resume_from_profile(user=person)
        except ValidationError as error:
            self.refuse(request, error)
            return leave_dialog(person)
        self.log_addition(request, resume, f"Created from the profile of {person}.")
        self.message_user(request, f"This resume tells what the profile of {person} holds.", messages.SUCCESS)
        return leave_dialog(resume)

    def has_create_resume_permission(self, request, obj=None) -> bool:
        return self.has_view_permission(request) and request.user.has_perm("resumes.add_resume")


@admin.register(LegacyRecord)
class LegacyRecordAdmin(ModelAdmin):
    """Evidence of the import: it is read, and ticked off."""

    list_display = [
        "source_table",
        "source_id",
        badge_column("outcome", OUTCOME_COLOURS),
        "codes",
        "target_link",
        "resolved",
        "created_at",
    ]
    list_display_links = ["source_table", "source_id"]
    list_filter = [
        ("outcome", ChoicesCheckboxFilter),
        ("resolved_at", admin.EmptyFieldListFilter),
        ("source_table", FieldTextFilter),
        ("created_at", RangeDateTimeFilter),
    ]
    list_select_related = ["target_type"]
    search_fields = ["source_table", "source_id", "target_id"]
    date_hierarchy = "created_at"
    actions = ["resolve", "unresolve"]
    readonly_fields = [
        "source_table",
        "source_id",
        "outcome",
        "target_link",
        "reasons_shown",
        "payload_shown",
    ]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("source_table", "source_id"),
                    ("outcome", "target_link"),
                    "resolved_at",
                    "reasons_shown",
                    "payload_shown",
                ]
            },
        ),
    ]

    def has_add_permission(self, request) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False

    @admin.display(description="reasons")
    def codes(self, record: LegacyRecord) -> str:
        codes = (str(reason.get("code", "")) for reason in record.reasons if isinstance(reason, dict))
        return ", ".join(dict.fromkeys(filter(None, codes))) or "-"

    @admin.display(description="resolved", ordering="resolved_at", boolean=True)
    def resolved(self, record: LegacyRecord) -> bool:
        return record.resolved_at is not None

    @admin.display(description="became", ordering="target_type")
    def target_link(self, record: LegacyRecord) -> str:
        """Made of the type and the id alone: fetching what it leads to would cost a query a row."""
        if record.target_type is None or record.target_id is None:
            return "-"
        name = f"{record.target_type.name} {str(record.target_id)[:8]}"
        try:
            page = f"admin:{record.target_type.app_label}_{record.target_type.model}_change"
            url = reverse(page, args=[record.target_id])
        except NoReverseMatch:
            return name
        return format_html('<a href="{}" class="text-link">{}</a>', url, name)

    @admin.display(description="reasons")
    def reasons_shown(self, record: LegacyRecord) -> str:
        return _as_json(record.reasons)

    @admin.display(description="the legacy row")
    def payload_shown(self, record: LegacyRecord) -> str:
        return _as_json(record.payload)

    @action(description="Mark as resolved", permissions=["change"])
    def resolve(self, request, queryset: QuerySet):
        count = resolve_records(records=queryset)
        self._answer(request, count, ngettext("%d record is resolved now.", "%d records are resolved now.", count))

    @action(description="Mark as not resolved", permissions=["change"])
    def unresolve(self, request, queryset: QuerySet):
        count = unresolve_records(records=queryset)
        self._answer(request, count, ngettext("%d record is open again.", "%d records are open again.", count))

    def _answer(self, request, count: int, text: str) -> None:
        self.message_user(request, text % count, messages.SUCCESS if count else messages.WARNING)


def _as_json(document) -> str:
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return format_html('<pre class="font-mono overflow-x-auto text-sm whitespace-pre-wrap">{}</pre>', text)
