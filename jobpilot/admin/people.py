from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin as DjangoGroupAdmin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group
from unfold.admin import ModelAdmin as UnfoldModelAdmin
from unfold.contrib.filters.admin import (
    BooleanRadioFilter,
    FieldTextFilter,
    RangeDateTimeFilter,
    RangeNumericFilter,
)
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm

from jobpilot.admin.base import TAB, ModelAdmin, count_column, day_column, link_column
from jobpilot.admin.forms import WholeRowForm
from jobpilot.admin.transfer import RowResource, TransferMixin
from jobpilot.models import User, UserProfile

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
