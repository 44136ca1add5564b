from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from selenium.webdriver.common.by import By

from jobpilot.factories import UserFactory
from tests.support.chromium import start, waiting


@pytest.fixture(scope="session", autouse=True)
def database_file(django_db_setup) -> None:
    """Create the test database in a file before the server starts, so that each thread opens its own connection."""


@pytest.fixture
def browser(tmp_path):
    driver = start(tmp_path)
    yield driver
    driver.quit()


@pytest.fixture
def admin_browser(browser, live_server):
    """Return a browser that is logged in as an administrator."""
    UserFactory(username="ada", admin=True)
    browser.get(live_server.url + reverse("admin:index"))
    browser.find_element(By.NAME, "username").send_keys("ada")
    browser.find_element(By.NAME, "password").send_keys("a password of the tests")
    browser.find_element(By.CSS_SELECTOR, "#login-form [type=submit]").click()
    waiting(browser).until(lambda browser: urlsplit(browser.current_url).path == reverse("admin:index"))
    return browser
