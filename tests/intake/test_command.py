"""`manage.py intake` imports, tells what became of each row, and takes an import back."""

import csv
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from companies.models import JobListing
from jobpilot.factories import UserProfileFactory
from jobpilot.intake.models import Batch
from jobpilot.models import Change

pytestmark = pytest.mark.django_db


@pytest.fixture
def user():
    return UserProfileFactory(email="ada@example.com")


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "applications.csv"
    path.write_text("Company,Title,Status\nAcme,Welder,Applied\nBolt,=Fitter,Saved\nCog,,Saved\n")
    return path


def intake(*arguments) -> str:
    output = StringIO()
    call_command("intake", *map(str, arguments), stdout=output, no_color=True)
    return output.getvalue()


def test_it_tells_what_became_of_each_row(user, file, tmp_path):
    report = tmp_path / "report.csv"
    output = intake(file, "--person", "Ada@example.com", "--report", report)
    batch = Batch.objects.get()
    assert output == (
        "Applications of a job tracker: 3 rows: 2 new, 0 changed, 0 same, 0 merged, 1 refused.\n"
        "Row 4: No title.\n"
        f"What became of each row is in {report}.\n"
        f"Imported. “manage.py intake --undo {batch.pk}” takes it back.\n"
    )
    with report.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [(row["Row"], row["Outcome"], row["Reason"], row["Title"]) for row in rows] == [
        ("2", "new", "", "Welder"),
        ("3", "new", "", "'=Fitter"),
        ("4", "refused", "No title.", ""),
    ]


def test_a_dry_run_stores_nothing(user, file):
    assert intake(file, "--person", user.email, "--dry-run").endswith("Nothing was imported: this was a dry run.\n")
    assert not JobListing.objects.exists()
    assert not Batch.objects.exists()


def test_an_undo_names_what_it_leaves(user, file):
    intake(file, "--person", user.email)
    batch = Batch.objects.get()
    JobListing.objects.get(title="Welder").save()
    output = intake("--undo", batch.pk)
    assert output.startswith("Left: Welder")
    assert output.endswith("The import of applications.csv was undone.\n")
    assert [job.title for job in JobListing.objects.all()] == ["Welder"]
    assert Change.objects.filter(door__startswith="Undo of the import").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "Name a file, and with --person the person"),
        (["x.csv"], "Name a file, and with --person the person"),
        (["x.csv", "--person", "nobody@example.com"], "No person has the e-mail address or ID .nobody@example.com.."),
        (["missing.csv", "--person", "ada@example.com"], "No such file"),
        (["--undo", "00000000-0000-4000-8000-000000000000"], "There is no import 00000000"),
        (["--undo", "nonsense"], "There is no import nonsense."),
    ],
)
def test_bad_input_gets_one_sentence(user, arguments, sentence):
    with pytest.raises(CommandError, match=sentence):
        intake(*arguments)
