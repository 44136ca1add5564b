import json
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.core.management import CommandError, call_command

from interactions.factories import InterviewFactory, JobUserInteractionFactory, TimelineEventFactory
from interactions.statuses import EXITS, STAGES
from jobpilot.factories import UserProfileFactory
from resumes.factories import ResumeFactory

pytestmark = pytest.mark.django_db
SENT, ANSWERED = datetime(2026, 3, 2, 9, tzinfo=UTC), datetime(2026, 3, 5, 15, tzinfo=UTC)


@pytest.fixture(autouse=True)
def now():
    with time_machine.travel(datetime(2026, 3, 10, 3, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def application():
    """Return an answered application of Zoë's, with an interview that she missed and one that followed."""
    user = UserProfileFactory(first_name="Zoë", last_name="Ng", email="zoe@example.com")
    application = JobUserInteractionFactory(
        applied=True,
        user=user,
        application_status="screening",
        applied_date=SENT,
        response_date=ANSWERED,
        resume=ResumeFactory(user=user, title="[bold]Nurse"),
        job__source="indeed",
    )
    for event_type, before, after, at in (
        ("application_submitted", "", "applied", SENT),
        ("status_changed", "applied", "screening", ANSWERED),
    ):
        TimelineEventFactory(
            of_interaction=True,
            interaction=application,
            event_type=event_type,
            from_status=before,
            to_status=after,
            event_date=at,
        )
    InterviewFactory(interaction=application, starts_at=ANSWERED + timedelta(days=1), outcome="no_show")
    InterviewFactory(interaction=application, starts_at=ANSWERED + timedelta(days=3), outcome="done")
    return application


@pytest.fixture
def report(capsys):
    def run(**options) -> str:
        call_command("pipeline_report", **options)
        return capsys.readouterr().out

    return run


def test_json_has_everything_under_stable_names(application, report):
    answered = {"applications": 1, "responses": 1, "rate": 1.0}
    nothing = {"applications": 0, "responses": 0, "rate": None}
    printed = json.loads(report(format="json"))

    funnel = {row.pop("stage"): row for row in printed["funnel"].pop("stages")}
    assert funnel.keys() == set(STAGES)
    assert funnel["applied"] == {"applications": 1, "rate": 1.0, "rate_of_previous": None}
    assert funnel["screening"] == {"applications": 1, "rate": 1.0, "rate_of_previous": 1.0}
    assert funnel["accepted"] == {"applications": 0, "rate": 0.0, "rate_of_previous": None}
    times = {row.pop("stage"): row for row in printed.pop("stages")}
    assert times.keys() == set(STAGES[:-1])
    assert times["applied"] == {"stays": 1, "still_there": 0, "median_days": 3.25, "mean_days": 3.25}
    assert times["screening"] == {"stays": 1, "still_there": 1, "median_days": 4.5, "mean_days": 4.5}
    assert times["offered"] == {"stays": 0, "still_there": 0, "median_days": None, "mean_days": None}
    assert printed == {
        "user": None,
        "since": None,
        "until": None,
        "funnel": {"ended": dict.fromkeys(EXITS, 0)},
        "responses": {**answered, "timed": 1, "median_days": 3.25, "mean_days": 3.25},
        "weeks": [{"week": "2026-03-02", **answered}, {"week": "2026-03-09", **nothing}],
        "sources": [{"source": "indeed", **answered}],
        "resumes": [{"resume": "[bold]Nurse", "resume_id": str(application.resume_id), **answered}],
        "interviews": [
            {"number": 1, "interviews": 1, "no_shows": 1, "went_on": 1, "waiting": 0, "rate": 1.0}
            | {"median_days": None, "mean_days": None},
            {"number": 2, "interviews": 1, "no_shows": 0, "went_on": 0, "waiting": 1, "rate": None}
            | {"median_days": 2.0, "mean_days": 2.0},
        ],
    }


def test_the_table_is_for_people(application, report):
    lines = [" ".join(line.replace("│", " ").split()) for line in report().splitlines()]

    assert "Screening 1 100% 100%" in lines
    assert "Rejected 0" in lines
    assert "All 1 1 100% 1 3.2 days 3.2 days" in lines
    assert "Screening 1 1 4.5 days 4.5 days" in lines
    assert "2026-W10, from 02 Mar 1 1 100%" in lines
    assert "2026-W11, from 09 Mar 0 0" in lines
    assert "1 1 1 1 0 100%" in lines  # of interviews
    assert "2 1 0 0 1 2.0 days 2.0 days" in lines
    assert "indeed 1 1 100%" in lines
    assert "[bold]Nurse 1 1 100%" in lines


def test_the_table_shows_the_last_half_year_of_weeks(application, report):
    JobUserInteractionFactory(applied=True, applied_date=datetime(2025, 1, 6, tzinfo=UTC))
    JobUserInteractionFactory(applied=True, applied_date=None)

    printed = report()
    assert "By week, the last 26" in printed
    assert "2025-W37" not in printed
    assert "2025-W38" in printed
    assert "unknown" in printed
    assert len(json.loads(report(format="json"))["weeks"]) == 63


@pytest.mark.parametrize("name", ["zoe@example.com", "ZOE@Example.com", " zoe@example.com ", "id"])
def test_of_one_person(application, report, name):
    JobUserInteractionFactory(applied=True)

    one = json.loads(report(user=str(application.user_id) if name == "id" else name, format="json"))
    assert one["user"] == str(application.user_id)
    assert one["responses"]["applications"] == 1


@pytest.mark.parametrize("name", ["nobody@example.com", "6b0f6d5e-7f6b-4b0e-9a53-6a5f1b0a4d11", "Zoë", "\0", " ", ""])
def test_an_unknown_person(application, report, name):
    with pytest.raises(CommandError, match="No person has the e-mail address or ID"):
        report(user=name)


def test_since_a_day(application, report):
    JobUserInteractionFactory(applied=True, applied_date=datetime(2026, 3, 1, 23, tzinfo=UTC))

    since = json.loads(report(since=date(2026, 3, 2), format="json"))
    assert since["since"] == "2026-03-02"
    assert since["responses"]["applications"] == 1


def test_until_a_day(application, report):
    JobUserInteractionFactory(applied=True, applied_date=datetime(2026, 3, 3, 1, tzinfo=UTC))

    until = json.loads(report(until=date(2026, 3, 2), format="json"))
    assert until["until"] == "2026-03-02"
    assert until["responses"]["applications"] == 1
    assert until["weeks"][-1]["week"] == "2026-03-02"
    assert until["interviews"] == []


def test_what_is_no_day(report):
    with pytest.raises(CommandError, match="“soon” is not a date"):
        call_command("pipeline_report", "--since", "soon")


def test_no_applications_yet(report):
    person = UserProfileFactory(first_name="Ada", last_name="Byron", email="ada@example.com")

    assert report().startswith("No applications yet. ")
    assert report(user=person.email).startswith("No applications yet of Ada Byron. ")
    assert report(since=date(2026, 3, 2)).startswith("No applications yet since 2026-03-02. ")
    assert report(until=date(2026, 3, 9)).startswith("No applications yet until 2026-03-09. ")
    assert json.loads(report(format="json"))["weeks"] == []


def test_as_many_queries_for_many_rows_as_for_none(application, report, django_assert_num_queries):
    with django_assert_num_queries(3):
        report(user="zoe@example.com")
    for _ in range(5):
        JobUserInteractionFactory(applied=True, user=application.user, resume=ResumeFactory(user=application.user))

    with django_assert_num_queries(3):
        report(user="zoe@example.com")
