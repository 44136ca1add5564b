"""`manage.py intake` imports, tells what became of each row, and takes an import back."""

import csv
from datetime import UTC, date, datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from companies.models import JobListing
from interactions.factories import JobUserInteractionFactory
from interactions.models import JobUserInteraction
from jobpilot.factories import UserProfileFactory
from jobpilot.intake.models import Batch
from jobpilot.models import Change, UserProfile
from jobpilot.site.archive import archive_person
from jobpilot.site.archive.erasure import erase_person

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


class TestColumns:
    """What the page asks of a table can be said to the command, too."""

    @pytest.fixture
    def file(self, tmp_path):
        path = tmp_path / "liste.csv"
        path.write_text("Haus,Rolle,Stand,Am,Gespräch,Notes\nAcme,Welder,läuft,3/4/2026,5/4/2026 14:30,Near\n")
        return path

    def test_they_are_what_the_options_say_and_are_remembered(self, user, file):
        said = ["--column", "Haus=company", "--column", "Rolle=title", "--column", "Stand=status", "--column", "Notes="]
        said += ["--column", "Am=applied_date", "--column", "Gespräch=interview", "--status", "läuft=interviewing"]
        intake(file, "--person", user.email, *said, "--dates", "day", "--zone", "Asia/Tokyo")
        application = JobUserInteraction.objects.get()
        assert (str(application.job.company), application.job.title, application.notes) == ("Acme", "Welder", "")
        assert (application.application_status, application.applied_date.date()) == ("interviewing", date(2026, 4, 3))
        assert application.interview_scheduled == datetime(2026, 4, 5, 5, 30, tzinfo=UTC)
        file.write_text(file.read_text().replace("Welder", "Fitter"))
        assert "1 new" in intake(file, "--person", user.email)
        assert JobUserInteraction.objects.get(job__title="Fitter").applied_date.date() == date(2026, 4, 3)

    @pytest.mark.parametrize(
        ("arguments", "sentence"),
        [
            (["--column", "Haus"], "“Haus” does not say what means what. Write it as Firma=company."),
            (["--column", "Firma=company"], "“Firma” is no column of the file. They are: Haus, Rolle, Stand, Am"),
            (["--column", "Haus=firm"], "“firm” is no field. Choose one of: title, company, "),
            (["--status", "läuft=busy"], "“busy” is no status. Choose one of: saved, applied, "),
            (["--zone", "Berlinn"], "argument --zone: "),
            (["--dates", "year"], "argument --dates: invalid choice"),
        ],
    )
    def test_what_they_do_not_know_gets_one_sentence(self, user, file, arguments, sentence):
        with pytest.raises(CommandError) as raised:
            intake(file, "--person", user.email, *arguments)
        assert sentence in str(raised.value)
        assert not Batch.objects.exists()

    def test_other_formats_have_none(self, user, tmp_path):
        path = tmp_path / "resume.json"
        path.write_text('{"basics": {"name": "Ada"}}')
        with pytest.raises(CommandError, match="read as “A JSON Resume”, which writes its columns"):
            intake(path, "--person", user.email, "--dates", "day")


def rows():
    return [list(model.objects.order_by("pk").values()) for model in (UserProfile, JobListing, JobUserInteraction)]


class TestTheArchiveOfAPerson:
    @pytest.fixture
    def archive(self, user, tmp_path):
        JobUserInteractionFactory(user=user)
        path = tmp_path / "ada.zip"
        archive_person(user, path)
        return path

    def test_is_read_back_whole(self, user, archive):
        stored = rows()
        erase_person(user)
        output = intake(archive, "--dry-run")
        assert "A dry run: nothing was stored." in output
        assert not JobUserInteraction.objects.exists()
        intake(archive)
        assert rows() == stored
        intake(archive)
        assert rows() == stored

    def test_says_itself_whose_it_is(self, user, archive):
        with pytest.raises(CommandError, match="leave out --person, --zone"):
            intake(archive, "--person", user.email, "--zone", "Europe/Berlin")


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
