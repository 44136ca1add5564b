"""The scripts of the admin's pages in a real browser, and the hosts they connect to."""

from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import (
    presence_of_element_located,
    title_contains,
    visibility_of_element_located,
)

from companies.factories import JobListingFactory
from companies.models import Company, JobListing
from interactions.factories import JobUserInteractionFactory
from interactions.models import JobUserInteraction
from jobpilot.admin import batches
from jobpilot.models import UserProfile
from resumes.factories import ResumeFactory
from resumes.models import Resume
from skills.factories import SkillFactory
from skills.models import SkillBank
from tests.support.chromium import complaints, hosts, waiting
from tests.support.pages import page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_every_main_page_runs_without_a_complaint_and_asks_no_other_host(admin_browser, live_server):
    application = JobUserInteractionFactory(applied=True)
    resume, skill = ResumeFactory(user=application.user), SkillFactory(bank__user=application.user)
    paths = [
        reverse("admin:index"),
        *[page(model, "changelist") for model in (Company, JobListing, JobUserInteraction, UserProfile, Resume)],
        *[page(model, "add") for model in (Company, JobListing, JobUserInteraction)],
        page(Company, "import"),
        page(Company, "export"),
        page(Company, "change", application.job.company.pk),
        page(JobListing, "change", application.job.pk),
        page(JobUserInteraction, "change", application.pk),
        page(UserProfile, "change", application.user.pk),
        page(Resume, "change", resume.pk),
        page(SkillBank, "change", skill.bank.pk),
    ]
    for path in paths:
        admin_browser.get(live_server.url + path)
        waiting(admin_browser).until(title_contains("JobPilot"))
        width, room = admin_browser.execute_script(
            "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        assert width <= room, f"{path} is wider than the window"
        assert complaints(admin_browser) == [], path
    assert hosts(admin_browser) == {urlsplit(live_server.url).hostname}


def test_a_list_is_edited_as_lines_and_saved(admin_browser, live_server):
    job = JobListingFactory(skills_required=["Python", "SQL"])
    admin_browser.get(live_server.url + page(JobListing, "change", job.pk))

    lines = admin_browser.find_element(By.NAME, "skills_required")
    assert lines.get_attribute("value") == "Python\nSQL"
    admin_browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", lines)
    lines.send_keys("\nC++")
    admin_browser.find_element(By.NAME, "_continue").click()
    waiting(admin_browser).until(
        lambda browser: "was changed successfully" in browser.find_element(By.TAG_NAME, "body").text
    )

    job.refresh_from_db()
    assert job.skills_required == ["Python", "SQL", "C++"]


def test_a_tab_of_a_skill_bank_opens_and_takes_a_new_skill(admin_browser, live_server):
    bank = SkillFactory(name="Python").bank
    admin_browser.get(live_server.url + page(SkillBank, "change", bank.pk))
    wait = waiting(admin_browser)

    wait.until(presence_of_element_located((By.CSS_SELECTOR, "#tabs-items a[href='#skills']"))).click()
    wait.until(lambda browser: browser.find_element(By.NAME, "skills-0-name").is_displayed())
    admin_browser.find_element(By.CSS_SELECTOR, "#skills-group a.add-row").click()
    wait.until(presence_of_element_located((By.NAME, "skills-1-name"))).send_keys("PYTHON")
    admin_browser.find_element(By.NAME, "_continue").click()
    clash = "The skill bank already has this skill."
    wait.until(lambda browser: clash in browser.find_element(By.ID, "skills-group").get_attribute("innerHTML"))

    name = admin_browser.find_element(By.NAME, "skills-1-name")
    name.clear()
    name.send_keys("Rust")
    admin_browser.find_element(By.NAME, "_continue").click()
    wait.until(lambda browser: "was changed successfully" in browser.find_element(By.TAG_NAME, "body").text)
    assert set(bank.skills.values_list("name", flat=True)) == {"Python", "Rust"}


def test_what_unfold_opens_by_mouse_opens_by_keyboard(admin_browser, live_server):
    admin_browser.get(live_server.url + page(JobUserInteraction, "changelist"))
    waiting(admin_browser).until(title_contains("JobPilot"))

    for opener, opened in {
        "filterOpen = true": "#filter-form",
        "openUserLinks = !openUserLinks": "[action*='/logout/'], [href*='/logout/']",
    }.items():
        element = admin_browser.find_element(By.CSS_SELECTOR, f"[x-on\\:click='{opener}']")
        assert element.get_property("tabIndex") == 0
        element.send_keys(Keys.ENTER)
        waiting(admin_browser).until(visibility_of_element_located((By.CSS_SELECTOR, opened)))
        if opened == "#filter-form":
            waiting(admin_browser).until(
                lambda driver: driver.execute_script("return document.activeElement.form?.id") == "filter-form"
            )
            admin_browser.get(admin_browser.current_url)


def test_a_status_is_chosen_in_the_list_by_the_keyboard(admin_browser, live_server):
    """Each row has only the option that is chosen, until the script adds the others."""
    application = JobUserInteractionFactory(applied=True)
    admin_browser.get(live_server.url + page(JobUserInteraction, "changelist"))
    choice = waiting(admin_browser).until(presence_of_element_located((By.NAME, "form-0-application_status")))
    waiting(admin_browser).until(lambda browser: len(choice.find_elements(By.TAG_NAME, "option")) > 5)
    assert choice.get_attribute("value") == "applied"

    choice.send_keys("Screen")
    assert choice.get_attribute("value") == "screening"
    admin_browser.find_element(By.NAME, "_save").click()
    waiting(admin_browser).until(
        lambda browser: "was changed successfully" in browser.find_element(By.TAG_NAME, "body").text
    )
    application.refresh_from_db()
    assert application.application_status == "screening"


def test_an_action_on_many_rows_goes_on_by_itself(admin_browser, live_server, monkeypatch):
    monkeypatch.setattr(batches, "BATCH", 2)
    JobListingFactory.create_batch(5)
    admin_browser.get(live_server.url + page(JobListing, "changelist"))
    admin_browser.execute_script(
        "const form = document.getElementById('changelist-form');"
        "document.querySelector('input.action-select').checked = true;"
        "form.action.value = 'close_listings'; form.querySelector('[name=select_across]').value = 1;"
        "form.insertAdjacentHTML('beforeend', '<input name=index value=0>');"
        "HTMLFormElement.prototype.submit.call(form);"
    )
    wait = waiting(admin_browser)
    wait.until(presence_of_element_located((By.CSS_SELECTOR, "#batches [type=submit]"))).click()
    wait.until(lambda browser: "4 listings were closed" in browser.find_element(By.TAG_NAME, "body").text)
    assert not JobListing.objects.filter(status="active").exists()
