"""What a project of someone else's does with JobPilot's apps; `manage.py test` runs it there, far from the checkout."""

import doctest
import os
import sys
from importlib import import_module
from io import StringIO
from pathlib import Path
from unittest import skipIf, skipUnless

from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import models
from django.forms import modelform_factory
from django.test import TestCase
from django.urls import reverse
from factory.django import DjangoModelFactory

import jobpilot
from companies.factories import CompanyFactory, JobListingFactory
from companies.services import merge_companies
from interactions.models import JobUserInteraction
from jobpilot import conf
from jobpilot.apps import project_apps
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.models import User, UserProfile
from shop.models import Recruiter

HAS_ADMIN = apps.is_installed("django.contrib.admin")
HAS_SITE = apps.is_installed("jobpilot.site")
MODELS = [model for app in project_apps() for model in app.get_models()]
FACTORIES = {
    factory._meta.model: factory
    for app in project_apps()
    for factory in vars(import_module(f"{app.name}.factories")).values()
    if isinstance(factory, type) and issubclass(factory, DjangoModelFactory) and factory is not DjangoModelFactory
}


class Installation(TestCase):
    def test_the_apps_are_those_of_the_wheel(self):
        assert jobpilot.__file__.startswith(os.environ["INSTALLED"])

    def test_nothing_reads_the_settings_of_jobpilot(self):
        assert "jobpilot.settings" not in sys.modules
        assert not hasattr(settings, "SALARY_CURRENCY")
        assert conf.SALARY_CURRENCY == "USD"

    @skipIf(HAS_ADMIN, "its pages are Unfold's")
    def test_without_an_admin_nothing_imports_its_theme(self):
        for model in MODELS:
            str(modelform_factory(model, fields="__all__")())
        for name in ("companies", "interactions", "resumes", "skills"):
            import_module(f"{name}.services")
        import_module("interactions.reports")

        assert [name for name in sys.modules if name.partition(".")[0] in {"unfold", "import_export"}] == []


class Use(TestCase):
    def test_the_examples_of_the_readme(self):
        examples = Path(os.environ["EXAMPLES"]).read_text(encoding="utf-8")
        test = doctest.DocTestParser().get_doctest(examples, {}, "README", None, 0)
        report = []

        results = doctest.DocTestRunner(optionflags=doctest.FAIL_FAST | doctest.ELLIPSIS).run(test, out=report.append)

        assert results.attempted > 10
        assert results.failed == 0, "".join(report)

    def test_the_view_of_the_readme_saves_a_job_for_the_account(self):
        account, job = UserFactory(), JobListingFactory()
        self.client.force_login(account)

        for _ in range(2):
            assert self.client.post(f"/jobs/{job.pk}/save/").status_code == 302

        assert JobUserInteraction.objects.get().user == UserProfile.objects.get(account=account)

    def test_the_accounts_are_the_projects_own(self):
        person = UserProfileFactory(with_account=True)

        assert User._meta.swapped is not None
        assert type(person.account) is get_user_model()
        assert FACTORIES.keys() - {get_user_model()} == set(MODELS)

    def test_rows_of_the_project_follow_a_merged_company(self):
        kept, taken = CompanyFactory(), CompanyFactory()
        recruiter = Recruiter.objects.create(name="Ray", company=taken)

        merge_companies(keep=kept, absorb=taken)

        recruiter.refresh_from_db()
        assert recruiter.company == kept


@skipUnless(HAS_ADMIN, "this project has no admin")
class Admin(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.account = UserFactory(admin=True)

    def setUp(self):
        self.client.force_login(self.account)

    def page(self, model: type[models.Model], kind: str, *args) -> str:
        return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{kind}", args=args)

    def test_every_page_opens(self):
        for model in [*MODELS, Recruiter]:
            row = FACTORIES[model]() if model in FACTORIES else model.objects.create(company=CompanyFactory())
            with self.subTest(model=model._meta.label):
                for url in (self.page(model, "changelist"), self.page(model, "change", row.pk)):
                    assert self.client.get(url).status_code == 200
                assert self.client.get(self.page(model, "add")).status_code in {200, 403}

    def test_the_start_page_opens(self):
        JobListingFactory()

        response = self.client.get(reverse("admin:index"))

        self.assertContains(response, "Recruiters")  # the project's own app, with JobPilot's side bar too
        assert ("dashboard" in response.context) == HAS_SITE

    def test_only_the_project_decides_about_the_pages_of_accounts(self):
        assert not admin.site.is_registered(User)
        assert admin.site.is_registered(get_user_model()) == HAS_SITE

    def test_a_person_is_given_an_account(self):
        UserProfileFactory(with_account=True)  # linked in the list, or named where accounts have no page
        data = {"first_name": "Ann", "account": self.account.pk}

        response = self.client.post(self.page(UserProfile, "add"), data)

        self.assertRedirects(response, self.page(UserProfile, "changelist"))
        assert UserProfile.objects.get(first_name="Ann").account == self.account


@skipUnless(HAS_SITE, "this project has no roof")
class Roof(TestCase):
    def test_mock_data_is_made_and_whole(self):
        call_command("seed_mock_data", users=1, companies=2, jobs=12, force=True, stdout=StringIO())

        assert JobUserInteraction.objects.exists()
        call_command("data_report", stdout=StringIO())
