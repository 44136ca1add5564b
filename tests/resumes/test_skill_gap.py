"""The skills that a job asks for, compared with those of a person or a resume."""

import pytest

from companies.factories import JobListingFactory
from jobpilot.factories import UserProfileFactory
from resumes.skill_gap import skill_gap, sort_by_job
from skills.factories import SkillBankFactory, SkillFactory


@pytest.mark.django_db
class TestSkillGap:
    def person(self, *names: str):
        bank = SkillBankFactory()
        for name in names:
            SkillFactory(bank=bank, name=name)
        return bank.user

    def rows(self, rows) -> list[tuple]:
        return [(row.name, row.required, row.skill and row.skill.name) for row in rows]

    def test_held_and_missing_required_and_preferred(self):
        person = self.person("NODEJS", "école", "Painting", "c")
        job = JobListingFactory(
            skills_required=["Node.js", "C++", " École "], skills_preferred=["Docker", "PAINTING", "C#"]
        )

        gap = skill_gap(user=person, job=job)

        assert self.rows(gap.held) == [
            ("Node.js", True, "NODEJS"),
            ("École", True, "école"),
            ("PAINTING", False, "Painting"),
        ]
        assert self.rows(gap.missing) == [("C++", True, None), ("Docker", False, None), ("C#", False, None)]

    def test_a_skill_that_a_job_lists_twice_counts_once(self):
        job = JobListingFactory(skills_required=["Go", "GO"], skills_preferred=["go", "Rust", "rust"])

        gap = skill_gap(user=self.person("Go"), job=job)

        assert self.rows(gap.held) == [("Go", True, "Go")]
        assert self.rows(gap.missing) == [("Rust", False, None)]

    def test_of_two_spellings_in_the_bank_the_surest_is_returned(self):
        bank = SkillBankFactory()
        for name, confidence in (("NodeJS", 0.4), ("Node.js", 0.9), ("Node JS", 0.2)):
            SkillFactory(bank=bank, name=name, confidence=confidence)

        gap = skill_gap(user=bank.user, job=JobListingFactory(skills_required=["node.js"]))

        assert self.rows(gap.held) == [("node.js", True, "Node.js")]

    def test_keywords_are_skills_and_remarks_are_none(self):
        bank = SkillBankFactory()
        for name in ("Python (primary)", "JS", "Node", "C++", "Postgres"):
            SkillFactory(bank=bank, name=name)
        SkillFactory(bank=bank, name="Front end", keywords=["HTML", "CSS", "Python"])
        names = ["Python", "JavaScript", "Node.js", "C++", "PostgreSQL", "HTML", "Java"]

        gap = skill_gap(user=bank.user, job=JobListingFactory(skills_required=names))

        held = ["Python (primary)", "JS", "Node", "C++", "Postgres", "Front end"]
        assert [row.skill and row.skill.name for row in gap.held] == held
        assert [row.name for row in gap.missing] == ["Java"]

    def test_blank_names_are_ignored(self):
        gap = skill_gap(user=self.person(), job=JobListingFactory(skills_required=["", " "]))

        assert gap == ([], [])

    @pytest.mark.parametrize("person", ["without a bank", "with an empty bank"])
    def test_all_are_missing_for_a_person_without_skills(self, person):
        user = UserProfileFactory() if person == "without a bank" else SkillBankFactory().user
        SkillFactory(name="Go")  # somebody else's

        gap = skill_gap(user=user, job=JobListingFactory(skills_required=["Go"]))

        assert self.rows(gap.missing) == [("Go", True, None)]
        assert gap.held == []

    def test_a_job_that_asks_for_nothing(self):
        assert skill_gap(user=self.person("Go"), job=JobListingFactory()) == ([], [])

    @pytest.mark.parametrize("count", [1, 30])
    def test_it_is_one_query(self, count, django_assert_num_queries):
        names = [f"Skill {n}" for n in range(count)]
        person, job = self.person(*names), JobListingFactory(skills_required=names)

        with django_assert_num_queries(1):
            assert len(skill_gap(user=person, job=job).held) == count


@pytest.mark.django_db
def test_the_skills_of_the_job_come_first():
    job = JobListingFactory(skills_required=["Rust", "Node.js"], skills_preferred=["Go"])
    skills = [{"name": name} for name in ("Ada", "GO", "NodeJS", "Zig", "rust")]

    assert [skill["name"] for skill in sort_by_job(skills, job)] == ["rust", "NodeJS", "GO", "Ada", "Zig"]


@pytest.mark.django_db
def test_skills_in_groups_are_found_by_their_keywords():
    job = JobListingFactory(skills_required=["HTML", "Node.js"])
    skills = [{"name": "Cooking"}, {"name": "Web", "level": "Master", "keywords": ["JavaScript", "NodeJS"]}]

    assert [skill["name"] for skill in sort_by_job(skills, job)] == ["Web", "Cooking"]
