"""What the cells of an imported table mean, and the sentence for each that means nothing."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import models

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import Company, JobListing
from jobpilot.admin.transfer.widgets import widget_for
from jobpilot.factories import UserProfileFactory
from jobpilot.models import UserProfile
from tests.support.importing import import_cells, import_text, one_refusal, resource_of

pytestmark = pytest.mark.django_db


def listed(company: Company, columns: str, row: str) -> str:
    return f"title,company,{columns}\nWelder,{company.pk},{row}\n"


READ = [
    pytest.param("salary_min,salary_max", '"50,000","60,000"', {"salary_min": 50000, "salary_max": 60000}, id="commas"),
    pytest.param("salary_min", '"65.000,50"', {"salary_min": Decimal("65000.50")}, id="points and a comma"),
    pytest.param("salary_min", "65k", {"salary_min": 65000}, id="k"),
    pytest.param("salary_min,salary_currency", "50000,Usd", {"salary_currency": "USD"}, id="a currency"),
    pytest.param("salary_min,salary_currency", "50000,€", {"salary_currency": "EUR"}, id="the sign of a currency"),
    pytest.param("salary_min,salary_period", "14.50,an hour", {"salary_period": "hour"}, id="the label of a period"),
    pytest.param("salary_min", "65 000", {"salary_min": 65000}, id="a blank between thousands"),
    pytest.param("salary_min", "14.5", {"salary_min": Decimal("14.50")}, id="decimals"),
    pytest.param("posted_date", "2026-03-01", {"posted_date": datetime(2026, 3, 1, tzinfo=UTC)}, id="a day"),
    pytest.param(
        "posted_date", "1 Mar 2026 9:30", {"posted_date": datetime(2026, 3, 1, 9, 30, tzinfo=UTC)}, id="a moment"
    ),
    pytest.param(
        "posted_date",
        "2026-03-01T09:30:00+02:00",
        {"posted_date": datetime(2026, 3, 1, 7, 30, tzinfo=UTC)},
        id="a moment with an offset",
    ),
    pytest.param(
        "job_type,remote_type", "Full time,REMOTE", {"job_type": "full_time", "remote_type": "remote"}, id="labels"
    ),
    pytest.param("job_type", "FULL-TIME", {"job_type": "full_time"}, id="a choice with other signs"),
    pytest.param("status", "", {"status": "active"}, id="an empty cell of a field with a default"),
    pytest.param("skills_required", '"Python, SQL"', {"skills_required": ["Python", "SQL"]}, id="a list by commas"),
    pytest.param("skills_required", '"C, C++; SQL"', {"skills_required": ["C, C++", "SQL"]}, id="a list by semicolons"),
    pytest.param("skills_required", '"[""a, b""]"', {"skills_required": ["a, b"]}, id="a list as JSON"),
    pytest.param("job_url", "jobs.example/1", {"job_url": "https://jobs.example/1"}, id="an address without https"),
    pytest.param("data_quality_score", '"0,5"', {"data_quality_score": 0.5}, id="a score"),
]


@pytest.mark.parametrize(("columns", "row", "values"), READ)
def test_a_cell_is_read_as_people_write_it(columns, row, values):
    result = import_text(JobListing, listed(CompanyFactory(), columns, row))

    assert result.refusals() == []
    job = JobListing.objects.get()
    assert {name: getattr(job, name) for name in values} == values


def test_short_titles_are_told_to_be_jobs_and_said():
    company = CompanyFactory()
    titles = ["RN", "QA", "営業", "教師"]

    result = import_cells(JobListing, ["title", "company"], *([title, str(company.pk)] for title in titles))

    assert set(JobListing.objects.values_list("title", flat=True)) == {f"{title} (job)" for title in titles}
    assert result.notes == ["Titles have at least 3 characters. Stored as QA (job), RN (job), 営業 (job), 教師 (job)."]

    export = resource_of(JobListing).export()
    assert resource_of(JobListing).import_data(export).summary() == "0 new, 0 updated, 4 unchanged"
    job = JobListing.objects.get(title="QA (job)")
    assert import_text(JobListing, f"id,title\n{job.pk},QA\n").summary() == "0 new, 0 updated, 1 unchanged"


def test_the_thousands_of_a_person_and_the_years():
    person = UserProfileFactory(desired_salary_min=None, desired_salary_max=None)

    import_text(UserProfile, f'id,desired_salary_min,experience_years\n{person.pk},"65,000",10+\n')

    person.refresh_from_db()
    assert (person.desired_salary_min, person.experience_years) == (65000, 10)


def test_a_comma_in_a_year():
    import_text(Company, 'name,founded_year\nBirch,"1,998"\n')
    assert Company.objects.get().founded_year == 1998


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        pytest.param(
            {"salary_min": 65000, "source_count": 3.0}, {"salary_min": 65000, "source_count": 3}, id="numbers"
        ),
        pytest.param({"salary_min": 14.55}, {"salary_min": Decimal("14.55")}, id="a fraction"),
        pytest.param({"posted_date": date(2026, 3, 1)}, {"posted_date": datetime(2026, 3, 1, tzinfo=UTC)}, id="a day"),
        pytest.param(
            {"posted_date": datetime.fromisoformat("2026-03-01T09:00")},
            {"posted_date": datetime(2026, 3, 1, 9, tzinfo=UTC)},
            id="a moment",
        ),
        pytest.param({"title": 1234.0}, {"title": "1234"}, id="a number for a text"),
        pytest.param({"skills_required": ["a"]}, {"skills_required": ["a"]}, id="a list"),
        pytest.param({"location": None}, {"location": ""}, id="nothing"),
    ],
)
def test_a_typed_cell_is_read(cells, values):
    cells = {"title": "Welder", "company": str(CompanyFactory().pk)} | cells

    result = import_cells(JobListing, list(cells), cells.values())

    assert result.refusals() == []
    job = JobListing.objects.get()
    assert {name: getattr(job, name) for name in values} == values


REFUSED = [
    pytest.param(
        UserProfile,
        "experience_years",
        "5.5",
        "“5.5” is not whole, and only whole years are kept. Write 5.",
        id="half years",
    ),
    pytest.param(UserProfile, "experience_years", "ten", "“ten” is not a number.", id="a word"),
    pytest.param(UserProfile, "desired_salary_min", "abc", "“abc” is not a number.", id="no amount"),
    pytest.param(UserProfile, "first_name", "An\0n", "“An�n” has a null character. Remove it.", id="NUL"),
    pytest.param(UserProfile, "email", "nobody", "“nobody” was refused. Enter a valid email address.", id="no e-mail"),
    pytest.param(
        UserProfile, "preferred_job_types", "full time, lots", "“lots” is not one of: ", id="a choice of a list"
    ),
    pytest.param(Company, "founded_year", "1668", "“1668” was refused. Founded year must be at least 1800.", id="1668"),
    pytest.param(
        Company, "founded_year", "9999", "“9999” was refused. The founding year cannot be in", id="the future"
    ),
    pytest.param(Company, "industry", "Um\0ber", "“Um�ber” has a null character. Remove it.", id="NUL in a company"),
    pytest.param(
        Company, "name", "Two\nlines", "“Two\nlines” has a line break. Write it in one line.", id="a line break"
    ),
    pytest.param(Company, "name", {"a": 1}, '“{"a": 1}” is not text.', id="an object as a name"),
    pytest.param(Company, "name", "\ud800", "Remove the characters that cannot be stored", id="a lone surrogate"),
    pytest.param(Company, "name", "x" * 201, "at most 200 characters", id="too long"),
    pytest.param(Company, "name", "", "This field is required.", id="no name"),
    pytest.param(Company, "website", "ftp://x.example", "Enter a valid URL.", id="another scheme"),
    pytest.param(Company, "values", "[1", "is not valid JSON", id="broken JSON"),
    pytest.param(Company, "id", "17", "“17” is not an id. Leave the cell empty, or copy an id.", id="no id"),
    pytest.param(JobListing, "title", {"a": 1}, '“{"a": 1}” is not text.', id="an object as a title"),
    pytest.param(
        JobListing, "posted_date", "01/02/2026", "“01/02/2026” can be 1 Feb 2026 and 2 Jan 2026.", id="two days"
    ),
    pytest.param(JobListing, "posted_date", "soon", "“soon” is not a date. Write it as 20 Nov 2026", id="no date"),
    pytest.param(JobListing, "job_type", "slavery", "“slavery” is not one of: Full-time,", id="no choice"),
    pytest.param(JobListing, "salary_min", "NaN", "is not a number.", id="not a number"),
    pytest.param(JobListing, "salary_min", "9" * 5000, "has more than 13 digits.", id="endless"),
    pytest.param(JobListing, "salary_min", "65.000", "“65.000” can be read as 65000 and as 65.00.", id="two amounts"),
    pytest.param(JobListing, "salary_currency", "$", "“$” can be several currencies. Enter the code of", id="a dollar"),
    pytest.param(JobListing, "salary_currency", "gold", "“gold” is not a currency.", id="no currency"),
    pytest.param(JobListing, "title", "\u200b", "", id="a title that nobody sees"),
]


@pytest.mark.parametrize(("model", "column", "cell", "message"), REFUSED)
def test_a_wrong_cell_is_one_sentence_with_its_row_and_column(model, column, cell, message):
    good = {
        UserProfile: {"first_name": "Ann"},
        Company: {"industry": "Foods", "name": "Birch"},
        JobListing: {"title": "Welder", "company": str(CompanyFactory().pk)},
    }[model]
    before = model.objects.count()
    headers = [*good, *({column} - good.keys())]
    rows = [good | ({"name": "Elm"} if model is Company else {}), good | {column: cell}]

    result = import_cells(model, headers, *([row.get(header) for header in headers] for row in rows))

    sentence = one_refusal(result)
    assert sentence.startswith(f"Row 2, {column}: ")
    assert message in sentence
    assert "<class" not in sentence
    assert model.objects.count() == before, "The good row was imported without the other."


def test_all_wrong_cells_are_named_at_once():
    result = import_text(JobListing, listed(CompanyFactory(), "salary_min,posted_date,job_type", "much,soon,any"))

    assert [sentence.partition(":")[0] for sentence in result.refusals()] == [
        "Row 1, salary_min",
        "Row 1, posted_date",
        "Row 1, job_type",
    ]
    assert result.summary() == "0 new, 0 updated, 0 unchanged, 1 refused"


def test_a_generated_column_is_said_and_not_written():
    job = JobListingFactory(paid=True)
    before = job.annual_salary_min

    result = import_text(JobListing, f"id,annual_salary_min,title\n{job.pk},1,Baker\n")

    assert result.notes == ["Nobody can write these columns, which were left alone: annual_salary_min."]
    job.refresh_from_db()
    assert (job.title, job.annual_salary_min) == ("Baker", before)


@pytest.mark.parametrize(
    ("cell", "meaning"),
    [
        *((cell, True) for cell in ("yes", "Yes", "y", "TRUE", "true", "1", 1, 1.0, True, "on")),
        *((cell, False) for cell in ("no", "N", "False", "0", 0, False, "off")),
        *((cell, None) for cell in ("", None, " ")),
    ],
)
def test_yes_and_no(cell, meaning):
    assert widget_for(models.BooleanField(null=True)).clean(cell) is meaning


def test_neither_yes_nor_no():
    with pytest.raises(ValidationError, match="“perhaps” is neither yes nor no"):
        widget_for(models.BooleanField()).clean("perhaps")


class TestTheWebsiteOfACompany:
    @pytest.mark.parametrize(
        ("typed", "website", "domain"),
        [
            pytest.param("https://www.dune.com/careers", "https://www.dune.com/careers", "dune.com", id="a page"),
            pytest.param("www.cedarco.com", "https://www.cedarco.com", "cedarco.com", id="no scheme"),
        ],
    )
    def test_it_fills_the_domain(self, typed, website, domain):
        import_text(Company, f"name,website\nDune,{typed}\n")

        company = Company.objects.get()
        assert (company.website, company.domain) == (website, domain)
        assert company.keys.get().value == domain

    def test_it_fills_the_account_on_a_hiring_site(self):
        import_text(Company, "name,website\nDune,https://boards.greenhouse.io/dune\n")
        assert Company.objects.get().tenant == "greenhouse.io/dune"

    def test_it_leaves_the_domain_of_another_company_alone(self):
        CompanyFactory(name="Dune Group", domain="dune.com")

        import_text(Company, "name,website\nDune,https://dune.com\nDune North,https://dune.com/north\n")

        assert set(Company.objects.values_list("name", "domain")) == {
            ("Dune Group", "dune.com"),
            ("Dune", None),
            ("Dune North", None),
        }

    def test_the_first_of_two_in_a_file_has_the_domain(self):
        import_text(Company, "name,website\nDune,https://dune.com\nDune North,https://dune.com/north\n")
        assert list(Company.objects.order_by("name").values_list("domain", flat=True)) == ["dune.com", None]

    def test_a_typed_domain_of_another_company_is_refused(self):
        CompanyFactory(name="Dune Group", domain="dune.com")
        result = import_text(Company, "name,domain\nDune,Dune.com\n")
        assert one_refusal(result) == "Row 1, domain: “dune.com” belongs to Dune Group."
