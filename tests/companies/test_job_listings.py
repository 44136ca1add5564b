"""Every method of the queryset of listings, and the search that combines them."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone

from companies.factories import CompanyAliasFactory, CompanyFactory, JobDeduplicationFactory, JobListingFactory
from companies.models import JobListing
from interactions.factories import JobUserInteractionFactory
from jobpilot.factories import UserProfileFactory

pytestmark = pytest.mark.django_db
jobs = JobListing.objects


def titles(listings) -> list[str]:
    return sorted(job.title for job in listings)


def paid(low, high, period="year", currency="USD", **listing):
    return JobListingFactory(salary_min=low, salary_max=high, salary_period=period, salary_currency=currency, **listing)


def test_active_are_open():
    for status in JobListing.Status.values:
        JobListingFactory(title=f"Job {status}", status=status)

    assert titles(jobs.active()) == ["Job active"]


def test_canonical_are_one_listing_a_job():
    first = JobListingFactory(title="Welder")
    JobListingFactory(title="Welder again", canonical=first)

    assert titles(jobs.canonical()) == ["Welder"]


def test_recent_are_by_the_day_of_posting_or_else_of_entry():
    now = timezone.now()
    posted = JobListingFactory(posted_date=now - timedelta(days=2), created_at=now)
    entered = JobListingFactory(posted_date=None, created_at=now - timedelta(days=1))
    oldest = JobListingFactory(posted_date=now - timedelta(days=3), created_at=now)

    assert list(jobs.recent()) == list(jobs.all()) == [entered, posted, oldest]


class TestForCompany:
    @pytest.mark.parametrize("name", ["pk", None])
    def test_a_key_or_none_does_not_select_every_company(self, name):
        job = JobListingFactory()
        with pytest.raises(TypeError, match="company must be Company or str, not"):
            jobs.for_company(job.company_id if name == "pk" else name)

    def test_a_company(self):
        job = JobListingFactory()
        JobListingFactory()

        assert list(jobs.for_company(job.company)) == [job]

    @pytest.mark.parametrize(
        ("name", "found"),
        [
            pytest.param("Harbor Works", ["Welder"], id="its name"),
            pytest.param("HARBOR", ["Welder"], id="a part of it"),
            pytest.param("arbor wor", ["Welder"], id="a part within words"),
            pytest.param("Harbor Works, Inc.", ["Welder"], id="another spelling"),
            pytest.param("Dockside", ["Welder"], id="another name"),
            pytest.param("société", ["Baker"], id="with an accent"),
            pytest.param("SOCIETE GENERALE", ["Baker"], id="without one"),
            pytest.param("e", ["Baker", "Welder"], id="a letter of both"),
            pytest.param("100%", [], id="a wildcard of LIKE"),
            pytest.param("", ["Baker", "Welder"], id="nothing"),
            pytest.param("   ", ["Baker", "Welder"], id="blanks"),
        ],
    )
    def test_a_name(self, name, found):
        harbor = CompanyFactory(name="Harbor Works")
        CompanyAliasFactory(company=harbor, name="Dockside")
        JobListingFactory(title="Welder", company=harbor)
        JobListingFactory(title="Baker", company__name="Société Générale")

        assert titles(jobs.for_company(name)) == found


@pytest.mark.parametrize(
    ("method", "field", "values"),
    [
        ("of_types", "job_type", ["full_time", "part_time", ""]),
        ("remote_types", "remote_type", ["remote", "hybrid", ""]),
        ("at_levels", "experience_level", ["entry_level", "director", ""]),
    ],
)
def test_choices_are_alternatives(method, field, values):
    first, second, none = (JobListingFactory(**{field: value}) for value in values)
    choose = getattr(jobs, method)

    assert set(choose()) == {first, second, none}
    assert set(choose(values[0])) == {first}
    assert set(choose(values[0], values[1])) == {first, second}
    assert set(choose("")) == {none}
    assert set(choose("no such choice")) == set()


@pytest.mark.parametrize(
    ("locations", "found"),
    [
        pytest.param(["Zürich"], ["Baker"], id="as written"),
        pytest.param(["ZÜRICH"], ["Baker"], id="in capitals"),
        pytest.param(["new york", "zürich"], ["Baker", "Welder"], id="two places"),
        pytest.param([" new york "], ["Welder"], id="with blanks around it"),
        pytest.param(["york"], [], id="another city with a part of the name"),
        pytest.param(["zür"], [], id="letters of a word"),
        pytest.param(["МОСКВА"], ["Cook"], id="another script"),
        pytest.param(["Lond[on]"], ["Clerk"], id="wildcards of GLOB"),
        pytest.param(["100%_*?^]"], ["Guard"], id="wildcards of LIKE"),
        pytest.param(["back\\slash"], ["Nurse"], id="a backslash"),
        *(pytest.param([sign], [], id=f"no word: {sign}") for sign in "%_*@#-"),
        pytest.param(["@us"], ["Welder"], id="a code is read as a name"),
        pytest.param(["Z\0ürich"], ["Baker"], id="a NUL"),
        pytest.param(["nowhere"], [], id="nowhere"),
        pytest.param(["ä" * 60_000, "zürich"], ["Baker"], id="longer than any place"),
        pytest.param(["", " "], ["Baker", "Clerk", "Cook", "Guard", "Nurse", "Welder"], id="nothing"),
        pytest.param([], ["Baker", "Clerk", "Cook", "Guard", "Nurse", "Welder"], id="none"),
    ],
)
def test_locations_are_places_or_whole_words(locations, found):
    for title, location in {
        "Welder": "New York, NY",
        "Baker": "8001 Zürich",
        "Cook": "Москва",
        "Clerk": "lond[ON]",
        "Guard": "100%_*?^]",
        "Nurse": "back\\slash",
    }.items():
        JobListingFactory(title=title, location=location)

    assert titles(jobs.in_locations(*locations)) == found


class TestPaying:
    @pytest.mark.parametrize(
        ("bounds", "found"),
        [
            pytest.param({}, ["50-60", "70-80", "from 100", "none", "up to 40"], id="no range"),
            pytest.param({"min": 55_000}, ["50-60", "70-80", "from 100"], id="at least"),
            pytest.param({"min": 60_000}, ["50-60", "70-80", "from 100"], id="at least, the edge"),
            pytest.param({"min": 60_001}, ["70-80", "from 100"], id="at least, past the edge"),
            pytest.param({"max": 50_000}, ["50-60", "up to 40"], id="at most, the edge"),
            pytest.param({"max": Decimal("49999.99")}, ["up to 40"], id="at most, a cent below the edge"),
            pytest.param({"min": 61_000, "max": 69_000}, [], id="between two"),
            pytest.param({"min": 55_000, "max": 75_000}, ["50-60", "70-80"], id="overlapping two"),
            pytest.param({"min": 0}, ["50-60", "70-80", "from 100", "up to 40"], id="zero is a bound"),
            pytest.param({"min": 80_000, "max": 50_000}, [], id="reversed"),
        ],
    )
    def test_a_range_overlaps(self, bounds, found):
        paid(50_000, 60_000, title="50-60")
        paid(70_000, 80_000, title="70-80")
        paid(100_000, None, title="from 100")
        paid(None, 40_000, title="up to 40")
        paid(None, None, title="none")

        assert titles(jobs.paying(**bounds)) == found

    @pytest.mark.parametrize(
        ("period", "amount"), [("hour", 50), ("day", 400), ("week", 2_000), ("month", 104_000 / 12), ("year", 104_000)]
    )
    def test_periods_are_made_annual(self, period, amount):
        job = paid(Decimal(str(round(amount, 2))), None, period)

        assert jobs.get().annual_salary_min == pytest.approx(104_000, abs=0.1)
        assert list(jobs.paying(min=103_999, max=104_001)) == [job]
        assert not jobs.paying(min=104_001).exists()

    def test_currencies_are_not_mixed(self, settings):
        dollars, euros, unknown = (paid(90_000, 90_000, currency=currency) for currency in ("USD", "EUR", ""))
        settings.SALARY_CURRENCY = "EUR"

        assert list(jobs.paying(min=1)) == [euros]
        assert list(jobs.paying(min=1, currency="usd")) == [dollars]
        assert list(jobs.paying(min=1, currency="")) == [unknown]
        assert jobs.paying(currency="USD").count() == 3

    @pytest.mark.parametrize("currency", ["usd", "USD", "US$", "US dollars"])
    def test_a_currency_is_asked_for_as_people_write_it(self, currency):
        dollars = paid(90_000, 90_000)
        assert list(jobs.paying(min=1, currency=currency)) == [dollars]

    @pytest.mark.parametrize("currency", ["$", "gold"])
    def test_an_uncertain_currency_is_refused(self, currency):
        with pytest.raises(ValidationError, match=re.escape(f"“{currency}”")):
            jobs.paying(min=1, currency=currency)


def test_posted_within_some_days():
    now = timezone.now()
    for title, days in {"new": 1, "edge": 6.99, "old": 7.01}.items():
        JobListingFactory(title=f"Job {title}", posted_date=now - timedelta(days=days))
    JobListingFactory(title="Job entered today", posted_date=None)

    assert titles(jobs.posted_within(7)) == ["Job edge", "Job entered today", "Job new"]
    assert titles(jobs.posted_within(0)) == []
    assert jobs.posted_within(10**9).count() == 4


def test_unseen_are_those_without_an_interaction():
    user, other = UserProfileFactory.create_batch(2)
    seen, unseen = JobListingFactory.create_batch(2)
    JobUserInteractionFactory(user=user, job=seen)
    JobUserInteractionFactory(user=user, job=seen, saved=True)

    assert list(jobs.unseen_by(user)) == [unseen]
    assert jobs.unseen_by(other).count() == 2


class TestSearch:
    def test_without_a_condition_it_returns_open_listings_newest_first(self):
        old = JobListingFactory(posted_date="2026-01-01T00:00Z")
        new = JobListingFactory(posted_date="2026-01-02T00:00Z")
        JobListingFactory(closed=True)

        assert list(jobs.search()) == [new, old]

    def test_every_condition_must_be_met(self):
        wanted = {
            "title": "Welder",
            "company__name": "Harbor Works",
            "job_type": "contract",
            "remote_type": "remote",
            "experience_level": "director",
            "location": "Oslo",
            "salary_min": 90_000,
            "salary_currency": "USD",
            "posted_date": timezone.now(),
        }
        other = {
            "title": "Baker",
            "company__name": "Bolt",
            "job_type": "part_time",
            "remote_type": "hybrid",
            "experience_level": "entry_level",
            "location": "Bergen",
            "salary_min": 50_000,
            "salary_currency": "EUR",
            "posted_date": timezone.now() - timedelta(days=30),
        }
        job = JobListingFactory(**wanted)
        for field, value in other.items():
            JobListingFactory(**wanted | {field: value})

        found = jobs.search(
            query="welder",
            companies=["harbor"],
            job_types=["contract", "internship"],
            remote_types=["remote"],
            experience_levels=["director"],
            locations=["oslo"],
            min_salary=80_000,
            max_salary=100_000,
            max_age_days=7,
        )

        assert list(found) == [job]

    def test_the_company_costs_no_second_query(self, django_assert_num_queries):
        JobListingFactory.create_batch(3)

        with django_assert_num_queries(1):
            names = [job.company.name for job in jobs.search(query="software")[:2]]

        assert len(names) == 2

    def test_it_is_lazy(self, django_assert_num_queries):
        with django_assert_num_queries(0):
            jobs.search(query="welder", companies=["Harbor"], locations=["Oslo"], min_salary=1).filter(source="board")

    def test_companies_and_names_are_alternatives(self):
        first, second, third = (JobListingFactory(company__name=name) for name in ("Acme", "Bolt", "Crane"))

        assert set(jobs.search(companies=[first.company, "bolt"])) == {first, second}
        assert set(jobs.search(companies=[first.company])) == {first}
        assert set(jobs.search(companies=[])) == {first, second, third}

    def test_a_single_value_is_not_split_into_letters(self):
        job = JobListingFactory(
            company__name="Acme",
            location="Oslo, Norway",
            job_type="contract",
            remote_type="hybrid",
            experience_level="director",
        )
        JobListingFactory(company__name="Mace", location="Solo", job_type="full_time", remote_type="")

        for condition in (
            {"companies": "acme"},
            {"companies": job.company},
            {"locations": "oslo"},
            {"job_types": "contract"},
            {"remote_types": "hybrid"},
            {"experience_levels": "director"},
        ):
            assert list(jobs.search(**condition)) == [job], condition

    def test_none_does_not_filter(self):
        job = JobListingFactory()
        conditions = ["query", "job_types", "remote_types", "experience_levels", "locations", "companies"]
        assert list(jobs.search(**dict.fromkeys([*conditions, "min_salary", "max_salary", "max_age_days"]))) == [job]


class TestPages:
    def test_all_pages_together_are_the_listings_once_each(self):
        JobListingFactory.create_batch(7, posted_date="2026-01-01T00:00Z")  # equal except for the id
        JobListingFactory.create_batch(4)
        everything = list(jobs.search())

        pages, after = [], ""
        while not pages or after:
            page = jobs.search().page(size=3, after=after)
            pages.append(page.rows)
            after = page.next

        assert [len(page) for page in pages] == [3, 3, 3, 2]
        assert [job for page in pages for job in page] == everything

    def test_a_listing_added_meanwhile_does_not_repeat_others(self):
        JobListingFactory.create_batch(4)
        first = jobs.search().page(size=2)
        JobListingFactory(posted_date=timezone.now())

        second = jobs.search().page(size=2, after=first.next)

        assert len({*first, *second}) == 4
        assert second.next == ""

    def test_the_total_counts_all_pages(self):
        JobListingFactory.create_batch(3)

        page = jobs.search().page(size=2)

        assert (page.total.number, page.total.is_exact, str(page.total)) == (3, True, "3")

    def test_its_own_order_is_no_other(self):
        job = JobListingFactory()
        assert [list(listings.page()) for listings in (jobs.all(), jobs.recent(), jobs.order_by())] == [[job]] * 3

    @pytest.mark.parametrize(
        "listings",
        [
            pytest.param(lambda: jobs.by_relevance("python"), id="by relevance"),
            pytest.param(lambda: jobs.order_by("title"), id="by title"),
            pytest.param(lambda: jobs.recent().reverse(), id="the oldest first"),
        ],
    )
    def test_another_order_is_refused(self, listings):
        with pytest.raises(ValueError, match=r"use a slice: listings\[:20\]"):
            listings().page()

    def test_a_page_of_nothing(self):
        page = jobs.search(query="nothing").page()

        assert (page.rows, page.next, str(page.total)) == ([], "", "0")

    @pytest.mark.parametrize("query", ["welder", "baker", "", "welder or baker"])
    def test_rare_and_common_alike(self, query, monkeypatch):
        """Also beyond the rows that are scanned first."""
        monkeypatch.setattr("jobpilot.db.paging.WINDOW", 5)
        for n in range(20):
            JobListingFactory(title="Baker" if n == 3 else "Welder", posted_date=f"2026-01-{n + 1:02}T00:00Z")
        expected = list(jobs.search(query=query))

        found, after = [], ""
        while not found or after:
            page = jobs.search(query=query).page(size=4, after=after)
            found += page
            after = page.next

        assert found == expected
        assert page.total.number == len(expected)

    @pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL has planner settings")
    def test_the_caller_keeps_the_settings_of_the_planner(self):
        JobListingFactory.create_batch(3)
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
            jobs.search(query="nothing").page()
            cursor.execute("SELECT current_setting('enable_seqscan'), current_setting('enable_indexscan')")

            assert cursor.fetchone() == ("off", "on")


def test_a_listing_with_a_duplicate_is_found_once():
    """Joins must not repeat a listing."""
    pair = JobDeduplicationFactory()
    CompanyAliasFactory.create_batch(2, company=pair.canonical_job.company)

    assert jobs.search(companies=["harbor"]).count() == 2
