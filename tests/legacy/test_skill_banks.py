"""How awkward legacy skill banks become rows."""

import json
import uuid
from datetime import UTC, datetime

from resumes.models import Resume
from skills.models import (
    Certification,
    EducationVariation,
    ExperienceVariation,
    ProjectVariation,
    Skill,
    SkillBank,
)
from tests.support import legacy_schema as schema
from tests.support.awkward import document, execute, person, reasons


def test_the_default_variation_of_an_entry_is_marked(sample, bring_over):
    bank, entries = document(sample, "work_experiences")
    _, variations = document(sample, "experience_content_variations")
    wanted = {key: listed[1]["id"] for key, listed in variations.items()}
    for entry in entries:
        entry["default_variation_id"] = wanted.get(entry["id"], entry["default_variation_id"])
    execute(sample, ("UPDATE skill_banks SET work_experiences = ? WHERE id = ?", json.dumps(entries), bank))

    bring_over(sample)

    defaults = ExperienceVariation.objects.using(sample).filter(is_default=True)
    assert {str(row.experience_id): str(row.pk) for row in defaults} == wanted


def test_variations_of_education_and_projects_come_over_too(sample, bring_over):
    bank, [degree, *_] = document(sample, "education_entries")
    _, [project, *_] = document(sample, "projects")
    told = {"title": "Short", "content": "In short.", "focus": "concise", "created_at": "2026-01-02T03:04:05"}
    execute(
        sample,
        (
            "UPDATE skill_banks SET education_content_variations = ?, project_content_variations = ? WHERE id = ?",
            json.dumps({degree["id"]: [told | {"highlights": ["First"]}]}),
            json.dumps({project["id"]: [told | {"technologies_highlighted": ["Rust"]}]}),
            bank,
        ),
    )

    bring_over(sample)

    [of_degree] = EducationVariation.objects.using(sample).all()
    [of_project] = ProjectVariation.objects.using(sample).all()
    assert (str(of_degree.education_id), of_degree.highlights) == (degree["id"], ["First"])
    assert (str(of_project.project_id), of_project.technologies_highlighted) == (project["id"], ["Rust"])
    assert of_degree.created_at == of_project.created_at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def test_keywords_become_extracted_skills_with_their_confidence(sample, bring_over):
    bank, _ = document(sample, "skills")
    execute(
        sample,
        (
            "UPDATE skill_banks SET technical_keywords = ?, industry_keywords = ?, skill_confidence = ? WHERE id = ?",
            '["Erlang"]',
            '["Aviation"]',
            '{"Erlang": 0.4, "Sailing": 0.2}',
            bank,
        ),
    )

    bring_over(sample)

    extracted = Skill.objects.using(sample).filter(bank=bank, name__in=["Erlang", "Aviation", "Sailing"])
    assert {(row.name, row.group, row.category, row.source, row.confidence) for row in extracted} == {
        ("Erlang", "Technical keywords", "technical", "extracted", 0.4),
        ("Aviation", "Industry keywords", "industry", "extracted", 1.0),
        ("Sailing", "", "other", "extracted", 0.2),
    }


def test_of_equal_skills_the_one_that_says_most_stays_and_is_filled_from_the_others(sample, bring_over):
    bank, _ = document(sample, "skills")
    told = {
        "A": [{"id": str(uuid.UUID(int=1)), "name": "Go", "level": "expert"}],
        "B": [{"id": str(uuid.UUID(int=2)), "name": "GO", "category": "language", "years_experience": 3}],
    }
    execute(sample, ("UPDATE skill_banks SET skills = ? WHERE id = ?", json.dumps(json.dumps(told)), bank))

    bring_over(sample)

    [skill] = Skill.objects.using(sample).filter(bank=bank, name__iexact="go")
    assert (skill.pk.int, skill.name, skill.group, skill.years_experience) == (2, "GO", "B", 3)
    assert skill.level == "expert"
    assert ("same_skill", "skills.A.0", told["A"][0]) in reasons(sample, "skill_banks")


def test_a_skill_that_only_a_resume_names_is_imported(sample, bring_over):
    resume = next(row for row in schema.rows(sample, "resumes") if row["user_id"] == person(sample))
    skills = [{"name": "Whittling", "level": "expert", "category": "Crafts"}]
    execute(sample, ("UPDATE resumes SET skills = ? WHERE id = ?", json.dumps(skills), resume["id"]))

    bring_over(sample)

    skill = Skill.objects.using(sample).get(name="Whittling")
    assert (skill.level, skill.category, skill.subcategory) == ("expert", "other", "Crafts")
    assert (skill.source, str(skill.bank.user_id)) == ("imported", person(sample))
    assert Resume.objects.using(sample).get(pk=resume["id"]).skills == skills


def test_an_entry_whose_id_another_bank_has_too_gets_one_of_its_own(sample, bring_over):
    bank, [certification, *_] = document(sample, "certifications")
    other = next(row["id"] for row in schema.rows(sample, "skill_banks") if row["id"] != bank)
    twice = json.dumps([certification])
    execute(sample, ("UPDATE skill_banks SET certifications = ? WHERE id IN (?, ?)", twice, bank, other))

    bring_over(sample)

    new = Certification.objects.using(sample).filter(name=certification["name"], bank__in=[bank, other])
    assert {str(row.bank_id) for row in new} == {bank, other}
    assert certification["id"] in {str(row.pk) for row in new}


def test_what_is_no_entry_is_in_the_ledger(sample, bring_over):
    bank, _ = document(sample, "projects")
    execute(sample, ("UPDATE skill_banks SET projects = ? WHERE id = ?", '[{"url": "x"}, "?"]', bank))

    bring_over(sample)

    assert not SkillBank.objects.using(sample).get(pk=bank).projects.exists()
    found = reasons(sample, "skill_banks")
    assert ("unusable_entry", "projects.0", {"url": "x"}) in found
    assert ("unusable_entry", "projects.1", "?") in found


def test_a_key_that_a_document_says_twice_is_in_the_ledger_with_both_values(sample, bring_over):
    bank, _ = document(sample, "skills")
    told = '{"technical": [{"name": "Zig", "level": "expert", "level": "beginner"}]}'
    execute(sample, ("UPDATE skill_banks SET skills = ? WHERE id = ?", told, bank))

    bring_over(sample)

    assert Skill.objects.using(sample).get(bank=bank, name="Zig").level == "beginner"
    assert ("key_twice", "skills", told) in reasons(sample, "skill_banks")
