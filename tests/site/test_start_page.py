"""The start page and the side bar."""

import random
from datetime import timedelta
from operator import attrgetter

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.urls import reverse

from companies.factories import CompanyDuplicateFactory, JobListingFactory
from companies.models import CompanyDuplicate
from interactions.choices import ApplicationStatus
from interactions.factories import JobUserInteractionFactory, OfferFactory
from interactions.models import JobUserInteraction, Offer
from jobpilot.factories import UserFactory
from jobpilot.site.dashboard import MAX_ROWS
from jobpilot.site.sidebar import NAVIGATION
from tests.support.admin import LOG_INS
from tests.support.pages import query_count
from tests.support.project import MODELS
from tests.support.times import DAY, NOW

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


by_id = attrgetter("pk")


def lists(client) -> dict[str, list]:
    """Return the rows of the start page, and of the page that each of its lists leads to."""
    interviews, follow_ups, _ = dashboard(client)["lists"]
    pages = {name: client.get(each["url"]) for name, each in (("interviews", interviews), ("follow-ups", follow_ups))}
    return {
        "interviews": interviews["rows"],
        "follow-ups": follow_ups["rows"],
        **{f"{name}, all": sorted(answer.context["cl"].result_list, key=by_id) for name, answer in pages.items()},
    }


def test_an_interview_of_an_application_that_has_ended_is_not_ahead(admin_client):
    soon = NOW + 2 * DAY
    rows = [
        JobUserInteractionFactory(applied=True, application_status=status, interview_scheduled=soon)
        for status in ("interviewing", "rejected", "withdrawn")
    ]
    assert lists(admin_client)["interviews"] == rows[:1]


def test_follow_ups_are_due_all_day_and_of_saved_jobs_too(admin_client):
    later = JobUserInteractionFactory(applied=True, follow_up_date=NOW + timedelta(hours=3))
    saved = JobUserInteractionFactory(saved=True, follow_up_date=NOW - DAY)
    ghosted = JobUserInteractionFactory(applied=True, application_status="no_response", follow_up_date=NOW - 2 * DAY)
    JobUserInteractionFactory(applied=True, follow_up_date=NOW + DAY)

    assert lists(admin_client)["follow-ups"] == [ghosted, saved, later]


def test_open_offers_are_to_be_decided_the_next_one_first(admin_client):
    undated, later, overdue = (
        OfferFactory(received_at=NOW - 9 * DAY, decide_by=decide_by) for decide_by in (None, NOW + DAY, NOW - DAY)
    )
    OfferFactory(state="declined", decide_by=NOW)
    OfferFactory(interaction=JobUserInteractionFactory(applied=True, application_status="rejected"), decide_by=NOW)

    (*_, offers) = dashboard(admin_client)["lists"]

    assert offers["rows"] == list(Offer.objects.offers_to_decide()) == [overdue, later, undated]
    assert set(admin_client.get(offers["url"]).context["cl"].result_list) == {overdue, later, undated}
    assert admin_client.get(offers["rows"][0].url).context["original"] == overdue


@pytest.mark.parametrize("seed", range(3))
def test_the_start_page_its_links_and_the_querysets_agree_on_any_hunt(admin_client, seed):
    dice, job, objects = random.Random(seed), JobListingFactory(), JobUserInteraction.objects
    kinds = [{"applied": True, "application_status": status} for status in ApplicationStatus]
    kinds += [{"saved": True}, {"archived": True}, {"hidden": True}, {}]
    for _ in range(80):
        at, then = (NOW + timedelta(hours=dice.randint(-60 * 24, 30 * 24)) for _ in range(2))
        plans = {"follow_up_date": dice.choice([None, at]), "interview_scheduled": dice.choice([None, then])}
        JobUserInteractionFactory(**dice.choice(kinds), **plans, job=job)

    shown = lists(admin_client)
    interviews, follow_ups = list(objects.upcoming_interviews()), list(objects.due_follow_ups())
    numbers = {number["label"]: number["note"] for number in dashboard(admin_client)["numbers"]}

    assert len(follow_ups) > MAX_ROWS
    assert interviews
    assert shown == {
        "interviews": interviews[:MAX_ROWS],
        "follow-ups": follow_ups[:MAX_ROWS],
        "interviews, all": sorted(interviews, key=by_id),
        "follow-ups, all": sorted(follow_ups, key=by_id),
    }
    assert numbers["Applications"] == f"{objects.running().count()} in progress"


def test_a_badge_counts_the_rows_of_its_list(admin_client):
    pairs = CompanyDuplicateFactory.create_batch(3)
    CompanyDuplicate.objects.filter(pk=pairs[0].pk).update(status="distinct")

    answer = admin_client.get(reverse("admin:companies_companyduplicate_changelist"))

    items = {item["title"]: item for group in answer.context["sidebar_navigation"] for item in group["items"]}
    waiting = str(CompanyDuplicate.objects.pending().count())
    badges = {title: item["badge"] for title, item in items.items() if "badge" in item}
    assert badges == {"Company duplicates": waiting}
    assert str(answer.context["cl"].result_count) == waiting


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
    assert sorted(shown) == sorted(
        [*(model._meta.label for model in MODELS), "auth.Group", *(model._meta.label for model in LOG_INS)]
    )


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
