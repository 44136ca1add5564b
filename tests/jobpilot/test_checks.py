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
