"""How the legacy skill banks, each a row of JSON documents, become rows.

A person has one bank: the one in the new database, or else the row of `skill_banks` that was updated last, or else that
of `skill_banks_legacy`, or else a new one if the person has skills anywhere. Further bank rows go into it. A bank whose
person is gone is quarantined, whole. A bank that is in the new database already changes only by bank rows that were
not imported before.

The skills of the legacy system live in five places: `skill_banks.skills`, the keyword columns of the banks,
`skill_banks_legacy`, `user_profiles.skills` and each resume. All become Skill rows. Where a bank has one more than
once (without regard to case), the entry that says most stays, what it leaves empty is filled from the others, and an
entry that said anything else is in the ledger.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import count

from jobpilot.legacy.loader import LegacyImport, batches, fill, is_empty
from jobpilot.legacy.mapping import Draft, RowMapping, settle_period
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


@dataclass
class Entry:
    """A row of a bank in the making, from an item of a legacy JSON document."""

    told: dict  # the item
    draft: Draft
    owner: Draft  # the legacy row that answers for it in the ledger
    place: str  # where in that row: column and path
    parent: "Entry | None" = None  # of a variation

    @property
    def values(self) -> dict:
        return self.draft.values


@dataclass
class Bank:
    """A person's bank in the making, from the rows `sources` (table and draft), the surviving one first.

    `there` says that the bank is in the new database already; `known_skills` are the names that it has there.
    """

    draft: Draft
    sources: list[tuple[str, Draft]]
    profiles: list[Draft]  # the legacy rows of the person, which may name skills
    there: bool = False
    known_skills: frozenset[str] = frozenset()
    entries: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))  # by column
    skills: list[Entry] = field(default_factory=list)

    @property
    def id(self):
        return self.draft.values["id"]


def bring_over(legacy: LegacyImport) -> None:
    for people in batches(people_with_skills(legacy), BANKS_AT_ONCE):
        banks = read_banks(legacy, people)
        legacy.insert(TABLES["skill_banks"], [bank.draft for bank in banks if not bank.there])
        for column, entries in ENTRIES.items():
            _insert(legacy, entries.shape, [entry for bank in banks for entry in bank.entries[column]])
        for column, variations in VARIATIONS.items():
            children = [entry for bank in banks for entry in bank.entries[column]]
            for child in children:
                child.values[variations.parent] = child.parent.values["id"]
            _insert(legacy, variations.shape, children)
        _insert(legacy, SKILL, [skill for bank in banks for skill in bank.skills])
        for bank in banks:
            _record(legacy, bank)


def take_back(legacy: LegacyImport) -> None:
    legacy.take_back(TABLES)
    legacy.remove("skills.SkillBank", map(profile_bank_id, legacy.ids("user_profiles")))


def profile_bank_id(user_id):
    """The id of a bank that had no legacy row."""
    return derived_id("skill_bank", user_id)


def people_with_skills(legacy: LegacyImport) -> Iterator[tuple]:
    """Each person's new id, and what the legacy tables say of their skills."""
    return legacy.source.grouped(
        partial(legacy.id_of, "user_profiles"),
        user_profiles=["id", *PEOPLE["user_profiles"].columns],
        skill_banks=["user_id", *TABLES["skill_banks"].columns],
        skill_banks_legacy=["user_id", *TABLES["skill_banks_legacy"].columns],
        resumes=["user_id", "id", "skills", "created_at", "updated_at"],
    )


def read_banks(legacy: LegacyImport, people: list[tuple]) -> list[Bank]:
    """The bank of each of some people, for those who have a bank row or a skill."""
    sources = _read_sources(legacy, people)
    ids = [person for person, _ in people]
    existing = legacy.existing("jobpilot.UserProfile", ids)
    there = {bank.user_id: bank for bank in legacy.objects("skills.SkillBank").filter(user__in=ids)}
    banks = []
    for person, rows in people:
        if person not in existing or (person in there and not sources[person]):
            continue
        bank = _read_bank(legacy, person, rows, sources[person], there.get(person))
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
    """One entry for each name, in order of first mention; those without an order of their own come last."""
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
            said = {SKILL.columns[name].field for name in other.told if name in SKILL.columns}
            if any(other.values[name] != best.values[name] for name in said & other.values.keys()):
                other.owner.fault("same_skill", other.place, other.told)
        folded.append(best)
    last = max((skill.values.get("display_order", 0) for skill in folded), default=0)
    for position, skill in enumerate(skill for skill in folded if "display_order" not in skill.values):
        skill.values["display_order"] = min(last + 1 + position, LARGEST_ORDINARY_INTEGER)
    return folded


def _read_sources(legacy: LegacyImport, people: list[tuple]) -> dict[object, list[tuple[str, Draft]]]:
    """The bank rows of each person that were not imported before; those of nobody are quarantined."""
    sources = defaultdict(list)
    for table, shape in TABLES.items():
        rows = legacy.new_rows(table, shape, [row for _, rows in people for row in rows[table]])
        drafts = [legacy.draft(table, shape, row) for row in rows]
        legacy.check_references(shape, drafts)
        for draft in drafts:
            if draft.quarantined:
                legacy.record(table, draft.row, "quarantined", draft.faults)
            else:
                sources[draft.values["user_id"]].append((table, draft))
    return sources


def _read_bank(legacy: LegacyImport, person, rows: dict[str, list[Row]], sources: list, there) -> Bank:
    profiles = [Draft(row, {}) for row in rows["user_profiles"]]
    if there:
        skills = legacy.objects("skills.Skill").filter(bank=there).values_list("name", flat=True)
        values = {name: getattr(there, name) for name in ("id", "created_at", "updated_at")}
        known = {"default_summary": there.default_summary, "skill_categories": there.skill_categories}
        filled = dict(known)
        for _, other in sources:
            fill(filled, {name: other.values.get(name) for name in known})
        if filled != known:
            legacy.objects("skills.SkillBank").filter(pk=there.pk).update(**filled)
        return Bank(Draft({}, values), sources, profiles, True, frozenset(name.strip().casefold() for name in skills))
    if sources:
        draft = sources[0][1]
        for _, other in sources[1:]:
            fill(draft.values, other.values)
    else:
        # Somebody without a row of their own was imported before, and has skills in a resume.
        draft = legacy.read(BANK_OF_PROFILE, (rows["user_profiles"] or rows["resumes"])[0])
        draft.values |= {"id": profile_bank_id(person), "user_id": person}
    legacy.settle_dates(TABLES["skill_banks"], draft)
    return Bank(draft, sources, profiles)


def _new_skills(bank: Bank, skills: list[Entry]) -> list[Entry]:
    """The skills that the bank does not have; what was said of those that it has is in the ledger."""
    new = []
    for skill in skills:
        if skill.values["name"].strip().casefold() in bank.known_skills:
            skill.owner.fault("same_skill", skill.place, skill.told)
        else:
            new.append(skill)
    return new


def _read_entries(legacy: LegacyImport, bank: Bank, source: Draft, column: str) -> None:
    shape, name = ENTRIES[column]
    for position, told in enumerate(_document(source, column, list)):
        place = f"{column}.{position}"
        if _has(told, name):
            entry = _entry(legacy, shape, told, bank, source, place)
            entry.values["bank_id"] = bank.id
            entry.values["display_order"] = len(bank.entries[column])
            bank.entries[column].append(entry)
        else:
            source.fault("unusable_entry", place, told)


def _read_variations(legacy: LegacyImport, bank: Bank, source: Draft, column: str) -> None:
    shape, entries_column, _ = VARIATIONS[column]
    parents = {}
    for entry in bank.entries[entries_column]:
        if entry.owner is source and not is_empty(entry.told.get("id")):
            parents.setdefault(str(entry.told["id"]), entry)
    defaults = {}
    for parent_id, entry in parents.items():
        if not is_empty(told := entry.told.get("default_variation_id")):
            defaults[parent_id, str(told)] = entry
    for parent_id, listed in _document(source, column, dict).items():
        if not listed:
            source.fault("nothing_there", f"{column}.{parent_id}", listed)
        for position, told in enumerate(listed if isinstance(listed, list) else [listed]):
            place = f"{column}.{parent_id}.{position}"
            if parent_id in parents and _has(told, "title"):
                entry = _entry(legacy, shape, told, bank, source, place)
                entry.parent = parents[parent_id]
                entry.values["display_order"] = position
                entry.values["is_default"] = defaults.pop((parent_id, str(told.get("id"))), None) is not None
                bank.entries[column].append(entry)
            else:
                source.fault("unusable_entry", place, told)
    for (_, variation_id), entry in defaults.items():
        source.fault("no_such_variation", f"{entry.place}.default_variation_id", variation_id)


def _read_skills(legacy: LegacyImport, bank: Bank, rows: dict[str, list[Row]]) -> Iterator[Entry]:
    for owner, place, item, implied in _skill_mentions(bank, rows):
        told = {"name": item} if isinstance(item, str) else item
        if not _has(told, "name"):
            owner.fault("unusable_entry", place, item)
            continue
        said = {name: value for name, value in told.items() if not is_empty(value)}
        skill = _entry(legacy, SKILL, implied | said, bank, owner, place)
        skill.told = told
        skill.values["bank_id"] = bank.id
        yield skill


def _skill_mentions(bank: Bank, rows: dict[str, list[Row]]) -> Iterator[tuple[Draft, str, object, dict]]:
    """Every mention of a skill: the row that answers for it, where in it, what is said, and what the place implies."""
    for _, source in bank.sources:
        for group, listed in _document(source, "skills", dict).items():
            if not listed:
                source.fault("nothing_there", f"skills.{group}", listed)
            for position, item in enumerate(listed if isinstance(listed, list) else [listed]):
                yield source, f"skills.{group}.{position}", item, {"group": group, "source": "manual"}
        confidences = _document(source, "skill_confidence", dict)
        for column, (group, category) in KEYWORDS.items():
            for position, item in enumerate(_document(source, column, list)):
                told = {"name": item} if isinstance(item, str) else item
                if isinstance(item, str) and item in confidences:
                    told["confidence"] = confidences.pop(item)
                implied = {"group": group, "category": category, "source": "extracted"}
                yield source, f"{column}.{position}", told, implied
        for name, confidence in confidences.items():  # those that no column names
            told = {"name": name, "confidence": confidence}
            yield source, f"skill_confidence.{name}", told, {"source": "extracted"}
    for profile in bank.profiles:
        # Without a bank row, the person's own answers for it. That it is no list was noted with the person.
        owner, place = (bank.sources[0][1], "user_profiles.skills") if bank.sources else (profile, "skills")
        for position, item in enumerate(_document(Draft(profile.row, {}), "skills", list)):
            yield owner, f"{place}.{position}", item, {"source": "manual"}
    for resume in rows["resumes"]:
        not_noted = Draft(resume, {})  # what a resume says more stays in the resume, which is a document
        for position, item in enumerate(_document(not_noted, "skills", list)):
            yield not_noted, f"skills.{position}", _of_resume(item), {"source": "imported"}


def _of_resume(item: object) -> object:
    """A resume's skill: its categories are free text, such as "Programming"."""
    if not isinstance(item, dict):
        return item
    category = str(item.get("category") or "")
    key = "category" if category.lower() in CATEGORIES else "subcategory"
    return {"name": item.get("name"), "level": item.get("level"), key: category}


def _entry(legacy: LegacyImport, shape: RowMapping, told: dict, bank: Bank, owner: Draft, place: str) -> Entry:
    draft = legacy.read(shape, told)
    for start, end in PERIODS:
        settle_period(draft, start, end)
    if draft.values.get("is_current") and draft.values.get("end_date"):
        draft.fault("current_with_end", "end_date", told.get("end_date"))
        draft.values["end_date"] = None
    for fault in draft.faults:
        owner.faults.append(fault | {"field": f"{place}.{fault['field']}"})
    for key in told.keys() - shape.columns.keys():
        owner.fault("unknown_key", f"{place}.{key}", told[key])
    if not is_empty(told.get("id")) and str(draft.values.get("id")) != told["id"]:
        owner.fault("id_no_uuid", f"{place}.id", told["id"])
    if "created_at" not in draft.values:  # it is as old as the bank that it was in
        draft.values |= {name: bank.draft.values[name] for name in ("created_at", "updated_at")}
    return Entry(told, draft, owner, place)


def _document(draft: Draft, column: str, kind: type):
    """A JSON column as a `kind` (list or dict), empty where it is neither; then the row's faults say so."""
    try:
        return (json_array if kind is list else json_object)(draft.row.get(column)) or kind()
    except Unusable as unusable:
        draft.fault(unusable.code, column, draft.row[column])
        return unusable.instead or kind()


def _insert(legacy: LegacyImport, shape: RowMapping, entries: list[Entry]) -> None:
    """Insert entries; one without an id, or with an id that another entry has, gets one derived from its parent's."""
    for batch in batches(entries):
        ids = [entry.values["id"] for entry in batch if "id" in entry.values]
        taken = legacy.existing(shape.model, ids)
        for entry in batch:
            parent = entry.values.get("bank_id") or entry.parent.values["id"]
            tries = count()
            if entry.values.get("id") in taken:
                entry.owner.fault("id_taken", f"{entry.place}.id", entry.told["id"])
            while entry.values.get("id") in taken or "id" not in entry.values:
                entry.values["id"] = derived_id(shape.model, parent, entry.place, next(tries))
            taken.add(entry.values["id"])
        legacy.insert(shape, [entry.draft for entry in batch])
        for entry in batch:
            if entry.draft.quarantined:
                entry.owner.fault("refused", entry.place, entry.told)


def _record(legacy: LegacyImport, bank: Bank) -> None:
    for profile in bank.profiles:
        if profile.faults:
            legacy.amend("user_profiles", PEOPLE["user_profiles"], profile.row, profile.faults)
    for table, source in bank.sources:
        if source is not bank.draft:
            legacy.record(table, source.row, "merged", source.faults, ("skills.SkillBank", bank.id))
            continue
        legacy.counts[table]["imported"] += 1
        if source.faults:
            legacy.record(table, source.row, "repaired", source.faults, ("skills.SkillBank", bank.id))


def _has(told: object, name: str) -> bool:
    return isinstance(told, dict) and bool(str(told.get(name) or "").strip())
