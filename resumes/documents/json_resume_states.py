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
        entries = document.get(section)
        names = list(CUSTOM_SECTIONS[section][1])[:2] if section in CUSTOM_SECTIONS else ["title"]
        for number, entry in enumerate(entries if isinstance(entries, list) else ()):
            is_in_both = entry in old.get(section, ()) or entry not in now.get(section, ())
            had_it = any(all(each.get(name) == entry.get(name) for name in names) for each in old.get(section, ()))
            states[f"{section}[{number}]"] = "same" if is_in_both else "changed" if had_it else "new"
    return states
