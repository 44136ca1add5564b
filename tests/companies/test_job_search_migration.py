"""The migration that creates the full-text search of listings."""

from importlib import import_module
from pathlib import Path

import pytest
from django.core.management import CommandError
from django.db import connection, connections, transaction

from companies import migrations
from companies.models import JobListing
from companies.search import job_query
from companies.search import jobs as job_search
from jobpilot.db.extensions import create_extension
from jobpilot.site.search_structures import MIGRATIONS
from tests.support.throwaway import migrate, models_of, structures

# Those that make the search, the oldest first.
SEARCHES = [module for module in map(import_module, MIGRATIONS) if hasattr(module, "ENCODED")]
unblocked = pytest.mark.usefixtures("unblocked")
BEFORE = ("companies", "0002")


def found(text: str, alias: str) -> list[str]:
    return sorted(job.title for job in JobListing.objects.using(alias).matching(text))


def listings(alias: str, **by_title: str) -> None:
    """Create a listing at Acme for each title, with the given description, by the models that the database has."""
    models = models_of(alias)
    companies, jobs = (models.get_model(f"companies.{name}") for name in ("Company", "JobListing"))
    company, _ = companies.objects.using(alias).get_or_create(name="Acme", normalized_name="acme")
    jobs.objects.using(alias).bulk_create(
        jobs(company=company, title=title, description=text) for title, text in by_title.items()
    )


def test_the_migration_encodes_signs_as_the_search_does():
    migration = SEARCHES[-1]
    assert migration.ENCODED == job_query.ENCODED
    assert str.maketrans(migration.LOOK_ALIKE, migration.SIGNS) == job_search.READABLE


@unblocked
def test_listings_from_before_are_found(empty_database):
    migrate(empty_database, *BEFORE)
    listings(empty_database, Welder="Steel and C++", Baker="Bread")

    migrate(empty_database, "companies")

    assert found("steel", empty_database) == found("c++", empty_database) == ["Welder"]
    assert found("acme", empty_database) == ["Baker", "Welder"]


@unblocked
def test_goes_back_and_leaves_no_trace(empty_database):
    migrate(empty_database, *BEFORE)
    before = structures(empty_database)
    migrate(empty_database, "companies")
    assert structures(empty_database) - before

    migrate(empty_database, *BEFORE)
    assert structures(empty_database) == before
    listings(empty_database, Welder="Steel")

    migrate(empty_database, "companies")
    assert found("steel", empty_database) == ["Welder"]


def search_of(alias: str) -> set[str]:
    """Return the definitions of what the search is made of."""
    sql = {
        "sqlite": "SELECT sql FROM sqlite_master WHERE name LIKE 'companies_job_search%' AND type <> 'index'",
        "postgresql": "SELECT pg_get_functiondef(oid) FROM pg_proc WHERE proname LIKE 'companies_job_search%' "
        "UNION SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgname LIKE 'companies_job_search%' "
        "UNION SELECT indexdef FROM pg_indexes WHERE indexname LIKE 'companies_joblisting_search%'",
    }[connection.vendor]
    with connections[alias].cursor() as cursor:
        cursor.execute(sql)
        return {definition for (definition,) in cursor.fetchall()}


@unblocked
def test_each_step_back_restores_the_search_of_before(empty_database):
    steps = sorted(path.stem for path in Path(migrations.__path__[0]).glob("0*.py"))
    made = {}
    for step in steps:
        migrate(empty_database, "companies", step)
        made[step] = search_of(empty_database)
    for search in SEARCHES:
        step = search.__name__.rpartition(".")[2]
        if hasattr(search, connection.vendor.upper()):
            assert made[step] != made[steps[steps.index(step) - 1]], f"{step} changes the search."

    for step in reversed(steps[:-1]):
        migrate(empty_database, "companies", step)
        assert search_of(empty_database) == made[step], step


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
def test_vacuum_changes_nothing(new_database):
    listings(new_database, Welder="Steel", Baker="Bread", Cook="Soup")
    jobs = JobListing.objects.using(new_database)
    jobs.get(title="Welder").delete()
    with connections[new_database].cursor() as cursor:
        cursor.execute("VACUUM")
    jobs.filter(title="Baker").update(description="Cake")

    assert [found(text, new_database) for text in ("steel", "bread", "cake", "soup")] == [[], [], ["Baker"], ["Cook"]]
    with connections[new_database].cursor() as cursor:
        cursor.execute("INSERT INTO companies_job_search (companies_job_search) VALUES ('integrity-check')")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="REPLACE is SQLite's")
@unblocked
def test_a_replaced_row_is_indexed_once(new_database):
    """Other programs restore rows by replacing them."""
    listings(new_database, Welder="Steel")
    with connections[new_database].cursor() as cursor:
        cursor.execute("PRAGMA table_xinfo(companies_joblisting)")
        stored = ", ".join(f'"{row[1]}"' for row in cursor.fetchall() if row[6] == 0)
        cursor.execute("CREATE TABLE kept AS SELECT * FROM companies_joblisting")
        changed = stored.replace('"description"', "'Wood'")
        cursor.execute(f"REPLACE INTO companies_joblisting ({stored}) SELECT {changed} FROM kept")

    assert found("steel", new_database) == []
    assert found("wood", new_database) == ["Welder"]
