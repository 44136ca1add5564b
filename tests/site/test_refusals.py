"""A refusal is a page with a way on, in the words of a job seeker, and asks the database nothing more."""

import pytest
from django.test import Client
from django.urls import reverse

from companies.models import Company
from tests.support.pages import client_with, page


def without_a_token(client: Client) -> Client:
    careful = Client(enforce_csrf_checks=True)
    careful.cookies = client.cookies
    return careful


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("ask", "status", "title"),
    [
        pytest.param(lambda client: client.get("/nowhere/"), 404, "There is no page at this address", id="no page"),
        pytest.param(
            lambda client: client.get("/admin/nowhere/"),
            404,
            "There is no page at this address",
            id="none of the admin",
        ),
        pytest.param(
            lambda client: client.get(page(Company, "changelist")), 403, "This is not open to you", id="no permission"
        ),
        pytest.param(
            lambda client: without_a_token(client).post(page(Company, "add"), {"name": "Acme"}),
            403,
            "This page was too old to be sent",
            id="no token",
        ),
    ],
)
def test_a_refusal_leads_on(ask, status, title):
    answer = ask(client_with())
    assert answer.status_code == status
    assert title in answer.text
    assert reverse("admin:index") in answer.text


@pytest.mark.django_db
def test_a_reason_of_ours_is_said(admin_client):
    other = client_with()
    assert "Only a superuser clears the demo." in other.get(reverse("clear_demo")).text
