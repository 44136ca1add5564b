"""A form of many rows in a real browser: each of its tabs brings its rows when it is opened."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.expected_conditions import presence_of_element_located, title_contains

from interactions.factories import ApplicationContactFactory
from interactions.models import Contact, JobUserInteraction
from skills.factories import SkillBankFactory, SkillFactory, WorkExperienceFactory
from skills.models import SkillBank
from tests.support.chromium import complaints, waiting
from tests.support.pages import page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def bank() -> SkillBank:
    made = SkillBankFactory.create()
    for number in range(20):
        SkillFactory(bank=made, name=f"Skill {number:02}")
    WorkExperienceFactory(bank=made, position="Welder", start_date="2020-01-01", is_current=False)
    return made


def open_tab(browser, prefix: str) -> None:
    tab = (By.CSS_SELECTOR, f"#tabs-wrapper a[href='#{prefix}']")
    browser.execute_script("arguments[0].click()", waiting(browser).until(presence_of_element_located(tab)))
    waiting(browser).until(lambda b: b.find_element(By.CSS_SELECTOR, f"#{prefix}-group .formset").is_displayed())


def press(browser, css: str) -> None:
    element = browser.find_element(By.CSS_SELECTOR, css)
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)  # out from below the buttons
    element.click()


def sent_inlines(browser) -> list[str]:
    script = "return [...document.querySelectorAll('[name$=-TOTAL_FORMS]')].map((each) => each.name)"
    return browser.execute_script(script)


def test_its_tabs_bring_their_rows_which_are_edited_added_and_saved(admin_browser, live_server, bank):
    admin_browser.get(live_server.url + page(SkillBank, "change", bank.pk))
    waiting(admin_browser).until(title_contains("JobPilot"))
    assert sent_inlines(admin_browser) == []

    open_tab(admin_browser, "skills")
    assert sent_inlines(admin_browser) == ["skills-TOTAL_FORMS"]
    name = admin_browser.find_element(By.CSS_SELECTOR, "[name$=-name][value='Skill 07']")
    name.clear()
    name.send_keys("Weaving")
    press(admin_browser, "#skills-group a.add-row")
    added = (By.NAME, "skills-20-name")
    waiting(admin_browser).until(presence_of_element_located(added)).send_keys("Beekeeping")
    assert len(admin_browser.find_elements(By.NAME, "skills-21-name")) == 0  # one click, one row

    open_tab(admin_browser, "work_experiences")
    press(admin_browser, "#work_experiences-group .form-group.original h3 strong")
    start = admin_browser.find_element(By.NAME, "work_experiences-0-start_date")
    waiting(admin_browser).until(lambda b: start.is_displayed())
    start.clear()
    start.send_keys("2019-05-01")
    assert admin_browser.find_elements(By.CSS_SELECTOR, "#work_experiences-group .datetimeshortcuts")
    open_tab(admin_browser, "skills")
    assert name.get_attribute("value") == "Weaving"  # it came once

    admin_browser.find_element(By.NAME, "_continue").click()
    waiting(admin_browser).until(
        lambda browser: "was changed successfully" in browser.find_element(By.TAG_NAME, "body").text
    )
    assert {"Weaving", "Beekeeping"} <= set(bank.skills.values_list("name", flat=True))
    assert bank.skills.count() == 21
    assert str(bank.work_experiences.get().start_date) == "2019-05-01"
    assert complaints(admin_browser) == []


def test_the_choosers_of_rows_that_came_are_searched(admin_browser, live_server):
    link = ApplicationContactFactory.create()
    admin_browser.get(live_server.url + page(JobUserInteraction, "change", link.interaction_id))
    open_tab(admin_browser, "application_contacts")
    press(admin_browser, "#application_contacts-group a.add-row")
    for number in range(2):
        chooser = f"[name=application_contacts-{number}-contact] + .select2-container"
        waiting(admin_browser).until(lambda b, css=chooser: len(b.find_elements(By.CSS_SELECTOR, css)) == 1)
    change = admin_browser.find_element(By.ID, "change_id_application_contacts-0-contact")
    assert change.get_attribute("href").split("?")[0] == live_server.url + page(Contact, "change", link.contact_id)

    press(admin_browser, "[name=application_contacts-0-contact] + .select2-container .select2-selection")
    found = (By.CSS_SELECTOR, ".select2-results__option:not(.loading-results)")
    offered = waiting(admin_browser).until(presence_of_element_located(found))
    assert offered.text == str(link.contact)
    assert complaints(admin_browser) == []


def test_a_tab_that_the_address_names_brings_its_rows(admin_browser, live_server, bank):
    admin_browser.get(f"{live_server.url}{page(SkillBank, 'change', bank.pk)}#work_experiences")
    rows = (By.CSS_SELECTOR, "#work_experiences-group .form-group.original")
    waiting(admin_browser).until(lambda b: b.find_element(*rows).is_displayed())
    assert sent_inlines(admin_browser) == ["work_experiences-TOTAL_FORMS"]


def test_whoever_was_logged_out_meanwhile_keeps_the_page_and_what_was_typed(admin_browser, live_server, bank):
    admin_browser.get(live_server.url + page(SkillBank, "change", bank.pk))
    waiting(admin_browser).until(title_contains("JobPilot"))
    admin_browser.find_element(By.NAME, "default_summary").send_keys("Typed")
    admin_browser.delete_cookie("sessionid")
    tab = (By.CSS_SELECTOR, "#tabs-wrapper a[href='#skills']")
    admin_browser.execute_script("arguments[0].click()", admin_browser.find_element(*tab))
    link = (By.CSS_SELECTOR, "#skills-group[data-is-asked] a[href='?inline=skills#skills']")
    waiting(admin_browser).until(lambda b: b.find_element(*link).is_displayed())
    waiting(admin_browser).until(lambda b: not b.find_elements(By.CSS_SELECTOR, "#skills-group.htmx-request"))
    assert admin_browser.find_element(*link).is_displayed()
    assert admin_browser.find_element(By.NAME, "default_summary").get_attribute("value").startswith("Typed")
