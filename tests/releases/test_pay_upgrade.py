"""The pay of release 0.1.0 is mended where that is certain: listings and people keep the rest as it was."""

import json
from collections.abc import Iterator
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from typing import Any, NamedTuple

import pytest
from django.db import connection, connections

from companies.models import Company, JobListing
from interactions.models import JobUserInteraction, TimelineEvent
from jobpilot.models import UserProfile
from tests.support import throwaway

BEFORE = [("companies", "0003_job_search"), ("jobpilot", "0001_initial")]
CURRENCIES = {
    "USD": "USD",
    "usd": "USD",
    "Eur": "EUR",
    "US$": "USD",
    "€": "EUR",
    "zł": "PLN",
    "XYZ": "XYZ",  # of the shape of a code
    "$": "",
    "kr": "",
    "abc": "",
    "": "",
}


def copies(alias: str, table: str, rows: list[dict[str, Any]]) -> list[str]:
    """Copy a row of a table once for each of `rows`, with other values, and return the new ids."""
    quote = connections[alias].ops.quote_name
    with connections[alias].cursor() as cursor:
        generated = {"annual_salary_min", "annual_salary_max", "listed_at"}
        names = [column.name for column in connections[alias].introspection.get_table_description(cursor, table)]
        names = [name for name in names if name not in generated]
        keys = []
        for number, values in enumerate(rows):
            key = f"{number:032x}"
            values = {"id": key, "email": None, "account_id": None} | values
            columns = ", ".join(map(quote, names))
            chosen = ", ".join("%s" if name in values else quote(name) for name in names)
            cursor.execute(
                f"INSERT INTO {table} ({columns}) SELECT {chosen} FROM {table} ORDER BY id DESC LIMIT 1",
                [values[name] for name in names if name in values],
            )
            keys.append(key)
    return keys


def pay_of(alias: str, key: str) -> tuple:
    listing = JobListing.objects.using(alias).get(pk=key)
    return listing.salary_min, listing.salary_max, listing.salary_period, listing.annual_salary_max


PAYS: list[tuple] = [(0, 0, "year"), (90_000, None, "year"), (0, 50_000, "month"), (14.5, 14.5, "hour")]
if connection.vendor == "sqlite":
    PAYS.append((15.567, 20.004, "hour"))  # PostgreSQL has rounded it
SNAPSHOT = {
    "salary": "14 USD an hour",
    "salary_min": "14.50",
    "salary_max": None,
    "salary_currency": "USD",
    "salary_period": "hour",
}


class Upgraded(NamedTuple):
    alias: str
    listings: list[str]
    person: str
    said: str


@pytest.fixture(scope="module")
def upgraded(tmp_path_factory, django_db_blocker) -> Iterator[Upgraded]:
    """Add what is to be mended to the kept database of 0.1.0 and upgrade it; the tests only read it."""
    unpaid = {"salary_min": None, "salary_max": None}
    paid = [
        {"salary_min": low, "salary_max": high, "salary_period": period, "salary_currency": ""}
        for low, high, period in PAYS
    ]
    listings = [*paid, *(unpaid | {"salary_currency": currency} for currency in CURRENCIES)]
    with throwaway.database(tmp_path_factory.mktemp("upgraded")) as alias, django_db_blocker.unblock():
        throwaway.load_release(alias, "0.1.0")
        keys = copies(alias, "companies_joblisting", listings)
        wish = {"desired_salary_min": 0, "desired_salary_max": 50_000}
        (person,) = copies(alias, "jobpilot_userprofile", [wish])
        with connections[alias].cursor() as cursor:
            cursor.execute("UPDATE interactions_jobuserinteraction SET job_snapshot = %s", [json.dumps(SNAPSHOT)])
            cursor.execute("UPDATE interactions_timelineevent SET event_data = %s", [json.dumps({"posting": SNAPSHOT})])
        with redirect_stdout(StringIO()) as said:
            throwaway.migrate(alias)
        yield Upgraded(alias, keys, person, said.getvalue())


def test_listings_are_mended_where_that_is_certain(upgraded, unblocked):
    keys = upgraded.listings
    assert [pay_of(upgraded.alias, key) for key in keys[:4]] == [
        (None, None, "year", None),
        (90_000, None, "year", 90_000),
        (None, 50_000, "month", 600_000),
        (14.5, 14.5, "hour", 30_160),
    ]
    if connection.vendor == "sqlite":
        low, high, *_ = pay_of(upgraded.alias, keys[4])
        assert (str(low), str(high)) == ("15.57", "20.00")
    listings = JobListing.objects.using(upgraded.alias).in_bulk(keys[len(PAYS) :])
    assert sorted(listing.salary_currency for listing in listings.values()) == sorted(CURRENCIES.values())
    assert all(f"1 listings had the currency {currency!r}" in upgraded.said for currency in ("$", "kr", "abc"))


def test_people_are_mended_too(upgraded, unblocked):
    person = UserProfile.objects.using(upgraded.alias).get(pk=upgraded.person)
    assert (person.desired_salary_min, person.desired_salary_max) == (None, 50_000)


def test_the_way_back_leads_to_what_the_release_can_hold(new_database):
    company = Company.objects.using(new_database).create(name="Acme")
    JobListing.objects.using(new_database).create(company=company, title="Welder", salary_min="14.50", salary_max=12e9)
    UserProfile.objects.using(new_database).create(first_name="Ann", desired_salary_max=12e9)

    for app, name in BEFORE:
        throwaway.migrate(new_database, app, name)

    with connections[new_database].cursor() as cursor:
        cursor.execute("SELECT salary_period, salary_max, annual_salary_min FROM companies_joblisting")
        [(period, high, annual)] = cursor.fetchall()
        cursor.execute("SELECT desired_salary_max FROM jobpilot_userprofile")
        assert cursor.fetchall() == [(None,)]
    assert (period, high, float(annual)) == ("year", None, 14.5)


SNAPSHOTS = [
    pytest.param(
        {"salary": "14 USD an hour", "salary_min": "14.50", "salary_max": None},
        {"salary": "14.50 USD an hour", "salary_min": "14.50", "salary_max": None},
        id="cents",
    ),
    pytest.param(
        {"salary": "26-31 USD an hour", "salary_min": "25.50", "salary_max": "30.75"},
        {"salary": "25.50-30.75 USD an hour", "salary_min": "25.50", "salary_max": "30.75"},
        id="two bounds",
    ),
    pytest.param(
        {"salary": "50,000 ", "salary_min": "50000.00", "salary_currency": "", "salary_period": "year"},
        {"salary": "50,000", "salary_min": "50000.00", "salary_currency": "", "salary_period": "year"},
        id="no currency",
    ),
    pytest.param(
        {"salary": "0 USD an hour", "salary_min": "0.00", "salary_max": "0.00"},
        {"salary": "", "salary_min": None, "salary_max": None},
        id="zero",
    ),
    pytest.param({"salary": "a lot", "salary_min": "14.50"}, {"salary": "a lot", "salary_min": "14.50"}, id="another"),
    pytest.param({"salary": ""}, {"salary": ""}, id="no pay"),
]


@pytest.mark.parametrize(("before", "after"), SNAPSHOTS)
def test_snapshots_have_the_cents_of_their_amounts(before, after):
    module = import_module("interactions.migrations.0004_snapshot_pay")
    rest = {"salary_currency": "USD", "salary_period": "hour"}
    assert (module.mended(rest | before) or rest | before) == rest | after


def test_stored_snapshots_are_mended_on_both_tables(upgraded, unblocked):
    kept = [row.job_snapshot for row in JobUserInteraction.objects.using(upgraded.alias)]
    kept += [row.event_data["posting"] for row in TimelineEvent.objects.using(upgraded.alias)]
    assert len(kept) > 2
    assert {posting["salary"] for posting in kept} == {"14.50 USD an hour"}
