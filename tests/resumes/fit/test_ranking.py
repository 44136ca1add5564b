"""The order of many listings by how well they fit a person, and the pages that show fits and what to look at."""

import random

import pytest
import time_machine
from django.db import connection
from django.urls import reverse

from companies.factories import JobListingFactory
from companies.models import JobListing
from interactions.admin import best_fits
from jobpilot.admin.base import change_url
from jobpilot.factories import UserProfileFactory
from resumes.factories import ResumeFactory
from resumes.fit import fit
from resumes.fit.ranking import rank
from resumes.fit.reading import is_read, read_listings, unread
from resumes.new_jobs import best_new_jobs
from skills.factories import LanguageFactory, SkillBankFactory, SkillFactory
from tests.support.admin import shown_messages
from tests.support.pages import form_data
from tests.support.times import DAY, NOW

pytestmark = pytest.mark.django_db

SKILLS = ["Python", "SQL", "Django", "Docker", "C++", "Haskell"]
TEXTS = ["Fluent German", "3 years of experience", "Bachelor's degree", "You know Kubernetes", "PMP is a plus", ""]


@pytest.fixture(autouse=True)
def now():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def person():
    user = UserProfileFactory(preferred_remote_types=["remote"])
    bank = SkillBankFactory(user=user)
    for name in SKILLS[:3]:
        SkillFactory(bank=bank, name=name)
    LanguageFactory(bank=bank, name="German", level="b2")
    return user


def listing(**values):
    silent = dict.fromkeys(["description", "requirements", "job_type", "remote_type"], "")
    return JobListingFactory(**{"title": "Job", "posted_date": NOW - DAY} | silent | values)


def test_the_order_is_that_of_the_scores_on_the_pages(person):
    dice = random.Random(1)
    for _ in range(40):
        listing(
            skills_required=dice.sample(SKILLS, dice.randint(0, 3)),
            skills_preferred=dice.sample(SKILLS, dice.randint(0, 2)),
            requirements="\n".join(dice.sample(TEXTS, 2)),
            remote_type=dice.choice(["remote", "hybrid", ""]),
        )
    read_listings(JobListing.objects.all())

    ranked = rank(user=person, listings=JobListing.objects.active()).best

    scores = {job.pk: fit(person, job).score for job in JobListing.objects.all()}
    assert {each.pk: each.score for each in ranked} == {pk: score for pk, score in scores.items() if score is not None}
    assert [each.score for each in ranked] == sorted((each.score for each in ranked), reverse=True)


def test_only_what_was_read_as_it_is_now_has_a_score(person):
    jobs = [listing(skills_required=["Python"], posted_date=NOW - number * DAY) for number in (1, 2)]
    assert rank(user=person, listings=JobListing.objects.all()) == ([], 2)
    read_listings(JobListing.objects.recent(), most=1)
    assert rank(user=person, listings=JobListing.objects.all()) == ([(jobs[0].pk, 100.0)], 1)
    read_listings(JobListing.objects.all())
    assert [each.pk for each in rank(user=person, listings=JobListing.objects.all()).best] == [job.pk for job in jobs]


def test_the_number_of_queries_does_not_grow(person, django_assert_num_queries):
    for _ in range(5):
        listing(skills_required=["Python"])
    read_listings(JobListing.objects.all())
    with django_assert_num_queries(9):  # the bank is 8 of them
        assert len(rank(user=person, listings=JobListing.objects.active()).best) == 5


def test_open_listings_are_read_in_their_order():
    plan = JobListing.objects.active().canonical().recent().explain()
    if connection.vendor == "sqlite":  # PostgreSQL reads a table as small as this one from end to end
        assert "joblisting_status_newest" in plan
        assert "TEMP B-TREE" not in plan


def test_new_jobs_come_by_their_fit_and_those_without_a_score_last(person):
    half = listing(skills_required=["Python", "Haskell"])
    best = listing(skills_required=["Python"], posted_date=NOW - 3 * DAY)
    read_listings(JobListing.objects.all())
    new = listing(skills_required=["SQL"])
    found = best_new_jobs(user=person, count=5)
    assert [(each.job, each.score) for each in found] == [(best, 100.0), (half, 50.0), (new, None)]
    assert [each.job for each in best_new_jobs(user=person, count=1)] == [best]


def test_the_page_of_what_fits_best(admin_client, person):
    best, other = listing(title="Best", skills_required=["Python"]), listing(title="Other", skills_required=["Haskell"])
    listing(title="Closed", skills_required=["Python"], closed=True)
    read_listings(JobListing.objects.all())
    page = admin_client.get(reverse("admin:companies_joblisting_best"), {"person": person.pk})
    assert "not read yet" not in page.text
    assert [(job, score) for job, score, _ in page.context["rows"]] == [(best, "100"), (other, "0")]
    assert "Choose whose" in admin_client.get(reverse("admin:companies_joblisting_best")).content.decode()


def test_the_page_says_what_was_not_read_and_reads_it_when_asked(admin_client, person, monkeypatch):
    monkeypatch.setattr(best_fits, "READ_AT_ONCE", 2)
    for number in range(3):
        listing(skills_required=["Python"], posted_date=NOW - number * DAY)
    url = f"{reverse('admin:companies_joblisting_best')}?person={person.pk}"

    page = admin_client.get(url)
    assert page.context["rows"] == []
    assert "3 open jobs among the 10,000 newest" in page.text
    assert "Read the 2 newest of them" in page.text
    assert JobListing.objects.filter(unread()).count() == 3

    page = admin_client.post(url, follow=True)
    assert shown_messages(page) == ["2 open jobs read."]
    assert page.redirect_chain == [(url, 302)]
    assert len(page.context["rows"]) == 2
    assert "1 open job among the 10,000 newest" in page.text
    assert "Read them now" in page.text
    assert len(admin_client.post(url, follow=True).context["rows"]) == 3


def test_a_job_is_read_when_its_form_is_saved(admin_client):
    job = listing(skills_required=["Python"])
    address = change_url(job)
    data = form_data(admin_client.get(address).text) | {"title": "Welder"}
    assert admin_client.post(address, data).status_code == 302
    job.refresh_from_db()
    assert job.title == "Welder"
    assert is_read(job.asks, job.asks_of, job.updated_at)


def test_the_page_of_a_job_explains_the_fit(admin_client, person):
    job = listing(skills_required=["Python", "Haskell"], requirements="Fluent German")
    resume = ResumeFactory(
        user=person,
        parent_resume=ResumeFactory(user=person),
        resume_type="tailored",
        target_job=job,
        skills=[{"name": "Haskell"}],
    )
    page = admin_client.get(change_url(job), {"person": person.pk})
    rows = [(row["name"], row["verdict"]) for row in page.context["panel"]["rows"]]
    assert rows == [("Python", "Met"), ("Haskell", "Not met"), ("German (C1)", "Partly")]
    assert change_url(person.skill_bank.skills.get(name="Python")) in page.content.decode()
    assert [claim.text for claim in page.context["claims"]] == ["Haskell"]

    page = admin_client.get(change_url(resume))
    assert [claim.text for claim in page.context["claims"]] == ["Haskell"]
    assert page.context["panel"]["score"] == "50"
    job.refresh_from_db()
    assert job.asks
