"""The words and codes of a place are those of its location, whichever way that is written."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.core import serializers
from django.db.models import F, Value
from django.db.models.functions import Upper
from django.utils import timezone

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import JobListing
from companies.search.places import place_words
from companies.services import bulk_upsert_jobs
from jobpilot.db.bulk import update_rows
from tests.support.importing import import_cells
from tests.support.postings import posting
from tests.support.throwaway import migrate, models_of, structures

OSLO, AUSTIN = "Oslo", "Remote - Austin, TX"
jobs = JobListing.objects


def test_the_words_and_codes_of_a_location():
    assert place_words(AUSTIN) == " remote austin tx #austin @remote @us @us-tx "
    assert place_words(" - ") == ""


def saved(job: JobListing) -> None:
    job.location = AUSTIN
    job.save()


def saved_by_name(job: JobListing) -> None:
    job.location = AUSTIN
    job.save(update_fields=["location"])


def updated_or_created(job: JobListing) -> None:
    jobs.update_or_create(pk=job.pk, defaults={"location": AUSTIN})


def updated(job: JobListing) -> None:
    assert jobs.filter(pk=job.pk).update(location=AUSTIN) == 1


def updated_in_bulk(job: JobListing) -> None:
    job.location = AUSTIN
    assert jobs.bulk_update((each for each in [job]), ["location"]) == 1


def created_over_it(job: JobListing) -> None:
    job.location = AUSTIN
    jobs.bulk_create([job], update_conflicts=True, unique_fields=["id"], update_fields=["location"])


def updated_as_rows(job: JobListing) -> None:
    job.location = AUSTIN
    update_rows(JobListing, [(job, ["location"])], "default")


def loaded_as_a_fixture(job: JobListing) -> None:
    job.location = AUSTIN  # its words are still those of Oslo
    for row in serializers.deserialize("json", serializers.serialize("json", [job])):
        row.save()


def imported(job: JobListing) -> None:
    assert not import_cells(JobListing, ["id", "location"], [str(job.pk), AUSTIN]).has_errors()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "write",
    [
        saved,
        saved_by_name,
        updated_or_created,
        updated,
        updated_in_bulk,
        created_over_it,
        updated_as_rows,
        loaded_as_a_fixture,
        imported,
    ],
    ids=lambda write: write.__name__,
)
def test_a_location_that_changes_changes_its_words(write):
    job = JobListingFactory(location=OSLO)

    write(job)

    job = jobs.get()
    assert (job.location, job.place_words) == (AUSTIN, place_words(AUSTIN))


@pytest.mark.django_db
class TestDoors:
    def test_new_rows(self):
        company = CompanyFactory()
        jobs.create(company=company, title="Welder", location=OSLO)
        jobs.bulk_create([JobListing(company=company, title="Baker", location=AUSTIN)])

        assert dict(jobs.values_list("location", "place_words")) == {
            place: place_words(place) for place in (OSLO, AUSTIN)
        }

    def test_postings(self):
        for place in (OSLO, AUSTIN):
            bulk_upsert_jobs([posting(location=place)])
            assert jobs.get().place_words == place_words(place)

    def test_a_location_that_is_an_expression_is_refused(self):
        JobListingFactory(location=OSLO)

        with pytest.raises(TypeError, match="location must be a text: the place_words of an expression is unknown"):
            jobs.update(location=Upper("location"))
        jobs.update(location=Upper("location"), place_words=Value(" x "))
        assert jobs.get().place_words == " x "

    def test_other_changes_leave_it_alone(self):
        job = JobListingFactory(location=OSLO)
        jobs.update(place_words=" by hand ")
        job.save(update_fields=["title"])
        jobs.update(source_count=F("source_count") + 1)
        jobs.bulk_update([job], ["title"])
        update_rows(JobListing, [(job, ["title"])], "default")

        assert jobs.get().place_words == " by hand "


@pytest.mark.usefixtures("unblocked")
def test_the_migration_reads_the_rows_of_before_and_goes_back(empty_database, monkeypatch):
    monkeypatch.setattr(import_module("companies.migrations.0011_place_words"), "BATCH_SIZE", 2)
    migrate(empty_database, "companies", "0010")
    before = structures(empty_database)
    models = models_of(empty_database)
    company, job = (models.get_model(f"companies.{name}") for name in ("Company", "JobListing"))
    acme = company.objects.using(empty_database).create(name="Acme", normalized_name="acme")
    places = ["", OSLO, AUSTIN, "München", "Nowhere at all", "Zürich"]
    changed_at = timezone.now() - timedelta(days=9)
    job.objects.using(empty_database).bulk_create(
        job(company=acme, title=f"Job in {place}", location=place, updated_at=changed_at) for place in places
    )

    migrate(empty_database, "companies", "0012")

    rows = JobListing.objects.using(empty_database)
    assert dict(rows.values_list("location", "place_words")) == {place: place_words(place) for place in places}
    assert {*rows.in_locations("Germany", "US").values_list("title", flat=True)} == {
        "Job in München",
        f"Job in {AUSTIN}",
    }
    migrate(empty_database, "companies", "0010")
    assert structures(empty_database) == before
    migrate(empty_database, "companies")
    assert rows.in_locations("Norge").count() == 1
