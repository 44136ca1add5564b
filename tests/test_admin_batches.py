"""List actions on more rows than one request takes."""

import re

import pytest

from companies.factories import JobListingFactory
from companies.models import JobListing
from interactions.factories import JobUserInteractionFactory
from interactions.models import JobUserInteraction
from jobpilot.admin import batches
from jobpilot.admin.batches import summed
from tests.support.admin import shown_messages
from tests.support.pages import client_with, form_data, page

Status = JobListing.Status

CLOSED = ["4 listings were closed (inactive).", "1 listing was closed (inactive)."]  # by two, two and one


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch):
    monkeypatch.setattr(batches, "BATCH", 2)


def choose_all(client, model, action: str, query: str = ""):
    """Run an action as the list does once all rows of all pages are selected."""
    first = model.objects.order_by("-pk").first()
    sent = {"action": action, "select_across": "1", "index": "0", "_selected_action": str(first.pk)}
    return client.post(page(model, "changelist") + query, sent)


def form_of(html: str) -> str:
    (form,) = re.findall(r'<form id="batches".*?</form>', html, re.DOTALL)
    return form


def go_on(client, response, query: str = ""):
    """Send the form of the page as it is."""
    form = form_of(response.text)
    data = form_data(form) | {"action": re.findall(r'name="action" value="(\w+)"', form)[0]}
    url = response.request["PATH_INFO"] + query
    return client.post(url, data)


def to_the_end(client, response, query: str = "") -> list[str]:
    for _ in range(9):
        if response.status_code == 302:
            return shown_messages(client.get(response.url))
        response = go_on(client, response, query)
    raise AssertionError("It does not end.")


def test_it_asks_first_and_runs_on_all_rows_in_batches(admin_client):
    JobListingFactory.create_batch(5)
    asked = choose_all(admin_client, JobListing, "close_listings")
    assert "These are 5 job listings" in asked.text
    assert JobListing.objects.filter(status=Status.ACTIVE).count() == 5

    progress = go_on(admin_client, asked)
    assert "2 of 5 job listings are done." in progress.text
    assert JobListing.objects.filter(status=Status.ACTIVE).count() == 3
    assert to_the_end(admin_client, progress) == CLOSED
    assert not JobListing.objects.filter(status=Status.ACTIVE).exists()


def test_a_list_that_an_action_empties_is_done_to_its_end(admin_client):
    """Each closed listing leaves the list of open ones, so that the next batch cannot be the rows behind the first."""
    JobListingFactory.create_batch(5)
    others = JobListingFactory.create_batch(2, status=Status.FILLED)
    asked = choose_all(admin_client, JobListing, "close_listings", "?open=yes")
    assert to_the_end(admin_client, asked, "?open=yes") == CLOSED
    assert set(JobListing.objects.exclude(status=Status.INACTIVE)) == set(others)


def test_rows_are_deleted_after_one_question(admin_client):
    JobListingFactory.create_batch(5)
    asked = choose_all(admin_client, JobListing, "delete_selected")
    assert "Delete selected job listings" in asked.text
    assert JobListing.objects.count() == 5
    assert to_the_end(admin_client, asked) == [
        "Successfully deleted 4 job listings.",
        "Successfully deleted 1 job listing.",
    ]
    assert not JobListing.objects.exists()


def test_each_application_goes_through_its_service(admin_client):
    JobUserInteractionFactory.create_batch(4, applied=True)
    JobUserInteractionFactory()
    asked = choose_all(admin_client, JobUserInteraction, "mark_as_rejected")
    said = to_the_end(admin_client, asked)
    assert sum(int(text.split()[0]) for text in said if "changed." in text and "not" not in text) == 4
    assert JobUserInteraction.objects.filter(application_status="rejected").count() == 4


def test_what_is_done_stays_done_if_somebody_stops(admin_client):
    JobListingFactory.create_batch(5)
    go_on(admin_client, choose_all(admin_client, JobListing, "close_listings"))
    said = to_the_end(admin_client, choose_all(admin_client, JobListing, "close_listings"))
    assert sum(int(text.split()[0]) for text in said) == 3
    assert not JobListing.objects.filter(status=Status.ACTIVE).exists()


def test_few_rows_are_done_at_once(admin_client):
    JobListingFactory.create_batch(2)
    response = choose_all(admin_client, JobListing, "close_listings")
    assert response.status_code == 302
    assert not JobListing.objects.filter(status=Status.ACTIVE).exists()


def test_a_changed_state_is_refused(admin_client):
    JobListingFactory.create_batch(3)
    asked = choose_all(admin_client, JobListing, "close_listings")
    other = asked.text.replace('value="close_listings"', 'value="delete_selected"')
    form = form_of(other)
    response = admin_client.post(
        page(JobListing, "changelist"), form_data(form) | {"action": "delete_selected"}, follow=True
    )
    assert shown_messages(response) == ["Select the rows and the action again."]
    assert JobListing.objects.count() == 3


@pytest.mark.django_db
def test_who_may_not_change_rows_cannot_run_it():
    JobListingFactory.create_batch(3)
    choose_all(client_with("view_joblisting"), JobListing, "close_listings")
    assert JobListing.objects.filter(status=Status.ACTIVE).count() == 3


SUMS = [
    pytest.param([[25, "2 rows."], [25, "1,000 rows."]], [[25, "1002 rows."]], id="sums"),
    pytest.param([[25, "2 rows."], [30, "2 rows."]], [[25, "2 rows."], [30, "2 rows."]], id="levels"),
    pytest.param([[25, "a {b}"], [25, "a {b}"]], [[25, "a {b}"]], id="no number"),
]


@pytest.mark.parametrize(("said", "expected"), SUMS)
def test_messages_of_batches_are_summed(said, expected):
    assert list(summed(said)) == expected
