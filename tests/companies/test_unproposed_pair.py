"""Two companies that nobody has proposed as a pair: who may compare them, decide about them, and what is gone."""

import uuid

import pytest
from django.urls import reverse

from companies.factories import CompanyDuplicateFactory, CompanyFactory
from companies.models import Company, CompanyDuplicate, CompanyMerge
from tests.support.pages import client_with, page

pytestmark = pytest.mark.django_db
DECIDE = ["change_companyduplicate", "change_company", "view_companyduplicate"]


@pytest.fixture
def ids() -> list[uuid.UUID]:
    return [CompanyFactory.create(name=name).pk for name in ("Acme Robotics", "Acme Robots")]


@pytest.mark.parametrize(
    ("permissions", "status"),
    [
        pytest.param([], 403, id="none"),
        pytest.param(["view_companyduplicate", "view_company"], 403, id="to look"),
        pytest.param(DECIDE, 200, id="to decide"),
    ],
)
def test_comparing_takes_the_permission_to_decide(ids, permissions, status):
    url = reverse("admin:companies_companyduplicate_compare", args=ids)

    assert client_with(*permissions).get(url).status_code == status
    assert not CompanyDuplicate.objects.exists()


@pytest.mark.parametrize(
    ("permissions", "decision", "status"),
    [
        pytest.param([], "distinct", 403, id="nobody decides without permission"),
        pytest.param(DECIDE, "merge", 403, id="merging deletes, and takes that permission"),
        pytest.param([*DECIDE, "delete_company"], "undo", 404, id="nothing to undo"),
        pytest.param(DECIDE, "distinct", 302, id="distinct"),
    ],
)
def test_a_decision(ids, permissions, decision, status):
    url = reverse("admin:companies_companyduplicate_decide_new", args=[*ids, decision])

    assert client_with(*permissions).post(url).status_code == status
    assert CompanyDuplicate.objects.exists() == (status == 302)
    assert Company.objects.count() == 2


def test_a_pair_that_exists_is_shown_instead(admin_client):
    pair = CompanyDuplicateFactory.create()

    response = admin_client.get(
        reverse("admin:companies_companyduplicate_compare", args=[pair.second_id, pair.first_id])
    )

    assert response["Location"] == page(CompanyDuplicate, "change", pair.pk)


@pytest.mark.parametrize(
    "url",
    [
        pytest.param(lambda: page(CompanyDuplicate, "change", uuid.uuid4()), id="the page of a pair"),
        pytest.param(
            lambda: reverse("admin:companies_companymerge_undo", args=[uuid.uuid4()]), id="the undo of a merge"
        ),
    ],
)
def test_what_is_gone_is_said(url, admin_client):
    method = admin_client.post if "undo" in url() else admin_client.get

    response = method(url(), follow=True)

    assert "There is no" in response.text or "exist" in str(next(iter(response.context["messages"])))


def test_the_undo_of_a_merge_takes_permission():
    merge = CompanyMerge.objects.create(company=CompanyFactory.create(), absorbed_id=uuid.uuid4(), absorbed_name="Acme")

    response = client_with(*DECIDE).post(reverse("admin:companies_companymerge_undo", args=[merge.pk]))

    assert response.status_code == 403
