"""Every page, by axe-core, in both themes and on a telephone: names, roles, landmarks, contrast, and its width."""

from collections import Counter
from itertools import chain, cycle, islice
from pathlib import Path

import pytest
import selenium_axe_python
from django.db import connection
from django.urls import reverse

from tests.support.admin import ADMIN_MODELS
from tests.support.every_page import make_world, other_pages, pages_of

AXE = (Path(selenium_axe_python.__file__).parent / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
WIDE, ZOOMED, TELEPHONE = 1300, 640, 390  # 640: a window of 1280 at 200 %
# Pages take turns, since they share their templates and colours: each kind of page is examined in each of these.
STATES = [(WIDE, False), (TELEPHONE, True), (WIDE, True), (TELEPHONE, False)]
# One world and one browser each: the apps with many pages, and the others together.
NUMBERS = Counter(model._meta.app_label for model in ADMIN_MODELS)
PARTS: dict[str, list] = {}
for model in ADMIN_MODELS:
    label = model._meta.app_label
    PARTS.setdefault(label if NUMBERS[label] > 4 else "others", []).append(model)
pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "sqlite", reason="a page looks the same on every database"),
]


class Visitor:
    """A browser that is logged in, and sees a page in both themes and in several widths without loading it again."""

    def __init__(self, browser, site: str) -> None:
        self.browser, self.site = browser, site
        self.pages = 0
        self.side_bar = [["#nav-sidebar"]]

    def open(self, path: str) -> bool:
        """Open an address and return whether it is a page: no file, no part of one, no other page, no refusal."""
        self.resize(WIDE)
        self.browser.get(self.site + path)
        status, address, is_page = self.browser.execute_script(
            "const [load] = performance.getEntriesByType('navigation');"
            "return [load.responseStatus, location.pathname, !!document.doctype]"
        )
        if address != path or not is_page:
            return False
        assert status in {200, 403, 404, 405}, f"{path} answers {status}"
        self.script(STILL)
        self.pages += status == 200
        return status == 200

    def resize(self, width: int) -> None:
        self.width = width
        metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width == TELEPHONE}
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def script(self, text: str, *arguments):
        return self.browser.execute_script(text, *arguments)

    def be_dark(self, dark: bool) -> None:
        """Choose the theme: Unfold's pages have it in a class that they are given once, when they are loaded."""
        self.script("document.documentElement.classList.toggle('dark', arguments[0])", dark)

    def faults(self) -> list[str]:
        """Return what axe finds outside of the side bar, which is the same on every page."""
        self.script(AXE)
        return [
            f"{rule} ({impact}): {html} {why}"
            for rule, impact, html, why in self.browser.execute_async_script(ASKED, self.side_bar)
        ]

    def sticking_out(self) -> list[str]:
        """Return what cannot be seen without scrolling sideways."""
        return self.script(STICKING_OUT, self.width)


# No transitions: what is measured in the middle of one is neither the one nor the other.
STILL = """
    const still = new CSSStyleSheet();
    still.replaceSync('*, *::before, *::after {transition: none !important; animation: none !important}');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
"""
ASKED = """
    const done = arguments[arguments.length - 1];
    const why = ({any, all, none}) => [...any, ...all, ...none].map((check) => check.message).join('; ');
    axe.run({include: [document], exclude: arguments[0]}, {resultTypes: ['violations']}).then(({violations}) => done(
        violations.flatMap(({id, impact, nodes}) => nodes.map(
            (node) => [id, impact, node.html.slice(0, 200), why(node).slice(0, 200)]))));
"""
# A telephone widens its window to what sticks out, so that the window cannot be asked how wide it is.
STICKING_OUT = """
    const [room] = arguments, {scrollWidth} = document.documentElement;
    const found = scrollWidth > room ? [`the page is ${scrollWidth} wide`] : [];
    const scrolls = (element) => element && (
        ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const isShown = (element) => element.checkVisibility({visibilityProperty: true, opacityProperty: true});
    for (const each of document.querySelectorAll('a, button, input, select, textarea, h1, h2, p')) {
        const {left, right, width} = each.getBoundingClientRect();
        if (width > 1 && right > 0 && isShown(each) && (left < 0 || right > room + 1) && !scrolls(each.parentElement)) {
            found.push(each.outerHTML.slice(0, 150));
        }
    }
    return found;
"""


@pytest.fixture
def visitor(admin_browser, live_server):
    make_world()
    admin_browser.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})
    return Visitor(admin_browser, live_server.url)


def check(visitor: Visitor, paths, states: int = 1) -> list[str]:
    """Return what is wrong with these pages, each examined in so many states, and assert that there are some."""
    wrong = []
    turns = cycle(STATES)
    for path in filter(visitor.open, paths):
        for width, dark in islice(turns, states):
            visitor.resize(width)
            visitor.be_dark(dark)
            wrong += [f"{path} at {width} px, {'dark' if dark else 'light'}: {each}" for each in visitor.faults()]
        for width in (ZOOMED, TELEPHONE):
            visitor.resize(width)
            wrong += [f"{path} at {width} px: {each}" for each in visitor.sticking_out()]
    assert visitor.pages
    return wrong


@pytest.mark.parametrize("models", PARTS.values(), ids=PARTS.keys())
def test_the_pages_of_models(visitor, models):
    assert not (wrong := check(visitor, chain.from_iterable(map(pages_of, models)))), "\n".join(wrong)


def test_the_other_pages(visitor):
    assert not (wrong := check(visitor, other_pages())), "\n".join(wrong)


def test_the_side_bar_and_the_start_page(visitor):
    visitor.side_bar = []
    assert not (wrong := check(visitor, [reverse("admin:index")], states=4)), "\n".join(wrong)


def test_what_is_wrong_is_found(visitor):
    visitor.open(reverse("admin:index"))
    visitor.script(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<input><p style=\"color: #999\">Faint</p>"
        '<button style="position: absolute; left: 1000px">Far</button>\')'
    )
    visitor.resize(TELEPHONE)
    assert {fault.partition(" ")[0] for fault in visitor.faults()} == {"label", "color-contrast"}
    assert any("Far" in each for each in visitor.sticking_out())
