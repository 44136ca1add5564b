"""Forms by keyboard alone: Tab reaches all that can be used, in order and in sight; Enter and Escape do more."""

from itertools import chain

import pytest
from django.db import connection
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from companies.models import JobListing
from tests.support.accessibility import STILL, inner_tabs
from tests.support.chromium import waiting
from tests.support.every_page import PARTS, forms_of, make_world
from tests.support.pages import page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "sqlite", reason="a page looks the same on every database"),
]
MOST_TABS, AT_ONCE = 600, 20
# How an element and what is around it looks is remembered with the focus, and compared without it.
RECORD = (
    STILL
    + """
    const properties = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'borderTopColor'];
    const look = (element) => properties.map((property) => getComputedStyle(element)[property]).join();
    const around = (element, steps = 4) =>
        element && steps ? [element, ...around(element.parentElement, steps - 1)] : [];
    const isSeen = (element) => element.checkVisibility({visibilityProperty: true, opacityProperty: true})
        && element.getBoundingClientRect().width > 4;
    const looks = (element) => around(element).filter(isSeen).map(look);
    const short = (element) => element.outerHTML.replace(/class="[^"]*"/, '').slice(0, 160);
    window.stops = [];
    document.addEventListener('focusin', ({target}) => stops.push({target, looks: looks(target)}));
    window.pressed = 0; // the driver does not wait for it
    document.addEventListener('keyup', ({key}) => pressed += key === 'Tab', true);
    window.walked = () => { // what was reached, and what is wrong with it
        document.activeElement.blur();
        const reached = stops.map(({target}) => target);
        const round = reached.indexOf(reached[0], 1);
        const wrong = round < 0 ? [`Tab never comes back to ${short(reached[0])}, after ${short(reached.at(-1))}`] : [];
        const once = stops.slice(0, round < 0 ? undefined : round);
        const isTop = ({target}) => target.matches('.skip-link'); // from where the end of the page leads
        for (const [at, {target, looks: seen}] of once.entries()) {
            if (seen.join() === looks(target).join()) {
                wrong.push(`not seen to have the focus: ${short(target)}`);
            }
            const isAfter = (other) => other.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING;
            if (at && !isTop(once[at]) && !isAfter(once[at - 1].target)) {
                wrong.push(`out of order: ${short(target)} after ${short(once[at - 1].target)}`);
            }
        }
        const used = ':is(a[href], button, input, select, textarea, summary, [role=button], [role=combobox], '
            + '[x-on\\\\:click]):not(:disabled, [type=hidden], [tabindex="-1"]), '
            + 'label:has([type=checkbox], [type=file])';
        const isReached = (element) => reached.some((each) => element.contains(each) || each.contains(element)
            || (element.type === 'radio' && element.name === each.name));
        const missed = [...document.querySelectorAll(used)].filter((each) => isSeen(each) && !isReached(each));
        return [wrong.concat(missed.map((each) => `not reached: ${short(each)}`)),
            once.map(({target}) => target.name || target.closest('.select2-container')?.previousElementSibling?.name)];
    };
"""
)

# Alpine shows what was opened a moment later, and no key waits for it.
SHOWN = "setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(arguments[0])), 100)"


class Typist:
    """Somebody who has a keyboard and no mouse."""

    def __init__(self, browser, site: str) -> None:
        self.browser, self.site = browser, site

    def open(self, path: str) -> bool:
        self.browser.get(self.site + path)
        status, address = self.browser.execute_script(
            "return [performance.getEntriesByType('navigation')[0].responseStatus, location.pathname]"
        )
        self.browser.execute_script(RECORD)
        return (status, address) == (200, path)

    def press(self, *keys: str) -> None:
        ActionChains(self.browser).send_keys(*keys).perform()

    def wait_for(self, presses: int) -> None:
        waiting(self.browser).until(lambda browser: browser.execute_script("return pressed") >= presses)

    def walk(self) -> tuple[list[str], set[str]]:
        """Press Tab until the first stop comes again; return what is wrong and the names of the fields on the way."""
        self.browser.execute_script("stops.length = pressed = 0")
        for pressed in range(AT_ONCE, MOST_TABS, AT_ONCE):
            self.press(Keys.TAB * AT_ONCE)
            self.wait_for(pressed)
            if self.browser.execute_script("return stops.findLastIndex(({target}) => target === stops[0].target) > 0"):
                break
        wrong, names = self.browser.execute_script("return walked()")
        return wrong, set(filter(None, names))

    def without_a_name(self) -> list[str]:
        """Return what can have the focus and is announced without a name."""
        nodes = self.browser.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
        return [
            f"{node['role']['value']} without a name: {self.outside_of(node['backendDOMNodeId'])}"
            for node in nodes
            if any(each["name"] == "focusable" for each in node.get("properties", ()))
            and node["role"]["value"] not in {"RootWebArea", "generic"}
            and not node["name"].get("value")
        ]

    def outside_of(self, node: int) -> str:
        html = self.browser.execute_cdp_cmd("DOM.getOuterHTML", {"backendNodeId": node})["outerHTML"]
        return " ".join(html.split())[:160]

    def go_to(self, element) -> None:
        for _ in range(300):
            if self.browser.execute_script("return document.activeElement === arguments[0]", element):
                return
            self.press(Keys.TAB)
        raise AssertionError(f"Tab does not reach {element.get_attribute('outerHTML')}")

    def walk_all_tabs(self) -> tuple[list[str], set[str]]:
        """Walk a form, and again with each of its inner tabs open, which the walk before has reached."""
        wrong, names = self.walk()
        wrong += self.without_a_name()
        for tab in inner_tabs(self.browser):
            self.browser.execute_script("arguments[0].focus()", tab)
            self.press(Keys.ENTER)
            self.browser.execute_async_script(SHOWN)
            more, further = self.walk()
            wrong += more + self.without_a_name()
            names |= further
        return sorted(set(wrong)), names


@pytest.fixture
def typist(admin_browser, live_server):
    make_world()
    admin_browser.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})
    return Typist(admin_browser, live_server.url)


def test_the_form_of_a_job_with_its_tabs(typist):
    assert typist.open(page(JobListing, "change", JobListing.objects.filter(source_listings__isnull=False).first().pk))
    wrong, reached = typist.walk_all_tabs()
    assert not wrong, "\n".join(wrong)
    assert reached >= {"title", "company", "job_url", "salary_min", "salary_max", "source_listings-0-source_url"}


@pytest.mark.parametrize("models", PARTS.values(), ids=PARTS.keys())
def test_every_form_with_its_tabs(typist, models):
    wrong, forms = [], 0
    for path in chain.from_iterable(map(forms_of, models)):
        if typist.open(path):
            forms += 1
            typist.browser.execute_script("document.getElementById('nav-sidebar')?.remove()")  # the same everywhere
            wrong += [f"{path}: {each}" for each in typist.walk_all_tabs()[0]]
    assert forms
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("model", "opener", "inside"),
    [
        pytest.param(JobListing, "#nav-sidebar [data-opens=openUserLinks]", "#nav-sidebar nav[x-show]", id="account"),
        pytest.param(JobListing, "[data-opens=filterOpen]", "#changelist-filter", id="filters"),
    ],
)
def test_a_menu_opens_closes_and_gives_the_focus_back(typist, model, opener, inside):
    typist.open(page(model, "changelist"))
    button = typist.browser.find_element(By.CSS_SELECTOR, opener)
    has_focus = "return document.activeElement.closest(arguments[0]) !== null"
    assert button.get_attribute("aria-expanded") == "false"

    typist.go_to(button)
    typist.press(Keys.ENTER)
    waiting(typist.browser).until(lambda browser: browser.execute_script(has_focus, inside))
    assert button.get_attribute("aria-expanded") == "true"

    typist.press(Keys.ESCAPE)
    waiting(typist.browser).until(lambda browser: browser.execute_script(has_focus, opener))
    waiting(typist.browser).until(lambda browser: not browser.find_element(By.CSS_SELECTOR, inside).is_displayed())


def test_the_first_stop_leads_past_the_side_bar(typist):
    typist.open(page(JobListing, "add"))
    typist.press(Keys.TAB, Keys.ENTER, Keys.TAB)
    assert typist.browser.execute_script("return document.activeElement.closest('#content') !== null")
