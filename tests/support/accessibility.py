"""A browser that looks for what not everybody can see or reach: by axe-core, in both themes and in several widths."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import selenium_axe_python

from tests.support.chromium import complaints, waiting

AXE = (Path(selenium_axe_python.__file__).parent / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
WIDE, ZOOMED, TELEPHONE = 1300, 640, 390  # 640: a window of 1280 at 200 %
OF_COLOURS = ["color-contrast", "link-in-text-block"]


class State(NamedTuple):
    width: int
    dark: bool
    rules: list[str] | None = None  # all

    def __str__(self) -> str:
        return f"{self.width} px, {'dark' if self.dark else 'light'}"


# Every page in every state. The theme changes colours, and the width what is shown: each is examined by all rules once.
STATES = [
    State(WIDE, dark=False),
    State(WIDE, dark=True, rules=OF_COLOURS),
    State(TELEPHONE, dark=True),
    State(TELEPHONE, dark=False, rules=OF_COLOURS),
]
TWO_STATES = [state for state in STATES if state.rules is None]
# No transitions: what is measured in the middle of one is neither the one nor the other.
STILL = """
    const still = new CSSStyleSheet();
    still.replaceSync('*, *::before, *::after {transition: none !important; animation: none !important}');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
"""
ASKED = """
    const [include, exclude, rules, done] = arguments;
    const why = ({any, all, none}) => [...any, ...all, ...none].map((check) => check.message).join('; ');
    const options = {resultTypes: ['violations'], ...(rules && {runOnly: rules})};
    axe.run({include: include ?? [document], exclude}, options).then(({violations}) => done(
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
# Those of the first page of a form, then those that show another one: the first of each is open.
TABS = [".fieldset-tabs > [role=button]:not(:first-child)", "#tabs-items > a[href^='#']:not(:first-child)"]
# What opens above a page: a dialog, which htmx brings, and the filters of a list.
OPENERS = "#content [hx-target='#modal-content'], #main [data-opens=filterOpen]"
OPENED = """
    const isOpen = (each) => each.innerText.trim() && each.checkVisibility();
    return [...document.querySelectorAll('#modal-content, #changelist-filter')].find(isOpen)?.id;
"""


def inner_tabs(browser) -> list:
    """Return the tabs of a form that are not open."""
    return [tab for selector in TABS for tab in browser.find_elements("css selector", selector)]


class Visitor:
    """A browser that sees a page in both themes and in several widths without loading it again."""

    def __init__(self, browser, site: str) -> None:
        self.browser, self.site = browser, site
        self.pages = 0
        self.side_bar = [["#nav-sidebar"]]
        self.resize(WIDE)
        browser.set_script_timeout(120)  # a busy machine takes long over a large page

    def open(self, path: str) -> bool:
        """Open an address and return whether it is a page: no file, no part of one, no other page, no refusal."""
        complaints(self.browser)  # those about the page before
        self.browser.get(self.site + path)
        status, address, is_page = self.browser.execute_script(
            "const [load] = performance.getEntriesByType('navigation');"
            "return [load.responseStatus, location.pathname + location.search, !!document.doctype]"
        )
        if address != path or not is_page:
            return False
        assert status in {200, 403, 404, 405}, f"{path} answers {status}"
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
        theme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [theme]})
        self.script("document.documentElement.classList.toggle('dark', arguments[0])", dark)

    def faults(self, rules: list[str] | None = None, within: str = "") -> list[str]:
        """Return what axe finds outside of the side bar, which is the same on every page."""
        include, exclude = ([[within]], []) if within else (None, self.side_bar)
        found = self.browser.execute_async_script(ASKED, include, exclude, rules)
        return [f"{rule} ({impact}): {html} {why}" for rule, impact, html, why in found]

    def sticking_out(self) -> list[str]:
        """Return what cannot be seen without scrolling sideways."""
        return self.script(STICKING_OUT, self.width)

    def examine(self, within: str = "", states: list[State] = STATES) -> Iterator[str]:
        """Yield what is wrong with the page that is open, or with a part of it, in these states."""
        self.script(STILL)
        self.script(AXE)
        for state in states:
            if state.width != self.width:
                self.resize(state.width)
            self.be_dark(state.dark)
            yield from (f"at {state}: {fault}" for fault in self.faults(state.rules, within))
        for width in (TELEPHONE, ZOOMED):
            self.resize(width)
            yield from (f"at {width} px: {fault}" for fault in self.sticking_out())
        self.resize(WIDE)

    def examine_what_opens(self) -> Iterator[str]:
        """Yield what is wrong with the inner tabs, the dialogs and the filters of the page that is open."""
        for tab in inner_tabs(self.browser):
            self.script("arguments[0].click()", tab)
            yield from (f"“{tab.text}” {fault}" for fault in self.examine("#content", TWO_STATES))
        for opener in self.browser.find_elements("css selector", OPENERS):
            if opener.is_displayed():
                name = opener.text.partition("\n")[0]
                self.script("arguments[0].click()", opener)
                opened = waiting(self.browser).until(lambda browser: browser.execute_script(OPENED))
                yield from (f"“{name}” {fault}" for fault in self.examine(f"#{opened}"))
                self.script("dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}))")
