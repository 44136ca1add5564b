"""Mend content that was stored or sent by what did not know its rules, where it is certain what was meant.

Dates in other notations, what other programs call the keys, `is_current`, texts for lists and numbers for texts are
mended. What is not certain stays as it is: `resumes.schema.faults_of` names it, and saving forgives it.
"""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError

from resumes.dates import PRESENT, read_date_text
from resumes.schema import HTTP_URL, KEPT, OF_LISTS, SECTIONS, Kind, Part, Section

# Where an entry goes that is only a text.
TEXT_GOES_TO = ("name", "url", "description")
NOTHING: tuple[object, ...] = (None, "", [])


def mended(content: Mapping[str, Any]) -> dict[str, Any]:
    """Return content with its fields mended; mended again, it stays as it is."""
    return {
        name: mended_section(SECTIONS[name], value) if name in SECTIONS else value for name, value in content.items()
    }


def mended_section(section: Section, value: Any) -> Any:
    """Return the value of a section, mended."""
    if not section.is_list:
        return _entry(section, value)
    if not isinstance(value, list):
        return value
    return [_entry(section, entry) for entry in value if entry is not None]


def _entry(section: Section, entry: Any) -> Any:
    if isinstance(entry, str) and section.is_list and entry.strip():
        key = next(name for name in TEXT_GOES_TO if name in section.parts)
        return _entry(section, {key: entry.strip()})
    if not isinstance(entry, dict):
        return entry
    known = {*section.parts, *KEPT}
    found: dict[str, Any] = {}
    for name, value in entry.items():
        goes_to = str(name if name in known else section.aliases.get(name, name))
        part = section.parts.get(goes_to)
        if part is None:
            found[name] = value
        elif goes_to == name:
            if value not in NOTHING or name not in found:
                found[name] = _value(part, value)
        elif entry.get(goes_to) not in NOTHING or found.get(goes_to) not in NOTHING or not _fits(part, value):
            found[name] = value
        else:
            found[goes_to] = _value(part, value)
    return _without_is_current(found) if "end_date" in section.parts else found


def _fits(part: Part, value: Any) -> bool:
    """Return whether what another program calls so has the shape that it has here."""
    if isinstance(value, list):
        return part.kind in OF_LISTS and None not in value
    return not isinstance(value, dict)


def _without_is_current(entry: dict[str, Any]) -> dict[str, Any]:
    """Say by the end alone that a position goes on."""
    is_current = entry.get("is_current")
    if is_current is True and entry.get("end_date") in (None, "", PRESENT):
        return {name: value for name, value in entry.items() if name != "is_current"} | {"end_date": PRESENT}
    if is_current in (None, False):
        return {name: value for name, value in entry.items() if name != "is_current"}
    return entry


def _value(part: Part, value: Any) -> Any:
    if part.section is not None:
        return mended_section(part.section, value)
    if part.kind in OF_LISTS:
        lines = value.splitlines() if isinstance(value, str) else value
        return [_text(part.kind, line) for line in lines if line != ""] if isinstance(lines, list) else value
    return _text(part.kind, value)


def _text(kind: Kind, value: Any) -> Any:
    if type(value) in (int, float) and kind is not Kind.SCORE:
        value = str(value)
    if not isinstance(value, str):
        return value
    if kind in (Kind.DATE, Kind.END):
        try:
            return read_date_text(value, may_be_present=kind is Kind.END)
        except ValidationError:
            return value
    return with_scheme(value) if kind is Kind.URL else value


def with_scheme(text: str) -> str:
    """Return a web address with its scheme, which people leave out; what is none stays as it is."""
    text = text.strip()
    host = text.partition("/")[0]
    is_host = "." in host.strip(".") and not set(":@ ") & set(host)
    return f"https://{text}" if is_host and HTTP_URL.fullmatch(f"https://{text}") else text
