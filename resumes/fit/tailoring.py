"""Order and pick what a person has by what a listing asks for."""

from typing import Any

from resumes.fit.fits import Fit
from resumes.fit.requirements import Kind
from resumes.fit.skill_names import keys_of
from resumes.fit.verdicts import Verdict


def skills_first(skills: list[dict[str, Any]], found: Fit) -> list[dict[str, Any]]:
    """Return a resume's skills: first those that a listing asks for, in its order, then the others as they were."""
    place: dict[str, int] = {}
    for number, row in enumerate(row for row in found.rows if row.requirement.kind == Kind.SKILL):
        for key in row.requirement.keys:
            place.setdefault(key, number)
    return sorted(
        skills, key=lambda skill: min((place.get(key, len(place)) for key in keys_of_entry(skill)), default=len(place))
    )


def keys_of_entry(skill: Any) -> set[str]:
    """Return the keys of a resume's skill: of its name, and of its keywords as JSON Resume groups them."""
    if not isinstance(skill, dict):  # stored before the content had rules
        return set()
    keywords = skill.get("keywords")
    names = [skill.get("name"), *(keywords if isinstance(keywords, list) else [])]
    return {key for name in names if isinstance(name, str) for key in keys_of(name)}


def analysis_of(found: Fit) -> dict[str, list[str]]:
    """Return which skills that a listing asks for a resume has, and which required ones it lacks."""
    rows = [row for row in found.rows if row.requirement.kind == Kind.SKILL]
    return {
        "matched_skills": [row.requirement.name for row in rows if row.verdict in (Verdict.MET, Verdict.PARTLY)],
        "missing_skills": [
            row.requirement.name for row in rows if row.requirement.required and row.verdict == Verdict.NOT_MET
        ],
    }
