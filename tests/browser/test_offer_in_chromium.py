"""Three rounds with two people, an improved offer, its acceptance, and the withdrawal of what else is open."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

from companies.factories import JobListingFactory
from interactions import services
from interactions.factories import ContactFactory
from interactions.models import Contact, Interview, JobUserInteraction, Offer
from jobpilot.factories import UserProfileFactory
from resumes.factories import ResumeFactory
from tests.support.chromium import complaints, waiting
from tests.support.pages import page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DAY = timedelta(days=1)


def test_from_the_first_round_to_the_accepted_offer(admin_browser, live_server):
    browser, wait, now = admin_browser, waiting(admin_browser).until, timezone.now()
    ann = UserProfileFactory(first_name="Ann")
    kim, noor = (ContactFactory(user=ann, name=name) for name in ("Kim Lee", "Noor Haas"))
    jobs = [JobListingFactory(title=title, paid=True) for title in ("Welder", "Fitter")]
    resume = ResumeFactory(user=ann, title="A title that is wider than the window of a telephone " * 2)
    sent = {"resume": resume, "applied_date": now - 20 * DAY}
    chosen, other = (services.apply_to_job(user=ann, job=job, **sent).interaction for job in jobs)
    services.update_application_status(interaction=other, status="interviewing")
    for days, people in ((12, [kim]), (8, [kim, noor]), (4, [noor])):
        interview = services.schedule_interview(interaction=chosen, at=now - days * DAY, people=people)
        services.record_outcome(interview=interview, outcome="passed")
    first = services.record_offer(interaction=chosen, base_pay=60_000, currency="EUR", period="year")
    better = services.improve_offer(offer=first, base_pay=65_000)

    def is_as_wide_as_the_window() -> bool:
        return browser.execute_script("return document.documentElement.scrollWidth <= innerWidth")

    compared = f"{reverse('admin:interactions_offer_compare')}?offer={first.pk}&offer={better.pk}"
    pages = [
        page(Contact, "change", noor.pk),
        page(Interview, "change", interview.pk),
        page(JobUserInteraction, "change", chosen.pk),
        *(page(model, "changelist") for model in (Contact, Interview, Offer)),
        compared,
    ]
    for width in (1300, 390):
        browser.set_window_size(width, 900)
        for address in pages:
            browser.get(live_server.url + address)
            assert is_as_wide_as_the_window(), (address, width)
            assert complaints(browser) == [], address

    browser.set_window_size(1300, 900)
    browser.get(live_server.url + page(Offer, "change", better.pk))
    wait(lambda browser: browser.find_element(By.PARTIAL_LINK_TEXT, "Accept")).click()
    submit = wait(lambda browser: browser.find_element(By.CSS_SELECTOR, "#dialog [type=submit]"))
    wait(lambda _: submit.is_displayed())
    submit.click()
    wait(lambda browser: browser.find_element(By.PARTIAL_LINK_TEXT, "see whether to withdraw")).click()
    wait(lambda browser: "Fitter" in browser.find_element(By.ID, "result_list").text)

    assert "Welder" not in browser.find_element(By.ID, "result_list").text
    browser.find_element(By.CSS_SELECTOR, "#result_list [name=_selected_action]").click()
    Select(wait(lambda browser: browser.find_element(By.CSS_SELECTOR, "select[name=action]"))).select_by_value(
        "mark_as_withdrawn"
    )
    wait(lambda browser: browser.find_element(By.CSS_SELECTOR, "button[name=index]")).click()
    wait(lambda browser: "1 application was changed" in browser.page_source)
    other.refresh_from_db()
    assert other.application_status == "withdrawn"
    chosen.refresh_from_db()
    assert chosen.application_status == "accepted"
    assert complaints(browser) == []
