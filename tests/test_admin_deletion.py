"""The page that asks before a deletion shows a bounded number of what goes along, and a deletion checks all of it."""

import pytest
from django.contrib.auth.models import Permission

from companies.factories import CompanyFactory, JobListingFactory, JobSourceFactory, JobSourceListingFactory
from companies.models import Company, JobListing, JobSource, JobSourceListing
from interactions.factories import InterviewFactory, JobUserInteractionFactory
from jobpilot.admin import deletion
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.models import UserProfile
from tests.support.pages import page, query_count

pytestmark = pytest.mark.django_db
NOT_ALL = "This is not all: about 2 of each kind are listed."


@pytest.fixture(autouse=True)
def two_are_shown(monkeypatch):
    monkeypatch.setattr(deletion, "MOST_SHOWN", 2)


def asked(client, row) -> dict:
    """Return the context of the page that asks before a row is deleted."""
    return client.get(page(type(row), "delete", row.pk)).context


def numbers(client, row) -> dict:
    return {str(name): number for name, number in asked(client, row)["model_count"]}


def test_few_rows_are_all_listed(admin_client):
    posting = JobSourceListingFactory(source_job_id="posting-1")

    response = admin_client.get(page(JobSource, "delete", posting.source.pk))

    assert "posting-1" in response.text
    assert "This is not all" not in response.text
    assert numbers(admin_client, posting.source) == {"job sources": 1, "job source listings": 1}


def test_of_many_rows_some_are_listed_and_all_are_counted(admin_client):
    source = JobSourceFactory()
    JobSourceListingFactory.create_batch(5, source=source)

    response = admin_client.get(page(JobSource, "delete", source.pk))

    assert NOT_ALL in response.text
    assert response.text.count("/admin/companies/jobsourcelisting/") < 5
    assert numbers(admin_client, source)["job source listings"] == "5"

    admin_client.post(page(JobSource, "delete", source.pk), {"post": "yes"})
    assert not JobSourceListing.objects.exists()


def test_what_hangs_on_rows_that_are_not_listed_is_not_said_to_be_counted(admin_client):
    job = JobListingFactory()
    for _ in range(4):
        InterviewFactory(interaction=JobUserInteractionFactory(applied=True, job=job))

    found = numbers(admin_client, job)

    assert found["applications and saved jobs"] == "4"
    assert found["interviews"] == "more than 2"


def test_a_company_names_some_of_many_listings_that_protect_it(admin_client):
    company = CompanyFactory()
    jobs = JobListingFactory.create_batch(5, company=company)

    *named, rest = asked(admin_client, company)["protected"]
    assert (len(named), rest) == (3, "and more of them")
    admin_client.post(page(Company, "delete", company.pk), {"post": "yes"})
    assert JobListing.objects.count() == len(jobs)


@pytest.mark.parametrize("count", [1, 5])
def test_what_goes_along_needs_its_permission(client, count):
    source = JobSourceFactory()
    JobSourceListingFactory.create_batch(count, source=source)
    clerk = UserFactory(is_staff=True)
    clerk.user_permissions.set(Permission.objects.filter(codename__in=["view_jobsource", "delete_jobsource"]))
    client.force_login(clerk)

    assert set(asked(client, source)["perms_lacking"]) == {"job source listing"}
    assert client.post(page(JobSource, "delete", source.pk), {"post": "yes"}).status_code == 403
    assert JobSourceListing.objects.count() == count


def test_a_deletion_knows_all_rows_without_reading_them():
    source = JobSourceFactory()
    JobSourceListingFactory.create_batch(5, source=source)

    taken = deletion.Everything([source])

    assert [query.count() for query in taken.fast_deletes] == [5]
    assert {type(row) for row in taken.samples()} == {JobSource, JobSourceListing}


def test_names_of_several_rows_are_loaded_together(admin_client, monkeypatch):
    monkeypatch.setattr(deletion, "MOST_SHOWN", 100)
    person = UserProfileFactory()
    asked = []
    for count in (deletion.SEVERAL, 3):
        JobUserInteractionFactory.create_batch(count, user=person)
        asked.append(query_count(admin_client, page(UserProfile, "delete", person.pk)))
    assert asked[0] == asked[1]
