"""Range filters accept many notations and report invalid input."""

from datetime import UTC, datetime

import pytest
from django.contrib import admin

from companies.factories import JobListingFactory
from companies.models import JobListing
from jobpilot.admin import filters
from tests.support.pages import page

pytestmark = pytest.mark.django_db
NEW_YEARS_EVE = datetime(2025, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)
RANGES = [
    pytest.param(model, listed, id=f"{model._meta.label} {listed[0]}")
    for model, model_admin in admin.site._registry.items()
    for listed in model_admin.list_filter
    if isinstance(listed, tuple) and issubclass(listed[1], filters._ReadFilter)
]


def titles(client, **parameters) -> set[str]:
    response = client.get(page(JobListing, "changelist"), parameters)
    assert response.status_code == 200
    return {job.title for job in response.context["cl"].result_list}


def said(client, **parameters) -> list[str]:
    response = client.get(page(JobListing, "changelist"), parameters)
    return [str(message) for message in response.context["messages"]]


@pytest.fixture
def jobs():
    for title, posted, pay in (
        ("Baker", datetime(2025, 12, 30, 12, tzinfo=UTC), 40_000),
        ("Clerk", NEW_YEARS_EVE, 90_000),
        ("Cook", datetime(2026, 1, 1, tzinfo=UTC), 120_000),
    ):
        JobListingFactory(title=title, posted_date=posted, salary_min=pay, salary_max=pay)


@pytest.mark.usefixtures("jobs")
class TestDates:
    @pytest.mark.parametrize("day", ["2025-12-31", "31 Dec 2025", "31.12.2025", "12/31/2025"])
    def test_a_date_alone_is_the_whole_day(self, admin_client, day):
        assert titles(admin_client, posted_date_from_0=day, posted_date_to_0=day) == {"Clerk"}

    def test_one_end_is_enough(self, admin_client):
        assert titles(admin_client, posted_date_from_0="31 Dec 2025") == {"Clerk", "Cook"}
        assert titles(admin_client, posted_date_to_0="31 Dec 2025") == {"Baker", "Clerk"}

    def test_a_time_in_any_notation(self, admin_client):
        assert titles(admin_client, posted_date_to_0="2025-12-30", posted_date_to_1="12pm") == {"Baker"}
        assert titles(admin_client, posted_date_to_0="2025-12-30", posted_date_to_1="11.59") == set()

    @pytest.mark.parametrize(
        ("typed", "message"),
        [
            ({"posted_date_from_0": "soon"}, "“soon” is not a date. Write it as 20 Nov 2026 or 2026-11-20."),
            ({"posted_date_from_1": "10:00"}, "Enter a date with the time."),
            ({"posted_date_to_0": "2026-01-01", "posted_date_to_1": "noon"}, "“noon” is not a time."),
            ({"posted_date_to_0": "03/04/2027"}, "“03/04/2027” can be 3 Apr 2027 and 4 Mar 2027."),
            ({"posted_date_to_0": "9999-12-31"}, None),
        ],
    )
    def test_invalid_input_is_reported_and_ignored(self, admin_client, typed, message):
        assert titles(admin_client, **typed) == {"Baker", "Clerk", "Cook"}
        told = said(admin_client, **typed)
        assert bool(told) == bool(message)
        if message:
            assert told[0].startswith(f"Posted date: {message}")
            assert told[0].endswith("This filter was ignored.")
            assert message in admin_client.get(page(JobListing, "changelist"), typed).text


@pytest.mark.usefixtures("jobs")
class TestNumbers:
    @pytest.mark.parametrize("amount", ["90000", "90,000", "90.000", "90k", "90 000", "90,000.00"])
    def test_in_any_notation(self, admin_client, amount):
        assert titles(admin_client, salary_min_from=amount, salary_min_to=amount) == {"Clerk"}

    @pytest.mark.parametrize(
        ("typed", "message"),
        [
            ("lots", "“lots” is not a number."),
            ("NaN", "“NaN” is not a number."),
            ("9" * 30, "Enter a number below 10,000,000,000."),
        ],
    )
    def test_invalid_input_is_reported(self, admin_client, typed, message):
        assert titles(admin_client, salary_min_from=typed) == {"Baker", "Clerk", "Cook"}
        assert said(admin_client, salary_min_from=typed)[0].endswith(f"{message} This filter was ignored.")


@pytest.mark.parametrize(("model", "listed"), RANGES)
def test_every_range_filter_reports_invalid_input(admin_client, model, listed):
    name, kind = listed
    typed = {f"{name}_from_0" if kind is filters.RangeDateTimeFilter else f"{name}_from": "neither"}

    response = admin_client.get(page(model, "changelist"), typed)

    assert response.status_code == 200
    assert ["is not a" in str(message) for message in response.context["messages"]] == [True]


def test_every_list_uses_these_range_filters():
    silent = [
        (model._meta.label, listed)
        for model, model_admin in admin.site._registry.items()
        for listed in model_admin.list_filter
        if isinstance(listed, tuple)
        and "Range" in listed[1].__name__
        and not issubclass(listed[1], filters._ReadFilter)
    ]
    assert silent == []
