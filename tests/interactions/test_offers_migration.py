"""The migration that adds offers, and its way back with the events that only it knows."""

import pytest

from tests.support.throwaway import migrate, models_of

pytestmark = pytest.mark.usefixtures("unblocked")


def test_the_way_back_keeps_the_events(empty_database):
    migrate(empty_database, "interactions", "0005")
    models = models_of(empty_database)
    person = models.get_model("jobpilot.UserProfile").objects.using(empty_database).create(first_name="Ann")
    events = models.get_model("interactions.TimelineEvent").objects.using(empty_database)
    event = events.create(user=person, event_type="offer", title="Offer received: 90,000 USD a year")

    migrate(empty_database, "interactions", "0004")

    kept = models_of(empty_database).get_model("interactions.TimelineEvent").objects.using(empty_database).get()
    assert (kept.pk, kept.event_type, kept.title) == (event.pk, "custom_event", event.title)
