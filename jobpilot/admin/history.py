"""Add what list actions do to the page history of each row that they change."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, cast
from uuid import UUID

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.exceptions import ValidationError
from django.db.models import BinaryField, JSONField, Model, QuerySet, TextField
from django.http import HttpRequest, HttpResponse

BATCH = 500


def log(request: HttpRequest, text: str, *rows: Model | None, flag: int = CHANGE) -> None:
    """Add an entry to the history of each row that there is, in one INSERT."""
    LogEntry.objects.log_actions(cast(UUID, request.user.pk), list(filter(None, rows)), flag, text)


class HistoryMixin(admin.ModelAdmin):
    """Log every list action for the rows that it changed: put it before Unfold's ModelAdmin.

    What changed is seen in the rows themselves, so that no action can forget it. Long texts and documents are not
    compared: `updated_at` changes with them.
    """

    def response_action(self, request: HttpRequest, queryset: QuerySet, *args: Any) -> HttpResponse | None:
        chosen = request.POST.getlist(ACTION_CHECKBOX_NAME)
        rows = self._selected(request, queryset, chosen)
        if rows is None:
            self.message_user(request, "Select rows of this list.", messages.WARNING)
            return None
        before = dict(self._values(rows))
        response = super().response_action(request, queryset, *args)
        text = f"List action “{self._description(request)}”."
        keys = iter(before)
        while batch := list(islice(keys, BATCH)):
            there = self.model._default_manager.order_by().filter(pk__in=batch)
            changed = [key for key, values in self._values(there) if values != before[key]]
            if changed:
                related = self.get_list_select_related(request)
                named = there.select_related(*(() if isinstance(related, bool) else related))
                log(request, text, *named.filter(pk__in=changed))
        return response

    def _selected(self, request: HttpRequest, queryset: QuerySet, chosen: list[str]) -> QuerySet | None:
        """Return the rows that an action is for, or None if a key among those chosen is not one."""
        if request.POST.get("select_across", "0") not in ("", "0"):
            return queryset
        try:
            return queryset.filter(pk__in=chosen)
        except (ValidationError, ValueError):
            return None

    def _values(self, rows: QuerySet) -> Iterator[tuple[Any, tuple]]:
        long = TextField | JSONField | BinaryField
        names = [field.attname for field in self.opts.concrete_fields if not isinstance(field, long)]
        return ((row[0], row[1:]) for row in rows.order_by().values_list("pk", *names).iterator(BATCH))

    def _description(self, request: HttpRequest) -> str:
        chosen = request.POST.getlist("action")
        actions = self.get_actions(request)
        return next((str(action[2]) for name in chosen if (action := actions.get(name))), "")
