"""The start page and the side bar."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.urls import reverse

from companies.factories import JobListingFactory
from interactions.factories import JobUserInteractionFactory
from jobpilot.factories import UserFactory
from jobpilot.site.sidebar import NAVIGATION
from tests.support.pages import query_count
from tests.support.project import MODELS

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def now():
    with time_machine.travel(NOW, tick=False):
        yield


def dashboard(client) -> dict:
    return client.get(reverse("admin:index")).context["dashboard"]


def test_the_numbers_are_those_of_the_rows(admin_client):
    job = JobListingFactory()
    JobListingFactory(closed=True)
    apply = {"applied": True, "job": job}
    JobUserInteractionFactory(**apply)
    JobUserInteractionFactory(**apply, application_status="rejected")
    JobUserInteractionFactory(saved=True, job=job)

    page = dashboard(admin_client)

    assert {number["label"]: (number["value"], number["note"]) for number in page["numbers"]} == {
        "Open jobs": (1, "of 2 listings"),
        "Applications": (2, "1 in progress"),
        "Companies": (2, ""),
        "People": (3, ""),
    }
    counts = {status["label"]: (status["count"], status["percent"]) for status in page["statuses"]}
    assert (counts["Applied"], counts["Rejected"], counts["Offered"]) == ((1, 100), (1, 100), (0, 0))


def test_each_number_links_to_its_rows(admin_client):
    JobUserInteractionFactory(applied=True)
    JobUserInteractionFactory(saved=True)
    page = dashboard(admin_client)

    for number in page["numbers"]:
        assert admin_client.get(number["url"]).context["cl"].result_count == number["value"], number["label"]
    for status in page["statuses"]:
        assert admin_client.get(status["url"]).context["cl"].result_count == status["count"], status["label"]


def test_the_lists_have_planned_interviews_and_due_follow_ups(admin_client):
    soon, late = NOW + timedelta(days=3), NOW + timedelta(days=15)
    interview = JobUserInteractionFactory(applied=True, interview_scheduled=soon)
    JobUserInteractionFactory(applied=True, interview_scheduled=late)
    JobUserInteractionFactory(applied=True, interview_scheduled=NOW - timedelta(days=1))
    due = JobUserInteractionFactory(applied=True, follow_up_date=NOW - timedelta(days=1))
    JobUserInteractionFactory(applied=True, follow_up_date=soon)
    JobUserInteractionFactory(applied=True, application_status="withdrawn", follow_up_date=NOW - timedelta(days=1))

    interviews, follow_ups = dashboard(admin_client)["lists"]

    assert interviews["rows"] == [interview]
    assert follow_ups["rows"] == [due]


def test_an_empty_database_says_what_to_do(admin_client):
    html = admin_client.get(reverse("admin:index")).text
    assert "python manage.py seed_mock_data" in html


def test_the_number_of_queries_is_fixed(admin_client):
    empty = query_count(admin_client, reverse("admin:index"))
    JobUserInteractionFactory.create_batch(12, applied=True, follow_up_date=NOW, interview_scheduled=NOW)
    assert query_count(admin_client, reverse("admin:index")) == empty


def test_without_permission_there_are_no_numbers(client):
    JobListingFactory()
    client.force_login(UserFactory(is_staff=True))
    response = client.get(reverse("admin:index"))
    assert response.status_code == 200
    assert response.context["dashboard"] is None


def test_the_side_bar_has_every_model_once():
    shown = [label for group in NAVIGATION.values() for label in group]
    assert sorted(shown) == sorted([*(model._meta.label for model in MODELS), "auth.Group"])


def test_the_side_bar_shows_what_the_user_may_see(client):
    reader = UserFactory(is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_company"))
    client.force_login(reader)
    groups = client.get(reverse("admin:index")).context["sidebar_navigation"]
    assert [item["title"] for group in groups for item in group["items"]] == ["Dashboard", "Companies"]


def test_the_log_in_page_leads_to_the_start_page(client):
    UserFactory(username="ada", admin=True)
    response = client.get(reverse("admin:login"))
    assert "<title> Log in | JobPilot" in " ".join(response.text.split())

    answer = client.post(reverse("admin:login"), {"username": "ada", "password": "a password of the tests"})
    assert answer.url == reverse("admin:index")
