"""Reading what the browser of a test has to say."""

import json
from urllib.parse import urlsplit

from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.support.wait import WebDriverWait

WAIT_SECONDS = 15


def waiting(browser) -> WebDriverWait:
    """Waits until a condition holds, whatever the page is doing to its elements meanwhile."""
    changing = [NoSuchElementException, StaleElementReferenceException]
    return WebDriverWait(browser, WAIT_SECONDS, ignored_exceptions=changing)


def complaints(browser) -> list[str]:
    return [entry["message"] for entry in browser.get_log("browser") if entry["level"] in {"SEVERE", "WARNING"}]


def hosts(browser) -> set[str]:
    """Every host that the browser asked for anything."""
    events = (json.loads(entry["message"])["message"] for entry in browser.get_log("performance"))
    urls = (event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent")
    return {urlsplit(url).hostname for url in urls if url.startswith("http")}
