"""Every page, by axe-core and its console, in both themes and on a telephone: names, roles, landmarks, contrast."""

import re
from itertools import chain

import pytest
from django.db import connection
from django.urls import reverse

from tests.support.accessibility import TELEPHONE, Visitor
from tests.support.chromium import complaints
from tests.support.every_page import PARTS, make_world, other_pages, pages_of

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "sqlite", reason="a page looks the same on every database"),
]


@pytest.fixture
def visitor(admin_browser, live_server):
    make_world()
    admin_browser.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})
    return Visitor(admin_browser, live_server.url)


def check(visitor: Visitor, paths) -> None:
    """Assert that there are pages among these addresses, and that nothing is wrong with them and what they open."""
    wrong = []
    for path in filter(visitor.open, paths):
        wrong += [f"{path} {each}" for each in chain(visitor.examine(), visitor.examine_what_opens())]
        # A file that was opened has no icon, which the browser looks for.
        wrong += [f"{path} says {each}" for each in complaints(visitor.browser) if "/favicon.ico " not in each]
    assert visitor.pages
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("models", PARTS.values(), ids=PARTS.keys())
def test_the_pages_of_models(visitor, models):
    check(visitor, chain.from_iterable(map(pages_of, models)))


def test_the_other_pages(visitor):
    check(visitor, other_pages())


def test_the_side_bar_and_the_start_page(visitor):
    visitor.side_bar = []
    check(visitor, [reverse("admin:index")])


def test_what_is_wrong_is_found(visitor):
    visitor.open(reverse("admin:index"))
    visitor.script(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<input><p style=\"color: #999\">Faint</p>"
        '<button style="position: absolute; left: 1000px">Far</button>\')'
    )
    found = [*visitor.examine()]
    assert set(re.findall(r": ([a-z-]+) \(", "\n".join(found))) == {"label", "color-contrast"}
    assert any(each.startswith(f"at {TELEPHONE} px: ") and "Far" in each for each in found)
