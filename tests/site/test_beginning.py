"""The beginning of a hunt: the first page, its next steps, and a database without mock data."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.urls import reverse

from companies.models import JobSource
from interactions.factories import JobUserInteractionFactory
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.intake.factories import BatchFactory
from jobpilot.models import UserProfile
from jobpilot.site import mock_data
from jobpilot.site.management.commands.run_demo import Command
from jobpilot.site.roles import COACH, JOB_SEEKER
from resumes.models import ResumeTemplate
from skills.factories import SkillFactory

pytestmark = pytest.mark.django_db

ANSWERS = {
    "first_name": "Ada",
    "last_name": "Lin",
    "time_zone": "berlin",
    "preferred_titles": "data engineer\nanalyst",
    "preferred_locations": "Berlin",
    "preferred_remote_types": ["hybrid"],
    "preferred_job_types": ["full_time"],
    "desired_salary_min": "60,000",
}


def start_page(client):
    response = client.get(reverse("admin:index"))
    assert response.status_code == 200
    return response


def begins(client) -> bool:
    return "beginning" in start_page(client).context


def steps(client) -> dict[str, bool]:
    return {step.title: step.is_done for step in start_page(client).context["next_steps"]}


def account(role: str, person: UserProfile | None = None, client=None):
    made: Any = UserFactory(is_staff=True)
    made.groups.set(Group.objects.filter(name=role))
    if person:
        UserProfile.objects.filter(pk=person.pk).update(account=made)
    client.force_login(made)
    return made


class TestTheFirstPage:
    def test_the_first_account_begins_with_its_own_person(self, admin_client, admin_user):
        assert begins(admin_client)
        response = admin_client.post(reverse("begin"), ANSWERS, follow=True)
        person = UserProfile.objects.get()
        assert (person.account, person.full_name, person.time_zone) == (admin_user, "Ada Lin", "Europe/Berlin")
        assert person.preferred_titles == ["data engineer", "analyst"]
        assert (person.preferred_locations, person.desired_salary_min) == (["Berlin"], 60_000)
        admin_user.refresh_from_db()
        assert admin_user.time_zone == "Europe/Berlin"
        assert "beginning" not in response.context
        assert steps(admin_client) == {"Add a job": False, "Import a list": False, "Build your skill bank": False}
        for step in start_page(admin_client).context["next_steps"]:
            assert admin_client.get(step.url).status_code == 200

    def test_all_of_it_may_be_left_empty(self, admin_client):
        admin_client.post(reverse("begin"), {})
        assert UserProfile.objects.count() == 1
        assert not begins(admin_client)

    def test_it_can_be_put_off(self, admin_client):
        admin_client.post(reverse("begin"), {"later": ""})
        assert not UserProfile.objects.exists()
        response = start_page(admin_client)
        assert "beginning" not in response.context
        assert f'href="{reverse("begin")}"' in response.text

    def test_what_is_wrong_is_said_where_it_is_and_the_rest_stays(self, admin_client):
        response = admin_client.post(reverse("begin"), ANSWERS | {"time_zone": "Atlantis", "desired_salary_min": "-1"})
        assert {*response.context["form"].errors} == {"time_zone", "desired_salary_min"}
        assert "data engineer" in response.text
        assert not UserProfile.objects.exists()

    def test_pay_is_compared_with_what_the_page_does_not_show(self, client):
        person = UserProfileFactory(time_zone="", desired_salary_min=None, desired_salary_max=50_000)
        account(JOB_SEEKER, person, client)
        response = client.post(reverse("begin"), ANSWERS)
        assert "must not be less" in " ".join(response.context["form"].non_field_errors())

    def test_two_clicks_make_one_person(self, admin_client):
        for _ in range(2):
            admin_client.post(reverse("begin"), ANSWERS)
        assert UserProfile.objects.count() == 1

    @pytest.mark.parametrize(
        ("role", "known", "first"),
        [
            pytest.param(JOB_SEEKER, {}, True, id="an invited person of whom nothing is known"),
            pytest.param(JOB_SEEKER, {"preferred_locations": ["Oslo"]}, False, id="who looks for something"),
            pytest.param(JOB_SEEKER, {"time_zone": "Europe/Oslo"}, False, id="with a zone"),
            pytest.param(JOB_SEEKER, None, False, id="an account of nobody, which an administrator links"),
            pytest.param(COACH, None, False, id="a coach"),
        ],
    )
    def test_who_is_asked(self, client, role, known, first):
        person = UserProfileFactory(**{"time_zone": ""} | known) if known is not None else None
        if known == {}:
            nothing = {"preferred_locations": [], "preferred_job_types": [], "preferred_remote_types": []}
            UserProfile.objects.update(desired_salary_min=None, desired_salary_max=None, **nothing)
        account(role, person, client)
        assert begins(client) is first
        assert client.post(reverse("begin"), ANSWERS).status_code == (403 if person is None else 302)

    def test_who_has_jobs_is_not_asked(self, client):
        person = UserProfileFactory(time_zone="")
        JobUserInteractionFactory(user=person)
        account(JOB_SEEKER, person, client)
        assert not begins(client)

    def test_where_there_are_people_an_administrator_is_not_asked(self, admin_client):
        UserProfileFactory()
        assert not begins(admin_client)
        assert admin_client.get(reverse("begin")).status_code == 403


class TestTheNextSteps:
    def test_they_are_ticked_off_and_go(self, admin_client, admin_user):
        person = UserProfileFactory(account=admin_user, time_zone="Europe/Oslo")
        JobUserInteractionFactory(user=person, saved=True)
        assert steps(admin_client) == {"Add a job": True, "Import a list": False, "Build your skill bank": False}
        BatchFactory(user=person)
        assert steps(admin_client) == {"Add a job": True, "Import a list": True, "Build your skill bank": False}
        SkillFactory(bank__user=person)
        assert steps(admin_client) == {}

    def test_nobody_needs_a_list(self, admin_client, admin_user):
        person = UserProfileFactory(account=admin_user, time_zone="Europe/Oslo")
        JobUserInteractionFactory(user=person, saved=True)
        SkillFactory(bank__user=person)
        assert steps(admin_client) == {}

    def test_one_who_sees_everybody_and_hunts_sees_their_own_day_first(self, admin_client, admin_user):
        own, other = UserProfileFactory(account=admin_user, time_zone="Europe/Oslo"), UserProfileFactory()
        assert start_page(admin_client).context["dashboard"]["person"] == own
        everybody = admin_client.get(reverse("admin:index"), {"everybody": ""})
        assert everybody.context["dashboard"]["person"] is None
        theirs = admin_client.get(reverse("admin:index"), {"person": str(other.pk)}).context
        assert (theirs["dashboard"]["person"], theirs["next_steps"]) == (other, [])


class TestWithoutMockData:
    def test_there_are_sources_and_templates_and_nobody(self, settings):
        for _ in range(2):
            Command().begin_empty()
        assert JobSource.objects.count() == len({*JobSource.objects.values_list("name", flat=True)}) > 0
        assert ResumeTemplate.objects.filter(is_system=True).exists()
        assert not UserProfile.objects.exists()
        assert not mock_data.has_mock_data()

    def test_a_database_with_mock_data_is_refused(self):
        mock_data.seed(users=1, companies=2, jobs=mock_data.FEWEST_JOBS)
        with pytest.raises(CommandError, match="holds mock data"):
            Command().begin_empty()

    def test_it_is_for_development(self):
        with pytest.raises(CommandError, match="DEBUG is off"):
            call_command("run_demo", empty=True)
