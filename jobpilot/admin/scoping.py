"""Show an account the rows of its own person alone, unless it may see everybody's.

Every page, inline, chooser and filter of the admin asks `jobpilot.models.belonging.visible_to()`, which reads the way
to the person on the model. What it does not know, it does not show: a model that names no way, and a page that is not
made of `jobpilot.admin.base.ModelAdmin` (`ClosedDoorsMiddleware`).
"""

import inspect
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.sites import AdminSite
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import ForeignKey, Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from jobpilot.models.belonging import may_see, path_to_person, person_of, sees_everybody, visible_to

# The pages of a site that show no rows, or those of ModelAdmins that are scoped themselves.
_OF_THE_SITE = {
    "index",
    "app_list",
    "login",
    "logout",
    "password_change",
    "password_change_done",
    "autocomplete",
    "search",
    "jsi18n",
    "view_on_site",
}


class ScopedMixin(BaseModelAdmin):
    """What the pages and the inlines of a model have in common: put it before Unfold's classes."""

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return visible_to(request.user, super().get_queryset(request))

    def get_fieldsets(self, request: HttpRequest, obj: Model | None = None) -> Any:
        accounts = accounts_in(request, self.model)
        fieldsets = super().get_fieldsets(request, obj)
        return [(name, options | {"fields": _without(options["fields"], accounts)}) for name, options in fieldsets]

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        offer_visible(field, request)
        if isinstance(field, forms.ModelChoiceField) and db_field.name == own_field(request, self.model):
            _fill_with_own(field)
        return field

    def formfield_for_manytomany(self, db_field: Any, request: Any = None, **kwargs: Any) -> Any:
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        offer_visible(field, request)
        return field


class ScopedPageMixin(ScopedMixin, admin.ModelAdmin):
    """A ModelAdmin that shows and touches only what its account may see: put it before Unfold's ModelAdmin."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        if not super().has_add_permission(request):
            return False
        path = path_to_person(self.model)
        if path is None or sees_everybody(request.user):
            return True
        # Another person, and another account, is no row of one's own.
        names = {field.name for field in self.model._meta.concrete_fields}
        return path.partition("__")[0] in names and person_of(request.user) is not None

    def get_list_display(self, request: HttpRequest) -> Any:
        hidden = hidden_fields(request, self.model)
        columns = super().get_list_display(request)
        return [column for column in columns if getattr(column, "admin_order_field", column) not in hidden]

    def get_list_filter(self, request: HttpRequest) -> Any:
        hidden = hidden_fields(request, self.model)
        filters = super().get_list_filter(request)
        return [each for each in filters if (each[0] if isinstance(each, tuple | list) else each) not in hidden]

    def get_paginator(self, request: HttpRequest, queryset: Any, *args: Any, **kwargs: Any) -> Paginator:
        """Page through rows. Django's history page asks here too, and shows one's own changes of what people share."""
        is_history = isinstance(queryset, QuerySet) and queryset.model is LogEntry
        if is_history and path_to_person(self.model) is None and not sees_everybody(request.user):
            queryset = queryset.filter(user=request.user.pk)
        return super().get_paginator(request, queryset, *args, **kwargs)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Save the inline rows too, and make sure that all of it is the account's own."""
        super().save_related(request, form, formsets, change)
        inline = [each.instance for formset in formsets for each in formset.forms if each.has_changed()]
        require_visible(request, [form.instance, *inline])

    def _get_obj_does_not_exist_redirect(self, request: HttpRequest, opts: Any, object_id: str) -> HttpResponse:
        """Answer 404 for a row that does not exist, and for one of somebody else, as if it did not."""
        return no_such_row(self, request)


def no_such_row(page: admin.ModelAdmin, request: HttpRequest) -> HttpResponse:
    context = {**page.admin_site.each_context(request), "title": "Not found", "opts": page.opts}
    return TemplateResponse(request, "admin/no_such_row.html", context, status=404)


class ClosedDoorsMiddleware:
    """Hide admin pages that are not scoped from accounts that may not see everybody's rows.

    Another app may register a model of people's rows with Django's own ModelAdmin, or add a page to the site.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> None:
        match = request.resolver_match
        if match is None or "admin" not in match.app_names or sees_everybody(request.user):
            return
        if not request.user.is_authenticated:  # asked to log in
            return
        if not is_scoped(view, match.url_name):
            raise Http404


def is_scoped(view: Any, name: str | None) -> bool:
    """Return whether a view of an admin site shows nobody's rows, or limits them to those of the account."""
    page = getattr(view, "model_admin", None) or getattr(
        inspect.unwrap(view, stop=lambda each: hasattr(each, "__self__")), "__self__", None
    )
    if isinstance(page, AdminSite) or page is None:
        return name in _OF_THE_SITE or name is None  # without a name: the last view, which is a 404
    return isinstance(page, ScopedPageMixin) or path_to_person(page.model) is None


def own_field(request: HttpRequest, model: Any) -> str | None:
    """Return the field of a model that can hold one value only for this account: its person, or their skill bank."""
    path = path_to_person(model)
    if not path or path == "pk" or sees_everybody(request.user):
        return None
    name, _, rest = path.partition("__")
    key: Any = model._meta.get_field(name)
    if rest and ("__" in rest or not key.related_model._meta.get_field(rest).unique):
        return None  # one of several: the resumes of a person
    return name


def accounts_in(request: HttpRequest, model: Any) -> set[str]:
    """Return the fields of a shared model that say who did something, and that this account may not see."""
    if path_to_person(model) is not None or sees_everybody(request.user):
        return set()
    return {field.name for field in model._meta.concrete_fields if field.related_model is get_user_model()}


def hidden_fields(request: HttpRequest, model: Any) -> set[str | None]:
    """Return the fields that no list shows this account: its own person in each row, or who did something."""
    return {*accounts_in(request, model), own_field(request, model) or ""}


def offer_visible(field: Any, request: HttpRequest) -> None:
    """Let a form field offer and accept only rows that the account may see."""
    if isinstance(field, forms.ModelChoiceField) and field.queryset is not None:
        field.queryset = visible_to(request.user, field.queryset)


def _fill_with_own(field: forms.ModelChoiceField) -> None:
    """Fill a field with the only row that it can have, and do not ask. Without one, offer to add it."""
    rows: Any = field.queryset
    if own := rows.order_by().first():
        field.initial = own.pk
        field.disabled = True  # what a request sends is not read
        field.widget = forms.HiddenInput()


def _without(fields: Iterable[Any], names: Collection[str]) -> list[Any]:
    """Return the fields of a fieldset, of which several may stand in one line, without some."""
    lines = [tuple(_without(line, names)) if isinstance(line, tuple | list) else line for line in fields]
    return [line for line in lines if line and line not in names]


def require_visible(request: HttpRequest, rows: Iterable[Model]) -> None:
    """Raise PermissionDenied, which undoes the request, if a saved row is not one that the account may see."""
    if sees_everybody(request.user):
        return
    keys: dict[type[Model], set[Any]] = defaultdict(set)
    for row in rows:
        keys[type(row)].add(row.pk)
    for each, of_model in keys.items():
        stored = each._base_manager.filter(pk__in=of_model)
        if stored.exclude(pk__in=stored.filter(may_see(request.user, each)).values("pk")).exists():
            raise PermissionDenied
