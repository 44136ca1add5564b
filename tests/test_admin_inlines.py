"""Long forms, whose rows come when their tabs are opened."""

import re

import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django.asserts import assertContains, assertNotContains

from companies.factories import JobListingFactory
from interactions.factories import OfferFactory
from interactions.models import JobUserInteraction
from resumes.factories import ResumeVersionFactory
from resumes.models import Resume
from skills.admin.bank import SkillBankAdmin
from skills.factories import SkillBankFactory, SkillFactory, WorkExperienceFactory
from skills.models import Skill, SkillBank
from tests.support.admin import ADMIN_MODELS
from tests.support.every_page import forms_of, inlines_of, make_world
from tests.support.hunts import Hunt
from tests.support.pages import form_data, messages_of, page, query_count

pytestmark = pytest.mark.django_db

MOST_BYTES = 120_000
INLINES = [inline.model._meta.verbose_name for inline in SkillBankAdmin.inlines]


@pytest.fixture
def bank() -> SkillBank:
    """Return a bank with more rows than come with a page."""
    made = SkillBankFactory.create(default_summary="Before")
    for number in range(20):
        SkillFactory(bank=made, name=f"Skill {number:02}")
    WorkExperienceFactory(bank=made, position="Welder", start_date="2020-01-01", is_current=False)
    return made


@pytest.fixture
def url(bank) -> str:
    return page(SkillBank, "change", bank.pk)


def inline(shown: dict[str, list[str]], prefix: str) -> dict[str, list[str]]:
    return {name: value for name, value in shown.items() if name.startswith(f"{prefix}-")}


def test_no_form_and_no_inline_is_heavy(admin_client):
    make_world()
    asks = {"HX-Request": "true"}
    sizes = {url: len(admin_client.get(url).content) for model in ADMIN_MODELS for url in forms_of(model)}
    urls = [url for model in ADMIN_MODELS for url in inlines_of(model)]
    sizes |= {url: len(admin_client.get(url, headers=asks).content) for url in urls}
    assert len(sizes) > 100
    assert {url: size for url, size in sizes.items() if size > MOST_BYTES} == {}


def test_a_short_form_is_whole(admin_client):
    bank = WorkExperienceFactory(position="Welder").bank
    shown = form_data(admin_client.get(page(SkillBank, "change", bank.pk)).text)
    assert shown["work_experiences-0-position"] == ["Welder"]
    assert form_data(admin_client.get(page(SkillBank, "add")).text)["skills-TOTAL_FORMS"] == ["0"]


class TestALongForm:
    def test_names_its_inlines_and_leaves_their_rows_out(self, admin_client, url):
        response = admin_client.get(url)
        assertNotContains(response, "Skill 07")
        assertNotContains(response, "TOTAL_FORMS")
        for each in response.context["inline_admin_formsets"]:
            assertContains(response, f'href="?inline={each.formset.prefix}#{each.formset.prefix}"')
            assertContains(response, f'href="#{each.formset.prefix}"')  # its tab
        assert len(response.context["inline_admin_formsets"]) == len(INLINES)

    def test_has_the_rows_of_one_inline_at_its_address(self, admin_client, url):
        shown = form_data(admin_client.get(f"{url}?inline=skills").text)
        assert shown["skills-TOTAL_FORMS"] == ["20"]
        assert {"Skill 00", "Skill 19"} <= {value for (value,) in inline(shown, "skills").values()}
        assert inline(shown, "work_experiences") == {}

    def test_gives_a_script_the_rows_alone(self, admin_client, url):
        html = admin_client.get(f"{url}?inline=skills", headers={"HX-Request": "true"}).text
        assert html.strip().startswith('<div id="skills-group"')
        alone, page = form_data(html), form_data(admin_client.get(f"{url}?inline=skills").text)
        assert alone.keys() == inline(page, "skills").keys()
        assert "<html" in admin_client.get(f"{url}?inline=nothing", headers={"HX-Request": "true"}).text

    def test_costs_the_same_with_more_rows(self, admin_client, bank, url):
        few = query_count(admin_client, url)
        SkillFactory.create_batch(20, bank=bank)
        assert query_count(admin_client, url) == few

    def test_saves_what_was_shown_and_leaves_the_rest(self, admin_client, bank, url):
        before = list(Skill.objects.order_by("pk").values())
        sent = form_data(admin_client.get(url).text) | {"default_summary": "After"}
        assert admin_client.post(url, sent).status_code == 302
        bank.refresh_from_db()
        assert bank.default_summary == "After"
        assert list(Skill.objects.order_by("pk").values()) == before
        assert bank.work_experiences.count() == 1

    def test_saves_the_inlines_that_came(self, admin_client, bank, url):
        sent = form_data(admin_client.get(url).text)
        sent |= inline(form_data(admin_client.get(f"{url}?inline=skills").text), "skills")
        key = {value[0]: name for name, value in sent.items()}["Skill 07"].removesuffix("-name")
        sent |= {f"{key}-name": "Beekeeping", f"{key}-years_experience": "4", "default_summary": "After"}
        assert admin_client.post(url, sent).status_code == 302
        assert bank.skills.get(name="Beekeeping").years_experience == 4
        assert (bank.skills.count(), bank.work_experiences.count()) == (20, 1)

    def test_comes_back_with_what_came_and_its_errors(self, admin_client, bank, url):
        sent = form_data(admin_client.get(url).text)
        sent |= inline(form_data(admin_client.get(f"{url}?inline=work_experiences").text), "work_experiences")
        answer = admin_client.post(url, sent | {"work_experiences-0-end_date": "2019-01-01"})
        assert messages_of(answer) == ["The end date must not be before the start date."]
        shown = form_data(answer.text)
        assert shown["work_experiences-0-end_date"] == ["2019-01-01"]
        assert inline(shown, "skills") == {}
        assertContains(answer, 'href="?inline=skills#skills"')
        assert admin_client.post(url, shown | {"work_experiences-0-end_date": "2021-01-01"}).status_code == 302
        assert bank.skills.count() == 20

    def test_asks_when_a_row_that_came_was_changed_elsewhere(self, admin_client, bank, url):
        sent = form_data(admin_client.get(url).text)
        sent |= inline(form_data(admin_client.get(f"{url}?inline=skills").text), "skills")
        key = {value[0]: name for name, value in sent.items()}["Skill 07"].removesuffix("-name")
        bank.skills.filter(name="Skill 07").update(name="Weaving")
        answer = admin_client.post(url, sent | {f"{key}-name": "Beekeeping"})
        assert any("changed this to “Weaving”" in message for message in messages_of(answer))

    def test_of_somebody_else_is_not_shown(self, url):
        client = Hunt("Ben", JobListingFactory()).log_in()
        assert client.get(f"{url}?inline=skills").status_code == 404


def test_inlines_are_known_by_their_prefixes(admin_client, bank):
    asked = [address.partition("?inline=")[2] for address in inlines_of(SkillBank)]
    response = admin_client.get(page(SkillBank, "change", bank.pk))
    assert asked == [each.formset.prefix for each in response.context["inline_admin_formsets"]]
    assert admin.site.is_registered(SkillBank)


def test_an_application_brings_the_rows_of_each_tab_later_and_does_not_read_them(admin_client):
    url = page(JobUserInteraction, "change", OfferFactory.create(notes="A bicycle").interaction_id)
    with CaptureQueriesContext(connection) as captured:
        response = admin_client.get(url)
    assertNotContains(response, "TOTAL_FORMS")
    assertNotContains(response, "A bicycle")
    rows = r'SELECT "interactions_(offer|interview|attachment)"'
    assert [each["sql"] for each in captured if re.match(rows, each["sql"])] == []
    assertContains(admin_client.get(f"{url}?inline=offers"), "A bicycle")


def test_a_resume_does_not_read_the_rows_that_its_tabs_bring(admin_client):
    url = page(Resume, "change", ResumeVersionFactory.create(name="For the wall").resume_id)
    with CaptureQueriesContext(connection) as captured:
        assertContains(admin_client.get(url), 'href="?inline=versions#versions"')
    rows = r'SELECT "resumes_resume(version|generation)"'
    assert [each["sql"] for each in captured if re.match(rows, each["sql"])] == []
    assertContains(admin_client.get(f"{url}?inline=versions"), "For the wall")
