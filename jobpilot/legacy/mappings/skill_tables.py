"""The column mappings of the legacy skill banks and of the JSON entries in them."""

from typing import NamedTuple

from jobpilot.legacy.mapping import Elsewhere, Into, RowMapping
from jobpilot.legacy.values import boolean, choice, day, decimal, identifier, integer, moment, text, texts, url, within

COUNT = within(0, 2**31 - 1, integer)
FRACTION = within(0, 1)
CATEGORIES = {
    "technical",
    "soft",
    "transferable",
    "industry",
    "tool",
    "language",
    "framework",
    "platform",
    "methodology",
    "domain",
    "other",
}


class Entries(NamedTuple):
    """A JSON list of the bank whose entries become rows. Entries without `name` are unusable."""

    mapping: RowMapping
    name: str


class Variations(NamedTuple):
    """A JSON object of the bank, {entry id: [variation]}, for the entries in the column `entries`."""

    mapping: RowMapping
    entries: str
    parent: str


BANK: dict[str, Into | Elsewhere] = {
    "id": Into("id", identifier),
    "user_id": Into("user_id", identifier, "user_profiles"),
    "created_at": Into("created_at", moment),
    "updated_at": Into("updated_at", moment),
}
# Column → the group and category of the skills in it.
KEYWORDS = {
    "experience_keywords": ("Experience keywords", "other"),
    "industry_keywords": ("Industry keywords", "industry"),
    "technical_keywords": ("Technical keywords", "technical"),
    "soft_skills": ("Soft skills", "soft"),
    "auto_extracted_skills": ("Auto-extracted skills", "other"),
}
SKILLS: dict[str, Into | Elsewhere] = {
    "skills": Elsewhere("Skill"),
    "skill_confidence": Elsewhere("Skill.confidence of the extracted skills"),
    **dict.fromkeys(KEYWORDS, Elsewhere("Skill, with source extracted")),
}

TABLES = {
    "skill_banks": RowMapping(
        "skills.SkillBank",
        BANK
        | SKILLS
        | {
            "skill_categories": Into("skill_categories", texts),
            "default_summary": Into("default_summary", text),
            "summary_variations": Elsewhere("SummaryVariation"),
            "work_experiences": Elsewhere("WorkExperience"),
            "education_entries": Elsewhere("Education"),
            "projects": Elsewhere("Project"),
            "certifications": Elsewhere("Certification"),
            "experience_content_variations": Elsewhere("ExperienceVariation"),
            "education_content_variations": Elsewhere("EducationVariation"),
            "project_content_variations": Elsewhere("ProjectVariation"),
        },
    ),
    "skill_banks_legacy": RowMapping("skills.SkillBank", BANK | SKILLS),
}

SKILL = RowMapping(
    "skills.Skill",
    {
        "id": Into("id", identifier),
        "name": Into("name", text),
        "group": Into("group", text),
        "level": Into("level", choice),
        "category": Into("category", choice),
        "subcategory": Into("subcategory", text),
        "years_experience": Into("years_experience", within(0, 999, decimal)),
        "proficiency_score": Into("proficiency_score", FRACTION),
        "description": Into("description", text),
        "keywords": Into("keywords", texts),
        "is_featured": Into("is_featured", boolean),
        "display_order": Into("display_order", integer),
        "source": Into("source", choice),
        "confidence": Into("confidence", FRACTION),
        "last_used": Into("last_used", day),
        "usage_count": Into("usage_count", COUNT),
    },
)

# A bank that has no legacy row, from its person's.
BANK_OF_PROFILE = RowMapping(
    "skills.SkillBank",
    {
        "id": Into("user_id", identifier),
        "created_at": Into("created_at", moment),
        "updated_at": Into("updated_at", moment),
    },
)

HAS_VARIATIONS: dict[str, Into | Elsewhere] = {
    "has_variations": Elsewhere("whether it has SkillExperienceVariation rows"),
    "default_variation_id": Elsewhere("is_default of that variation"),
}
VARIATION: dict[str, Into | Elsewhere] = {
    "id": Into("id", identifier),
    "title": Into("title", text),
    "content": Into("content", text),
    "focus": Into("focus", choice),
    "target_industries": Into("target_industries", texts),
    "target_roles": Into("target_roles", texts),
    "keywords_emphasized": Into("keywords_emphasized", texts),
    "created_at": Into("created_at", moment),
    "last_used": Into("last_used", day),
    "usage_count": Into("usage_count", COUNT),
    "source": Into("source", choice),
}

ENTRIES = {
    "summary_variations": Entries(
        RowMapping("skills.SummaryVariation", VARIATION | {"tone": Into("tone", text), "length": Into("length", text)}),
        "title",
    ),
    "work_experiences": Entries(
        RowMapping(
            "skills.WorkExperience",
            HAS_VARIATIONS
            | {
                "id": Into("id", identifier),
                "company": Into("company", text),
                "position": Into("position", text),
                "location": Into("location", text),
                "start_date": Into("start_date", day),
                "end_date": Into("end_date", day),
                "is_current": Into("is_current", boolean),
                "experience_type": Into("experience_type", choice),
                "default_description": Into("default_description", text),
                "default_achievements": Into("default_achievements", texts),
                "skills_used": Into("skills_used", texts),
                "technologies": Into("technologies", texts),
            },
        ),
        "position",
    ),
    "education_entries": Entries(
        RowMapping(
            "skills.Education",
            HAS_VARIATIONS
            | {
                "id": Into("id", identifier),
                "institution": Into("institution", text),
                "degree": Into("degree", text),
                "field_of_study": Into("field_of_study", text),
                "location": Into("location", text),
                "start_date": Into("start_date", day),
                "end_date": Into("end_date", day),
                "gpa": Into("gpa", within(0, 100, decimal)),
                "honors": Into("honors", texts),
                "relevant_coursework": Into("relevant_coursework", texts),
                "default_description": Into("default_description", text),
            },
        ),
        "institution",
    ),
    "projects": Entries(
        RowMapping(
            "skills.Project",
            HAS_VARIATIONS
            | {
                "id": Into("id", identifier),
                "name": Into("name", text),
                "url": Into("url", url),
                "github_url": Into("github_url", url),
                "start_date": Into("start_date", day),
                "end_date": Into("end_date", day),
                "default_description": Into("default_description", text),
                "default_achievements": Into("default_achievements", texts),
                "technologies": Into("technologies", texts),
            },
        ),
        "name",
    ),
    "certifications": Entries(
        RowMapping(
            "skills.Certification",
            {
                "id": Into("id", identifier),
                "name": Into("name", text),
                "issuer": Into("issuer", text),
                "issue_date": Into("issue_date", day),
                "expiry_date": Into("expiry_date", day),
                "credential_id": Into("credential_id", text),
                "url": Into("url", url),
                "description": Into("description", text),
            },
        ),
        "name",
    ),
}

VARIATIONS = {
    "experience_content_variations": Variations(
        RowMapping(
            "skills.ExperienceVariation",
            VARIATION
            | {
                "experience_id": Elsewhere("ExperienceVariation.experience, which the dictionary's key says too"),
                "achievements": Into("achievements", texts),
                "skills_highlighted": Into("skills_highlighted", texts),
            },
        ),
        "work_experiences",
        "experience_id",
    ),
    "education_content_variations": Variations(
        RowMapping(
            "skills.EducationVariation",
            VARIATION
            | {
                "education_id": Elsewhere("EducationVariation.education, which the dictionary's key says too"),
                "highlights": Into("highlights", texts),
                "relevant_coursework": Into("relevant_coursework", texts),
            },
        ),
        "education_entries",
        "education_id",
    ),
    "project_content_variations": Variations(
        RowMapping(
            "skills.ProjectVariation",
            VARIATION
            | {
                "project_id": Elsewhere("ProjectVariation.project, which the dictionary's key says too"),
                "achievements": Into("achievements", texts),
                "technologies_highlighted": Into("technologies_highlighted", texts),
            },
        ),
        "projects",
        "project_id",
    ),
}
