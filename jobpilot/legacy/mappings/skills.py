"""Map the legacy skill banks, whose rows are JSON documents, to the models of `skills`.

Each person has one bank: the existing one, or else the `skill_banks` row updated last, or else the `skill_banks_legacy`
row, or else a new one if any skill is named. Further bank rows are merged into it. Banks whose person is missing are
quarantined whole. An existing bank only changes by bank rows that were not imported before.

Legacy skills live in five places: `skill_banks.skills`, the keyword columns of the banks, `skill_banks_legacy`,
`user_profiles.skills` and each resume. All become Skill rows. Of several mentions of one skill (ignoring case), the
most detailed one stays and is filled from the others; contradicting mentions are recorded in the ledger.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from typing import Any, TypeVar
from uuid import UUID

from jobpilot.legacy.loader import LegacyImport, batches, fill, is_empty
from jobpilot.legacy.mapping import Draft, Into, RowMapping, normalise_period
from jobpilot.legacy.mappings.people import TABLES as PEOPLE
from jobpilot.legacy.mappings.skill_tables import (
    BANK_OF_PROFILE,
    CATEGORIES,
    ENTRIES,
    KEYWORDS,
    SKILL,
    TABLES,
    VARIATIONS,
)
from jobpilot.legacy.source import Row
from jobpilot.legacy.values import LARGEST_ORDINARY_INTEGER, Unusable, derived_id, json_array, json_object

BANKS_AT_ONCE = 100  # a bank has some fifty rows
PERIODS = (("start_date", "end_date"), ("issue_date", "expiry_date"))

T = TypeVar("T")
Source = tuple[str, Draft]  # the legacy table, and the draft of its row
Person = tuple[UUID | None, dict[str, list[Row]]]  # the new id, and the rows of each legacy table that are theirs


@dataclass
class Entry:
    """A draft of a bank's entry, from an item of a legacy JSON document."""

    item: dict[str, Any]
    draft: Draft
    owner: Draft  # the legacy row that answers for it in the ledger
    place: str  # where in that row: column and path
    parent: "Entry | None" = None  # of a variation

    @property
    def values(self) -> dict[str, Any]:
        return self.draft.values


@dataclass
class Bank:
    """A draft of a person's bank, from the rows `sources` (table and draft), the surviving one first.

    `exists` says whether the bank is in the new database already; `known_skills` are the skill names that it has there.
    """

    draft: Draft
    sources: list[Source]
    profiles: list[Draft]  # the legacy rows of the person, which may name skills
    exists: bool = False
    known_skills: frozenset[str] = frozenset()
    entries: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))  # by column
    skills: list[Entry] = field(default_factory=list)

    @property
    def id(self) -> UUID:
        return self.draft.values["id"]


def bring_over(legacy: LegacyImport) -> None:
    for people in batches(people_with_skills(legacy), BANKS_AT_ONCE):
        banks = read_banks(legacy, people)
        legacy.insert(TABLES["skill_banks"], [bank.draft for bank in banks if not bank.exists])
        for column, entries in ENTRIES.items():
            _insert(legacy, entries.mapping, [entry for bank in banks for entry in bank.entries[column]])
        for column, variations in VARIATIONS.items():
            children = [entry for bank in banks for entry in bank.entries[column]]
            for child in children:
                if child.parent:
                    child.values[variations.parent] = child.parent.values["id"]
            _insert(legacy, variations.mapping, children)
        _insert(legacy, SKILL, [skill for bank in banks for skill in bank.skills])
        for bank in banks:
            _record(legacy, bank)


def take_back(legacy: LegacyImport) -> None:
    legacy.take_back(TABLES)
    legacy.remove("skills.SkillBank", map(profile_bank_id, legacy.ids("user_profiles")))


def profile_bank_id(user_id: UUID) -> UUID:
    """Return the id of a bank without a legacy row."""
    return derived_id("skill_bank", user_id)


def people_with_skills(legacy: LegacyImport) -> Iterator[Person]:
    """Return each person's new id and their legacy rows with skills."""
    return legacy.source.grouped(
        partial(legacy.id_of, "user_profiles"),
        user_profiles=["id", *PEOPLE["user_profiles"].columns],
        skill_banks=["user_id", *TABLES["skill_banks"].columns],
        skill_banks_legacy=["user_id", *TABLES["skill_banks_legacy"].columns],
        resumes=["user_id", "id", "skills", "created_at", "updated_at"],
    )


def read_banks(legacy: LegacyImport, people: list[Person]) -> list[Bank]:
    """Return the banks of those `people` who have a bank row or a skill."""
    sources = _read_sources(legacy, people)
    ids = [person for person, _ in people]
    existing = legacy.existing("jobpilot.UserProfile", ids)
    banks_by_user = {bank.user_id: bank for bank in legacy.objects("skills.SkillBank").filter(user__in=ids)}
    banks = []
    for person, rows in people:
        if person is None or person not in existing or (person in banks_by_user and not sources[person]):
            continue
        bank = _read_bank(legacy, person, rows, sources[person], banks_by_user.get(person))
        for _, source in bank.sources:
            for column in ENTRIES:
                _read_entries(legacy, bank, source, column)
            for column in VARIATIONS:
                _read_variations(legacy, bank, source, column)
        bank.skills = _new_skills(bank, fold_skills(_read_skills(legacy, bank, rows)))
        if bank.sources or bank.skills:
            banks.append(bank)
    return banks


def fold_skills(skills: Iterable[Entry]) -> list[Entry]:
    """Return one entry for each name, in order of first mention; entries without an order come last."""
    by_name: dict[str, list[Entry]] = defaultdict(list)
    for skill in skills:
        by_name[skill.values["name"].strip().casefold()].append(skill)
    folded = []
    for same in by_name.values():
        best = max(same, key=lambda skill: sum(not is_empty(value) for value in skill.values.values()))
        others = [skill for skill in same if skill is not best]
        for other in others:
            fill(best.values, other.values)
        for other in others:
            said = {into.field for name in other.item if isinstance(into := SKILL.columns.get(name), Into)}
            if any(other.values[name] != best.values[name] for name in said & other.values.keys()):
                other.owner.add_reason("same_skill", other.place, other.item)
        folded.append(best)
    last = max((skill.values.get("display_order", 0) for skill in folded), default=0)
    for position, skill in enumerate(skill for skill in folded if "display_order" not in skill.values):
        skill.values["display_order"] = min(last + 1 + position, LARGEST_ORDINARY_INTEGER)
    return folded


def _read_sources(legacy: LegacyImport, people: list[Person]) -> dict[UUID, list[Source]]:
    """Return each person's bank rows that were not imported before, and quarantine those of nobody."""
    sources: dict[UUID, list[Source]] = defaultdict(list)
    for table, mapping in TABLES.items():
        rows = legacy.new_rows(table, mapping, [row for _, rows in people for row in rows[table]])
        drafts = [legacy.draft(table, mapping, row) for row in rows]
        legacy.check_references(mapping, drafts)
        for draft in drafts:
            if draft.quarantined:
                legacy.record(table, draft.row, "quarantined", draft.reasons)
            else:
                sources[draft.values["user_id"]].append((table, draft))
    return sources


def _read_bank(
    legacy: LegacyImport, person: UUID, rows: dict[str, list[Row]], sources: list[Source], bank: Any
) -> Bank:
    """Return the draft of a person's bank; `bank` is the one in the new database, or None."""
    profiles = [Draft(row, {}) for row in rows["user_profiles"]]
    if bank:
        skills = legacy.objects("skills.Skill").filter(bank=bank).values_list("name", flat=True)
        values = {name: getattr(bank, name) for name in ("id", "created_at", "updated_at")}
        known = {"default_summary": bank.default_summary, "skill_categories": bank.skill_categories}
        filled = dict(known)
        for _, other in sources:
            fill(filled, {name: other.values.get(name) for name in known})
        if filled != known:
            legacy.objects("skills.SkillBank").filter(pk=bank.pk).update(**filled)
        return Bank(Draft({}, values), sources, profiles, True, frozenset(name.strip().casefold() for name in skills))
    if sources:
        draft = sources[0][1]
        for _, other in sources[1:]:
            fill(draft.values, other.values)
    else:
        # Somebody without a row of their own was imported before, and has skills in a resume.
        draft = legacy.read(BANK_OF_PROFILE, (rows["user_profiles"] or rows["resumes"])[0])
        draft.values |= {"id": profile_bank_id(person), "user_id": person}
    legacy.fill_dates(TABLES["skill_banks"], draft)
    return Bank(draft, sources, profiles)


def _new_skills(bank: Bank, skills: list[Entry]) -> list[Entry]:
    """Return the skills that the bank does not have, and record mentions of those that it has."""
    new = []
    for skill in skills:
        if skill.values["name"].strip().casefold() in bank.known_skills:
            skill.owner.add_reason("same_skill", skill.place, skill.item)
        else:
            new.append(skill)
    return new


def _read_entries(legacy: LegacyImport, bank: Bank, source: Draft, column: str) -> None:
    mapping, name = ENTRIES[column]
    for position, item in enumerate(_items(source, column)):
        place = f"{column}.{position}"
        if _has(item, name):
            entry = _entry(legacy, mapping, item, bank, source, place)
            entry.values["bank_id"] = bank.id
            entry.values["display_order"] = len(bank.entries[column])
            bank.entries[column].append(entry)
        else:
            source.add_reason("unusable_entry", place, item)


def _read_variations(legacy: LegacyImport, bank: Bank, source: Draft, column: str) -> None:
    mapping, entries_column, _ = VARIATIONS[column]
    parents: dict[str, Entry] = {}
    for entry in bank.entries[entries_column]:
        if entry.owner is source and not is_empty(entry.item.get("id")):
            parents.setdefault(str(entry.item["id"]), entry)
    defaults = {}
    for parent_id, entry in parents.items():
        if not is_empty(default := entry.item.get("default_variation_id")):
            defaults[parent_id, str(default)] = entry
    for parent_id, listed in _object(source, column).items():
        if not listed:
            source.add_reason("nothing_there", f"{column}.{parent_id}", listed)
        for position, item in enumerate(listed if isinstance(listed, list) else [listed]):
            place = f"{column}.{parent_id}.{position}"
            if parent_id in parents and _has(item, "title"):
                entry = _entry(legacy, mapping, item, bank, source, place)
                entry.parent = parents[parent_id]
                entry.values["display_order"] = position
                entry.values["is_default"] = defaults.pop((parent_id, str(item.get("id"))), None) is not None
                bank.entries[column].append(entry)
            else:
                source.add_reason("unusable_entry", place, item)
    for (_, variation_id), entry in defaults.items():
        source.add_reason("no_such_variation", f"{entry.place}.default_variation_id", variation_id)


def _read_skills(legacy: LegacyImport, bank: Bank, rows: dict[str, list[Row]]) -> Iterator[Entry]:
    for owner, place, mention, implied in _skill_mentions(bank, rows):
        item = {"name": mention} if isinstance(mention, str) else mention
        if not _has(item, "name"):
            owner.add_reason("unusable_entry", place, mention)
            continue
        given = {name: value for name, value in item.items() if not is_empty(value)}
        skill = _entry(legacy, SKILL, implied | given, bank, owner, place)
        skill.item = item
        skill.values["bank_id"] = bank.id
        yield skill


def _skill_mentions(bank: Bank, rows: dict[str, list[Row]]) -> Iterator[tuple[Draft, str, Any, dict[str, Any]]]:
    """Yield each mention of a skill: the row to record it with, the place in that row, the item, and implied values."""
    for _, source in bank.sources:
        for group, listed in _object(source, "skills").items():
            if not listed:
                source.add_reason("nothing_there", f"skills.{group}", listed)
            for position, item in enumerate(listed if isinstance(listed, list) else [listed]):
                yield source, f"skills.{group}.{position}", item, {"group": group, "source": "manual"}
        confidences = _object(source, "skill_confidence")
        for column, (group, category) in KEYWORDS.items():
            for position, item in enumerate(_items(source, column)):
                mention = {"name": item} if isinstance(item, str) else item
                if isinstance(item, str) and item in confidences:
                    mention["confidence"] = confidences.pop(item)
                implied = {"group": group, "category": category, "source": "extracted"}
                yield source, f"{column}.{position}", mention, implied
        for name, confidence in confidences.items():  # those that no column names
            mention = {"name": name, "confidence": confidence}
            yield source, f"skill_confidence.{name}", mention, {"source": "extracted"}
    for profile in bank.profiles:
        # Without a bank row, the person's own answers for it. That it is no list was noted with the person.
        owner, place = (bank.sources[0][1], "user_profiles.skills") if bank.sources else (profile, "skills")
        for position, item in enumerate(_items(Draft(profile.row, {}), "skills")):
            yield owner, f"{place}.{position}", item, {"source": "manual"}
    for resume in rows["resumes"]:
        not_noted = Draft(resume, {})  # what a resume says more stays in the resume, which is a document
        for position, item in enumerate(_items(not_noted, "skills")):
            yield not_noted, f"skills.{position}", _of_resume(item), {"source": "imported"}


def _of_resume(item: object) -> object:
    """Convert a resume's skill, whose category is free text such as "Programming"."""
    if not isinstance(item, dict):
        return item
    category = str(item.get("category") or "")
    key = "category" if category.lower() in CATEGORIES else "subcategory"
    return {"name": item.get("name"), "level": item.get("level"), key: category}


def _entry(
    legacy: LegacyImport, mapping: RowMapping, item: dict[str, Any], bank: Bank, owner: Draft, place: str
) -> Entry:
    draft = legacy.read(mapping, item)
    for start, end in PERIODS:
        normalise_period(draft, start, end)
    if draft.values.get("is_current") and draft.values.get("end_date"):
        draft.add_reason("current_with_end", "end_date", item.get("end_date"))
        draft.values["end_date"] = None
    for each in draft.reasons:
        owner.reasons.append({**each, "field": f"{place}.{each['field']}"})
    for key in item.keys() - mapping.columns.keys():
        owner.add_reason("unknown_key", f"{place}.{key}", item[key])
    if not is_empty(item.get("id")) and str(draft.values.get("id")) != item["id"]:
        owner.add_reason("id_no_uuid", f"{place}.id", item["id"])
    if "created_at" not in draft.values:  # it is as old as the bank that it was in
        draft.values |= {name: bank.draft.values[name] for name in ("created_at", "updated_at")}
    return Entry(item, draft, owner, place)


def _items(draft: Draft, column: str) -> list[Any]:
    """Return a JSON column as a list, or an empty one after recording why it is unreadable."""
    return _document(draft, column, json_array) or []


def _object(draft: Draft, column: str) -> dict[str, Any]:
    """Return a JSON column as an object, or an empty one after recording why it is unreadable."""
    return _document(draft, column, json_object) or {}


def _document(draft: Draft, column: str, read: Callable[[object], T | None]) -> T | None:
    try:
        return read(draft.row.get(column))
    except Unusable as unusable:
        draft.add_reason(unusable.code, column, draft.row[column])
        return unusable.instead


def _insert(legacy: LegacyImport, mapping: RowMapping, entries: list[Entry]) -> None:
    """Insert entries. Missing or taken ids are replaced by ids derived from the parent's."""
    for batch in batches(entries):
        ids = [entry.values["id"] for entry in batch if "id" in entry.values]
        taken = legacy.existing(mapping.model, ids)
        for entry in batch:
            parent = entry.parent.values["id"] if entry.parent else entry.values["bank_id"]
            tries = count()
            if entry.values.get("id") in taken:
                entry.owner.add_reason("id_taken", f"{entry.place}.id", entry.item["id"])
            while entry.values.get("id") in taken or "id" not in entry.values:
                entry.values["id"] = derived_id(mapping.model, parent, entry.place, next(tries))
            taken.add(entry.values["id"])
        legacy.insert(mapping, [entry.draft for entry in batch])
        for entry in batch:
            if entry.draft.quarantined:
                entry.owner.add_reason("refused", entry.place, entry.item)


def _record(legacy: LegacyImport, bank: Bank) -> None:
    for profile in bank.profiles:
        if profile.reasons:
            legacy.add_reasons("user_profiles", PEOPLE["user_profiles"], profile.row, profile.reasons)
    for table, source in bank.sources:
        if source is not bank.draft:
            legacy.record(table, source.row, "merged", source.reasons, ("skills.SkillBank", bank.id))
            continue
        legacy.counts[table]["imported"] += 1
        if source.reasons:
            legacy.record(table, source.row, "repaired", source.reasons, ("skills.SkillBank", bank.id))


def _has(item: object, name: str) -> bool:
    return isinstance(item, dict) and bool(str(item.get(name) or "").strip())
