"""The rows of a long form come when their tabs are opened, so that it opens as fast as a short one."""

from collections.abc import Iterable
from itertools import accumulate, chain
from typing import Any

from django.contrib.admin import ModelAdmin
from django.contrib.admin.helpers import InlineAdminFormSet
from django.contrib.admin.utils import flatten_fieldsets
from django.db.models import Model
from django.http import HttpRequest
from django.template.response import TemplateResponse

ASKED = "inline"  # in an address: the prefix of the inline that is to come


class InlinesMixin(ModelAdmin):
    """A mixin for pages of which some have long inlines: put it before Django's ModelAdmin.

    On such a page an inline is a line on its tab, which a script replaces by the rows once the tab opens, and which is
    a link to a page with them. Rows that were not on a page are not sent with it, and stay as they are.
    """

    most_inputs = 100  # of the rows of all inlines that come with their page, and of a new one in each; 0: none comes

    class Media:
        js = ["jobpilot/inlines.js"]

    def get_formset_kwargs(self, request: HttpRequest, obj: Any, inline: Any, prefix: str) -> dict[str, Any]:
        if not obj._state.adding and self._is_left_out(request, inline, prefix):
            return {"instance": obj, "prefix": prefix, "queryset": inline.model._default_manager.none()}
        return super().get_formset_kwargs(request, obj, inline, prefix)

    def _is_left_out(self, request: HttpRequest, inline: Any, prefix: str) -> bool:
        """Return whether it is known before its rows are read that they are none of this page."""
        if request.method == "POST":
            return f"{prefix}-TOTAL_FORMS" not in request.POST
        return inline.tab and not self.most_inputs and request.GET.get(ASKED) != prefix

    def _build_nested_formsets(
        self, request: HttpRequest, obj: Any, formsets: list, inline_instances: list, change: bool
    ) -> None:
        """Make the inlines within inlines: Unfold reads and makes the rows of those without any, too."""
        page: Any = super()
        for formset, inline in zip(formsets, inline_instances, strict=True):
            if hasattr(inline, "inlines"):
                page._build_nested_formsets(request, obj, [formset], [inline], change)

    def get_inline_formsets(
        self, request: HttpRequest, formsets: list, inline_instances: list, obj: Model | None = None
    ) -> list[InlineAdminFormSet]:
        found = super().get_inline_formsets(request, formsets, inline_instances, obj)
        for each in self._to_come(request, [each for each in found if each.opts.tab] if obj is not None else []):
            each.formset.rows = []
            each.opts.template = "admin/inline_to_come.html"
        return found

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """Show the form, or the rows of an inline alone to the script that asks for them."""
        if asked := request.GET.get(ASKED) if request.headers.get("HX-Request") else None:
            for each in context["inline_admin_formsets"]:
                if each.formset.prefix == asked:
                    return TemplateResponse(request, each.opts.template, context | {"inline_admin_formset": each})
        return super().render_change_form(request, context, *args, **kwargs)

    def _to_come(self, request: HttpRequest, inlines: list[InlineAdminFormSet]) -> Iterable[InlineAdminFormSet]:
        """Return those of the inlines on tabs whose rows are left out of a page."""
        if request.method == "POST":
            return [each for each in inlines if not each.formset.is_bound]
        if asked := request.GET.get(ASKED):
            return [each for each in inlines if each.formset.prefix != asked]
        inputs = chain(map(_new_inputs, inlines), map(_stored_inputs, inlines))  # rows are read if it depends on them
        is_long = not self.most_inputs or any(count > self.most_inputs for count in accumulate(inputs))
        return inlines if is_long else []


def _new_inputs(inline: InlineAdminFormSet) -> int:
    return _fields(inline) if inline.has_add_permission and inline.formset.max_num > 0 else 0


def _stored_inputs(inline: InlineAdminFormSet) -> int:
    return len(inline.formset.get_queryset()) * _fields(inline)


def _fields(inline: InlineAdminFormSet) -> int:
    return len(flatten_fieldsets(inline.fieldsets))
