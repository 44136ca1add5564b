"""Base classes and helpers for all admin pages."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import cache
from typing import Any, cast
from urllib.parse import quote

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import AdminForm, InlineAdminFormSet
from django.contrib.admin.utils import flatten, unquote
from django.core.exceptions import ValidationError
from django.db.models import ForeignObjectRel, Model
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import get_script_prefix, get_urlconf, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst, slugify
from unfold.admin import ModelAdmin as UnfoldModelAdmin
from unfold.admin import StackedInline as UnfoldStackedInline
from unfold.admin import TabularInline as UnfoldTabularInline
from unfold.decorators import display

from jobpilot.admin.addresses import AddressMixin
from jobpilot.admin.authority import may
from jobpilot.admin.batches import BatchMixin
from jobpilot.admin.choosers import PersonalChooserMixin
from jobpilot.admin.deletion import DeletionMixin
from jobpilot.admin.forms import WholeRowForm, WholeRowFormSet
from jobpilot.admin.history import HistoryMixin
from jobpilot.admin.inlines import InlinesMixin
from jobpilot.admin.list_days import ListDaysMixin
from jobpilot.admin.list_tables import ListTableMixin
from jobpilot.admin.moments import has_moments, zones_of_page
from jobpilot.admin.saving import SavingMixin, lock_if_saved
from jobpilot.admin.scoping import ScopedMixin, ScopedPageMixin
from jobpilot.admin.searching import SearchMixin
from jobpilot.admin.widgets import WidgetsMixin
from jobpilot.db.counts import related_count
from jobpilot.db.paging import MAX_COUNT
from jobpilot.models.belonging import may_see

TAB = "tab"
KEY = "the-key-of-a-row"  # stands for it in an address
GENERAL = "general"  # Unfold's tab of the fieldsets


class ModelAdmin(
    BatchMixin,
    InlinesMixin,
    ListTableMixin,
    ListDaysMixin,
    DeletionMixin,
    ScopedPageMixin,
    SavingMixin,
    WidgetsMixin,
    AddressMixin,
    PersonalChooserMixin,
    HistoryMixin,
    SearchMixin,
    UnfoldModelAdmin,
):
    """A ModelAdmin whose change page links to the rows of `related_counts` (reverse relations), with their numbers.

    Relations of apps that are not installed are left out, there and among the columns.
    """

    form = WholeRowForm
    related_counts: Sequence[str] = ()
    related_labels: Mapping[str, str] = {}  # of those whose name is not what people call the rows
    left_out: Set[str] = frozenset()  # the columns that the change page does not show
    change_form_template = "admin/tabbed_change_form.html"
    change_form_outer_before_template = "admin/related_rows.html"
    compressed_fields = False  # with labels above the fields, a date and its time fit side by side
    list_filter_submit = True
    list_fullwidth = True
    list_reads_texts = False  # whether columns of its own read more long texts and data than `list_display` names
    list_per_page = 50
    show_full_result_count = False  # saves a COUNT of the whole table
    view_on_site = False
    warn_unsaved_form = True
    # What Unfold's templates ask for: Django looks for what is not there among all attributes, for half a millisecond.
    change_form_show_cancel_button = False
    conditional_fields: Mapping[str, str] = {}
    list_sections = ()

    class Media:
        css = {"all": ["jobpilot/tabs.css", "jobpilot/own_field.css"]}

    def get_related_counts(self) -> list[str]:
        """Return those of the `related_counts` that the model has in this project."""
        there = {field.name for field in self.model._meta.get_fields()}
        return [relation for relation in self.related_counts if relation in there]

    def get_list_display(self, request: HttpRequest) -> list:
        shown = {relation for relation in self.get_related_counts() if self._may_view(request, relation)}
        missing = {count_name(relation) for relation in set(self.related_counts) - shown}
        columns = super().get_list_display(request)
        return [column for column in columns if getattr(column, "admin_order_field", None) not in missing]

    def _may_view(self, request: HttpRequest, relation: str) -> bool:
        """Return whether the account may see the rows behind a count, and so how many there are."""
        related = self.model._meta.get_field(relation).related_model
        return may(request.user, "view", related)

    def get_queryset(self, request: HttpRequest) -> Any:
        counts = {count_name(relation): self._count(request, relation) for relation in self.get_related_counts()}
        queryset = super().get_queryset(request).annotate(**counts)
        # On all pages, not only on the list: the `__str__` of many rows names the row that they belong to.
        related = self.get_list_select_related(request)
        return queryset.select_related(*(() if isinstance(related, bool) else related))

    def _count(self, request: HttpRequest, relation: str) -> Any:
        """Return an expression that counts the rows of a reverse relation that the account may see."""
        related = self.model._meta.get_field(relation).related_model
        return related_count(self.model, relation, may_see(request.user, related), most=MAX_COUNT)

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        return [*super().get_readonly_fields(request, obj), "id", "created_at", "updated_at"]

    def get_fieldsets(self, request: HttpRequest, obj: Model | None = None) -> list:
        fieldsets = list(super().get_fieldsets(request, obj))
        if obj is None:
            return fieldsets  # a new row has none of these values yet
        has_tabs = any(TAB in options.get("classes", ()) for _, options in fieldsets)
        record = {"classes": [TAB if has_tabs else "collapse"], "fields": [("id", "created_at", "updated_at")]}
        return [*fieldsets, ("Record", record)]

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Model | None = None,
    ) -> HttpResponse:
        context |= tabs_to_open(context["adminform"], context["inline_admin_formsets"])
        forms = [context["adminform"].form, *(each.formset.form for each in context["inline_admin_formsets"])]
        context["zones"] = zones_of_page(obj) if any(map(has_moments, forms)) else ""
        context["related_rows"] = self.related_rows(request, obj) if obj else []
        return super().render_change_form(request, context, add, change, form_url, obj)

    def get_row(self, request: HttpRequest, object_id: str) -> Any:
        """Return the object with the id from a URL; raise Http404 if it does not exist."""
        if (row := self.get_object(request, unquote(object_id))) is None:
            raise Http404
        return row

    def form_page(
        self,
        request: HttpRequest,
        row: Model,
        form: forms.Form,
        *,
        title: str,
        explanation: str,
        submit_text: str,
        template: str = "admin/form_page.html",
        **context: Any,
    ) -> TemplateResponse:
        """Return the page of an action that needs more than a dialog: a form below a sentence.

        Another `template` extends that one, and shows what more there is in the context.
        """
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": title,
            "explanation": explanation,
            "submit_text": submit_text,
            "original": row,
            "form": form,
            "media": form.media,
        } | context
        return TemplateResponse(request, template, context)

    def in_dialog(self, request: HttpRequest, row: Model, act: Callable[[], tuple[Model, str]]) -> HttpResponse:
        """Leave the dialog of `row` for the row that `act` returns, with its message; or for `row`, with its errors."""
        try:
            row, text = act()
        except ValidationError as error:
            self.refuse(request, error)
        else:
            self.message_user(request, text, messages.SUCCESS)
        return leave_dialog(row)

    def refuse(self, request: HttpRequest, error: ValidationError) -> None:
        """Show the messages of a service's ValidationError."""
        for message in error.messages:
            self.message_user(request, message, messages.ERROR)

    def related_rows(self, request: HttpRequest, obj: Any) -> list[dict]:
        """Return the counted links of one row that the user may follow."""
        rows = []
        for relation in self.get_related_counts():
            model = self.model._meta.get_field(relation).related_model
            if self.admin_site.get_model_admin(model).has_view_permission(request):
                rows.append(
                    {
                        "label": self.related_labels.get(relation) or capfirst(relation.replace("_", " ")),
                        "count": counted(getattr(obj, count_name(relation))),
                        "url": related_url(obj, relation),
                    }
                )
        return rows


class _Inline(ScopedMixin, WidgetsMixin):
    form = WholeRowForm
    formset = WholeRowFormSet
    extra = 0
    show_change_link = True
    tab = True
    template_before = "admin/inline_rest.html"
    view_on_site = False

    def get_queryset(self, request: HttpRequest) -> Any:
        return lock_if_saved(request, super().get_queryset(request))


class TabularInline(_Inline, UnfoldTabularInline):
    """Related rows as a table on their own tab."""


class StackedInline(_Inline, UnfoldStackedInline):
    """Related rows as collapsed forms on their own tab."""

    collapsible = True
    template = "admin/stacked_inline.html"


def tabs_to_open(adminform: AdminForm, inlines: Iterable[InlineAdminFormSet]) -> dict[str, str]:
    """Return the tab of a failed form that holds its first error, and the tab among its fieldsets to open."""
    fieldsets: list[Any] = [
        each for each in cast(Iterable[Any], adminform) if TAB in each.classes.split() and each.name
    ]
    wrong = [each for each in fieldsets if adminform.form.errors.keys() & set(flatten(each.fields))]
    shown = wrong or fieldsets
    failed = [each for each in inlines if any(each.formset.errors) or each.formset.non_form_errors()]
    tabs = [slugify(each.formset.prefix) if each.opts.tab else GENERAL for each in failed]
    if adminform.form.errors or GENERAL in tabs:
        tabs = [GENERAL]
    return {
        "tab_with_error": tabs[0] if tabs else "",
        "fieldset_tab": slugify(str(shown[0].name), allow_unicode=True) if shown else "",
    }


def count_name(relation: str) -> str:
    return f"{relation}_count"


def counted(number: int) -> int | str:
    """Return a number that was counted up to MAX_COUNT, for people."""
    return f"{MAX_COUNT:,}+" if number > MAX_COUNT else number


def related_url(obj: Model, relation: str) -> str:
    """Return the URL of the changelist filtered to the rows of a reverse relation."""
    related = cast(ForeignObjectRel, obj._meta.get_field(relation))
    return f"{list_url(related.related_model)}?{related.field.name}__id__exact={obj.pk}"


def list_url(model: type[Model]) -> str:
    """Return the URL of the list of a model."""
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist"
    return _address(name, "", get_urlconf(), get_script_prefix())


def change_url(obj: Model) -> str:
    name = f"admin:{obj._meta.app_label}_{obj._meta.model_name}_change"
    return _address(name, KEY, get_urlconf(), get_script_prefix()).replace(KEY, quote(str(obj.pk)))


@cache
def _address(name: str, key: str, urlconf: str | None, prefix: str) -> str:
    """Return the address of a page, which a list asks for in each row; `prefix` is part of it."""
    return reverse(name, urlconf, args=[key] if key else [])


def searchable(model: type[Model], site: admin.AdminSite) -> bool:
    """Tell whether an autocomplete field can ask the admin of `model`."""
    return site.is_registered(model) and bool(site.get_model_admin(model).search_fields)


def leave_dialog(obj: Model) -> HttpResponse:
    """Close an Unfold dialog and redirect to the change page of `obj` (HX-Redirect)."""
    return HttpResponse(headers={"HX-Redirect": change_url(obj)})


def link_to(obj: Model | None, label: str = "") -> str:
    """Return a link to the change page of `obj`, with its escaped name unless there is a label, or "-" for None."""
    if obj is None:
        return "-"
    if not admin.site.is_registered(type(obj)):  # such as the accounts of another project
        return str(obj)
    return format_html('<a href="{}" class="text-link">{}</a>', change_url(obj), label or obj)


def undo_button(url: str, text: str = "Undo") -> SafeString:
    """Return a button that posts to `url` through the form of "admin/undo_form.html", anywhere on the page."""
    return format_html(
        '<button type="submit" form="undo-form" formaction="{}" class="inbox-undo" data-undo>{}</button>', url, text
    )


def count_column(relation: str, description: str) -> Callable:
    """Return a column for one of the `related_counts`, linked to the counted rows."""

    @admin.display(description=description, ordering=count_name(relation))
    def column(obj: Model) -> str:
        count = getattr(obj, count_name(relation))
        if not count:
            return "0"
        return format_html('<a href="{}" class="text-link">{}</a>', related_url(obj, relation), counted(count))

    return column


def link_column(field: str, description: str = "", ordering: str = "") -> Callable:
    """Return a column that links to the row of a foreign key. List the key in `list_select_related`."""

    @admin.display(description=description or field.replace("_", " "), ordering=ordering or field)
    def column(obj: Model) -> str:
        return link_to(getattr(obj, field))

    return column


def choice_column(field: str, description: str) -> Callable:
    """Return a column for a choice, with a heading other than the field's name."""

    @admin.display(description=description, ordering=field, empty_value="-")
    def column(obj: Model) -> str:
        return getattr(obj, f"get_{field}_display")() if getattr(obj, field) else ""

    return column


def badge_column(field: str, colours: Mapping[Any, str], description: str = "") -> Callable:
    """Return a column that shows a choice as a coloured label; one without a colour is grey."""

    class _Colours(dict):
        def __missing__(self, value: str) -> str:
            return ""

        def __bool__(self) -> bool:  # a column without colours is one of labels, too
            return True

    @display(description=description or field.replace("_", " "), ordering=field, label=_Colours(colours))
    def column(obj: Model) -> tuple[str, str]:
        value = getattr(obj, field)
        return value, getattr(obj, f"get_{field}_display")() if value else ""

    return column
