"""A form that comes back with an error, in a real browser: its tab is open, and so is each new row."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import presence_of_element_located, title_contains

from companies.factories import CompanyAliasFactory, JobListingFactory
from companies.models import Company, JobListing
from interactions.models import JobUserInteraction
from interactions.services import apply_to_job
from jobpilot.factories import UserProfileFactory
from resumes.factories import ResumeFactory
from skills.factories import SkillFactory
from skills.models import SkillBank
from tests.support.chromium import complaints, waiting
from tests.support.pages import page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def fill(browser, name: str, text: str) -> None:
    field = browser.find_element(By.NAME, name)
    browser.execute_script("arguments[0].value = arguments[1]", field, text)


def save(browser) -> None:
    browser.find_element(By.NAME, "_continue").click()
    waiting(browser).until(presence_of_element_located((By.CSS_SELECTOR, ".errornote")))


def is_as_wide_as_the_window(browser) -> bool:
    return browser.execute_script("return document.documentElement.scrollWidth") == 390


def is_shown(browser, name: str):
    return waiting(browser).until(lambda b: b.find_element(By.NAME, name).is_displayed())


def test_the_first_tab_with_an_error_opens_and_the_others_are_marked(admin_browser, live_server):
    job = JobListingFactory()
    admin_browser.get(live_server.url + page(JobListing, "change", job.pk))
    fill(admin_browser, "job_url", "no address")
    fill(admin_browser, "last_verified_0", "soon")
    save(admin_browser)

    assert is_shown(admin_browser, "job_url")
    assert not admin_browser.find_element(By.NAME, "last_verified_0").is_displayed()
    tabs = admin_browser.find_elements(By.CSS_SELECTOR, ".fieldset-tabs a")
    assert [" ".join(tab.text.split()) for tab in tabs] == ["The job", "Pay", "Posting 1", "Quality 1", "Record"]
    assert complaints(admin_browser) == []


def test_an_error_above_the_tabs_opens_their_page_whatever_tab_was_open(admin_browser, live_server):
    bank = SkillFactory().bank
    admin_browser.get(live_server.url + page(SkillBank, "change", bank.pk) + "#work_experiences")
    waiting(admin_browser).until(title_contains("JobPilot"))
    fill(admin_browser, "skills-0-name", "")
    save(admin_browser)
    assert is_shown(admin_browser, "skills-0-name")


def test_a_new_row_is_open_and_stays_so_when_the_form_comes_back(admin_browser, live_server):
    bank = SkillFactory().bank
    admin_browser.get(live_server.url + page(SkillBank, "change", bank.pk) + "#work_experiences")
    add = (By.CSS_SELECTOR, "#work_experiences-group a.add-row")
    waiting(admin_browser).until(lambda browser: browser.find_element(*add).is_displayed())
    admin_browser.find_element(*add).click()
    assert is_shown(admin_browser, "work_experiences-0-position")

    admin_browser.find_element(By.NAME, "work_experiences-0-position").send_keys("Welder")
    fill(admin_browser, "skills-0-name", "")
    save(admin_browser)
    admin_browser.execute_script("document.querySelector('a[href=\"#work_experiences\"]').click()")
    assert is_shown(admin_browser, "work_experiences-0-position")
    assert admin_browser.find_element(By.NAME, "work_experiences-0-position").get_attribute("value") == "Welder"


@pytest.mark.parametrize("model", [Company, SkillBank, JobListing], ids=lambda model: model.__name__)
def test_a_form_with_many_tabs_is_as_wide_as_a_telephone(admin_browser, live_server, model):
    rows = {Company: CompanyAliasFactory, SkillBank: SkillFactory, JobListing: JobListingFactory}
    made = rows[model]()
    row = {Company: lambda: made.company, SkillBank: lambda: made.bank, JobListing: lambda: made}[model]()
    metrics = {"width": 390, "height": 800, "deviceScaleFactor": 1, "mobile": True}
    admin_browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    for path in (page(model, "change", row.pk), page(model, "add")):
        admin_browser.get(live_server.url + path)
        waiting(admin_browser).until(title_contains("JobPilot"))
        waiting(admin_browser).until(is_as_wide_as_the_window)  # the tabs move on load


def test_a_chooser_offers_the_rows_of_the_person_who_is_chosen(admin_browser, live_server):
    own, other = ResumeFactory(title="Mine"), ResumeFactory(title="Theirs")

    def choose(person) -> None:
        admin_browser.execute_script(
            "django.jQuery('[name=user]').append(new Option('', arguments[0], true, true)).trigger('change')",
            str(person.pk),
        )

    def offered() -> set[str]:
        admin_browser.execute_script("django.jQuery('[name=resume]').select2('open')")
        found = (By.CSS_SELECTOR, ".select2-results__option:not(.loading-results)")
        waiting(admin_browser).until(presence_of_element_located(found))
        texts = {row.text for row in admin_browser.find_elements(*found)}
        admin_browser.execute_script("django.jQuery('[name=resume]').select2('close')")
        return texts

    admin_browser.get(live_server.url + page(JobUserInteraction, "add"))
    waiting(admin_browser).until(title_contains("JobPilot"))
    admin_browser.execute_script("document.querySelector('[name=resume]').scrollIntoView()")
    assert offered() == {str(own), str(other)}
    choose(own.user)
    assert offered() == {str(own)}
    choose(other.user)
    assert offered() == {str(other)}
    assert complaints(admin_browser) == []


def test_a_new_application_tells_what_was_before_as_soon_as_the_job_is_chosen(admin_browser, live_server):
    sent = JobListingFactory(company__name="Acme Boilers")
    job = JobListingFactory(company=sent.company, title="Welder of boilers")
    person = UserProfileFactory(first_name="Ana", last_name="Berg")
    apply_to_job(user=person, job=sent)
    admin_browser.get(f"{live_server.url}{page(JobUserInteraction, 'add')}?user={person.pk}")

    admin_browser.find_element(By.CSS_SELECTOR, ".field-job .select2-selection").send_keys(Keys.ENTER)
    search = waiting(admin_browser).until(presence_of_element_located((By.CSS_SELECTOR, ".select2-search__field")))
    search.send_keys("Welder")
    found = (By.XPATH, f"//li[contains(@class, 'select2-results__option') and contains(., '{job.title}')]")
    waiting(admin_browser).until(presence_of_element_located(found)).click()
    told = waiting(admin_browser).until(presence_of_element_located((By.CSS_SELECTOR, "#hints li")))

    assert told.text.startswith("Ana applied here before, on ")
    assert complaints(admin_browser) == []
