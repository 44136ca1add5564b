"""The identity of companies in their admin: look-alikes before saving, merges and pairs afterwards."""

from contextlib import suppress
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from unfold.decorators import action

from companies.admin.company_pairs import may_decide, may_merge
from companies.admin.inbox import pairs_of
from companies.duplicates.companies.decide import propose_pair
from companies.duplicates.companies.look_alikes import LookAlike, look_alikes, owner_of
from companies.duplicates.comparison import REASONS
from companies.matching import IdentityKey, identity_key, names_nobody, typed_key
from companies.models import Company, CompanyDuplicate, CompanyKey, CompanyMerge
from companies.services import record_main_keys
from jobpilot.admin.base import ModelAdmin, TabularInline, change_url, link_to, undo_button
from jobpilot.admin.forms import WholeRowForm

IDENTITY = {"name", "domain", "tenant", "website"}


class CompanyForm(WholeRowForm):
    """Ask before saving a company that looks like another, and fill an empty domain from the website."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.look_alikes: list[LookAlike] = []
        self.taken_from_website = ""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.errors or not (self.instance._state.adding or IDENTITY & set(self.changed_data)):
            return cleaned
        for kind in CompanyKey.Kind.values:
            if kind in self.cleaned_data:
                self._read_key(kind)
        if self.errors:
            return cleaned
        self._fill_key()
        self._refuse_keys_of_others()
        if not self.errors:
            self._ask_about_look_alikes()
        return cleaned

    def _read_key(self, kind: str) -> None:
        """Replace the domain or account that was typed by the key that it is."""
        typed = (self.cleaned_data[kind] or "").strip()
        if typed and typed == getattr(self.instance, kind):
            return
        try:
            self.cleaned_data[kind] = typed_key(kind, typed) if typed else None
        except ValueError as error:
            self.add_error(kind, str(error))

    def _as_entered(self) -> Company:
        values = {name: self.cleaned_data.get(name, getattr(self.instance, name)) for name in IDENTITY}
        return Company(pk=self.instance.pk, **values)

    def _fill_key(self) -> None:
        key = identity_key(self.cleaned_data.get("website"))
        is_new_website = self.instance._state.adding or "website" in self.changed_data
        if names_nobody(self.cleaned_data.get("name", self.instance.name)):
            return  # who asks not to be named does not give their own address
        if not (key and is_new_website) or self.cleaned_data.get(key.kind, "not on the form") is not None:
            return
        if owner_of(key, other_than=self.instance) is None:
            self.cleaned_data[key.kind] = self.taken_from_website = key.value

    def _refuse_keys_of_others(self) -> None:
        for kind in CompanyKey.Kind.values:
            value = self.cleaned_data.get(kind)
            if value in (None, getattr(self.instance, kind)):
                continue
            if owner := owner_of(IdentityKey(kind, value), other_than=self.instance):
                self.add_error(kind, format_html("{} belongs to {}.", value, link_to(owner)))

    def _ask_about_look_alikes(self) -> None:
        self.look_alikes = look_alikes(self._as_entered())
        ids = {str(look.company.pk) for look in self.look_alikes}
        if ids <= set(self.data.get("save_anyway", "").split(",")):
            return
        rows = ((link_to(look.company), known_by(look.company), REASONS[look.reason]) for look in self.look_alikes)
        self.add_error(
            None,
            format_html(
                "This looks like an existing company:"
                '<ul class="look-alikes">{}</ul>'
                '<label><input type="checkbox" name="save_anyway" value="{}"> Save anyway: it is a different company. '
                "The pair will be reviewed.</label>",
                format_html_join("", "<li>{} ({}). {}</li>", rows),
                ",".join(sorted(ids)),
            ),
        )


def known_by(company: Company) -> str:
    return company.domain or company.tenant or "no web address"


class CompanyMergeInline(TabularInline):
    """The companies that were merged into this one."""

    model = CompanyMerge
    readonly_fields = ["absorbed_name", "merged_by", "created_at", "undone_at", "undo"]
    fields = [*readonly_fields]
    can_delete = False
    verbose_name_plural = "merges"

    def get_queryset(self, request: HttpRequest) -> Any:
        # The records of a merge are long, and not shown here.
        return super().get_queryset(request).defer("absorbed", "kept", "moved", "created", "replaced")

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def get_formset(self, request: HttpRequest, obj: Model | None = None, **kwargs: Any) -> Any:
        self.may_undo = may_merge(request)
        return super().get_formset(request, obj, **kwargs)

    def undo(self, merge: CompanyMerge) -> str:
        if merge.undone_at or not self.may_undo:
            return "-"
        return undo_button(reverse("admin:companies_companymerge_undo", args=[merge.pk]))


class IdentityMixin(ModelAdmin):
    """The part of the company admin that deals with identity; place it after `TransferMixin`, which it would hide."""

    form = CompanyForm
    change_form_outer_after_template = "admin/undo_form.html"
    actions = ["compare_two"]

    class Media:
        css = {"all": ["companies/inbox.css"]}

    def related_rows(self, request: HttpRequest, obj: Any) -> list[dict]:
        return [*super().related_rows(request, obj), *pairs_of(request, obj, CompanyDuplicate)]

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: Any) -> None:
        super().save_related(request, form, formsets, change)
        company = form.instance
        record_main_keys(company=company)  # after the inline rows, which may include them
        if company.names_nobody and "name" in form.changed_data:
            text = f"“{company}” names no employer: this company is kept apart from all others of that name."
            self.message_user(request, text, messages.INFO)
        if form.taken_from_website:
            self.message_user(request, f"{form.taken_from_website} was taken from the website.", messages.INFO)
        for look in form.look_alikes:
            evidence = {"reason": look.reason, "entered_by": str(request.user)}
            with suppress(ValidationError):  # it was deleted meanwhile
                pair = propose_pair(one=look.company, other=company, evidence=evidence)
                text = format_html(
                    'Marked for review with {}: <a href="{}" class="text-link">compare</a>.',
                    look.company,
                    change_url(pair),
                )
                self.message_user(request, text, messages.WARNING)

    @action(description="Compare and merge two companies", permissions=["compare"])
    def compare_two(self, request: HttpRequest, queryset: Any) -> HttpResponse | None:
        chosen = list(queryset[:3])
        if len(chosen) != 2:
            self.message_user(request, "Select exactly two companies to compare.", messages.WARNING)
            return None
        return redirect("admin:companies_companyduplicate_compare", *(company.pk for company in chosen))

    def has_compare_permission(self, request: HttpRequest) -> bool:
        return may_decide(request)
