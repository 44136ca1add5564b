"""`manage.py import_legacy`: from another database, all or nothing, and repeatable."""

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from companies.models import Company, JobListing
from jobpilot.legacy.lock import LOCK
from jobpilot.legacy.models import LegacyRecord
from jobpilot.legacy.plan import STEPS
from jobpilot.models import UserProfile
from tests.support import throwaway

pytestmark = pytest.mark.django_db


@pytest.fixture
def source(tmp_path) -> str:
    """Return the URL of a copy of the legacy sample."""
    return f"sqlite:///{shutil.copy(throwaway.LEGACY / 'legacy_sample.sqlite3', tmp_path / 'old jobs.sqlite3')}"


def execute(url: str, *statements: str) -> None:
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as legacy:
        for statement in statements:
            legacy.execute(statement)
        legacy.commit()


def run(capsys, *arguments: str) -> str:
    call_command("import_legacy", *arguments)
    output = capsys.readouterr()
    assert output.err == ""  # no bar where there is no terminal
    return output.out


def refusal(*arguments: str) -> str:
    with pytest.raises(CommandError) as refused:
        call_command("import_legacy", *arguments)
    assert UserProfile.objects.count() == JobListing.objects.count() == LegacyRecord.objects.count() == 0
    [line] = str(refused.value).splitlines()
    return line


class TestImport:
    def test_every_row_comes_over_and_the_source_stays_as_it_is(self, source, capsys):
        path = source.removeprefix("sqlite:///")
        with Path(path).open("rb") as file:
            before = hashlib.file_digest(file, "sha256").digest()

        output = run(capsys, source)

        assert (UserProfile.objects.count(), JobListing.objects.count()) == (3, 8)
        assert "│ all tables           │  106 │      102 │        3 │      4 │           0 │" in output
        assert output.splitlines()[-1] == "106 legacy rows added 264 new rows. Every legacy row is accounted for."
        with Path(path).open("rb") as file:
            assert hashlib.file_digest(file, "sha256").digest() == before

    def test_a_second_run_adds_nothing_and_says_so(self, source, capsys):
        first = run(capsys, source)

        second = run(capsys, source)

        assert second.splitlines()[-1] == "Nothing new: all 106 legacy rows were imported before."
        assert second.splitlines()[:-1] == first.splitlines()[:-1]

    def test_what_the_old_program_added_since_comes_over_later(self, source, capsys):
        run(capsys, source)
        zoe = "('00000000-0000-4000-8000-000000000001', 'Zoe', '2026-01-02')"
        execute(source, f"INSERT INTO user_profiles (id, first_name, created_at) VALUES {zoe}")

        assert run(capsys, source).splitlines()[-1].startswith("107 legacy rows added 1 new row.")
        assert UserProfile.objects.filter(first_name="Zoe").exists()

    def test_a_database_in_use_keeps_what_it_has(self, source, capsys):
        UserProfile.objects.create(first_name="Own")
        company = Company.objects.create(name="TechFlow Solutions", website="https://techflow.example.org")

        run(capsys, source)

        assert UserProfile.objects.filter(first_name="Own").count() == 1
        assert Company.objects.filter(pk=company.pk).exists()
        assert JobListing.objects.count() == 8

    def test_a_dry_run_shows_the_same_and_changes_nothing(self, source, capsys, tmp_path):
        report = tmp_path / "report.json"

        dry = run(capsys, source, "--dry-run", "--report", str(report))

        assert UserProfile.objects.count() == LegacyRecord.objects.count() == 0
        told = json.loads(report.read_text())
        assert (told["dry_run"], told["added"], told["balances"]) == (True, 264, True)
        assert told["tables"]["saved_jobs"] == {
            "read": 12,
            "imported": 9,
            "repaired": 0,
            "merged": 3,
            "quarantined": 0,
        }
        assert {reason["table"] for reason in told["reasons"]} == {"saved_jobs", "skill_banks", "skill_banks_legacy"}
        assert [len(reason["examples"]) for reason in told["reasons"]] == [3, 3, 1]
        assert dry.splitlines()[-1] == "Dry run: 106 legacy rows would add 264 new rows. Nothing was changed."
        assert run(capsys, source).splitlines()[:-1] == dry.splitlines()[:-1]

    def test_ids_that_no_terminal_shows_and_no_file_holds(self, source, capsys, tmp_path):
        execute(source, "UPDATE applications SET job_id = 'gone', id = char(27) || '[31m' || substr(id, 5)")
        execute(source, "UPDATE resumes SET user_id = char(27) || 'gone', id = CAST(x'FF' AS TEXT) || substr(id, 5)")

        output = run(capsys, source, "--report", str(tmp_path / "report.json"))

        assert "\x1b" not in output
        assert "�[31m" in output
        told = json.loads((tmp_path / "report.json").read_text())
        examples = [each for reason in told["reasons"] for each in reason["examples"] if reason["table"] == "resumes"]
        assert examples
        ids = LegacyRecord.objects.filter(source_table="resumes").values_list("source_id", flat=True)
        assert {each["id"] for each in examples} <= set(ids)

    @pytest.mark.skipif("connection.vendor != 'postgresql'", reason="needs a PostgreSQL server")
    def test_a_postgresql_database_comes_over(self, tmp_path, capsys):
        with throwaway.database(tmp_path) as alias:
            throwaway.load_legacy_sample(alias)

            output = run(capsys, throwaway.url(alias))

        assert output.splitlines()[-1].endswith("Every legacy row is accounted for.")
        assert JobListing.objects.count() == 8

    @pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has no such settings")
    def test_a_server_may_write_dates_and_numbers_in_its_own_way(self, tmp_path, capsys):
        with throwaway.database(tmp_path) as alias:
            throwaway.load_legacy_sample(alias)
            with throwaway.plain_connection(alias) as legacy:
                legacy.execute(f"ALTER DATABASE {alias} SET DateStyle TO 'SQL, DMY'")
                legacy.execute(f"ALTER DATABASE {alias} SET extra_float_digits TO -15")
                legacy.execute("UPDATE job_listings SET data_quality_score = 0.123456, created_at = '2026-03-01 12:30'")
                legacy.commit()

            run(capsys, throwaway.url(alias))

        told = set(JobListing.objects.values_list("data_quality_score", "created_at"))
        assert told == {(0.123456, datetime(2026, 3, 1, 12, 30, tzinfo=UTC))}


class TestRefusals:
    @pytest.mark.parametrize(
        ("url", "said"),
        [
            pytest.param("old.sqlite3", "SOURCE_URL must be sqlite:///path", id="no URL"),
            pytest.param("mysql://me:s3cret@host/name", "SOURCE_URL must be sqlite:///path", id="another kind"),
            pytest.param("sqlite://", "SOURCE_URL has no file name", id="no file"),
            pytest.param("sqlite:///", "SOURCE_URL has no file name", id="no path"),
            pytest.param("sqlite://old.sqlite3", "SOURCE_URL must be sqlite:///path", id="a slash too few"),
            pytest.param("sqlite:////nowhere/old.sqlite3", "No such file or directory: /nowhere", id="no such file"),
            pytest.param("sqlite:///.", "Is a directory", id="a directory"),
            pytest.param(
                "postgres://me:s3cret@127.0.0.1:1/name", "Cannot read the legacy database: ", id="no such server"
            ),
        ],
    )
    def test_a_source_that_cannot_be_opened(self, url, said):
        line = refusal(url)

        assert said in line
        assert "s3cret" not in line

    @pytest.mark.skipif("connection.vendor != 'postgresql'", reason="needs a PostgreSQL server")
    def test_a_role_that_the_server_refuses(self):
        settings = connection.settings_dict
        host = settings["HOST"].replace("/", "%2F")

        line = refusal(f"postgres://nobody_here:s3cret@{host}:{settings['PORT']}/{settings['NAME']}")

        assert "nobody_here" in line
        assert "s3cret" not in line

    def test_a_file_that_is_no_database(self, tmp_path):
        (tmp_path / "note.txt").write_text("not a database at all, however long the text is" * 100)

        assert refusal(f"sqlite:///{tmp_path / 'note.txt'}") == (
            "Cannot read the legacy database: file is not a database"
        )

    def test_a_file_that_is_cut_off(self, source):
        path = source.removeprefix("sqlite:///")
        with Path(path).open("r+b") as file:
            file.truncate(150_000)

        assert "malformed" in refusal(source)

    @pytest.mark.parametrize(
        ("change", "said"),
        [
            pytest.param("DROP TABLE saved_jobs", "has no table saved_jobs. Start the last version", id="no table"),
            pytest.param(
                "ALTER TABLE job_listings DROP COLUMN tech_stack",
                "is older than JobPilot supports: job_listings has no tech_stack.",
                id="no column",
            ),
            pytest.param(
                "ALTER TABLE resumes ADD COLUMN mood TEXT",
                "is newer than JobPilot supports: resumes also has mood.",
                id="another column",
            ),
        ],
    )
    def test_another_schema_than_the_known_one(self, source, change, said):
        execute(source, change)

        assert said in refusal(source)

    def test_a_database_of_something_else(self, tmp_path):
        url = f"sqlite:///{tmp_path / 'other.sqlite3'}"
        execute(url, "CREATE TABLE songs (id INTEGER PRIMARY KEY)")

        assert refusal(url) == "This is not a JobPilot-OpenManus database: it does not have its tables."

    def test_the_configured_database_itself(self):
        assert (
            refusal(throwaway.url("default"))
            == "This is the configured database itself. Run `manage.py migrate` to import it."
        )

    def test_a_row_that_is_nowhere_afterwards_undoes_it_all(self, source, monkeypatch):
        bring_over = STEPS[0].bring_over

        def lose_one(legacy):
            bring_over(legacy)
            UserProfile.objects.filter(first_name="Emma").delete()

        monkeypatch.setattr(STEPS[0], "bring_over", lose_one)

        assert "user_profiles: 3 rows read, but 2 imported" in refusal(source)

    @pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite lets one writer in at all")
    def test_while_another_import_is_at_work(self, source):
        with throwaway.plain_connection("default") as other:
            other.execute("SELECT pg_advisory_lock(%s)", [LOCK])
            assert refusal(source) == "Another import is running on this database. Try again when it is finished."
            other.execute("SELECT pg_advisory_unlock(%s)", [LOCK])

        call_command("import_legacy", source)
        assert UserProfile.objects.count() == 3

    def test_a_report_that_cannot_be_written(self, source, tmp_path):
        assert "Cannot write the report: Is a directory" in refusal(source, "--report", str(tmp_path))
