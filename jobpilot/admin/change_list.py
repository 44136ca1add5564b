"""The list of all changes that an account may see, and the page of one."""

from typing import Any
from uuid import UUID

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import path, reverse
from django.utils.html import format_html, strip_tags
from django.utils.text import Truncator, capfirst
from django.views.decorators.http import require_POST
from unfold.contrib.filters.admin import DropdownFilter, FieldTextFilter

from jobpilot.admin.base import ModelAdmin, change_url
from jobpilot.admin.changes import Changes, model_of, page_of_row
from jobpilot.admin.doors import RESTORE
from jobpilot.admin.filters import ChoicesDropdownFilter, RangeDateTimeFilter
from jobpilot.admin.moments import day_column
from jobpilot.admin.restoring import bring_back, reason_not_to_bring_back
from jobpilot.admin.transfer.tables import counted
from jobpilot.models import Change
from jobpilot.models.recording import recorded_models


class KindOfRowFilter(DropdownFilter):
    title = "what it is about"
    parameter_name = "model"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        named = ((each._meta.label_lower, capfirst(str(each._meta.verbose_name_plural))) for each in recorded_models())
        return sorted(named, key=lambda each: each[1])

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(model=self.value()) if self.value() else queryset


@admin.register(Change)
class ChangeAdmin(ModelAdmin):
    """What the database recorded: nobody edits it."""

    list_reads_texts = True
    list_display = [day_column("created_at", "when", with_time=True), "account_name", "door", "kind", "row", "what"]
    list_filter = [
        ("created_at", RangeDateTimeFilter),
        ("account_name", FieldTextFilter),
        KindOfRowFilter,
        ("kind", ChoicesDropdownFilter),
        ("door", FieldTextFilter),
    ]
    search_fields = ["key"]
    searched_by_index = {"key"}
    search_help_text = "The id of a row, or of an occasion"
    fieldsets = [(None, {"fields": ["created_at", "account_name", "door", "kind", "row", "what_changed"]})]
    readonly_fields = ["row", "what_changed"]
    left_out = frozenset({"account", "model", "key", "before", "after", "occasion", "person"})  # told by those shown
    change_form_outer_before_template = "admin/bring_back.html"

    class Media:
        css = {"all": ["jobpilot/buttons.css", "jobpilot/changes.css"]}

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def found_by(self, text: str, *, is_typing: bool = False) -> Q:
        """Return the condition for the changes of a row, or of an occasion, by the whole id."""
        try:
            key = UUID(text)
        except ValueError:
            return Q(key=text)
        return Q(key=str(key)) | Q(occasion=key)

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        """Name what the changes of the page are about, all at once."""
        changelist = super().get_changelist_instance(request)
        tell(request, changelist.result_list)
        return changelist

    def table_rows(self, request: HttpRequest, rows: QuerySet) -> list[Any]:
        changes = list(rows)
        tell(request, changes)
        return changes

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        change = super().get_object(request, object_id, from_field)
        if change is not None:
            tell(request, [change])
        return change

    def get_urls(self) -> list:
        view = self.admin_site.admin_view(require_POST(self.bring_back_view))
        return [path("<path:object_id>/bring-back/", view, name="jobpilot_change_bring_back"), *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        change = self.get_object(request, unquote(object_id))
        context = {} if change is None else self._ways_back(request, change)
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))

    def _ways_back(self, request: HttpRequest, change: Any) -> dict[str, str]:
        if change.kind == Change.Kind.DELETED:
            return {"reason": reason_not_to_bring_back(request, change)}
        return {"restore_url": self._restore_url(request, change)} if change.kind == Change.Kind.CHANGED else {}

    def _restore_url(self, request: HttpRequest, change: Any) -> str:
        """Return the address of the form that shows the state before a change, if the account may change the row."""
        model = model_of(change)
        if model is None or not self.admin_site.is_registered(model):
            return ""
        page = self.admin_site.get_model_admin(model)
        row = page.get_object(request, change.key)
        if row is None or not page.has_change_permission(request, row):
            return ""
        return f"{change_url(row)}?{RESTORE}={change.pk}"

    def bring_back_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Insert a deleted row again, or say why not."""
        change = self.get_row(request, object_id)
        if change.kind != Change.Kind.DELETED:
            raise Http404
        try:
            (row, *others), left = bring_back(request, change)
        except ValidationError as error:
            self.refuse(request, error)
            return redirect(change_url(change))
        more = f", and {counted(len(others), 'row')} that belong to it" if others else ""
        self.message_user(request, f"“{row}” is back{more}.", messages.SUCCESS)
        if left:
            text = f"{counted(left, 'row')} that belonged to it could not come back. See the changes of the deletion."
            self.message_user(request, text, messages.WARNING)
        return redirect(change_url(row))

    def get_fieldsets(self, request: HttpRequest, obj: Model | None = None) -> list:
        return self.fieldsets  # without the page's "Record"

    @admin.display(description="about")
    def row(self, change: Any) -> str:
        entry = change.entry
        name = Truncator(f"{capfirst(entry.kind_of_row)}: {entry.row or change.key or 'many'}").chars(80)
        address = page_of_row(change) if entry.row else ""
        return format_html('<a href="{}" class="text-link">{}</a>', address, name) if address else name

    @admin.display(description="what")
    def what(self, change: Any) -> str:
        lines = [
            f"{line.label}: {strip_tags(line.before)} → {strip_tags(line.after)}"
            if change.kind == Change.Kind.CHANGED
            else f"{line.label}: {strip_tags(line.before or line.after)}"
            for line in change.entry.lines
        ]
        text = Truncator(" ".join("; ".join(lines).split())).chars(160)
        address = reverse("admin:jobpilot_change_change", args=[change.pk])
        return format_html('<a href="{}" class="text-link">{}</a>', address, text or "See")

    @admin.display(description="from what to what")
    def what_changed(self, change: Any) -> str:
        return render_to_string("admin/change_lines.html", {"lines": change.entry.lines, "kind": change.kind})


def tell(request: HttpRequest, changes: Any) -> None:
    """Give each change its entry: what it says, in the words that the account may read."""
    for change, entry in zip(changes, Changes(request, changes), strict=True):
        change.entry = entry
