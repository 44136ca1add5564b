"""Entries of a resume that another program's file brought, as rows of the skill bank and back, without loss.

A row keeps its entry as it came (`imported`), since its columns cannot hold everything: a date without a day, a level
in the file's own words, a text that is too long. What of the row nobody has changed since is what the entry says.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import TextField

from jobpilot.db.fields import HttpURLField, StringListField, own_field
from resumes.dates import PRESENT, earliest, latest
from skills.models import Certification, Education, Language, Project, Skill, WorkExperience

Entry = dict[str, Any]
Reader = Callable[[str], Any]

# The columns of each model, by the keys of an entry.
COLUMNS: dict[type, dict[str, str]] = {
    WorkExperience: {
        "position": "position",
        "company": "company",
        "location": "location",
        "start_date": "start_date",
        "end_date": "end_date",
        "description": "default_description",
        "achievements": "default_achievements",
        "technologies": "technologies",
    },
    Education: {
        "institution": "institution",
        "degree": "degree",
        "field_of_study": "field_of_study",
        "location": "location",
        "start_date": "start_date",
        "end_date": "end_date",
        "gpa": "gpa",
        "description": "default_description",
        "honors": "honors",
        "relevant_coursework": "relevant_coursework",
    },
    Skill: {"name": "name", "level": "level", "category": "group", "keywords": "keywords"},
    Project: {
        "name": "name",
        "url": "url",
        "start_date": "start_date",
        "end_date": "end_date",
        "description": "default_description",
        "achievements": "default_achievements",
        "technologies": "technologies",
    },
    Certification: {
        "name": "name",
        "issuer": "issuer",
        "issue_date": "issue_date",
        "expiry_date": "expiry_date",
        "credential_id": "credential_id",
        "url": "url",
        "description": "description",
    },
    Language: {"name": "name", "level": "level", "description": "description"},
}
# What a row is called whose entry does not say it.
UNNAMED: dict[tuple[type, str], str] = {
    (WorkExperience, "position"): "Unnamed position",
    (Education, "institution"): "Unnamed institution",
    (Project, "name"): "Unnamed project",
    (Certification, "name"): "Unnamed certification",
    (Skill, "name"): "Unnamed skill",
    (Language, "name"): "Unnamed language",
}
LEVELS = {
    **dict.fromkeys(("beginner", "basic", "novice", "elementary"), Skill.Level.BEGINNER),
    **dict.fromkeys(("intermediate", "medium"), Skill.Level.INTERMEDIATE),
    **dict.fromkeys(("advanced", "proficient"), Skill.Level.ADVANCED),
    **dict.fromkeys(("expert", "master"), Skill.Level.EXPERT),
}
NATIVE = re.compile(r"(?i)\b(?:native|mother tongue|first language)\b")
FRAMEWORK = re.compile(r"(?i)\b([abc][12])\b")
GRADE = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)(?: ?(?:/|of|out of) ?\d{1,3}(?:[.,]\d{1,2})?)?")


def columns_of(model: type, entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of the columns of a row that an entry makes."""
    columns = {column: _value(model, key, column, entry.get(key)) for key, column in COLUMNS[model].items()}
    if model is WorkExperience:
        columns["is_current"] = entry.get("end_date") == PRESENT
    return columns


def says_nothing(model: type, entry: Entry) -> bool:
    """Return whether no row could show anything of an entry."""
    return all(key == "extra" or value == UNNAMED.get((model, key)) for key, value in entry.items())


def as_imported(row: Any, entry: Entry) -> Entry:
    """Return the entry of a row in the words of the file that it came from, but for what has changed since."""
    if not row.imported:
        return entry
    columns, made = COLUMNS[type(row)], columns_of(type(row), row.imported)
    changed = {column for column, value in made.items() if getattr(row, column) != value}
    if "is_current" in changed:
        changed.add("end_date")
    stays = {key for key, column in columns.items() if column not in changed}
    of_file = {key: value for key, value in row.imported.items() if key in stays or key not in columns}
    unnamed = {key for key in stays if key not in of_file and (type(row), columns[key]) in UNNAMED}
    return {key: value for key, value in entry.items() if key not in unnamed} | of_file


def _value(model: type, key: str, column: str, value: Any) -> Any:
    """Return the value of a column for a value of an entry; an empty one if it cannot have it."""
    field = own_field(model, column)
    if isinstance(field, StringListField):
        return list(dict.fromkeys(line for line in (str(line).strip() for line in value or []) if line))
    text = str(value or "").strip()
    if (model, column) in _READERS:
        return _READERS[model, column](text)
    if field.get_internal_type() == "DateField":
        return (latest if key in ("end_date", "expiry_date") else earliest)(text)
    if isinstance(field, HttpURLField):
        return _address(field, text)
    if isinstance(field, TextField):
        return text
    text = " ".join(text.split()) or UNNAMED.get((model, column), "")
    most = field.max_length or len(text)
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _address(field: HttpURLField, text: str) -> str:
    try:
        field.run_validators(text)
    except ValidationError:
        return ""
    return text


def _grade(text: str) -> Decimal | None:
    match = GRADE.fullmatch(text)
    grade = Decimal(match[1].replace(",", ".")) if match else None
    return grade if grade is not None and grade <= 100 else None


def _level_of_language(text: str) -> str:
    if NATIVE.search(text):
        return Language.Level.NATIVE
    level = FRAMEWORK.search(text)
    return Language.Level(level[1].lower()) if level else ""


_READERS: dict[tuple[type, str], Reader] = {
    (Skill, "level"): lambda text: LEVELS.get(text.casefold(), ""),
    (Language, "level"): _level_of_language,
    (Education, "gpa"): _grade,
}
