"""The inbox of pairs of companies, and the records of merges."""

from typing import Any, cast
from uuid import UUID

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.decorators.http import require_POST

from companies.admin.inbox import PairInbox, PairMemberFilter, StatusFilter, account_of, lines
from companies.duplicates.companies.decide import (
    decision_text,
    mark_distinct,
    merge_of,
    merge_pair,
    propose_pair,
    reopen,
)
from companies.duplicates.companies.merge import undo_merge
from companies.duplicates.comparison import CompanyComparison, clues_of, compare_companies, keys_of, reason_of
from companies.matching import compatibility
from companies.models import Company, CompanyDuplicate, CompanyMerge
from jobpilot.admin.base import TAB, ModelAdmin, badge_column, change_url, link_column, link_to, undo_button
from jobpilot.admin.filters import AutocompleteSelectFilter, RangeDateTimeFilter, RangeNumericFilter, YesNoFilter
from jobpilot.admin.history import log

DUPLICATE_COLOURS = {
    CompanyDuplicate.Status.PENDING: "warning",
    CompanyDuplicate.Status.MERGED: "success",
    CompanyDuplicate.Status.DISTINCT: "info",
}
TAKE = "take_"
CHANGED = "One of the two companies was changed meanwhile. Review both again."


def may_decide(request: HttpRequest) -> bool:
    return request.user.has_perms(["companies.change_companyduplicate", "companies.change_company"])


def may_merge(request: HttpRequest) -> bool:
    """Return whether the user may merge, which deletes a row; undoing takes the same permission."""
    return may_decide(request) and request.user.has_perm("companies.delete_company")


class MergeForm(forms.Form):
    """Which of the two companies to keep, and whose value each differing field gets (by default, the kept one's).

    The companies are identified by their ids, and their displayed values by a stamp, since a pair may change meanwhile.
    """

    def __init__(self, data: QueryDict, *, comparison: CompanyComparison) -> None:
        super().__init__(data)
        companies = [(str(side.company.pk), side.company.name) for side in comparison.sides]
        stale = {"invalid_choice": CHANGED, "required": "Choose which of the two companies to keep."}
        self.stamp = comparison.stamp
        self.fields["keep"] = forms.ChoiceField(choices=companies, error_messages=stale)
        self.fields["seen"] = forms.CharField(required=False)
        for field in comparison.fields.differing:
            self.fields[TAKE + field.name] = forms.ChoiceField(choices=companies, required=False, error_messages=stale)

    def clean_seen(self) -> str:
        if self.cleaned_data["seen"] not in ("", self.stamp):
            raise ValidationError(CHANGED)
        return self.cleaned_data["seen"]

    def taken(self) -> list[str]:
        """Return the fields that get the value of the absorbed company."""
        chosen = {name: value for name, value in self.cleaned_data.items() if name.startswith(TAKE) and value}
        return [name.removeprefix(TAKE) for name, value in chosen.items() if value != self.cleaned_data["keep"]]


@admin.register(CompanyDuplicate)
class CompanyDuplicateAdmin(PairInbox):
    compare_template = "admin/companies/compare_companies.html"
    decisions = ("merge", "distinct", "undo")
    list_display = [
        "companies",
        "web_addresses",
        "reason",
        "similarity",
        "listings",
        badge_column("status", DUPLICATE_COLOURS),
        "decided_by",
    ]
    list_filter = [
        StatusFilter,
        ("first", PairMemberFilter),
        ("score", RangeNumericFilter),
        ("decided_at", RangeDateTimeFilter),
    ]
    list_select_related = ["first", "second", "decided_by"]
    ordering = ["-score", "id"]
    search_fields = ["first__name", "second__name", "first__domain", "second__domain"]
    search_help_text = "A company's name or domain"

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).with_listing_counts().prefetch_related("first__keys", "second__keys")

    @admin.display(description="companies")
    def companies(self, pair: CompanyDuplicate) -> SafeString:
        return lines([pair.first, pair.second] if pair.second else [pair])

    @admin.display(description="web addresses")
    def web_addresses(self, pair: CompanyDuplicate) -> SafeString:
        return lines(
            ", ".join(key.value for key in keys_of(company)) or "-" for company in (pair.first, pair.second) if company
        )

    @admin.display(description="reason")
    def reason(self, pair: CompanyDuplicate) -> str:
        return reason_of(pair)

    @admin.display(description="similarity", ordering="score")
    def similarity(self, pair: CompanyDuplicate) -> str:
        return f"{pair.score:.0%}"

    @admin.display(description="jobs")
    def listings(self, pair: Any) -> SafeString:
        return lines([pair.first_listings, pair.second_listings] if pair.second else [pair.first_listings])

    def may(self, request: HttpRequest, decision: str) -> bool:
        return may_merge(request) if decision == "merge" else may_decide(request)

    def compare_context(self, request: HttpRequest, pair: Any) -> dict:
        context: dict[str, Any] = {
            "reason": reason_of(pair),
            "clues": clues_of(pair),
            "similarity": f"{pair.score:.0%}",
        }
        if pair.second is None:
            merge = merge_of(pair)
            can_undo = merge is not None and may_merge(request)
            return context | {"title": f"Merged into {pair.first}", "merge": merge, "can_undo": can_undo}
        comparison = compare_companies(pair.first, pair.second)
        if comparison.domains_conflict:
            context["reason"] += " Their web domains differ, which suggests two employers."
        title = f"{pair.first} / {pair.second}"
        return context | {"title": title, "can_undo": may_decide(request), "comparison": comparison}

    # Two companies that are no pair yet

    def get_urls(self) -> list:
        compare, decide = (self.admin_site.admin_view(view) for view in (self.compare_view, self.decide_new_view))
        return [
            path("compare/<uuid:first>/<uuid:second>/", compare, name="companies_companyduplicate_compare"),
            path(
                "compare/<uuid:first>/<uuid:second>/<slug:decision>/",
                require_POST(decide),
                name="companies_companyduplicate_decide_new",
            ),
            *super().get_urls(),
        ]

    def compare_view(self, request: HttpRequest, first: UUID, second: UUID) -> HttpResponse:
        """Compare two companies. Only a decision makes a pair of them."""
        if not may_decide(request):
            raise PermissionDenied
        pair = self._pair(request, first, second)
        if not pair._state.adding:
            return redirect(change_url(pair))
        return TemplateResponse(request, self.compare_template, self._context(request, pair))

    def decide_new_view(self, request: HttpRequest, first: UUID, second: UUID, decision: str) -> HttpResponse:
        if decision not in ("merge", "distinct"):
            raise Http404(f"No such decision: {decision}")
        if not self.may(request, decision):
            raise PermissionDenied
        if not self.carry_out(request, decision, self._pair(request, first, second)):
            return redirect("admin:companies_companyduplicate_compare", first, second)
        return redirect("admin:companies_company_changelist")

    def propose(self, pair: CompanyDuplicate) -> CompanyDuplicate:
        return propose_pair(one=pair.first, other=cast(Company, pair.second), evidence=pair.evidence)

    def decide_url(self, pair: Any, decision: str) -> str:
        if pair._state.adding:
            return reverse(
                "admin:companies_companyduplicate_decide_new", args=[pair.first_id, pair.second_id, decision]
            )
        return super().decide_url(pair, decision)

    def _pair(self, request: HttpRequest, first: UUID, second: UUID) -> CompanyDuplicate:
        """Return the pair of two companies, unsaved if there is none; raise Http404 if one of them is gone."""
        companies = Company.objects.in_bulk([first, second])
        if len(companies) < 2:
            raise Http404("One of the two companies no longer exists.")
        one, other = companies[first], companies[second]
        evidence = {"reason": "entered", "entered_by": str(request.user)}
        return CompanyDuplicate.objects.between(one, other).first() or CompanyDuplicate(
            first=one, second=other, evidence=evidence, score=compatibility(one.name, other.name)
        )

    # Decisions

    def merge(self, request: HttpRequest, pair: CompanyDuplicate) -> SafeString:
        if pair.second is None:
            raise ValidationError(decision_text(pair))
        form = MergeForm(request.POST, comparison=compare_companies(pair.first, pair.second))
        if not form.is_valid():
            raise ValidationError(sorted({message for errors in form.errors.values() for message in errors}))
        keep = pair.first if form.cleaned_data["keep"] == str(pair.first_id) else pair.second
        merge = merge_pair(pair=pair, keep=keep, take=form.taken(), by=account_of(request))
        log_merge(request, merge, f"Merged {merge.absorbed_name} into {merge.company}", pair)
        return format_html("Merged {} into {}", merge.absorbed_name, link_to(merge.company))

    def distinct(self, request: HttpRequest, pair: CompanyDuplicate) -> SafeString:
        mark_distinct(pair=pair, by=account_of(request))
        log(request, f"Marked {pair.first} and {pair.second} as two companies.", pair, pair.first, pair.second)
        return format_html("{} and {} are two companies", link_to(pair.first), link_to(pair.second))

    def undo(self, request: HttpRequest, pair: CompanyDuplicate) -> SafeString:
        merge = merge_of(pair) if pair.second is None else None
        if merge and not may_merge(request):
            raise PermissionDenied
        absorbed = reopen(pair=pair)
        if merge is None or absorbed is None:
            log(request, f"Reopened the review of {pair.first} and {pair.second}.", pair, pair.first, pair.second)
            return format_html("{} and {} are to be reviewed again", link_to(pair.first), link_to(pair.second))
        log_merge(request, merge, f"Undid the merge of {absorbed} into {merge.company}", pair)
        return format_html("{} and {} are two companies again", link_to(merge.company), link_to(absorbed))


@admin.register(CompanyMerge)
class CompanyMergeAdmin(ModelAdmin):
    """The records of merges, by which they can be undone; read-only."""

    list_display = ["absorbed_name", link_column("company", "merged into"), "merged_by", "created_at", "undone_at"]
    list_reads_texts = True
    list_filter = [
        ("company", AutocompleteSelectFilter),
        ("undone_at", YesNoFilter),
        ("created_at", RangeDateTimeFilter),
    ]
    list_select_related = ["company", "merged_by"]
    list_after_template = change_form_outer_after_template = "admin/undo_form.html"
    search_fields = ["absorbed_name", "company__name"]
    date_hierarchy = "created_at"
    readonly_fields = ["undo_button"]
    fieldsets = [
        (None, {"fields": [("absorbed_name", "company"), ("absorbed_id", "merged_by"), "undone_at"]}),
        ("Changes", {"classes": [TAB], "fields": ["absorbed", "kept", "moved", "created", "replaced"]}),
    ]

    class Media:
        css = {"all": ["companies/inbox.css"]}

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def get_list_display(self, request: HttpRequest) -> list:
        return [*super().get_list_display(request), *(["undo_button"] if may_merge(request) else [])]

    def get_fieldsets(self, request: HttpRequest, obj: Model | None = None) -> list:
        undo = [(None, {"fields": ["undo_button"]})] if may_merge(request) else []
        return [*undo, *super().get_fieldsets(request, obj)]

    def get_urls(self) -> list:
        view = self.admin_site.admin_view(require_POST(self.undo_view))
        return [
            path("<path:object_id>/undo/", view, name="companies_companymerge_undo"),
            *super().get_urls(),
        ]

    def undo_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Undo a merge and redirect to the restored company, or show the error."""
        if not may_merge(request):
            raise PermissionDenied
        merge = self.get_object(request, unquote(object_id))
        if merge is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        try:
            with transaction.atomic():
                absorbed = undo_merge(merge=merge)
                log_merge(request, merge, f"Undid the merge of {absorbed} into {merge.company}")
        except ValidationError as error:
            for message in error.messages:
                self.message_user(request, message, messages.ERROR)
            return redirect(change_url(merge.company))
        text = format_html("{} and {} are two companies again", link_to(merge.company), link_to(absorbed))
        self.message_user(request, text, messages.SUCCESS)
        return redirect(change_url(absorbed))

    @admin.display(description="undo")
    def undo_button(self, merge: CompanyMerge) -> str:
        return undo_merge_button(merge)


def undo_merge_button(merge: CompanyMerge) -> str:
    """Return a button that undoes the merge, or "-" if it is undone. Obstacles are only checked on click."""
    return "-" if merge.undone_at else undo_button(reverse("admin:companies_companymerge_undo", args=[merge.pk]))


def log_merge(request: HttpRequest, merge: CompanyMerge, text: str, *others: Model) -> None:
    """Add an entry to the history of both companies, the merge, and the other rows."""
    absorbed = Company(pk=merge.absorbed_id, name=merge.absorbed_name)
    log(request, text, merge.company, absorbed, merge, *others)
