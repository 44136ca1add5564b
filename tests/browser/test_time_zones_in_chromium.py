"""The zone of the browser is offered and taken, and no date warns of the server's clock."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse
from selenium.webdriver.common.by import By
from selenium.webdriver.support.expected_conditions import visibility_of_element_located

from interactions.factories import JobUserInteractionFactory
from jobpilot.factories import UserProfileFactory
from jobpilot.models import User
from tests.support.chromium import complaints, waiting
from tests.support.pages import page

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_zone_of_the_browser_is_taken_once(admin_browser, live_server):
    admin_browser.execute_cdp_cmd("Emulation.setTimezoneOverride", {"timezoneId": "Pacific/Auckland"})
    person = UserProfileFactory(first_name="Ana", time_zone="Europe/Berlin")
    row = JobUserInteractionFactory(user=person, applied=True, interview_scheduled=datetime(2027, 4, 3, 12, tzinfo=UTC))
    admin_browser.get(live_server.url + page(type(row), "change", row.pk))
    admin_browser.find_element(By.XPATH, "//*[@role='tab' or self::a][contains(., 'Next steps')]").click()
    warnings = admin_browser.find_elements(By.CLASS_NAME, "timezonewarning")
    assert warnings
    assert not any(warning.is_displayed() for warning in warnings)

    admin_browser.get(live_server.url + reverse("admin:index"))
    waiting(admin_browser).until(visibility_of_element_located((By.ID, "zone-offer")))
    offer = admin_browser.find_element(By.ID, "zone-offer")
    assert "This browser is in Pacific/Auckland, and dates and times are shown in UTC." in offer.text
    offer.find_element(By.CSS_SELECTOR, "[data-take]").click()

    waiting(admin_browser).until(
        lambda browser: "Dates and times are in Pacific/Auckland from now on." in browser.page_source
    )
    assert User.objects.get().time_zone == "Pacific/Auckland"
    assert not admin_browser.find_elements(By.ID, "zone-offer")
    assert complaints(admin_browser) == []
