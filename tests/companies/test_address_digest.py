"""The digest of a listing's address keeps in step with the address, by whatever door that is written."""

from collections.abc import Callable
from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import F

from companies.factories import CompanyFactory, JobListingFactory
from companies.matching import address_digest
from companies.models import JobListing
from companies.services import bulk_upsert_jobs
from jobpilot.db.bulk import update_rows
from tests.support.importing import import_cells
from tests.support.postings import job, posting

pytestmark = pytest.mark.django_db
URL, OTHER = "https://acme.com/jobs/4", "https://acme.com/jobs/5?utm_source=board"


def save(listing: JobListing) -> None:
    listing.save()


def save_one_field(listing: JobListing) -> None:
    listing.save(update_fields=["job_url"])


def update(listing: JobListing) -> None:
    JobListing.objects.filter(pk=listing.pk).update(job_url=listing.job_url)


def update_or_create(listing: JobListing) -> None:
    JobListing.objects.update_or_create(pk=listing.pk, defaults={"job_url": listing.job_url})


def bulk_update(listing: JobListing) -> None:
    JobListing.objects.bulk_update([listing], ["job_url"])


def bulk_create_again(listing: JobListing) -> None:
    JobListing.objects.bulk_create([listing], update_conflicts=True, update_fields=["job_url"], unique_fields=["id"])


def update_in_one_statement(listing: JobListing) -> None:
    update_rows(JobListing, [(listing, ["job_url"])], "default")


def import_file(listing: JobListing) -> None:
    assert not import_cells(JobListing, ["id", "job_url"], (str(listing.pk), listing.job_url)).refusals()


WRITES = [save, save_one_field, update, update_or_create, bulk_update, bulk_create_again, update_in_one_statement]


@pytest.mark.parametrize("write", [*WRITES, import_file], ids=lambda write: write.__name__)
@pytest.mark.parametrize("url", [OTHER, "", "https://acme.com/careers"])
def test_it_follows_the_address(write: Callable[[JobListing], None], url):
    listing = JobListingFactory.create(job_url=URL)
    assert listing.address_digest == address_digest(URL) is not None
    listing.job_url = url
    write(listing)
    listing.refresh_from_db()
    assert (listing.job_url, listing.address_digest) == (url, address_digest(url))


def test_new_rows_have_it():
    company = CompanyFactory.create()
    JobListing.objects.bulk_create([JobListing(company=company, title="Welder", job_url=URL)])
    bulk_upsert_jobs([posting(company=company.name, job_url=URL)])
    assert {*JobListing.objects.values_list("address_digest", flat=True)} == {address_digest(URL)}
    bulk_upsert_jobs([posting(company=company.name, job_url=OTHER)])
    assert job().address_digest == address_digest(OTHER)


def test_an_expression_is_refused():
    with pytest.raises(TypeError, match="job_url must be a text"):
        JobListing.objects.update(job_url=F("application_url"))


def test_the_migration_fills_it(monkeypatch):
    migration = import_module("companies.migrations.0008_address_digest")
    monkeypatch.setattr(migration, "BATCH_SIZE", 2)
    urls = [URL, OTHER, "", "https://acme.com/careers", f"{URL}#apply"]
    for url in urls:
        JobListingFactory.create(job_url=url)
    JobListing.objects.update(address_digest=None)
    migration.fill(apps, SimpleNamespace(connection=connection))
    stored = dict(JobListing.objects.values_list("job_url", "address_digest"))
    assert stored == {url: address_digest(url) for url in urls}
