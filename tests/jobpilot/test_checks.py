from pathlib import Path

import pytest
from django.core.checks import Tags, run_checks
from django.db import connection, connections
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from jobpilot.db import checks


@pytest.mark.parametrize(
    ("version", "encoding", "date_style", "found"),
    [
        pytest.param(150000, "UTF8", "ISO, MDY", [], id="the oldest version"),
        pytest.param(180006, "UTF8", "ISO, DMY", [], id="a later version"),
        pytest.param(
            140021,
            "UTF8",
            "ISO, MDY",
            [("jobpilot.E001", "The database 'default' runs on PostgreSQL 14, which is not supported.")],
            id="too old",
        ),
        pytest.param(
            170000,
            "SQL_ASCII",
            "ISO, MDY",
            [("jobpilot.E002", "The database 'default' uses the encoding SQL_ASCII, which cannot store every name.")],
            id="an encoding without every script",
        ),
        pytest.param(
            170000,
            "UTF8",
            "SQL, DMY",
            [("jobpilot.E003", "The database 'default' uses the date style SQL, DMY, which cannot be parsed.")],
            id="dates of another style",
        ),
    ],
)
def test_reports_the_faults_of_a_postgresql_database(version, encoding, date_style, found):
    faults = checks.postgresql_faults("default", version, encoding, date_style)

    assert [(fault.id, fault.msg) for fault in faults] == found


@pytest.mark.django_db
def test_the_test_database_has_no_fault():
    assert run_checks(tags=[Tags.database], databases=["default"]) == []


@pytest.mark.django_db
def test_the_checks_query_the_server(monkeypatch):
    monkeypatch.setattr(checks, "OLDEST_POSTGRESQL", 99)

    found = [fault.id for fault in run_checks(tags=[Tags.database], databases=["default"])]

    assert found == (["jobpilot.E001"] if connection.vendor == "postgresql" else [])


@pytest.mark.django_db
def test_an_engine_that_knows_no_triggers_is_warned_of(monkeypatch):
    monkeypatch.setattr(connections["default"], "SchemaEditorClass", BaseDatabaseSchemaEditor)

    (warning,) = run_checks(tags=[Tags.database], databases=["default"])

    assert warning.id == "jobpilot.W004"
    assert warning.hint.startswith(f"Set ENGINE to jobpilot.db.{connection.vendor}.")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the file of SQLite")
class TestDamage:
    @pytest.fixture
    def damaged(self, empty_database):
        """Return the alias of a database whose second page is overwritten."""
        with connections[empty_database].cursor() as cursor:
            cursor.execute("CREATE TABLE note (text TEXT CHECK (text <> 'bad'))")
            cursor.executemany("INSERT INTO note VALUES (%s)", [(f"note {number}" * 50,) for number in range(500)])
        connections[empty_database].close()
        path = Path(connections.databases[empty_database]["NAME"])
        content = bytearray(path.read_bytes())
        content[4096:4196] = b"\xff" * 100
        path.write_bytes(content)
        return empty_database

    def test_a_damaged_page_is_told(self, damaged):
        (fault,) = run_checks(tags=[Tags.database], databases=[damaged])

        assert fault.id == "jobpilot.E005"
        assert fault.msg.startswith(f"The database {damaged!r} is damaged: ")

    def test_a_broken_rule_is_no_damage(self, empty_database):
        with connections[empty_database].cursor() as cursor:
            cursor.execute("CREATE TABLE note (text TEXT CHECK (text <> 'bad'))")
            cursor.execute("PRAGMA ignore_check_constraints = on")
            cursor.execute("INSERT INTO note VALUES ('bad')")

        assert run_checks(tags=[Tags.database], databases=[empty_database]) == []

    def test_it_takes_seconds_at_most(self, damaged, monkeypatch):
        monkeypatch.setattr(checks, "MOST_SECONDS", -1)
        monkeypatch.setattr(checks, "STEPS", 1)

        assert run_checks(tags=[Tags.database], databases=[damaged]) == []


@pytest.mark.skipif(connection.vendor != "postgresql", reason="an extension of PostgreSQL")
@pytest.mark.django_db
def test_amcheck_is_asked_if_it_is_there():
    with connection.cursor() as cursor:
        cursor.execute("CREATE EXTENSION IF NOT EXISTS amcheck")

    assert run_checks(tags=[Tags.database], databases=["default"]) == []
