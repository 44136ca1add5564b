"""Admin actions: their effect, permissions and messages."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.contrib.auth.models import Permission

from companies.factories import CompanyFactory, JobDeduplicationFactory, JobListingFactory
from companies.models import Company, JobDeduplication, JobListing
from interactions.factories import JobUserInteractionFactory
from interactions.models import JobUserInteraction
from jobpilot.factories import UserFactory
from jobpilot.legacy.factories import LegacyRecordFactory
from jobpilot.legacy.models import LegacyRecord
from resumes.factories import ResumeFactory
from tests.support.admin import run_action
from tests.support.pages import page

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def now():
    with time_machine.travel(NOW, tick=False):
        yield


def values(rows, field: str) -> list:
    return [getattr(type(row).objects.get(pk=row.pk), field) for row in rows]


def test_close_listings_closes_the_open_ones_and_counts_them(admin_client):
    jobs = [*JobListingFactory.create_batch(2), JobListingFactory(closed=True)]

    said = run_action(admin_client, "close_listings", jobs)

    assert values(jobs, "status") == ["inactive", "inactive", "filled"]
    assert values(jobs[:2], "updated_at") == [NOW, NOW]
    assert said == [
        "2 listings were closed (inactive). 1 was already closed and left unchanged.",
    ]


def test_reopen_listings_undoes_it(admin_client):
    jobs = JobListingFactory.create_batch(2)
    run_action(admin_client, "close_listings", jobs)

    assert run_action(admin_client, "reopen_listings", jobs) == ["2 listings were reopened (active)."]
    assert values(jobs, "status") == ["active", "active"]


def test_archive_applies_to_saved_jobs_only_and_can_be_undone(admin_client):
    saved, applied = JobUserInteractionFactory(saved=True), JobUserInteractionFactory(applied=True)

    assert run_action(admin_client, "archive_saved_jobs", [saved, applied]) == ["1 saved job was archived."]
    assert values([saved, applied], "archived_at") == [NOW, None]

    assert run_action(admin_client, "unarchive_saved_jobs", [saved, applied]) == ["1 saved job was unarchived."]
    assert values([saved], "archived_at") == [None]


def test_an_action_that_changes_nothing_says_so(admin_client):
    said = run_action(admin_client, "archive_saved_jobs", [JobUserInteractionFactory(applied=True)])
    assert said == ["0 saved jobs were archived. Select saved jobs in the other state."]


def test_legacy_records_are_resolved_and_reopened(admin_client):
    records = LegacyRecordFactory.create_batch(2)

    assert run_action(admin_client, "resolve", records[:1]) == ["1 record is resolved now."]
    assert values(records, "resolved_at") == [NOW, None]
    assert run_action(admin_client, "unresolve", records) == ["1 record is open again."]
    assert values(records, "resolved_at") == [None, None]


@pytest.mark.parametrize(
    ("factory", "action"),
    [
        pytest.param(JobListingFactory, "close_listings", id="close"),
        pytest.param(JobListingFactory, "reopen_listings", id="reopen"),
        pytest.param(JobUserInteractionFactory, "archive_saved_jobs", id="archive"),
        pytest.param(JobUserInteractionFactory, "unarchive_saved_jobs", id="unarchive"),
        pytest.param(JobDeduplicationFactory, "mark_distinct", id="decide on a pair"),
        pytest.param(LegacyRecordFactory, "resolve", id="resolve"),
    ],
)
def test_view_permission_does_not_allow_actions(client, factory, action):
    row = factory()
    options = row._meta
    reader = UserFactory(is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename=f"view_{options.model_name}"))
    client.force_login(reader)

    html = client.get(page(type(row), "changelist")).text
    assert f'value="{action}"' not in html
    before = type(row).objects.values().get(pk=row.pk)
    client.post(page(type(row), "changelist"), {"action": action, "_selected_action": [str(row.pk)]})
    assert type(row).objects.values().get(pk=row.pk) == before


class TestDeleting:
    def test_a_company_with_jobs_is_refused_with_the_list_of_them(self, admin_client):
        job = JobListingFactory(title="Keeper of the Bees")
        response = admin_client.get(page(Company, "delete", job.company.pk))

        assert response.status_code == 200
        assert "Keeper of the Bees" in response.text
        admin_client.post(page(Company, "delete", job.company.pk), {"post": "yes"})
        assert Company.objects.filter(pk=job.company.pk).exists()

    def test_selected_companies_with_jobs_are_refused_too(self, admin_client):
        job, idle = JobListingFactory(), CompanyFactory()
        data = {"action": "delete_selected", "_selected_action": [str(job.company.pk), str(idle.pk)]}

        response = admin_client.post(page(Company, "changelist"), data)
        assert job.title in response.text
        admin_client.post(page(Company, "changelist"), data | {"post": "yes"})
        assert Company.objects.count() == 2

    def test_a_parent_resume_leaves_its_children_as_base_resumes(self, admin_client):
        child = ResumeFactory(tailored=True)
        parent = child.parent_resume

        assert admin_client.post(page(type(child), "delete", parent.pk), {"post": "yes"}).status_code == 302

        child.refresh_from_db()
        assert (child.resume_type, child.parent_resume) == ("base", None)


class TestLegacyRecord:
    def test_it_is_read_only(self, admin_client):
        record = LegacyRecordFactory(payload={"name": "<script>alert(1)</script>", "city": "Zürich"})
        html = admin_client.get(page(LegacyRecord, "change", record.pk)).text

        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
        assert "<script>alert(1)" not in html
        assert "Zürich" in html
        assert 'name="payload"' not in html
        assert admin_client.post(page(LegacyRecord, "delete", record.pk), {"post": "yes"}).status_code == 403

    def test_it_links_to_the_imported_row(self, admin_client):
        company = CompanyFactory()
        LegacyRecordFactory(target=company)
        html = admin_client.get(page(LegacyRecord, "changelist")).text
        assert f'href="{page(Company, "change", company.pk)}"' in html


def test_links_between_related_rows(admin_client):
    interaction = JobUserInteractionFactory()
    job = interaction.job

    job_page = admin_client.get(page(JobListing, "change", job.pk))
    links = {row["url"].partition("?")[0]: (row["count"], row["url"]) for row in job_page.context["related_rows"]}
    count, url = links[page(JobUserInteraction, "changelist")]
    assert count == 1
    assert list(admin_client.get(url).context["cl"].result_list) == [interaction]

    html = admin_client.get(page(JobUserInteraction, "changelist")).text
    for row in (job, job.company, interaction.user):
        assert f'href="{page(type(row), "change", row.pk)}"' in html


def test_counted_links_need_permission(client):
    job = JobUserInteractionFactory().job
    reader = UserFactory(is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_joblisting"))
    client.force_login(reader)

    related = client.get(page(JobListing, "change", job.pk)).context["related_rows"]
    assert [row["label"] for row in related] == ["Duplicates"]


def test_two_counts_do_not_multiply_each_other(admin_client):
    company = CompanyFactory()
    JobListingFactory.create_batch(3, company=company)
    JobListingFactory(company=company, closed=True)
    JobDeduplicationFactory.create_batch(2, canonical_job__company=company)

    (row,) = admin_client.get(page(Company, "changelist"), {"q": company.name}).context["cl"].result_list
    assert (row.listing_count, row.active_listing_count) == (8, 7)
    assert JobDeduplication.objects.count() == 2


def test_the_count_is_that_of_the_rows_also_where_the_list_shows_open_ones_alone(admin_client):
    """Once closed, the rows are not in the list any more: counted afterwards, fewer than none had been chosen."""
    jobs = JobListingFactory.create_batch(3)
    data = {"action": "close_listings", "_selected_action": [str(job.pk) for job in jobs]}

    response = admin_client.post(f"{page(JobListing, 'changelist')}?status__exact=active", data, follow=True)

    assert [str(message) for message in response.context["messages"]] == ["3 listings were closed (inactive)."]
