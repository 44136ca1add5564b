"""What choosers show and offer: title, company and place of a job, and only rows of the person who is known."""

import re
from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.forms import ModelChoiceField
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from companies.factories import JobListingFactory, JobSourceListingFactory
from companies.models import JobListing, JobSourceListing
from interactions.factories import JobUserInteractionFactory
from interactions.models import Attachment, JobUserInteraction
from jobpilot.admin.choosers import ChosenSelect
from jobpilot.factories import UserProfileFactory
from jobpilot.intake.models import BatchLine
from jobpilot.models import UserProfile
from jobpilot.models.belonging import ties
from resumes.factories import ResumeFactory
from resumes.models import Resume
from tests.support.pages import client_with, form_data, page, query_count
from tests.support.project import FACTORIES

pytestmark = pytest.mark.django_db

LABEL = "Welder · Acme Works · Toledo, Ohio"
CHOOSERS = [
    pytest.param(model, field.name, id=f"{model._meta.label} {field.name}")
    for model in apps.get_models()
    for field in model._meta.concrete_fields
    if field.related_model is JobListing and admin.site.is_registered(model)
]


@pytest.fixture
def job():
    return JobListingFactory(title="Welder", company__name="Acme Works", location="Toledo, Ohio")


def offers(model, name: str, term: str = "") -> str:
    asked = f"app_label={model._meta.app_label}&model_name={model._meta.model_name}&field_name={name}&term={term}"
    return f"{reverse('admin:autocomplete')}?{asked}"


@pytest.mark.parametrize(("model", "name"), CHOOSERS)
def test_every_chooser_of_a_job_shows_title_company_and_place(admin_client, job, model, name):
    JobListingFactory(title="Baker")
    results = admin_client.get(offers(model, name, "weld")).json()["results"]
    assert results == [{"id": str(job.pk), "text": LABEL}]


def test_a_job_without_a_place_and_other_choosers(admin_client, job):
    job.location = ""
    job.save()
    person = JobUserInteractionFactory(job=job).user
    assert admin_client.get(offers(Resume, "target_job")).json()["results"][0]["text"] == "Welder · Acme Works"
    assert admin_client.get(offers(Resume, "user")).json()["results"] == [{"id": str(person.pk), "text": str(person)}]


def test_a_chooser_costs_the_same_for_1_job_and_for_20(admin_client):
    JobListingFactory()
    url = offers(JobUserInteraction, "job")
    admin_client.get(url)
    one = query_count(admin_client, url)
    JobListingFactory.create_batch(19)
    assert query_count(admin_client, url) == one
    assert len(admin_client.get(url).json()["results"]) == 20


def test_more_jobs_come_on_the_next_page(admin_client):
    JobListingFactory.create_batch(21)
    first, second = (admin_client.get(offers(JobUserInteraction, "job") + f"&page={n}").json() for n in (1, 2))
    assert (len(first["results"]), first["pagination"]) == (20, {"more": True})
    assert (len(second["results"]), second["pagination"]) == (1, {"more": False})


def test_a_chooser_asks_for_the_permission_to_view_jobs(job):
    url = offers(JobUserInteraction, "job")
    assert client_with("view_jobuserinteraction", "change_jobuserinteraction").get(url).status_code == 403


def test_what_is_chosen_is_shown_alike_on_forms(admin_client, job):
    pages = [
        page(Resume, "change", ResumeFactory(target_job=job, tailored=True).pk),
        page(JobSourceListing, "change", JobSourceListingFactory(job=job).pk),
        page(JobListing, "change", JobListingFactory(canonical=job, status="inactive").pk),
        page(JobUserInteraction, "change", JobUserInteractionFactory(job=job).pk),
        f"{page(JobUserInteraction, 'add')}?job={job.pk}",
        f"{page(JobUserInteraction, 'changelist')}?job__id__exact={job.pk}",
    ]
    assert [url for url in pages if LABEL not in admin_client.get(url).text] == []


def test_a_chosen_job_is_fetched_with_its_company(admin_client, job, django_assert_max_num_queries):
    url = page(JobSourceListing, "change", JobSourceListingFactory(job=job).pk)
    admin_client.get(url)
    with django_assert_max_num_queries(9) as queries:  # one of them asks for the person of the account
        admin_client.get(url)
    assert not [query for query in queries if 'FROM "companies_company"' in query["sql"]]


NO_FORM = {Attachment, BatchLine}  # added on the page of what it belongs to, and by an import
TIES = [
    pytest.param(tie, id=f"{tie.key.model._meta.label} {tie.key.name}")
    for tie in ties(apps.get_models())
    if admin.site.is_registered(tie.key.model) and tie.key.model not in NO_FORM
]


def asked_address(html: str, name: str) -> str:
    """Return the address that the chooser of a form asks for rows."""
    (tag,) = re.findall(rf'<select name="{name}".*?>', html, re.DOTALL)
    assert 'data-person-field="user"' in tag
    (address,) = re.findall(r'data-ajax--url="([^"]*)"', tag)
    return address


@pytest.mark.parametrize("tie", TIES)
def test_a_chooser_offers_rows_of_the_person_of_the_form_alone(admin_client, tie):
    model, name = tie.key.model, tie.key.name
    own, other = FACTORIES[tie.key.related_model].create_batch(2)
    assert own.user != other.user
    add = page(model, "add")

    def offered(asked: str) -> set[str]:
        url = offers(model, name)
        answer = admin_client.get(f"{asked}{'&' if '?' in asked else '?'}{url.partition('?')[2]}")
        return {row["id"] for row in answer.json()["results"]}

    assert offered(asked_address(admin_client.get(add).text, name)) == {str(own.pk), str(other.pk)}
    assert offered(asked_address(admin_client.get(f"{add}?user={own.user.pk}").text, name)) == {str(own.pk)}
    failed = admin_client.post(add, {"user": own.user.pk})
    assert offered(asked_address(failed.text, name)) == {str(own.pk)}
    row = FACTORIES[model](user=other.user)
    html = admin_client.get(page(model, "change", row.pk)).text
    if f'<select name="{name}"' in html:  # an offer stays with its application
        theirs = tie.key.related_model._default_manager.filter(user=other.user)
        assert offered(asked_address(html, name)) == {str(each.pk) for each in theirs}


@pytest.mark.parametrize("person", ["garbage", "%00", "9" * 6000, "00000000-0000-0000-0000-000000000000"])
def test_a_person_who_is_none_has_no_rows_to_offer(admin_client, person):
    ResumeFactory()
    assert admin_client.get(f"{offers(Resume, 'parent_resume')}&person={person}").json()["results"] == []


def test_rows_that_people_share_are_offered_whoever_is_chosen(admin_client, job):
    url = f"{offers(JobUserInteraction, 'job')}&person={UserProfileFactory().pk}"
    assert [row["text"] for row in admin_client.get(url).json()["results"]] == [LABEL]


class TestTheRowThatIsChosen:
    """A form that has loaded it does not ask for it again."""

    def queries(self, client, resume) -> list[str]:
        with CaptureQueriesContext(connection) as captured:
            assert LABEL in client.get(page(Resume, "change", resume.pk)).text
        return [each["sql"] for each in captured if each["sql"].startswith('SELECT "companies_')]

    def test_is_shown_without_a_query(self, admin_client, job):
        resume = ResumeFactory(target_job=job)
        assert self.queries(admin_client, resume) == []

    def test_is_shown_to_those_alone_who_may_see_it(self, job):
        client = client_with("view_resume", "change_resume", "view_userprofile")
        row = ResumeFactory(user=UserProfileFactory(first_name="Ana", last_name="Berg"), target_job=job)
        assert "Ana Berg" in client.get(page(Resume, "change", row.pk)).text
        field = Resume._meta.get_field("user")
        chooser: Any = ChosenSelect(field, admin.site)
        chosen = chooser.chosen = row.user
        offered: Any = ModelChoiceField(UserProfile.objects.exclude(pk=chosen.pk), widget=chooser)
        assert "Ana Berg" not in offered.widget.render("user", str(chosen.pk))
        offered.queryset = UserProfile.objects.all()
        assert "Ana Berg" in offered.widget.render("user", str(chosen.pk))

    def test_that_was_typed_is_shown_in_its_place(self, admin_client, job):
        other = JobListingFactory(title="Baker", company__name="Loaf")
        url = page(Resume, "change", ResumeFactory(target_job=job).pk)
        typed = form_data(admin_client.get(url).text) | {"target_job": str(other.pk), "title": ""}
        html = admin_client.post(url, typed).text
        assert f'<option value="{other.pk}" selected' in html
        assert f'<option value="{job.pk}"' not in html
