"""The pages of log-ins, if the project has django-axes: who is locked out, what failed, who was here.

The page of people, with what the roof adds to it, is `jobpilot.site.archive.pages`.
"""

from typing import Any

from django.apps import apps
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.core.validators import validate_ipv46_address
from django.db.models import Q
from django.http import HttpRequest
from unfold.admin import ModelAdmin as UnfoldModelAdmin
from unfold.contrib.filters.admin import BooleanRadioFilter, FieldTextFilter

from jobpilot.admin.addresses import AddressMixin
from jobpilot.admin.batches import BatchMixin
from jobpilot.admin.filters import RangeDateTimeFilter
from jobpilot.admin.history import HistoryMixin
from jobpilot.admin.list_days import ListDaysMixin
from jobpilot.admin.list_tables import ListTableMixin
from jobpilot.admin.scoping import ScopedPageMixin
from jobpilot.admin.searching import SearchMixin
from jobpilot.site.archive import pages  # noqa: F401 (registers the page of people)


class LogInAdmin(
    BatchMixin,
    ListTableMixin,
    ListDaysMixin,
    ScopedPageMixin,
    AddressMixin,
    HistoryMixin,
    SearchMixin,
    UnfoldModelAdmin,
):
    """What django-axes writes: nobody edits it."""

    list_filter = [
        ("username", FieldTextFilter),
        ("ip_address", FieldTextFilter),
        ("attempt_time", RangeDateTimeFilter),
    ]
    list_filter_submit = True
    list_fullwidth = True
    compressed_fields = False
    search_fields = ["username", "ip_address", "user_agent"]
    searched_by_index = {"username", "ip_address"}
    search_help_text = "An account, an address or a browser"
    show_full_result_count = False
    ordering = ["-attempt_time", "-id"]

    def found_by(self, text: str, *, is_typing: bool = False) -> Q:
        """Return the condition for the log-ins of an account, or from an address, as a whole."""
        try:
            validate_ipv46_address(text)
        except ValidationError:
            return Q(username=text)
        return Q(username=text) | Q(ip_address=text)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class LogAdmin(LogInAdmin):
    """A log, which ends by age alone (LOGIN_LOG_DAYS)."""

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class AccessAttemptAdmin(LogInAdmin):
    """Failures that count: who deletes them lets the account, or the address, in again."""

    list_display = ["username", "ip_address", "failures_since_start", "attempt_time", "user_agent"]
    fields = ["username", "ip_address", "failures_since_start", "attempt_time", "user_agent", "path_info"]


class AccessFailureLogAdmin(LogAdmin):
    list_display = ["attempt_time", "username", "ip_address", "locked_out", "user_agent"]
    list_filter = [*LogInAdmin.list_filter, ("locked_out", BooleanRadioFilter)]
    fields = ["attempt_time", "username", "ip_address", "locked_out", "user_agent", "path_info"]


class AccessLogAdmin(LogAdmin):
    list_display = ["attempt_time", "logout_time", "username", "ip_address", "user_agent"]
    fields = ["attempt_time", "logout_time", "username", "ip_address", "user_agent", "path_info"]


if apps.is_installed("axes"):
    for page in (AccessAttemptAdmin, AccessFailureLogAdmin, AccessLogAdmin):
        admin.site.register(apps.get_model("axes", page.__name__.removesuffix("Admin")), page)
