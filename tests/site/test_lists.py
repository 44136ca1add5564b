"""The rows of lists, which are ours, against Unfold's own; and what makes pages light."""

import gzip
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.contrib import admin
from django.contrib.staticfiles import finders
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import conditional_escape
from unfold import widgets
from unfold.templatetags.unfold_list import result_list

from companies.models import CompanyMerge, JobListing
from interactions.admin.hunt_lists import APPLICATIONS, SAVED_JOBS
from interactions.choices import ApplicationStatus
from interactions.factories import JobUserInteractionFactory
from interactions.models import Contact, JobUserInteraction
from jobpilot.site.lists import table_of
from jobpilot.site.loading import without_indentation
from jobpilot.site.short_classes import AS_WRITTEN, shorten, stylesheet
from resumes.models import Resume
from skills.factories import SkillBankFactory, SkillFactory
from skills.models import Skill, SkillBank
from tests.support.admin import ADMIN_MODELS, FACTORIES
from tests.support.pages import form_data, page


class Reader(HTMLParser):
    """What a person reads and follows in a row, and what its form would send, except options that are not chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list = []
        self.in_option = False

    def handle_starttag(self, tag, attrs) -> None:
        found = dict(attrs)
        self.in_option = tag == "option" and "selected" not in found
        if tag in ("td", "th", "a", "input", "select"):
            names = ("href", "name", "value", "type", "disabled", "data-popup-opener", "title")
            self.seen.append((tag, {name: found[name] for name in names if name in found}))

    def handle_endtag(self, tag) -> None:
        self.in_option = False

    def handle_data(self, data) -> None:
        words = " ".join(data.split())
        if words and words != "expand_more" and not self.in_option:
            self.seen.append(words)


def seen(html: str) -> list:
    reader = Reader()
    reader.feed(html)
    return reader.seen


@pytest.mark.parametrize("query", [{}, {"_popup": "1"}], ids=["list", "popup"])
@pytest.mark.parametrize("model", ADMIN_MODELS, ids=lambda model: model._meta.label)
def test_a_row_says_what_unfolds_says(admin_client, model, query):
    FACTORIES[model].create_batch(2)
    if model is JobUserInteraction:
        JobUserInteractionFactory(applied=True)
    response = admin_client.get(page(model, "changelist"), query)
    cl = response.context["cl"]

    ours = [seen(str(cells)) for cells, _ in table_of(cl)["rows"]]
    theirs = result_list({"request": response.wsgi_request}, cl)["results"]

    assert ours == [seen("".join(map(str, cells))) for cells in theirs]
    assert all(str(cells) in response.text for cells, _ in table_of(cl)["rows"])


def test_a_list_with_rarer_parts_is_unfolds(admin_client, monkeypatch):
    job = FACTORIES[JobListing].create()
    monkeypatch.setattr(admin.site.get_model_admin(JobListing), "list_sections", [], raising=False)
    assert "list-rows" in admin_client.get(page(JobListing, "changelist")).text
    monkeypatch.setattr(admin.site.get_model_admin(JobListing), "ordering_field", "salary_min")
    monkeypatch.setattr(admin.site.get_model_admin(JobListing), "list_editable", ["salary_min"], raising=False)
    html = admin_client.get(page(JobListing, "changelist")).text
    assert "list-rows" not in html
    assert conditional_escape(job.title) in html


def test_a_choice_has_its_options_once(admin_client):
    JobUserInteractionFactory.create_batch(3, applied=True)
    html = admin_client.get(page(JobUserInteraction, "changelist")).text
    assert html.count('<option value="interviewing">') == 1
    assert html.count('data-options="options-0"') == 3
    assert [value for name, values in form_data(html).items() if name.endswith("status") for value in values] == [
        "applied"
    ] * 3


def test_pages_are_compressed(admin_client):
    url = page(JobListing, "changelist")
    compressed = admin_client.get(url, headers={"accept-encoding": "gzip"})
    assert compressed["Content-Encoding"] == "gzip"
    assert "Job listings" in gzip.decompress(compressed.content).decode()
    assert "Content-Encoding" not in admin_client.get(url).headers


def test_the_stylesheet_says_what_unfold_says_of_the_classes():
    """With another release of Unfold, write what `stylesheet()` returns into the file."""
    path = Path(str(finders.find("jobpilot/short.css")))
    assert path.read_text(encoding="utf-8") == stylesheet()


def test_every_list_of_classes_is_one_that_unfold_writes():
    unfold = Path(str(finders.find("unfold/css/styles.css"))).parents[3]
    templates = "".join(file.read_text(encoding="utf-8") for file in unfold.rglob("*.html"))
    of_widgets = [" ".join(lists) for name, lists in vars(widgets).items() if name.endswith("_CLASSES")]
    written = "\n".join([templates, *of_widgets]).replace("'", "&#x27;")
    assert [name for classes, name in AS_WRITTEN if classes not in written] == []
    assert shorten(f'<input class="{AS_WRITTEN[0][0]} extra">') == f'<input class="{AS_WRITTEN[0][1]} extra">'


TEMPLATES = [
    pytest.param("<p>\n    a\n\n    b\n</p>", "<p>\na\n\nb\n</p>", id="indentation"),
    pytest.param("<pre>\n  a</pre>\n  <p>", "<pre>\n  a</pre>\n<p>", id="preformatted"),
    pytest.param("{% blocktranslate %}\n  a\n{% endblocktranslate %}", None, id="a text of a catalogue"),
    pytest.param("<textarea>\n  a\n</textarea>", None, id="text area"),
]


@pytest.mark.parametrize(("template", "expected"), TEMPLATES)
def test_a_template_loses_its_indentation_and_keeps_its_lines(template, expected):
    assert without_indentation(template) == (expected or template)
    assert without_indentation(template).count("\n") == template.count("\n")


def test_a_form_shows_the_first_50_rows_of_an_inline_and_where_the_others_are(admin_client):
    bank = SkillBankFactory()
    SkillFactory.create_batch(53, bank=bank, group="")
    url = page(SkillBank, "change", bank.pk)
    html = admin_client.get(f"{url}?inline=skills").text
    assert "These are 50 of 53 skills." in html
    everything = f"{page(Skill, 'changelist')}?bank__id__exact={bank.pk}"
    assert everything in html
    assert admin_client.get(everything).context["cl"].result_count == 53

    sent = form_data(html)
    shown = sent["skills-7-id"][0]
    response = admin_client.post(url, sent | {"skills-7-group": "Design", "skills-9-DELETE": "on"})
    assert response.status_code == 302
    assert [str(pk) for pk in bank.skills.filter(group="Design").values_list("pk", flat=True)] == [shown]
    assert bank.skills.count() == 52


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("asked", "heading", "offered"),
    [
        pytest.param({}, "No contacts yet", "Add contact", id="empty"),
        pytest.param({"q": "nobody"}, "Nothing found", "Show all contacts", id="a search"),
        pytest.param({"how_known__exact": "recruiter"}, "Nothing found", "Show all contacts", id="a filter"),
        pytest.param({"o": "1"}, "No contacts yet", "Add contact", id="an order is no filter"),
    ],
)
def test_an_empty_list_says_why(admin_client, asked, heading, offered):
    html = admin_client.get(page(Contact, "changelist"), asked).text
    assert [each for each in ("No contacts yet", "Nothing found") if each in html] == [heading]
    assert [each for each in ("Add contact", "Show all contacts") if f"</span> {each}" in html] == [offered]


@pytest.mark.django_db
def test_the_forms_of_a_list_share_their_choices(admin_client):
    JobUserInteractionFactory.create_batch(2, applied=True)
    response = admin_client.get(page(JobUserInteraction, "changelist"))
    first, second = (form.fields["application_status"] for form in response.context["cl"].formset.forms)
    assert first is not second
    assert first.choices is second.choices is first.widget.choices is second.widget.choices
    assert list(first.choices)[-len(ApplicationStatus.choices) :] == ApplicationStatus.choices


@pytest.mark.parametrize("model", [JobUserInteraction, Resume], ids=lambda model: model._meta.label)
def test_a_list_reads_no_long_text_or_data_that_it_does_not_show(admin_client, model):
    FACTORIES[model].create()
    with CaptureQueriesContext(connection) as captured:
        response = admin_client.get(page(model, "changelist"))
    assert len(response.context["cl"].result_list) == 1
    asked = [each["sql"] for each in captured if f'FROM "{model._meta.db_table}"' in each["sql"]]
    assert (
        re.findall(r'"(?:description|requirements|job_snapshot|skills|links|preferred_titles)"', " ".join(asked)) == []
    )


def test_an_empty_list_of_a_hunt_is_named_and_says_how_it_begins(admin_client):
    for each, name in ((APPLICATIONS, "No applications yet"), (SAVED_JOBS, "No saved jobs yet")):
        html = admin_client.get(each.url).text
        assert name in html
        assert page(JobUserInteraction, "record") in html.partition(name)[2]
        assert "Nothing found" in admin_client.get(f"{each.url}&q=nobody").text


@pytest.mark.django_db
def test_an_empty_list_offers_nothing_that_cannot_be_done(admin_client):
    html = admin_client.get(page(CompanyMerge, "changelist")).text
    assert "No company merges yet" in html
    assert "Show all" not in html.partition("No company merges yet")[2].partition("</form>")[0]
