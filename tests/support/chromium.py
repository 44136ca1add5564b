"""Helpers for the browser of a test."""

import json
from urllib.parse import urlsplit

from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException, WebDriverException
from selenium.webdriver.support.wait import WebDriverWait

WAIT_SECONDS = 15


def waiting(browser) -> WebDriverWait:
    """Wait until a condition holds, even if the page replaces its elements meanwhile."""
    changing = [NoSuchElementException, StaleElementReferenceException]
    return WebDriverWait(browser, WAIT_SECONDS, ignored_exceptions=changing)


def left(element):
    """Return the condition that the page of an element is gone, which the driver tells in one of two ways."""

    def condition(browser) -> bool:
        try:
            element.is_enabled()
        except StaleElementReferenceException:
            return True
        except WebDriverException as error:
            if "does not belong to the document" in str(error):
                return True
            raise
        return False

    return condition


def complaints(browser) -> list[str]:
    return [entry["message"] for entry in browser.get_log("browser") if entry["level"] in {"SEVERE", "WARNING"}]


def hosts(browser) -> set[str]:
    """Return every host that the browser sent a request to."""
    events = (json.loads(entry["message"])["message"] for entry in browser.get_log("performance"))
    urls = (event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent")
    return {urlsplit(url).hostname for url in urls if url.startswith("http")}
