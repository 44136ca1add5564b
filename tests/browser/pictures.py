"""Make the pictures of the README and of docs/ anew (`make pictures`): a hunt in the mock world, on a Tuesday."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import NamedTuple

import pytest
import time_machine
from django.conf import settings
from django.core.files.base import ContentFile
from django.urls import reverse
from selenium.webdriver.common.by import By

from interactions.models import JobUserInteraction
from jobpilot.intake.importing import import_file
from jobpilot.intake.models import Batch
from jobpilot.models import UserProfile
from jobpilot.site import mock_data
from resumes.documents import Document, look_of, pages, system_templates
from resumes.models import Resume
from tests.resumes.documents.examples import SHOWN
from tests.support.pages import page

FOLDER = settings.BASE_DIR / "docs" / "images"
NOW = datetime(2026, 3, 31, 15, tzinfo=UTC)
PASSWORD = "a password of the pictures"
TABLE = (
    "Company,Position,Location,Date applied,Status,Notes\n"
    "Brindle & Sons,Warehouse manager,Leeds,03/16/2026,Interview,Ask about the shifts\n"
    "Talsperre AG,Logistics planner,Hagen,03/19/2026,Applied,\n"
    "Oakline Foods,,York,03/21/2026,Rejected,\n"
    "Sable Freight,Dispatcher,Hull,,Wishlist,Seen on their own page\n"
    "Brindle & Sons,Warehouse manager,Leeds,03/16/2026,Interview,\n"
)


class Picture(NamedTuple):
    """A page of a person, in a window."""

    address: Callable[[UserProfile], str]
    width: int = 1300
    height: int = 820
    dark: bool = False
    has_side_bar: bool = True
    opens: str = ""
    """What is unfolded."""


def application_of(person: UserProfile) -> str:
    row = person.job_interactions.filter(interview_scheduled__gte=NOW).earliest("interview_scheduled")
    return page(JobUserInteraction, "change", row.pk)


def resume_of(person: UserProfile) -> str:
    return page(Resume, "change", person.resumes.earliest("pk").pk)


def batch_of(person: UserProfile) -> str:
    batch, _ = import_file(user=person, file=ContentFile(TABLE.encode(), "applications.csv"))
    return page(Batch, "change", batch.pk)


def start_page(person: UserProfile) -> str:
    return reverse("admin:index")


PICTURES = {
    "today": Picture(start_page),
    "today_on_a_telephone": Picture(start_page, width=390, height=780, dark=True),
    "board": Picture(lambda person: reverse("admin:interactions_jobuserinteraction_board"), has_side_bar=False),
    "application": Picture(application_of),
    "reports": Picture(lambda person: reverse("admin:interactions_jobuserinteraction_reports")),
    "import": Picture(batch_of),
    "resume": Picture(resume_of, opens="[data-fit] > summary"),
}


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_pages(browser, live_server):
    with time_machine.travel(NOW):
        mock_data.seed(users=12, companies=30, jobs=150, as_of=NOW.date())
        mock_data.make_log_ins(PASSWORD)
        people = UserProfile.objects.filter(account__isnull=False, job_interactions__interview_scheduled__gte=NOW)
        person = max(people.order_by("pk"), key=lambda person: person.job_interactions.running().count())
        browser.get(live_server.url + reverse("admin:login"))
        browser.find_element(By.NAME, "username").send_keys(person.account.username)
        browser.find_element(By.NAME, "password").send_keys(PASSWORD)
        browser.find_element(By.CSS_SELECTOR, "#login-form [type=submit]").click()
        browser.execute_cdp_cmd("Emulation.setTimezoneOverride", {"timezoneId": person.time_zone or "UTC"})
        browser.execute_cdp_cmd("Emulation.setScrollbarsHidden", {"hidden": True})
        for name, picture in PICTURES.items():
            size = {"width": picture.width, "height": picture.height}
            metrics = {"deviceScaleFactor": 1, "mobile": picture.width < 600, **size}
            browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
            theme = {"name": "prefers-color-scheme", "value": "dark" if picture.dark else "light"}
            browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [theme]})
            browser.execute_script("localStorage.sidebarDesktopOpen = arguments[0]", str(int(picture.has_side_bar)))
            browser.get(live_server.url + picture.address(person))
            for summary in browser.find_elements(By.CSS_SELECTOR, picture.opens) if picture.opens else ():
                summary.click()
            browser.execute_async_script("document.fonts.ready.then(() => setTimeout(arguments[0], 1000))")
            assert browser.save_screenshot(str(FOLDER / f"{name}.png"))


def test_resumes():
    for look in map(look_of, system_templates()):
        picture = pages(Document(SHOWN, "Resume", look=look), format="png", pixels_per_inch=64)[0]
        (FOLDER / f"resume-{look.layout}.png").write_bytes(picture)
