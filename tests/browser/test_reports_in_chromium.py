"""A rejection, the report of the week that it is in, its rows, and the activity report as files."""

import pytest
from django.urls import reverse
from django.utils import timezone
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from interactions import services
from interactions.factories import JobUserInteractionFactory
from jobpilot.factories import UserProfileFactory
from jobpilot.models import User
from tests.support.chromium import complaints, waiting

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_rejected_and_the_report_of_the_week(admin_browser, live_server, tmp_path):
    browser = admin_browser
    person = UserProfileFactory(account=User.objects.get(username="ada"), first_name="Ada", last_name="Byron")
    job = JobUserInteractionFactory(saved=True, job__title="Welder", job__company__name="Acme").job
    application = services.apply_to_job(user=person, job=job, applied_date=timezone.now()).interaction
    browser.get(live_server.url + reverse("admin:interactions_jobuserinteraction_change", args=[application.pk]))
    browser.find_element(By.CSS_SELECTOR, "[data-steps] [value=rejected]").click()
    waiting(browser).until(lambda _: "Now rejected" in browser.find_element(By.CSS_SELECTOR, "[data-steps]").text)

    browser.find_element(By.PARTIAL_LINK_TEXT, "Reports").click()
    waiting(browser).until(lambda _: browser.find_element(By.LINK_TEXT, "This week"))
    for _ in range(60):  # by Tab alone
        browser.switch_to.active_element.send_keys(Keys.TAB)
        if browser.switch_to.active_element.text == "This week":
            break
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    chosen = "[aria-current=true]"
    waiting(browser).until(lambda _: browser.find_element(By.CSS_SELECTOR, chosen).text == "This week")
    ended = browser.find_element(By.XPATH, "//section[@data-table='ended']//tr[th[.='Rejected']]/td/a")
    assert ended.text == "1"
    assert browser.execute_script("return document.querySelectorAll('canvas.chart').length") == 1

    browser.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)})
    for label, name, begins in (
        ("PDF, A4", "ada-byron-activity.pdf", b"%PDF"),
        ("CSV", "ada-byron-activity.csv", b"\xef\xbb\xbfActivity report"),
    ):
        browser.find_element(By.LINK_TEXT, label).click()
        waiting(browser).until(lambda _, name=name: (tmp_path / name).exists())
        assert (tmp_path / name).read_bytes().startswith(begins)

    browser.find_element(By.XPATH, "//section[@data-table='ended']//tr[th[.='Rejected']]/td/a").click()
    waiting(browser).until(lambda _: "1 result" in browser.find_element(By.TAG_NAME, "body").text)
    assert "Welder" in browser.find_element(By.ID, "result_list").text
    assert complaints(browser) == []
