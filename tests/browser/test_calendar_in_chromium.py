"""One's calendar, in a browser: an address made and copied on a telephone, by keyboard alone."""

import pytest
from django.urls import reverse
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from jobpilot.factories import UserProfileFactory
from jobpilot.models import User
from tests.support.chromium import complaints, waiting

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def press(browser, label: str) -> None:
    """Go on by Tab until the button with this label has the focus, and press it."""
    for _ in range(30):
        here = browser.switch_to.active_element
        if here.tag_name == "button" and label in here.text:
            here.send_keys(Keys.ENTER)
            return
        here.send_keys(Keys.TAB)
    pytest.fail(f"Tab does not reach “{label}”.")


def test_an_address_is_made_and_copied_on_a_telephone_by_keyboard(admin_browser, live_server):
    UserProfileFactory(account=User.objects.get())
    size = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    admin_browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    admin_browser.get(live_server.url + reverse("calendar"))

    press(admin_browser, "Make the address")
    link = waiting(admin_browser).until(lambda browser: browser.find_element(By.ID, "link"))
    assert link.get_attribute("value").startswith(f"{live_server.url}/calendar/")
    press(admin_browser, "Copy")

    waiting(admin_browser).until(lambda browser: browser.find_element(By.ID, "copy-link").text == "Copied")
    assert admin_browser.execute_script("return document.documentElement.scrollWidth <= innerWidth")
    assert complaints(admin_browser) == []
