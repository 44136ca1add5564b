"""The inbox of possible duplicates: review pairs one after the other, decide about each, and undo decisions.

`PairInbox` is the common base for pairs of companies and pairs of listings; services carry out the decisions.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import unquote
from django.contrib.admin.views.main import ChangeList
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import ForeignKey, Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.views.decorators.http import require_POST

from companies.duplicates.companies.decide import decision_text
from companies.models import CompanyDuplicate, JobDeduplication
from jobpilot.admin.base import ModelAdmin, change_url, counted, undo_button
from jobpilot.admin.filters import AutocompleteSelectFilter
from jobpilot.db.paging import MAX_COUNT


class StatusFilter(admin.SimpleListFilter):
    """Filter by decision; by default, show the pairs that are still to review."""

    title = "decision"
    parameter_name = "status"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list:
        return [*model_admin.model.Status.choices, ("all", "All")]

    def value(self) -> str:
        return super().value() or "pending"

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        return islice(super().choices(changelist), 1, None)  # without its "All", which would be the default

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet:
        if self.value() == "pending":
            return queryset.pending()
        return queryset if self.value() == "all" else queryset.filter(status=self.value())


class PairMemberFilter(AutocompleteSelectFilter):
    """Filter the pairs that include a row on either side. Configure it with the first of the two foreign keys."""

    def __init__(self, field: ForeignKey, *args: Any, **kwargs: Any) -> None:
        super().__init__(field, *args, **kwargs)
        self.title = field.related_model._meta.verbose_name

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet:
        if not (value := self.value()):
            return queryset
        try:
            return queryset.involving(self.field.related_model(pk=value))
        except (ValueError, ValidationError) as error:
            raise IncorrectLookupParameters(error) from error


class PairInbox(ModelAdmin):
    """The admin of a model of pairs: the list shows the pairs to review, the page of a pair compares the two.

    A subclass lists its decisions: methods that take the request and the pair, call a service, and return a message.
    """

    change_list_template = "admin/companies/inbox.html"
    list_reads_texts = True
    compare_template: str
    decisions: tuple[str, ...]

    # The pages are not forms, so they need none of the media of form widgets.
    page_media = forms.Media(css={"all": ["jobpilot/buttons.css", "companies/inbox.css"]}, js=["companies/inbox.js"])

    class Media:
        css = {"all": ["companies/inbox.css"]}

    # To be defined by subclasses

    def may(self, request: HttpRequest, decision: str) -> bool:
        raise NotImplementedError

    def compare_context(self, request: HttpRequest, pair: Any) -> dict:
        raise NotImplementedError

    # Pages

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # pairs are only proposed by services

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        return [field.name for field in self.opts.fields]  # pairs are decided, never edited

    def get_urls(self) -> list:
        name = f"{self.opts.app_label}_{self.opts.model_name}_decide"
        view = self.admin_site.admin_view(require_POST(self.decide_view))
        return [path("<path:object_id>/decide/<slug:decision>/", view, name=name), *super().get_urls()]

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the two rows of a pair side by side. The page is read-only: a POST changes nothing."""
        if object_id is None or not self.has_view_permission(request):
            raise PermissionDenied
        pair = self.get_object(request, unquote(object_id))
        if pair is None:
            return self.redirect_missing(request)
        return TemplateResponse(request, self.compare_template, self._context(request, pair))

    def _context(self, request: HttpRequest, pair: Any) -> dict:
        return {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": str(pair),
            "original": pair,
            "is_new": pair._state.adding,  # compared without having been proposed
            "decision": "" if pair.status == pair.Status.PENDING else decision_text(pair),
            "media": self.page_media,
            "may": {name: self.may(request, name) for name in self.decisions},
            "decide": {name: self.decide_url(pair, name) for name in self.decisions},
            "next": self.model.objects.next_to_review(pair),
            "to_review": counted(self.model.objects.pending().order_by()[: MAX_COUNT + 1].count()),
            "has_change_permission": False,  # the page is not a form
            **self.compare_context(request, pair),
        }

    def decide_view(self, request: HttpRequest, object_id: str, decision: str) -> HttpResponse:
        """Carry out a decision and redirect to the next pair, or show the error on the same one."""
        if decision not in self.decisions:
            raise Http404(f"No such decision: {decision}")
        pair = self.get_object(request, unquote(object_id))
        if pair is None:
            return self.redirect_missing(request)
        if not self.may(request, decision):
            raise PermissionDenied
        if not self.carry_out(request, decision, pair) or decision == "undo":
            return redirect(change_url(pair))
        following = self.model.objects.next_to_review(pair)
        return redirect(change_url(following) if following else self.list_url())

    def carry_out(self, request: HttpRequest, decision: str, pair: Any) -> bool:
        """Call the method of a decision, say what it did or why not, and return whether it was carried out."""
        try:
            with transaction.atomic():
                if pair._state.adding:
                    pair = self.propose(pair)
                message = getattr(self, decision)(request, pair)
        except ValidationError as error:
            self.refuse(request, error)
            return False
        if decision != "undo":
            message = format_html("{} {}", message, undo_button(self.decide_url(pair, "undo")))
        self.message_user(request, message, messages.SUCCESS)
        return True

    def propose(self, pair: Any) -> Any:
        """Store a pair that was compared without having been proposed, and return it."""
        raise NotImplementedError

    def redirect_missing(self, request: HttpRequest) -> HttpResponse:
        text = "This pair no longer exists: it was deleted, or one of the two was deleted or merged into another one."
        self.message_user(request, text, messages.WARNING)
        return redirect(self.list_url())

    def list_url(self) -> str:
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")

    def decide_url(self, pair: Any, decision: str) -> str:
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_decide", args=[pair.pk, decision])


def pairs_of(request: HttpRequest, row: Model, pairs: type[CompanyDuplicate] | type[JobDeduplication]) -> list[dict]:
    """Return the counted link to a row's pairs to review, in the format of `ModelAdmin.related_rows()`."""
    if not request.user.has_perm(f"{pairs._meta.app_label}.view_{pairs._meta.model_name}"):
        return []
    pending = pairs.objects.pending().involving(row)
    page = reverse(f"admin:{pairs._meta.app_label}_{pairs._meta.model_name}_changelist")
    url = f"{page}?{pending.ends[0]}__id__exact={row.pk}"
    return [{"label": "Possible duplicates", "count": counted(pending.order_by()[: MAX_COUNT + 1].count()), "url": url}]


def account_of(request: HttpRequest) -> AbstractBaseUser:
    """Return the account that is logged in, as it is wherever an admin page is shown."""
    return cast("AbstractBaseUser", request.user)


def lines(texts: Iterable[object]) -> SafeString:
    """Return the texts as HTML, one below the other."""
    return format_html("<div>{}</div>", format_html_join("", '<div class="inbox-line">{}</div>', ((t,) for t in texts)))
