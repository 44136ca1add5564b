"""A section offers what the skill bank has, and an entry knows the row that it came from."""

import json
from uuid import uuid4

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.asserts import assertRedirects

from jobpilot.factories import UserProfileFactory
from jobpilot.models import User
from resumes.bank_choices import choices_of, news_of
from resumes.factories import ResumeFactory
from resumes.models import Resume
from resumes.schema import SECTIONS
from resumes.services import create_resume_from_profile
from skills.factories import ExperienceVariationFactory, SkillFactory, WorkExperienceFactory
from skills.models import SkillBank
from tests.support.pages import client_with, form_data, page

pytestmark = pytest.mark.django_db
WORK = SECTIONS["work_experience"]


@pytest.fixture
def work():
    return WorkExperienceFactory(position="Welder", company="Dock", default_description="Welds.")


def offers_at(resume, section: str) -> str:
    return f"{page(Resume, 'offers', resume.pk)}?section={section}"


def choices(work):
    return choices_of(SkillBank.objects.for_user(work.bank.user).get())["work_experience"]


class TestNews:
    def test_there_are_none_of_what_is_as_it_was(self, work):
        resume = create_resume_from_profile(user=work.bank.user)
        edited = resume.work_experience[0] | {"position": "Foreman"}

        assert news_of(WORK, resume.work_experience[0], choices(work)) is None
        assert news_of(WORK, edited, choices(work)) is None
        assert news_of(WORK, {"position": "Cook"}, choices(work)) is None

    def test_what_changed_in_the_bank(self, work):
        variation = ExperienceVariationFactory(experience=work, is_default=True, content="Leads.")
        resume = create_resume_from_profile(user=work.bank.user)
        (entry,) = resume.work_experience
        assert entry["bank_variation"] == str(variation.pk)
        variation.content = "Leads the yard."
        variation.save()

        news = news_of(WORK, entry | {"hidden": True}, choices(work))

        assert [part.label for part in news.parts] == ["Description"]
        assert (news.entry["description"], news.entry["hidden"]) == ("Leads the yard.", True)

    def test_a_row_that_was_deleted(self, work):
        assert news_of(WORK, {"bank_id": "gone"}, choices(work)).is_gone

    def test_an_entry_of_before_has_no_digest(self, work):
        (entry,) = create_resume_from_profile(user=work.bank.user).work_experience
        old = {name: value for name, value in entry.items() if name != "bank_digest"}

        assert news_of(WORK, old, choices(work)) is None
        assert news_of(WORK, old | {"position": "Foreman"}, choices(work)).parts[0].label == "Position"


class TestPage:
    def test_it_offers_what_the_resume_lacks_by_variation(self, admin_client, work):
        ExperienceVariationFactory(experience=work, title="Yard", focus="leadership")
        SkillFactory(bank=work.bank, name="Rust")
        resume = ResumeFactory(user=work.bank.user, skills=[{"name": "Rust", "bank_id": "gone"}])

        html = admin_client.get(page(Resume, "change", resume.pk)).text

        assert html.count("From the skill bank (1)") == 2
        assert "Yard" not in html  # it is fetched when the list is opened
        assert "a row of the skill bank that was deleted since" in html
        offers = admin_client.post(offers_at(resume, "work_experience"), form_data(html)).text
        assert "Add: own text" in offers
        assert "Add: Yard (leadership)" in offers
        assert 'name="work_experience-__row__-position" class="short-box" value="Welder"' in offers

    def test_it_offers_nothing_that_a_row_of_the_page_comes_from(self, admin_client, work):
        resume = ResumeFactory(user=work.bank.user)
        data = form_data(admin_client.get(page(Resume, "change", resume.pk)).text)
        taken = {
            "work_experience-n1-base": json.dumps({"bank_id": str(work.pk)}),
            "work_experience-n1-position": "Cook",
        }

        assert "data-offer" in admin_client.post(offers_at(resume, "work_experience"), data).text
        assert "data-offer" not in admin_client.post(offers_at(resume, "work_experience"), data | taken).text

    def test_without_scripts_the_bank_itself_is_opened(self, admin_client, work):
        url = offers_at(ResumeFactory(user=work.bank.user), "work_experience")
        assert f'<noscript><a href="{url}"' in admin_client.get(page(Resume, "change", Resume.objects.get().pk)).text
        assertRedirects(admin_client.get(url), page(SkillBank, "change", work.bank.pk))

    def test_only_who_may_change_the_resume_is_offered_something(self, admin_client, work):
        resume = ResumeFactory(user=work.bank.user)
        url = offers_at(resume, "work_experience")
        assert client_with("view_resume").post(url).status_code == 403
        account = User.objects.create_user("ben", is_staff=True)
        account.user_permissions.set(Permission.objects.filter(codename__in=["view_resume", "change_resume"]))
        UserProfileFactory(account=account)
        client = Client()
        client.force_login(account)
        assert client.post(url).status_code == 404  # another person's
        assert admin_client.post(offers_at(resume, "nothing")).status_code == 404
        assert admin_client.post(page(Resume, "offers", uuid4()) + "?section=skills").status_code == 404

    def test_the_bank_is_fetched_once(self, admin_client, work):
        url = page(Resume, "change", create_resume_from_profile(user=work.bank.user).pk)
        with CaptureQueriesContext(connection) as queries:
            admin_client.get(url)

        assert sum('FROM "skills_workexperience"' in each["sql"] for each in queries) == 1

    def test_mine_is_kept(self, admin_client, work):
        resume = create_resume_from_profile(user=work.bank.user)
        work.position = "Foreman"
        work.save()
        url = page(Resume, "change", resume.pk)
        html = admin_client.get(url).text
        assert "The skill bank says something else now" in html
        assert "<ins>Foreman</ins>" in html
        (kept,) = (choice.entry["bank_digest"] for choice in choices(work)[str(work.pk)])

        admin_client.post(url, form_data(html) | {"work_experience-0-keep": kept})

        resume.refresh_from_db()
        assert (resume.work_experience[0]["position"], resume.work_experience[0]["bank_digest"]) == ("Welder", kept)
        assert "The skill bank says something else now" not in admin_client.get(url).text
