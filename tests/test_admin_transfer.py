"""Export and import of rows in the admin."""

import csv
import io
import json
from datetime import UTC, datetime

import pytest
from django.contrib import admin
from django.contrib.auth.models import Permission

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import Company, CompanyDuplicate, JobListing
from interactions.models import JobUserInteraction
from jobpilot.admin.transfer import RowResource, TransferMixin
from jobpilot.admin.transfer.formats import escape_formula, unescape_formula
from jobpilot.factories import UserFactory
from jobpilot.models import UserProfile
from tests.support import project
from tests.support.admin import FORMATS, faults, upload
from tests.support.pages import form_data, page

ADMINS = [each for each in admin.site._registry.values() if isinstance(each, TransferMixin)]
FACTORIES = [project.FACTORIES[each.model] for each in ADMINS]
pytestmark = pytest.mark.django_db


def export(client, model, kind: str = "csv"):
    url = page(model, "export")
    data = form_data(client.get(url).text) | {"format": FORMATS[kind]}
    response = client.post(url, data)
    assert "attachment" in response.get("Content-Disposition", ""), response.context["form"].errors
    return response.content if kind == "xlsx" else response.content.decode()


def state(model) -> list[dict]:
    kept = [field.attname for field in model._meta.concrete_fields if field.name not in {"created_at", "updated_at"}]
    return list(model.objects.order_by("id").values(*kept))


@pytest.mark.parametrize("model_admin", ADMINS, ids=lambda model_admin: model_admin.model.__name__)
def test_the_rows_of_a_file_are_validated(model_admin):
    """The resource that the library makes for a page without one stores whatever the file says."""
    resources = model_admin.resource_classes
    assert resources, f"Set {type(model_admin).__name__}.resource_classes to a RowResource."
    assert all(issubclass(resource, RowResource) and resource._meta.clean_model_instances for resource in resources)


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("factory", FACTORIES, ids=lambda factory: factory._meta.model.__name__)
def test_an_export_can_be_imported_unchanged(admin_client, factory, kind):
    model = factory._meta.model
    factory.create_batch(2)
    before = state(model)
    text = export(admin_client, model, kind)
    model.objects.all().delete()

    upload(admin_client, model, text, kind)

    assert state(model) == before


def test_nothing_is_lost_in_an_export(admin_client):
    job = JobListingFactory(
        paid=True,
        title="Écrivain, 'senior'",
        skills_required=["C++", "a, b", "naïve"],
        description="=SUM(A1)\nsecond line",
        benefits_parsed=[{"name": "bike"}],
        posted_date=datetime(2026, 1, 5, 9, 30, 15, 123456, tzinfo=UTC),
    )
    before = state(JobListing)
    text = export(admin_client, JobListing)
    JobListing.objects.filter(pk=job.pk).update(title="other", skills_required=[], salary_min=1, posted_date=None)

    upload(admin_client, JobListing, text)

    assert state(JobListing) == before


CELLS = [
    pytest.param("=1+1", "'=1+1", id="a formula"),
    pytest.param("+1", "'+1", id="plus"),
    pytest.param("-1", "'-1", id="minus"),
    pytest.param("@SUM(A1)", "'@SUM(A1)", id="at"),
    pytest.param("\t=1", "'\t=1", id="a tab before"),
    pytest.param("\r=1", "'\r=1", id="a return before"),
    pytest.param("'=1", "''=1", id="an apostrophe of its own"),
    pytest.param("'tis", "'tis", id="an apostrophe and no formula"),
    pytest.param("1 = 1", "1 = 1", id="a sign inside"),
    pytest.param("", "", id="nothing"),
]


@pytest.mark.parametrize(("cell", "written"), CELLS)
def test_a_cell_that_looks_like_a_formula_is_escaped(cell, written):
    assert escape_formula(cell) == written
    assert unescape_formula(written) == cell


@pytest.mark.parametrize("industry", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_an_exported_file_has_no_formulas_and_loses_none(admin_client, industry):
    company = CompanyFactory(industry=industry)

    text = export(admin_client, Company)
    (row,) = csv.DictReader(io.StringIO(text))
    assert row["industry"] == f"'{industry}"

    Company.objects.update(industry="other")
    upload(admin_client, Company, text)
    company.refresh_from_db()
    assert company.industry == industry


def test_json_is_exact(admin_client):
    CompanyFactory(industry="=1+1")
    (row,) = json.loads(export(admin_client, Company, "json"))
    assert row["industry"] == "=1+1"


def test_new_rows_need_no_id(admin_client):
    upload(admin_client, Company, 'name,values,founded_year\nHarbor Works,,1990\nQuay,"[""care""]",\n')

    assert list(Company.objects.order_by("name").values_list("name", "normalized_name", "values", "founded_year")) == [
        ("Harbor Works", "harbor works", [], 1990),
        ("Quay", "quay", ["care"], None),
    ]


def test_an_imported_company_that_looks_like_another_is_queued_for_review(admin_client):
    harbor = CompanyFactory(name="Harbor Works", domain="harbor.example")
    upload(admin_client, Company, "name,domain\nHARBOR WORKS Inc.,harborworks.example\n")

    imported = Company.objects.get(domain="harborworks.example")
    assert imported.keys.get().value == "harborworks.example"
    assert CompanyDuplicate.objects.between(harbor, imported).get().evidence["reason"] == "equal_names"


@pytest.mark.parametrize(
    ("model", "text", "message"),
    [
        pytest.param(
            Company, "name\nHarbor\n", "This company already exists without a domain.", id="an existing company"
        ),
        pytest.param(Company, "name,values\nQuay,{\n", "is not valid JSON", id="broken JSON"),
        pytest.param(Company, "name,values\nQuay,{}\n", "This must be a JSON array.", id="an object for a list"),
        pytest.param(
            JobListing, "title,posted_date\nCook,01/02/2026\n", "can be 1 Feb 2026 and 2 Jan 2026", id="two dates"
        ),
        pytest.param(
            UserProfile,
            "first_name,linkedin_url\nAda,https://example.com/in/ada\n",
            "The LinkedIn address must be",
            id="against a constraint",
        ),
    ],
)
def test_a_wrong_row_is_refused_with_its_reason(admin_client, model, text, message):
    CompanyFactory(name="Harbor", domain=None)
    before = model.objects.count()

    answer = upload(admin_client, model, text)

    assert message in " ".join(faults(answer))
    assert model.objects.count() == before


@pytest.mark.parametrize("factory", FACTORIES, ids=lambda factory: factory._meta.model.__name__)
def test_an_export_costs_the_same_for_1_row_and_for_20(admin_client, factory, django_assert_max_num_queries):
    model = factory._meta.model
    factory()
    url = page(model, "export")
    data = form_data(admin_client.get(url).text) | {"format": "0"}
    with django_assert_max_num_queries(100) as one:
        admin_client.post(url, data)
    factory.create_batch(19)
    with django_assert_max_num_queries(len(one)):
        admin_client.post(url, data)


def test_view_permission_does_not_allow_imports(client):
    reader = UserFactory(is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_company"))
    client.force_login(reader)

    assert client.get(page(Company, "export")).status_code == 200
    assert client.get(page(Company, "import")).status_code == 403
    assert client.get(page(JobUserInteraction, "export")).status_code == 403
