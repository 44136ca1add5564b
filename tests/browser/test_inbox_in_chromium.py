"""The inbox of duplicates in a real browser, used by mouse and by keyboard."""

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By

from companies.factories import CompanyDuplicateFactory, JobDeduplicationFactory, JobListingFactory
from companies.models import Company, CompanyDuplicate, CompanyMerge, JobDeduplication, JobListing
from tests.support.chromium import complaints, left, waiting
from tests.support.pages import page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def person(admin_browser, live_server) -> "Person":
    return Person(admin_browser, live_server.url)


class Person:
    """A user who reads, clicks and types, and waits for the next page."""

    def __init__(self, browser, site: str) -> None:
        self.browser, self.site = browser, site

    def open(self, path: str) -> None:
        self.browser.get(self.site + path)

    def find(self, selector: str):
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def follow(self, act) -> None:
        before = self.find("html")
        act()
        waiting(self.browser).until(left(before))

    def click(self, selector: str) -> None:
        self.follow(self.find(selector).click)

    def click_link(self, text: str) -> None:
        self.follow(self.browser.find_element(By.PARTIAL_LINK_TEXT, text).click)

    def press(self, key: str) -> None:
        ActionChains(self.browser).send_keys(key).perform()

    def chosen(self) -> dict[str, str]:
        """Return the selected choices on the page of a pair, by name, as their labels."""
        ticked = self.browser.find_elements(By.CSS_SELECTOR, "[data-compare] input[type=radio]:checked")
        return {each.get_attribute("name"): each.find_element(By.XPATH, "..").text for each in ticked}

    @property
    def text(self) -> str:
        return self.find("body").text

    @property
    def shown(self) -> str:
        """The id of the row of the open page."""
        return self.browser.current_url.rstrip("/").split("/")[-2]


def robots(**fields) -> CompanyDuplicate:
    pair = CompanyDuplicateFactory.create(
        first__name="Acme Robotics",
        first__industry="Robotics",
        second__name="Acme Robots",
        second__industry="Machines",
        score=0.9,
        **fields,
    )
    JobListingFactory(company=pair.first, title="Welder")
    return pair


def test_a_pair_is_merged_field_by_field_undone_and_marked_distinct(person):
    pair = robots()
    following = CompanyDuplicateFactory(first__name="Zenith", score=0.5)
    keep, absorb = pair.first, pair.second

    person.open(page(CompanyDuplicate, "changelist"))
    person.click_link("Acme Robots")
    assert "Welder" in person.text
    assert person.chosen() | {"keep": "", "take_domain": "", "take_website": ""} == {
        "keep": "",
        "take_domain": "",
        "take_website": "",
        "take_name": "Acme Robotics",
        "take_industry": "Robotics",
    }
    person.find(f"[name=take_industry][value='{absorb.pk}']").click()
    person.click("[data-merge]")

    kept = Company.objects.get(pk=keep.pk)
    assert (kept.name, kept.industry) == ("Acme Robotics", "Machines")
    assert not Company.objects.filter(pk=absorb.pk).exists()
    assert "Merged Acme Robots into Acme Robotics" in person.text
    assert person.shown == str(following.pk)

    person.click("[data-undo]")
    assert Company.objects.get(pk=keep.pk).industry == "Robotics"
    assert Company.objects.filter(pk=absorb.pk).exists()
    assert person.shown == str(pair.pk)

    person.click("[data-distinct]")
    assert CompanyDuplicate.objects.get(pk=pair.pk).status == "distinct"
    assert person.shown == str(following.pk)

    person.click("[data-undo]")
    assert CompanyDuplicate.objects.get(pk=pair.pk).status == "pending"
    assert complaints(person.browser) == []


def test_everything_works_by_keyboard(person):
    pair = robots()
    survivor = pair.second
    person.open(page(CompanyDuplicate, "change", pair.pk))
    person.find(f"[name=take_industry][value='{pair.first.pk}']").click()
    person.press("2")
    assert person.chosen()["take_name"] == "Acme Robots"
    assert person.chosen()["take_industry"] == "Robotics", "A choice that was made stays."
    person.follow(lambda: person.press("m"))
    kept = Company.objects.get()
    assert (kept, kept.name, kept.industry) == (survivor, "Acme Robots", "Robotics")

    person.open(page(CompanyDuplicate, "change", pair.pk))
    person.follow(lambda: person.press("u"))
    assert Company.objects.count() == 2
    person.follow(lambda: person.press("d"))
    assert CompanyDuplicate.objects.get().status == "distinct"


def test_a_double_click_sends_one_merge(person):
    pair = robots()
    person.open(page(CompanyDuplicate, "change", pair.pk))
    button = person.find("[data-merge]")
    person.follow(lambda: ActionChains(person.browser).double_click(button).perform())
    waiting(person.browser).until(lambda _: "Merged Acme Robots into Acme Robotics" in person.text)
    assert CompanyMerge.objects.count() == 1


def test_a_name_is_not_executed(person):
    evil = "<img src=x onerror=\"document.title='run'\">"
    pair = CompanyDuplicateFactory(first__name=evil, second__name=f"{evil} Ltd")
    person.open(page(CompanyDuplicate, "change", pair.pk))
    assert evil in person.text
    person.click("[data-merge]")
    assert evil in person.text
    assert person.browser.title != "run"


def test_on_a_telephone_nothing_is_wider_than_the_screen(person):
    pair = robots(first__description="long" * 200)
    person.browser.set_window_size(400, 800)
    for path in (page(CompanyDuplicate, "changelist"), page(CompanyDuplicate, "change", pair.pk)):
        person.open(path)
        width, room = person.browser.execute_script(
            "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        assert width <= room, path


def test_the_right_listing_is_kept_and_the_merge_undone(person):
    pair = JobDeduplicationFactory(canonical_job__title="Welder", duplicate_job__title="Welder, Night")
    person.open(page(JobDeduplication, "changelist"))
    person.click_link("Welder, Night")
    person.click(f"[name=canonical][value='{pair.duplicate_job_id}']")
    assert JobListing.objects.get(pk=pair.canonical_job_id).canonical_id == pair.duplicate_job_id
    assert "One job: Welder, Night was kept" in person.text
    person.click("[data-undo]")
    assert not JobListing.objects.exclude(canonical=None).exists()
    assert JobDeduplication.objects.get().status == "pending"
    assert complaints(person.browser) == []
