"""What differs between two contents of a resume, for people: by section, entry and part, with the words marked."""

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from resumes.dates import shown_date
from resumes.schema import SECTIONS, Kind, Part, Section

WORDS = re.compile(r"\w+|\s+|[^\w\s]")
ALIKE = 0.4  # how much of their words two entries share that are one, changed
SUMMARY = Section("Summary", "summary", {"summary": Part(Kind.RICH_TEXT, "Summary")}, is_list=False)


class Piece(NamedTuple):
    """A piece of a text, and whether the other text lacks it."""

    text: str
    is_new: bool = False


class PartDifference(NamedTuple):
    """A part of an entry that differs, before and after."""

    label: str
    before: list[Piece]
    after: list[Piece]


class EntryDifference(NamedTuple):
    """An entry that differs."""

    title: str
    kind: str
    """added, removed, changed, or moved."""
    parts: list[PartDifference]


class SectionDifference(NamedTuple):
    """A section with the entries that differ."""

    label: str
    entries: list[EntryDifference]


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[SectionDifference]:
    """Return what differs from one content to another, section by section."""
    found = []
    for name, section in {"summary": SUMMARY, **SECTIONS}.items():
        entries = [
            _differing(section, *pair)
            for pair in _pairs(section, _entries(section, before.get(name)), _entries(section, after.get(name)))
        ]
        if some := [entry for entry in entries if entry is not None]:
            found.append(SectionDifference(section.label, some))
    return found


def part_differences(section: Section, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[PartDifference]:
    """Return what differs between two entries, in the order of the section's parts."""
    names = [*section.parts, *sorted((before.keys() | after.keys()) - section.parts.keys() - _SAID_NOWHERE)]
    texts = [(name, _text(section, name, before), _text(section, name, after)) for name in names]
    return [
        PartDifference(section.parts[name].label if name in section.parts else _label(name), *marked(old, new))
        for name, old, new in texts
        if old != new
    ]


_SAID_NOWHERE = {"bank_id", "bank_variation", "bank_digest", "extra"}


def _label(name: str) -> str:
    return "Not printed" if name == "hidden" else name


def marked(before: str, after: str) -> tuple[list[Piece], list[Piece]]:
    """Return two texts in pieces, of which those are marked that the other lacks."""
    old, new = WORDS.findall(before), WORDS.findall(after)
    left: list[Piece] = []
    right: list[Piece] = []
    for code, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if i < j:
            left.append(Piece("".join(old[i:j]), code != "equal"))
        if k < m:
            right.append(Piece("".join(new[k:m]), code != "equal"))
    return left, right


def _entries(section: Section, value: Any) -> list[dict[str, Any]]:
    """Return the entries of a stored section, one that is only a text as one with a title."""
    if section is SUMMARY:
        return [{"summary": value or ""}]
    entries: Iterable[Any] = value if isinstance(value, list) else [value or {}]
    return [entry if isinstance(entry, dict) else {"text": str(entry)} for entry in entries]


Pair = tuple[dict[str, Any] | None, dict[str, Any] | None, bool]  # before, after, whether it was moved


def _pairs(section: Section, before: list[dict[str, Any]], after: list[dict[str, Any]]) -> list[Pair]:
    """Pair the entries that are one: equal ones first, then those of one bank row or name, then the most alike."""
    if not section.is_list:
        return [(before[0], after[0], False)]
    left, right = dict(enumerate(before)), dict(enumerate(after))
    found: dict[int, int] = {}
    for is_one in (_are_equal, _share_a_row, lambda one, other: _share_a_name(section, one, other), _are_alike):
        for place, entry in list(right.items()):
            match = next((other for other, each in left.items() if is_one(each, entry)), None)
            if match is not None:
                found[place] = match
                del left[match], right[place]
    stayed = _longest_run(found)
    pairs: list[Pair] = [
        (before[found[place]] if place in found else None, entry, place in found and place not in stayed)
        for place, entry in enumerate(after)
    ]
    return pairs + [(entry, None, False) for entry in left.values()]


def _longest_run(found: Mapping[int, int]) -> set[int]:
    """Return the places of the most entries that kept their order, so that the others were moved."""
    runs: list[list[int]] = [[]]
    for place in sorted(found):
        before = [run for run in runs if not run or found[run[-1]] < found[place]]
        longest: list[int] = max(before, key=len)
        runs.append([*longest, place])
    longest = max(runs, key=len)
    return set(longest)


def _are_equal(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return one == other


def _share_a_row(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return bool(one.get("bank_id")) and one.get("bank_id") == other.get("bank_id")


def _share_a_name(section: Section, one: dict[str, Any], other: dict[str, Any]) -> bool:
    return section.name_of(one) == section.name_of(other) != ""


def _are_alike(one: dict[str, Any], other: dict[str, Any]) -> bool:
    old, new = (WORDS.findall(" ".join(map(str, entry.values()))) for entry in (one, other))
    return SequenceMatcher(None, old, new, autojunk=False).ratio() > ALIKE


def _differing(
    section: Section, before: dict[str, Any] | None, after: dict[str, Any] | None, is_moved: bool
) -> EntryDifference | None:
    parts = part_differences(section, before or {}, after or {})
    kind = "added" if before is None else "removed" if after is None else "changed" if parts else "moved"
    if kind == "moved" and not is_moved:
        return None
    title = section.name_of(after or before) if section.is_list else ""
    return EntryDifference(title, kind, parts)


def _text(section: Section, name: str, entry: Mapping[str, Any]) -> str:
    value, part = entry.get(name), section.parts.get(name)
    if value in (None, "", [], {}, False):
        return ""
    if part is not None and part.section and isinstance(value, list):
        entries = [each if isinstance(each, dict) else {"text": each} for each in value]
        return "\n".join(
            line
            for each in entries
            for key in (*part.section.parts, "text")
            if (line := _text(part.section, key, each))
        )
    if isinstance(value, list):
        return "\n".join(map(str, value))
    if part is not None and part.kind in (Kind.DATE, Kind.END):
        return shown_date(str(value))
    return "yes" if value is True else str(value)
