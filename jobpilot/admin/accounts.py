"""The pages of accounts and groups, unless the project has a user model of its own.

They hold to `jobpilot.admin.authority`: nobody gives others, or themselves, what they do not have.
"""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin as DjangoGroupAdmin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group
from django.db.models import Model, Q
from django.http import HttpRequest
from unfold.admin import ModelAdmin as UnfoldModelAdmin
from unfold.contrib.filters.admin import BooleanRadioFilter
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm

from jobpilot.admin.addresses import AddressMixin
from jobpilot.admin.authority import has_power_over, may_give_groups, may_give_permissions
from jobpilot.admin.filters import RangeDateTimeFilter
from jobpilot.admin.forms import WholeRowForm
from jobpilot.admin.history import HistoryMixin
from jobpilot.admin.list_days import ListDaysMixin
from jobpilot.admin.list_tables import ListTableMixin
from jobpilot.admin.saving import SavingMixin
from jobpilot.admin.scoping import ScopedPageMixin
from jobpilot.admin.searching import SearchMixin
from jobpilot.admin.widgets import WidgetsMixin
from jobpilot.models import User


class AccountForm(UserChangeForm, WholeRowForm):
    pass


class GivingMixin(admin.ModelAdmin):
    """Offer the groups and permissions that the account of the request may give, and leave alone what has more.

    A field offers its choices and accepts no other, whatever a request sends.
    """

    compressed_fields = False

    def may_edit(self, request: HttpRequest, row: Any) -> bool:
        """Return whether the account of the request may change and delete a row."""
        raise NotImplementedError

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return super().has_change_permission(request, obj) and (obj is None or self.may_edit(request, obj))

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return super().has_delete_permission(request, obj) and (obj is None or self.may_edit(request, obj))

    def formfield_for_manytomany(self, db_field: Any, request: Any = None, **kwargs: Any) -> Any:
        if db_field.name == "groups":
            kwargs["queryset"] = may_give_groups(request.user)
        elif db_field.name in ("permissions", "user_permissions"):
            kwargs["queryset"] = may_give_permissions(request.user).select_related("content_type")
        return super().formfield_for_manytomany(db_field, request, **kwargs)


class GroupAdmin(
    ListTableMixin,
    ListDaysMixin,
    ScopedPageMixin,
    GivingMixin,
    SavingMixin,
    AddressMixin,
    HistoryMixin,
    SearchMixin,
    DjangoGroupAdmin,
    UnfoldModelAdmin,
):
    form = WholeRowForm

    searched_by_index = {"name"}

    def found_by(self, text: str, *, is_typing: bool = False) -> Q:
        return Q(name=text)

    def may_edit(self, request: HttpRequest, row: Any) -> bool:
        return may_give_groups(request.user).filter(pk=row.pk).exists()


class UserAdmin(
    ListTableMixin,
    ListDaysMixin,
    ScopedPageMixin,
    GivingMixin,
    SavingMixin,
    WidgetsMixin,
    AddressMixin,
    HistoryMixin,
    SearchMixin,
    DjangoUserAdmin,
    UnfoldModelAdmin,
):
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
    table_fields = ["is_superuser", "date_joined", "time_zone"]
    list_filter_submit = True
    list_fullwidth = True
    fieldsets = [*(DjangoUserAdmin.fieldsets or ()), ("Time zone", {"fields": ["time_zone"]})]
    show_full_result_count = False
    view_on_site = False

    searched_by_index = {"username"}

    def found_by(self, text: str, *, is_typing: bool = False) -> Q:
        return Q(username=text)

    def may_edit(self, request: HttpRequest, row: Any) -> bool:
        return has_power_over(request.user, row)

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        names = [*super().get_readonly_fields(request, obj)]
        return names if request.user.is_superuser else [*names, "is_superuser"]


if not User._meta.swapped:
    admin.site.register(User, UserAdmin)
    admin.site.unregister(Group)
    admin.site.register(Group, GroupAdmin)
