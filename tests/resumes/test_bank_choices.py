"""A section offers what the skill bank has, and an entry knows the row that it came from."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from resumes.bank_choices import choices_of, news_of
from resumes.factories import ResumeFactory
from resumes.models import Resume
from resumes.schema import SECTIONS
from resumes.services import create_resume_from_profile
from skills.factories import ExperienceVariationFactory, SkillFactory, WorkExperienceFactory
from skills.models import SkillBank
from tests.support.pages import form_data, page

pytestmark = pytest.mark.django_db
WORK = SECTIONS["work_experience"]


@pytest.fixture
def work():
    return WorkExperienceFactory(position="Welder", company="Dock", default_description="Welds.")


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
        assert "Add: own text" in html
        assert "Add: Yard (leadership)" in html
        assert "a row of the skill bank that was deleted since" in html

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
