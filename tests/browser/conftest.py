import shutil

import pytest
from django.urls import reverse
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.expected_conditions import title_contains

from jobpilot.factories import UserFactory
from tests.support.chromium import waiting

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--window-size=1440,900",
]


@pytest.fixture(scope="session", autouse=True)
def database_file(django_db_setup) -> None:
    """Create the test database in a file before the server starts, so that each thread opens its own connection."""


@pytest.fixture
def browser(tmp_path):
    if not (BROWSER and DRIVER):
        pytest.skip("chromium and chromedriver are not installed")
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER
    for flag in [*FLAGS, f"--user-data-dir={tmp_path}"]:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(executable_path=DRIVER))
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
    waiting(browser).until(title_contains("Today"))
    return browser
