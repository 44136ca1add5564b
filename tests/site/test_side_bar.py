"""The side bar, whose groups Python writes, against Unfold's own template."""

from pathlib import Path

import pytest
import unfold
from django.contrib.auth.models import Group
from django.template import Context, Template
from pytest_django.asserts import assertHTMLEqual

from jobpilot.site.short_classes import shorten
from jobpilot.site.side_bar_html import groups_html
from tests.support.pages import page

UNFOLD = Path(unfold.__file__).parent / "templates" / "unfold" / "helpers" / "app_list.html"
PLAIN = {"title": "Today", "icon": "today", "link": "/admin/", "has_permission": True}
BADGE = PLAIN | {"title": "Pairs", "badge": "99+", "badge_variant": "warning", "link": "/pairs/?a=1&b=2"}


@pytest.mark.parametrize(
    "group",
    [
        pytest.param({"items": [PLAIN]}, id="no title"),
        pytest.param({"items": [], "title": "Empty", "separator": True}, id="no item"),
        pytest.param({"items": [PLAIN | {"has_permission": False}], "title": "Closed"}, id="no right"),
        pytest.param({"items": [PLAIN | {"icon": ""}, BADGE], "title": "A", "separator": True}, id="a badge"),
        pytest.param({"items": [PLAIN], "title": "A", "collapsible": True}, id="folded"),
        pytest.param({"items": [BADGE, PLAIN | {"active": True}], "title": "A", "collapsible": True}, id="open"),
    ],
)
def test_a_group_is_as_unfold_writes_it(group):
    theirs = Template(UNFOLD.read_text(encoding="utf-8")).render(Context({"sidebar_navigation": [group]}))
    ours = f'<div id="nav-sidebar-apps" class="h-0 grow overflow-auto" data-simplebar>{groups_html([group])}</div>'
    assertHTMLEqual(ours, shorten(theirs))


def test_texts_are_escaped():
    html = groups_html([{"items": [PLAIN | {"title": "R&D <b>", "icon": "<i>"}], "title": "<p>"}])
    assert "R&amp;D &lt;b&gt;" in html
    assert not {"<b>", "<i>", "<p>"} & set(html.replace(">", "> ").split())


@pytest.mark.django_db
def test_no_page_looks_up_languages_that_it_does_not_show(admin_client, monkeypatch):
    asked: list = []
    monkeypatch.setattr("django.utils.translation.get_language_info", asked.append)
    assert admin_client.get(page(Group, "changelist")).status_code == 200
    assert asked == []
