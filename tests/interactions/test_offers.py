"""Offers: recorded, improved and decided on, together with the status of the application."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from companies.duplicates.jobs.decide import merge_pair, reopen
from companies.factories import JobDeduplicationFactory, JobListingFactory
from interactions import services
from interactions.choices import OfferState
from interactions.factories import JobUserInteractionFactory, OfferFactory
from interactions.models import JobUserInteraction, Offer, TimelineEvent
from interactions.reports import compare_offers
from interactions.services.offer_states import OFFERS
from jobpilot.factories import UserProfileFactory
from tests.support.times import DAY, NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
TERMS = {"base_pay": "90 000", "currency": "usd", "period": "year", "benefits": ["Bicycle"]}


@pytest.fixture
def application(user, job):
    return services.apply_to_job(user=user, job=job, applied_date=NOW - 9 * DAY).interaction


@pytest.fixture
def offer(application):
    return services.record_offer(interaction=application, received_at=NOW - 2 * DAY, **TERMS)


def status(application) -> str:
    return JobUserInteraction.objects.get(pk=application.pk).application_status


def states(application) -> list[str]:
    """Return the states of the offers of an application, the first one first."""
    return [*application.offers.order_by("received_at", "created_at").values_list("state", flat=True)]


def told(application) -> list[str]:
    return [*application.timeline_events.order_by("event_date", "created_at").values_list("title", flat=True)]


def another(application, **terms) -> Offer:
    return services.record_offer(interaction=application, **TERMS | {"base_pay": 95_000} | terms)


class TestRecording:
    def test_the_application_is_offered_from_then_on(self, application, offer):
        assert (offer.base_pay, offer.currency, str(offer)) == (90_000, "USD", "Offer of 90,000 USD a year")
        assert status(application) == "offered"
        assert application.timeline_events.get(to_status="offered").event_date == NOW - 2 * DAY
        assert {*told(application)[-2:]} == {"Status: offered", "Offer received: 90,000 USD a year"}
        application.refresh_from_db()
        assert application.response_date == NOW - 2 * DAY

    @pytest.mark.parametrize("again", [{}, {"received_at": NOW - 2 * DAY}], ids=["no date", "the same date"])
    def test_the_same_offer_again_changes_nothing(self, application, offer, again):
        before = told(application)
        assert services.record_offer(interaction=application, **TERMS, **again) == offer
        assert told(application) == before

    def test_new_notes_of_the_same_offer_are_kept(self, application, offer):
        for _ in range(2):
            services.record_offer(interaction=application, **TERMS, notes="By telephone.")
        assert application.offers.get().notes == "By telephone."

    def test_other_terms_or_another_day_are_another_offer(self, application, offer):
        another(application, benefits=["Bicycle", "Lunch"])
        services.record_offer(interaction=application, **TERMS, received_at=NOW - DAY)
        assert states(application) == ["open"] * 3

    @pytest.mark.parametrize(
        ("period", "pay", "annual"),
        [("hour", 40, 83_200), ("month", 5000, 60_000), ("", 5000, None), ("", 50_000, 50_000)],
    )
    def test_pay_a_year_is_by_the_rule_of_listings(self, application, period, pay, annual):
        listing = JobListingFactory(salary_min=pay, salary_currency="EUR", salary_period=period)
        offer = services.record_offer(interaction=application, base_pay=pay, currency="EUR", period=period)
        for row in (listing, offer):
            row.refresh_from_db()
        assert offer.annual_pay == listing.annual_salary_min == annual
        assert offer.pay == listing.salary.removesuffix(" and up")

    def test_a_day_to_decide_by_that_is_the_day_of_the_offer(self, application):
        midnight = NOW.replace(hour=0, minute=0)
        offer = services.record_offer(interaction=application, received_at=NOW, decide_by=midnight)
        assert offer.decide_by == NOW

    @pytest.mark.parametrize(
        ("wrong", "field", "message"),
        [
            ({"base_pay": "many"}, "base_pay", "“many” is not a number."),
            ({"base_pay": 1, "currency": "$"}, "currency", "“$” can be several currencies."),
            ({"base_pay": 1, "currency": ""}, "__all__", "Enter the currency of the pay"),
            ({"period": "decade"}, "period", "'decade' is not a valid choice."),
            ({"received_at": NOW + DAY}, "received_at", "The date of the offer cannot be in the future"),
            ({"decide_by": NOW - 30 * DAY}, "__all__", "The decision must not be due before the offer"),
        ],
    )
    def test_what_is_wrong_is_a_sentence_and_nothing_changes(self, application, wrong, field, message):
        with pytest.raises(ValidationError) as refusal:
            services.record_offer(interaction=application, **TERMS | wrong)
        assert message in refusal.value.message_dict[field][0]
        assert (status(application), states(application)) == ("applied", [])

    @pytest.mark.parametrize("kind", [{"saved": True}, {"applied": True, "application_status": "not_applied"}])
    def test_what_was_not_sent_has_no_offer(self, kind):
        row = JobUserInteractionFactory(**kind)
        with pytest.raises(ValidationError):
            services.record_offer(interaction=row)
        assert not Offer.objects.exists()

    def test_an_offer_that_was_recorded_late_counts_from_now(self, application):
        services.update_application_status(interaction=application, status="interviewing", at=NOW - DAY)
        services.record_offer(interaction=application, received_at=NOW - 3 * DAY)
        assert application.timeline_events.get(to_status="offered").event_date == NOW


class TestImproving:
    def test_it_takes_the_place_of_the_first_one_and_keeps_its_other_terms(self, application, offer):
        better = services.improve_offer(offer=offer, base_pay=Decimal(95_000), start_date=date(2026, 9, 1))
        assert (better.base_pay, better.currency, better.benefits) == (95_000, "USD", ["Bicycle"])
        assert states(application) == ["withdrawn", "open"]
        assert told(application)[-1] == "Offer improved: 95,000 USD a year"

    def test_the_same_improvement_again_changes_nothing(self, application, offer):
        better = [services.improve_offer(offer=offer, base_pay=95_000) for _ in range(2)]
        assert better[0] == better[1]
        assert states(application) == ["withdrawn", "open"]

    def test_a_day_that_has_passed_is_not_that_of_the_better_offer(self, application):
        first = services.record_offer(interaction=application, received_at=NOW - 5 * DAY, decide_by=NOW - DAY)
        assert services.improve_offer(offer=first, equity="1%").decide_by is None

    def test_after_a_decline_the_application_goes_on(self, application, offer):
        services.decline_offer(offer=offer)
        services.improve_offer(offer=offer, base_pay=120_000)
        assert (status(application), states(application)) == ("offered", ["declined", "open"])

    def test_an_accepted_offer_and_an_unknown_term_are_refused(self, offer):
        services.accept_offer(offer=offer)
        with pytest.raises(ValidationError, match="This offer is accepted, and cannot be improved"):
            services.improve_offer(offer=offer, base_pay=95_000)
        with pytest.raises(TypeError, match="salary is not a term of an offer"):
            services.improve_offer(offer=offer, salary=95_000)


class TestAccepting:
    def test_the_application_is_accepted_once(self, application, offer):
        other = another(application)
        for _ in range(2):
            accepted = services.accept_offer(offer=other, note="Signed.").offer
        assert accepted.state == "accepted"
        assert (status(application), states(application)) == ("accepted", ["declined", "accepted"])
        change = application.timeline_events.get(to_status="accepted")
        assert change.description == "Offer of 95,000 USD a year\n\nSigned."
        with pytest.raises(ValidationError, match="declined, and cannot be accepted: only one that is open or expired"):
            services.accept_offer(offer=offer)

    def test_undoing_the_status_opens_the_offers_again(self, application, offer):
        other = another(application)
        services.accept_offer(offer=other)
        services.undo_status_change(interaction=application)
        assert (status(application), states(application)) == ("offered", ["open", "open"])
        services.accept_offer(offer=offer)
        assert states(application) == ["accepted", "declined"]

    def test_the_others_of_the_person_are_reported_and_left_alone(self, application, offer, user):
        running = services.apply_to_job(user=user, job=JobListingFactory()).interaction
        offered = OfferFactory(user=user)
        rejected = JobUserInteractionFactory(user=user, applied=True, application_status="rejected")
        stranger = OfferFactory()

        result = services.accept_offer(offer=offer)

        assert set(result.other_applications) == {running, offered.interaction}
        assert set(result.other_offers) == {offered}
        assert [status(row) for row in (running, rejected, stranger.interaction)] == ["applied", "rejected", "offered"]
        assert {*Offer.objects.exclude(pk=offer.pk).values_list("state", flat=True)} == {"open"}

    def test_an_application_that_stands_elsewhere_is_offered_first(self, application, offer):
        services.undo_status_change(interaction=application)
        assert (status(application), states(application)) == ("applied", ["open"])
        services.accept_offer(offer=offer)
        changes = application.timeline_events.filter(event_type="status_changed").order_by("event_date")
        assert [*changes.values_list("to_status", flat=True)] == ["offered", "accepted"]

    def test_an_application_that_is_accepted_already(self, user):
        application = JobUserInteractionFactory(user=user, applied=True, application_status="accepted")
        offer = services.record_offer(interaction=application, **TERMS)
        assert not Offer.objects.offers_to_decide().exists()
        services.accept_offer(offer=offer)
        assert (status(application), states(application)) == ("accepted", ["accepted"])
        late = another(application)
        with pytest.raises(ValidationError, match="Another offer of this application has been accepted"):
            services.accept_offer(offer=late)

    def test_a_deleted_offer_is_refused(self, offer):
        Offer.objects.all().delete()
        with pytest.raises(ValidationError, match="This offer no longer exists"):
            services.accept_offer(offer=offer)


class TestEnding:
    @pytest.mark.parametrize(
        ("act", "state", "ends"),
        [(services.decline_offer, "declined", "declined"), (services.withdraw_offer, "withdrawn", "rejected")],
    )
    @pytest.mark.parametrize("accepted", [False, True], ids=["open", "accepted"])
    def test_the_last_offer_ends_the_application_and_undoing_returns(
        self, application, offer, act, state, ends, accepted
    ):
        if accepted:
            services.accept_offer(offer=offer)
        before = (status(application), states(application))
        for _ in range(2):
            assert act(offer=offer).state == state
        assert (status(application), states(application)) == (ends, [state])
        services.undo_status_change(interaction=application)
        assert (status(application), states(application)) == before

    @pytest.mark.parametrize("act", [services.decline_offer, services.withdraw_offer])
    def test_one_of_several_leaves_the_application(self, application, offer, act):
        another(application)
        act(offer=offer, note="Too little.")
        assert status(application) == "offered"
        event = application.timeline_events.get(description="Too little.")
        assert event.title == f"{offer.get_state_display()}: Offer of 90,000 USD a year"

    def test_it_expires_when_its_day_is_over(self, application, clock):
        offer = services.record_offer(interaction=application, decide_by=(NOW + DAY).replace(hour=0, minute=0))
        clock.move_to(NOW + timedelta(hours=25))
        with pytest.raises(ValidationError, match="It has not expired yet"):
            services.expire_offer(offer=offer)
        clock.move_to(NOW + 2 * DAY)
        for _ in range(2):
            services.expire_offer(offer=offer)
        assert (status(application), states(application)) == ("offered", ["expired"])
        services.accept_offer(offer=offer)
        assert (status(application), states(application)) == ("accepted", ["accepted"])

    def test_it_opens_again_unless_the_application_has_ended(self, application, offer):
        other = another(application)
        services.decline_offer(offer=offer)
        assert services.reopen_offer(offer=offer).state == "open"
        services.decline_offer(offer=offer)
        services.decline_offer(offer=other)
        with pytest.raises(ValidationError, match=r"has ended \(declined\). Undo its last status change instead"):
            services.reopen_offer(offer=offer)


class TestStatusByHand:
    @pytest.mark.parametrize(
        ("steps", "expected"),
        [
            (["accepted"], "accepted"),
            (["declined"], "declined"),
            (["rejected"], "withdrawn"),
            (["withdrawn"], "declined"),
            (["accepted", "rejected"], "withdrawn"),
            (["accepted", "applied"], "withdrawn"),  # a new round
        ],
    )
    def test_the_offer_follows_and_comes_back(self, application, offer, steps, expected):
        for step in steps:
            services.update_application_status(interaction=application, status=step)
        assert states(application) == [expected]
        for _ in steps:
            services.undo_status_change(interaction=application)
        assert (status(application), states(application)) == ("offered", ["open"])

    def test_which_of_several_is_accepted_must_be_said(self, application, offer):
        another(application)
        application.refresh_from_db()
        application.application_status = "accepted"
        with pytest.raises(ValidationError) as by_form:
            services.check_edited(interaction=application)
        with pytest.raises(ValidationError) as by_service:
            services.update_application_status(interaction=application, status="accepted")
        expected = ["This application has 2 open offers. Accept one of them, and the application is accepted."]
        assert by_form.value.message_dict == {"application_status": expected}
        assert by_service.value.messages == expected
        assert (status(application), states(application)) == ("offered", ["open", "open"])

    def test_an_offer_of_a_second_round_can_be_accepted_too(self, application, offer):
        services.accept_offer(offer=offer)
        services.update_application_status(interaction=application, status="applied")
        services.accept_offer(offer=another(application))
        assert states(application) == ["withdrawn", "accepted"]

    def test_an_offer_that_changed_since_stays_when_the_status_is_undone(self, application, offer):
        services.update_application_status(interaction=application, status="rejected")
        Offer.objects.update(state="expired")
        services.undo_status_change(interaction=application)
        assert states(application) == ["expired"]

    def test_the_event_keeps_what_became_of_the_offer(self, application, offer):
        services.accept_offer(offer=offer)
        data = TimelineEvent.objects.get(to_status="accepted").event_data
        assert data == {OFFERS: {str(offer.pk): ["open", OfferState.ACCEPTED]}}


def test_two_applications_that_a_merge_keeps_apart_keep_their_offers(user):
    pair = JobDeduplicationFactory()
    rows = [
        services.record_offer(
            interaction=services.apply_to_job(user=user, job=job).interaction, base_pay=pay, currency="EUR"
        )
        for job, pay in ((pair.canonical_job, 50_000), (pair.duplicate_job, 60_000))
    ]
    kept = [(row.pk, row.interaction_id, row.state) for row in rows]
    for act in (merge_pair, reopen):
        act(pair=pair)
        assert {*Offer.objects.values_list("pk", "interaction", "state")} == {*kept}


def test_offers_side_by_side_mix_no_currencies():
    person = UserProfileFactory(desired_salary_min=100_000)
    job = JobListingFactory(salary_min=80_000, salary_max=100_000, salary_currency="USD", salary_period="year")
    application = JobUserInteractionFactory(user=person, job=job, applied=True, application_status="offered")
    low, high, euros, unpaid = (
        OfferFactory(interaction=application, **pay)
        for pay in (
            {"base_pay": 40, "period": "hour", "currency": "USD"},
            {"base_pay": 110_000, "period": "year", "currency": "USD"},
            {"base_pay": 120_000, "period": "year", "currency": "EUR"},
            {},
        )
    )
    compared = compare_offers(offers=Offer.objects.with_job())
    assert [each.offer for each in compared] == [unpaid, euros, high, low]
    assert [(each.is_best, each.share_of_posted, each.share_of_wish) for each in compared] == [
        (False, None, None),
        (False, None, None),
        (True, 1.1, 1.1),
        (False, 0.832, 0.832),
    ]
    assert (compared[0].posted, compared[0].wish) == ("80,000-100,000 USD a year", "100,000")
