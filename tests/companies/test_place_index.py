"""SQLite finds the listings of a place in an index alone, without their rows."""

import pytest
from django.db import connection, connections, models

from companies.factories import JobListingFactory
from companies.models import JobListing
from tests.support.throwaway import migrate, models_of

NAME = "joblisting_status_newest"
COLUMNS = {
    "postgresql": "status, listed_at DESC, id DESC",
    "sqlite": "status, listed_at DESC, id DESC, place_words, application_deadline",
}[connection.vendor]
DEFINITION = {
    "postgresql": "SELECT indexdef FROM pg_indexes WHERE indexname = %s",
    "sqlite": "SELECT sql FROM sqlite_master WHERE name = %s",
}[connection.vendor]
on_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL has an index of words")


def columns(alias: str) -> str:
    """Return the columns of the index as the database has them."""
    with connections[alias].cursor() as cursor:
        cursor.execute(DEFINITION, [NAME])
        (definition,) = cursor.fetchone()
    return definition.replace('"', "").partition("(")[2].rstrip(")")


@pytest.mark.usefixtures("unblocked")
def test_the_migration_widens_the_index_of_sqlite_and_goes_back(empty_database):
    migrate(empty_database, "companies", "0020")
    assert columns(empty_database) == "status, listed_at DESC, id DESC"

    migrate(empty_database, "companies", "0021")
    assert columns(empty_database) == COLUMNS

    migrate(empty_database, "companies", "0020")
    assert columns(empty_database) == "status, listed_at DESC, id DESC"


@pytest.mark.usefixtures("unblocked")
def test_a_table_that_is_made_anew_keeps_it(empty_database):
    migrate(empty_database)
    model = models_of(empty_database).get_model("companies.JobListing")
    field = models.IntegerField(default=1)
    field.set_attributes_from_name("another")

    with connections[empty_database].schema_editor() as editor:
        editor.add_field(model, field)

    assert columns(empty_database) == COLUMNS


@on_sqlite
@pytest.mark.django_db
@pytest.mark.parametrize("text", ["Toledo", "Portland, OR", "CA"])
def test_a_search_of_the_admin_reads_places_in_the_index_and_looks_words_up(text):
    JobListingFactory(location="Toledo, OH")

    plan = JobListing.objects.filter(JobListing.found_by(text)).order_by().values("pk").explain()

    assert f"COVERING INDEX {NAME}" in plan
    assert "SCAN companies_joblisting" not in plan


@on_sqlite
@pytest.mark.django_db
def test_open_listings_of_a_place_are_read_in_their_order_by_it():
    plan = JobListing.objects.search(locations=["Toledo"]).explain()

    assert f"USING INDEX {NAME} (status=?)" in plan
    assert "TEMP B-TREE" not in plan


@pytest.mark.django_db
def test_a_place_is_found_whatever_the_status():
    listings = [JobListingFactory(location="Toledo, OH", status=status) for status in JobListing.Status]
    JobListingFactory(location="Austin, TX")

    assert {*JobListing.objects.filter(JobListing.found_by("Toledo"))} == {*listings}
