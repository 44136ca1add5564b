"""No page has a script or a style of its own, so that the policy in its header lets none run."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse
from unfold.settings import CONFIG_DEFAULTS
from unfold.utils import convert_color

from companies.factories import CompanyDuplicateFactory
from tests.support.admin import ADMIN_MODELS, FACTORIES
from tests.support.pages import page

pytestmark = pytest.mark.django_db

INLINE = {
    "script": re.compile(r"<script(?![^>]*\ssrc=)(?![^>]*type=\"application/json\")[^>]*>"),
    "style": re.compile(r"<style"),
    "handler": re.compile(r"<[a-z][^<>]*\son[a-z]+=\""),
    "address": re.compile(r"(?:href|action|src)=\"javascript:"),
}


def inline(html: str) -> list[str]:
    return [name for name, pattern in INLINE.items() if pattern.search(html)]


def test_the_patterns_find_what_they_are_for():
    for html in ("<script>x</script>", "<style>", '<a onclick="x">', '<a href="javascript:x">'):
        assert inline(html), html
    assert inline('<script src="x"></script><script id="a" src="x"></script><div x-on:click="x">') == []


@pytest.mark.parametrize("model", ADMIN_MODELS, ids=lambda model: model._meta.label)
def test_no_page_of_the_admin_has_any(admin_client, model):
    row = FACTORIES[model]()
    kinds = [("changelist",), ("add",), ("change", row.pk), ("delete", row.pk), ("history", row.pk)]
    for kind, *args in kinds:
        answer = admin_client.get(page(model, kind, *args))
        if answer.status_code == 200:
            assert inline(answer.text) == [], kind


@pytest.mark.parametrize("name", ["index", "login", "password_change", "companies_company_import", "app_list"])
def test_no_other_page_has_any(admin_client, client, name):
    CompanyDuplicateFactory()
    url = reverse(f"admin:{name}", args=["companies"] if name == "app_list" else [])
    answer = (client if name == "login" else admin_client).get(url)
    assert answer.status_code == 200
    assert inline(answer.text) == []


@pytest.mark.parametrize("url", ["/admin/login/", "/welcome/x/y/", "/forgotten-password/", "/no-such-page/"])
def test_every_answer_has_both_headers(client, url):
    headers = client.get(url).headers
    policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
    assert (policy["script-src"], policy["style-src"]) == ("'self' 'unsafe-eval'", "'self'")
    assert policy["default-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert "camera=()" in headers["Permissions-Policy"]


def test_the_colours_are_those_of_unfold():
    text = Path(settings.BASE_DIR, "jobpilot/site/static/jobpilot/colours.css").read_text(encoding="utf-8")
    written = dict(re.findall(r"--color-([\w-]+): ([^;]+);", text))
    assert written == {
        f"{name}-{weight}": convert_color(value)
        for name, weights in CONFIG_DEFAULTS["COLORS"].items()
        for weight, value in weights.items()
    }
