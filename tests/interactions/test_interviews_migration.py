"""The migration that makes interviews of the dates that applications had."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.interactions.test_moments_migration import SENT, add, fresh
from tests.support.throwaway import migrate, models_of

pytestmark = pytest.mark.usefixtures("unblocked")
BEFORE, AFTER = ("interactions", "0007"), ("interactions", "0009")
PAST, AHEAD = SENT + timedelta(days=2), datetime(2150, 1, 1, 9, tzinfo=UTC)


def test_every_date_becomes_an_interview_and_the_way_back_is_exact(empty_database):
    old = empty_database
    migrate(old, *BEFORE)
    rows = {
        "over, and told": add(old, interview_scheduled=PAST, application_status="interviewing"),
        "over, and not told": add(old, interview_scheduled=PAST),
        "ahead": add(old, interview_scheduled=AHEAD, application_status="applied"),
        "ahead of an application that has ended": add(old, interview_scheduled=AHEAD),
        "none": add(old),
        "of an earlier round": add(old, application_status="applied", applied_date=SENT + timedelta(days=300)),
    }
    events = models_of(old).get_model("interactions.TimelineEvent").objects.using(old)

    def event(what: str, kind: str, at: datetime, **data) -> None:
        row = rows[what]
        events.create(
            interaction_id=row.pk, user_id=row.user_id, event_type=kind, title="x", event_date=at, event_data=data
        )

    event("over, and told", "interview_completed", PAST + timedelta(hours=1))
    event("over, and not told", "interview_completed", PAST + timedelta(days=30))  # another one, which was moved away
    event(
        "of an earlier round",
        "application_submitted",
        SENT + timedelta(days=300),
        previous_round={"interview_scheduled": PAST.isoformat()},
    )
    event("none", "application_submitted", SENT, previous_round={"interview_scheduled": None})

    migrate(old, *AFTER)

    interviews = models_of(old).get_model("interactions.Interview").objects.using(old)
    made = {
        what: list(interviews.filter(interaction_id=row.pk).values_list("starts_at", "outcome", "kind", "user_id"))
        for what, row in rows.items()
    }
    expected = {
        "over, and told": (PAST, "done"),
        "over, and not told": (PAST, "planned"),
        "ahead": (AHEAD, "planned"),
        "ahead of an application that has ended": (AHEAD, "cancelled"),
        "of an earlier round": (PAST, "planned"),
    }
    assert made == {
        what: [(*expected[what], "other", row.user_id)] if what in expected else [] for what, row in rows.items()
    }

    migrate(old, *BEFORE)
    for what, row in rows.items():
        assert fresh(old, row).interview_scheduled == row.interview_scheduled, what
