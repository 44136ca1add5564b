"""Every lookup of a person by e-mail address uses the same index, on both databases."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection, transaction

from jobpilot.factories import UserProfileFactory
from jobpilot.legacy.loader import LegacyImport
from jobpilot.legacy.mapping import Draft
from jobpilot.legacy.mappings import people
from jobpilot.models import UserProfile

pytestmark = pytest.mark.django_db
ADDRESS = "Ann@Example.com"


def find() -> None:
    UserProfile.objects.with_email(ADDRESS).exists()


def validate() -> None:
    with pytest.raises(ValidationError, match="Another person already has this e-mail address"):
        UserProfile(email=ADDRESS.upper()).full_clean()


def report() -> None:
    call_command("pipeline_report", user=ADDRESS.upper())


def resolve() -> None:
    people.resolve_emails(LegacyImport(apps, connection), [Draft({"email": ADDRESS}, values={"email": ADDRESS})])


@pytest.mark.parametrize("call", [find, validate, report, resolve])
def test_the_index_finds_the_person(call, capsys):
    UserProfileFactory(email=ADDRESS)
    # In a table of one row, PostgreSQL may as well read another index from end to end.
    UserProfile.objects.bulk_create(UserProfileFactory.build_batch(200))
    plans = []

    def explain(execute, sql, params, many, context):
        if "LOWER" in sql.upper() and sql.startswith("SELECT"):
            prefix = "EXPLAIN QUERY PLAN" if connection.vendor == "sqlite" else "EXPLAIN"
            execute(f"{prefix} {sql}", params, many, context)
            plans.append("\n".join(str(row) for row in context["cursor"].fetchall()))
        return execute(sql, params, many, context)

    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # Or the planner goes by what it knows of the table while that was empty, if it was looked at then.
            cursor.execute("ANALYZE jobpilot_userprofile")
            cursor.execute("SET LOCAL enable_seqscan = off")
        with connection.execute_wrapper(explain):
            call()

    assert plans
    assert all("jobpilot_userprofile_email_unique" in plan for plan in plans), "\n".join(plans)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        pytest.param("ann@example.com", True, id="in another case"),
        pytest.param(ADDRESS, True, id="as it is"),
        pytest.param("ann_example.com", False, id="no pattern"),
        pytest.param("", False, id="empty"),
    ],
)
def test_with_email(address, found):
    person = UserProfileFactory(email=ADDRESS)
    UserProfileFactory(email=None)

    assert list(UserProfile.objects.with_email(address)) == ([person] if found else [])
