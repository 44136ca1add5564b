"""Factories of a skill bank and its parts."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from jobpilot.factories import UserProfileFactory
from skills.models import (
    Certification,
    Education,
    EducationVariation,
    ExperienceVariation,
    Language,
    Project,
    ProjectVariation,
    Skill,
    SkillBank,
    SummaryVariation,
    WorkExperience,
)


class SkillBankFactory(DjangoModelFactory):
    class Meta:
        model = SkillBank

    user = factory.SubFactory(UserProfileFactory)


class SkillFactory(DjangoModelFactory):
    class Meta:
        model = Skill

    class Params:
        extracted = factory.Trait(source=Skill.Source.EXTRACTED, confidence=0.8)

    bank = factory.SubFactory(SkillBankFactory)
    name = factory.Sequence(lambda n: f"Skill {n}")
    level = Skill.Level.INTERMEDIATE
    category = Skill.Category.TECHNICAL


class SummaryVariationFactory(DjangoModelFactory):
    class Meta:
        model = SummaryVariation

    bank = factory.SubFactory(SkillBankFactory)
    title = "Short"
    content = "Developer who ships small, tested changes."


class WorkExperienceFactory(DjangoModelFactory):
    class Meta:
        model = WorkExperience

    class Params:
        past = factory.Trait(is_current=False, end_date=date(2025, 6, 30))

    bank = factory.SubFactory(SkillBankFactory)
    company = "Harbor Works"
    position = "Software Developer"
    start_date = date(2022, 3, 1)
    is_current = True


class EducationFactory(DjangoModelFactory):
    class Meta:
        model = Education

    bank = factory.SubFactory(SkillBankFactory)
    institution = "Lakeside University"
    degree = "Bachelor of Science"
    start_date = date(2017, 9, 1)
    end_date = date(2021, 6, 30)


class ProjectFactory(DjangoModelFactory):
    class Meta:
        model = Project

    bank = factory.SubFactory(SkillBankFactory)
    name = factory.Sequence(lambda n: f"Project {n}")


class CertificationFactory(DjangoModelFactory):
    class Meta:
        model = Certification

    bank = factory.SubFactory(SkillBankFactory)
    name = factory.Sequence(lambda n: f"Certificate {n}")
    issuer = "Lakeside Institute"
    issue_date = date(2024, 5, 1)


class LanguageFactory(DjangoModelFactory):
    class Meta:
        model = Language

    bank = factory.SubFactory(SkillBankFactory)
    name = factory.Sequence(lambda n: f"Language {n}")
    level = Language.Level.B2


class ExperienceVariationFactory(DjangoModelFactory):
    class Meta:
        model = ExperienceVariation

    experience = factory.SubFactory(WorkExperienceFactory)
    title = "Results first"
    content = "Cut the time of a release from a week to an hour."


class EducationVariationFactory(DjangoModelFactory):
    class Meta:
        model = EducationVariation

    education = factory.SubFactory(EducationFactory)
    title = "Coursework first"


class ProjectVariationFactory(DjangoModelFactory):
    class Meta:
        model = ProjectVariation

    project = factory.SubFactory(ProjectFactory)
    title = "For engineers"
