"""Filters for interactions, each in one query that uses an index."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import JobListing
from interactions import services
from interactions.factories import JobUserInteractionFactory, TimelineEventFactory
from interactions.models import Interview, JobUserInteraction
from jobpilot.factories import UserProfileFactory
from jobpilot.models import UserProfile
from tests.support.times import DAY, NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
objects = JobUserInteraction.objects


def test_each_kind_is_chosen_by_itself_and_for_one_person(user):
    traits = {"saved": {"saved": True}, "applied": {"applied": True}, "hidden": {"hidden": True}, "viewed": {}}
    mine = {kind: JobUserInteractionFactory(user=user, **trait) for kind, trait in traits.items()}
    archived = JobUserInteractionFactory(user=user, archived=True)
    rejected = JobUserInteractionFactory(user=user, interaction_type="rejected_by_user")
    for trait in traits.values():
        JobUserInteractionFactory(**trait)

    rows = objects.for_user(user)
    assert set(rows) == {*mine.values(), archived, rejected}
    assert list(rows.saved()) == [mine["saved"]]
    assert list(rows.applications()) == [mine["applied"]]
    assert list(rows.viewed()) == [mine["viewed"]]
    assert list(rows.hidden()) == [mine["hidden"]]


def test_applications_of_one_status_and_those_still_running():
    rows = {
        status: JobUserInteractionFactory(applied=True, application_status=status)
        for status in (
            "not_applied",
            "applied",
            "offered",
            "no_response",
            "accepted",
            "rejected",
            "withdrawn",
            "declined",
        )
    }
    JobUserInteractionFactory(saved=True)

    assert list(objects.applications("offered")) == [rows["offered"]]
    assert list(objects.applications("screening")) == []
    assert set(objects.running()) == {rows[s] for s in ("not_applied", "applied", "offered", "no_response")}


class TestDueFollowUps:
    @pytest.mark.parametrize(
        ("follow_up", "on", "due"),
        [
            pytest.param("2026-06-01T23:59:59.999999Z", None, True, id="later today"),
            pytest.param("2026-06-02T00:00:00Z", None, False, id="tomorrow"),
            pytest.param("2020-01-01T00:00:00Z", None, True, id="long ago"),
            pytest.param(None, None, False, id="never"),
            pytest.param("2026-06-09T12:00:00Z", date(2026, 6, 9), True, id="on a day"),
            pytest.param("2026-06-09T12:00:00Z", date(2026, 6, 8), False, id="on the day before"),
            pytest.param("2026-06-09T12:00:00Z", datetime(2026, 6, 9, tzinfo=UTC), True, id="on the day of a moment"),
            pytest.param(
                "2026-06-09T12:00:00Z",
                datetime.fromisoformat("2026-06-09T01:00+02:00"),
                False,
                id="a day is one of UTC",
            ),
        ],
    )
    def test_are_those_of_the_day_and_before(self, follow_up, on, due):
        JobUserInteractionFactory(applied=True, follow_up_date=follow_up)
        assert objects.due_follow_ups(on=on).exists() is due

    def test_leave_out_what_has_ended_or_is_archived_and_begin_with_the_oldest(self):
        for status in ("accepted", "declined", "rejected", "withdrawn"):
            JobUserInteractionFactory(applied=True, application_status=status, follow_up_date=NOW)
        JobUserInteractionFactory(archived=True, follow_up_date=NOW)
        later = JobUserInteractionFactory(applied=True, application_status="no_response", follow_up_date=NOW)
        first = JobUserInteractionFactory(saved=True, follow_up_date=NOW - DAY)

        assert list(objects.due_follow_ups()) == [first, later]


class TestUpcomingInterviews:
    @pytest.mark.parametrize(
        ("at", "shown"),
        [(NOW, True), (NOW + 7 * DAY, True), (NOW - timedelta(seconds=1), False), (NOW + 8 * DAY, False)],
    )
    def test_are_those_from_now_on(self, at, shown):
        JobUserInteractionFactory(applied=True, interview_scheduled=at)
        assert objects.upcoming_interviews(within=7 * DAY).exists() is shown

    def test_come_in_order_without_what_has_ended(self):
        JobUserInteractionFactory(applied=True, application_status="withdrawn", interview_scheduled=NOW + DAY)
        later, sooner = (JobUserInteractionFactory(applied=True, interview_scheduled=NOW + n * DAY) for n in (3, 2))
        assert list(objects.upcoming_interviews()) == [sooner, later]


class TestStale:
    def test_is_what_was_sent_long_ago_and_nothing_since(self):
        old, fresh = NOW - 20 * DAY, NOW - 2 * DAY
        quiet = JobUserInteractionFactory(applied=True, applied_date=old)
        undated = JobUserInteractionFactory(applied=True, applied_date=None, first_interaction=old)
        JobUserInteractionFactory(applied=True, applied_date=fresh)
        JobUserInteractionFactory(applied=True, applied_date=old, response_date=fresh)
        JobUserInteractionFactory(applied=True, applied_date=old, interview_scheduled=NOW + DAY)
        JobUserInteractionFactory(applied=True, applied_date=old, application_status="rejected")
        JobUserInteractionFactory(saved=True, first_interaction=old)
        TimelineEventFactory(interaction=quiet, user=quiet.user, event_date=old)
        news = TimelineEventFactory(of_interaction=True, interaction__applied_date=old, event_date=fresh)

        assert set(objects.stale(days=14)) == {quiet, undated}
        assert set(objects.stale(days=1)) >= {quiet, undated, news.interaction}

    def test_a_change_of_status_is_news(self, user, job):
        application = services.apply_to_job(user=user, job=job, applied_date=NOW - 20 * DAY).interaction
        assert objects.stale(days=14).get() == application
        services.update_application_status(interaction=application, status="screening", at=NOW - 14 * DAY)
        assert not objects.stale(days=14).exists()
        assert objects.stale(days=13).get() == application


def test_a_job_and_its_company_cost_no_query_and_timelines_one(django_assert_num_queries, user):
    for job in JobListingFactory.create_batch(3):
        services.apply_to_job(user=user, job=job)

    with django_assert_num_queries(1):
        assert len({row.job.company.name for row in objects.for_user(user).applications().with_job()}) == 3
    with django_assert_num_queries(2):
        kinds = [[event.event_type for event in row.timeline_events.all()] for row in objects.with_timeline()]
        assert kinds == [["application_submitted"]] * 3


@pytest.fixture
def crowd():
    """Create a hundred people with sixty rows each, and collect statistics."""
    jobs = JobListing.objects.bulk_create(JobListingFactory.build_batch(60, company=CompanyFactory()))
    people = UserProfile.objects.bulk_create(UserProfileFactory.build_batch(100))
    rows = []
    for person in people:
        for number, job in enumerate(jobs):
            row = JobUserInteraction(user=person, job=job, interaction_type="viewed", first_interaction=NOW - DAY)
            if number % 5 == 0:
                row.interaction_type, row.application_status = "applied", "applied"
            elif number % 5 == 1:
                row.interaction_type, row.saved_date = "saved", NOW
            if number % 20 == 0:
                row.follow_up_date, row.interview_scheduled = NOW - DAY, NOW + DAY
            rows.append(row)
    objects.bulk_create(rows)
    Interview.objects.bulk_create(
        Interview(user=row.user, interaction=row, starts_at=row.interview_scheduled)
        for row in rows
        if row.interview_scheduled
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return people[0]


QUERIES = {
    "pipeline": (lambda rows: rows.applications(), "interaction_user_type_last"),
    "saved jobs": (lambda rows: rows.saved(), "interaction_user_type_last"),
    "due follow-ups": (lambda rows: rows.due_follow_ups(), "interaction_follow_up"),
    "coming interviews": (lambda rows: rows.upcoming_interviews(), "interview_"),
}


def test_what_a_person_asks_for_is_read_from_an_index(crowd):
    for name, (choose, index) in QUERIES.items():
        rows = choose(objects.for_user(crowd))[:20]
        plan = rows.explain()
        assert len(rows) >= 3, name
        assert index in plan, (name, plan)
        if name != "coming interviews":  # few, and in the order of their interviews
            assert "TEMP B-TREE" not in plan, (name, plan)
        if connection.vendor == "postgresql":
            assert "Seq Scan" not in plan, (name, plan)
