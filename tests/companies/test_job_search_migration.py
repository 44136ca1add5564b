"""The migration that creates the full-text search of listings."""

from importlib import import_module

import pytest
from django.core.management import CommandError
from django.db import connection, connections, transaction

from companies.models import Company, JobListing
from companies.search import jobs as job_search
from jobpilot.db.extensions import create_extension
from tests.support.throwaway import migrate, structures

migration = import_module("companies.migrations.0003_job_search")
unblocked = pytest.mark.usefixtures("unblocked")
BEFORE = ("companies", "0002")


def found(text: str, alias: str) -> list[str]:
    return sorted(job.title for job in JobListing.objects.using(alias).matching(text))


def listings(alias: str, **by_title: str) -> None:
    """Create a listing at Acme for each title, with the given description."""
    company, _ = Company.objects.using(alias).get_or_create(name="Acme", normalized_name="acme")
    JobListing.objects.using(alias).bulk_create(
        JobListing(company=company, title=title, description=text) for title, text in by_title.items()
    )


def test_the_migration_encodes_signs_as_the_search_does():
    assert migration.ENCODED == job_search.ENCODED
    assert str.maketrans(migration.LOOK_ALIKE, migration.SIGNS) == job_search.READABLE


@unblocked
def test_listings_from_before_are_found(empty_database):
    migrate(empty_database, *BEFORE)
    listings(empty_database, Welder="Steel and C++", Baker="Bread")

    migrate(empty_database)

    assert found("steel", empty_database) == found("c++", empty_database) == ["Welder"]
    assert found("acme", empty_database) == ["Baker", "Welder"]


@unblocked
def test_goes_back_and_leaves_no_trace(empty_database):
    migrate(empty_database, *BEFORE)
    before = structures(empty_database)
    migrate(empty_database, "companies")
    assert structures(empty_database) > before

    migrate(empty_database, *BEFORE)
    assert structures(empty_database) == before
    listings(empty_database, Welder="Steel")

    migrate(empty_database, "companies")
    assert found("steel", empty_database) == ["Welder"]


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite needs no extension")
@pytest.mark.parametrize("name", ["pg_trgm", "btree_gin", "unaccent"])
def test_a_role_without_permission_to_create_an_extension_gets_instructions(name, empty_database, unblocked):
    database = connections[empty_database]
    with transaction.atomic(using=empty_database), database.cursor() as cursor:
        cursor.execute(f"CREATE ROLE {empty_database}")  # rolled back with the transaction; the name is free
        cursor.execute(f"SET LOCAL ROLE {empty_database}")
        with pytest.raises(CommandError, match=f"CREATE EXTENSION {name}"):
            create_extension(database.schema_editor(), name)
        transaction.set_rollback(True, using=empty_database)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="FTS5 is SQLite's")
@unblocked
def test_vacuum_changes_nothing(empty_database):
    migrate(empty_database)
    listings(empty_database, Welder="Steel", Baker="Bread", Cook="Soup")
    jobs = JobListing.objects.using(empty_database)
    jobs.get(title="Welder").delete()
    with connections[empty_database].cursor() as cursor:
        cursor.execute("VACUUM")
    jobs.filter(title="Baker").update(description="Cake")

    assert [found(text, empty_database) for text in ("steel", "bread", "cake", "soup")] == [[], [], ["Baker"], ["Cook"]]
    with connections[empty_database].cursor() as cursor:
        cursor.execute("INSERT INTO companies_job_search (companies_job_search) VALUES ('integrity-check')")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="REPLACE is SQLite's")
@unblocked
def test_a_replaced_row_is_indexed_once(empty_database):
    """Other programs restore rows by replacing them."""
    migrate(empty_database)
    listings(empty_database, Welder="Steel")
    with connections[empty_database].cursor() as cursor:
        cursor.execute("PRAGMA table_xinfo(companies_joblisting)")
        stored = ", ".join(f'"{row[1]}"' for row in cursor.fetchall() if row[6] == 0)
        cursor.execute("CREATE TABLE kept AS SELECT * FROM companies_joblisting")
        changed = stored.replace('"description"', "'Wood'")
        cursor.execute(f"REPLACE INTO companies_joblisting ({stored}) SELECT {changed} FROM kept")

    assert found("steel", empty_database) == []
    assert found("wood", empty_database) == ["Welder"]
