"""The migration that adds the rules about dates, with rows that break them."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.support.throwaway import migrate, models_of

pytestmark = pytest.mark.usefixtures("unblocked")
BEFORE = ("interactions", "0001")
SENT = datetime(2026, 11, 2, 15, 0, 0, 250_000, tzinfo=UTC)
ADDED = datetime(2026, 11, 3, 9, tzinfo=UTC)
YEAR_26 = datetime(26, 11, 1, tzinfo=UTC)


def add(alias: str, **values):
    """Add an interaction by the models that the database has."""
    models = models_of(alias)
    company, _ = (
        models.get_model("companies.Company").objects.using(alias).get_or_create(name="Acme", normalized_name="acme")
    )
    job = models.get_model("companies.JobListing").objects.using(alias).create(company=company, title="Welder")
    person = models.get_model("jobpilot.UserProfile").objects.using(alias).create(first_name="Ann")
    applied = {"interaction_type": "applied", "application_status": "rejected", "applied_date": SENT}
    dates = {"created_at": ADDED, "first_interaction": SENT, "last_interaction": ADDED}
    rows = models.get_model("interactions.JobUserInteraction").objects.using(alias)
    return rows.create(user=person, job=job, **applied | dates | values)


def fresh(alias: str, row):
    return models_of(alias).get_model("interactions.JobUserInteraction").objects.using(alias).get(pk=row.pk)


MENDED = {
    "an answer before the application": (
        {"response_date": datetime(2020, 1, 1, 9, tzinfo=UTC)},
        {"response_date": None},
        "The response date (2020-01-01 09:00+00:00) was before the application date and has been removed.",
    ),
    "an interview before the application": (
        {"interview_scheduled": datetime(2019, 1, 1, 9, tzinfo=UTC)},
        {"interview_scheduled": None},
        "The date of the interview (2019-01-01 09:00+00:00) was before the application date and has been removed.",
    ),
    "an application of the year 26": (
        {"applied_date": YEAR_26, "first_interaction": YEAR_26},
        {"applied_date": None, "first_interaction": ADDED, "last_interaction": ADDED},
        "The application date (0026-11-01 00:00+00:00) was impossible and has been removed.",
    ),
    "a follow-up in 2199": (
        {"follow_up_date": datetime(2199, 1, 1, tzinfo=UTC)},
        {"follow_up_date": None},
        "The follow-up date (2199-01-01 00:00+00:00) was impossible and has been removed.",
    ),
    "a job saved in 1970": (
        {
            **{"interaction_type": "saved", "application_status": "", "applied_date": None},
            **{"saved_date": datetime(1970, 1, 1, tzinfo=UTC), "archived_at": datetime(1970, 1, 1, tzinfo=UTC)},
        },
        {"saved_date": ADDED},
        "The saved date (1970-01-01 00:00+00:00) was impossible and has been removed.",
    ),
}


def test_dates_that_the_rules_refuse_are_removed_kept_and_told_and_come_back(empty_database):
    old = empty_database
    migrate(old, *BEFORE)
    wrong = {
        what: add(old, notes="Ask Kim.", interaction_data={"via": "Kim"}, **was) for what, (was, *_) in MENDED.items()
    }
    # A form has no fractions of a second, and a day without a time is its midnight.
    same = [add(old, response_date=at) for at in (SENT.replace(microsecond=0), datetime(2026, 11, 2, tzinfo=UTC))]
    far = {"response_date": datetime(2031, 1, 1, tzinfo=UTC), "interview_scheduled": SENT + timedelta(days=1)}
    right = add(old, interaction_data={"a": 1}, **far)
    events = models_of(old).get_model("interactions.TimelineEvent").objects.using(old)
    event = events.create(
        user_id=right.user_id, title="Note", event_type="note_added", event_date=YEAR_26, created_at=ADDED
    )

    migrate(old, "interactions")

    for what, (was, mended, note) in MENDED.items():
        now = fresh(old, wrong[what])
        assert {name: getattr(now, name) for name in mended} == mended, what
        assert now.notes.startswith(f"Ask Kim.\n\n{note}"), what
        removed = {name: at.isoformat() for name, at in was.items() if isinstance(at, datetime)}
        assert now.interaction_data == {"via": "Kim", "removed_dates": removed}
        assert (now.archived_at is None) == ("archived_at" not in was), what
    assert [(now.response_date, now.notes) for now in (fresh(old, row) for row in same)] == [(SENT, "")] * 2
    now = fresh(old, right)
    assert {name: getattr(now, name) for name in far} == far
    assert (now.interaction_data, now.notes) == ({"a": 1}, "")
    event = models_of(old).get_model("interactions.TimelineEvent").objects.using(old).get(pk=event.pk)
    assert (event.event_date, event.event_data) == (ADDED, {"removed_dates": {"event_date": YEAR_26.isoformat()}})
    assert "0026-11-01" in event.description

    migrate(old, *BEFORE)

    for what in ("an answer before the application", "a follow-up in 2199"):
        now, was = fresh(old, wrong[what]), MENDED[what][0]
        assert {name: getattr(now, name) for name in was} == was
        assert now.interaction_data == {"via": "Kim"}
