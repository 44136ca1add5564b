"""The duplicate inbox: pairs to review one after the other, a decision about each, and the way back.

`PairInbox` is what pairs of companies and pairs of listings have in common; what a decision does is a service.
"""

from django import forms
from django.contrib import messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Model, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.views.decorators.http import require_POST
from unfold.contrib.filters.admin import AutocompleteSelectFilter

from jobpilot.admin_base import ModelAdmin, change_url


class EitherSideFilter(AutocompleteSelectFilter):
    """The pairs of a row, whichever of the two it is. `either` names both keys."""

    either: tuple[str, str]

    def queryset(self, request, queryset):
        if not (value := self.value()):
            return queryset
        one, other = self.either
        try:
            return queryset.filter(Q(**{one: value}) | Q(**{other: value}))
        except (ValueError, ValidationError) as error:
            raise IncorrectLookupParameters(error) from error


class PairInbox(ModelAdmin):
    """The admin of a model of pairs: the list is what is to review, the page of a pair shows both and decides.

    A subclass names its decisions: methods that take the request and the pair, call a service, and give a message.
    """

    change_list_template = "admin/companies/inbox.html"
    compare_template: str
    decisions: tuple[str, ...]

    # A page of the inbox is no form: it needs nothing of what a form's widgets bring.
    page_media = forms.Media(css={"all": ["companies/inbox.css"]}, js=["companies/inbox.js"])

    class Media:
        css = {"all": ["companies/inbox.css"]}

    # What a subclass says

    def next_to_review(self, pair: Model) -> Model | None:
        raise NotImplementedError

    def count_to_review(self) -> int:
        raise NotImplementedError

    def may(self, request: HttpRequest, decision: str) -> bool:
        raise NotImplementedError

    def compare_context(self, request: HttpRequest, pair: Model) -> dict:
        raise NotImplementedError

    # Pages

    def has_add_permission(self, request) -> bool:
        return False  # pairs are proposed by what finds them

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}_decide"
        view = self.admin_site.admin_view(require_POST(self.decide_view))
        return [path("<path:object_id>/decide/<slug:decision>/", view, name=name), *super().get_urls()]

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """The two of a pair side by side. It only shows: what is posted here changes nothing."""
        if object_id is None or not self.has_view_permission(request):
            raise PermissionDenied
        pair = self.get_object(request, unquote(object_id))
        if pair is None:
            return self.gone(request)
        return TemplateResponse(request, self.compare_template, self._context(request, pair))

    def _context(self, request: HttpRequest, pair: Model) -> dict:
        return {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": str(pair),
            "original": pair,
            "media": self.page_media,
            "may": {name: self.may(request, name) for name in self.decisions},
            "decide": {name: self.decide_url(pair, name) for name in self.decisions},
            "next": self.next_to_review(pair),
            "to_review": self.count_to_review(),
            "has_change_permission": False,  # not as a form
            **self.compare_context(request, pair),
        }

    def decide_view(self, request: HttpRequest, object_id: str, decision: str) -> HttpResponse:
        """Do what was decided about a pair, and show the next one; or say why it cannot be done."""
        if decision not in self.decisions:
            raise Http404(f"No such decision: {decision}")
        pair = self.get_object(request, unquote(object_id))
        if pair is None:
            return self.gone(request)
        if not self.may(request, decision):
            raise PermissionDenied
        try:
            with transaction.atomic():
                answer = getattr(self, decision)(request, pair)
        except ValidationError as error:
            for message in error.messages:
                self.message_user(request, message, messages.ERROR)
            return redirect(change_url(pair))
        if decision == "undo":
            self.message_user(request, answer, messages.SUCCESS)
            return redirect(change_url(pair))
        button = undo_button(self.decide_url(pair, "undo"))
        self.message_user(request, format_html("{} {}", answer, button), messages.SUCCESS)
        following = self.next_to_review(pair)
        return redirect(change_url(following) if following else self.list_url())

    def gone(self, request: HttpRequest) -> HttpResponse:
        text = "This pair is gone: one of the two was deleted or merged into another, or the pair itself was deleted."
        self.message_user(request, text, messages.WARNING)
        return redirect(self.list_url())

    def list_url(self) -> str:
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")

    def decide_url(self, pair: Model, decision: str) -> str:
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_decide", args=[pair.pk, decision])


def undo_button(url: str, text: str = "Undo") -> SafeString:
    """A button that posts to `url` through the form of "admin/undo_form.html", wherever on the page it stands."""
    return format_html(
        '<button type="submit" form="undo-form" formaction="{}" class="inbox-undo" data-undo>{}</button>', url, text
    )


def lines(texts) -> SafeString:
    """One below the other."""
    return format_html("<div>{}</div>", format_html_join("", '<div class="inbox-line">{}</div>', ((t,) for t in texts)))
