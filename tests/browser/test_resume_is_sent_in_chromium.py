"""From an empty skill bank to a resume that is printed, tailored and sent, by the pages alone."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from companies.factories import JobListingFactory
from interactions.models import Attachment, JobUserInteraction
from jobpilot.factories import UserProfileFactory
from jobpilot.models import UserProfile
from resumes.models import Resume, ResumeGeneration, ResumeVersion
from skills.factories import SkillBankFactory
from skills.models import SkillBank
from tests.support.chromium import complaints, left, waiting
from tests.support.pages import page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


class Walk:
    """Go through pages as somebody who sees them."""

    def __init__(self, browser, start: str) -> None:
        self.browser, self.start = browser, start

    def find(self, selector: str):
        def shown(browser):
            found = [each for each in browser.find_elements(By.CSS_SELECTOR, selector) if each.is_displayed()]
            return found[0] if found else None

        element = waiting(self.browser).until(shown, selector)
        # What saves stands at the bottom of the window, over what is there.
        self.browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        return element

    def open(self, model, kind: str, *args) -> None:
        self.browser.get(self.start + page(model, kind, *args))

    def follow(self, text: str) -> None:
        waiting(self.browser).until(lambda browser: browser.find_element(By.PARTIAL_LINK_TEXT, text)).click()

    def type(self, name: str, text: str) -> None:
        field = self.find(f"[name='{name}']")
        field.clear()
        field.send_keys(text)

    def choose(self, name: str, text: str) -> None:
        """Choose what is searched for in a chooser."""
        self.find(f"[name='{name}'] + .select2 .select2-selection").click()
        self.find(".select2-search__field").send_keys(text)
        options = ".select2-results__option--highlighted"
        waiting(self.browser).until(lambda browser: text in browser.find_element(By.CSS_SELECTOR, options).text)
        self.find(".select2-search__field").send_keys(Keys.ENTER)

    def press(self, selector: str, says: str) -> None:
        """Press what leads to another page, and wait until that says something."""
        body = self.browser.find_element(By.TAG_NAME, "body")
        self.find(selector).click()
        waiting(self.browser).until(left(body))
        self.reads(says)

    def reads(self, text: str) -> None:
        waiting(self.browser).until(lambda browser: text in browser.find_element(By.TAG_NAME, "body").text, text)
        assert complaints(self.browser) == []


def test_from_an_empty_bank_to_a_sent_resume(admin_browser, live_server):
    person = UserProfileFactory(first_name="Zoë", last_name="Quill", email="zoe@example.com")
    bank = SkillBankFactory(user=person)
    job = JobListingFactory(title="Keeper of the Bees", company__name="Hive", requirements="Beekeeping")
    walk = Walk(admin_browser, live_server.url)

    walk.browser.get(f"{live_server.url}{page(SkillBank, 'change', bank.pk)}#skills")
    walk.find("#skills-group a.add-row").click()
    walk.type("skills-0-name", "Beekeeping")
    walk.press("[name=_save]", "was changed successfully")

    walk.open(UserProfile, "change", person.pk)
    walk.follow("Create a resume")
    walk.press("#dialog [type=submit]", "The resume was created from the profile of")
    base = Resume.objects.get()
    walk.reads("1 page")
    assert walk.find("[data-preview-pages] img").get_attribute("alt") == "Page 1 of 1"
    first = walk.find("[data-preview-pages] img").get_attribute("src")
    walk.find("[data-section=work_experience] > [data-add]").click()
    row = "[data-section=work_experience] [data-rows] > :last-child"
    walk.find(f"{row} [name$=-position]").send_keys("Beekeeper")
    walk.find(f"{row} [name$=-start_date]").send_keys("last summer")
    walk.reads("Positions, entry 1, start: “last summer” is not a date.")
    assert walk.find(f"{row} [name$=-start_date]").get_attribute("aria-invalid") == "true"
    focused = walk.browser.switch_to.active_element.get_attribute("name")
    walk.find(f"{row} [name$=-start_date]").clear()
    walk.find(f"{row} [name$=-start_date]").send_keys("2019")
    waiting(walk.browser).until(
        lambda _: (
            walk.find("[data-preview-said]").text == "1 page"
            and walk.find("[data-preview-pages] img").get_attribute("src") != first
        )
    )
    assert walk.browser.switch_to.active_element.get_attribute("name") == focused
    assert not walk.browser.find_elements(By.CSS_SELECTOR, ".preview-fault")
    assert Resume.objects.get().work_experience == []
    walk.press("[name=_continue]", "was changed successfully")

    walk.follow("Tailor to a job")
    walk.choose("job", "Keeper of the Bees")
    walk.press("#content form [type=submit]", "Create")
    walk.press("#content form [type=submit]", "The resume was created from")
    tailored = Resume.objects.tailored_for(job).get()
    assert tailored.parent_resume == base

    walk.follow("Make a file")
    walk.press("#content form [type=submit]", ".pdf was made.")
    assert ResumeGeneration.objects.get().resume == tailored

    walk.open(JobUserInteraction, "add")
    walk.choose("user", "Zoë Quill")
    walk.choose("job", "Keeper of the Bees")
    kinds = walk.find("[name=interaction_type]")
    kinds.find_element(By.CSS_SELECTOR, "[value=applied]").click()
    walk.find("[name=application_status] [value=applied]").click()
    walk.press("[name=_continue]", "was added successfully")

    walk.follow("Send this")
    walk.choose("resume", tailored.title)
    walk.press("#content form [type=submit]", "attached to this application")
    assert Attachment.objects.get().name.endswith("Resume.pdf")

    walk.open(ResumeVersion, "change", ResumeVersion.objects.get(resume=tailored).pk)
    walk.reads("Sent with Keeper of the Bees, Hive.")
