"""A wrong value costs that value, not its posting, and what sources write for a value is read for what it means."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
import time_machine
from django.utils import timezone as clock

from companies.models import Company, JobListing
from companies.postings import upsert as module
from companies.postings.reader import LISTING_FIELDS, SOURCE_LISTING_FIELDS, LeftOut
from companies.postings.upsert import bulk_upsert_jobs
from tests.companies import constraint_cases
from tests.support.postings import counts, job, posting, without, world

pytestmark = pytest.mark.django_db

DATE = "Enter a valid date and time, such as 2026-01-31T12:00:00Z."
SENTINEL = "This date only stands for an unknown one."
JSON = "Enter valid JSON: strings, numbers, lists and objects."
ORDER = "Maximum salary must not be less than minimum salary."
DEADLINE = "The deadline is before the day on which the job was posted."

LEFT_OUT = [
    pytest.param("company_website", "acme.com", "Enter the name of the company as well as its website.", id="website"),
    pytest.param("company_website", "a\0", "Null characters are not allowed.", id="NUL in a website"),
    pytest.param("salary_min", -1, "“-1” is less than 0. Leave the amount empty if it is unknown.", id="negative"),
    pytest.param("salary_min", "a lot", "“a lot” is not a number.", id="no number"),
    pytest.param("salary_min", True, "“True” is not a number.", id="amount of True"),
    pytest.param("salary_max", float("inf"), "“inf” has more than 13 digits.", id="endless amount"),
    pytest.param("salary_max", "9" * 14, "“99999999999999” has more than 13 digits.", id="large amount"),
    pytest.param("salary_max", "1e999", "“1e999” has more than 13 digits.", id="gigantic amount"),
    pytest.param(
        "salary_min",
        "65.000",
        "“65.000” can be read as 65000 and as 65.00. Write it with two decimals or none.",
        id="thousands or decimals",
    ),
    pytest.param(
        "salary_currency",
        "$",
        "“$” can be several currencies. Enter the code of one, such as USD, CAD, AUD.",
        id="sign of several currencies",
    ),
    pytest.param(
        "salary_currency",
        "gold",
        "“gold” is not a currency. Enter its ISO 4217 code, such as USD or EUR.",
        id="no currency",
    ),
    pytest.param(
        "salary_currency",
        "XYZ",
        "“XYZ” is not a currency. Enter its ISO 4217 code, such as USD or EUR.",
        id="three letters that are no currency",
    ),
    pytest.param("salary_currency", 840, "The value must be a string.", id="currency of a number"),
    pytest.param(
        "salary_period",
        "fortnight",
        "Salary period must be one of: hour, day, week, month, year.",
        id="unknown period",
    ),
    pytest.param("data_quality_score", "x", "Enter a number.", id="no score"),
    pytest.param("data_quality_score", float("inf"), "Enter a number.", id="endless score"),
    pytest.param("data_quality_score", 1.1, "Data quality score must be between 0 and 1.", id="score above 1"),
    pytest.param("job_url", "example", "Enter a valid URL.", id="malformed URL"),
    pytest.param("job_url", "https://al tair.example/jobs", "Enter a valid URL.", id="blank in a host"),
    pytest.param("source_url", "ftp://a.example/b", "Enter a valid URL.", id="FTP"),
    pytest.param(
        "job_type",
        "job",
        "Job type must be one of: full_time, part_time, contract, freelance, internship, temporary.",
        id="unknown job type",
    ),
    pytest.param("status", "", "Status must be one of: active, inactive, filled, expired.", id="empty status"),
    pytest.param(
        "location", "x" * 256, "Ensure this value has at most 255 characters (it has 256).", id="long location"
    ),
    pytest.param("posted_date", "soon", DATE, id="not a date"),
    pytest.param("posted_date", 0, DATE, id="epoch 0"),
    pytest.param("posted_date", "0000-00-00", DATE, id="zeros"),
    pytest.param("posted_date", "1970-01-01", SENTINEL, id="1970"),
    pytest.param("posted_date", datetime(1969, 12, 31, 19, tzinfo=UTC), SENTINEL, id="1970 in New York"),
    pytest.param("application_deadline", "2199-12-31", SENTINEL, id="2199"),
    pytest.param("application_deadline", "2038-01-19T03:14:07Z", SENTINEL, id="2038"),
    pytest.param("application_deadline", "9999-12-31T23:59:59", SENTINEL, id="9999"),
    pytest.param("last_verified", "0001-01-01T00:00:00Z", SENTINEL, id="0001"),
    pytest.param("last_updated", "1900-01-01", SENTINEL, id="1900"),
    pytest.param("scraped_at", datetime.max.replace(tzinfo=timezone(-timedelta(hours=1))), DATE, id="end of time"),
    pytest.param("benefits", ["\0"], "Null characters are not allowed.", id="NUL in a list"),
    pytest.param("benefits", "Lunch", "The value must be a list of strings.", id="text for a list"),
    pytest.param("benefits", [1], "The value must be a string.", id="number in a list of texts"),
    pytest.param("description", "a\ud800", "Lone surrogate characters are not allowed.", id="surrogate"),
    pytest.param("source_metadata", {"a": [{"\0": 1}]}, "Null characters are not allowed.", id="NUL in JSON"),
    pytest.param("source_metadata", [1], "This must be a JSON object.", id="list for an object"),
    pytest.param("source_metadata", {"at": clock.now()}, JSON, id="no JSON"),
    pytest.param("benefits_parsed", [float("nan")], JSON, id="NaN in JSON"),
    pytest.param("jobtype", "contract", "This is not a field of a posting.", id="unknown field"),
    pytest.param("canonical", None, "This is not a field of a posting.", id="not a field of sources"),
]


class TestLeavingOut:
    @pytest.mark.parametrize(("name", "value", "reason"), LEFT_OUT)
    def test_reports_the_value_and_stores_the_rest(self, name, value, reason):
        bulk_upsert_jobs([posting()])
        row = posting(title="Baker", **{name: value})

        upserted = bulk_upsert_jobs([posting("other"), without(row, "company") if name == "company_website" else row])

        assert upserted[:4] == (1, 1, 0, [])
        (left_out,) = upserted.left_out
        shown = str(value) if len(str(value)) <= 60 else f"{str(value)[:60]}…"
        assert left_out == LeftOut(1, name, shown, reason)
        assert job().title == "Baker"

    @pytest.mark.parametrize(("name", "value", "reason"), LEFT_OUT)
    def test_the_stored_value_stays(self, name, value, reason):
        bulk_upsert_jobs([posting()])
        before = world()

        row = posting(**{name: value})
        assert counts([without(row, "company") if name == "company_website" else row]) == (0, 0, 1, 0)
        assert world() == before

    def test_of_a_refused_row_only_the_refusal_is_reported(self):
        upserted = bulk_upsert_jobs([posting(title="", job_type="?"), without(posting(job_type="?"), "company")])
        assert ([refusal.position for refusal in upserted.refused], upserted.left_out) == ([0, 1], [])

    def test_all_of_a_row_are_reported_once(self, monkeypatch):
        monkeypatch.setattr(module, "BATCH_SIZE", 2)
        wrong = {"salary_min": 2, "salary_max": 1, "job_url": "x"}
        upserted = bulk_upsert_jobs([posting(1), posting(2, **wrong), posting(1), posting(2, **wrong)])
        fields = [(each.position, each.field) for each in upserted.left_out]
        assert fields == [(row, name) for row in (1, 3) for name in ("job_url", "salary_max", "salary_min")]
        assert (job(2).salary_min, job(2).salary_max) == (None, None)

    def test_a_bound_that_does_not_fit_the_stored_one(self):
        bulk_upsert_jobs([posting(salary_min=100, salary_max=200)])
        upserted = bulk_upsert_jobs([posting(salary_max=50, title="Baker"), posting(salary_min=201)])
        assert upserted.left_out == [
            LeftOut(0, "salary_max", "50.00", ORDER),
            LeftOut(1, "salary_min", "201.00", ORDER),
        ]
        assert (job().title, job().salary_min, job().salary_max) == ("Engineer 1", 100, 200)
        assert counts([posting(salary_max=50, salary_min=None)]) == (0, 1, 0, 0)

    def test_a_deadline_before_the_day_of_the_posting(self):
        row = posting(posted_date="2026-03-01T12:00Z", application_deadline="2025-03-01")
        upserted = bulk_upsert_jobs(
            [row, posting(2, posted_date="2026-03-01T12:00Z", application_deadline="2026-03-01")]
        )
        assert upserted.left_out == [LeftOut(0, "application_deadline", "2025-03-01 00:00:00+00:00", DEADLINE)]
        assert (job(1).application_deadline, job(2).application_deadline) == (None, datetime(2026, 3, 1, tzinfo=UTC))
        (left_out,) = bulk_upsert_jobs([posting(application_deadline="2026-02-01")]).left_out
        assert left_out.field == "application_deadline"

    @time_machine.travel("2026-06-01T12:00Z")
    def test_dates_that_people_set_are_dates(self):
        row = posting(posted_date="1999-05-03", application_deadline="2036-01-01", scraped_at="2026-06-01T12:00Z")
        assert bulk_upsert_jobs([row]).left_out == []
        assert job().posted_date == datetime(1999, 5, 3, tzinfo=UTC)

    @pytest.mark.parametrize(
        "case",
        [
            pytest.param(case, id=str(case))
            for rules in (constraint_cases.job, constraint_cases.found)
            for case in rules.cases
            if not callable(case.wrong)
            and case.wrong.keys() <= LISTING_FIELDS | SOURCE_LISTING_FIELDS | {"source_job_id"}
        ],
    )
    def test_every_constraint_of_the_model_is_checked(self, case):
        upserted = bulk_upsert_jobs([posting(**case.wrong)])
        assert len(upserted.refused) or {each.field for each in upserted.left_out} == case.wrong.keys()
        for number, right in enumerate(case.accepts):
            assert bulk_upsert_jobs([posting(f"right {number}", **right)])[:1] == (1,)


AMOUNTS = [
    pytest.param({"salary_min": 25.5, "salary_max": 30.75, "salary_period": "hour"}, "25.50-30.75 an hour", id="cents"),
    pytest.param(
        {"salary_min": 14.5, "salary_max": 14.5, "salary_period": "hour"}, "14.50 an hour", id="one with cents"
    ),
    pytest.param({"salary_min": "20", "salary_max": 25.5, "salary_period": "hour"}, "20.00-25.50 an hour", id="mixed"),
    pytest.param({"salary_min": 0, "salary_max": 0, "salary_currency": "USD"}, "", id="zeros"),
    pytest.param({"salary_min": "0.00", "salary_max": 0.001}, "", id="zeros in other notations"),
    pytest.param(
        {"salary_min": 90_000, "salary_max": 0, "salary_currency": "USD"}, "90,000 USD and up", id="no maximum"
    ),
    pytest.param(
        {"salary_min": 0, "salary_max": 90_000, "salary_period": "year"}, "up to 90,000 a year", id="no minimum"
    ),
    pytest.param({"salary_min": 15.567, "salary_max": 15.567}, "15.57", id="three decimals"),
    pytest.param({"salary_min": "15.5651", "salary_max": Decimal("15.565")}, "15.57", id="rounded half up"),
    pytest.param({"salary_max": 12_000_000_000, "salary_min": "12000000000"}, "12,000,000,000", id="eleven digits"),
    pytest.param({"salary_min": "65k", "salary_max": "72,500"}, "65,000-72,500", id="as people write"),
    pytest.param({"salary_min": float("nan"), "salary_max": "nan", "salary_currency": "NaN"}, "", id="NaN"),
    pytest.param({"salary_min": 50_000, "salary_max": 50_000, "salary_currency": " "}, "50,000", id="no currency"),
    pytest.param({"salary_min": 50_000, "salary_max": 50_000, "salary_period": ""}, "50,000", id="unknown period"),
]
CURRENCIES = [
    *(pytest.param(text, "USD", id=text) for text in ("Usd", "usd ", "US$", "us $", "U.S. dollars", "USD$", "ＵＳＤ")),
    *(pytest.param(text, "EUR", id=text) for text in ("€", "Eur", "euros", "EURO")),
    *(pytest.param(text, "GBP", id=text) for text in ("£", "Pounds Sterling", "British pounds")),
    *(pytest.param(text, code, id=text) for text, code in {"zł": "PLN", "C$": "CAD", "Swiss franc": "CHF"}.items()),
]


class TestPay:
    @pytest.mark.parametrize(("values", "shown"), AMOUNTS)
    def test_is_shown_as_told(self, values, shown):
        upserted = bulk_upsert_jobs([posting(**values)])
        assert (upserted[:1], upserted.left_out) == ((1,), [])
        assert job().salary == shown
        assert counts([posting(**values)]) == (0, 0, 1, 0)

    @pytest.mark.parametrize(("text", "code"), CURRENCIES)
    def test_the_currency_becomes_its_code(self, text, code):
        assert bulk_upsert_jobs([posting(salary_min=50_000, salary_currency=text)]).left_out == []
        assert job().salary_currency == code
        assert JobListing.objects.paying(min=1, currency=text).get() == job()

    def test_zero_is_found_by_no_search(self):
        bulk_upsert_jobs([posting(salary_min=0, salary_max=0, salary_currency="USD")])
        assert not JobListing.objects.paying(max=50_000).exists()

    def test_zero_clears_the_pay(self):
        bulk_upsert_jobs([posting(salary_min=100, salary_max=200)])
        bulk_upsert_jobs([posting(salary_min=0, salary_max=0)])
        assert (job().salary_min, job().salary_max) == (None, None)

    @pytest.mark.parametrize(
        ("low", "high", "annual"),
        [
            (14.5, None, (None, None)),
            (9_000, 9_999, (None, None)),
            (9_000, 10_000, (9_000, 10_000)),
            (50_000, 0, (50_000,) * 2),
        ],
    )
    def test_an_unknown_period_is_a_year_only_if_it_can_be_nothing_else(self, low, high, annual):
        bulk_upsert_jobs([posting(salary_min=low, salary_max=high)])
        listing = job()
        assert (listing.salary_period, (listing.annual_salary_min, listing.annual_salary_max)) == ("", annual)
        assert "year" not in listing.salary


class TestTexts:
    @pytest.mark.parametrize("title", ["QA", "HR", "VP", "営業", "医師", "教師", "C", " QA\u200b"])
    def test_a_short_title_is_told_to_be_a_job(self, title):
        assert bulk_upsert_jobs([posting(title=title)]) == (1, 0, 0, [], [], 0)
        assert job().title == f"{title.strip()} (job)".replace("\u200b", "")
        assert counts([posting(title=title)]) == (0, 0, 1, 0)

    def test_entities_in_names_are_read(self):
        bulk_upsert_jobs([posting(company="M&amp;S Works", title="R&amp;amp;D &#8211; lead", location="K&ouml;ln")])
        assert Company.objects.get().name == "M&S Works"
        assert (job().title, job().location) == ("R&D – lead", "Köln")

    @pytest.mark.parametrize("cell", [float("nan"), Decimal("nan"), "nan", "NaN", "NaT", "<NA>", None, ""])
    def test_an_empty_cell_is_empty_in_every_field(self, cell):
        optional = LISTING_FIELDS | SOURCE_LISTING_FIELDS | {"company_website"}
        row = posting(**dict.fromkeys(optional - {"title", "status", "verification_status"}, cell))
        assert bulk_upsert_jobs([row]) == (1, 0, 0, [], [], 0)
        listing = job()
        assert (listing.description, listing.salary_min, listing.posted_date, listing.benefits) == ("", None, None, [])

    def test_a_blank_in_a_path_is_kept_as_a_code(self):
        bulk_upsert_jobs([posting(job_url=" https://altairworks.example/jobs/senior welder")])
        assert job().job_url == "https://altairworks.example/jobs/senior%20welder"

    def test_an_address_that_begins_with_www_gets_its_scheme(self):
        bulk_upsert_jobs([posting(job_url="www.altairworks.example/jobs/1")])
        assert job().job_url == "https://www.altairworks.example/jobs/1"
