"""What a skill bank has for each section of a resume: its rows, each with its variations."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from resumes.comparison import PartDifference, part_differences
from resumes.content import (
    certification_entry,
    education_entry,
    experience_entry,
    language_entry,
    project_entry,
    skill_entry,
)
from resumes.schema import Entry, Section
from skills.models import SkillBank


class Choice(NamedTuple):
    """An entry that a bank row makes, with the text of a variation or its own."""

    label: str
    entry: Entry


Choices = dict[str, list[Choice]]  # of a section, by the id of the bank row


class BankNews(NamedTuple):
    """What the bank says since an entry was taken from it."""

    is_gone: bool = False
    entry: Entry | None = None
    """What it says now, if that is something else."""
    parts: list[PartDifference] = []


def choices_of(bank: SkillBank) -> dict[str, Choices]:
    """Return the choices of a bank by section. Fetch it with `SkillBank.objects.for_user()`."""
    return {
        "skills": {str(row.pk): [Choice("", skill_entry(row))] for row in bank.skills.all()},
        "work_experience": _with_variations(bank.work_experiences.all(), experience_entry),
        "education": _with_variations(bank.education_entries.all(), education_entry),
        "projects": _with_variations(bank.projects.all(), project_entry),
        "certifications": {str(row.pk): [Choice("", certification_entry(row))] for row in bank.certifications.all()},
        "languages": {str(row.pk): [Choice("", language_entry(row))] for row in bank.languages.all()},
    }


def _with_variations(rows: Iterable[Any], make: Callable[..., Entry]) -> Choices:
    return {
        str(row.pk): [
            Choice("own text", make(row)),
            *(Choice(_label(variation), make(row, variation)) for variation in row.variations.all()),
        ]
        for row in rows
    }


def _label(variation: Any) -> str:
    focus = variation.get_focus_display()
    return f"{variation.title} ({focus.lower()})" if focus else variation.title


def news_of(section: Section, entry: Any, choices: Choices) -> BankNews | None:
    """Return what the bank says since an entry was taken from it, or None if it says the same."""
    key = entry.get("bank_id") if isinstance(entry, dict) else None
    if not isinstance(key, str):
        return None
    if key not in choices:
        return BankNews(is_gone=True)
    found = [choice.entry for choice in choices[key]]
    now = next((each for each in found if each.get("bank_variation") == entry.get("bank_variation")), found[0])
    if entry.get("bank_digest") == now["bank_digest"]:
        return None
    # An entry of before has no digest: it may have been taken from any of them.
    if "bank_digest" not in entry and any(not part_differences(section, entry, each) for each in found):
        return None
    now = {**now, **_kept(entry)}
    parts = part_differences(section, entry, now)
    return BankNews(entry=now, parts=parts) if parts else None


def _kept(entry: Entry) -> Entry:
    return {name: entry[name] for name in ("hidden", "extra") if name in entry}
