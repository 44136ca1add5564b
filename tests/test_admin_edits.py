"""No input of a form is lost: not by an error elsewhere, by a second tab or by a double click."""

from datetime import datetime, timedelta

import pytest
from django import forms
from django.contrib import admin
from django.db import IntegrityError
from django.db.models import ProtectedError
from django.test import Client
from django.utils import timezone

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import Company, CompanyKey, JobListing
from interactions import services
from interactions.models import JobUserInteraction
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.legacy.models import LegacyRecord
from jobpilot.models import UserProfile
from resumes.models import ResumeTemplate
from skills.factories import SkillBankFactory, SkillFactory
from skills.models import Skill, SkillBank
from tests.support.admin import ADMIN_MODELS, FACTORIES
from tests.support.pages import form_data, messages_of, page
from tests.support.racing import all_at_once

pytestmark = pytest.mark.django_db
# The page of a legacy record is read-only.
EDITED = [model for model in ADMIN_MODELS if model is not LegacyRecord]


def form_class_of(model, rf, account):
    request = rf.get("/")
    request.user = account
    model_admin = admin.site.get_model_admin(model)
    return model_admin, request


def editable(model, kind: type[forms.Field], row, rf, account) -> list[str]:
    """Return the fields of exactly this class on the change form of a row."""
    model_admin, request = form_class_of(model, rf, account)
    if not model_admin.has_change_permission(request, row):
        return []
    fields = model_admin.get_form(request, row, change=True).base_fields
    return [name for name, field in fields.items() if isinstance(field, kind) and not field.disabled]


def typed_moment(name: str, at: datetime) -> dict[str, str]:
    return {f"{name}_0": f"{at:%Y-%m-%d}", f"{name}_1": f"{at:%H:%M:%S}"}


def texts_of(model, row, rf, account) -> list[str]:
    """Return the fields of a form that accept any text."""
    model_admin, request = form_class_of(model, rf, account)
    if not model_admin.has_change_permission(request, row):
        return []
    fields = model_admin.get_form(request, row, change=True).base_fields
    return [
        name
        for name, field in fields.items()
        if type(field) is forms.CharField and not field.disabled and name not in {"domain", "tenant", "email"}
    ]


class TestAnErrorElsewhere:
    """An error elsewhere must not make the submitted values count as initial ones."""

    @pytest.mark.parametrize("model", EDITED, ids=lambda model: model._meta.label)
    def test_input_is_kept_in_the_corrected_form(self, admin_client, admin_user, rf, model):
        row = FACTORIES[model].create()
        moments = editable(model, forms.SplitDateTimeField, row, rf, admin_user)
        required = [name for name in texts_of(model, row, rf, admin_user) if not model._meta.get_field(name).blank]
        if not (moments and required):
            pytest.skip("no date to type, or nothing to leave out")
        url = page(model, "change", row.pk)
        shown = form_data(admin_client.get(url).text)
        typed = {}
        first = timezone.now().replace(microsecond=0) - timedelta(days=2)
        for place, name in enumerate(moments):
            typed[name] = first + timedelta(hours=place)
            shown |= typed_moment(name, typed[name])
        kept = shown[required[0]]

        refused = admin_client.post(url, shown | {required[0]: ""})
        assert refused.status_code == 200
        again = form_data(refused.text)
        saved = admin_client.post(url, again | {required[0]: kept})

        assert saved.status_code == 302, messages_of(saved)
        row = model._base_manager.get(pk=row.pk)
        assert {name: getattr(row, name) for name in moments} == typed

    def test_the_applied_date_of_a_saved_job_that_was_refused_once(self, admin_client):
        saved = services.save_job(user=UserProfileFactory(), job=JobListingFactory())
        url = page(JobUserInteraction, "change", saved.pk)
        applied = timezone.now().replace(microsecond=0) - timedelta(days=7)
        shown = form_data(admin_client.get(url).text)

        refused = admin_client.post(
            url,
            shown | {"interaction_type": "applied", "application_status": ""} | typed_moment("applied_date", applied),
        )
        assert refused.status_code == 200
        again = form_data(refused.text)
        assert admin_client.post(url, again | {"application_status": "applied"}).status_code == 302

        saved.refresh_from_db()
        assert saved.applied_date == applied


class TestTwoTabs:
    @pytest.mark.parametrize("model", EDITED, ids=lambda model: model._meta.label)
    def test_changes_to_different_fields_are_both_kept(self, admin_client, admin_user, rf, model):
        row = FACTORIES[model].create()
        texts = texts_of(model, row, rf, admin_user)
        if len(texts) < 2:
            pytest.skip("fewer than two texts to type")
        mine, theirs = texts[:2]
        url = page(model, "change", row.pk)
        tabs = [form_data(admin_client.get(url).text) for _ in range(2)]

        for tab, name in zip(tabs, (mine, theirs), strict=True):
            answer = admin_client.post(url, tab | {name: f"Typed into {name}"[:30]})
            assert answer.status_code == 302, messages_of(answer)

        row = model._base_manager.get(pk=row.pk)
        assert [getattr(row, name) for name in (mine, theirs)] == [f"Typed into {name}"[:30] for name in (mine, theirs)]

    @pytest.mark.parametrize("model", EDITED, ids=lambda model: model._meta.label)
    def test_a_field_that_both_changed_shows_both_values_and_asks(self, admin_client, admin_user, rf, model):
        row = FACTORIES[model].create()
        texts = texts_of(model, row, rf, admin_user)
        if not texts:
            pytest.skip("no text to type")
        name, url = texts[0], page(model, "change", row.pk)
        tabs = [form_data(admin_client.get(url).text) for _ in range(2)]
        theirs, mine = ("greenhouse.io/theirs", "greenhouse.io/mine") if model is CompanyKey else ("Theirs", "Mine")
        assert admin_client.post(url, tabs[0] | {name: theirs}).status_code == 302

        asked = admin_client.post(url, tabs[1] | {name: mine})

        assert asked.status_code == 200
        assert messages_of(asked) == [
            f"Somebody changed this to “{theirs}” while you were editing. You entered “{mine}”. "
            "Save again to keep yours, or enter the other value."
        ]
        assert getattr(model._base_manager.get(pk=row.pk), name) == theirs
        assert admin_client.post(url, form_data(asked.text)).status_code == 302
        assert getattr(model._base_manager.get(pk=row.pk), name) == mine

    def test_both_made_the_same_change(self, admin_client):
        company = CompanyFactory()
        url = page(Company, "change", company.pk)
        tabs = [form_data(admin_client.get(url).text) for _ in range(2)]

        for tab in tabs:
            assert admin_client.post(url, tab | {"industry": "Shipping"}).status_code == 302

    @pytest.mark.parametrize(
        ("values", "field"),
        [
            pytest.param({"remote_type": "hybrid"}, "remote_type", id="a choice"),
            pytest.param({"salary_min": "70000"}, "salary_min", id="an amount"),
            pytest.param({"skills_required": "SQL\nCOBOL"}, "skills_required", id="a list"),
            pytest.param({"posted_date_0": "2026-01-02", "posted_date_1": "08:00:00"}, "posted_date", id="a datetime"),
            pytest.param({"description": "Two\r\nlines"}, "description", id="a text of two lines"),
        ],
    )
    def test_the_change_of_the_other_tab_is_kept_for_any_type(self, admin_client, values, field):
        job = JobListingFactory(
            description="One\nfoot", salary_min=50_000, salary_max=90_000, posted_date=timezone.now()
        )
        url = page(JobListing, "change", job.pk)
        tabs = [form_data(admin_client.get(url).text) for _ in range(2)]
        assert admin_client.post(url, tabs[0] | values).status_code == 302
        changed = JobListing.objects.values_list(field, flat=True).get(pk=job.pk)

        answer = admin_client.post(url, tabs[1] | {"title": "Another title"})

        assert answer.status_code == 302, messages_of(answer)
        assert JobListing.objects.values_list(field, "title").get(pk=job.pk) == (changed, "Another title")

    def test_rows_of_an_inline(self, admin_client):
        bank = SkillBankFactory()
        skills = [SkillFactory(bank=bank, name=name) for name in ("Python", "SQL")]
        url = page(SkillBank, "change", bank.pk)
        tabs = [form_data(admin_client.get(url).text) for _ in range(2)]
        places = {tabs[0][f"skills-{place}-id"][0]: place for place in range(2)}
        first, second = (f"skills-{places[str(skill.pk)]}-years_experience" for skill in skills)

        assert admin_client.post(url, tabs[0] | {first: "3"}).status_code == 302
        assert admin_client.post(url, tabs[1] | {second: "5"}).status_code == 302
        assert dict(Skill.objects.values_list("name", "years_experience")) == {"Python": 3, "SQL": 5}

        asked = admin_client.post(url, tabs[1] | {first: "9"})
        assert asked.status_code == 200
        assert any("changed this to “3" in message for message in messages_of(asked))
        assert admin_client.post(url, form_data(asked.text)).status_code == 302
        assert Skill.objects.get(name="Python").years_experience == 9

    def test_rows_of_a_list(self, admin_client):
        applications = [
            services.apply_to_job(user=UserProfileFactory(), job=JobListingFactory()).interaction for _ in range(2)
        ]
        url = page(JobUserInteraction, "changelist")
        tabs = [list_data(admin_client.get(url)) for _ in range(2)]
        places = {tabs[0][f"form-{place}-id"]: place for place in range(2)}
        first, second = (f"form-{places[str(row.pk)]}-application_status" for row in applications)

        assert admin_client.post(url, tabs[0] | {first: "screening", "_save": "Save"}).status_code == 302
        assert admin_client.post(url, tabs[1] | {second: "interviewing", "_save": "Save"}).status_code == 302

        for row in applications:
            row.refresh_from_db()
        assert [row.application_status for row in applications] == ["screening", "interviewing"]

    def test_the_keys_of_rows_have_no_digest(self, admin_client):
        skill = SkillFactory()
        shown = form_data(admin_client.get(page(SkillBank, "change", skill.bank.pk)).text)
        names, row = shown["skills-opened_with"][0].split(";")
        assert {"name", "level"} <= set(names.split(","))
        assert not {"id", "bank"} & set(names.split(","))
        assert row.startswith(f"{skill.pk}=")

    def test_a_page_without_digests_is_saved_as_submitted(self, admin_client):
        company = CompanyFactory(industry="Steel")
        url = page(Company, "change", company.pk)
        shown = form_data(admin_client.get(url).text)
        del shown["opened_with"]

        assert admin_client.post(url, shown | {"industry": "Shipping"}).status_code == 302
        company.refresh_from_db()
        assert company.industry == "Shipping"

    @pytest.mark.parametrize("sent", ["[]", "{", '{"name": 1}', "null", "[" * 5000])
    def test_malformed_digests_are_ignored(self, admin_client, sent):
        company = CompanyFactory()
        url = page(Company, "change", company.pk)
        shown = form_data(admin_client.get(url).text) | {"opened_with": sent}

        assert admin_client.post(url, shown | {"industry": "Shipping"}).status_code == 302


def list_data(response) -> dict[str, str]:
    """Return what a browser submits for the unchanged rows of a list."""
    formset = response.context["cl"].formset
    data = {field.html_name: field.value() for field in formset.management_form}
    for form in formset.forms:
        data |= {field.html_name: str(field.value() or "") for field in form}
    return data


class TestADoubleClick:
    @pytest.mark.parametrize(
        ("model", "values"),
        [
            pytest.param(Company, {"name": "Northwind"}, id="company"),
            pytest.param(UserProfile, {"first_name": "Ann", "email": "ann@example.com"}, id="person"),
            pytest.param(UserProfile, {"first_name": "Ann"}, id="person without an address"),
            pytest.param(ResumeTemplate, {"name": "Plain"}, id="template"),
        ],
    )
    def test_adds_one_row(self, admin_client, model, values):
        url = page(model, "add")
        shown = form_data(admin_client.get(url).text) | values
        before = model.objects.count()

        answers = [admin_client.post(url, shown) for _ in range(2)]

        assert [answer.status_code for answer in answers] == [302, 302]
        assert model.objects.count() == before + 1

    def test_of_an_inline_adds_one_row(self, admin_client):
        bank = SkillBankFactory()
        url = page(SkillBank, "change", bank.pk)
        shown = form_data(admin_client.get(url).text)
        shown |= {
            "skills-TOTAL_FORMS": "1",
            "skills-0-name": "Python",
            "skills-0-bank": str(bank.pk),
            "skills-0-id": "",
        }
        shown |= {
            name.replace("__prefix__", "0"): value
            for name, value in shown.items()
            if name.startswith("skills-__prefix__") and name.replace("__prefix__", "0") not in shown
        }

        answers = [admin_client.post(url, shown) for _ in range(2)]

        assert [answer.status_code for answer in answers] == [302, 302], messages_of(answers[-1])
        assert [skill.name for skill in bank.skills.all()] == ["Python"]

    def test_going_back_and_typing_another_row_adds_that_too(self, admin_client):
        url = page(Company, "add")
        shown = form_data(admin_client.get(url).text)

        for name in ("Northwind", "Southwind"):
            assert admin_client.post(url, shown | {"name": name}).status_code == 302

        assert set(Company.objects.values_list("name", flat=True)) == {"Northwind", "Southwind"}


@pytest.mark.django_db(transaction=True)
class TestConcurrency:
    def browser(self) -> Client:
        client = Client()
        client.force_login(UserFactory.create(admin=True))
        return client

    def test_the_same_person_added_six_times(self):
        clients = [self.browser() for _ in range(6)]
        url = page(UserProfile, "add")
        shown = [form_data(client.get(url).text) | {"email": "ann@example.com"} for client in clients]

        answers = all_at_once(
            [
                lambda client=client, data=data: client.post(url, data)
                for client, data in zip(clients, shown, strict=True)
            ]
        )

        assert sorted(answer.status_code for answer in answers) == [200] * 5 + [302]
        said = {message for answer in answers if answer.status_code == 200 for message in messages_of(answer)}
        assert said == {"Another person already has this e-mail address."}
        assert UserProfile.objects.count() == 1

    def test_a_listing_added_while_its_company_is_deleted(self):
        client, company = self.browser(), CompanyFactory()
        url = page(JobListing, "add")
        shown = form_data(client.get(url).text) | {"title": "Welder", "company": str(company.pk)}

        def remove():
            try:
                return Company.objects.filter(pk=company.pk).delete()
            except (ProtectedError, IntegrityError) as error:  # the listing was first
                return error

        added, _ = all_at_once([lambda: client.post(url, shown), remove])

        assert added.status_code in (200, 302)
        assert JobListing.objects.filter(company=company.pk).exists() == (added.status_code == 302)
