"""Files as people have them, on the import page: what arrives, what is named before, what is refused."""

from pathlib import Path
from typing import Any

import pytest

from companies.factories import CompanyFactory
from companies.models import Company, JobListing
from jobpilot.models import UserProfile
from tests.support.admin import faults, preview_of, upload

FILES = Path(__file__).parent.parent / "support" / "data" / "imports"
MODELS: dict[str, Any] = {"companies": Company, "jobs": JobListing, "people": UserProfile}
FIELDS = {"companies": ["name", "industry", "location"], "jobs": ["title", "salary_min", "salary_max", "location"]}
FIELDS["people"] = ["first_name", "last_name", "email"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def company():
    return CompanyFactory(name="Altair Works")


def content_of(name: str, company: Company) -> bytes:
    return (FILES / name).read_bytes().replace(b"COMPANY-UUID", str(company.pk).encode())


def rows_of(name: str, company: Company) -> list[tuple]:
    kind = name.partition("_")[0]
    rows = MODELS[kind].objects.exclude(pk=company.pk).order_by(FIELDS[kind][0])
    return [tuple(filter(None, row)) for row in rows.values_list(*FIELDS[kind])]


IMPORTED = {
    "companies_blank_first_line.csv": [("Moss", "Foods")],
    "companies_capital_headers.csv": [("Iona", "Foods")],
    "companies_cp1252.csv": [("Müller & Söhne", "Café")],
    "companies_excel_mojibake.csv": [("MÃ¼ller", "KÃ¤se")],
    "companies_headers_with_spaces.csv": [("Juno", "Foods")],
    "companies_json_keys_in_another_order.json": [("Kelp Mills", "Foods", "Bonn"), ("Loam Works", "Steel", "Ulm")],
    "companies_json_optional_keys_differ.json": [("Kelp Mills", "Foods"), ("Loam Works", "Ulm")],
    "companies_misspelt_column.csv": [("Kestrel",)],
    "companies_semicolon.csv": [("Ember SA", "Foods"), ("Falke GmbH", "Steel")],
    "companies_tab.csv": [("Galt", "Foods")],
    "companies_utf16_tab.csv": [("Höfer", "Foods")],
    "jobs_json_pay_keys_differ.json": [("Fitter", 70000), ("Welder", 30000)],
    "jobs_json_rows_of_other_length.json": [("Fitter", "Bonn"), ("Welder",)],
    "people_cp1252.csv": [("Zoë", "Cp", "cp@example.com")],
    "people_semicolon.csv": [("Zoë", "Semi", "semi@example.com")],
    "people_unknown_columns.csv": [("Ann", "UnknownCol", "ann@x.org")],
}


@pytest.mark.parametrize("name", IMPORTED)
def test_a_file_is_read(admin_client, company, name):
    kind, extension = name.partition("_")[0], name.rpartition(".")[2]

    response = upload(admin_client, MODELS[kind], content_of(name, company), extension)

    assert response.status_code == 302
    assert rows_of(name, company) == IMPORTED[name]


def test_a_maximum_is_no_minimum(admin_client, company):
    upload(admin_client, JobListing, content_of("jobs_json_pay_keys_differ.json", company), "json")

    pay = JobListing.objects.order_by("title").values_list("title", "salary_min", "salary_max")
    assert list(pay) == [("Fitter", None, 70000), ("Welder", 30000, None)]


@pytest.mark.parametrize(
    ("name", "notes"),
    [
        ("companies_misspelt_column.csv", ["This column is not read: “indsutry” (did you mean industry?)."]),
        ("people_unknown_columns.csv", ["This column is not read: “Telephone” (did you mean phone?)."]),
        ("companies_cp1252.csv", ["Windows-1252", "“Müller”, “Söhne”, “Café”"]),
        ("companies_excel_mojibake.csv", ["Line 2: “MÃ¼ller” was probably “Müller”", "The file is imported as it is."]),
        ("companies_semicolon.csv", ["Read as text with semicolons, UTF-8; 2 rows; columns name, industry."]),
        ("companies_utf16_tab.csv", ["Read as text with tabs, UTF-16; 1 row; columns name, industry."]),
        (
            "jobs_json_pay_keys_differ.json",
            ["Read as JSON, UTF-8; 2 rows; columns company, title, salary_min, salary_max"],
        ),
    ],
)
def test_the_preview_says_how_a_file_was_read(admin_client, company, name, notes):
    preview = preview_of(admin_client, MODELS[name.partition("_")[0]], content_of(name, company), name[-4:].strip("."))

    assert "confirm_form" in preview.context
    assert [note for note in notes if note not in preview.text] == []


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("companies_column_twice.csv", "The column industry is in the file twice (“industry”). Remove one of the two."),
        ("companies_no_header.csv", "No column of the file is known: “Sable”, “Foods”. The first row has to name"),
        ("companies_one_row_too_long.csv", "Line 2 has 3 cells for 2 columns: “drinks” is left over."),
        ("companies_unclosed_quote.csv", 'Line 2 opens a quotation mark (") that is never closed.'),
        ("people_foreign_tracker.csv", "No column of the file is known: “Name”, “Company”, “Status”, “Date Applied”."),
        ("jobs_json_list_of_lists.json", 'JSON has to be a list of objects, such as [{"name": "Acme"}], and item 1 is'),
    ],
)
def test_a_file_is_refused_with_one_sentence_at_the_field(admin_client, company, name, message):
    model = MODELS[name.partition("_")[0]]

    preview = preview_of(admin_client, model, content_of(name, company), name.rpartition(".")[2])

    (error,) = preview.context["form"].errors["import_file"]
    assert error.startswith(message)
    assert "confirm_form" not in preview.context
    assert "result" not in preview.context
    assert "Traceback" not in preview.text


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("companies_nul_byte.csv", "Line 2, name: “Um�ber” has a null character. Remove it."),
        ("people_nul.csv", "Line 2, first_name: “An�n” has a null character. Remove it."),
        ("jobs_json_nested_title.json", 'Object 1, title: “{"a": 1}” is not text.'),
    ],
)
def test_a_cell_is_refused_with_its_place(admin_client, company, name, message):
    model = MODELS[name.partition("_")[0]]

    preview = preview_of(admin_client, model, content_of(name, company), name.rpartition(".")[2])

    assert message in faults(preview)
    assert "confirm_form" not in preview.context
    assert not model.objects.exclude(pk=company.pk).exists()


def test_what_is_not_read_is_named_beside_what_is_refused(admin_client):
    preview = preview_of(admin_client, Company, "name,size,founded,colour\nQuay,1,x,red\n,2,,blue\n")

    assert "These columns are not read: “founded” (did you mean founded_year?), “colour”." in preview.text
    assert faults(preview)


@pytest.mark.parametrize(
    "content", ["", "\n\n", "[]", "{}", "name", "\x00", "PK\x03\x04", '"', "[" * 100_000, "[1e999]"]
)
def test_nothing_and_nonsense_is_a_sentence(admin_client, content):
    for kind in ("csv", "json", "xlsx"):
        preview = preview_of(admin_client, Company, content, kind)
        assert len(preview.context["form"].errors["import_file"]) == 1


def test_a_json_row_leaves_the_fields_alone_that_it_does_not_name(admin_client):
    quay, pier = CompanyFactory(name="Quay", industry="Foods", size="10"), CompanyFactory(name="Pier", industry="Steel")

    upload(
        admin_client,
        Company,
        f'[{{"id": "{quay.pk}", "industry": ""}}, {{"size": "20", "id": "{pier.pk}"}}]',
        "json",
    )

    rows = Company.objects.order_by("name").values_list("name", "industry", "size")
    assert list(rows) == [("Pier", "Steel", "20"), ("Quay", "", "10")]
