"""The history of a row, and the log of what the admin's own pages did."""

from typing import Any, cast
from uuid import UUID

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse

from jobpilot.admin.changes import history_of
from jobpilot.admin.scoping import no_such_row
from jobpilot.models.doors import changes_by
from jobpilot.models.recording import is_recorded


def log(request: HttpRequest, text: str, *rows: Model | None, flag: int = CHANGE) -> None:
    """Add an entry to the history of each row that there is, in one INSERT."""
    LogEntry.objects.log_actions(cast(UUID, request.user.pk), list(filter(None, rows)), flag, text)


class HistoryMixin(admin.ModelAdmin):
    """Show what was changed from what to what, and name list actions in it: put it before Unfold's ModelAdmin."""

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if not is_recorded(self.model):
            return super().history_view(request, object_id, extra_context)
        row = self.get_object(request, unquote(object_id))
        if row is None:
            return no_such_row(self, request)
        if not self.has_view_or_change_permission(request, row):
            raise PermissionDenied
        return history_of(self, request, row)

    def response_action(self, request: HttpRequest, queryset: QuerySet, *args: Any) -> HttpResponse | None:
        if not self._may_select(request, queryset):
            self.message_user(request, "Select rows of this list.", messages.WARNING)
            return None
        with changes_by(request.user, f"List action “{self._description(request)}”"):
            return super().response_action(request, queryset, *args)

    def _may_select(self, request: HttpRequest, queryset: QuerySet) -> bool:
        """Return whether the keys among those chosen for an action are keys."""
        try:
            queryset.filter(pk__in=request.POST.getlist(ACTION_CHECKBOX_NAME))
        except (ValidationError, ValueError):
            return request.POST.get("select_across", "0") not in ("", "0")
        return True

    def _description(self, request: HttpRequest) -> str:
        chosen = request.POST.getlist("action")
        actions = self.get_actions(request)
        return next((str(action[2]) for name in chosen if (action := actions.get(name))), "")
