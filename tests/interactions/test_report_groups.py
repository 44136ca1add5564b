"""Applications by week, by source and by resume."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from interactions.choices import EventType
from interactions.models import TimelineEvent
from interactions.reports import Source, applications_by_resume, applications_by_source, applications_by_week
from resumes.factories import ResumeFactory
from tests.support.events import NOW, SENT, add_event, applied

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def now():
    with time_machine.travel(NOW, tick=False):
        yield


class TestWeeks:
    def test_weeks_begin_on_monday_and_those_without_any_are_0(self):
        sunday = datetime(2026, 3, 8, 23, 59, 59, 999999, tzinfo=UTC)
        applied(with_events=False, applied_date=sunday)
        applied("rejected", with_events=False, applied_date=sunday)
        applied(with_events=False, applied_date=sunday + timedelta(microseconds=1))

        assert [(str(row.week), row.applications, row.responses) for row in applications_by_week()] == [
            ("2026-03-02", 2, 1),
            ("2026-03-09", 1, 0),
            ("2026-03-16", 0, 0),
            ("2026-03-23", 0, 0),
            ("2026-03-30", 0, 0),
        ]

    def test_a_week_is_that_of_utc(self):
        applied(with_events=False, applied_date=datetime(2026, 3, 30, 1, tzinfo=UTC))

        with timezone.override("America/New_York"):
            (row,) = applications_by_week()
        assert row.week == date(2026, 3, 30)

    def test_over_the_turn_of_a_year(self):
        applied(with_events=False, applied_date=datetime(2026, 1, 1, tzinfo=UTC))

        assert applications_by_week()[0].week == date(2025, 12, 29)

    def test_those_that_lie_ahead_and_those_without_a_date(self):
        applied(with_events=False, applied_date=NOW + timedelta(weeks=1))
        applied(with_events=False, applied_date=None)

        assert [(row.week, row.applications) for row in applications_by_week()] == [(date(2026, 4, 6), 1), (None, 1)]

    def test_the_first_and_the_last_day_that_there_is(self):
        applied(with_events=False, applied_date=datetime(2198, 12, 31, tzinfo=UTC))

        assert applications_by_week()[-1].applications == 1


class TestSourcesAndResumes:
    def test_by_source(self):
        applied("rejected", job__source="indeed")
        applied(job__source="indeed")
        applied(job__source="")

        assert applications_by_source() == [Source(2, 1, 0.5, "indeed"), Source(1, 0, 0.0, "(none)")]

    def test_a_round_that_another_one_followed_has_the_source_of_the_job_that_its_event_names(self):
        for job in (True, False):
            row = applied("rejected", job__source="indeed")
            again = SENT + timedelta(days=9)
            before = {"previous_round": {"applied_date": SENT.isoformat(), "application_status": "rejected"}}
            add_event(row, "rejected", "applied", again, created_at=again, event_data=before)
            event = TimelineEvent.objects.filter(from_status="rejected", interaction=row)
            event.update(event_type=EventType.APPLICATION_SUBMITTED, **({} if job else {"job": None}))

        assert [(row.source, row.applications) for row in applications_by_source()] == [
            ("indeed", 3),
            ("(unknown)", 1),
        ]

    def test_by_resume(self):
        first, second = ResumeFactory(title="[b]Rust[/b]"), ResumeFactory(title="[b]Rust[/b]")
        for resume, count in ((first, 3), (second, 2)):
            for _ in range(count):
                applied(resume=resume, user=resume.user)
        applied("screening", with_events=False)

        assert [(row.resume, row.resume_id, row.applications, row.rate) for row in applications_by_resume()] == [
            ("[b]Rust[/b]", first.pk, 3, 0.0),
            ("[b]Rust[/b]", second.pk, 2, 0.0),
            ("(none)", None, 1, 1.0),
        ]

    def test_those_with_the_most(self):
        resume = ResumeFactory()
        for source in ("indeed", "indeed", "monster"):
            applied(user=resume.user, resume=resume if source == "indeed" else None, job__source=source)

        assert [row.source for row in applications_by_source(most=1)] == ["indeed"]
        assert [row.resume_id for row in applications_by_resume(most=1)] == [resume.pk]
        assert len(applications_by_source(most=None)) == len(applications_by_resume(most=None)) == 2
