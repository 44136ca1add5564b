"""How the legacy `user_profiles` become UserProfile."""

from jobpilot.legacy.importing import LegacyImport
from jobpilot.legacy.shape import Draft, Elsewhere, Into, Shape
from jobpilot.legacy.values import (
    Unusable,
    choices_among,
    decimal,
    email,
    identifier,
    integer,
    json_array,
    moment,
    text,
    texts,
    url,
    within,
)

TABLES = {
    "user_profiles": Shape(
        "jobpilot.UserProfile",
        {
            "id": Into("id", identifier),
            "first_name": Into("first_name", text),
            "last_name": Into("last_name", text),
            "email": Into("email", email),
            "phone": Into("phone", text),
            "city": Into("city", text),
            "state": Into("state", text),
            "linkedin_url": Into("linkedin_url", url),
            "portfolio_url": Into("portfolio_url", url),
            "current_title": Into("current_title", text),
            "experience_years": Into("experience_years", within(0, 1000, integer)),
            "skills": Elsewhere("skills.Skill of the person's bank"),
            "education": Into("education", text),
            "bio": Into("bio", text),
            "preferred_locations": Into("preferred_locations", texts),
            "preferred_job_types": Into(
                "preferred_job_types",
                choices_among("full_time", "part_time", "contract", "freelance", "internship", "temporary"),
            ),
            "preferred_remote_types": Into("preferred_remote_types", choices_among("on_site", "remote", "hybrid")),
            "desired_salary_min": Into("desired_salary_min", decimal),
            "desired_salary_max": Into("desired_salary_max", decimal),
            "created_at": Into("created_at", moment),
            "updated_at": Into("updated_at", moment),
        },
    ),
}


def bring_over(legacy: LegacyImport) -> None:
    legacy.copy("user_profiles", TABLES["user_profiles"], note_unreadable_skills)


def take_back(legacy: LegacyImport) -> None:
    legacy.take_back(TABLES)


def note_unreadable_skills(draft: Draft) -> None:
    """Skills that are no list become no Skill; the ledger keeps them."""
    try:
        json_array(draft.row.get("skills"))
    except Unusable as unusable:
        draft.fault(unusable.code, "skills", draft.row["skills"])
