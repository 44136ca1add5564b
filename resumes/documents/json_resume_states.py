"""What became of the parts of a JSON Resume that are in a resume only, and not in the skill bank."""

from collections.abc import Mapping
from typing import Any

from resumes.documents.json_resume import CUSTOM_SECTIONS, OWN_SECTIONS, write_document


def states_in_resume(
    document: Mapping[str, Any], before: Mapping[str, Any] | None, after: Mapping[str, Any]
) -> dict[str, str]:
    """Return whether each part of a document, by its place such as "awards[1]", is "new", "changed" or the "same".

    `before` and `after` are the contents of the resume, None if there was none.
    """
    old, now = write_document(before) if before is not None else {}, write_document(after)
    states = {}
    if "basics" in document:
        is_same = before is not None and old.get("basics") == now.get("basics")
        states["basics"] = "same" if is_same else "changed" if "basics" in old else "new"
    for section in (*CUSTOM_SECTIONS, OWN_SECTIONS):
        stored, kept = _entries(old, section), _entries(now, section)
        names = list(CUSTOM_SECTIONS[section][1])[:2] if section in CUSTOM_SECTIONS else ["title"]
        for number, entry in enumerate(_entries(document, section)):
            is_in_both = entry in stored or entry not in kept
            had_it = any(_named(each, names) == _named(entry, names) for each in stored)
            states[f"{section}[{number}]"] = "same" if is_in_both else "changed" if had_it else "new"
    return states


def _entries(document: Mapping[str, Any], section: str) -> list[Any]:
    """Return the entries of a section; what the schema does not know, such as our own, can be anything."""
    entries = document.get(section)
    return entries if isinstance(entries, list) else []


def _named(entry: Any, names: list[str]) -> list[Any]:
    return [entry.get(name) for name in names] if isinstance(entry, dict) else [entry]
