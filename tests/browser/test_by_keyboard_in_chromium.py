"""Forms by keyboard alone: Tab reaches all that can be used, in order and in sight; Enter and Escape do more."""

from itertools import chain

import pytest
from django.db import connection
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from companies.models import JobListing
from tests.browser.test_every_page_in_chromium import STILL
from tests.support.chromium import waiting
from tests.support.every_page import make_world
from tests.support.pages import page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "sqlite", reason="a page looks the same on every database"),
]
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
    window.walked = () => { // what was reached, and what is wrong with it
        document.activeElement.blur();
        const reached = stops.map(({target}) => target);
        const round = reached.indexOf(reached[0], 1);
        const wrong = round < 0 ? [`Tab never comes back from ${short(reached.at(-1))}`] : [];
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
        stops.length = 0;
        return [wrong.concat(missed.map((each) => `not reached: ${short(each)}`)),
            once.map(({target}) => target.name || target.closest('.select2-container')?.previousElementSibling?.name)];
    };
"""
)
# Those of the first page of a form, then those that show another one: the first of each is open.
TABS = [".fieldset-tabs > [role=button]:not(:first-child)", "#tabs-items > a:not(:first-child)"]


class Typist:
    """Somebody who has a keyboard and no mouse."""

    def __init__(self, browser, site: str) -> None:
        self.browser, self.site = browser, site

    def open(self, path: str) -> bool:
        self.browser.get(self.site + path)
        status = self.browser.execute_script("return performance.getEntriesByType('navigation')[0].responseStatus")
        self.browser.execute_script(RECORD)
        return status == 200

    def press(self, *keys: str) -> None:
        ActionChains(self.browser).send_keys(*keys).perform()

    def walk(self) -> tuple[list[str], set[str]]:
        """Press Tab until the first stop comes again; return what is wrong and the names of the fields on the way."""
        stops = "return document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]').length"
        self.press(Keys.TAB * (self.browser.execute_script(stops) + 3))
        wrong, names = self.browser.execute_script("return walked()")
        return wrong, set(filter(None, names))

    def go_to(self, element) -> None:
        for _ in range(300):
            if self.browser.execute_script("return document.activeElement === arguments[0]", element):
                return
            self.press(Keys.TAB)
        raise AssertionError(f"Tab does not reach {element.get_attribute('outerHTML')}")

    def walk_all_tabs(self) -> tuple[list[str], set[str]]:
        """Walk a form, and again with each of its inner tabs open."""
        wrong, names = self.walk()
        for tab in chain.from_iterable(self.browser.find_elements(By.CSS_SELECTOR, tabs) for tabs in TABS):
            self.go_to(tab)
            self.press(Keys.ENTER)
            self.browser.execute_script("stops.length = 0")
            more, further = self.walk()
            wrong += more
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
