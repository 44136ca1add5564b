"""Every list leaves as a table that people read: its columns and its rows, as filtered."""

import csv
import io
from datetime import UTC, date, datetime

import openpyxl
import pytest
from django.contrib import messages
from django.db import connection
from django.test.utils import CaptureQueriesContext

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import Company, JobListing
from interactions.factories import InterviewFactory, JobUserInteractionFactory
from interactions.models import Interview, JobUserInteraction
from jobpilot.admin import list_tables
from jobpilot.admin.transfer.tables import Limits
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.models import Change, User
from tests.support.admin import ADMIN_MODELS, FACTORIES
from tests.support.pages import client_with, page

pytestmark = pytest.mark.django_db


def table(client, model, query=None) -> list[dict]:
    response = client.get(page(model, "table", "csv"), query)
    assert response.status_code == 200
    text = response.content.decode()
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@pytest.mark.parametrize("model", ADMIN_MODELS, ids=lambda model: model._meta.label)
def test_every_list_leaves_with_its_rows_at_the_same_cost(admin_client, model):
    FACTORIES[model].create()
    table(admin_client, model)  # what is cached once is not its cost
    with CaptureQueriesContext(connection) as queries:
        few = table(admin_client, model)
    rows = FACTORIES[model].create_batch(5)
    with CaptureQueriesContext(connection) as more_queries:
        more = table(admin_client, model)
    assert len(more) >= len(few) + len(rows)
    assert len(more_queries) <= len(queries)
    assert "<" not in " ".join(map(str, more[0].values()))


def test_the_list_is_as_filtered_and_no_text_is_a_formula(admin_client):
    JobListingFactory(title="=Welder", salary_min=25, salary_currency="USD", salary_period="hour")
    JobListingFactory(title="Fitter")
    (row,) = table(admin_client, JobListing, {"q": "welder"})
    assert (row["Title"], row["Minimum salary"], row["Salary period"]) == ("'=Welder", "25.00", "an hour")
    assert Change.objects.filter(kind="exported", model="companies.joblisting").exists()


def test_a_workbook_has_dates_numbers_and_links(admin_client):
    posted = datetime(2026, 11, 3, 12, tzinfo=UTC)
    job = JobListingFactory(title="=Welder", posted_date=posted, job_url="https://acme.example/7", salary_min=25)
    response = admin_client.get(page(JobListing, "table", "xlsx"))
    sheet = openpyxl.load_workbook(io.BytesIO(response.content)).active
    cells = dict(zip((cell.value for cell in sheet[1]), sheet[2], strict=True))
    assert (cells["Title"].value, cells["Title"].data_type) == ("=Welder", "s")
    assert (cells["Posted"].value.date(), cells["Minimum salary"].value) == (date(2026, 11, 3), 25)
    assert cells["Job URL"].hyperlink.target == "https://acme.example/7"
    assert cells["Company"].hyperlink.target == f"http://testserver{page(Company, 'change', job.company_id)}"
    assert sheet.column_dimensions["A"].width >= 10


def test_a_time_that_the_list_shows_is_in_the_table(admin_client):
    InterviewFactory(starts_at=datetime(2026, 12, 4, 14, tzinfo=UTC), interaction__user__time_zone="UTC")
    InterviewFactory(starts_at=datetime(2026, 12, 5, tzinfo=UTC), interaction__user__time_zone="UTC")
    assert {row["Time"] for row in table(admin_client, Interview)} == {"2026-12-04 14:00", "2026-12-05"}


@pytest.mark.parametrize(("size", "shown"), [("large", "Large (1001-5000)"), ("", "")])
def test_a_label_without_a_colour_is_said_once(admin_client, size, shown):
    CompanyFactory(size_category=size)
    (row,) = table(admin_client, Company)
    assert row["Size"] == shown


def test_the_list_leads_to_it_with_its_filters(admin_client):
    CompanyFactory(name="Acme")
    text = admin_client.get(page(Company, "changelist"), {"q": "acme"}).text
    assert f'href="{page(Company, "table", "xlsx")}?q=acme"' in text
    assert "as a table" not in admin_client.get(page(Company, "changelist"), {"q": "nobody"}).text


def test_nobody_gets_more_than_they_see(client):
    account = UserFactory(is_staff=True)
    own = JobUserInteractionFactory(user=UserProfileFactory(account=account))
    JobUserInteractionFactory()
    client.force_login(account)
    assert client.get(page(JobUserInteraction, "table", "csv")).status_code == 403
    account.user_permissions.set(account.user_permissions.model.objects.filter(codename="view_jobuserinteraction"))
    client.force_login(account)
    assert len(table(client, JobUserInteraction)) == 1
    assert own.job.title in client.get(page(JobUserInteraction, "table", "csv")).content.decode()
    assert client_with("view_company").get(page(Company, "table", "exe")).status_code == 404


def test_the_list_of_accounts_has_no_secret_and_goes_to_who_may_see_it(client, admin_client):
    account = UserFactory(username="ann", is_staff=True)
    (row,) = table(admin_client, User, {"q": "ann"})
    assert account.password not in row.values()
    assert not [heading for heading in row if "password" in heading.casefold()]
    client.force_login(account)
    assert client.get(page(User, "table", "csv")).status_code == 403


def test_a_list_that_is_too_long_says_so(admin_client, monkeypatch):
    monkeypatch.setattr(list_tables, "PAGE", Limits(size=1, rows=1))
    CompanyFactory.create_batch(2)
    response = admin_client.get(page(Company, "table", "csv"), follow=True)
    (message,) = messages.get_messages(response.wsgi_request)
    assert str(message).startswith("The list has more than 1 rows")
