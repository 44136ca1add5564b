"""Listings of a company with one address are proposed as one job, at typing and by the search for duplicates."""

import pytest

from companies.duplicates.jobs.decide import mark_distinct
from companies.duplicates.jobs.find import find_duplicates, find_pairs
from companies.factories import CompanyFactory, JobDeduplicationFactory, JobListingFactory
from companies.models import JobDeduplication, JobListing
from tests.support.pages import form_data, messages_of, page

pytestmark = pytest.mark.django_db
URL = "https://acme.com/jobs/4"
TRACKED = f"{URL}?utm_source=board"
TITLES = ("Loom Engineer", "Engineer, Looms (Night shift)")


@pytest.fixture
def acme():
    return CompanyFactory()


class TestFind:
    def test_one_address_is_proposed_once_whatever_the_title(self, acme):
        for title, url in zip(TITLES, (URL, TRACKED), strict=True):
            JobListingFactory(company=acme, title=title, job_url=url)
        assert find_duplicates() == 1
        pair = JobDeduplication.objects.get()
        assert (pair.matching_fields, pair.confidence_score) == (["company", "job_url"], 0.99)
        assert find_duplicates() == 0
        mark_distinct(pair=pair)
        assert find_duplicates() == 0

    def test_equal_titles_are_not_proposed_twice(self, acme):
        for url in (URL, TRACKED):
            JobListingFactory(company=acme, title="Welder", location="Oslo", experience_level="associate", job_url=url)
        assert find_duplicates() == 1

    def test_other_requisition_numbers_are_other_jobs(self, acme):
        for title in ("Loom Engineer (JR-10001)", "Weaver (JR-20002)"):
            JobListingFactory(company=acme, title=title, job_url=URL)
        assert find_duplicates() == 0

    @pytest.mark.parametrize("url", ["https://acme.com/jobs/5", "https://acme.com/", ""])
    def test_another_address_or_none(self, acme, url):
        for title in TITLES:
            JobListingFactory(company=acme, title=title, job_url=URL if title == TITLES[0] else url)
        assert find_duplicates() == 0

    def test_a_number_joins_the_listings_that_have_it(self, acme):
        for title in ("Loom Engineer (JR-10001)", "Loom Engineer (JR-20002)", "Engineer, Looms (JR-20002)"):
            JobListingFactory(company=acme, title=title, job_url=URL)
        find_duplicates()
        pair = JobDeduplication.objects.get()
        assert {pair.canonical_job.title[-9:], pair.duplicate_job.title[-9:]} == {"JR-20002)"}

    def test_listings_that_a_pair_joins_already_are_not_joined_again(self, acme):
        jobs = [JobListingFactory(company=acme, title="Welder", job_url=URL) for _ in range(3)]
        JobDeduplicationFactory(canonical_job=jobs[1], duplicate_job=jobs[2])
        assert find_duplicates() == 1
        assert find_duplicates() == 0

    def test_the_address_of_a_duplicate_leads_to_its_canonical_listing(self, acme):
        canonical = JobListingFactory(company=acme, title="Loom Engineer", job_url="https://acme.com/jobs/5")
        JobListingFactory(company=acme, title="Weaver", job_url=URL, canonical=canonical)
        assert find_duplicates() == 0
        JobListingFactory(company=acme, title="Engineer, Looms", job_url=TRACKED)
        assert find_duplicates() == 1
        assert JobDeduplication.objects.get().canonical_job == canonical
        assert find_duplicates() == 0

    def test_more_than_fifty_listings_are_no_evidence(self, acme):
        JobListingFactory.create_batch(51, company=acme, title="Welder", job_url=URL)
        assert not find_pairs([acme.pk])

    def test_a_page_of_many_jobs_is_no_evidence(self, acme):
        for title in ("Welder", "Clerk", "Fitter"):
            JobListingFactory(company=acme, title=title, job_url=URL)
        assert find_duplicates() == 0

    def test_other_companies_are_not_compared(self):
        for title in TITLES:
            JobListingFactory(company=CompanyFactory(), title=title, job_url=URL)
        assert find_duplicates() == 0


class TestForm:
    def submit(self, client, acme, **changes):
        data = form_data(client.get(page(JobListing, "add")).text)
        entered = {"title": "Engineer, Looms", "company": str(acme.pk), "job_url": TRACKED} | changes
        return client.post(page(JobListing, "add"), data | {name: [value] for name, value in entered.items()})

    def test_it_asks_and_proposes_the_pair(self, admin_client, acme):
        known = JobListingFactory(company=acme, title="Loom Engineer", job_url=URL)
        response = self.submit(admin_client, acme)
        assert "has a listing with this address" in " ".join(map(str, messages_of(response)))
        assert JobListing.objects.count() == 1
        assert self.submit(admin_client, acme, save_anyway=str(known.pk)).status_code == 302
        assert JobDeduplication.objects.get().canonical_job == known

    def test_it_does_not_ask_about_its_own_duplicate(self, admin_client, acme):
        known = JobListingFactory(company=acme, title="Loom Engineer")
        JobListingFactory(company=acme, title="Engineer, Looms", job_url=URL, canonical=known)
        change = page(JobListing, "change", known.pk)
        data = form_data(admin_client.get(change).text) | {"job_url": [TRACKED]}
        assert admin_client.post(change, data).status_code == 302
        assert not JobDeduplication.objects.exists()

    def test_it_does_not_ask_about_another_requisition(self, admin_client, acme):
        JobListingFactory(company=acme, title="Loom Engineer (JR-10001)", job_url=URL)
        assert self.submit(admin_client, acme, title="Loom Engineer (JR-20002)").status_code == 302
        assert not JobDeduplication.objects.exists()

    def test_it_asks_when_the_address_is_changed(self, admin_client, acme):
        known = JobListingFactory(company=acme, title="Loom Engineer", job_url=URL)
        other = JobListingFactory(company=acme, title="Engineer, Looms", job_url="https://acme.com/jobs/5")
        change = page(JobListing, "change", other.pk)
        data = form_data(admin_client.get(change).text) | {"job_url": [TRACKED]}
        assert "has a listing with this address" in " ".join(map(str, messages_of(admin_client.post(change, data))))
        assert admin_client.post(change, data | {"save_anyway": [str(known.pk)]}).status_code == 302
        assert JobDeduplication.objects.get().canonical_job == known

    def test_it_does_not_ask_about_another_address(self, admin_client, acme):
        JobListingFactory(company=acme, title="Loom Engineer", job_url=URL)
        assert self.submit(admin_client, acme, job_url="https://acme.com/jobs/5").status_code == 302
        assert not JobDeduplication.objects.exists()
