"""Create a resume, tailor it, save a version and restore it with the buttons of the admin."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from companies.factories import JobListingFactory
from jobpilot.models import UserProfile
from resumes.factories import ResumeFactory
from resumes.models import Resume, ResumeVersion
from resumes.services import save_version
from skills.factories import SkillFactory
from tests.support.chromium import complaints, waiting
from tests.support.pages import page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def wait(admin_browser):
    return waiting(admin_browser).until


@pytest.fixture
def text_shows(admin_browser, wait):
    def shows(text: str) -> None:
        wait(lambda browser: text in browser.find_element(By.TAG_NAME, "body").text, text)
        assert complaints(admin_browser) == []

    return shows


@pytest.fixture
def confirm(admin_browser, wait):
    """Return a function that presses a button, fills in its dialog and submits it."""

    def press(button: str, **values: str) -> None:
        wait(lambda browser: browser.find_element(By.PARTIAL_LINK_TEXT, button)).click()
        submit = wait(lambda browser: browser.find_element(By.CSS_SELECTOR, "#dialog [type=submit]"))
        wait(lambda _: submit.is_displayed())
        for name, value in values.items():
            admin_browser.find_element(By.CSS_SELECTOR, f"#dialog [name={name}]").send_keys(value)
        submit.click()

    return press


def test_a_resume_is_created_from_a_person(admin_browser, live_server, confirm, text_shows):
    skill = SkillFactory(name="Rust", bank__user__first_name="Zoë")
    admin_browser.get(live_server.url + page(UserProfile, "change", skill.bank.user.pk))

    confirm("Create a resume")

    text_shows("The resume was created from the profile of")
    resume = Resume.objects.get()
    assert [entry["name"] for entry in resume.skills] == ["Rust"]
    assert admin_browser.current_url.endswith(page(Resume, "change", resume.pk))


def test_a_version_is_saved_and_restored(admin_browser, live_server, confirm, text_shows):
    resume = ResumeFactory(summary="First.")
    save_version(resume=resume)
    Resume.objects.update(summary="Second.")
    admin_browser.get(live_server.url + page(Resume, "change", resume.pk))

    confirm("Save a version", changes_summary="Shorter")
    text_shows("Version 2 was saved.")
    assert resume.versions.get(version_number=2).changes_summary == "Shorter"

    first = resume.versions.get(version_number=1)
    admin_browser.get(live_server.url + page(ResumeVersion, "change", first.pk))
    confirm("Restore this version")
    text_shows("Restored version 1. Version 3 has the previous content.")
    assert Resume.objects.get().summary == "First."


def test_a_resume_is_tailored_to_a_job_that_is_searched_for(admin_browser, live_server, wait, text_shows):
    resume = ResumeFactory(title="General")
    JobListingFactory(title="Gardener")
    job = JobListingFactory(title="Keeper of the Bees", company__name="Hive", location="Toledo")
    admin_browser.get(live_server.url + page(Resume, "change", resume.pk))

    wait(lambda browser: browser.find_element(By.PARTIAL_LINK_TEXT, "Tailor to a job")).click()
    wait(lambda browser: browser.find_element(By.CSS_SELECTOR, ".select2-selection")).click()
    search = wait(lambda browser: browser.find_element(By.CSS_SELECTOR, ".select2-search__field"))
    search.send_keys("Keeper")
    wait(
        lambda browser: (
            [option.text for option in browser.find_elements(By.CSS_SELECTOR, ".select2-results__option")]
            == ["Keeper of the Bees · Hive · Toledo"]
        )
    )
    search.send_keys(Keys.ENTER)
    admin_browser.find_element(By.CSS_SELECTOR, "#content form [type=submit]").click()
    text_shows("Nothing differs")
    admin_browser.find_element(By.CSS_SELECTOR, "#content form [type=submit]").click()

    text_shows("The resume was created from General.")
    assert Resume.objects.tailored_for(job).get().parent_resume == resume
