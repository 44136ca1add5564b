"""The pages of accounts and groups, unless the project has a user model of its own."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin as DjangoGroupAdmin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group
from unfold.admin import ModelAdmin as UnfoldModelAdmin
from unfold.contrib.filters.admin import BooleanRadioFilter
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm

from jobpilot.admin.addresses import AddressMixin
from jobpilot.admin.filters import RangeDateTimeFilter
from jobpilot.admin.forms import WholeRowForm
from jobpilot.admin.history import HistoryMixin
from jobpilot.admin.saving import SavingMixin
from jobpilot.models import User


class AccountForm(UserChangeForm, WholeRowForm):
    pass


class GroupAdmin(SavingMixin, AddressMixin, HistoryMixin, DjangoGroupAdmin, UnfoldModelAdmin):
    form = WholeRowForm


class UserAdmin(SavingMixin, AddressMixin, HistoryMixin, DjangoUserAdmin, UnfoldModelAdmin):
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


if not User._meta.swapped:
    admin.site.register(User, UserAdmin)
    admin.site.unregister(Group)
    admin.site.register(Group, GroupAdmin)
