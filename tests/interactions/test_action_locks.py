"""List actions lock all that they write at first, in the order of everybody, and then read it once."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from interactions import services
from interactions.factories import InterviewFactory, JobUserInteractionFactory, OfferFactory
from interactions.models import JobUserInteraction
from interactions.services.locks import locked_together
from tests.support.admin import run_action
from tests.support.pages import page

pytestmark = pytest.mark.django_db
LOCKED = re.compile(r'FROM "(\w+)".*(?:FOR UPDATE|FOR NO KEY UPDATE)', re.DOTALL)
WRITTEN = re.compile(r'(?:UPDATE|DELETE FROM|INSERT INTO) "interactions_')
FIRST = ["companies_joblisting", "interactions_jobuserinteraction"]


def applications(count: int) -> list:
    return JobUserInteractionFactory.create_batch(count, applied=True)


ACTIONS = [
    pytest.param(lambda: applications(2), "mark_as_rejected", [], id="applications"),
    pytest.param(
        lambda: [InterviewFactory(interaction=each) for each in applications(2)],
        "mark_as_cancelled",
        ["interactions_interview"],
        id="interviews",
    ),
    pytest.param(
        lambda: [InterviewFactory(interaction=each) for each in applications(2)],
        "delete_selected",
        ["interactions_interview"],
        id="interviews that are deleted",
    ),
    pytest.param(
        lambda: [OfferFactory(interaction=each) for each in applications(2)],
        "decline",
        ["interactions_offer"],
        id="offers",
    ),
]


@pytest.mark.parametrize(("make", "action", "then"), ACTIONS)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time, and no locks of rows")
def test_all_rows_are_locked_before_the_first_is_written(admin_client, make, action, then):
    rows = make()
    data = {"action": action, "_selected_action": [str(row.pk) for row in rows], "post": "yes"}
    with CaptureQueriesContext(connection) as captured:
        admin_client.post(page(type(rows[0]), "changelist"), data)
    asked = [each["sql"] for each in captured]
    written = next(number for number, sql in enumerate(asked) if WRITTEN.match(sql))
    locked = [found[1] for sql in asked[:written] if (found := LOCKED.search(sql))]
    assert locked[: len(FIRST + then)] == FIRST + then
    several = [sql for sql in asked[:written] if LOCKED.search(sql)][: len(FIRST + then)]
    assert all("ORDER BY 1 ASC" in sql or '."id" ASC' in sql for sql in several)


def test_a_row_more_costs_a_list_action_few_queries(admin_client):
    numbers = []
    for count in (2, 6):
        rows = applications(count)
        with CaptureQueriesContext(connection) as captured:
            assert run_action(admin_client, "mark_as_rejected", rows)[0].startswith(f"{count} applications")
        numbers.append(len(captured))
    # Its savepoint (2), since when it has the status, interviews, offers, the update, what it is now, and the event.
    assert (numbers[1] - numbers[0]) / 4 <= 8


def test_what_was_locked_together_is_read_again_by_the_second_service():
    (row,) = applications(1)
    with locked_together(JobUserInteraction.objects.all()) as (held,):
        JobUserInteraction.objects.update(notes="Written since.")
        services.update_application_status(interaction=row, status="screening")
        assert (row.notes, held.application_status) == ("Written since.", "applied")
        services.update_application_status(interaction=held, status="rejected")
    assert (held.notes, held.application_status) == ("Written since.", "rejected")
    assert [*held.timeline_events.order_by("event_date").values_list("from_status", flat=True)][-1] == "screening"
