"""A hunt from its first page to its first end, by keyboard, and the report of its week."""

import csv
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.urls import reverse
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from interactions.models import JobUserInteraction
from jobpilot.models import UserProfile
from tests.support.chromium import complaints, left, waiting

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
MOST_TABS = 120
BERLIN = ZoneInfo("Europe/Berlin")


class Keyboard:
    """Reach what a page offers by Tab alone, as it is named or called, and press it or type into it."""

    def __init__(self, browser) -> None:
        self.browser = browser

    def reach(self, wanted: str):
        for _ in range(MOST_TABS):
            at = self.browser.switch_to.active_element
            if wanted in (at.get_attribute("name"), at.text.strip().partition("\n")[0]):
                return at
            at.send_keys(Keys.TAB)
        raise AssertionError(f"Tab does not reach {wanted}")

    def type(self, wanted: str, *keys: str) -> None:
        self.reach(wanted).send_keys(*keys)

    def follow(self, wanted: str) -> None:
        """Press Enter on what leads to another page, and wait for that."""
        at = self.reach(wanted)
        body = self.browser.find_element(By.TAG_NAME, "body")
        at.send_keys(Keys.ENTER)
        waiting(self.browser).until(left(body))


def day(weekday: int, *, ahead: bool) -> date:
    """Return the last or the next day of the week before or after today."""
    today = datetime.now(BERLIN).date()
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1 - (0 if ahead else 7))


@pytest.fixture
def on_a_thursday():
    """Be on the Thursday of this week, when the last Tuesday and the next Friday are in it."""
    today = datetime.now(UTC).date()
    with time_machine.travel(datetime.combine(today + timedelta(days=3 - today.weekday()), time(10), UTC)):
        yield


@pytest.mark.usefixtures("on_a_thursday")
def test_from_the_first_page_to_a_rejection_by_keyboard(admin_browser, live_server, tmp_path):
    browser, keyboard = admin_browser, Keyboard(admin_browser)
    browser.execute_cdp_cmd("Emulation.setTimezoneOverride", {"timezoneId": "Europe/Berlin"})
    browser.refresh()
    assert browser.title.startswith("Begin your job hunt")
    keyboard.type("first_name", "Ada")
    keyboard.type("preferred_titles", "data engineer")
    keyboard.follow("Begin")
    person = UserProfile.objects.get()
    assert (person.first_name, person.time_zone, person.preferred_titles) == ("Ada", "Europe/Berlin", ["data engineer"])

    keyboard.follow("Add a job")
    keyboard.type("employer", "Acme")
    keyboard.type("title", "Data engineer")
    keyboard.follow("Save for this person")
    row = JobUserInteraction.objects.get(user=person)
    assert (str(row), row.job.company.name) == ("Saved Data engineer", "Acme")

    tuesday = day(1, ahead=False)
    keyboard.type("interaction_type", "Applied")
    keyboard.type("application_status", "Applied")
    keyboard.type("Application", Keys.ENTER)
    keyboard.type("applied_date_0", tuesday.isoformat())
    keyboard.follow("Save and continue editing")
    row.refresh_from_db()
    assert (row.application_status, row.applied_date.astimezone(BERLIN).date()) == ("applied", tuesday)

    friday = day(4, ahead=True)
    keyboard.type("Interview on…", Keys.ENTER)
    keyboard.type("interview_0", f"{friday:%m%d%Y}")
    keyboard.type("interview_1", "0200PM")
    keyboard.follow("Save the interview")
    row.refresh_from_db()
    at = row.interview_scheduled.astimezone(BERLIN)
    assert (row.application_status, at.date(), at.hour) == ("interviewing", friday, 14)
    arranged = f"Interview arranged for {friday} 14:00 in Europe/Berlin"
    assert arranged in browser.find_element(By.TAG_NAME, "body").text
    assert complaints(browser) == []

    application = browser.current_url
    browser.get(live_server.url + reverse("admin:index"))
    assert "14:00" in browser.find_element(By.CSS_SELECTOR, "[data-todo=interviews]").text
    assert complaints(browser) == []
    browser.get(application)

    keyboard.follow("Rejected")
    row.refresh_from_db()
    assert row.application_status == "rejected"
    assert [*row.interviews.values_list("outcome", flat=True)] == ["cancelled"]
    assert complaints(browser) == []

    browser.get(live_server.url + reverse("admin:interactions_jobuserinteraction_reports"))
    keyboard.follow("This week")
    number = "//section[@data-table='{}']//tr[th[.='{}']]/td/a"
    for table, what in (("answers", "Sent"), ("answers", "Answered"), ("ended", "Rejected")):
        assert browser.find_element(By.XPATH, number.format(table, what)).text == "1"
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)})
    keyboard.type("CSV", Keys.ENTER)
    file = tmp_path / "ada-activity.csv"
    waiting(browser).until(lambda _: file.exists())
    lines = csv.reader(file.read_text("utf-8-sig").splitlines())
    assert [line[1] for line in lines if line[2:4] == ["Acme", "Data engineer"]] == [
        "Applied",
        "Answer: interviewing",
        arranged,
        "Answer: rejected",
    ]
    assert complaints(browser) == []

    counted = {link.get_attribute("href") for link in browser.find_elements(By.CSS_SELECTOR, "[data-table] td a")}
    for address in counted:
        browser.get(address)
        (listed,) = browser.find_elements(By.CSS_SELECTOR, "#result_list tbody tr")
        assert "Data engineer" in listed.text, address
        assert complaints(browser) == []
