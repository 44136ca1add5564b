"""Import the entries of a JSON Resume into a skill bank and a resume, each as a row that is accounted for."""

import json
from collections.abc import Iterable
from typing import Any

from jobpilot.intake.lines import Line
from jobpilot.intake.models import LineOutcome
from jobpilot.intake.tables import Row, Table
from jobpilot.models import UserProfile
from resumes.documents.json_resume_reading import read_document
from resumes.services import import_json_resume

SECTION = "Section"  # the heading under which a row says where it stands
PARTS = ("work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages")
NO_ENTRY = "It says nothing that is read, or another row is the one that a resume has."


def is_json_resume(document: Any) -> bool:
    """Return whether parsed JSON is a JSON Resume, or was meant to be one."""
    if not isinstance(document, dict) or {"applications", "jobs"} & document.keys():
        return False
    return "basics" in document or bool(set(PARTS) & document.keys())


def resume_table(data: Any) -> tuple[dict[str, Any], Table]:
    """Return a JSON Resume as a document of the present schema, and a row for its basics and each of its entries.

    Raise ValidationError, with the path of each fault, if it is none.
    """
    document = read_document(data)
    rows: list[Row] = []
    apart: list[str] = []  # what is no entry, such as "meta"
    for name, value in document.items():
        entries = [(f"{name}[{number}]", each) for number, each in enumerate(value)] if isinstance(value, list) else []
        if name == "basics":
            entries = [(name, value)]
        elif not isinstance(value, list):
            apart.append(f"{name}: {_cell(value)}")
        for part, entry in entries:
            if isinstance(entry, dict):
                cells = {key: _cell(each) for key, each in entry.items()}
                rows.append(Row(len(rows) + 1, {SECTION: name, **cells}, part))
            else:
                apart.append(f"{part}: {_cell(entry)}")
    return document, Table([SECTION], rows, apart=apart)


def _cell(value: Any) -> str:
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return "\n".join(value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def import_resume(lines: Iterable[Line], document: dict[str, Any], user: UserProfile, title: str = "") -> None:
    """Import a document, and say of each line what became of it."""
    if not document:
        for line in lines:
            line.refuse(NO_ENTRY)
        return
    result = import_json_resume(user=user, data=document, title=title)
    entries = {each.place: each for each in result.entries}
    seen: dict[Any, int] = {}
    for line in lines:
        part = line.row.part
        entry = entries.get(part)
        if entry is not None:
            line.outcome = LineOutcome(entry.state)
            if entry.edited:
                line.reasons.append(f"Stays as edited: {', '.join(entry.edited)}.")
            if entry.key in seen:
                line.outcome = LineOutcome.MERGED
                line.reasons.append(f"The same as row {seen[entry.key]}.")
            seen.setdefault(entry.key, line.row.number)
        elif part in result.others:
            line.outcome = LineOutcome(result.others[part])
            if part == "basics" and result.edited:
                line.reasons.append(f"Stays as edited: {', '.join(result.edited)}.")
        else:
            line.refuse(NO_ENTRY)
