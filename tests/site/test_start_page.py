"""The start page and the side bar."""

import random
import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from typing import Any

import pytest
import time_machine
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from companies.factories import CompanyDuplicateFactory, JobListingFactory
from companies.models import CompanyDuplicate
from interactions.admin.hunt_lists import APPLICATIONS, ASIDE_JOBS, HUNT_LISTS, SAVED_JOBS
from interactions.choices import ApplicationStatus
from interactions.factories import InterviewFactory, JobUserInteractionFactory, OfferFactory
from interactions.models import JobUserInteraction, Offer, TimelineEvent
from interactions.reports import pipeline_report
from interactions.services import update_application_status
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.site.sidebar import NAVIGATION
from jobpilot.site.today import MOST_ROWS, TODOS
from tests.support.admin import LOG_INS, shown_messages
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

    JobListingFactory(application_deadline=NOW - 2 * DAY)

    page = dashboard(admin_client)

    assert {number["label"]: (number["value"], number["note"]) for number in page["numbers"]} == {
        "Open jobs": (1, "of 3 listings"),
        "Applications": (2, "1 in progress"),
        "Companies": (3, ""),
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


def todos(client, person=None, **asked) -> dict[str, list]:
    """Return the keys of the rows of each list."""
    asked |= {"person": person.pk} if person else {}
    page = client.get(reverse("admin:index"), asked).context["dashboard"]
    return {each["name"]: [row["key"] for row in each["rows"]] for each in page["lists"]}


def keys(rows) -> list:
    return [row.pk for row in rows]


def test_an_interview_of_an_application_that_has_ended_is_not_ahead(admin_client):
    rows = [
        InterviewFactory(
            interaction=JobUserInteractionFactory(applied=True, application_status=status), starts_at=NOW + 2 * DAY
        )
        for status in ("interviewing", "rejected", "withdrawn")
    ]
    assert todos(admin_client)["interviews"] == keys(rows[:1])


def test_follow_ups_are_due_all_day_and_of_saved_jobs_too(admin_client):
    later = JobUserInteractionFactory(applied=True, follow_up_date=NOW + timedelta(hours=3))
    saved = JobUserInteractionFactory(saved=True, follow_up_date=NOW - DAY)
    ghosted = JobUserInteractionFactory(applied=True, application_status="no_response", follow_up_date=NOW - 2 * DAY)
    JobUserInteractionFactory(applied=True, follow_up_date=NOW + DAY)

    assert todos(admin_client)["follow_ups"] == keys([ghosted, saved, later])


def test_open_offers_are_to_be_decided_the_next_one_first(admin_client):
    undated, later, overdue = (
        OfferFactory(received_at=NOW - 9 * DAY, decide_by=decide_by) for decide_by in (None, NOW + DAY, NOW - DAY)
    )
    OfferFactory(state="declined", decide_by=NOW)
    OfferFactory(interaction=JobUserInteractionFactory(applied=True, application_status="rejected"), decide_by=NOW)

    assert todos(admin_client)["offers"] == keys(Offer.objects.offers_to_decide()) == keys([overdue, later, undated])


def test_quiet_applications_are_those_with_nothing_planned(admin_client):
    """Longest quiet first; what ended, was given up, or has a plan is not quiet."""
    old = {"applied": True, "first_interaction": NOW - 40 * DAY}
    newer = JobUserInteractionFactory(**old | {"first_interaction": NOW - 20 * DAY})
    quiet = JobUserInteractionFactory(**old)
    for values in (
        {"application_status": "no_response"},
        {"application_status": "rejected"},
        {"application_status": "offered"},
        {"follow_up_date": NOW + 9 * DAY},
        {"response_date": NOW - DAY},
    ):
        JobUserInteractionFactory(**old, **values)
    InterviewFactory(interaction=JobUserInteractionFactory(**old), starts_at=NOW + 30 * DAY)
    JobUserInteractionFactory(applied=True, first_interaction=NOW - 3 * DAY)

    assert todos(admin_client)["quiet"] == keys([quiet, newer])


def test_saved_jobs_close_soon(admin_client):
    def save(deadline):
        return JobUserInteractionFactory(saved=True, job=JobListingFactory(application_deadline=deadline))

    second, first = save(NOW + 6 * DAY), save(NOW + DAY)
    for deadline in (None, NOW - DAY, NOW + 8 * DAY):
        save(deadline)

    assert todos(admin_client)["deadlines"] == keys([first, second])


@pytest.mark.parametrize("seed", range(3))
def test_the_start_page_its_links_and_the_querysets_agree_on_any_hunt(admin_client, seed):
    dice, job, ana = random.Random(seed), JobListingFactory(), UserProfileFactory()
    kinds = [{"applied": True, "application_status": status} for status in ApplicationStatus]
    kinds += [{"saved": True}, {"archived": True}, {"hidden": True}, {}]
    for _ in range(80):
        at, then = (NOW + timedelta(hours=dice.randint(-60 * 24, 30 * 24)) for _ in range(2))
        kind = dice.choice(kinds)
        whose = {} if dice.randrange(3) else {"user": ana, "job": JobListingFactory()}
        row = JobUserInteractionFactory(**{"job": job} | kind | whose, follow_up_date=dice.choice([None, at]))
        if kind.get("applied"):
            outcome = "planned" if then > NOW else dice.choice(["planned", "passed"])
            InterviewFactory(interaction=row, starts_at=then, outcome=outcome)

    for person in (None, ana):
        answer = admin_client.get(reverse("admin:index"), {"person": person.pk} if person else {})
        for shown in answer.context["dashboard"]["lists"]:
            if shown["name"] not in TODOS:
                continue
            todo = TODOS[shown["name"]]
            rows = todo.model.objects.for_user(person) if person else todo.model.objects.all()
            expected = keys(todo.rows(rows))
            assert [row["key"] for row in shown["rows"]] == expected[:MOST_ROWS], shown["name"]
            assert shown["more"] == (len(expected) > MOST_ROWS)
            if shown["name"] not in {"interviews", "deadlines"}:  # whose pages go further than a week
                listed = admin_client.get(shown["url"]).context["cl"].result_list
                assert {row.pk for row in listed} == set(expected), shown["name"]
        hunt = answer.context["dashboard"]
        numbers = [(each["value"], each["url"]) for each in hunt["numbers"] if isinstance(each["value"], int)]
        numbers += [(each["count"], each["url"]) for each in hunt.get("funnel", hunt.get("statuses"))]
        for number, url in numbers:
            assert admin_client.get(url).context["cl"].result_count == number, url

    board = reverse("admin:interactions_jobuserinteraction_board")
    columns = admin_client.get(board, {"person": ana.pk}).context["columns"]
    statuses = JobUserInteraction.objects.for_user(ana).applications().values_list("application_status", flat=True)
    assert {column["status"]: column["total"] for column in columns if column["total"]} == Counter(statuses)


def test_the_numbers_of_a_person_are_those_of_the_report_and_lead_to_their_rows(admin_client):
    ana = UserProfileFactory()
    for status in ("applied", "screening", "interviewing", "rejected", "offered", "withdrawn", "no_response"):
        application = JobUserInteractionFactory(user=ana, applied=True, first_interaction=NOW - 20 * DAY)
        if status != "applied":
            update_application_status(interaction=application, status=status)
    JobUserInteractionFactory(applied=True)

    page = admin_client.get(reverse("admin:index"), {"person": ana.pk}).context["dashboard"]

    report, numbers = pipeline_report(user=ana), {each["label"]: each for each in page["numbers"]}
    assert numbers["Applications"]["value"] == report.funnel.stages[0].applications == 7
    assert numbers["Answers"]["value"] == report.responses.responses == 4
    assert numbers["Answers"]["note"] == "of 7 (57%)"
    assert [bar["count"] for bar in page["funnel"]] == [stage.applications for stage in report.funnel.stages]
    for each in (*page["funnel"], numbers["Applications"], numbers["Answers"]):
        listed = admin_client.get(each["url"]).context["cl"].result_count
        assert listed == each.get("count", each.get("value")), each["label"]
    assert [sum(column) for column in list(zip(*page["weeks"]["rows"], strict=True))[1:]] == [7, 4]


def take(client, todo: str, step: str, row, person=None):
    data = {"list": todo, "step": step, "row": row.pk} | ({"person": person.pk} if person else {})
    return shown_messages(client.post(reverse("take_step"), data, follow=True))


def test_steps_of_a_follow_up_are_taken_once(admin_client):
    row = JobUserInteractionFactory(applied=True, follow_up_date=NOW - DAY, user__time_zone="Asia/Tokyo")

    assert "Moved to tomorrow." in take(admin_client, "follow_ups", "tomorrow", row)[0]
    row.refresh_from_db()
    assert row.follow_up_date == datetime(2026, 6, 1, 15, tzinfo=UTC)  # the second of June in Tokyo
    assert "changed meanwhile" in take(admin_client, "follow_ups", "tomorrow", row)[0]

    JobUserInteraction.objects.update(follow_up_date=NOW)
    for word in ("Recorded that you followed up.", "changed meanwhile"):
        assert word in take(admin_client, "follow_ups", "followed_up", row)[0]
    assert TimelineEvent.objects.filter(event_type="follow_up_sent").count() == 1


def test_a_quiet_application_is_followed_up_or_given_up(admin_client):
    first, second = (JobUserInteractionFactory(applied=True, first_interaction=NOW - 40 * DAY) for _ in range(2))
    take(admin_client, "quiet", "follow_up", first)
    take(admin_client, "quiet", "no_response", second)

    assert todos(admin_client)["follow_ups"] == [first.pk]
    second.refresh_from_db()
    assert second.application_status == "no_response"
    assert todos(admin_client)["quiet"] == []


def test_the_outcome_of_an_interview_is_recorded(admin_client):
    interview = InterviewFactory(starts_at=NOW - DAY)
    assert "passed" in take(admin_client, "outcomes", "passed", interview)[0]
    interview.refresh_from_db()
    assert interview.outcome == "passed"


def test_new_jobs_are_saved_or_hidden_for_the_person(admin_client):
    ana = UserProfileFactory(preferred_job_types=["full_time"])
    wanted, other = (JobListingFactory(job_type="full_time", posted_date=NOW - DAY) for _ in range(2))
    JobListingFactory(job_type="internship", posted_date=NOW - DAY)
    assert set(todos(admin_client, ana)["new_jobs"]) == {wanted.pk, other.pk}

    take(admin_client, "new_jobs", "save", wanted, ana)
    take(admin_client, "new_jobs", "hide", other, ana)

    kinds = JobUserInteraction.objects.for_user(ana).values_list("job", "interaction_type")
    assert dict(kinds) == {wanted.pk: "saved", other.pk: "hidden"}
    assert todos(admin_client, ana)["new_jobs"] == []


@pytest.mark.parametrize(
    ("todo", "step", "key"),
    [("follow_ups", "passed", None), ("nothing", "save", None), ("follow_ups", "tomorrow", "no key"), ("", "", "")],
)
def test_a_step_that_is_none_changes_nothing(admin_client, todo, step, key):
    row = JobUserInteractionFactory(applied=True, follow_up_date=NOW)
    answer = admin_client.post(reverse("take_step"), {"list": todo, "step": step, "row": key or row.pk}, follow=True)
    assert "changed meanwhile" in shown_messages(answer)[0]
    assert JobUserInteraction.objects.get().follow_up_date == NOW


def test_steps_ask_for_permission_and_whose_the_row_is(client):
    ana, ben = (UserProfileFactory(account=UserFactory(is_staff=True)) for _ in range(2))
    row = JobUserInteractionFactory(user=ben, applied=True, follow_up_date=NOW)
    client.force_login(ana.account)
    assert "You may not change this." in take(client, "follow_ups", "followed_up", row)[0]

    ana.account.user_permissions.set(Permission.objects.filter(content_type__model="jobuserinteraction"))
    assert "changed meanwhile" in take(client, "follow_ups", "followed_up", row)[0]
    data = {"list": "follow_ups", "step": "followed_up", "row": row.pk, "person": ben.pk}
    assert client.post(reverse("take_step"), data).status_code == 404
    assert client.get(reverse("admin:index"), {"person": ben.pk}).status_code == 404
    row.refresh_from_db()
    assert row.follow_up_date == NOW


def test_a_coach_chooses_whose_day_to_see(admin_client):
    ana = UserProfileFactory(first_name="Ana", last_name="Berg")
    row = JobUserInteractionFactory(user=ana, applied=True, follow_up_date=NOW)
    assert dashboard(admin_client)["people"][0]["person"] == ana

    page = admin_client.get(reverse("admin:index"), {"person": ana.pk})
    assert page.context["title"] == "Today: Ana Berg"
    assert f'<option value="{ana.pk}" selected>' in page.text
    assert '<script src="/static/admin/js/autocomplete.js"></script>' in page.text
    answer = admin_client.post(
        reverse("take_step"), {"list": "follow_ups", "step": "tomorrow", "row": row.pk, "person": ana.pk}
    )
    assert answer.url == f"{reverse('admin:index')}?person={ana.pk}"


def test_a_coach_with_a_hunt_of_their_own_sees_it_or_everybody(client):
    coach = UserProfileFactory(account=UserFactory(admin=True))
    client.force_login(coach.account)
    hunts = (coach, UserProfileFactory())
    rows = [JobUserInteractionFactory(user=user, applied=True, follow_up_date=NOW) for user in hunts]
    assert todos(client)["follow_ups"] == [rows[0].pk]
    assert {*todos(client, everybody="")["follow_ups"]} == {each.pk for each in rows}

    data = {"list": "follow_ups", "step": "tomorrow", "row": rows[1].pk, "everybody": ""}
    answer = client.post(reverse("take_step"), data)
    assert answer.url == f"{reverse('admin:index')}?everybody="
    rows[1].refresh_from_db()
    assert rows[1].follow_up_date > NOW


@pytest.mark.parametrize("key", ["garbage", "00000000-0000-4000-8000-000000000000"])
def test_nobody_sees_the_day_of_a_person_who_is_not_there(admin_client, key):
    admin_client.post(reverse("begin"), {"later": ""})
    assert admin_client.get(reverse("admin:index"), {"person": key}).status_code == 404


def test_an_account_without_a_person_is_told_so(client):
    account = UserFactory(is_staff=True)
    account.user_permissions.set(Permission.objects.filter(codename="view_jobuserinteraction"))
    client.force_login(account)
    assert "linked to no person yet" in client.get(reverse("admin:index")).text


def test_a_badge_counts_the_rows_of_its_list(admin_client):
    pairs = CompanyDuplicateFactory.create_batch(3)
    CompanyDuplicate.objects.filter(pk=pairs[0].pk).update(status="distinct")

    answer = admin_client.get(reverse("admin:companies_companyduplicate_changelist"))

    items = {item["title"]: item for group in answer.context["sidebar_navigation"] for item in group["items"]}
    waiting = str(CompanyDuplicate.objects.pending().count())
    badges = {title: item["badge"] for title, item in items.items() if "badge" in item}
    assert badges == {"Company duplicates": waiting}
    assert str(answer.context["cl"].result_count) == waiting


def test_a_page_makes_its_navigation_once_and_asks_a_template_for_badges_alone(admin_client, monkeypatch):
    CompanyDuplicateFactory()
    made: list = []
    monkeypatch.setattr(admin.site, "_build_app_dict", lambda *args, **kwargs: made.append(args) or {})

    answer = admin_client.get(reverse("admin:auth_group_changelist"))

    assert made == []
    assert [each.name for each in answer.templates].count("unfold/helpers/app_list_badge.html") == 1
    assert list(answer.context["available_apps"]) == []
    assert len(made) == 1


def test_an_empty_database_says_what_to_do(admin_client):
    admin_client.post(reverse("begin"), {"later": ""})
    assert "python manage.py seed_mock_data" in admin_client.get(reverse("admin:index")).text


def test_the_number_of_queries_is_fixed(admin_client):
    JobUserInteractionFactory(applied=True, follow_up_date=NOW)
    empty = query_count(admin_client, reverse("admin:index"))
    JobUserInteractionFactory.create_batch(12, applied=True, follow_up_date=NOW, interview_scheduled=NOW)
    assert query_count(admin_client, reverse("admin:index")) == empty


def test_lists_read_what_they_show_of_their_rows_alone(admin_client):
    JobUserInteractionFactory(applied=True, follow_up_date=NOW)
    InterviewFactory(starts_at=datetime.now(UTC) + DAY)
    OfferFactory()
    with CaptureQueriesContext(connection) as captured:
        response = admin_client.get(f"{reverse('admin:index')}?everybody")
    assert sum(bool(each["rows"]) for each in response.context["dashboard"]["lists"]) == 3
    assert [each["sql"] for each in captured if re.search('"(description|notes)"', each["sql"])] == []


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
    assert [item["title"] for group in groups for item in group["items"]] == ["Today", "Companies"]


LISTS = "admin:interactions_jobuserinteraction"


def all_url() -> str:
    return reverse(f"{LISTS}_changelist")


def row_url(**kind) -> str:
    row: Any = JobUserInteractionFactory(**kind)
    return reverse(f"{LISTS}_change", args=[row.pk])


@pytest.mark.parametrize(
    ("door", "present"),
    [
        pytest.param(lambda: reverse(f"{LISTS}_board"), ["Board"], id="the board"),
        pytest.param(lambda: APPLICATIONS.url, ["Applications"], id="applications"),
        pytest.param(lambda: f"{APPLICATIONS.url}&q=Ann&o=1", ["Applications"], id="searched and ordered"),
        pytest.param(lambda: SAVED_JOBS.url, ["Saved jobs"], id="saved jobs"),
        pytest.param(lambda: ASIDE_JOBS.url, ["Viewed and hidden jobs"], id="what was put aside"),
        pytest.param(lambda: f"{all_url()}?interaction_type__exact=hidden", ["Viewed and hidden jobs"], id="a part"),
        pytest.param(all_url, [], id="all of them"),
        pytest.param(lambda: row_url(applied=True), ["Applications"], id="an application"),
        pytest.param(lambda: row_url(saved=True), ["Saved jobs"], id="a saved job"),
        pytest.param(lambda: row_url(hidden=True), ["Viewed and hidden jobs"], id="a hidden job"),
    ],
)
def test_one_page_of_the_side_bar_is_the_present_one(admin_client, door, present):
    groups = admin_client.get(door()).context["sidebar_navigation"]
    assert [item["title"] for group in groups for item in group["items"] if item.get("active")] == present


def test_the_lists_of_the_side_bar_are_the_querysets(admin_client):
    rows = [JobUserInteractionFactory(**kind) for kind in ({"applied": True}, {"saved": True}, {"hidden": True}, {})]
    JobUserInteractionFactory(archived=True)
    shown = {each.title: set(admin_client.get(each.url).context["cl"].queryset) for each in HUNT_LISTS}
    assert shown == {
        "Applications": {*JobUserInteraction.objects.applications()},
        "Saved jobs": {*JobUserInteraction.objects.saved()},
        "Viewed and hidden jobs": {*rows[2:]},
    }
    assert admin_client.get(SAVED_JOBS.url).context["title"] == "Saved jobs"


def test_the_log_in_page_leads_to_the_start_page(client):
    UserFactory(username="ada", admin=True)
    response = client.get(reverse("admin:login"))
    assert "<title> Log in | JobPilot" in " ".join(response.text.split())

    answer = client.post(reverse("admin:login"), {"username": "ada", "password": "a password of the tests"})
    assert answer.url == reverse("admin:index")
