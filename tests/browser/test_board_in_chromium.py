"""Move the cards of a board of five hundred by mouse and by keyboard."""

import pytest
from django.urls import reverse
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from companies.factories import CompanyFactory, JobListingFactory
from interactions import services
from interactions.factories import JobUserInteractionFactory
from interactions.models import JobUserInteraction
from jobpilot.factories import UserProfileFactory
from jobpilot.models import User
from tests.support.chromium import waiting

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

COUNTED = "addEventListener('click', () => { sessionStorage.clicks = 1 + Number(sessionStorage.clicks ?? 0) })"


@pytest.fixture
def board(admin_browser, live_server):
    person, company = UserProfileFactory(), CompanyFactory()
    jobs = [JobListingFactory.build(company=company, title=f"Job {number:03}") for number in range(500)]
    type(jobs[0]).objects.bulk_create(jobs)
    statuses = ["applied", "screening", "interviewing", "no_response", "offered"]
    JobUserInteraction.objects.bulk_create(
        JobUserInteractionFactory.build(user=person, job=job, applied=True, application_status=statuses[number % 5])
        for number, job in enumerate(jobs)
    )
    admin_browser.get(f"{live_server.url}{reverse('admin:interactions_jobuserinteraction_board')}?person={person.pk}")
    assert len(admin_browser.find_elements(By.CSS_SELECTOR, ".board li")) == 500
    return admin_browser


def first(board, status: str):
    return board.find_element(By.CSS_SELECTOR, f"[data-status={status}] li")


def stored(title: str) -> str:
    return JobUserInteraction.objects.get(job__title=title).application_status


def told(board, text: str) -> None:
    waiting(board).until(lambda _: text in board.find_element(By.CSS_SELECTOR, "[data-said]").text)


def drag(board, card, status: str) -> None:
    to = board.find_element(By.CSS_SELECTOR, f"[data-status={status}] ul")
    steps = ActionChains(board).move_to_element_with_offset(card, 0, 15).click_and_hold()
    steps.move_by_offset(10, 10).move_by_offset(20, 10).move_to_element(to).move_by_offset(5, 5).pause(0.3)
    steps.release().perform()


def test_by_mouse(board):
    card = first(board, "applied")
    title = card.find_element(By.TAG_NAME, "a").text
    drag(board, card, "screening")
    told(board, f"{title}: screening.")
    assert stored(title) == "screening"
    assert first(board, "screening").text.startswith(title)

    board.find_element(By.CSS_SELECTOR, "[data-told] button").click()
    told(board, f"{title}: applied again.")
    assert stored(title) == "applied"

    card = first(board, "screening")
    title = card.find_element(By.TAG_NAME, "a").text
    drag(board, card, "applied")
    told(board, f"{title} was not moved. An application cannot go from screening to applied.")
    assert stored(title) == "screening"
    assert "Allowed next" in first(board, "screening").find_element(By.CSS_SELECTOR, ".board-refusal").text


def test_by_keyboard_and_from_an_old_tab(board):
    def press(*keys: str) -> None:
        board.switch_to.active_element.send_keys(*keys)

    def at() -> tuple[str, str]:
        script = "const e = document.activeElement; return [e.closest('[data-status]').dataset.status, e.textContent]"
        return tuple(board.execute_script(script))

    reachable = board.find_elements(By.CSS_SELECTOR, '.board li a:not([tabindex="-1"])')
    assert len(reachable) == 2  # the title and the menu of one card
    board.execute_script("arguments[0].focus()", reachable[0])
    assert at()[0] == "applied"
    press(Keys.ARROW_DOWN)
    press(Keys.ARROW_RIGHT)
    status, title = at()
    assert status == "screening"

    press(Keys.SHIFT, Keys.ARROW_RIGHT)  # asks for the interview
    waiting(board).until(lambda _: board.switch_to.active_element.get_attribute("name") == "interview_0")
    press(Keys.ESCAPE)
    waiting(board).until(lambda _: at() == (status, title))
    assert stored(title) == "screening"
    press(Keys.SHIFT, Keys.ARROW_RIGHT)
    waiting(board).until(lambda _: board.switch_to.active_element.get_attribute("name") == "interview_0")
    board.switch_to.active_element.send_keys(Keys.ENTER)
    told(board, f"{title}: interviewing.")
    assert stored(title) == "interviewing"
    waiting(board).until(lambda _: at() == ("interviewing", title))

    press("m")
    assert board.switch_to.active_element.get_attribute("role") == "menuitem"
    press(Keys.ESCAPE)
    assert at() == ("interviewing", title)

    application = JobUserInteraction.objects.get(job__title=title)
    services.update_application_status(interaction=application, status="rejected")
    press("m")
    press(Keys.ENTER)
    told(board, "This application is rejected by now, not interviewing")
    assert at() == ("rejected", title)
    assert stored(title) == "rejected"


def test_a_job_seen_on_the_web_is_saved_with_two_clicks(admin_browser, live_server):
    UserProfileFactory(account=User.objects.get(username="ada"), first_name="Ada")
    admin_browser.get(live_server.url + reverse("admin:index"))
    admin_browser.execute_script(COUNTED)
    admin_browser.find_element(By.PARTIAL_LINK_TEXT, "Record a job").click()
    waiting(admin_browser).until(lambda _: admin_browser.find_element(By.NAME, "employer"))
    admin_browser.execute_script(COUNTED)
    for name, text in (("employer", "Acme"), ("title", "Welder"), ("job_url", "acme.example/7")):
        admin_browser.find_element(By.NAME, name).send_keys(text)
    admin_browser.find_element(By.CSS_SELECTOR, "button[value=save]").click()
    waiting(admin_browser).until(lambda _: "is saved for Ada" in admin_browser.find_element(By.TAG_NAME, "body").text)
    assert JobUserInteraction.objects.saved().get().job.title == "Welder"
    assert int(admin_browser.execute_script("return sessionStorage.clicks")) <= 5
