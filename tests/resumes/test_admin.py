"""The buttons of a resume, a version and a person: their effect, their permissions, and that GET changes nothing."""

import re
from functools import partial

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from companies.factories import JobListingFactory
from companies.models import JobListing
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.models import UserProfile
from resumes.admin import actions
from resumes.factories import ResumeFactory, ResumeVersionFactory
from resumes.fit.reading import unread
from resumes.models import Resume, ResumeVersion
from resumes.services import save_version
from skills.factories import SkillBankFactory, SkillFactory
from tests.support.admin import shown_messages
from tests.support.pages import page

pytestmark = pytest.mark.django_db
CONFIRMED = {"_form_submitted": "True"}


@pytest.fixture
def resume():
    return ResumeFactory(user__first_name="Zoë", user__last_name="Seeker", title="General", summary="First.")


def confirm(client, url: str, **data) -> tuple[str, list[str]]:
    """Submit a dialog and return the URL it redirects to and the messages of the next page."""
    response = client.post(url, CONFIRMED | data)
    assert response.status_code == 200
    where = response["HX-Redirect"]
    return where, shown_messages(client.get(where))


def tailored_to(job) -> dict[str, str]:
    """Return what the form sends when the changes for this job have been shown."""
    return {"job": str(job.pk), "seen": str(job.pk)}


def test_the_form_of_a_tailored_resume_keeps_what_it_read_of_the_job(admin_client):
    resume = ResumeFactory(tailored=True)
    open_it = partial(admin_client.get, page(Resume, "change", resume.pk), {"fit": 1})

    first = open_it().text

    assert not JobListing.objects.filter(unread()).exists()
    with CaptureQueriesContext(connection) as queries:
        assert rows_of_fit(open_it().text) == rows_of_fit(first) != []
    assert not [query for query in queries if "skills_workexperience" in query["sql"] and "LIMIT 50000" in query["sql"]]


def rows_of_fit(html: str) -> list[str]:
    return re.findall(r'<li class="fit-.*?</li>', html, re.DOTALL)


def test_what_is_above_the_form_of_a_resume_waits_to_be_asked(admin_client):
    """Fit and claims are folded, each with a line that says what is in it; on the page of the job they are open.

    The rows of the fit are fetched when it is opened.
    """
    person = SkillFactory(name="Python").bank.user
    job = JobListingFactory(skills_required=["Python", "SQL"], description="", requirements="")
    job.job_type = job.remote_type = ""
    job.save()
    skills = [{"name": "Python"}, {"name": "Falconry"}]
    resume = ResumeFactory(user=person, tailored=True, target_job=job, title="Mine", skills=skills, summary="")

    url = page(Resume, "change", resume.pk)
    html = admin_client.get(url).text
    folded = panels(html)

    assert folded == {
        "data-claims": "Before you send Mine: 1 that the skill bank does not support",
        "data-fit": f"Fit 50 of 100 for {job}, by this resume",
    }
    assert 'hx-get="?fit=1"' in html
    claims = rows_of_fit(html)
    shown = [row for row in rows_of_fit(admin_client.get(url, {"fit": 1}).text) if row not in claims]
    assert [name for name in ("Python", "SQL") if any(name in row for row in shown)] == ["Python", "SQL"]
    admin = UserFactory(admin=True)
    person.account = admin
    person.save()
    admin_client.force_login(admin)
    opened = panels(admin_client.get(page(JobListing, "change", job.pk)).text)
    assert list(opened) == ["data-claims open", "data-fit open"]


def panels(html: str) -> dict[str, str]:
    """Return the line of each panel of fit and claims, by its attributes."""
    found = re.findall(r'<details class="fit[^"]*" ([^>]*)>\s*<summary>(.*?)</summary>', html, re.DOTALL)
    return {kind: " ".join(re.sub(r"<[^>]+>", " ", line).split()) for kind, line in found}


class TestTailoring:
    def test_the_page_of_a_resume_links_to_it(self, admin_client, resume):
        assert page(Resume, "create_tailored", resume.pk) in admin_client.get(page(Resume, "change", resume.pk)).text

    def test_the_form_searches_the_jobs_and_lists_none(self, admin_client, resume):
        job = JobListingFactory(title="Keeper of the Bees")

        html = admin_client.get(page(Resume, "create_tailored", resume.pk)).text

        assert 'data-field-name="target_job"' in html
        assert job.title not in html
        assert Resume.objects.count() == 1

    def test_creates_a_resume_for_a_job(self, admin_client, resume):
        job = JobListingFactory(title="Engineer", company__name="Acme")

        response = admin_client.post(page(Resume, "create_tailored", resume.pk), tailored_to(job), follow=True)

        child = Resume.objects.tailored_for(job).get()
        assert (child.parent_resume, child.title) == (resume, "Zoë Seeker: Engineer at Acme")
        assert response.redirect_chain == [(page(Resume, "change", child.pk), 302)]
        assert shown_messages(response) == ["The resume was created from General."]
        assert LogEntry.objects.get(object_id=child.pk).change_message == "Created from General."

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            ({}, "This field is required"),
            ({"job": "00000000-0000-0000-0000-000000000000"}, "not one of the available choices"),
            ({"title": "x" * 256}, "at most 255"),
        ],
    )
    def test_an_error_is_shown_at_its_field(self, admin_client, resume, data, message):
        data = tailored_to(JobListingFactory()) | data if "title" in data else data

        response = admin_client.post(page(Resume, "create_tailored", resume.pk), data)

        assert response.status_code == 200
        assert message in response.text
        assert Resume.objects.count() == 1

    @pytest.mark.parametrize(
        ("service", "data"),
        [("create_tailored_resume", {}), ("propose_tailoring", {"seen": ""})],
        ids=["made", "shown"],
    )
    def test_an_error_of_the_service_is_shown(self, admin_client, resume, monkeypatch, service, data):
        def refuse(**kwargs):
            raise ValidationError("This job no longer exists.")

        monkeypatch.setattr(actions, service, refuse)

        response = admin_client.post(
            page(Resume, "create_tailored", resume.pk), tailored_to(JobListingFactory()) | data
        )

        assert "This job no longer exists." in response.text
        assert Resume.objects.count() == 1

    def test_what_changes_is_shown_before_it_is_made(self, admin_client, resume):
        job, other = JobListingFactory(skills_required=["Python"]), JobListingFactory(skills_required=["Rust"])
        bank = SkillBankFactory(user=resume.user)
        for name in ("Excel", "Python"):
            SkillFactory(bank=bank, name=name)
        resume.skills = [{"name": "Excel"}]
        resume.save()
        address = page(Resume, "create_tailored", resume.pk)

        shown = admin_client.post(address, {"job": str(job.pk), "title": "For them"})

        assert "data-changes" in shown.text
        assert re.search(r"Python\s*<span[^>]*>added", shown.text)
        assert "For them" in shown.text
        assert Resume.objects.count() == 1
        # For another job than the one that was shown, its own changes are shown first.
        assert "Nothing differs" in admin_client.post(address, tailored_to(other) | {"seen": str(job.pk)}).text
        admin_client.post(address, tailored_to(job))
        assert [entry["name"] for entry in Resume.objects.tailored_for(job).get().skills] == ["Python", "Excel"]


class TestVersions:
    def test_save(self, admin_client, resume):
        url = page(Resume, "save_version", resume.pk)
        assert url in admin_client.get(page(Resume, "change", resume.pk)).text

        where, messages = confirm(admin_client, url, changes_summary="Shorter")

        version = resume.versions.get()
        assert (version.version_number, version.changes_summary, version.created_by) == (1, "Shorter", "user")
        assert (where, messages) == (page(Resume, "change", resume.pk), ["Version 1 was saved."])
        assert LogEntry.objects.get(object_id=resume.pk).change_message == "Saved version 1."

    def test_restore(self, admin_client, resume):
        version = save_version(resume=resume)
        Resume.objects.update(summary="Second.")
        url = page(ResumeVersion, "restore", version.pk)
        assert url in admin_client.get(page(ResumeVersion, "change", version.pk)).text

        where, messages = confirm(admin_client, url)

        assert Resume.objects.get().summary == "First."
        assert resume.versions.get(version_number=2).content_snapshot["summary"] == "Second."
        assert where == page(Resume, "change", resume.pk)
        assert messages == ["Restored version 1. Version 2 has the previous content."]

    def test_what_differs_is_shown_by_words(self, admin_client, resume):
        first, second = (save_version(resume=resume) for _ in range(2))
        work = [{"position": "Welder", "start_date": "2019-03"}]
        Resume.objects.update(summary="First and last.", work_experience=work)

        html = admin_client.get(page(ResumeVersion, "change", second.pk)).text

        assert "First<ins> and last</ins>." in html
        assert "<ins>Mar 2019</ins>" in html
        assert "Nothing differs." in html  # from the version before
        assert "This is the first version." in admin_client.get(page(ResumeVersion, "change", first.pk)).text

    def test_an_invalid_version_is_refused(self, admin_client, resume):
        version = ResumeVersionFactory(resume=resume, content_snapshot={"skills": "Rust"})

        where, messages = confirm(admin_client, page(ResumeVersion, "restore", version.pk))

        assert where == page(ResumeVersion, "change", version.pk)
        assert messages == ["This must be a JSON array."]
        assert resume.versions.get() == version


class TestCreating:
    def test_from_a_person(self, admin_client):
        bank = SkillBankFactory(user__first_name="Zoë", user__last_name="Seeker", user__current_title="")
        SkillFactory(bank=bank, name="Rust")
        url = page(UserProfile, "create_resume", bank.user.pk)
        assert url in admin_client.get(page(UserProfile, "change", bank.user.pk)).text

        where, messages = confirm(admin_client, url)

        resume = Resume.objects.get()
        assert (resume.user, [skill["name"] for skill in resume.skills]) == (bank.user, ["Rust"])
        assert where == page(Resume, "change", resume.pk)
        assert messages == ["The resume was created from the profile of Zoë Seeker."]


BUTTONS = [
    pytest.param(ResumeFactory, "create_tailored", ["add_resume", "view_resume"], id="tailor"),
    pytest.param(ResumeFactory, "save_version", ["change_resume", "add_resumeversion"], id="save a version"),
    pytest.param(ResumeVersionFactory, "restore", ["change_resume", "add_resumeversion"], id="restore"),
    pytest.param(UserProfileFactory, "create_resume", ["view_userprofile", "add_resume"], id="create"),
]


@pytest.mark.parametrize(("factory", "button", "needed"), BUTTONS)
class TestEveryButton:
    def rows(self) -> list:
        return [model.objects.count() for model in (Resume, ResumeVersion)]

    def send(self, client, row, button):
        job = JobListing.objects.first() or JobListingFactory()
        return client.post(page(type(row), button, row.pk), CONFIRMED | tailored_to(job))

    def test_get_changes_nothing(self, admin_client, factory, button, needed):
        row = factory()
        before = self.rows()

        assert admin_client.get(page(type(row), button, row.pk)).status_code == 200
        assert self.rows() == before

    def test_each_permission_is_needed(self, client, factory, button, needed):
        row = factory()
        before = self.rows()
        clerk = UserFactory(is_staff=True)
        for missing in needed:
            some = {*needed, "see_everybody"} - {missing}
            clerk.user_permissions.set(Permission.objects.filter(codename__in=some))
            client.force_login(clerk)
            assert self.send(client, row, button).status_code == 403
        assert self.rows() == before

        clerk.user_permissions.set(Permission.objects.filter(codename__in=[*needed, "see_everybody"]))
        assert self.send(client, row, button).status_code in (200, 302)
        assert self.rows() != before

    def test_without_permission_there_is_no_button(self, client, factory, button, needed):
        row = factory()
        reader = UserFactory(is_staff=True)
        allowed = [f"view_{row._meta.model_name}", "see_everybody"]
        reader.user_permissions.set(Permission.objects.filter(codename__in=allowed))
        client.force_login(reader)

        html = client.get(page(type(row), "change", row.pk)).text
        assert page(type(row), button, row.pk) not in html

    def test_a_deleted_row(self, admin_client, factory, button, needed):
        row = factory()
        type(row).objects.filter(pk=row.pk).delete()

        assert self.send(admin_client, row, button).status_code == 404

    def test_a_forged_request_is_refused(self, admin_client, factory, button, needed):
        row = factory()
        before = self.rows()
        admin_client.handler.enforce_csrf_checks = True

        assert self.send(admin_client, row, button).status_code == 403
        assert self.rows() == before
