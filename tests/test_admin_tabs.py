"""A failed form opens the first tab with an error, and new rows of its inlines are open."""

import re

import pytest

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import Company, JobListing
from interactions.factories import JobUserInteractionFactory
from interactions.models import JobUserInteraction
from jobpilot.models import UserProfile
from skills.factories import SkillFactory, WorkExperienceFactory
from skills.models import SkillBank
from tests.support.pages import form_data, page

pytestmark = pytest.mark.django_db


def failed(client, url: str, **typed: str) -> str:
    """Return the page of a form that was submitted with invalid values."""
    response = client.post(url, form_data(client.get(url).text) | typed)
    assert response.status_code == 200
    assert response.context["errors"]
    return response.text


def tabs(html: str) -> tuple[str, str]:
    """Return the tab of the page that opens, if it is an error that opens it, and the one among the fieldsets."""
    page_tab = re.search(r'data-tab-with-error="([^"]*)"', html)
    fieldset_tab = re.search(r"activeFieldsetTab: '([^']*)'", html)
    return page_tab[1] if page_tab else "", fieldset_tab[1] if fieldset_tab else ""


def open_rows(html: str, prefix: str) -> list[bool]:
    """Return for each row of a stacked inline whether it is open, the empty one for new rows being the last."""
    part = html[html.index(f'id="{prefix}-group"') :]
    return [state == "true" for state in re.findall(r"openRow: (true|false)", part)]


@pytest.mark.parametrize(
    ("typed", "opened"),
    [
        pytest.param({"salary_min": "x"}, ("general", "pay"), id="one tab"),
        pytest.param({"job_url": "x", "salary_min": "x"}, ("general", "pay"), id="the first of two"),
        pytest.param({"data_quality_score": "x", "job_url": "x"}, ("general", "posting"), id="not the last"),
        pytest.param({"title": ""}, ("general", "the-job"), id="above the tabs"),
        pytest.param({"job_url": "x", "salary_min": "-5"}, ("general", "pay"), id="a constraint, and a field after it"),
        pytest.param({"salary_min": "9", "salary_max": "8"}, ("general", "pay"), id="a constraint of two fields"),
    ],
)
def test_the_first_fieldset_with_an_error_opens(admin_client, typed, opened):
    html = failed(admin_client, page(JobListing, "change", JobListingFactory().pk), **typed)
    assert tabs(html) == opened


def test_the_error_of_a_constraint_stands_at_its_field(admin_client):
    url = page(JobListing, "change", JobListingFactory().pk)
    response = admin_client.post(url, form_data(admin_client.get(url).text) | {"salary_min": "9", "salary_max": "8"})
    errors = response.context["adminform"].form.errors
    assert errors == {"salary_max": ["Maximum salary must not be less than minimum salary."]}


def test_every_tab_with_an_error_is_marked_with_their_number(admin_client):
    html = failed(admin_client, page(JobListing, "add"), salary_min="x", salary_max="y", job_url="x")
    nav = html[html.index("fieldset-tabs") : html.index("</nav>", html.index("fieldset-tabs"))]
    marks = re.findall(r"<a [^>]*>\s*([\w ]+?)\s*(?:<span[^>]*>\s*(\d+)\s*</span>)?\s*</a>", nav)
    assert marks == [("The job", ""), ("Pay", "2"), ("Posting", "1"), ("Quality", "")]


def test_without_an_error_the_first_tab_opens_and_the_address_may_name_another(admin_client):
    html = admin_client.get(page(JobListing, "change", JobListingFactory().pk)).text
    assert tabs(html) == ("", "the-job")
    assert tabs(admin_client.get(page(UserProfile, "add")).text) == ("", "work")


def test_the_first_inline_with_an_error_opens(admin_client):
    bank = SkillFactory().bank
    WorkExperienceFactory(bank=bank)
    url = page(SkillBank, "change", bank.pk)
    wrong = {"skills-0-name": ""}, {"work_experiences-0-end_date": "x"}

    assert tabs(failed(admin_client, url, **wrong[0]))[0] == "skills"
    assert tabs(failed(admin_client, url, **wrong[1]))[0] == "work_experiences"
    assert tabs(failed(admin_client, url, **wrong[0], **wrong[1]))[0] == "skills"


def test_an_error_above_the_inlines_comes_before_theirs(admin_client):
    company = CompanyFactory()
    new = {"aliases-TOTAL_FORMS": "1", "aliases-0-name": "", "aliases-0-source": "x"}
    assert tabs(failed(admin_client, page(Company, "change", company.pk), **new))[0] == "aliases"
    assert tabs(failed(admin_client, page(Company, "change", company.pk), founded_year="x", **new)) == (
        "general",
        "size-and-location",
    )


class TestRows:
    def test_stored_ones_are_closed_and_new_ones_open(self, admin_client):
        bank = WorkExperienceFactory().bank
        html = admin_client.get(page(SkillBank, "change", bank.pk)).text
        assert open_rows(html, "work_experiences")[:2] == [False, True]

    def test_a_new_one_stays_open_when_the_form_comes_back_for_another_error(self, admin_client):
        row = JobUserInteractionFactory(applied=True)
        new = {
            "timeline_events-TOTAL_FORMS": "1",
            "timeline_events-0-title": "Called",
            "timeline_events-0-event_type": "custom_event",
        }
        html = failed(admin_client, page(JobUserInteraction, "change", row.pk), follow_up_date_0="x", **new)
        assert open_rows(html, "timeline_events") == [True, True]
        assert 'value="Called"' in html

    def test_a_stored_one_with_an_error_opens_and_says_what_is_wrong(self, admin_client):
        entry = WorkExperienceFactory(start_date="2020-01-01")
        url = page(SkillBank, "change", entry.bank.pk)
        html = failed(admin_client, url, **{"work_experiences-0-end_date": "2019-01-01"})
        assert open_rows(html, "work_experiences")[0]
        assert "The end date must not be before the start date." in html
