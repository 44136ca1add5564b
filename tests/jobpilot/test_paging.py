"""Pages by keyset, of any model."""

import base64
import json
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.db.models import Count
from django.test.utils import CaptureQueriesContext

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import Company, JobListing
from jobpilot.db.paging import MAX_SIZE, BadCursor, Total, count_up_to, keyset_page

pytestmark = pytest.mark.django_db


def walk(queryset, size: int) -> list:
    rows: list = []
    after = ""
    while not rows or after:
        page = keyset_page(queryset, size=size, after=after)
        rows += page
        after = page.next
    return rows


@pytest.mark.parametrize("order", [("name", "pk"), ("-name", "-id"), ("id",), ("-created_at", "-pk")])
@pytest.mark.parametrize("size", [1, 2, 3, 6, 7, 100])
def test_pages_follow_the_order(order, size):
    for name in ("Acme", "Bolt", "Acme", "Crane", "Øre", "Bolt"):
        CompanyFactory(name=name)

    queryset = Company.objects.order_by(*order)

    assert walk(queryset, size) == list(queryset)


def test_the_last_page_has_no_next():
    CompanyFactory.create_batch(4)
    queryset = Company.objects.order_by("pk")
    first = keyset_page(queryset, size=2)

    assert first.next
    assert keyset_page(queryset, size=2, after=first.next).next == ""


def test_a_page_costs_the_same_number_of_queries_anywhere():
    JobListingFactory.create_batch(9)

    def queries(after: str) -> tuple[int, str]:
        with CaptureQueriesContext(connection) as captured:
            page = JobListing.objects.search().page(size=2, after=after)
        return len(captured), page.next

    first, after = queries("")
    second, after = queries(after)
    third, _ = queries(after)

    assert first == second == third


@pytest.mark.parametrize(("size", "rows"), [(0, 1), (-5, 1), (MAX_SIZE + 1, 3)])
def test_the_size_is_held_within_bounds(size, rows):
    CompanyFactory.create_batch(3)

    assert len(keyset_page(Company.objects.order_by("pk"), size=size)) == rows


def cursor(names: object, values: object) -> str:
    return base64.urlsafe_b64encode(json.dumps([names, values]).encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    "after",
    [
        pytest.param("nonsense", id="not base64"),
        pytest.param("é", id="not ASCII"),
        pytest.param("AAAA", id="not JSON"),
        pytest.param(base64.urlsafe_b64encode(b"1").decode(), id="another kind of JSON"),
        pytest.param(cursor(["name"], ["Acme"]), id="too few columns"),
        pytest.param(cursor(["name", "pk"], ["Acme", "no id"]), id="not an id"),
        pytest.param(cursor(["name", "pk"], ["Acme", None]), id="no value"),
        pytest.param(cursor(["domain", "pk"], ["Acme", "0" * 32]), id="another order"),
        pytest.param(cursor(["name", "pk"], {"a": 1, "b": 2}), id="values with names"),
        pytest.param(cursor(["name", "pk"], [None, "0" * 32]), id="not a string"),
        pytest.param(base64.urlsafe_b64encode(b"[" * 9000).decode(), id="endlessly deep"),
    ],
)
def test_a_malformed_cursor_is_refused(after):
    with pytest.raises(BadCursor):
        keyset_page(Company.objects.order_by("name", "pk"), after=after)


@pytest.mark.parametrize("moment", ["yesterday", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", 5, True])
def test_a_datetime_out_of_range_is_refused(moment):
    order = ["-listed_at", "-id"]
    with pytest.raises(BadCursor):
        JobListing.objects.search().page(after=cursor(order, [moment, "0" * 32]))


def test_a_naive_datetime_is_in_utc():
    job = JobListingFactory(posted_date=datetime(2026, 1, 2, tzinfo=UTC))
    after = {day: cursor(["-listed_at", "-id"], [f"2026-01-0{day} 00:00:00", "0" * 32]) for day in (2, 3)}
    assert [list(JobListing.objects.search().page(after=after[day])) for day in (2, 3)] == [[], [job]]


@pytest.mark.parametrize(
    "order",
    [
        pytest.param(["name"], id="no unique column at the end"),
        pytest.param(["domain", "pk"], id="a column that can be NULL"),
        pytest.param(["-name", "pk"], id="two directions"),
        pytest.param(["aliases__name", "pk"], id="another table's column"),
    ],
)
def test_an_order_unfit_for_cursors_is_refused(order):
    with pytest.raises(ValueError, match="Paging needs an ordering"):
        keyset_page(Company.objects.order_by(*order))


@pytest.mark.parametrize(
    ("limit", "total", "text"), [(2, Total(2, False), "2+"), (3, Total(3, True), "3"), (1_500, Total(3, True), "3")]
)
def test_counting_stops_at_the_limit(limit, total, text):
    CompanyFactory.create_batch(3)

    counted = count_up_to(Company.objects.all(), limit)

    assert counted == total
    assert str(counted) == text


def test_a_big_total_has_separators():
    assert str(Total(1_000, False)) == "1,000+"


def test_an_annotation_counts_the_matching_rows():
    company = CompanyFactory()
    JobListingFactory(company=company)
    JobListingFactory(company=company, closed=True)
    hiring = Company.objects.filter(job_listings__status="active").annotate(open=Count("job_listings"))

    (row,) = keyset_page(hiring.order_by("pk"))

    assert row.open == 1


def test_a_reversed_queryset_is_refused():
    with pytest.raises(ValueError, match="in the other direction"):
        keyset_page(Company.objects.order_by("pk").reverse())
