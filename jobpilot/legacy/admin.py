"""The admin of the legacy import's ledger: a work list, and what became of each row."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.apps import apps
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.contrib.admin.widgets import AutocompleteSelect
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import NoReverseMatch, path, reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from unfold.contrib.filters.admin import ChoicesCheckboxFilter, DropdownFilter, RadioFilter
from unfold.decorators import action

from jobpilot.admin.base import ModelAdmin, badge_column, change_url, link_to
from jobpilot.admin.choosers import label_choices
from jobpilot.admin.filters import RangeDateTimeFilter
from jobpilot.admin.history import log
from jobpilot.admin.moments import day_column
from jobpilot.legacy.comparison import Shown, compare, shown
from jobpilot.legacy.ledger import legacy_row
from jobpilot.legacy.models import LegacyRecord, LegacyRecordQuerySet
from jobpilot.legacy.plan import TABLES
from jobpilot.legacy.reasons import WORDS, in_words
from jobpilot.legacy.retry import Instead, Retried, references, retry
from jobpilot.legacy.services import resolve_records, unresolve_records

OUTCOME_COLOURS = {
    LegacyRecord.Outcome.REPAIRED: "info",
    LegacyRecord.Outcome.MERGED: "primary",
    LegacyRecord.Outcome.QUARANTINED: "warning",
}

PAGE_MEDIA = forms.Media(css={"all": ["jobpilot/buttons.css", "jobpilot/legacy.css"]})


class TableFilter(DropdownFilter):
    title = "table"
    parameter_name = "table"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(table, table) for table in TABLES]

    def queryset(self, request: HttpRequest, queryset: LegacyRecordQuerySet) -> LegacyRecordQuerySet:
        return queryset.filter(source_table=self.value()) if self.value() else queryset


class ReasonFilter(DropdownFilter):
    """List the reasons that occur, with their numbers of rows, or all reasons where counting would take long."""

    title = "reason"
    parameter_name = "reason"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        counts = LegacyRecord.objects.reason_counts()
        if counts is None:
            return sorted(WORDS.items(), key=lambda each: each[1])
        return [(code, f"{in_words(code)} ({count:,})") for code, count in counts.items()]

    def queryset(self, request: HttpRequest, queryset: LegacyRecordQuerySet) -> LegacyRecordQuerySet:
        return queryset.with_reason(self.value()) if self.value() else queryset


class StateFilter(RadioFilter):
    title = "state"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("open", "Open"), ("resolved", "Resolved")]

    def queryset(self, request: HttpRequest, queryset: LegacyRecordQuerySet) -> LegacyRecordQuerySet:
        match self.value():
            case "open":
                return queryset.to_do()
            case "resolved":
                return queryset.exclude(resolved_at=None)
        return queryset.none() if self.value() else queryset


class InsteadForm(forms.Form):
    """Choose the rows that a quarantined row, or all that wait for the same one, should refer to instead."""

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, record: LegacyRecord, admin_site: admin.AdminSite
    ) -> None:
        super().__init__(data)
        self.record = record
        self.keys = references(record)
        for column, key in self.keys.items():
            field = self.fields[column] = forms.ModelChoiceField(
                key.related_model._default_manager.all(),
                widget=AutocompleteSelect(key, admin_site),
                required=False,
                label=f"{capfirst(key.verbose_name)} instead of {column} {shown(record.payload.get(column)).text}",
            )
            label_choices(field, key, admin_site)
        others = LegacyRecord.objects.exclude(pk=record.pk).waiting_for(self._texts(self.keys)).count()
        if others:
            label = ngettext(
                "Also in the %d other row that waits for it", "Also in the %d other rows that wait for it", others
            )
            self.fields["everywhere"] = forms.BooleanField(required=False, label=label % others)

    def instead(self) -> list[Instead]:
        row = legacy_row(self.record)
        return [(row.get(column), chosen) for column in self.keys if (chosen := self.cleaned_data[column])]

    def records(self) -> LegacyRecordQuerySet:
        """Return the record, and the others that should refer to the same rows."""
        chosen = LegacyRecord.objects.filter(pk=self.record.pk)
        if self.cleaned_data.get("everywhere"):
            chosen |= LegacyRecord.objects.waiting_for(
                self._texts(each for each in self.keys if self.cleaned_data[each])
            )
        return chosen

    def _texts(self, columns: Iterable[str]) -> list[str]:
        """Return the texts in these columns by which other records may refer to the same rows."""
        values = (self.record.payload.get(column) for column in columns)
        return [key for key in values if isinstance(key, str) and key]


@admin.register(LegacyRecord)
class LegacyRecordAdmin(ModelAdmin):
    """The legacy records, to read, resolve and retry, but never to edit."""

    list_display = [
        "source_table",
        "source_id",
        badge_column("outcome", OUTCOME_COLOURS),
        "reasons_in_words",
        "target_link",
        "resolved",
        day_column("created_at", "since"),
    ]
    list_reads_texts = True
    list_display_links = ["source_table", "source_id"]
    list_filter = [
        TableFilter,
        ("outcome", ChoicesCheckboxFilter),
        ReasonFilter,
        StateFilter,
        ("created_at", RangeDateTimeFilter),
    ]
    list_select_related = ["target_type"]
    search_fields = ["source_id", "target_id"]
    searched_by_index = {"source_id", "target_id"}
    search_help_text = "The id of a legacy row, or of the row that it became"
    show_facets = admin.ShowFacets.NEVER  # the reasons are counted anyway
    actions = ["try_again", "resolve", "unresolve"]
    page_template = "admin/legacy_record.html"
    decisions = ("retry", "resolve", "reopen")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def may_retry(self, request: HttpRequest, *tables: str) -> bool:
        """Return whether the user may add the rows that a retry adds."""
        models = {TABLES[table].model for table in tables if table in TABLES}
        return self.has_change_permission(request) and request.user.has_perms(
            "{}.add_{}".format(*model.lower().split(".")) for model in models
        )

    def found_by(self, text: str, *, is_typing: bool = False) -> Q:
        """Return the condition for the records of a row by its whole id, in the old database or in this one."""
        found = Q(source_table__in=list(TABLES), source_id=text)
        try:
            key = UUID(text)
        except ValueError:
            return found
        models = {apps.get_model(mapping.model) for mapping in TABLES.values()}
        types = [each.pk for each in ContentType.objects.get_for_models(*models).values()]
        return found | Q(target_type__in=types, target_id=key)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).defer("payload")  # a skill bank's is 100 kB, which no list shows

    # The list

    @admin.display(description="reasons")
    def reasons_in_words(self, record: LegacyRecord) -> str:
        fields: dict[str, list[str]] = {}
        for each in record.reasons:
            fields.setdefault(in_words(each.get("code")), []).append(str(each.get("field") or ""))
        return (
            "; ".join(f"{words} ({_listed(names)})" if any(names) else words for words, names in fields.items()) or "-"
        )

    @admin.display(description="resolved", ordering="resolved_at", boolean=True)
    def resolved(self, record: LegacyRecord) -> bool:
        return record.resolved_at is not None

    @admin.display(description="became", ordering="target_type")
    def target_link(self, record: LegacyRecord) -> str:
        """Link to the target by its type and id alone, since fetching it would cost a query for each row."""
        if record.target_type is None or record.target_id is None:
            return "-"
        name = f"{record.target_type.name} {str(record.target_id)[:8]}"
        try:
            page = f"admin:{record.target_type.app_label}_{record.target_type.model}_change"
            url = reverse(page, args=[record.target_id])
        except NoReverseMatch:
            return name
        return format_html('<a href="{}" class="text-link">{}</a>', url, name)

    @action(description="Try again", permissions=["change"])
    def try_again(self, request: HttpRequest, queryset: LegacyRecordQuerySet) -> None:
        self._retry(request, queryset)

    @action(description="Mark as resolved", permissions=["change"])
    def resolve(self, request: HttpRequest, queryset: LegacyRecordQuerySet) -> None:
        count = resolve_records(records=queryset)
        self._answer(request, count, ngettext("%d record is resolved now.", "%d records are resolved now.", count))

    @action(description="Mark as not resolved", permissions=["change"])
    def unresolve(self, request: HttpRequest, queryset: LegacyRecordQuerySet) -> None:
        count = unresolve_records(records=queryset)
        self._answer(request, count, ngettext("%d record is open again.", "%d records are open again.", count))

    # The page of a record

    def get_urls(self) -> list:
        view = self.admin_site.admin_view(require_POST(self.decide_view))
        name = "legacy_legacyrecord_decide"
        return [path("<path:object_id>/decide/<slug:decision>/", view, name=name), *super().get_urls()]

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the legacy row beside what became of it. A POST changes nothing."""
        if object_id is None or not self.has_view_permission(request):
            raise PermissionDenied
        record = self.get_object(request, unquote(object_id))
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        return self._page(request, record)

    def decide_view(self, request: HttpRequest, object_id: str, decision: str) -> HttpResponse:
        """Carry out a decision about a record and show the record again."""
        if decision not in self.decisions:
            raise Http404(f"No such decision: {decision}")
        record = self.get_object(request, unquote(object_id))
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not (
            self.may_retry(request, record.source_table) if decision == "retry" else self.has_change_permission(request)
        ):
            raise PermissionDenied
        chosen = LegacyRecord.objects.filter(pk=record.pk)
        if decision == "retry":
            form = InsteadForm(request.POST, record=record, admin_site=self.admin_site)
            if form.is_valid():
                retried = self._retry(request, form.records(), form.instead())
                log(request, "Retried and imported.", *retried)
            for column, errors in form.errors.items():
                for error in errors:
                    self.message_user(request, f"{form[column].label}: {error}", messages.ERROR)
        if decision == "resolve" and resolve_records(records=chosen):
            self.log_change(request, record, "Marked as resolved.")
        if decision == "reopen" and unresolve_records(records=chosen):
            self.log_change(request, record, "Marked as not resolved.")
        return redirect(change_url(record))

    def _retry(
        self, request: HttpRequest, records: LegacyRecordQuerySet, instead: Collection[Instead] = ()
    ) -> list[LegacyRecord]:
        """Retry, report, and return the records of the rows that were imported."""
        tables = records.quarantined().order_by().values_list("source_table", flat=True).distinct()
        if not self.may_retry(request, *tables):
            self.message_user(request, "You do not have permission to add all of these rows.", messages.ERROR)
            return []
        try:
            retried = retry(records, instead=instead)
        except ValidationError as error:
            self.refuse(request, error)
            return []
        self._report(request, retried)
        return retried.imported

    def _page(self, request: HttpRequest, record: LegacyRecord) -> HttpResponse:
        quarantined = record.outcome == LegacyRecord.Outcome.QUARANTINED
        can_retry = quarantined and self.may_retry(request, record.source_table)
        form = InsteadForm(record=record, admin_site=self.admin_site) if can_retry else None
        target = self._visible_target(request, record)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": str(record),
            "original": record,
            "media": PAGE_MEDIA + form.media if form else PAGE_MEDIA,
            "quarantined": quarantined,
            "target": target and link_to(target),
            "target_link": self.target_link(record),
            "reasons": [
                {"words": in_words(each.get("code")), "field": each.get("field"), "value": _value_of(each)}
                for each in record.reasons
            ],
            "lines": [
                (line, link_to(line.now.row) if line.now and line.now.row else "") for line in compare(record, target)
            ],
            "form": form,
            "can_change": self.has_change_permission(request),
            "decide": {
                name: reverse("admin:legacy_legacyrecord_decide", args=[record.pk, name]) for name in self.decisions
            },
            "has_change_permission": False,  # not as a form
        }
        return TemplateResponse(request, self.page_template, context)

    def _visible_target(self, request: HttpRequest, record: LegacyRecord) -> Model | None:
        """Return the row that the record's row went into, if the user may view it."""
        target = record.target
        if target is None or not self.admin_site.is_registered(type(target)):
            return None
        return target if self.admin_site.get_model_admin(type(target)).has_view_permission(request, target) else None

    # Messages

    def _report(self, request: HttpRequest, retried: Retried) -> None:
        count = len(retried.imported)
        if count:
            text = ngettext("%d row was imported.", "%d rows were imported.", count)
            self.message_user(request, text % count, messages.SUCCESS)
        if retried.quarantined:
            count = len(retried.quarantined)
            text = ngettext("%d row is still quarantined: ", "%d rows are still quarantined: ", count) % count
            why = _why(each for record in retried.quarantined for each in record.reasons)
            self.message_user(request, text + why, messages.WARNING)
        if not (retried.imported or retried.quarantined):
            self.message_user(request, "None of the selected rows is quarantined.", messages.WARNING)

    def _answer(self, request: HttpRequest, count: int, text: str) -> None:
        self.message_user(request, text % count, messages.SUCCESS if count else messages.WARNING)


def _value_of(reason: dict) -> Shown:
    value = reason.get("value")
    if reason.get("code") == "tried_again" and isinstance(value, list):
        return shown(f"after: {_why(value)}")
    return shown(value)


def _why(reasons: Iterable[dict]) -> str:
    """Return reasons in words, the most frequent first."""
    counts = Counter((in_words(each.get("code")), each.get("field")) for each in reasons)
    return "; ".join(f"{words} ({field})" if field else words for (words, field), _ in counts.most_common(5)) + "."


def _listed(names: list[str]) -> str:
    """Return the first few of some names, each once."""
    names = list(dict.fromkeys(filter(None, names)))
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
