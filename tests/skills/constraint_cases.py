"""What the constraints of a skill bank and its parts refuse, and what they let through."""

from datetime import date
from decimal import Decimal

from skills.factories import (
    CertificationFactory,
    EducationFactory,
    EducationVariationFactory,
    ExperienceVariationFactory,
    LanguageFactory,
    ProjectFactory,
    ProjectVariationFactory,
    SkillBankFactory,
    SkillFactory,
    SummaryVariationFactory,
    WorkExperienceFactory,
)
from tests.support.constraints import Rules

DAYS = date(2024, 2, 29), date(2024, 3, 1)

bank = Rules(SkillBankFactory)
bank.unique_field("user")

skill = Rules(SkillFactory)
skill.refuses_clash(
    "name_unique",
    lambda other: {"bank_id": other.bank_id, "name": other.name},
    lambda other: {"bank_id": other.bank_id, "name": other.name.upper()},
    accepts=[lambda other: {"name": other.name}, lambda other: {"bank_id": other.bank_id}],
)
skill.not_blank("name")
skill.choices("level", "category", "source")
skill.refuses(
    "years_experience_min",
    {"years_experience": Decimal("-0.1")},
    accepts=[{"years_experience": 0}, {"years_experience": Decimal("0.5")}, {"years_experience": None}],
)
skill.between(0, 1, "proficiency_score", empty=True)
skill.between(0, 1, "confidence")
skill.at_least(0, "usage_count")

experience = Rules(WorkExperienceFactory)
experience.not_blank("position")
experience.choices("experience_type")
experience.in_order("start_date", "end_date", *DAYS, given={"is_current": False})
experience.refuses(
    "current_has_no_end",
    {"is_current": True, "end_date": date(2025, 6, 30)},
    accepts=[
        {"is_current": False, "end_date": date(2025, 6, 30)},
        {"is_current": False, "end_date": None},
        {"is_current": True, "end_date": None},
    ],
)

education = Rules(EducationFactory)
education.not_blank("institution")
education.in_order("start_date", "end_date", *DAYS)
education.between(0, 100, "gpa", empty=True)

project = Rules(ProjectFactory)
project.not_blank("name")
project.web_address("url", "github_url")
project.in_order("start_date", "end_date", *DAYS)

certification = Rules(CertificationFactory)
certification.not_blank("name")
certification.web_address("url")
certification.in_order("issue_date", "expiry_date", *DAYS)

language = Rules(LanguageFactory)
language.refuses_clash(
    "name_unique",
    lambda other: {"bank_id": other.bank_id, "name": other.name},
    lambda other: {"bank_id": other.bank_id, "name": other.name.upper()},
    accepts=[lambda other: {"name": other.name}, lambda other: {"bank_id": other.bank_id}],
)
language.not_blank("name")
language.choices("level")


def variation(factory, entry: str = "") -> Rules:
    """Return the rules of a variation; an `entry` has at most one default."""
    rules = Rules(factory)
    rules.not_blank("title")
    rules.choices("focus", "source")
    rules.at_least(0, "usage_count")
    if entry:
        rules.refuses_clash(
            "one_default",
            lambda other: {entry: getattr(other, entry), "is_default": True},
            accepts=[lambda other: {entry: getattr(other, entry)}, {"is_default": True}],
            other={"is_default": True},
        )
    return rules


RULES = [
    bank,
    skill,
    experience,
    education,
    project,
    certification,
    language,
    variation(SummaryVariationFactory),
    variation(ExperienceVariationFactory, "experience"),
    variation(EducationVariationFactory, "education"),
    variation(ProjectVariationFactory, "project"),
]
