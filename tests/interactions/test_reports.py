"""How reports count applications: by their history, by their status, or by the events that are left."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from companies.factories import JobListingFactory
from interactions.choices import ApplicationStatus, EventType
from interactions.factories import JobUserInteractionFactory, TimelineEventFactory
from interactions.reports import (
    Source,
    StageTime,
    applications_by_resume,
    applications_by_source,
    applications_by_week,
    funnel,
    pipeline_report,
    responses,
    time_in_stages,
)
from interactions.services import apply_to_job, undo_status_change, update_application_status, withdraw
from jobpilot.factories import UserProfileFactory
from tests.support.events import NOW, SENT, add_event, applied

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def now():
    with time_machine.travel(NOW, tick=False):
        yield


def furthest(**whose) -> dict[str, int]:
    """Return how many applications went as far as each stage, and no further."""
    stages = funnel(**whose).stages
    beyond = [stage.applications for stage in stages[1:]] + [0]
    counts = {stage.stage: stage.applications - more for stage, more in zip(stages, beyond, strict=True)}
    return {stage: count for stage, count in counts.items() if count}


def stays(**whose) -> dict[str, int]:
    """Return how often applications stayed in each stage that had any."""
    return {row.stage: row.stays for row in time_in_stages(**whose) if row.stays}


class TestFunnel:
    def test_a_stage_that_was_reached_counts_for_ever(self):
        applied("screening", "interviewing", "rejected")

        assert furthest() == {"interviewing": 1}
        assert {exit_: count for exit_, count in funnel().ended.items() if count} == {"rejected": 1}

    def test_a_later_stage_stands_for_those_before_it(self):
        applied("offered")

        assert furthest() == {"offered": 1}

    @pytest.mark.parametrize(
        ("status", "stage"),
        [
            ("not_applied", None),
            ("applied", "applied"),
            ("screening", "screening"),
            ("interviewing", "interviewing"),
            ("offered", "offered"),
            ("accepted", "accepted"),
            ("declined", "offered"),
            ("rejected", "applied"),
            ("withdrawn", "applied"),
            ("no_response", "applied"),
        ],
    )
    def test_an_application_without_a_history_counts_by_its_status(self, status, stage):
        applied(status, with_events=False)

        assert furthest() == ({stage: 1} if stage else {})

    def test_a_status_that_was_left_was_reached(self):
        application = applied(with_events=False)
        add_event(application, "interviewing", "withdrawn", SENT)

        assert furthest() == {"interviewing": 1}
        assert responses().responses == 1

    def test_a_stage_counts_once_however_often_it_was_reached(self):
        applied("screening", "applied", "screening", "no_response", "screening")

        assert furthest() == {"screening": 1}

    def test_an_application_back_at_not_applied_was_one(self):
        applied("screening", "not_applied")

        assert furthest() == {"screening": 1}

    def test_a_plan_that_was_dropped_was_no_application(self):
        application = applied("withdrawn", with_events=False, applied_date=None)
        add_event(application, "not_applied", "withdrawn", SENT)

        assert furthest() == {}
        assert funnel().ended["withdrawn"] == 0
        assert applications_by_week() == []

    def test_rates_are_of_all_and_of_the_stage_before(self):
        for statuses in [(), (), ("screening",), ("screening", "interviewing")]:
            applied(*statuses)

        stages = funnel().stages
        rates = {stage.stage: stage.rate for stage in stages}
        assert (rates["applied"], rates["screening"], rates["interviewing"], rates["offered"]) == (1.0, 0.5, 0.25, 0.0)
        assert stages[0].rate_of_previous is None
        for before, stage in pairwise(stages):
            rate = stage.applications / before.applications if before.applications else None
            assert stage.rate_of_previous == rate

    def test_only_applications_count(self):
        JobUserInteractionFactory(saved=True)
        JobUserInteractionFactory(hidden=True)
        TimelineEventFactory(event_type=EventType.NOTE_ADDED)

        assert furthest() == {}

    def test_one_person_or_all(self):
        ada = applied("screening").user
        applied("offered")

        assert furthest(user=ada) == {"screening": 1}
        assert furthest() == {"screening": 1, "offered": 1}
        assert furthest(user=UserProfileFactory()) == {}


class TestHistoryThatOutlives:
    def test_its_application(self):
        applied("screening", "rejected", job__source="indeed").delete()

        assert furthest() == {"screening": 1}
        assert funnel().ended["rejected"] == 1
        assert responses().median == timedelta(days=2)
        assert applications_by_source() == [Source(1, 1, 1.0, "indeed")]

    def test_the_application_and_joins_the_next_one_to_the_same_job(self):
        first = applied("interviewing")
        again = {"user": first.user, "job": first.job}
        first.delete()
        applied(with_events=False, **again)

        assert furthest() == {"interviewing": 1}

    def test_the_application_and_is_that_of_a_saved_job_now(self):
        saved = JobUserInteractionFactory(saved=True)
        add_event(saved, "applied", "screening", SENT)

        assert furthest(user=saved.user) == {"screening": 1}

    def test_its_job(self):
        application = applied("screening", "interviewing", "rejected")
        other = applied("offered", user=application.user)
        application.job.delete()
        other.job.delete()

        assert furthest() == {"interviewing": 1, "offered": 1}
        assert funnel().ended["rejected"] == 1
        report = responses()
        assert (report.applications, report.responses, report.median) == (2, 2, None)
        assert applications_by_source() == [Source(2, 2, 1.0, "(unknown)")]
        assert next((row.week, row.applications) for row in applications_by_week()) == (date(2026, 3, 2), 2)
        assert stays() == {}

    def test_its_job_and_its_beginning_is_unknown(self):
        applied("screening").job.delete()

        assert furthest(since=date(2026, 1, 1)) == {}

    def test_an_event_may_name_the_application_and_no_job(self):
        application = applied(with_events=False)
        add_event(application, "applied", "screening", SENT, job=None)

        assert furthest() == {"screening": 1}


def test_an_imported_event_of_a_submitted_application_names_no_status():
    application = applied(applied_date=None, with_events=False)
    add_event(application, "", "", SENT)
    add_event(application, "applied", "screening", SENT + timedelta(days=3))

    assert responses().median == timedelta(days=3)
    assert StageTime("applied", 1, 0, timedelta(days=3), timedelta(days=3)) in time_in_stages()

    application.delete()
    assert furthest() == {"screening": 1}


class TestResponses:
    @pytest.mark.parametrize(
        ("days", "median", "mean"),
        [([], None, None), ([4], 4, 4), ([9, 1, 2], 2, 4), ([1, 2, 4, 9], 3, 4)],
    )
    def test_median_and_mean(self, days, median, mean):
        for number in days:
            applied("rejected", with_events=False, response_date=SENT + timedelta(days=number))
        applied(with_events=False)

        report = responses()
        assert (report.applications, report.responses) == (len(days) + 1, len(days))
        assert report.median == (median and timedelta(days=median))
        assert report.mean == (mean and timedelta(days=mean))
        assert report.rate == len(days) / (len(days) + 1)

    def test_a_date_of_the_application_goes_before_the_history(self):
        applied("screening", response_date=SENT + timedelta(hours=5))

        assert responses().median == timedelta(hours=5)

    def test_the_first_answer_counts(self):
        applied("screening", "applied", "rejected")

        assert responses().median == timedelta(days=2)

    @pytest.mark.parametrize("status", ["screening", "interviewing", "offered", "accepted", "declined", "rejected"])
    def test_what_comes_from_the_company_is_an_answer(self, status):
        applied(status, with_events=False)

        report = responses()
        assert (report.responses, report.median) == (1, None)

    @pytest.mark.parametrize("status", ["applied", "withdrawn", "no_response"])
    def test_any_other_status_is_no_answer(self, status):
        applied(*([] if status == "applied" else [status]))

        assert responses().responses == 0

    def test_an_answer_dated_before_its_application_has_no_time(self):
        """The constraint refuses it in the row, but not if one of the dates is of an event."""
        application = applied("rejected", with_events=False, applied_date=None, response_date=SENT - timedelta(days=1))
        add_event(application, "", "applied", SENT)
        applied("rejected", with_events=False, response_date=SENT)

        report = responses()
        assert (report.responses, report.median, report.mean) == (2, timedelta(0), timedelta(0))

    def test_microseconds_are_kept(self):
        applied("rejected", with_events=False, response_date=SENT + timedelta(microseconds=3))

        assert responses().mean == timedelta(microseconds=3)

    def test_applying_again_is_not_the_date_of_the_application(self):
        application = applied(applied_date=None, with_events=False)
        add_event(application, "no_response", "applied", SENT)
        add_event(application, "applied", "screening", SENT + timedelta(days=1))

        assert (responses().responses, responses().median) == (1, None)
        assert [row.week for row in applications_by_week()] == [None]


class TestTimeInStages:
    def test_from_one_event_to_the_next_and_in_the_last_stage_until_now(self):
        applied("screening", "interviewing", every=timedelta(days=3))

        day = timedelta(days=1)
        still = NOW - SENT - 6 * day
        rows = time_in_stages()
        assert [row for row in rows if row.stays] == [
            StageTime("applied", 1, 0, 3 * day, 3 * day),
            StageTime("screening", 1, 0, 3 * day, 3 * day),
            StageTime("interviewing", 1, 1, still, still),
        ]
        assert StageTime("offered", 0, 0, None, None) in rows

    def test_each_stay_counts(self):
        applied("screening", "applied", "no_response")

        assert stays() == {"applied": 2, "screening": 1}
        assert not any(row.still_there for row in time_in_stages())

    def test_the_length_is_unknown_if_status_and_history_disagree(self):
        application = applied("rejected", with_events=False)
        add_event(application, "", "applied", SENT)
        add_event(application, "applied", "screening", SENT + timedelta(days=1))

        assert stays() == {"applied": 1}

    def test_the_stage_of_a_deleted_application_has_no_end(self):
        applied("screening").delete()

        assert stays() == {"applied": 1}

    def test_events_of_one_moment_follow_in_the_order_of_recording(self):
        applied("screening", "rejected", every=timedelta(0))

        medians = {row.stage: row.median for row in time_in_stages() if row.stays}
        assert medians == {"applied": timedelta(0), "screening": timedelta(0)}

    def test_a_stay_in_the_future_does_not_count(self):
        applied("screening", every=timedelta(days=100))

        assert stays() == {"applied": 1}


class TestSince:
    def test_what_began_before_is_excluded(self):
        old = applied("screening", with_events=False, applied_date=SENT - timedelta(days=1))
        add_event(old, "applied", "screening", SENT - timedelta(hours=10))
        add_event(old, "screening", "interviewing", SENT)
        applied("offered")
        applied(with_events=False, applied_date=None)

        day = SENT.date()
        assert furthest(since=day) == {"offered": 1}
        assert responses(since=day).applications == 1
        assert stays(since=day) == {"applied": 1, "offered": 1}
        assert sum(row.applications for row in applications_by_week(since=day)) == 1
        assert sum(row.applications for row in applications_by_source(since=day)) == 1
        assert sum(row.applications for row in applications_by_resume(since=day)) == 1

    def test_the_day_begins_at_midnight(self):
        applied(with_events=False, applied_date=datetime(2026, 3, 2, tzinfo=UTC))
        applied(with_events=False, applied_date=datetime(2026, 3, 1, 23, 59, 59, 999999, tzinfo=UTC))

        assert furthest(since=date(2026, 3, 2)) == {"applied": 1}


def test_what_the_services_write_is_what_the_reports_read():
    application = apply_to_job(user=UserProfileFactory(), job=JobListingFactory(), applied_date=SENT).interaction
    for status, days in (("screening", 3), ("interviewing", 4), ("offered", 10)):
        update_application_status(interaction=application, status=status, at=SENT + timedelta(days=days))
    undo_status_change(interaction=application)
    withdraw(interaction=application, at=SENT + timedelta(days=5))

    assert furthest() == {"interviewing": 1}
    assert funnel().ended["withdrawn"] == 1
    assert responses().median == timedelta(days=3)
    medians = {row.stage: row.median.days for row in time_in_stages() if row.median}
    assert medians == {"applied": 3, "screening": 1, "interviewing": 1}
    assert not any(row.still_there for row in time_in_stages())


def test_without_applications():
    report = pipeline_report()

    assert report.is_empty
    assert (report.weeks, report.sources, report.resumes) == ([], [], [])
    assert (report.responses.rate, report.responses.median) == (None, None)
    assert {stage.rate for stage in report.funnel.stages} == {None}


def test_as_many_queries_for_many_rows_as_for_none(django_assert_num_queries):
    with django_assert_num_queries(1):
        pipeline_report()
    for status in set(ApplicationStatus.values) - {"applied"}:
        applied(status, user=UserProfileFactory())
        applied("screening").job.delete()

    with django_assert_num_queries(1):
        pipeline_report()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL plans by what the tables hold")
def test_everybody_is_read_from_indexes_and_joined_by_those_there_are():
    with CaptureQueriesContext(connection) as queries:
        pipeline_report()
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {queries[0]['sql']}")
        plan = [detail for *_, detail in cursor.fetchall()]

    of_stored = [step for step in plan if step.startswith("SCAN interactions_")]
    assert len(of_stored) == 2
    assert all("USING COVERING INDEX" in step for step in of_stored)
    # Two tables of the statement itself are joined: rounds with their events, now and before. SQLite indexes no other.
    made = [step for step in plan if "AUTOMATIC" in step]
    assert len(made) == 2
    assert all(step.startswith("SEARCH recorded") and "listing=?" in step for step in made)
