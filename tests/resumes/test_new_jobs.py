"""The new listings that a person would want to see."""

import pytest
import time_machine

from companies.factories import JobListingFactory
from interactions.factories import JobUserInteractionFactory
from jobpilot.factories import UserProfileFactory
from resumes.new_jobs import new_jobs_for
from skills.factories import SkillFactory
from tests.support.times import DAY, NOW

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def now():
    with time_machine.travel(NOW, tick=False):
        yield


def listing(**values):
    return JobListingFactory(**{"posted_date": NOW - DAY, "title": "Engineer"} | values)


WISHES = {
    "type": ({"preferred_job_types": ["contract"]}, {"job_type": "contract"}, {"job_type": "full_time"}),
    "title": ({"preferred_titles": ["welder"]}, {"title": "Senior welder"}, {"title": "Clerk"}),
    "remote": ({"preferred_remote_types": ["remote"]}, {"remote_type": "remote"}, {"remote_type": "on_site"}),
    "unsaid": ({"preferred_job_types": ["contract"]}, {"job_type": ""}, {"job_type": "internship"}),
    "place": (
        {"preferred_locations": ["München", "Texas"]},
        {"location": "Austin, TX", "remote_type": "on_site"},
        {"location": "Paris, France", "remote_type": "on_site"},
    ),
    "elsewhere, remote": (
        {"preferred_locations": ["Berlin"]},
        {"location": "Paris, France", "remote_type": "remote"},
        {"location": "Paris, France", "remote_type": "hybrid"},
    ),
    "pay": (
        {"desired_salary_min": 60_000},
        {"salary_min": 50_000, "salary_max": 70_000, "salary_currency": "USD", "salary_period": "year"},
        {"salary_min": 40_000, "salary_max": 55_000, "salary_currency": "USD", "salary_period": "year"},
    ),
    "pay unsaid, or in other money": (
        {"desired_salary_min": 60_000},
        {"salary_max": 50_000, "salary_currency": "EUR", "salary_period": "year"},
        {"salary_max": 4_000, "salary_currency": "USD", "salary_period": "month"},
    ),
}


@pytest.mark.parametrize(("wish", "wanted", "unwanted"), WISHES.values(), ids=WISHES)
def test_each_wish_is_met_or_not_spoken_against(wish, wanted, unwanted):
    user = UserProfileFactory(**wish)
    found = listing(**wanted)
    listing(**unwanted)
    assert list(new_jobs_for(user=user)) == [found]


def test_a_listing_names_a_skill_of_the_person():
    user = UserProfileFactory()
    SkillFactory(bank__user=user, name="C++")
    SkillFactory(bank=user.skill_bank, name="Machine learning")
    found = [listing(description="You write C++."), listing(skills_required=["machine learning"])]
    for text in ("You write C.", "You write C#.", "Learning about a machine."):
        listing(description=text)
    assert set(new_jobs_for(user=user)) == set(found)


def test_only_new_open_unseen_listings_are_offered():
    user = UserProfileFactory(preferred_job_types=["full_time"])
    wanted = listing(job_type="full_time")
    JobUserInteractionFactory(user=user, job=listing(job_type="full_time"))
    JobUserInteractionFactory(job=wanted)  # another person's
    listing(job_type="full_time", posted_date=NOW - 15 * DAY)
    listing(job_type="full_time", closed=True)
    listing(job_type="full_time", canonical=wanted, company=wanted.company)
    assert list(new_jobs_for(user=user)) == [wanted]


@pytest.mark.parametrize("skill", [None, "!!!"])
def test_nobody_knows_what_a_person_wants_who_says_nothing(skill):
    user = UserProfileFactory()
    if skill:
        SkillFactory(bank__user=user, name=skill)
    listing()
    assert list(new_jobs_for(user=user)) == []
