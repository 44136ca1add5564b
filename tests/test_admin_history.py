"""What list actions and list edits change is in the page history of each row."""

from typing import Any, cast

import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext

from companies.factories import JobListingFactory
from companies.models import JobListing
from interactions.factories import JobUserInteractionFactory
from interactions.models import JobUserInteraction, Offer
from jobpilot.legacy.factories import LegacyRecordFactory
from jobpilot.legacy.models import LegacyRecord
from jobpilot.models import Change
from tests.support.admin import ADMIN_MODELS, FACTORIES, run_action
from tests.support.pages import form_data, page

pytestmark = pytest.mark.django_db

# Rows in the states that actions change; the others are as the factory makes them.
STATES = {
    JobListing: [{}, {"closed": True}],
    JobUserInteraction: [
        {"saved": True},
        {"applied": True},
        {"applied": True, "application_status": "offered"},
        {"saved": True, "archived_at": "2026-01-01T00:00Z"},
    ],
    Offer: [{}, {"state": "declined"}],
    LegacyRecord: [{}, {"resolved_at": "2026-01-01T00:00Z"}],
}
# Django logs what it deletes; a comparison and an export change nothing; what is retried is in the legacy tests.
CHANGES_NOTHING = {"compare", "compare_two", "try_again", "undo_status_change"}
ACTIONS = [
    pytest.param(model, name, id=f"{model._meta.label} {name}")
    for model in ADMIN_MODELS
    for _, name, _ in cast(Any, admin.site.get_model_admin(model))._get_base_actions()
    if name not in {"delete_selected", "export_admin_action"}
]


def stored(model) -> dict:
    return {row["id"]: row for row in model.objects.values()}


def entries(rows) -> dict[str, list[str]]:
    """Return the doors through which rows were changed, each once a row."""
    doors: dict[str, list[str]] = {}
    for key, door in Change.objects.filter(key__in=map(str, rows)).order_by().values_list("key", "door").distinct():
        doors.setdefault(key, []).append(door)
    return doors


@pytest.mark.parametrize(("model", "name"), ACTIONS)
def test_every_list_action_is_in_the_history_of_each_row_that_it_changes(admin_client, model, name):
    rows = [FACTORIES[model].create(**state) for state in STATES.get(model, [{}]) for _ in range(2)]
    before = stored(model)

    run_action(admin_client, name, rows)

    changed = {key for key, row in stored(model).items() if row != before[key]}
    assert changed or name in CHANGES_NOTHING
    logged = entries(before)
    assert set(logged) == {str(key) for key in changed}
    (description,) = (text for _, each, text in admin.site.get_model_admin(model)._get_base_actions() if each == name)
    assert all(messages == [f"List action “{description}”"] for messages in logged.values())


def test_the_history_of_many_rows_takes_no_queries(admin_client):
    def queries_for(count: int) -> int:
        rows = JobListingFactory.create_batch(count)
        with CaptureQueriesContext(connection) as queries:
            run_action(admin_client, "close_listings", rows)
        assert len(entries([row.pk for row in rows])) == count
        return len(queries)

    queries_for(2)
    assert queries_for(2) == queries_for(30)


def test_an_action_for_all_rows_of_a_list_is_in_their_history(admin_client):
    JobListingFactory.create_batch(3)
    chosen = JobListing.objects.first()
    data = {"action": "close_listings", "_selected_action": [str(chosen.pk)], "select_across": "1"}
    admin_client.post(page(JobListing, "changelist"), data)
    assert len(entries(stored(JobListing))) == 3


def test_an_edit_in_the_list_is_in_the_history(admin_client):
    row = JobUserInteractionFactory(applied=True)
    url = page(JobUserInteraction, "changelist")
    data = form_data(admin_client.get(url).text) | {"form-0-application_status": "interviewing", "_save": "Save"}

    admin_client.post(url, data)

    row.refresh_from_db()
    assert row.application_status == "interviewing"
    assert entries([row.pk]) == {str(row.pk): ["List"]}


def test_an_undone_change_of_status_is_in_the_history_too(admin_client):
    row = JobUserInteractionFactory(applied=True)
    run_action(admin_client, "mark_as_interviewing", [row])
    run_action(admin_client, "undo_status_change", [row])
    assert sorted(entries([row.pk])[str(row.pk)]) == [
        "List action “Mark as interviewing”",
        "List action “Undo the last status change”",
    ]


def test_a_retry_of_legacy_records_that_changes_nothing_is_not(admin_client):
    record = LegacyRecordFactory(merged=True)
    run_action(admin_client, "try_again", [record])
    assert not entries([record.pk])
