"""A job is recorded, saved, applied to and hidden in one go, for oneself or for a person who was chosen."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils.html import strip_tags

from companies.factories import JobListingFactory
from companies.models import Company, JobListing
from companies.services import get_or_create_company
from interactions import services
from interactions.models import JobUserInteraction
from jobpilot.factories import UserFactory, UserProfileFactory
from tests.support.admin import shown_messages
from tests.support.pages import form_data, page

pytestmark = pytest.mark.django_db
RECORD = "admin:interactions_jobuserinteraction_record"
SEEN = {"employer": "Acme Boilers", "title": "Welder", "job_url": "acme.example/jobs/7", "location": "Toledo"}


def record(client, **values: Any):
    data = {name: each for name, each in form_data(client.get(reverse(RECORD)).text).items() if name == "page_id"}
    return client.post(reverse(RECORD), data | SEEN | {"what": "save"} | values, follow=True)


def test_the_page_of_a_saved_job_has_the_next_step(seeker, user):
    record(seeker)
    saved = JobUserInteraction.objects.get()
    shown = seeker.get(page(JobUserInteraction, "change", saved.pk)).text
    (form,) = re.findall(r'(?s)<form method="post" action="([^"]+/pursue/)".*?name="person" value="([^"]+)', shown)
    done = seeker.post(form[0], {"person": form[1], "deed": "apply"}, follow=True)
    application = JobUserInteraction.objects.get(interaction_type="applied")
    assert done.redirect_chain[-1][0] == page(JobUserInteraction, "change", application.pk)
    assert "/pursue/" not in done.text


def test_who_may_not_add_applications_is_offered_no_next_step(seeker, user):
    record(seeker)
    account = user.account
    account.groups.clear()
    account.user_permissions.set(
        Permission.objects.filter(codename__in=["view_jobuserinteraction", "change_jobuserinteraction"])
    )
    shown = seeker.get(page(JobUserInteraction, "change", JobUserInteraction.objects.get().pk))
    assert shown.status_code == 200
    assert "/pursue/" not in shown.text


class TestRecording:
    @pytest.mark.parametrize(("what", "kind"), [("save", "saved"), ("applied", "applied")])
    def test_company_job_and_what_was_done_are_stored_at_once(self, seeker, user, what, kind):
        response = record(seeker, what=what)
        interaction = JobUserInteraction.objects.for_user(user).get()
        assert response.redirect_chain == [(page(JobUserInteraction, "change", interaction.pk), 302)]
        job = interaction.job
        assert (interaction.interaction_type, job.title, job.location) == (kind, "Welder", "Toledo")
        assert (job.company.name, job.job_url) == ("Acme Boilers", "https://acme.example/jobs/7")

    def test_a_second_click_is_the_first(self, seeker):
        data = {"page_id": form_data(seeker.get(reverse(RECORD)).text)["page_id"][0], **SEEN, "what": "save"}
        data["job_url"] = ""  # by which it could be found again
        for _ in range(2):
            assert seeker.post(reverse(RECORD), data).status_code == 302
        assert JobListing.objects.count() == JobUserInteraction.objects.count() == Company.objects.count() == 1

    def test_what_is_listed_at_this_address_is_taken(self, seeker):
        company, _ = get_or_create_company(name="Acme Boilers")
        job = JobListingFactory(company=company, title="Welder", job_url="https://acme.example/jobs/7?utm_source=x")
        response = record(seeker)
        assert JobUserInteraction.objects.get().job == job
        assert "It was listed already." in shown_messages(response)[0]

    @pytest.mark.parametrize(
        ("values", "message"),
        [
            pytest.param({"employer": ""}, "This field is required.", id="no company"),
            pytest.param({"employer": "Confidential"}, "says that the employer is not named", id="nobody"),
            pytest.param({"title": " "}, "This field is required.", id="no title"),
            pytest.param({"job_url": "ftp://acme"}, "Enter a valid URL.", id="no address"),
            pytest.param({"employer": "x" * 300}, "at most 200 characters", id="long name"),
        ],
    )
    def test_a_refusal_stores_nothing_and_keeps_what_was_typed(self, seeker, values, message):
        response = record(seeker, **values)
        assert response.status_code == 200
        assert message in response.text
        kept = form_data(response.text)
        assert kept["location"] == ["Toledo"]
        assert not JobListing.objects.exists()
        assert not Company.objects.exists()

    def test_who_looks_after_several_chooses_one(self, admin_client, user):
        assert "Choose whose hunt it is for." in record(admin_client).text
        record(admin_client, person=str(user.pk))
        assert JobUserInteraction.objects.get().user == user

    def test_nobody_records_for_somebody_else(self, seeker):
        other = UserProfileFactory()
        assert record(seeker, person=str(other.pk)).status_code == 404
        assert not JobUserInteraction.objects.exists()

    def test_it_says_meanwhile_that_the_person_was_here_before(self, seeker, user):
        company, _ = get_or_create_company(name="Acme Boilers")
        job = JobListingFactory(company=company)
        services.apply_to_job(user=user, job=job)
        services.hide_job(user=user, job=JobListingFactory(company=job.company))
        known = strip_tags(
            seeker.get(reverse("admin:interactions_jobuserinteraction_known"), {"employer": "ACME Boilers"}).text
        )
        assert f"{user.first_name} applied here before" in known
        assert f"{user.first_name} hid a job of Acme Boilers." in known
        assert "applied here before" in " ".join(shown_messages(record(seeker)))


class TestANewApplication:
    """The form that adds one says what the person has to do with the company already, before it is saved."""

    def chosen(self, client, **values: Any) -> list[str]:
        """Return the hints that the form opens with, and require that those asked for by its script are the same."""
        addresses = (page(JobUserInteraction, "add"), reverse("admin:interactions_jobuserinteraction_hints"))
        opened, asked = (client.get(address, values).text for address in addresses)
        assert re.findall("<ul.*data-hints.*</ul>", opened) == re.findall("<ul.*data-hints.*</ul>", asked)
        return [strip_tags(each) for each in re.findall("<li>(.*?)</li>", asked)]

    def test_tells_of_the_job_and_the_company(self, seeker, user):
        job, other, hidden = JobListingFactory.create_batch(3, company=get_or_create_company(name="Acme Boilers")[0])
        services.save_job(user=user, job=job)
        services.apply_to_job(user=user, job=other)
        services.hide_job(user=user, job=hidden)
        name = user.first_name
        saved, applied, hid = self.chosen(seeker, job=job.pk)
        assert saved.startswith(f"{name} saved this job on ")
        assert applied.startswith(f"{name} applied here before, on ")
        assert hid == f"{name} hid a job of Acme Boilers."

    def test_tells_of_the_person_who_is_chosen(self, admin_client, user, job):
        services.save_job(user=user, job=job)
        assert self.chosen(admin_client, job=job.pk) == []
        assert self.chosen(admin_client, job=job.pk, user=UserProfileFactory().pk) == []
        assert len(self.chosen(admin_client, job=job.pk, user=user.pk)) == 1

    def test_a_refused_form_keeps_them(self, admin_client, user, job):
        services.save_job(user=user, job=job)
        answer = admin_client.post(page(JobUserInteraction, "add"), {"job": job.pk, "user": user.pk})
        assert "saved this job on" in answer.text

    @pytest.mark.parametrize("key", ["", "garbage", "%00", "00000000-0000-4000-8000-000000000000"])
    def test_what_is_no_row_has_none(self, admin_client, user, job, key):
        address = reverse("admin:interactions_jobuserinteraction_hints")
        assert admin_client.get(address, {"job": key, "user": user.pk}).text.strip() == ""
        assert admin_client.get(address, {"job": job.pk, "user": key}).text.strip() == ""

    def test_nobody_is_told_of_somebody_else(self, seeker, client, job):
        other = UserProfileFactory()
        services.save_job(user=other, job=job)
        address = reverse("admin:interactions_jobuserinteraction_hints")
        assert seeker.get(address, {"job": job.pk, "user": other.pk}).text.strip() == ""
        client.force_login(UserFactory(is_staff=True))
        assert client.get(address, {"job": job.pk, "user": other.pk}).status_code == 403


class TestThePageOfAJob:
    def test_each_button_does_what_it_says_once(self, seeker, user, job):
        def buttons() -> list[str]:
            return re.findall(r'name="deed" value="(\w+)"', seeker.get(page(JobListing, "change", job.pk)).text)

        def press(deed: str):
            return seeker.post(page(JobListing, "pursue", job.pk), {"deed": deed}, follow=True)

        rows = JobUserInteraction.objects.for_user(user)
        assert buttons() == ["save", "apply", "hide"]
        press("hide")
        assert rows.hidden().count() == 1
        assert buttons() == ["save", "apply", "unhide"]
        press("unhide")
        press("save")
        again = press("save")
        assert rows.saved().get().interaction_count == 1
        assert "Nothing was changed." in shown_messages(again)[0]
        assert buttons() == ["apply", "unsave", "hide"]
        press("unsave")
        assert not rows.exists()
        for _ in range(2):
            press("apply")
        application = rows.get()
        assert (application.application_status, application.interaction_count) == ("applied", 1)
        assert buttons() == []
        services.update_application_status(interaction=application, status="rejected")
        assert buttons() == ["again"]
        press("again")
        assert rows.get().interaction_count == 2

    def test_it_is_for_the_person_who_was_chosen(self, admin_client, user, job):
        url = page(JobListing, "pursue", job.pk)
        assert "Choose whose hunt" in admin_client.post(url, {"deed": "save"}, follow=True).text
        response = admin_client.post(url, {"deed": "save", "person": str(user.pk)}, follow=True)
        assert JobUserInteraction.objects.saved().get().user == user
        assert f"{user.first_name}:" in response.text

    def test_nobody_pursues_a_job_for_somebody_else(self, seeker, job):
        other = UserProfileFactory()
        for method in (seeker.get, seeker.post):
            data = {"deed": "save", "person": str(other.pk)}
            assert method(page(JobListing, "pursue", job.pk), data).status_code in (404, 405)
        assert seeker.get(page(JobListing, "change", job.pk), {"person": str(other.pk)}).status_code == 404
        assert not JobUserInteraction.objects.exists()

    @pytest.mark.parametrize("deed", ["", "accept", "__class__"])
    def test_what_is_no_deed_is_refused(self, seeker, job, deed):
        assert seeker.post(page(JobListing, "pursue", job.pk), {"deed": deed}).status_code == 403
