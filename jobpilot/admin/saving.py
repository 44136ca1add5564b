"""Save admin pages safely: lock the row, add each new row once, and retry after a conflict with another save."""

from contextlib import suppress
from typing import Any

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connections, router, transaction
from django.db.models import Model, QuerySet
from django.forms import BaseModelFormSet, ModelForm
from django.http import HttpRequest, HttpResponse

from jobpilot.admin.forms import WholeRowForm
from jobpilot.admin.moments import understood
from jobpilot.admin.opened import OpenedFormSet, key_of_new_row, unchanged_by
from jobpilot.admin.restoring import show_earlier_state
from jobpilot.db.faults import is_conflict
from jobpilot.db.locks import lock_in_order
from jobpilot.models.belonging import visible_to

TRIES = 3


def lock_if_saved(request: HttpRequest, rows: QuerySet) -> QuerySet:
    """Return the rows of an inline, locked until the end of the transaction if their page is being saved."""
    if request.method == "POST" and connections[rows.db].in_atomic_block:
        return rows.select_for_update(of=("self",), no_key=True)
    return rows


class SavingMixin(ModelAdmin):
    """A mixin for safe saving: put it before Django's ModelAdmin."""

    change_form_before_template = "admin/page_state.html"

    class Media:
        css = {"all": ["jobpilot/changes.css"]}

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Save, and retry if another save came first: validation then sees its rows."""
        if request.method == "POST" and object_id is None and (row := self._added_already(request)):
            return self.response_add(request, row)
        tries = TRIES if request.method == "POST" else 1
        while True:
            tries -= 1
            try:
                return super().changeform_view(request, object_id, form_url, extra_context)
            except DatabaseError as error:
                if not tries or not is_conflict(error):
                    raise

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """Show the form, with an earlier state of the row if the address names one."""
        if (row := context.get("original")) is not None:
            context["restoring"] = show_earlier_state(request, row, context["adminform"].form)
        return super().render_change_form(request, context, *args, **kwargs)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Save rows, or run an action, as a whole: valid rows are valid when saved, and no action ends halfway."""
        if request.method != "POST":
            return super().changelist_view(request, extra_context)
        with transaction.atomic(using=router.db_for_write(self.model)):
            return super().changelist_view(request, extra_context)

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        if request.method == "POST" and connections[router.db_for_write(self.model)].in_atomic_block:
            with suppress(
                ValidationError, ValueError, TypeError
            ):  # invalid key: the page shows that the row does not exist
                self.lock(self.model._meta.pk.to_python(unquote(object_id)))
        return super().get_object(request, object_id, from_field)

    def lock(self, key: Any) -> None:
        """Lock the row that is being saved until the end of the transaction."""
        self.lock_rows(self.model._base_manager.filter(pk=key))

    def lock_rows(self, rows: QuerySet) -> None:
        """Lock rows that are being saved or deleted, and before them what comes first in the order of locks."""
        lock_in_order(rows)

    def lock_selected(self, queryset: QuerySet) -> None:
        """Lock the rows of a list action before it writes any, in the order in which everybody does."""
        self.lock_rows(self.model._base_manager.filter(pk__in=queryset.order_by().values("pk")))

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        with transaction.atomic(using=router.db_for_write(self.model)):
            self.lock_selected(queryset)
            super().delete_queryset(request, queryset)

    def get_changelist_form(self, request: HttpRequest, **kwargs: Any) -> type[ModelForm]:
        return super().get_changelist_form(request, **{"form": WholeRowForm} | kwargs)

    def get_changelist_formset(self, request: HttpRequest, **kwargs: Any) -> type[BaseModelFormSet]:
        return super().get_changelist_formset(request, **{"formset": OpenedFormSet} | kwargs)

    def _get_list_editable_queryset(self, request: HttpRequest, prefix: str) -> QuerySet:
        rows = super()._get_list_editable_queryset(request, prefix)
        if request.method == "POST" and connections[rows.db].in_atomic_block:
            self.lock_rows(rows)
        return rows

    def save_form(self, request: HttpRequest, form: ModelForm, change: bool) -> Model:
        row = super().save_form(request, form, change)
        key = None if change else key_of_new_row(self.model, request.POST, "row")
        if key and not self.model._base_manager.filter(pk=key).exists():
            row.pk = key
        return row

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Save the inline rows too, and say what was corrected in all of them, and how dates were read."""
        super().save_related(request, form, formsets, change)
        inlines = [each for formset in formsets for each in formset.forms if each.has_changed()]
        if read := " ".join(understood([form, *inlines])):
            self.message_user(request, read, messages.INFO)
        rows = [form.instance, *(each.instance for each in inlines)]
        for correction in dict.fromkeys(text for row in rows for text in getattr(row, "corrections", ())):
            self.message_user(request, correction, messages.INFO)

    def _added_already(self, request: HttpRequest) -> Model | None:
        """Return the row that this page has already added, as when Save is clicked twice."""
        key = key_of_new_row(self.model, request.POST, "row")
        row = key and visible_to(request.user, self.model._base_manager.filter(pk=key)).first()
        if not row or not self.has_add_permission(request):
            return None
        form = self.get_form(request, None, change=False)(request.POST, request.FILES, instance=row)
        return row if unchanged_by(form, row) else None
