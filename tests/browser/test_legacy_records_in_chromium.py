"""The work list of the legacy import in a real browser: choose another job by search and import the row."""

import uuid

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import text_to_be_present_in_element, visibility_of_element_located

from companies.factories import JobListingFactory
from interactions.models import JobUserInteraction
from jobpilot.factories import UserProfileFactory
from jobpilot.legacy.factories import LegacyRecordFactory
from jobpilot.legacy.loader import record_id
from jobpilot.legacy.models import LegacyRecord
from tests.support import legacy_damage as damage
from tests.support.chromium import complaints, waiting
from tests.support.pages import page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_another_job_is_found_by_typing_and_the_row_comes_over(admin_browser, live_server):
    job = JobListingFactory(title="Keeper of the Bees")
    gone = str(uuid.uuid4())
    row = {"id": "app-1", "user_profile_id": str(UserProfileFactory().pk), "job_id": gone, "notes": "long " * 400}
    record = LegacyRecordFactory(
        id=record_id("applications", "app-1"),
        source_table="applications",
        source_id="app-1",
        quarantined=True,
        reasons=[{"code": "no_such_row", "field": "job_id", "value": gone}],
        payload=damage.sound_row("applications") | row,
    )
    wait = waiting(admin_browser)
    admin_browser.get(live_server.url + page(LegacyRecord, "change", record.pk))

    admin_browser.find_element(By.CSS_SELECTOR, "[data-retry] .select2-selection").click()
    search = wait.until(visibility_of_element_located((By.CSS_SELECTOR, ".select2-search__field")))
    search.send_keys("keeper")
    found = (By.CSS_SELECTOR, ".select2-results__option--highlighted")
    wait.until(text_to_be_present_in_element(found, "Keeper of the Bees"))
    search.send_keys(Keys.ENTER)
    admin_browser.find_element(By.CSS_SELECTOR, "[data-retry] [type=submit]").click()

    wait.until(text_to_be_present_in_element((By.CSS_SELECTOR, ".legacy-top"), "Imported as"))
    assert JobUserInteraction.objects.get().job == job
    admin_browser.find_element(By.CSS_SELECTOR, ".legacy-table summary").click()
    width, room = admin_browser.execute_script(
        "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert width <= room
    assert complaints(admin_browser) == []
