"""Import and export from the command line, by the code of the pages."""

import io

import pytest
from django.core.management import CommandError, call_command

from companies.factories import CompanyFactory
from companies.models import Company

pytestmark = pytest.mark.django_db


def run(name: str, *args: str) -> tuple[str, str]:
    """Return what a command printed, and why it failed."""
    out, failure = io.StringIO(), ""
    try:
        call_command(name, *args, stdout=out, stderr=io.StringIO())
    except CommandError as error:
        failure = str(error)
    return out.getvalue(), failure


@pytest.mark.parametrize("extension", ["csv", "json", "xlsx"])
def test_an_export_changes_nothing(tmp_path, extension):
    CompanyFactory(name="Quay", industry="=1+1")
    file = str(tmp_path / f"rows.{extension}")

    assert run("export_rows", "company", file) == (f"Exported 1 row to {file}.\n", "")
    assert run("export_rows", "company", file)[1].endswith("exists. Choose another name, or pass --overwrite.")
    printed, failure = run("import_rows", "companies.Company", file)

    assert "0 new, 0 updated, 1 unchanged." in printed
    assert failure == ""


def test_all_rows_or_none(tmp_path):
    file = tmp_path / "rows.csv"
    file.write_text("name,founded_year,colour\nQuay,1990,red\nPier,soon,blue\n")

    printed, failure = run("import_rows", "company", str(file))

    assert "Read as text with commas, UTF-8; 2 rows; columns name, founded_year." in printed
    assert "This column is not read: “colour”." in printed
    assert "Line 3, founded_year: “soon” is not a number." in printed
    assert failure == "Nothing was imported."
    assert not Company.objects.exists()


def test_a_dry_run_writes_nothing(tmp_path):
    file = tmp_path / "rows.csv"
    file.write_text("name\nQuay\n")

    assert "1 new" in run("import_rows", "company", str(file), "--dry-run")[0]
    assert not Company.objects.exists()


@pytest.mark.parametrize(
    ("model", "name", "message"),
    [
        (
            "nothing",
            "rows.csv",
            "“nothing” is not a model that can be imported and exported. Choose one of: companies.",
        ),
        ("company", "absent.csv", "No such file or directory"),
        ("company", "rows.csv", "No column of the file is known"),
    ],
)
def test_what_cannot_be_imported_is_a_sentence(tmp_path, model, name, message):
    (tmp_path / "rows.csv").write_text("colour\nred\n")
    assert message in run("import_rows", model, str(tmp_path / name))[1]
