"""An account that may not see everybody's hunt finds its own person's rows behind every door, and nobody else's."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404
from django.test import Client, RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import Company, JobListing
from interactions.models import JobUserInteraction
from jobpilot.admin.scoping import ClosedDoorsMiddleware, ScopedPageMixin, is_scoped
from jobpilot.factories import UserFactory
from jobpilot.legacy.factories import LegacyRecordFactory
from jobpilot.legacy.models import LegacyRecord
from jobpilot.models import BaseModel, User, UserProfile
from jobpilot.models.belonging import may_see, path_to_person, visible_to
from resumes.models import Resume
from skills.models import Skill, SkillBank
from tests.support.admin import ADMIN_MODELS, FACTORIES, FORMATS, preview_of, shown_messages, upload
from tests.support.hunts import PERSONAL, Hunt
from tests.support.pages import form_data, page
from tests.support.project import APPS

pytestmark = pytest.mark.django_db

each_page = pytest.mark.parametrize("model", ADMIN_MODELS, ids=lambda model: model._meta.label)
each_personal = pytest.mark.parametrize("model", PERSONAL, ids=lambda model: model._meta.label)
WITH_TABLES = [model for model in ADMIN_MODELS if hasattr(admin.site.get_model_admin(model), "export_action")]
WITH_CHOOSERS = [
    model for model in ADMIN_MODELS if any(field.related_model in ADMIN_MODELS for field in model._meta.concrete_fields)
]


@pytest.fixture
def job():
    return JobListingFactory()


@pytest.fixture
def ana(job) -> Hunt:
    return Hunt("anaanaana", job)


@pytest.fixture
def ben(job) -> Hunt:
    return Hunt("benbenben", job)


@pytest.fixture
def client(ana, ben):
    """Ana's: she may do everything with every model, but does not see everybody."""
    return ana.log_in()


def doors_of_a_list(client, model, other: Hunt) -> Iterator[str]:
    """Yield the addresses of a list: as it opens, searched, filtered by each filter, ordered, exported, in a pop-up."""
    url = page(model, "changelist")
    model_admin = admin.site.get_model_admin(model)
    yield url
    yield f"{url}?_popup=1"
    yield f"{url}?_facets=True"
    yield f"{url}?all="
    yield f"{url}?q={other.mark[:5]}"
    yield f"{url}?o={'.'.join(f'-{column}' for column in range(1, len(model_admin.list_display) + 1))}"
    listed = client.get(url)
    for spec in listed.context["cl"].filter_specs:
        related: Any = getattr(getattr(spec, "field", None), "related_model", None)
        row = other.account if related is User else other.rows.get(related, other.person)
        for name in spec.expected_parameters():
            yield f"{url}?{name}={row.pk}"
            yield f"{url}?{name}={other.mark}"


def names_anybody(response, url: str, other: Hunt) -> bool:
    """Tell whether a page holds a text of another person. One that was typed comes back in the field or a message."""
    return other.mark not in url and other.mark in response.text


class TestLists:
    @each_page
    def test_every_door_of_a_list(self, client, ana, ben, model):
        if model is LegacyRecord:
            LegacyRecordFactory(payload={"name": ben.mark})
        opened = 0
        for url in doors_of_a_list(client, model, ben):
            response = client.get(url, follow=True)
            assert response.status_code == 200, url
            rows = response.context["cl"].queryset
            assert set(rows) <= set(visible_to(ana.account, model._default_manager.all())), url
            assert not names_anybody(response, url, ben), url
            opened += 1
        assert opened >= 5

    def test_ones_own_rows_are_there(self, client, ana):
        for model in PERSONAL:
            assert set(client.get(page(model, "changelist")).context["cl"].queryset) == {ana.rows[model]}

    def test_who_sees_everybody_sees_both(self, ana, ben):
        client = ana.log_in(without="")
        for model in PERSONAL:
            both = {ana.rows[model], ben.rows[model]}
            assert set(client.get(page(model, "changelist")).context["cl"].queryset) == both

    def test_an_account_of_nobody_sees_nothing(self, ana, ben):
        account: Any = UserFactory(is_staff=True)
        account.user_permissions.set(Permission.objects.exclude(codename="see_everybody"))
        for model in PERSONAL:
            assert not visible_to(account, model._default_manager.all()).exists()

    @pytest.mark.parametrize("model", WITH_TABLES, ids=lambda model: model._meta.label)
    def test_an_export_has_ones_own_rows(self, client, ben, model):
        resource = admin.site.get_model_admin(model).resource()
        fields = {f"{type(resource).__name__.lower()}_{name}": "on" for name in resource.fields}
        for kind in FORMATS.values():
            response = client.post(page(model, "export"), {"format": kind, "resource": "", **fields})
            assert response.status_code == 200
            assert ben.mark.encode() not in response.content


class TestCalendar:
    def test_a_feed_and_its_page_have_ones_own_dates(self, client, ana, ben):
        for hunt in (ana, ben):
            hunt.person.interviews.update(starts_at=timezone.now() + timedelta(days=1), outcome="planned")
        before = ben.dump()
        made = client.post(reverse("calendar"), {"do": "open", "person": ben.person.pk, "user": ben.person.pk})
        feed = Client().get(made.context["link"])
        assert ana.mark in feed.text
        for text in (feed.text, made.text, client.post(reverse("calendar"), {"do": "close"}, follow=True).text):
            assert ben.mark not in text
        assert ben.dump() == before


class TestPagesOfARow:
    @pytest.mark.parametrize("model", [*PERSONAL, User, LegacyRecord], ids=lambda model: model._meta.label)
    def test_a_guessed_address_is_as_if_the_row_were_not_there(self, client, ben, model):
        row = ben.account if model is User else ben.rows.get(model) or LegacyRecordFactory()
        before = ben.dump()
        missing = "0" * 9 if model is User else "00000000-0000-4000-8000-000000000000"
        patterns = [
            each
            for each in admin.site.get_model_admin(model).get_urls()
            if each.name and "object_id" in each.pattern.converters
        ]
        assert len(patterns) >= 3
        for each in patterns:
            other = {"decision": "retry"} if "decision" in each.pattern.converters else {}
            for method in (client.get, client.post):
                answers = [
                    method(reverse(f"admin:{each.name}", kwargs={"object_id": key} | other), follow=True)
                    for key in (row.pk, missing)
                ]
                assert answers[0].status_code == answers[1].status_code, each.name
                if each.name.endswith(("_change", "_delete", "_history")):
                    assert answers[0].status_code in {403, 404}, each.name
                assert ben.mark not in answers[0].text, each.name
        assert ben.dump() == before

    def test_no_page_of_what_people_share_names_others(self, client, ben):
        shared = [model for model in ADMIN_MODELS if path_to_person(model) is None]
        for model in shared:
            if (row := model._default_manager.first()) is None:
                row = FACTORIES[model].create()
            for kind in ("change", "history", "delete"):
                response = client.get(page(model, kind, row.pk))
                assert response.status_code in {200, 403}
                assert ben.mark not in response.text

    def test_counts_are_of_ones_own_rows(self, client, ben, job):
        page_of_job = client.get(page(JobListing, "change", job.pk))
        counts = {each["label"]: each["count"] for each in page_of_job.context["related_rows"]}
        assert counts["Applications and saved jobs"] == 1
        assert JobUserInteraction.objects.filter(job=job).count() == 2
        (listed,) = [row for row in client.get(page(JobListing, "changelist")).context["cl"].result_list if row == job]
        assert listed.user_interactions_count == 1

    def test_the_history_of_a_company_shows_ones_own_changes(self, client, ana, ben, job):
        for hunt in (ana, ben):
            LogEntry.objects.log_actions(hunt.account.pk, [job.company], 2, f"changed by {hunt.mark}")
        text = client.get(page(Company, "history", job.company.pk)).text
        assert ana.mark in text
        assert ben.mark not in text

    def test_what_takes_rows_of_others_along_is_not_deleted(self, client, job):
        for url, data in (
            (page(JobListing, "delete", job.pk), {"post": "yes"}),
            (page(JobListing, "changelist"), {"action": "delete_selected", "_selected_action": job.pk, "post": "yes"}),
        ):
            assert "What other people recorded about it" in client.post(url, data).text
        assert JobUserInteraction.objects.filter(job=job).count() == 2

    def test_ones_own_rows_may_be_deleted(self, client, ana):
        interaction = ana.rows[JobUserInteraction]
        client.post(page(JobUserInteraction, "delete", interaction.pk), {"post": "yes"})
        assert not JobUserInteraction.objects.filter(pk=interaction.pk).exists()


class TestForms:
    @each_personal
    def test_a_form_offers_and_takes_ones_own_rows(self, client, ana, ben, model):
        """Post every key of the add page with another person's row: nothing of hers becomes part of it."""
        before = ben.dump()
        response = client.get(page(model, "add"))
        if response.status_code == 403:
            pytest.skip("nobody adds these rows here")
        assert ben.mark not in response.text
        fields = response.context["adminform"].form.fields
        keys = {name: field for name, field in fields.items() if hasattr(field, "queryset")}
        for field in keys.values():
            assert not set(field.queryset) & {ben.account, *ben.rows.values()}
        data = form_data(response.text)
        foreign = {
            name: str(ben.rows[field.queryset.model].pk)
            for name, field in keys.items()
            if field.queryset.model in ben.rows
        }
        count = model._default_manager.count()
        answer = client.post(page(model, "add"), data | foreign)
        added = model._default_manager.exclude(pk__in=[ana.rows[model].pk, ben.rows[model].pk])
        assert (
            answer.status_code == 200
            or not foreign
            or set(added) == set(visible_to(ana.account, model._default_manager.all())) - {ana.rows[model]}
        )
        assert model._default_manager.count() <= count + 1
        assert ben.dump() == before

    def test_a_form_does_not_ask_whose_it_is(self, client, ana):
        job = JobListingFactory()
        form_page = client.get(page(JobUserInteraction, "add"))
        assert form_page.context["adminform"].form.fields["user"].widget.is_hidden
        data = form_data(form_page.text) | {"job": str(job.pk)}
        data.pop("user", None)
        response = client.post(page(JobUserInteraction, "add"), data)
        assert response.status_code == 302, response.context["errors"]
        assert JobUserInteraction.objects.get(job=job).user == ana.person

    def test_a_day_is_one_of_ones_own(self, client, ana):
        """The day begins in Auckland, twelve hours ahead, wherever the account's clocks are."""
        User.objects.filter(pk=ana.account.pk).update(time_zone="Europe/Berlin")
        UserProfile.objects.filter(pk=ana.person.pk).update(time_zone="Pacific/Auckland")
        job = JobListingFactory()
        data = form_data(client.get(page(JobUserInteraction, "add")).text)
        data.pop("user", None)  # a browser does not send a disabled field
        data |= {"job": str(job.pk), "follow_up_date_0": "2026-07-03", "follow_up_date_1": ""}
        assert client.post(page(JobUserInteraction, "add"), data).status_code == 302
        follow_up = JobUserInteraction.objects.get(job=job).follow_up_date
        assert follow_up.isoformat() == "2026-07-02T12:00:00+00:00"

    def test_a_new_skill_goes_into_ones_own_bank(self, client, ana, ben):
        data = form_data(client.get(page(Skill, "add")).text) | {"name": "Weaving"}
        data["bank"] = str(ben.rows[SkillBank].pk)
        assert client.post(page(Skill, "add"), data).status_code == 302
        assert Skill.objects.get(name="Weaving").bank == ana.rows[SkillBank]

    def test_nobody_adds_another_person(self, client):
        assert client.get(page(UserProfile, "add")).status_code == 403

    def test_an_address_cannot_name_another_person(self, client, ben):
        response = client.get(f"{page(JobUserInteraction, 'add')}?user={ben.person.pk}")
        assert response.status_code == 200
        assert form_data(response.text).get("user") != [str(ben.person.pk)]


class TestChoosers:
    @pytest.mark.parametrize("model", WITH_CHOOSERS, ids=lambda model: model._meta.label)
    def test_an_autocomplete_finds_ones_own_rows(self, client, ben, model):
        for field in model._meta.concrete_fields:
            if field.related_model not in ADMIN_MODELS:
                continue
            query = {"app_label": model._meta.app_label, "model_name": model._meta.model_name, "field_name": field.name}
            for term in ("", ben.mark[:4], ben.mark):
                response = client.get(reverse("admin:autocomplete"), query | {"term": term, "person": ben.person.pk})
                assert ben.mark not in response.text

    def test_ones_own_resumes_are_offered(self, client, ana):
        query = {"app_label": "interactions", "model_name": "jobuserinteraction", "field_name": "resume"}
        results = json.loads(client.get(reverse("admin:autocomplete"), query | {"term": ""}).content)["results"]
        assert [each["id"] for each in results] == [str(ana.rows[Resume].pk)]


class TestActions:
    @each_page
    def test_an_action_touches_ones_own_rows(self, client, ana, ben, model):
        before = ben.dump()
        response = client.get(page(model, "changelist"))
        names = list(admin.site.get_model_admin(model).get_actions(response.wsgi_request))
        keys = [str(row.pk) for row in (ben.account, *ben.rows.values()) if isinstance(row, model)]
        for name in names:
            for across in ("0", "1"):
                data = {"action": name, "_selected_action": keys or ["0"], "select_across": across, "post": "yes"}
                if across == "1" and name == "delete_selected":
                    continue  # deletes Ana's
                answer = client.post(page(model, "changelist"), data, follow=True)
                assert answer.status_code in {200, 404}
                assert ben.mark not in answer.text, name
        assert ben.dump() == before


class TestImports:
    def test_a_row_of_another_person_cannot_be_named(self, client, ben, job):
        company = JobListingFactory().company
        text = f"user,job,company\n{ben.person.email},{job.title},{company.name}\n"
        assert "There is no person" in preview_of(client, JobUserInteraction, text).text

    def test_a_row_of_another_person_cannot_be_changed(self, client, ben):
        row = ben.rows[JobUserInteraction]
        before = ben.dump()
        other = JobListingFactory()
        upload(client, JobUserInteraction, f"id,job_id,notes\n{row.pk},{other.pk},taken over\n")
        assert ben.dump() == before

    def test_a_new_row_is_ones_own(self, client, ana):
        job = JobListingFactory()
        response = upload(client, JobUserInteraction, f"job_id,notes\n{job.pk},from a file\n")
        assert response.status_code == 302, shown_messages(response)
        assert JobUserInteraction.objects.get(job=job).user == ana.person

    def test_people_are_not_imported(self, client):
        assert client.get(page(UserProfile, "import")).status_code == 403


class TestTheStartPage:
    def test_it_counts_ones_own(self, client, ana, ben):
        response = client.get(reverse("admin:index"))
        numbers = {each["label"]: each["value"] for each in response.context["dashboard"]["numbers"]}
        applications = JobUserInteraction.objects.applications().filter(user=ana.person).count()
        assert numbers["Applications"] == applications
        assert "People" not in numbers
        assert ben.mark not in response.text

    @pytest.mark.parametrize("door", ["search/?s=benbenben", "search/?s=ben&extended=1", "jobpilot/", "interactions/"])
    def test_no_other_page_of_the_site_names_others(self, client, ben, door):
        response = client.get(f"{reverse('admin:index')}{door}")
        assert response.status_code == 200
        assert ben.mark not in response.text


class TestItFailsClosed:
    """What nobody thought of shows nothing."""

    def test_a_model_that_names_no_way_shows_nothing(self, ana):
        # The history of Django's admin: no page shows it as a list, and nobody said whose it is.
        assert path_to_person(LogEntry) == ""
        assert may_see(ana.account, LogEntry) == models.Q(pk__in=())

    def test_a_personal_model_without_a_way_shows_nothing(self, client, ana, monkeypatch):
        monkeypatch.delattr(JobUserInteraction, "path_to_person")
        assert not hasattr(BaseModel, "path_to_person")
        response = client.get(page(JobUserInteraction, "changelist"))
        assert list(response.context["cl"].queryset) == []
        assert client.get(page(JobUserInteraction, "change", ana.rows[JobUserInteraction].pk)).status_code == 404
        assert client.get(page(JobUserInteraction, "add")).status_code == 403

    def test_every_page_of_the_site_is_scoped(self):
        """Pages of other apps, such as the log of log-ins, are for who sees everybody."""
        views = list(views_of(get_resolver()))
        assert len(views) > 200
        own = {config.label for config in APPS} | {"auth"}
        closed = [name for view, name in views if not is_scoped(view, name) and str(name).partition("_")[0] in own]
        assert closed == []

    def test_a_page_of_another_app_is_hidden(self, ana):
        class StockAdmin(admin.ModelAdmin):
            pass

        (view, *_) = [each.callback for each in StockAdmin(Resume, admin.site).get_urls()]
        assert not is_scoped(view, "resumes_resume_changelist")
        request = RequestFactory().get("/admin/resumes/resume/")
        request.user = ana.account
        request.resolver_match = get_resolver().resolve("/admin/resumes/resume/")
        with pytest.raises(Http404):
            ClosedDoorsMiddleware(lambda request: None).process_view(request, view, (), {})

    def test_a_new_door_of_the_site_is_hidden(self):
        assert not is_scoped(admin.site.admin_view(lambda request: None), "everybodys_salaries")

    def test_a_row_that_would_leave_ones_hunt_is_not_saved(self, ana, ben):
        model_admin: Any = admin.site.get_model_admin(Resume)
        assert isinstance(model_admin, ScopedPageMixin)
        request = RequestFactory().post("/")
        request.user = ana.account
        form = type("Form", (), {"instance": ben.rows[Resume], "changed_data": (), "save_m2m": lambda self: None})()
        with pytest.raises(PermissionDenied):
            model_admin.save_related(request, form, [], change=True)


def views_of(resolver: URLResolver, *, inside: bool = False) -> Iterator[tuple[Any, str | None]]:
    for each in resolver.url_patterns:
        is_admin = inside or getattr(each, "app_name", None) == "admin"
        if isinstance(each, URLResolver):
            yield from views_of(each, inside=is_admin)
        elif isinstance(each, URLPattern) and inside:
            yield each.callback, each.name


def test_who_knows_nobody_finds_companies(ana):
    CompanyFactory.create_batch(2)
    assert visible_to(ana.account, Company.objects.all()).count() == Company.objects.count()
