"""Bring a changed file into a resume that was made from it, and keep what a person has edited since."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from resumes.schema import SECTIONS, Entry

CUSTOM_KEY = "json_resume"


def merged_content(
    before: Mapping[str, Any], after: Mapping[str, Any], stored: Mapping[str, Any]
) -> tuple[dict[str, Any], list[str]]:
    """Return the stored content with what a file changes, and what it would change but for a person's edits.

    `before` is the content that the file made the last time, `after` the content that it makes now.
    """
    content: dict[str, Any] = {}
    kept: list[str] = []
    for name, value in stored.items():
        label = SECTIONS[name].label if name in SECTIONS else name.capitalize()
        if isinstance(value, list):
            content[name], edited = _entries(name, before.get(name) or [], after.get(name) or [], value)
            kept += [f"{label}: {each}" for each in edited]
        elif isinstance(value, dict):
            content[name], edited = _keys(before.get(name) or {}, after.get(name) or {}, value)
            kept += [f"{label}: {each.replace('_', ' ')}" for each in edited]
        else:
            content[name] = _one(before.get(name), after.get(name), value)
            kept += [label] if content[name] != after.get(name) and before.get(name) != after.get(name) else []
    return content, kept


def _one(before: Any, after: Any, stored: Any) -> Any:
    return after if stored == before else stored


def _keys(before: Entry, after: Entry, stored: Entry) -> tuple[Entry, list[str]]:
    """Merge an object key by key."""
    merged, edited = {}, []
    for key in [*stored, *(key for key in after if key not in stored)]:
        value = _one(before.get(key), after.get(key), stored.get(key))
        if value is not None:
            merged[key] = value
        if value != after.get(key) and before.get(key) != after.get(key):
            edited.append(key)
    return merged, edited


def _entries(name: str, before: list[Entry], after: list[Entry], stored: list[Entry]) -> tuple[list[Entry], list[str]]:
    """Merge a section entry by entry, in the order of the file; what a person added comes last."""
    if _bare(stored) == _bare(before):
        return after, []
    old, own = dict(_named(name, before)), dict(_named(name, stored))
    merged, edited = [], []
    for key, entry in _named(name, after):
        here = own.pop(key, None)
        if here is None and key in old:
            continue  # the person took it out
        if here is None or _bare([here]) == _bare([old.get(key)]):
            merged.append(entry)
            continue
        merged.append(here)
        if key not in old or _bare([old[key]]) != _bare([entry]):
            edited.append(SECTIONS[name].name_of(entry))
    return [*merged, *(entry for key, entry in own.items() if _bare([entry]) != _bare([old.get(key)]))], edited


def _named(name: str, entries: Iterable[Entry]) -> list[tuple[tuple[str, int], Entry]]:
    """Return the entries by what tells them apart: their row in the bank, or their name, and a number."""
    seen: Counter[str] = Counter()
    named = []
    for entry in entries:
        key = (entry.get("extra") or {}).get(CUSTOM_KEY) or entry.get("bank_id") or SECTIONS[name].name_of(entry)
        seen[key] += 1
        named.append(((key, seen[key]), entry))
    return named


def _bare(entries: Iterable[Entry | None]) -> str:
    """Return entries as text, without what links them to the bank."""
    return json.dumps(
        [{key: value for key, value in (entry or {}).items() if not key.startswith("bank_")} for entry in entries],
        sort_keys=True,
    )
