"""The demo is cleared, and what people added stays, or is named before it goes."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import Company, JobListing, JobSource, JobSourceListing
from interactions.factories import JobUserInteractionFactory
from interactions.models import JobUserInteraction
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.models import UserProfile, changes_by
from jobpilot.models.change import Change
from jobpilot.site import clearing_page, mock_data
from jobpilot.site.mock_data import clearing
from jobpilot.site.mock_data.world import data_models
from resumes.models import ResumeTemplate
from skills.factories import SkillFactory
from skills.models import SkillBank
from tests.support.admin import shown_messages

pytestmark = pytest.mark.django_db
URL = "clear_demo"
STAYS = {JobSource, ResumeTemplate}


@pytest.fixture
def demo():
    mock_data.seed(users=3, companies=4, jobs=4 * mock_data.FEWEST_JOBS)
    mock_data.make_log_ins("known")


def rows() -> dict:
    return {model: model._base_manager.count() for model in data_models() if model._base_manager.exists()}


def clear(client) -> None:
    while (response := client.post(reverse(URL))).status_code == 200:
        assert "are left" in response.text
    assert response.url == reverse("admin:index")


def test_every_mock_row_is_told_by_its_id(demo):
    for model in rows():
        others = model._base_manager.exclude(clearing.IS_MOCK)
        assert others.exists() is (model in STAYS), model
    UserProfileFactory()
    assert UserProfile.objects.exclude(clearing.IS_MOCK).count() == 1


def test_the_demo_goes_and_sources_templates_and_accounts_of_others_stay(demo, admin_client, admin_user):
    asked = admin_client.get(reverse(URL))
    assert asked.context["mock"] == f"3 people, {4 * mock_data.FEWEST_JOBS} job listings, 4 companies"
    assert (asked.context["added"], asked.context["own"], asked.context["kept"]) == ("", "", "")
    stay = {model: count for model, count in rows().items() if model in STAYS}

    clear(admin_client)

    assert rows() == stay
    assert list(get_user_model().objects.all()) == [admin_user]
    assert "beginning" in admin_client.get(reverse("admin:index")).context
    assert "no mock data" in shown_messages(admin_client.get(reverse(URL), follow=True))[0]


def test_what_people_added_stays_or_is_named(demo, admin_client, admin_user):
    own = UserProfileFactory()
    mock_person, job = UserProfile.objects.filter(clearing.IS_MOCK).first(), JobListing.objects.active().first()
    mine = JobUserInteractionFactory(user=own, job=job, applied=True)
    at_mock_company = JobListingFactory(company=Company.objects.exclude(pk=job.company_id).first())
    theirs = JobUserInteractionFactory(user=mock_person, job=JobListingFactory())
    elsewhere = CompanyFactory()

    asked = admin_client.get(reverse(URL)).context
    assert asked["added"] == "1 application or saved job"
    assert {*asked["own"].split(", ")} >= {"1 person", "2 job listings", "1 application or saved job"}
    assert {*asked["kept"].split(", ")} >= {"1 job listing", "2 companies"}

    clear(admin_client)

    assert [*JobUserInteraction.objects.all()] == [mine]
    assert {*JobListing.objects.all()} == {job, at_mock_company, theirs.job}
    assert {*Company.objects.all()} == {job.company, at_mock_company.company, theirs.job.company, elsewhere}
    assert [*UserProfile.objects.all()] == [own]


def test_what_goes_and_what_stays_is_counted_up_to_a_bound_and_what_was_added_exactly(demo, admin_client, monkeypatch):
    for module in (clearing, clearing_page):
        monkeypatch.setattr(module, "MOST_COUNTED", 2)
    SkillFactory.create_batch(3, bank=SkillBank.objects.filter(clearing.IS_MOCK).first())
    UserProfileFactory.create_batch(3)

    asked = admin_client.get(reverse(URL)).context
    assert (asked["mock"], asked["own"]) == ("2+ people, 2+ job listings, 2+ companies", "2+ people")
    assert asked["added"] == "3 skills"


def test_a_large_demo_is_not_counted_kind_by_kind(demo):
    with CaptureQueriesContext(connection) as queries:
        mock_data.plan_clearing()
    counting = [each["sql"] for each in queries if "COUNT(*)" in each["sql"]]
    assert len(counting) < 1.2 * len(data_models())
    of_postings = [sql for sql in counting if f'FROM "{JobSourceListing._meta.db_table}"' in sql]
    assert len(of_postings) == 1
    assert f'"{JobListing._meta.db_table}"' not in of_postings[0]  # the key of the job tells


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL knows which rows are few")
def test_sqlite_begins_with_the_rows_of_people(demo):
    """In a demo nearly all rows refer to mock rows."""
    with CaptureQueriesContext(connection) as queries:
        mock_data.plan_clearing()
    with connection.cursor() as cursor:
        for sql in (each["sql"] for each in queries):
            cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
            plan = " ".join(detail for *_, detail in cursor.fetchall())
            assert not re.search(r"(job|company|user)_id>\? AND", plan), (sql, plan)


def test_files_and_history_of_mock_rows_go(demo, admin_client, admin_user, django_capture_on_commit_callbacks):
    company = Company.objects.filter(clearing.IS_MOCK).first()
    with changes_by(admin_user, "form"):
        Company.objects.filter(pk=company.pk).update(industry="Mills")
    assert Change.objects.filter(key=str(company.pk)).exists()
    with django_capture_on_commit_callbacks(execute=True):
        clear(admin_client)
    assert not Change.objects.exists()


def test_a_large_demo_goes_step_by_step(demo, monkeypatch):
    monkeypatch.setattr(clearing, "BATCH", 10)
    left = [mock_data.clear_some(0)]
    while left[-1]:
        left.append(mock_data.clear_some(0))
    assert left == sorted(left, reverse=True)
    assert len(left) > 5
    assert not mock_data.has_mock_data()


def test_it_is_for_a_superuser_who_confirms(demo, client, admin_client):
    before = rows()
    for account in (UserFactory(is_staff=True), get_user_model().objects.filter(profile__isnull=False).first()):
        client.force_login(account)
        for method in (client.get, client.post):
            assert method(reverse(URL)).status_code == 403
    assert Client().post(reverse(URL)).status_code == 302
    admin_client.get(reverse(URL))
    assert rows() == before
    assert reverse(URL) in admin_client.get(reverse("admin:index")).text
    assert reverse(URL) not in client.get(reverse("admin:index")).text
