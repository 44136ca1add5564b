"""The doors, in a browser: an invitation on a telephone, by keyboard alone, and a log-in that is refused."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import title_contains

from jobpilot.site.invitations import invite, path_of_link
from tests.support.chromium import complaints, waiting

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "a long enough passphrase"


@pytest.fixture
def telephone(browser):
    size = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    return browser


def fits(browser) -> bool:
    return browser.execute_script("return document.documentElement.scrollWidth <= innerWidth")


def keys(browser, *pressed: str) -> None:
    browser.switch_to.active_element.send_keys(*pressed)


def test_an_invitation_is_accepted_on_a_telephone_by_keyboard(telephone, live_server):
    role = Group.objects.create(name="Seekers")
    account = invite(email="ada.lovelace.of.the.analytical.engine@example.com", role=role, first_name="Ada")

    telephone.get(live_server.url + path_of_link(account))
    waiting(telephone).until(title_contains("Choose a password"))
    waiting(telephone).until(lambda browser: browser.find_element(By.NAME, "new_password1").is_displayed())
    for _ in range(5):
        if telephone.switch_to.active_element.get_attribute("name") == "new_password1":
            break
        keys(telephone, Keys.TAB)
    assert fits(telephone)
    keys(telephone, PASSWORD, Keys.TAB)
    keys(telephone, PASSWORD, Keys.TAB)
    keys(telephone, Keys.ENTER)

    waiting(telephone).until(title_contains("Today"))
    assert "Welcome, Ada." in telephone.page_source
    assert fits(telephone)
    assert complaints(telephone) == []


def test_a_log_in_is_refused_after_too_many_failures(telephone, live_server, settings):
    settings.AXES_FAILURE_LIMIT = 2
    for _ in range(2):
        telephone.get(live_server.url + reverse("admin:login"))
        telephone.find_element(By.NAME, "username").send_keys("ada")
        telephone.find_element(By.NAME, "password").send_keys("wrong", Keys.ENTER)
        waiting(telephone).until(lambda browser: "Please " in browser.page_source or "Wait 15" in browser.page_source)

    waiting(telephone).until(title_contains("Too many failed log-ins"))
    assert fits(telephone)
    [only] = complaints(telephone)
    assert "429" in only
