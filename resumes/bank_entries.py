"""Store entries of a resume in a skill bank: each once, and nothing over what a person has edited.

An entry that was stored before changes those columns of its row that say what they said then. What a person typed
without a file is completed where it is empty.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import Any, NamedTuple

from resumes.imported import COLUMNS, Entry, columns_of, says_nothing
from resumes.schema import KEPT
from skills.models import Certification, Education, Language, Project, Skill, SkillBank, WorkExperience
from skills.names import key_of_name

# The models by the sections of a resume, and the columns that say which of the rows an entry is.
MODELS: dict[str, tuple[Any, tuple[str, ...]]] = {
    "work_experience": (WorkExperience, ("company", "position")),
    "education": (Education, ("institution", "degree", "field_of_study")),
    "skills": (Skill, ("name",)),
    "projects": (Project, ("name",)),
    "certifications": (Certification, ("name", "issuer")),
    "languages": (Language, ("name",)),
}
BEGIN = ("start_date", "issue_date")
ONE_OF_A_NAME = (Skill, Language)
# Columns that change together or not at all, since constraints compare them.
PERIODS = ({"start_date", "end_date", "is_current"}, {"issue_date", "expiry_date"})
NEW, CHANGED, SAME = "new", "changed", "same"


class StoredEntry(NamedTuple):
    """What became of an entry in the bank."""

    row: Any
    state: str
    """`NEW`, `CHANGED` or `SAME`."""
    edited: list[str]
    """The columns that the file would change, and that stay since somebody has edited them."""


def store_entries(bank: SkillBank, section: str, entries: Iterable[Entry]) -> list[StoredEntry | None]:
    """Store the entries of a section in a locked bank; return, for each, its row, or None if it says nothing."""
    model, names = MODELS[section]
    cleaned = [{key: value for key, value in entry.items() if key not in KEPT or key == "extra"} for entry in entries]
    # Equal entries are one row, and so are skills of one name.
    keys = [_names(names, columns_of(model, each)) if model in ONE_OF_A_NAME else _text(each) for each in cleaned]
    distinct: dict[Any, Entry] = {}
    for key, entry in zip(keys, cleaned, strict=True):
        if not says_nothing(model, entry):
            distinct.setdefault(key, entry)
    rows = list(model.objects.filter(bank=bank))
    places = count(max((row.display_order for row in rows), default=-1) + 1)
    matched = _match(names, rows, distinct)
    stored = {
        key: _merged(matched[key], entry)
        if key in matched
        else StoredEntry(_new_row(model, bank, entry, next(places)), NEW, [])
        for key, entry in distinct.items()
    }
    model.objects.bulk_create([each.row for each in stored.values() if each.state == NEW])
    return [stored.get(key) for key in keys]


def _match(names: tuple[str, ...], rows: list[Any], entries: Mapping[Any, Entry]) -> dict[Any, Any]:
    """Return the rows of those entries that have one: first of those that begin alike, then of the others."""
    found: dict[Any, Any] = {}
    free = list(rows)
    for begins in (_begins_alike, _may_begin_so):
        for key, entry in entries.items():
            if key not in found:
                row = next((row for row in free if _is_one(names, row, entry) and begins(row, entry)), None)
                if row is not None:
                    found[key] = row
                    free.remove(row)
    return found


def _is_one(names: tuple[str, ...], row: Any, entry: Entry) -> bool:
    """Return whether an entry has the names of a row, or those of the entry that the row was made from."""
    of_row = [{name: getattr(row, name) for name in names}]
    if row.imported:
        of_row.append(columns_of(type(row), row.imported))
    return _names(names, columns_of(type(row), entry)) in [_names(names, columns) for columns in of_row]


def _names(names: tuple[str, ...], columns: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(key_of_name(columns[name]) for name in names)


def _begins_alike(row: Any, entry: Entry) -> bool:
    """Return whether an entry begins on the day on which a row begins, or began when it came from a file."""
    columns, imported = columns_of(type(row), entry), columns_of(type(row), row.imported)
    begin = next((column for column in BEGIN if column in columns), None)
    return begin is None or columns[begin] in (getattr(row, begin), *([imported[begin]] if row.imported else []))


def _may_begin_so(row: Any, entry: Entry) -> bool:
    """Return whether an entry may be that of a row that begins on another day: a file may change its own."""
    columns = columns_of(type(row), entry)
    begin = next(column for column in BEGIN if column in columns)
    return bool(row.imported) or None in (getattr(row, begin), columns[begin])


def _new_row(model: Any, bank: SkillBank, entry: Entry, place: int) -> Any:
    row = model(bank=bank, display_order=place, imported=entry, **columns_of(model, entry))
    if model is Skill:
        row.source = Skill.Source.IMPORTED
    row.clean_fields(exclude={"bank"})
    return row


def _merged(row: Any, entry: Entry) -> StoredEntry:
    """Change what of a row says what it was made from, and save it."""
    if row.imported == entry:
        return StoredEntry(row, SAME, [])
    model = type(row)
    before, after = columns_of(model, row.imported), columns_of(model, entry)
    edited = {column for column, value in before.items() if getattr(row, column) != value}
    for period in PERIODS:
        if edited & period:
            edited |= period & after.keys()
    changed = [column for column in after if column not in edited and getattr(row, column) != after[column]]
    for column in changed:
        setattr(row, column, after[column])
    row.imported = entry
    row.clean_fields(exclude={"bank"})
    row.save(update_fields=[*changed, "imported", "updated_at"])
    kept = [column for column in after if column in edited and getattr(row, column) != after[column]]
    return StoredEntry(row, CHANGED if changed else SAME, list(_labels(model, kept)))


def _labels(model: Any, columns: Iterable[str]) -> Iterator[str]:
    """Yield what people call columns: the keys of an entry, in words."""
    keys = {column: key for key, column in COLUMNS[model].items()}
    yield from (keys.get(column, "end_date").replace("_", " ") for column in columns)


def _text(entry: Entry) -> str:
    return json.dumps(entry, sort_keys=True)
