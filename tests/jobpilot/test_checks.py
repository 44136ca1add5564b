import pytest
from django.core.checks import Tags, run_checks
from django.db import connection

from jobpilot import checks


@pytest.mark.parametrize(
    ("version", "encoding", "found"),
    [
        pytest.param(150000, "UTF8", [], id="the oldest version"),
        pytest.param(180006, "UTF8", [], id="a later version"),
        pytest.param(
            140021,
            "UTF8",
            [("jobpilot.E001", "The database 'default' is PostgreSQL 14, older than 15.")],
            id="too old",
        ),
        pytest.param(
            170000,
            "SQL_ASCII",
            [("jobpilot.E002", "The database 'default' is in SQL_ASCII, which cannot hold every name.")],
            id="an encoding without every script",
        ),
    ],
)
def test_the_faults_of_a_postgresql_database_are_told(version, encoding, found):
    assert [(fault.id, fault.msg) for fault in checks.postgresql_faults("default", version, encoding)] == found


@pytest.mark.django_db
def test_this_database_has_no_fault():
    assert run_checks(tags=[Tags.database], databases=["default"]) == []


@pytest.mark.django_db
def test_the_database_checks_ask_the_server(monkeypatch):
    monkeypatch.setattr(checks, "OLDEST_POSTGRESQL", 99)

    found = [fault.id for fault in run_checks(tags=[Tags.database], databases=["default"])]

    assert found == (["jobpilot.E001"] if connection.vendor == "postgresql" else [])
