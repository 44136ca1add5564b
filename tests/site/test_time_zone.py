"""The zone of a request, and the zone of the browser that the start page offers."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse
from django.utils import timezone

from interactions.factories import JobUserInteractionFactory
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.zones import TimeZoneMiddleware
from tests.support.pages import page
from tests.support.times import NOW

pytestmark = pytest.mark.django_db


def offer(client) -> dict | None:
    return client.get(reverse("admin:index")).context["zone_offer"]


class TestTheZoneOfARequest:
    @pytest.mark.parametrize(
        ("account", "person", "zone"),
        [
            ("Europe/Berlin", "Pacific/Auckland", "Europe/Berlin"),
            ("", "Pacific/Auckland", "Pacific/Auckland"),
            ("", "", "UTC"),
        ],
    )
    def test_is_that_of_the_account(self, account, person, zone):
        request = RequestFactory().get("/")
        request.user = UserProfileFactory(with_account=True, account__time_zone=account, time_zone=person).account
        seen = []

        def answer(request) -> HttpResponse:
            seen.append(str(timezone.get_current_timezone()))
            return HttpResponse()

        TimeZoneMiddleware(answer)(request)

        assert (seen, str(timezone.get_current_timezone())) == ([zone], "UTC")

    def test_ends_with_the_request_even_if_it_fails(self):
        request = RequestFactory().get("/")
        request.user = UserFactory(time_zone="Europe/Berlin")

        def fail(request) -> HttpResponse:
            raise RuntimeError

        with pytest.raises(RuntimeError):
            TimeZoneMiddleware(fail)(request)
        assert str(timezone.get_current_timezone()) == "UTC"

    def test_the_log_in_page_asks_for_none(self, client, django_assert_num_queries):
        with django_assert_num_queries(0):
            assert client.get(reverse("admin:login")).status_code == 200

    def test_lists_and_the_start_page_are_in_it(self, client):
        client.force_login(UserFactory(admin=True, time_zone="Asia/Kolkata"))
        person = UserProfileFactory(first_name="Ana", time_zone="Europe/Berlin")
        row = JobUserInteractionFactory(user=person, applied=True, last_interaction=NOW, follow_up_date=NOW)

        cells = client.get(page(type(row), "changelist")).text
        start = client.get(reverse("admin:index")).text

        both = "1 Jun 2026, 17:30 in Asia/Kolkata (14:00 for Ana)"
        assert f'title="{both}">1 Jun 2026<' in cells
        assert f"· {both}</div>" in start


class TestTheOffer:
    def test_is_made_to_an_account_without_a_zone(self, client):
        account = UserFactory(admin=True)
        client.force_login(account)
        url = reverse("time_zone")
        assert offer(client) == {"url": url, "zone": "UTC"}

        answer = client.post(url, {"time_zone": "Europe/Berlin"}, follow=True)

        account.refresh_from_db()
        assert account.time_zone == "Europe/Berlin"
        assert [str(message) for message in answer.context["messages"]] == [
            "Dates and times are in Europe/Berlin from now on."
        ]
        assert answer.context["zone_offer"] is None

    def test_needs_no_right_but_to_log_in(self, client):
        account = UserFactory(is_staff=True)
        client.force_login(account)
        assert offer(client)
        client.post(reverse("time_zone"), {"time_zone": "Asia/Calcutta"})
        account.refresh_from_db()
        assert account.time_zone == "Asia/Calcutta"

    @pytest.mark.parametrize(("before", "after"), [("", "Europe/Berlin"), ("Asia/Kolkata", "Asia/Kolkata")])
    def test_is_for_the_person_too_who_has_none(self, client, before, after):
        person = UserProfileFactory(with_account=True, account__admin=True, time_zone=before)
        client.force_login(person.account)
        client.post(reverse("time_zone"), {"time_zone": "Europe/Berlin"})
        person.refresh_from_db()
        assert (person.account.time_zone, person.time_zone) == ("Europe/Berlin", after)

    @pytest.mark.parametrize("name", ["Etc/Unknown", "", "../x", "\0"])
    def test_of_no_zone_is_refused(self, client, name):
        account = UserFactory(admin=True)
        client.force_login(account)
        answer = client.post(reverse("time_zone"), {"time_zone": name}, follow=True)
        (message,) = map(str, answer.context["messages"])
        assert "is not a time zone" in message
        account.refresh_from_db()
        assert account.time_zone == ""

    def test_is_taken_by_staff_with_a_form_alone(self, client):
        assert client.post(reverse("time_zone"), {"time_zone": "UTC"}).status_code == 302
        client.force_login(UserFactory(admin=True))
        assert client.get(reverse("time_zone")).status_code == 405

    def test_has_no_script_of_its_own_in_the_page(self, client):
        client.force_login(UserFactory(admin=True))
        client.post(reverse("begin"), {"later": "1"})
        html = client.get(reverse("admin:index")).text
        assert '<script src="/static/jobpilot/zone_offer.js" defer></script>' in html
