"""A German spreadsheet comes in and goes again, and the page of a job is handed over by the bookmark."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
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


class Board(BaseHTTPRequestHandler):
    """The site of somebody else, with one posting on each of its pages."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def log_message(self, *args: object) -> None:
        pass


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


@pytest.fixture
def board() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Board)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_long_file_is_imported_without_scripts(admin_browser, live_server, person, tmp_path, monkeypatch):
    monkeypatch.setattr(importing, "PORTIONS", {BatchFormat.TRACKER: 2})
    browser, wait = admin_browser, waiting(admin_browser).until
    file = tmp_path / "list.csv"
    file.write_text("Company,Title\n" + "".join(f"Acme,Welder {n}\n" for n in range(3)))
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    browser.get(live_server.url + reverse("admin:intake_batch_import"))
    browser.find_element(By.NAME, "import_file").send_keys(str(file))
    browser.find_element(By.XPATH, "//button[text()='Look at it']").click()
    wait(lambda browser: browser.find_element(By.CSS_SELECTOR, "button[value=import]")).click()
    wait(lambda browser: browser.find_element(By.XPATH, "//button[text()='Continue']")).click()
    wait(lambda browser: browser.find_element(By.XPATH, "//button[text()='Take this import back']"))
    assert "3 rows: 3 new" in browser.find_element(By.TAG_NAME, "body").text
    assert JobUserInteraction.objects.for_user(person).count() == 3


def test_a_file_that_is_looked_at_in_two_tabs_is_imported_once(admin_browser, live_server, person, tmp_path):
    browser, wait = admin_browser, waiting(admin_browser).until
    file = tmp_path / "list.csv"
    file.write_text("Company,Title,Status\nAcme,Welder,Applied\n")
    for number in range(2):
        if number:
            browser.switch_to.new_window("tab")
        browser.get(live_server.url + reverse("admin:intake_batch_import"))
        browser.find_element(By.NAME, "import_file").send_keys(str(file))
        browser.find_element(By.XPATH, "//button[text()='Look at it']").send_keys(Keys.ENTER)
        wait(lambda browser: browser.find_element(By.CSS_SELECTOR, "button[value=import]"))
    for tab in browser.window_handles:
        browser.switch_to.window(tab)
        browser.find_element(By.CSS_SELECTOR, "button[value=import]").send_keys(Keys.ENTER)
        wait(lambda browser: browser.find_element(By.XPATH, "//button[text()='Take this import back']"))
    assert JobUserInteraction.objects.for_user(person).count() == 1
    assert sorted((batch.new, batch.same) for batch in Batch.objects.all()) == [(0, 1), (1, 0)]


def test_the_bookmark_brings_a_page_into_the_form_once_it_is_agreed(admin_browser, live_server, person, board):
    browser, wait = admin_browser, waiting(admin_browser).until
    browser.get(live_server.url + reverse(RECORD))
    bookmark = browser.find_element(By.LINK_TEXT, "Record in JobPilot").get_attribute("href")
    browser.get(f"{board}/jobs/7?utm_source=mail")
    browser.execute_script(unquote(bookmark.removeprefix("javascript:")))
    wait(lambda browser: len(browser.window_handles) == 2)
    browser.switch_to.window(browser.window_handles[-1])
    wait(lambda browser: browser.find_element(By.ID, "handover-agree")).click()
    wait(lambda browser: browser.find_elements(By.CSS_SELECTOR, ".record-read"))
    names = ("employer", "title", "job_url")
    shown = {name: browser.find_element(By.NAME, name).get_attribute("value") for name in names}
    assert shown["job_url"].startswith(f"{board}/jobs/7")
    assert (shown["employer"], shown["title"]) == ("Brindlewood", "Cooper")
    assert not JobUserInteraction.objects.exists()
    browser.find_element(By.CSS_SELECTOR, "button[value=save]").click()
    wait(lambda browser: JobUserInteraction.objects.exists())
    assert complaints(browser) == []
