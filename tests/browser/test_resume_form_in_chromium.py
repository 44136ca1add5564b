"""Write a resume by its form: add, move by keyboard, hide, remove and take back, mark text, and save."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from resumes.factories import ResumeFactory
from resumes.models import Resume
from tests.support.chromium import complaints, waiting
from tests.support.pages import page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_resume_is_written_by_keyboard(admin_browser, live_server):
    resume = ResumeFactory(
        work_experience=[{"position": "Cook", "bank_id": "7"}, {"position": "Welder"}, {"position": "Baker"}]
    )
    admin_browser.get(live_server.url + page(Resume, "change", resume.pk))
    wait = waiting(admin_browser).until
    section = wait(lambda browser: browser.find_element(By.CSS_SELECTOR, "[data-section=work_experience]"))

    def titles() -> list[str]:
        return [each.text for each in section.find_elements(By.CSS_SELECTOR, "[data-title]")]

    def focused():
        return admin_browser.switch_to.active_element

    assert titles() == ["Cook", "Welder", "Baker"]
    section.find_element(By.CSS_SELECTOR, "summary").send_keys(Keys.ALT + Keys.ARROW_DOWN)
    assert titles() == ["Welder", "Cook", "Baker"]
    assert "Cook is now 2 of 3" in section.text
    focused().send_keys(Keys.ENTER)  # opens the row that was moved
    rows = section.find_elements(By.CSS_SELECTOR, "[data-row]")
    area = rows[1].find_element(By.CSS_SELECTOR, "textarea[data-rich]")
    wait(lambda _: area.is_displayed())
    for keys in ("Fast", Keys.CONTROL + "a", Keys.CONTROL + "b"):
        area.send_keys(keys)
    rows[0].find_element(By.CSS_SELECTOR, "[name$=-hidden]").send_keys(Keys.SPACE)
    rows[2].find_element(By.CSS_SELECTOR, "[data-remove]").send_keys(Keys.ENTER)
    assert (titles(), focused().text) == (["Welder", "Cook"], "Take it back")
    focused().send_keys(Keys.ENTER)
    assert titles() == ["Welder", "Cook", "Baker"]
    rows[2].find_element(By.CSS_SELECTOR, "[data-remove]").send_keys(Keys.ENTER)
    section.find_element(By.CSS_SELECTOR, ":scope > [data-add]").send_keys(Keys.ENTER)
    focused().send_keys("Smith")
    assert titles() == ["Welder", "Cook", "Smith"]
    assert complaints(admin_browser) == []

    admin_browser.find_element(By.NAME, "_continue").click()

    wait(lambda browser: "was changed successfully" in browser.find_element(By.TAG_NAME, "body").text)
    resume.refresh_from_db()
    assert resume.work_experience == [
        {"position": "Welder", "hidden": True},
        {"position": "Cook", "bank_id": "7", "description": "**Fast**"},
        {"position": "Smith"},
    ]
