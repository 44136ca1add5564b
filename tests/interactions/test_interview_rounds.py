"""The conversion of interviews, compared with a plain computation on random histories."""

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise, product
from statistics import mean, median
from typing import Any
from zoneinfo import ZoneInfo

import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interactions.choices import InterviewOutcome
from interactions.factories import InterviewFactory, JobUserInteractionFactory, TimelineEventFactory
from interactions.models import Interview, JobUserInteraction
from interactions.reports import counted_interviews, interview_rounds
from interactions.reports.interviews import COUNTED
from interactions.statuses import ENDED, STATUSES
from jobpilot.factories import UserProfileFactory

NOW = datetime(2026, 3, 31, 12, tzinfo=UTC)
ZONES = ["", "Pacific/Auckland"]
OFFERED = {"offered", "accepted", "declined"}

interviews = st.fixed_dictionaries(
    {
        "hours": st.integers(-1500, 100),
        "outcome": st.sampled_from(InterviewOutcome.values),
    }
)
applications = st.fixed_dictionaries(
    {
        "person": st.integers(0, 1),
        "status": st.sampled_from([status.value for status in STATUSES]),
        "was_offered": st.booleans(),
        "interviews": st.lists(interviews, max_size=5, unique_by=lambda each: each["hours"]),
    }
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    histories=st.lists(applications, max_size=5),
    whose=st.none() | st.integers(0, 1),
    since=st.none() | st.dates(date(2026, 1, 20), date(2026, 4, 5)),
    until=st.none() | st.dates(date(2026, 1, 25), date(2026, 4, 5)),
)
def test_the_database_counts_as_a_reader_does(db, histories, whose, since, until):
    JobUserInteraction.objects.all().delete()
    people = [UserProfileFactory(time_zone=zone) for zone in ZONES]
    for history in histories:
        row = JobUserInteractionFactory(
            user=people[history["person"]],
            applied=True,
            application_status=history["status"],
            applied_date=None,
        )
        if history["was_offered"]:
            TimelineEventFactory(interaction=row, job=row.job, event_type="status_changed", to_status="offered")
        for each in history["interviews"]:
            InterviewFactory(interaction=row, starts_at=NOW + timedelta(hours=each["hours"]), outcome=each["outcome"])
    asked = {"user": None if whose is None else people[whose], "since": since, "until": until}
    with time_machine.travel(NOW, tick=False):
        report = interview_rounds(**asked)
        for row, name in product(report, COUNTED):
            rows = counted_interviews(counted=name, number=row.number, **asked)
            assert rows.count() == getattr(row, name)
    expected = read(histories, whose, since or date.min, until or date.max)
    assert {row.number: (row.interviews, row.no_shows, row.went_on, row.waiting) for row in report} == {
        number: tuple(numbers["counts"]) for number, numbers in expected.items()
    }
    for row in report:
        gaps = expected[row.number]["gaps"]
        decided = row.interviews - row.waiting
        assert row.rate == (row.went_on / decided if decided else None)
        assert (row.median, row.mean) == (
            (timedelta(hours=median(gaps)), timedelta(hours=mean(gaps))) if gaps else (None, None)
        )


def read(histories: list[dict], whose: int | None, since: date, until: date) -> dict[int, dict]:
    found: dict[int, dict[str, Any]] = defaultdict(lambda: {"counts": [0, 0, 0, 0], "gaps": []})
    for history in histories:
        if whose not in (None, history["person"]):
            continue
        zone = ZoneInfo(ZONES[history["person"]] or "UTC")
        held = sorted(
            (each for each in history["interviews"] if each["outcome"] != "cancelled"), key=lambda each: each["hours"]
        )
        for number, (before, each, after) in enumerate(
            ((first, second, third) for (first, second), (_, third) in pairwise(pairwise([None, *held, None]))), start=1
        ):
            at = NOW + timedelta(hours=each["hours"])
            if at > NOW or not since <= at.astimezone(zone).date() <= until:
                continue
            went_on = after is not None or history["was_offered"] or history["status"] in OFFERED
            waiting = not went_on and history["status"] not in ENDED
            counts = found[number]["counts"]
            for place, value in enumerate((True, each["outcome"] == "no_show", went_on, waiting)):
                counts[place] += value
            if before is not None:
                found[number]["gaps"].append(each["hours"] - before["hours"])
    return found


def test_numbers_are_of_whole_applications_whatever_is_asked_for(db):
    row = JobUserInteractionFactory(applied=True)
    for days in (-40, -2):
        InterviewFactory(interaction=row, starts_at=NOW + timedelta(days=days))
    with time_machine.travel(NOW, tick=False):
        (second,) = interview_rounds(since=NOW.date() - timedelta(days=7))
    assert (second.number, second.median) == (2, timedelta(days=38))
    assert Interview.objects.count() == 2
