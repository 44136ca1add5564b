from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import ngettext
from unfold.contrib.filters.admin import ChoicesCheckboxFilter, FieldTextFilter
from unfold.decorators import action
from unfold.forms import BaseDialogForm
from unfold.widgets import UnfoldAdminTextareaWidget

from interactions.admin.attachments import AttachmentInline
from interactions.admin.counted import CountedOffersFilter
from interactions.admin.each import OfApplications, change_each
from interactions.admin.resources import OfferResource
from interactions.admin.steps import offer_to_withdraw
from interactions.choices import OfferState
from interactions.models import JobUserInteraction, Offer
from interactions.reports import MOST_COMPARED, ComparedOffer, compare_offers
from interactions.services import (
    Acceptance,
    accept_offer,
    add_offer,
    check_offered,
    decline_offer,
    expire_offer,
    reopen_offer,
    withdraw_offer,
)
from jobpilot import conf
from jobpilot.admin.base import StackedInline, badge_column, link_column, link_to
from jobpilot.admin.filters import AutocompleteSelectFilter, RangeDateTimeFilter, RangeNumericFilter
from jobpilot.admin.forms import WholeRowForm, WholeRowFormSet
from jobpilot.admin.moments import day_column, shown
from jobpilot.admin.transfer import TransferMixin

STATE_COLOURS = {
    OfferState.OPEN: "warning",
    OfferState.ACCEPTED: "success",
    OfferState.DECLINED: "info",
    OfferState.EXPIRED: "danger",
}
TERMS: list[Any] = [("base_pay", "currency", "period"), ("bonus", "equity"), "benefits", ("start_date", "remote_terms")]


class OfferForm(WholeRowForm):
    """A form of an offer; a new one is recorded by the services, which the application must allow."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        application = cleaned.get("interaction") or getattr(self.instance, "interaction", None)
        if self.instance._state.adding and application and self.has_changed():
            try:
                check_offered(interaction=application)
            except ValidationError as error:
                self.add_error("interaction" if "interaction" in self.fields else None, error)
        return cleaned


class OfferFormSet(WholeRowFormSet):
    """Offers of one application; new ones belong to its person."""

    def _construct_form(self, i: int, **kwargs: Any) -> Any:
        form = super()._construct_form(i, **kwargs)
        if form.instance._state.adding:
            form.instance.user_id = self.instance.user_id
        return form

    def save_new(self, form: Any, commit: bool = True) -> Any:
        offer = super().save_new(form, commit=False)
        return add_offer(offer=offer) if commit else offer


class OfferInline(StackedInline):
    model = Offer
    form = OfferForm
    formset = OfferFormSet
    readonly_fields = ["state", "annual_pay"]
    fields = [("state", "annual_pay"), ("received_at", "decide_by"), *TERMS, "notes"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("user")  # each date asks for the zone of its person


class ToDecideFilter(admin.SimpleListFilter):
    """What is to be decided, by the queryset of the start page."""

    title = "plans"
    parameter_name = "plans"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [("decide", "To decide")]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() == "decide":
            return queryset.offers_to_decide()
        return queryset.none() if self.value() else queryset


class NoteForm(BaseDialogForm):
    note = forms.CharField(required=False, widget=UnfoldAdminTextareaWidget)


Decide = Callable[..., Any]  # a service that takes the keyword `offer`


def on_each(name: str, description: str, decide: Decide) -> Callable:
    """Return the list action that calls a service with each selected offer."""

    @action(description=description, permissions=["decide"])
    def act(model_admin: Any, request: HttpRequest, queryset: QuerySet) -> None:
        model_admin.decide_each(request, queryset, decide)

    act.__name__ = name
    return act


def on_one(name: str, description: str, text: str, decide: Decide) -> Callable:
    """Return the button of a page that calls a service with its offer, and a note."""

    @action(
        description=f"{description}…",
        url_path=name.replace("_", "-"),
        permissions=["decide"],
        dialog={"title": description, "description": text, "form_class": NoteForm, "form_submit_text": description},
    )
    def act(model_admin: Any, request: HttpRequest, form: NoteForm, object_id: str) -> HttpResponse:
        offer = model_admin.get_row(request, object_id)

        def run() -> tuple[Model, str]:
            model_admin.tell_others(request, decide(offer=offer, note=form.cleaned_data["note"]))
            model_admin.log_change(request, offer, f"{description}.")
            return offer, f"{offer}: {offer.get_state_display().lower()}."

        return model_admin.in_dialog(request, offer, run)

    act.__name__ = name
    return act


@admin.register(Offer)
class OfferAdmin(TransferMixin, OfApplications):
    resource_classes = [OfferResource]
    form = OfferForm
    list_display = [
        "__str__",
        badge_column("state", STATE_COLOURS),
        link_column("user", "person"),
        "application",
        "company",
        "annual_pay",
        day_column("received_at", "received"),
        day_column("decide_by", "decide by"),
    ]
    list_filter = [
        ("state", ChoicesCheckboxFilter),
        ("user", AutocompleteSelectFilter),
        ("interaction", AutocompleteSelectFilter),
        ("interaction__job__company", AutocompleteSelectFilter),
        ("currency", FieldTextFilter),
        ("base_pay", RangeNumericFilter),
        ("received_at", RangeDateTimeFilter),
        ("decide_by", RangeDateTimeFilter),
        ToDecideFilter,
        CountedOffersFilter,
    ]
    list_select_related = ["user", "interaction__job__company"]
    search_fields = [
        "user__first_name",
        "user__last_name",
        "user__email",
        "interaction__job__title",
        "interaction__job__company__name",
        "notes",
    ]
    search_help_text = "A person, a job, a company or a note"
    date_hierarchy = "received_at"
    autocomplete_fields = ["user", "interaction"]
    inlines = [AttachmentInline]
    readonly_fields = ["state", "annual_pay"]
    actions = [
        "compare",
        on_each("decline", "Decline", decline_offer),
        on_each("withdrawn", "Withdrawn by the company", withdraw_offer),
        on_each("expire", "Mark as expired", expire_offer),
        on_each("reopen", "Open again", reopen_offer),
    ]
    accept_one = on_one(
        "accept_one", "Accept", "The application is accepted, and other open offers of it are declined.", accept_offer
    )
    decline_one = on_one(
        "decline_one", "Decline", "The application is declined, unless another offer of it is open.", decline_offer
    )
    actions_detail = ["accept_one", "decline_one", "compare_with_others"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("user", "interaction"),
                    ("state", "annual_pay"),
                    ("received_at", "decide_by"),
                    *TERMS,
                    "notes",
                ]
            },
        ),
    ]

    class Media:
        css = {"all": ["interactions/offers.css"]}

    def get_urls(self) -> list:
        view = self.admin_site.admin_view(self.compare_view)
        return [path("compare/", view, name="interactions_offer_compare"), *super().get_urls()]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        whose = ["user", "interaction"] if obj else []
        return [*super().get_readonly_fields(request, obj), *whose]

    @admin.display(description="application", ordering="interaction__job__title")
    def application(self, offer: Offer) -> str:
        return link_to(offer.interaction, label=offer.interaction.job.title)

    @admin.display(description="company", ordering="interaction__job__company__name")
    def company(self, offer: Offer) -> str:
        return link_to(offer.interaction.job.company)

    def has_decide_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Return whether the account may change offers, and the status of their applications with them."""
        may_change = request.user.has_perm("interactions.change_jobuserinteraction")
        return may_change and self.has_change_permission(request)

    def has_compare_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return self.has_view_permission(request)

    def save_model(self, request: HttpRequest, obj: Offer, form: Any, change: bool) -> None:
        if change:
            super().save_model(request, obj, form, change)
        else:
            add_offer(offer=obj)

    def decide_each(self, request: HttpRequest, queryset: QuerySet, decide: Decide) -> None:
        """Call a service with each selected offer. Leave those that it refuses unchanged, and report why."""

        def told(count: int) -> str:
            return ngettext("%d offer was changed.", "%d offers were changed.", count) % count

        change_each(self, request, self.locked(queryset), lambda offer: decide(offer=offer), field="state", told=told)

    def tell_others(self, request: HttpRequest, result: Any) -> None:
        """Offer the other applications of a person who accepted an offer for withdrawal."""
        if isinstance(result, Acceptance):
            offer_to_withdraw(request, [result.offer.interaction])

    @action(description="Compare side by side", permissions=["compare"])
    def compare(self, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
        chosen = list(queryset.values_list("pk", flat=True)[: MOST_COMPARED + 1])
        if len(chosen) > MOST_COMPARED:
            self.message_user(request, f"Select at most {MOST_COMPARED} offers to compare.", messages.WARNING)
            return None
        return redirect(compare_url(chosen))

    @action(description="Compare with others", url_path="compare-with-others", permissions=["compare"])
    def compare_with_others(self, request: HttpRequest, object_id: str) -> HttpResponse:
        offer = self.get_row(request, object_id)
        return redirect(compare_url(offers_beside(offer.interaction)))

    def compare_view(self, request: HttpRequest) -> HttpResponse:
        """Show offers side by side: those that the address names, of which the account may see."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        keys = [key for text in request.GET.getlist("offer") if (key := self._key(text))]
        offers = self.get_queryset(request).filter(pk__in=keys[: 10 * MOST_COMPARED]).with_job()
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": "Compare offers",
            "compared": [described(each) for each in compare_offers(offers=offers)],
            "wish_currency": conf.SALARY_CURRENCY,
            "several_people": len({offer.user_id for offer in offers}) > 1,
            "media": forms.Media(self.Media),  # not the scripts of the filters, which need a catalog
        }
        return TemplateResponse(request, "admin/interactions/compare_offers.html", context)

    def _key(self, text: str) -> Any:
        try:
            return self.opts.pk.to_python(text)
        except ValidationError:
            return None


def offers_beside(interaction: JobUserInteraction) -> list[Any]:
    """Return the keys of what a person compares: all offers of an application, and their other open ones."""
    own = interaction.offers.values_list("pk", flat=True)
    others = Offer.objects.for_user(interaction.user).offers_to_decide().exclude(interaction=interaction)
    return [*own, *others.values_list("pk", flat=True)][:MOST_COMPARED]


def compare_url(keys: list[Any]) -> str:
    return f"{reverse('admin:interactions_offer_compare')}?{urlencode([('offer', key) for key in keys])}"


def described(each: ComparedOffer) -> dict[str, Any]:
    """Return a compared offer in words."""
    offer = each.offer
    return {
        "offer": offer,
        "annual_pay": each.annual_pay,
        "is_best": each.is_best,
        "posted": each.posted,
        "against_posted": against(
            each.share_of_posted, "the highest posted pay", bool(each.annual_pay and each.posted)
        ),
        "wish": each.wish,
        "against_wish": against(each.share_of_wish, "the least wished for", bool(each.annual_pay and each.wish)),
        "received": shown(offer.received_at, offer),
        "decide_by": shown(offer.decide_by, offer) if offer.decide_by else "",
    }


def against(share: float | None, what: str, both_known: bool) -> str:
    """Return how far pay is above or below another one; or that it is not comparable, if both are known."""
    if share is None:
        return "Not comparable: another currency, or pay of an unknown period." if both_known else ""
    percent = round(abs(share - 1) * 100)
    return f"{percent}% {'above' if share > 1 else 'below'} {what}" if percent else f"As {what}"
