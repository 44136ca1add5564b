"""Write a resume by its form: add, move, hide, remove and take back, mark text, take from the skill bank, and save."""

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from companies.factories import JobListingFactory
from resumes.factories import ResumeFactory
from resumes.models import Resume
from resumes.services import create_resume_from_profile
from skills.factories import ExperienceVariationFactory, WorkExperienceFactory
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
    wait(lambda _: focused().get_attribute("type") == "text")  # the new row was fetched
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


def test_what_the_skill_bank_says_is_taken_by_one_click(admin_browser, live_server):
    work = WorkExperienceFactory(position="Welder", company="Dock", default_description="Welds.")
    WorkExperienceFactory(bank=work.bank, position="Cook", company="Inn", default_description="Cooks.")
    yard = WorkExperienceFactory(bank=work.bank, position="Foreman", company="Yard")
    variation = ExperienceVariationFactory(experience=yard, title="Crew", focus="leadership", content="Leads a crew.")
    resume = create_resume_from_profile(user=work.bank.user)
    resume.work_experience = [each for each in resume.work_experience if each["position"] != "Foreman"]
    resume.save()
    work.default_description = "Welds ships."
    work.save()
    admin_browser.get(live_server.url + page(Resume, "change", resume.pk))
    wait = waiting(admin_browser).until
    section = wait(lambda browser: browser.find_element(By.CSS_SELECTOR, "[data-section=work_experience]"))

    def press(button) -> None:
        admin_browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", button)
        button.click()

    assert section.find_element(By.CSS_SELECTOR, "ins").text == "ships"
    press(section.find_element(By.CSS_SELECTOR, "[data-take]"))
    assert "Welder, Dock is as in the skill bank when you save." in section.text
    assert not section.find_elements(By.CSS_SELECTOR, "[data-take]")
    press(section.find_element(By.CSS_SELECTOR, ".section-offers > summary"))
    offers = wait(lambda _: section.find_elements(By.CSS_SELECTOR, "[data-offer] [data-choose]"))
    assert [each.text for each in offers] == ["Add: own text Foreman, Yard", "Add: Crew (leadership) Foreman, Yard"]
    press(offers[1])
    assert not section.find_elements(By.CSS_SELECTOR, "[data-offer]")
    rows = section.find_elements(By.CSS_SELECTOR, "[data-row]")
    last = rows[2].find_element(By.CSS_SELECTOR, "[data-handle]")
    admin_browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", rows[0])
    ActionChains(admin_browser).drag_and_drop(last, rows[0].find_element(By.CSS_SELECTOR, "[data-title]")).perform()
    titles = [each.text for each in section.find_elements(By.CSS_SELECTOR, "[data-title]")]
    assert titles[0] == "Foreman, Yard"
    assert complaints(admin_browser) == []
    admin_browser.find_element(By.NAME, "_continue").click()

    wait(lambda browser: "was changed successfully" in browser.find_element(By.TAG_NAME, "body").text)
    resume.refresh_from_db()
    taken = {each["position"]: (each["description"], each["bank_id"]) for each in resume.work_experience}
    assert taken["Foreman"] == ("Leads a crew.", str(yard.pk))
    assert taken["Welder"] == ("Welds ships.", str(work.pk))
    assert resume.work_experience[0]["bank_variation"] == str(variation.pk)


def test_the_fit_comes_when_it_is_opened(admin_browser, live_server):
    job = JobListingFactory(skills_required=["Python", "SQL"])
    resume = ResumeFactory(tailored=True, target_job=job, skills=[{"name": "Python"}])
    admin_browser.get(live_server.url + page(Resume, "change", resume.pk))
    wait = waiting(admin_browser).until
    fit = wait(lambda browser: browser.find_element(By.CSS_SELECTOR, "[data-fit]"))
    assert "SQL" not in fit.get_attribute("textContent")

    fit.find_element(By.CSS_SELECTOR, "summary").send_keys(Keys.ENTER)

    wait(lambda _: "SQL" in fit.text)
    assert complaints(admin_browser) == []


def test_a_row_that_could_not_be_fetched_is_fetched_the_next_time(admin_browser, live_server):
    resume = ResumeFactory()
    admin_browser.get(live_server.url + page(Resume, "change", resume.pk))
    wait = waiting(admin_browser).until
    section = wait(lambda browser: browser.find_element(By.CSS_SELECTOR, "[data-section=projects]"))
    add = section.find_element(By.CSS_SELECTOR, ":scope > [data-add]")
    address = section.get_attribute("data-new-rows")

    admin_browser.execute_script("arguments[0].dataset.newRows = '/nowhere/'", section)
    add.send_keys(Keys.ENTER)
    wait(lambda _: "A new project could not be fetched. Try again." in section.text)
    admin_browser.execute_script("arguments[0].dataset.newRows = arguments[1]", section, address)
    add.send_keys(Keys.ENTER)

    wait(lambda _: section.find_elements(By.CSS_SELECTOR, "[data-row]"))
    assert "could not be fetched" not in section.text
