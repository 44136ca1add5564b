"""A German spreadsheet comes in and goes again, and the page of a job is handed over by the bookmark."""

from urllib.parse import unquote

import pytest
from django.urls import reverse
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from interactions.models import JobUserInteraction
from jobpilot.factories import UserProfileFactory
from jobpilot.intake import importing
from jobpilot.intake.models import Batch, BatchFormat
from jobpilot.models import User
from tests.support.chromium import complaints, waiting
from tests.support.pages import page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TABLE = (
    "Unternehmen;Position;Bewerbungsdatum;Status;Notizen\n"
    "Möwenstein GmbH;Sachbearbeiter;03.11.2026;Beworben;Anschreiben Nr. 4\n"
    "Talsperre AG;;14.10.2026;Vorstellungsgespräch;\n"
)
PAGE = """<!DOCTYPE html><title>Cooper</title><h1>Cooper</h1><script type="application/ld+json">
{"@type": "JobPosting", "title": "Cooper", "hiringOrganization": {"name": "Brindlewood"}, "jobLocation": "Dufftown"}
</script>"""
RECORD = "admin:interactions_jobuserinteraction_record"


@pytest.fixture
def person(admin_browser):
    return UserProfileFactory(account=User.objects.get(is_superuser=True))


def test_a_spreadsheet_is_looked_at_imported_and_taken_back(admin_browser, live_server, person, tmp_path):
    browser, wait = admin_browser, waiting(admin_browser).until
    file = tmp_path / "Bewerbungen.csv"
    file.write_bytes(TABLE.encode("cp1252"))
    browser.set_window_size(390, 900)
    browser.get(live_server.url + page(Batch, "changelist"))
    browser.find_element(By.LINK_TEXT, "Import a file").click()
    wait(lambda browser: browser.find_element(By.NAME, "import_file")).send_keys(str(file))
    browser.find_element(By.XPATH, "//button[text()='Look at it']").click()
    wait(lambda browser: browser.find_element(By.XPATH, "//h3[text()='Refused: 1']"))
    assert "No title." in browser.find_element(By.CSS_SELECTOR, ".intake").text
    assert browser.execute_script("return document.documentElement.scrollWidth <= innerWidth")
    assert not JobUserInteraction.objects.exists()

    browser.find_element(By.XPATH, "//button[text()='Import 2 rows']").click()
    wait(lambda browser: browser.find_element(By.XPATH, "//button[text()='Take this import back']"))
    application = JobUserInteraction.objects.for_user(person).get()
    assert (str(application.job.company), application.notes) == ("Möwenstein GmbH", "Anschreiben Nr. 4")
    assert browser.find_element(By.PARTIAL_LINK_TEXT, "Download the refused rows")

    browser.find_element(By.XPATH, "//button[text()='Take this import back']").click()
    wait(lambda browser: "was taken back" in browser.page_source)
    assert not JobUserInteraction.objects.exists()
    assert complaints(browser) == []


def test_a_long_file_goes_on_by_itself_and_its_refused_rows_are_mended(
    admin_browser, live_server, person, tmp_path, monkeypatch
):
    monkeypatch.setattr(importing, "PORTIONS", {BatchFormat.TRACKER: 2})
    browser, wait = admin_browser, waiting(admin_browser).until
    file = tmp_path / "list.csv"
    rows = [f"Acme;{f'Welder {n}' if n != 3 else ''};Beworben\n" for n in range(5)]
    file.write_text("Unternehmen;Position;Status\n" + "".join(rows))

    def give(file) -> None:
        browser.get(live_server.url + reverse("admin:intake_batch_import"))
        browser.find_element(By.NAME, "import_file").send_keys(str(file))
        browser.find_element(By.XPATH, "//button[text()='Look at it']").send_keys(Keys.ENTER)
        wait(lambda browser: browser.find_element(By.CSS_SELECTOR, "button[value=import]")).send_keys(Keys.ENTER)
        wait(lambda browser: browser.find_element(By.XPATH, "//button[text()='Take this import back']"))

    give(file)
    assert (Batch.objects.get().read, Batch.objects.get().refused) == (5, 1)
    link = browser.find_element(By.PARTIAL_LINK_TEXT, "Download the refused rows").get_attribute("href")
    text = browser.execute_async_script("fetch(arguments[0]).then(a => a.text()).then(arguments[1])", link)
    assert "No title." in text
    mended = tmp_path / "mended.csv"
    mended.write_text(text.replace("Acme,,", "Acme,Welder 3,"))
    give(mended)
    assert JobUserInteraction.objects.for_user(person).count() == 5
    assert Batch.objects.get(file_name="mended.csv").new == 1
    assert complaints(browser) == []


def test_the_bookmark_brings_a_page_into_the_form_once_it_is_agreed(admin_browser, live_server, person, tmp_path):
    browser, wait = admin_browser, waiting(admin_browser).until
    browser.get(live_server.url + reverse(RECORD))
    bookmark = browser.find_element(By.LINK_TEXT, "Record in JobPilot").get_attribute("href")
    posting = tmp_path / "job.html"
    posting.write_text(PAGE)
    browser.get(posting.as_uri())
    browser.execute_script(unquote(bookmark.removeprefix("javascript:")))
    wait(lambda browser: len(browser.window_handles) == 2)
    browser.switch_to.window(browser.window_handles[-1])
    wait(lambda browser: browser.find_element(By.ID, "handover-agree")).click()
    wait(lambda browser: browser.find_elements(By.CSS_SELECTOR, ".record-read"))
    shown = {name: browser.find_element(By.NAME, name).get_attribute("value") for name in ("employer", "title")}
    assert shown == {"employer": "Brindlewood", "title": "Cooper"}
    assert not JobUserInteraction.objects.exists()
    browser.find_element(By.CSS_SELECTOR, "button[value=save]").click()
    wait(lambda browser: JobUserInteraction.objects.exists())
    assert complaints(browser) == []
