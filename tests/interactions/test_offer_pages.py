"""Offers in the admin: recorded in forms, decided on by buttons, compared side by side."""

from typing import Any

import pytest
from django.urls import reverse

from interactions import services
from interactions.factories import JobUserInteractionFactory, OfferFactory
from interactions.models import JobUserInteraction, Offer
from tests.support.admin import run_action, shown_messages
from tests.support.hunts import Hunt
from tests.support.pages import form_data, messages_of, page
from tests.support.times import DAY, NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
COMPARE = "admin:interactions_offer_compare"


@pytest.fixture
def application(user, job):
    return services.apply_to_job(user=user, job=job, applied_date=NOW - 9 * DAY).interaction


def added(client, application, **values) -> tuple:
    """Add an offer on its own page, and return the answer and the offers of the application."""
    data: dict[str, Any] = {**form_data(client.get(page(Offer, "add")).text)}
    data |= {"user": str(application.user_id), "interaction": str(application.pk), **values}
    return client.post(page(Offer, "add"), data), list(application.offers.all())


def test_the_add_page_records_it_with_the_status(admin_client, application):
    answer, (offer,) = added(admin_client, application, base_pay="60.000,00", currency="€", period="year")
    assert answer.status_code == 302
    assert (offer.base_pay, offer.currency, offer.state) == (60_000, "EUR", "open")
    application.refresh_from_db()
    assert application.application_status == "offered"
    assert application.timeline_events.filter(event_type="offer").count() == 1


def test_the_add_page_refuses_what_was_not_sent(admin_client):
    saved = JobUserInteractionFactory(saved=True)
    answer, offers = added(admin_client, saved)
    assert not offers
    assert messages_of(answer) == ["Only an application has a status. Apply to the job first."]


def test_the_page_of_an_application_records_a_new_one_and_corrects_the_old_one(admin_client, application):
    services.record_offer(interaction=application, base_pay=50_000, currency="USD")
    url = f"{page(JobUserInteraction, 'change', application.pk)}?inline=offers"
    data: dict[str, Any] = {**form_data(admin_client.get(url).text)}
    data |= {"offers-TOTAL_FORMS": "2", "offers-0-equity": "1%", "offers-1-base_pay": "55 000"}
    data |= {"offers-1-currency": "USD", "offers-1-received_at_0": "2026-05-31", "offers-1-received_at_1": "10:00"}
    data |= {"offers-1-id": "", "offers-1-interaction": str(application.pk)}
    answer = admin_client.post(url, data)
    assert answer.status_code == 302, messages_of(answer)
    new, old = application.offers.order_by("-base_pay")
    assert (old.equity, old.base_pay, new.base_pay, new.user) == ("1%", 50_000, 55_000, application.user)
    assert application.timeline_events.filter(event_type="offer").count() == 2


class TestDecisions:
    def test_the_buttons_call_the_services(self, admin_client, user, application):
        offer = services.record_offer(interaction=application)
        running = JobUserInteractionFactory(user=user, applied=True)
        url = reverse("admin:interactions_offer_accept_one", args=[offer.pk])
        assert admin_client.get(url).status_code == 200
        answer = admin_client.post(url, {"_form_submitted": "1", "note": "Signed."})
        assert answer.headers["HX-Redirect"] == page(Offer, "change", offer.pk)
        offer.refresh_from_db()
        assert offer.state == "accepted"

        told = admin_client.get(page(Offer, "change", offer.pk))
        (link,) = [each for each in shown_messages(told) if "1 other application is still in progress" in each]
        others = admin_client.get(link.partition('href="')[2].partition('"')[0].replace("&amp;", "&"))
        assert list(others.context["cl"].queryset) == [running]

    def test_a_list_action_says_what_it_did_and_why_not(self, admin_client):
        rows = [OfferFactory(), OfferFactory(state="expired")]
        assert run_action(admin_client, "decline", rows) == [
            "1 offer was changed.",
            "1 not changed: This offer is expired, and cannot be declined: only one that is open or accepted can.",
        ]


class TestComparison:
    def test_the_list_action_and_the_application_lead_to_it(self, admin_client, user, application):
        ours = services.record_offer(interaction=application, base_pay=60_000, currency="USD", period="year")
        other = OfferFactory(user=user, paid=True)
        stranger = OfferFactory(paid=True)
        data = {"action": "compare", "_selected_action": [str(ours.pk), str(stranger.pk)]}
        chosen = admin_client.post(page(Offer, "changelist"), data, follow=True)
        assert {each["offer"] for each in chosen.context["compared"]} == {ours, stranger}
        assert str(stranger.user) in chosen.text

        for name, row in (("jobuserinteraction_compare_offers", application), ("offer_compare_with_others", ours)):
            beside = admin_client.get(reverse(f"admin:interactions_{name}", args=[row.pk]), follow=True)
            assert [each["offer"] for each in beside.context["compared"]] == [other, ours]
            assert "90,000 USD" in beside.text
            assert "most in USD" in beside.text

    @pytest.mark.parametrize("query", ["", "?offer=", "?offer=%00&offer=x", f"?offer={'0' * 32}"])
    def test_an_address_that_names_none_says_so(self, admin_client, query):
        answer = admin_client.get(f"{reverse(COMPARE)}{query}")
        assert answer.status_code == 200
        assert "There are no offers to compare" in answer.text

    def test_nine_are_too_many(self, admin_client):
        assert run_action(admin_client, "compare", OfferFactory.create_batch(9)) == [
            "Select at most 8 offers to compare."
        ]

    def test_a_guessed_address_shows_ones_own(self):
        own, other = (Hunt(mark, JobUserInteractionFactory().job) for mark in ("anaanaana", "benbenben"))
        keys = "&".join(f"offer={hunt.rows[Offer].pk}" for hunt in (own, other))
        answer = own.log_in().get(f"{reverse(COMPARE)}?{keys}")
        assert [each["offer"] for each in answer.context["compared"]] == [own.rows[Offer]]
        assert other.mark not in answer.text
