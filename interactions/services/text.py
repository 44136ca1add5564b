"""Merge notes and tags."""

from collections.abc import Iterable


def append_notes(notes: str, more: str) -> str:
    """Return `notes` with `more` as a new paragraph, unless they contain it already."""
    more = more.strip()
    if f"\n\n{more}\n\n" in f"\n\n{notes}\n\n":
        return notes
    return f"{notes}\n\n{more}" if notes and more else notes or more


def merge_tags(*lists: Iterable[str] | str) -> list[str]:
    """Return the tags in order, without duplicates or blanks. A single string counts as one tag."""
    tags = (tag.strip() for tags in lists for tag in ([tags] if isinstance(tags, str) else tags))
    return list(dict.fromkeys(filter(None, tags)))
