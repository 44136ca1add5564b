"""A developer whose bank has something of each kind, against which resumes and letters are checked."""

from datetime import date

import pytest

from jobpilot.factories import UserProfileFactory
from skills.factories import (
    CertificationFactory,
    EducationFactory,
    ExperienceVariationFactory,
    LanguageFactory,
    ProjectFactory,
    SkillBankFactory,
    SkillFactory,
    WorkExperienceFactory,
)


@pytest.fixture
def developer():
    user = UserProfileFactory(experience_years=None)
    bank = SkillBankFactory(user=user, default_summary="Developer of billing systems in Python.")
    SkillFactory(bank=bank, name="Python", level="intermediate")
    position = WorkExperienceFactory(
        bank=bank,
        company="Harbor Works International GmbH",
        position="Software Developer",
        start_date=date(2018, 3, 12),
        end_date=date(2023, 9, 30),
        is_current=False,
        default_achievements=[
            "Cut the response time of the busiest page by 38.6 percent",
            "Moved 1,200 jobs to a queue",
        ],
        technologies=["Django"],
    )
    ExperienceVariationFactory(experience=position, content="Trained four colleagues in testing.")
    EducationFactory(
        bank=bank,
        institution="Lakeside University",
        degree="Bachelor of Science",
        field_of_study="Informatik",
        gpa="3.87",
    )
    ProjectFactory(bank=bank, name="Trail Planner")
    CertificationFactory(bank=bank, name="PMP", issuer="Project Management Institute")
    LanguageFactory(bank=bank, name="German", level="b2")
    return user
