"""A posting that is pasted, or handed over by a bookmarklet, fills the form that records a job."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from companies.models import JobListing
from interactions.models import JobUserInteraction
from tests.interactions.test_pursuing import RECORD, record
from tests.support.pages import form_data

pytestmark = pytest.mark.django_db

PASTED = "Feinwerk Osthoff GmbH\nKonstrukteur (m/w/d)\nStandort: Pforzheim\nGehalt: €45.000 - 55.000 brutto pro Jahr\n"
PAGE = """<!DOCTYPE html><html><head><script type="application/ld+json">{"@type": "JobPosting", "title": "Cooper",
"hiringOrganization": {"name": "Brindlewood <b>Casks"}, "jobLocation": "Dufftown"}</script></head></html>"""


def read(client, posting, **typed):
    return client.post(reverse(RECORD), {"what": "read", "posting": posting, **typed})


class TestPasting:
    def test_a_text_fills_the_form_and_what_was_typed_stays(self, seeker):
        response = read(seeker, PASTED, title="Konstrukteur Getriebe", application_deadline_0="15.12.2026")
        shown = {name: values[0] for name, values in form_data(response.text).items()}
        assert shown["employer"] == "Feinwerk Osthoff GmbH"
        assert (shown["title"], shown["location"]) == ("Konstrukteur Getriebe", "Pforzheim")
        assert (shown["salary_min"], shown["salary_max"], shown["salary_currency"]) == ("45000", "55000", "EUR")
        assert shown["application_deadline_0"] == "15.12.2026"
        assert shown["description"].split("\n")[0].strip() == "Feinwerk Osthoff GmbH"
        assert "Read from the posting: Company, Location, " in response.text
        assert not JobListing.objects.exists()

    def test_what_was_read_is_stored_once_it_is_saved(self, seeker, user):
        shown = {name: values[0] for name, values in form_data(read(seeker, PASTED).text).items()}
        record(seeker, **shown | {"what": "save", "job_url": ""})
        job = JobUserInteraction.objects.for_user(user).get().job
        assert (job.title, job.location) == ("Konstrukteur (m/w/d)", "Pforzheim")
        assert str(job.company) == "Feinwerk Osthoff GmbH"
        assert (job.salary_min, job.salary_currency, job.salary_period) == (45_000, "EUR", "year")

    def test_the_source_of_a_page_fills_the_form_as_well(self, seeker):
        response = read(seeker, PAGE, job_url="https://casks.example/9")
        assert form_data(response.text)["employer"] == ["Brindlewood <b>Casks"]
        assert "Brindlewood <b>" not in response.text

    @pytest.mark.parametrize(
        ("posting", "refusal"),
        [
            (" ", "Paste the posting first: its text, or the source of its page."),
            ("<html><body>Hello</body></html>", "The page does not say what its posting is."),
            ("x" * 100_001, "The text has more than 100,000 characters."),
        ],
        ids=["nothing", "no posting", "too long"],
    )
    def test_what_cannot_be_read_is_refused_in_a_sentence_and_nothing_typed_is_lost(self, seeker, posting, refusal):
        response = read(seeker, posting, title="Cooper")
        assert refusal in response.text
        assert form_data(response.text)["title"] == ["Cooper"]

    def test_a_job_that_the_person_knows_is_noticed_by_its_address_and_by_its_title(self, seeker):
        record(seeker)
        by_address = read(seeker, "Fitter\nSomebody Else", job_url="https://acme.example/jobs/7?utm_source=mail")
        by_title = read(seeker, "Welder\nAcme Boilers, Toledo")
        for response in (by_address, by_title):
            assert re.search(r"saved this job on \d+ \w+ \d{4}: <a [^>]+>Welder</a>", response.text)


class TestHandingOver:
    def handed_over(self, client, **values):
        return client.post(reverse("admin:interactions_jobuserinteraction_handover"), values)

    def test_what_another_site_sent_is_shown_to_anybody_and_stored_nowhere(self, client, django_assert_num_queries):
        with django_assert_num_queries(0):
            response = self.handed_over(client, source=PAGE, address="https://casks.example/9")
        assert response.status_code == 200
        assert "https://casks.example/9" in response.text
        assert PAGE not in response.text  # it is escaped
        assert "csrfmiddlewaretoken" not in response.text

    def test_it_needs_no_token_since_cookies_stay_with_their_site(self):
        assert self.handed_over(Client(enforce_csrf_checks=True), source=PAGE).status_code == 200

    def test_an_address_that_is_no_web_address_is_left_out(self, client):
        assert "javascript:" not in self.handed_over(client, source=PAGE, address="javascript:alert(1)").text

    def test_it_is_for_what_a_page_sends_alone(self, client):
        assert client.get(reverse("admin:interactions_jobuserinteraction_handover")).status_code == 405

    def test_the_page_offers_a_bookmark_that_sends_to_it(self, seeker):
        (target,) = re.findall(r"f.action=&quot;(.*?)&quot;", seeker.get(reverse(RECORD)).text)
        assert target == "http://testserver" + reverse("admin:interactions_jobuserinteraction_handover")
