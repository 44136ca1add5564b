"""The dates of a person: one list of all kinds."""

from datetime import UTC, datetime, timedelta

import pytest

from companies.factories import JobListingFactory
from interactions.factories import InterviewFactory, JobUserInteractionFactory, OfferFactory
from interactions.reports import dates_ahead
from jobpilot.factories import UserProfileFactory
from tests.support.times import DAY, NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
MIDNIGHT = datetime(2026, 5, 31, 22, tzinfo=UTC)  # in Berlin, where it is the first of June


@pytest.fixture
def user():
    return UserProfileFactory(time_zone="Europe/Berlin")


def saved(user, deadline, **values):
    return JobUserInteractionFactory(
        user=user, saved=True, job=JobListingFactory(application_deadline=deadline), **values
    )


def test_each_kind_is_in_the_order_of_time(user, django_assert_num_queries):
    application = JobUserInteractionFactory(user=user, applied=True, follow_up_date=MIDNIGHT)
    interview = InterviewFactory(interaction=application, starts_at=NOW + timedelta(hours=3))
    done = InterviewFactory(interaction=application, starts_at=MIDNIGHT + timedelta(hours=9), outcome="passed")
    offer = OfferFactory(user=user, received_at=NOW - 9 * DAY, decide_by=NOW + 2 * DAY)
    job = saved(user, NOW + DAY)

    with django_assert_num_queries(4):
        dates = dates_ahead(user=user)
        assert all(date.interaction.job.company.name and date.row.user == user for date in dates)

    assert [(date.kind, date.at, date.row) for date in dates] == [
        ("follow_up", MIDNIGHT, application),
        ("interview", done.starts_at, done),
        ("interview", interview.starts_at, interview),
        ("deadline", NOW + DAY, job),
        ("decision", offer.decide_by, offer),
    ]
    assert [date.row for date in dates_ahead(user=user, since=NOW + DAY)] == [job, offer]


def test_nothing_else_is_ahead(user):
    ended = JobUserInteractionFactory(user=user, applied=True, application_status="rejected", follow_up_date=NOW)
    running = JobUserInteractionFactory(user=user, applied=True, follow_up_date=MIDNIGHT - timedelta(seconds=1))
    InterviewFactory(interaction=ended, starts_at=NOW + DAY)
    InterviewFactory(interaction=running, starts_at=NOW + DAY, outcome="cancelled")
    OfferFactory(user=user, received_at=NOW - DAY)
    OfferFactory(user=user, received_at=NOW - DAY, decide_by=NOW + DAY, state="declined")
    saved(user, None)
    saved(user, NOW - DAY)
    saved(user, NOW + DAY, archived_at=NOW, follow_up_date=NOW)
    JobUserInteractionFactory(applied=True, follow_up_date=NOW)  # another person's

    assert dates_ahead(user=user) == []
