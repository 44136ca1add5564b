"""The lines of forms and the rows of their inlines, which are ours, against Unfold's own; and how light they are."""

import re
import shutil
from copy import deepcopy
from html.parser import HTMLParser
from pathlib import Path

import pytest
import unfold
from django.conf import settings
from django.contrib.auth.models import Group
from django.test import override_settings

from jobpilot.admin.opened import PAGE
from jobpilot.site import templatetags
from jobpilot.site.short_classes import OURS
from skills.models import SkillBank
from tests.support.admin import ADMIN_MODELS
from tests.support.every_page import forms_of, make_world
from tests.support.pages import form_data, page

UNFOLD = Path(unfold.__file__).parent / "templates"
OVERRIDDEN = Path(templatetags.__file__).parents[1] / "templates"
BUTTONS = Path("admin/submit_line.html")
TAGS = {"a", "button", "h3", "input", "label", "option", "select", "strong", "tbody", "td", "textarea", "tr"}
# What scripts and other stylesheets know parts of a form by.
KNOWN = re.compile(
    r"(field|form)-.+|v[A-Z].+|delete(-template)?|empty-form|errors|group(/.+)?|last|original|required|template"
)
NEW_EACH_TIME = {"csrfmiddlewaretoken", PAGE}


class Reader(HTMLParser):
    """What a person reads and follows in a page, what its form sends, and what its scripts find."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list = []

    def handle_starttag(self, tag, attrs) -> None:
        if tag not in TAGS:
            return
        found = dict(attrs)
        css = sorted(each for each in set((found.pop("class", "") or "").split()) if KNOWN.fullmatch(each))
        if found.get("name") in NEW_EACH_TIME or re.search(r"\d\d:\d\d:\d\d", found.get("value") or ""):
            found.pop("value", None)
        if "download" in found:
            found.pop("href")  # of the empty row, whose key is new each time
        self.seen.append((tag, css, sorted((name, value or "") for name, value in found.items())))

    def handle_data(self, data) -> None:
        if words := " ".join(data.split()):
            self.seen.append(words)


def seen(html: str) -> list:
    reader = Reader()
    reader.feed(html.partition('id="content-main"')[2])
    return reader.seen


@pytest.fixture
def unfolds(tmp_path):
    """Return what renders pages with Unfold's templates in place of those that call our tags."""
    for ours in OVERRIDDEN.rglob("*.html"):
        name = ours.relative_to(OVERRIDDEN)
        if name == BUTTONS or "form_rows" in ours.read_text(encoding="utf-8"):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(UNFOLD / name, tmp_path / name)
    templates = deepcopy(settings.TEMPLATES)
    templates[0]["DIRS"] = [tmp_path]
    templates[0]["OPTIONS"]["loaders"] = [
        "django.template.loaders.filesystem.Loader",
        *templates[0]["OPTIONS"]["loaders"],
    ]
    return override_settings(TEMPLATES=templates)


def test_every_form_says_what_unfolds_says_and_is_light(admin_client, unfolds, whole_forms):
    make_world()
    for url in (url for model in ADMIN_MODELS for url in forms_of(model)):
        response = admin_client.get(url)
        if response.status_code != 200:
            continue  # nobody adds a row
        ours = seen(response.text)
        with unfolds:
            theirs = seen(admin_client.get(url).text)
        assert ours == theirs, url
        fields = sum(each[0] in ("input", "select", "textarea") for each in ours if isinstance(each, tuple))
        assert len(response.content) <= 80_000 + 370 * fields, url


def test_the_buttons_of_a_form_are_one_template(admin_client):
    answer = admin_client.get(page(Group, "change", Group.objects.get_or_create(name="Readers")[0].pk))
    assert answer.text.count('_form" name="_') == 3
    components = [each.name for each in answer.templates if each.name == "unfold/components/button.html"]
    assert len(components) == 1  # of the header


def test_errors_are_where_unfold_shows_them(admin_client, unfolds, whole_forms):
    make_world()
    url = page(SkillBank, "change", SkillBank.objects.first().pk)
    wrong = {"skills-0-name": "", "work_experiences-0-position": "", "summary_variations-0-length": "x" * 60}
    sent = form_data(admin_client.get(url).text) | wrong
    sent |= {"skills-1-name": sent["skills-2-name"], "summary": ""}
    ours = seen(admin_client.post(url, sent).text)
    with unfolds:
        theirs = seen(admin_client.post(url, sent).text)
    assert ours == theirs
    assert ours.count("This field is required.") == 2


def test_short_classes_are_of_classes_that_unfold_writes():
    written = " ".join(file.read_text(encoding="utf-8") for file in UNFOLD.rglob("*.html"))
    assert {each for classes in OURS.values() for each in classes.split() if each not in written} == set()
