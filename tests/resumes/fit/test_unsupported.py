"""What a resume claims that its skill bank does not support, and what it may say in other words."""

import pytest

from companies.factories import JobListingFactory
from jobpilot.factories import UserProfileFactory
from resumes.factories import ResumeFactory
from resumes.fit import unsupported_claims
from resumes.fit.claims import agrees, numbers
from skills.factories import SkillFactory


def claims(developer, **content) -> list[tuple[str, str]]:
    """Return what is not supported of a resume with this content; a position begins with what the bank has."""
    if position := content.pop("position", None):
        own = {
            "company": "Harbor Works",
            "position": "Software Developer",
            "start_date": "2018-03",
            "end_date": "2023-09",
        }
        content["work_experience"] = [own | position]
    resume = ResumeFactory.create(user=developer, **content)
    return [(claim.kind, claim.text) for claim in unsupported_claims(resume)]


FABRICATED = {
    "number": ({"position": {"achievements": ["Cut the response time of the busiest page by 58 percent"]}}, "number"),
    "number of another line": ({"position": {"achievements": ["Raised revenue by 38.6 percent"]}}, "number"),
    "number of another unit": ({"position": {"achievements": ["Moved 1,200 % of jobs to a queue"]}}, "number"),
    "number in words": ({"position": {"description": "Trained twelve colleagues in testing."}}, "number"),
    "money": ({"summary": "Saved $2.4M for billing systems."}, "number"),
    "years": ({"summary": "Developer with 12 years of experience."}, "number"),
    "employer": ({"position": {"company": "Northlight Optics"}}, "employer"),
    "employer in a text": ({"summary": "Developer, formerly at Northlight Optics."}, "employer"),
    "rank": ({"position": {"position": "Senior Software Developer"}}, "rank"),
    "begin": ({"position": {"start_date": "2017-11"}}, "date"),
    "end": ({"position": {"end_date": "2025"}}, "date"),
    "still there": ({"position": {"end_date": "present"}}, "date"),
    "year in a text": ({"summary": "Developer since 2009."}, "date"),
    "degree": ({"education": [{"institution": "Lakeside University", "degree": "Master of Science"}]}, "degree"),
    "subject": (
        {"education": [{"institution": "Lakeside University", "degree": "BSc", "field_of_study": "Law"}]},
        "degree",
    ),
    "degree in a text": ({"summary": "Developer with a PhD."}, "degree"),
    "school": ({"education": [{"institution": "Harrowgate College", "degree": "BSc"}]}, "employer"),
    "grade": ({"education": [{"institution": "Lakeside University", "gpa": "3.97"}]}, "number"),
    "honour": ({"education": [{"institution": "Lakeside University", "honors": ["Summa cum laude"]}]}, "honour"),
    "award": ({"position": {"achievements": ["Won the innovation award"]}}, "honour"),
    "skill": ({"skills": [{"name": "Haskell"}]}, "skill"),
    "skill in a group": ({"skills": [{"name": "Back end", "keywords": ["Python", "Haskell"]}]}, "skill"),
    "level of a skill": ({"skills": [{"name": "Python", "level": "expert"}]}, "skill"),
    "skill of a position": ({"position": {"technologies": ["Kafka"]}}, "skill"),
    "skill in a text": ({"position": {"description": "Daily work with Kubernetes."}}, "skill"),
    "language": ({"languages": [{"name": "Finnish"}]}, "language"),
    "level of a language": ({"languages": [{"name": "German", "level": "C2"}]}, "language"),
    "language in a text": ({"summary": "Fluent in Finnish."}, "language"),
    "certificate": ({"certifications": [{"name": "CISSP"}]}, "certificate"),
    "certificate in a text": ({"summary": "Developer, CISSP."}, "certificate"),
    "project": ({"projects": [{"name": "Orbital Garden"}]}, "project"),
    "custom section": ({"custom_sections": [{"title": "Volunteering", "description": "Since 1999"}]}, "date"),
}


@pytest.mark.django_db
@pytest.mark.parametrize(("content", "kind"), FABRICATED.values(), ids=FABRICATED)
def test_what_the_bank_does_not_say_is_named(developer, content, kind):
    assert kind in [each for each, _ in claims(developer, **content)]


HONEST = {
    "the same": {"position": {"achievements": ["Moved 1,200 jobs to a queue"]}},
    "other words": {"position": {"achievements": ["Reduced response times of the busiest page by 38.6%"]}},
    "rounded": {"position": {"achievements": ["Cut the busiest page's response time by about 40 %"]}},
    "another notation": {"position": {"achievements": ["A queue for 1.2k jobs", "Four colleagues trained in testing"]}},
    "years of dates": {"position": {"start_date": "2018", "end_date": "2023"}},
    "initials": {"position": {"company": "HWI"}},
    "years added up": {"summary": "Developer with 5 years of experience."},
    "more than": {"summary": "Developer with more than five years of experience."},
    "short degree": {
        "education": [{"institution": "Lakeside Univ.", "degree": "B.Sc.", "field_of_study": "Computer Science"}]
    },
    "skill": {"skills": [{"name": "python (primary)"}, {"name": "Back end", "keywords": ["Django"]}]},
    "language": {"languages": [{"name": "Deutsch", "level": "B1"}]},
    "certificate": {"certifications": [{"name": "Project Management Professional (PMP)", "issuer": "PMI"}]},
    "hidden": {"skills": [{"name": "Haskell", "hidden": True}]},
    "own employer in a text": {"summary": "Developer, formerly at Harbor Works."},
}


@pytest.mark.django_db
@pytest.mark.parametrize("content", HONEST.values(), ids=HONEST)
def test_other_words_and_rounded_dates_are_supported(developer, content):
    assert claims(developer, **content) == []


@pytest.mark.django_db
def test_the_job_that_it_is_for_may_be_named(developer):
    job = JobListingFactory(title="Engineer", company__name="Kestrel Bank")
    resume = ResumeFactory(user=developer, summary="I look forward to working with Kestrel Bank.")
    assert [claim.text for claim in unsupported_claims(resume)] == ["Kestrel Bank"]
    resume.target_job = job
    assert unsupported_claims(resume) == []


@pytest.mark.django_db
def test_another_persons_bank_supports_nothing(developer):
    SkillFactory(name="Haskell")
    assert claims(developer, skills=[{"name": "Haskell"}]) == [("skill", "Haskell")]


@pytest.mark.django_db
def test_nothing_is_compared_without_a_bank():
    assert unsupported_claims(ResumeFactory(user=UserProfileFactory(), skills=[{"name": "Haskell"}])) == []


NUMBERS = {
    ("1.2 million", "1,234,000"): True,
    ("39 %", "38.6 percent"): True,
    ("50 %", "38.6 %"): False,
    ("over 1,000", "1,200"): True,
    ("over 2,000", "1,200"): False,
    ("$3M", "3,000,000 USD"): True,
    ("twelve", "12"): True,
    ("40 people", "40 percent"): False,
    ("1.200", "1,200"): True,
}


@pytest.mark.parametrize(("pair", "same"), NUMBERS.items(), ids=map(" and ".join, NUMBERS))
def test_numbers_agree_in_any_notation(pair, same):
    (claimed,), (known,) = (list(numbers(text)) for text in pair)
    assert agrees(claimed, known) is same
