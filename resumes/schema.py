"""What the content of a resume may hold: its sections, the keys of their entries, and what each of those is.

Everything that knows a section derives from SECTIONS: the check on every save, the form, the comparison of versions.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import Enum, auto
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError

from jobpilot.notations import shortened
from resumes.dates import earliest, is_date_text, latest, no_date
from resumes.rich_text import refusal

Entry = dict[str, Any]
HTTP_URL = re.compile(r"https?://[^\s/?#]+\S*", re.I)


class Kind(Enum):
    """What a key of an entry holds."""

    TEXT = auto()
    RICH_TEXT = auto()
    LINES = auto()
    RICH_LINES = auto()
    DATE = auto()
    END = auto()
    URL = auto()
    SCORE = auto()
    ENTRIES = auto()


OF_LISTS = (Kind.LINES, Kind.RICH_LINES, Kind.ENTRIES)


@dataclass(frozen=True)
class Part:
    """A key of an entry: what it holds, and its words on a form."""

    kind: Kind
    label: str
    help: str = ""
    required: bool = False
    section: "Section | None" = None
    """Of nested entries."""


@dataclass(frozen=True)
class Section:
    """A field of a resume's content: a list of entries, or one entry alone."""

    label: str
    entry: str
    """What one entry is called."""
    parts: dict[str, Part]
    named_by: tuple[str, ...] = ()
    """The keys that tell the entries apart for people."""
    is_list: bool = True
    aliases: dict[str, str] = field(default_factory=dict)
    """What other programs call the keys."""

    def name_of(self, entry: Any) -> str:
        """Return how people call an entry, or ""."""
        if not isinstance(entry, dict):
            return shortened(str(entry))
        values = (entry.get(name) for name in self.named_by)
        return ", ".join(value for value in values if isinstance(value, str) and value)


def _text(label: str, *, required: bool = False, note: str = "") -> Part:
    return Part(Kind.TEXT, label, note, required)


START = Part(Kind.DATE, "Start", "2019, Mar 2019 or 2019-03-14")
END = Part(Kind.END, "End", "A date as above, or “present”")
URL = Part(Kind.URL, "Web address")
DESCRIPTION = Part(Kind.RICH_TEXT, "Description")
ACHIEVEMENTS = Part(Kind.RICH_LINES, "Achievements", "One per line.")
TECHNOLOGIES = Part(Kind.LINES, "Technologies", "One per line.")
PLACE = _text("Place")
PERIOD_ALIASES = {
    **dict.fromkeys(("start", "startDate", "from", "from_date", "begin", "begin_date"), "start_date"),
    **dict.fromkeys(("end", "endDate", "to", "to_date", "until"), "end_date"),
}
URL_ALIASES = dict.fromkeys(("link", "website", "web", "homepage", "href", "URL"), "url")
TEXT_ALIASES = {
    **dict.fromkeys(("summary", "details", "text"), "description"),
    **dict.fromkeys(("highlights", "bullets", "bullet_points", "accomplishments", "responsibilities"), "achievements"),
}

CUSTOM_ENTRIES = Section(
    "Entries",
    "entry",
    {
        "title": _text("Title"),
        "subtitle": _text("Subtitle"),
        "location": PLACE,
        "start_date": START,
        "end_date": END,
        "url": URL,
        "description": DESCRIPTION,
        "achievements": ACHIEVEMENTS,
    },
    named_by=("title", "subtitle"),
    aliases=PERIOD_ALIASES | URL_ALIASES | TEXT_ALIASES | {"name": "title", "heading": "title"},
)
SECTIONS: dict[str, Section] = {
    "contact_info": Section(
        "Contact",
        "contact",
        {
            "full_name": _text("Name"),
            "headline": _text("Headline", note="What you are, such as Nurse or Senior Welder."),
            "email": _text("E-mail"),
            "phone": _text("Phone"),
            "location": PLACE,
            "linkedin_url": Part(Kind.URL, "LinkedIn"),
            "portfolio": Part(Kind.URL, "Portfolio"),
            "website": Part(Kind.URL, "Website"),
        },
        named_by=("full_name",),
        is_list=False,
        aliases={
            "name": "full_name",
            "fullName": "full_name",
            "label": "headline",
            "e-mail": "email",
            "mail": "email",
            "telephone": "phone",
            "linkedin": "linkedin_url",
            "linkedIn": "linkedin_url",
            "portfolio_url": "portfolio",
            "url": "website",
        },
    ),
    "work_experience": Section(
        "Positions",
        "position",
        {
            "position": _text("Position"),
            "company": _text("Company"),
            "location": PLACE,
            "start_date": START,
            "end_date": END,
            "url": URL,
            "description": DESCRIPTION,
            "achievements": ACHIEVEMENTS,
            "technologies": TECHNOLOGIES,
        },
        named_by=("position", "company"),
        aliases=PERIOD_ALIASES
        | URL_ALIASES
        | TEXT_ALIASES
        | dict.fromkeys(("title", "job_title", "jobTitle", "role"), "position")
        | dict.fromkeys(("employer", "organization", "organisation", "company_name", "name"), "company")
        | {"keywords": "technologies"},
    ),
    "education": Section(
        "Education",
        "education entry",
        {
            "institution": _text("Institution"),
            "degree": _text("Degree"),
            "field_of_study": _text("Field of study"),
            "location": PLACE,
            "start_date": START,
            "end_date": END,
            "gpa": Part(Kind.SCORE, "Grade", "With its scale, if it is not the usual one: 1.3 (of 1 to 5)."),
            "url": URL,
            "description": DESCRIPTION,
            "highlights": Part(Kind.RICH_LINES, "Highlights", "One per line."),
            "honors": Part(Kind.LINES, "Honors", "One per line."),
            "relevant_coursework": Part(Kind.LINES, "Courses", "One per line."),
        },
        named_by=("degree", "institution"),
        aliases=PERIOD_ALIASES
        | URL_ALIASES
        | dict.fromkeys(("school", "university", "college", "institute"), "institution")
        | dict.fromkeys(("area", "major", "field", "subject"), "field_of_study")
        | dict.fromkeys(("studyType", "study_type", "qualification"), "degree")
        | dict.fromkeys(("score", "grade", "GPA"), "gpa")
        | {"courses": "relevant_coursework", "coursework": "relevant_coursework", "summary": "description"},
    ),
    "skills": Section(
        "Skills",
        "skill",
        {
            "name": _text("Name", required=True),
            "level": _text("Level"),
            "category": _text("Group", note="The heading it is listed under."),
            "keywords": Part(Kind.LINES, "Keywords", "One per line."),
        },
        named_by=("name",),
        aliases={"skill": "name", "group": "category", "proficiency": "level"},
    ),
    "projects": Section(
        "Projects",
        "project",
        {
            "name": _text("Name"),
            "url": URL,
            "start_date": START,
            "end_date": END,
            "description": DESCRIPTION,
            "achievements": ACHIEVEMENTS,
            "technologies": TECHNOLOGIES,
        },
        named_by=("name",),
        aliases=PERIOD_ALIASES | URL_ALIASES | TEXT_ALIASES | {"title": "name", "keywords": "technologies"},
    ),
    "certifications": Section(
        "Certifications",
        "certification",
        {
            "name": _text("Name"),
            "issuer": _text("Issuer"),
            "issue_date": Part(Kind.DATE, "Issued", START.help),
            "expiry_date": Part(Kind.DATE, "Expires", START.help),
            "credential_id": _text("Credential ID"),
            "url": URL,
            "description": DESCRIPTION,
        },
        named_by=("name", "issuer"),
        aliases=URL_ALIASES
        | dict.fromkeys(("date", "issued", "issueDate", "date_issued"), "issue_date")
        | dict.fromkeys(("expires", "expiry", "expiryDate", "expiration_date"), "expiry_date")
        | {"title": "name", "authority": "issuer", "organization": "issuer", "summary": "description"},
    ),
    "languages": Section(
        "Languages",
        "language",
        {
            "name": _text("Language", required=True),
            "level": _text("Level", note="Such as native, fluent, C1."),
            "description": DESCRIPTION,
        },
        named_by=("name",),
        aliases={"language": "name", "fluency": "level", "proficiency": "level"},
    ),
    "links": Section(
        "Links",
        "link",
        {"label": _text("Label"), "url": Part(Kind.URL, "Web address", required=True)},
        named_by=("label", "url"),
        aliases=URL_ALIASES | {"name": "label", "title": "label", "network": "label"},
    ),
    "custom_sections": Section(
        "Other sections",
        "section",
        {
            "title": _text("Heading"),
            "description": DESCRIPTION,
            "entries": Part(Kind.ENTRIES, "Entries", section=CUSTOM_ENTRIES),
        },
        named_by=("title",),
        aliases={"name": "title", "heading": "title", "content": "description", "text": "description"},
    ),
}
# What any entry may have beside them: the bank row and variation that it came from and what they said then, whether it
# is kept but not printed, and what another program's file says that has no name here.
KEPT = {"bank_id": str, "bank_variation": str, "bank_digest": str, "hidden": bool, "extra": dict}
PERIODS = (("start_date", "end_date"), ("issue_date", "expiry_date"))


class Fault(NamedTuple):
    """What is wrong with a value of a resume's content, and where it is."""

    field: str
    path: tuple[str | int, ...]
    """Keys, and places counted from 0, within the field."""
    code: str
    message: str
    value: Any

    def __str__(self) -> str:
        """Return a sentence that names section, entry and key (“Positions, entry 2, start: …”)."""
        return f"{', '.join(_words(SECTIONS[self.field], self.path))}: {self.message}"

    @property
    def identity(self) -> tuple[Any, ...]:
        """What the same fault has in common with itself wherever its entry is moved to."""
        keys = tuple(key for key in self.path if isinstance(key, str))
        return (self.field, keys, self.code, json.dumps(self.value, sort_keys=True, default=str))


def _words(section: Section | None, path: tuple[str | int, ...]) -> Iterator[str]:
    yield section.label if section else ""
    while section and path:
        if isinstance(path[0], int):
            yield f"entry {path[0] + 1}"
            path = path[1:]
            continue
        part = section.parts.get(path[0])
        if part is None or part.section is None:
            yield part.label.lower() if part else f"“{path[0]}”"
            yield from (f"line {place + 1}" for place in path[1:] if isinstance(place, int))
            return
        yield part.label.lower()
        section, path = part.section, path[1:]


def faults_of(content: Mapping[str, Any]) -> list[Fault]:
    """Return all that is wrong with fields of a resume's content."""
    return [
        Fault(name, path, code, message, value)
        for name, section in SECTIONS.items()
        if name in content
        for path, code, message, value in faults_of_section(section, content[name])
    ]


def validate_content(content: Mapping[str, Any], *, known: Mapping[str, Any] | None = None) -> None:
    """Raise ValidationError with a sentence per fault, by field; faults that `known` has too are forgiven."""
    forgiven = Counter(fault.identity for fault in faults_of(known or {}))
    errors: dict[str, list[ValidationError]] = {}
    for fault in faults_of(content):
        if forgiven[fault.identity]:
            forgiven[fault.identity] -= 1
        else:
            errors.setdefault(fault.field, []).append(ValidationError(str(fault), code=fault.code))
    if errors:
        raise ValidationError(errors)


Found = tuple[tuple[str | int, ...], str, str, Any]  # path, code, message, value


def faults_of_section(section: Section, value: Any) -> Iterator[Found]:
    """Yield what is wrong with the value of a section."""
    if not section.is_list:
        yield from faults_of_entry(section, value)
    elif not isinstance(value, list):
        yield (), "type", "This must be a list.", value
    else:
        for place, entry in enumerate(value):
            for path, *fault in faults_of_entry(section, entry):
                yield (place, *path), *fault


def faults_of_entry(section: Section, entry: Any) -> Iterator[Found]:
    """Yield what is wrong with one entry."""
    if not isinstance(entry, dict):
        yield (), "type", f"“{shortened(str(entry))}” is not a {section.entry} with named parts.", entry
        return
    for name, value in entry.items():
        if name in KEPT:
            if not isinstance(value, KEPT[name]):
                yield (name,), "type", f"“{shortened(str(value))}” cannot stand here.", value
        elif name in section.parts:
            yield from (((name, *path), *fault) for path, *fault in _faults_of_value(section.parts[name], value))
        else:
            yield (name,), "unknown_key", _no_such_key(section, name), value
    for name, part in section.parts.items():
        value = entry.get(name)
        if part.required and (value is None or (isinstance(value, str) and not value.strip())):
            yield (name,), "missing", "This cannot be empty.", value
    for first, last in PERIODS:
        start, end = entry.get(first), entry.get(last)
        if isinstance(start, str) and isinstance(end, str) and first in section.parts and last in section.parts:
            begins, ends = earliest(start), latest(end)
            if begins and ends and ends < begins:
                message = f"“{end}” is before “{start}”, the {section.parts[first].label.lower()}."
                yield (last,), "order", message, [start, end]


def _no_such_key(section: Section, name: str) -> str:
    meant = section.aliases.get(name) or next(iter(get_close_matches(name.lower(), section.parts, 1, 0.7)), None)
    meant = meant or next(iter(section.aliases[each] for each in get_close_matches(name, section.aliases, 1, 0.8)), "")
    a = "An" if section.entry[0] in "aeiou" else "A"
    remedy = f"Did you mean “{meant}”?" if meant else f"It can have {', '.join(section.parts)}."
    return f"{a} {section.entry} has no “{shortened(name)}”. {remedy}"


def _faults_of_value(part: Part, value: Any) -> Iterator[Found]:
    """Yield what is wrong with the value of a key that is known."""
    if value is None:
        return
    if part.kind in OF_LISTS:
        if not isinstance(value, list):
            yield (), "type", f"“{shortened(str(value))}” is not a list.", value
        elif part.section:
            yield from faults_of_section(part.section, value)
        else:
            for place, line in enumerate(value):
                for path, *fault in _faults_of_text(part.kind, line):
                    yield (place, *path), *fault
    elif part.kind is Kind.SCORE and type(value) in (int, float):
        return
    else:
        yield from _faults_of_text(part.kind, value)


def _faults_of_text(kind: Kind, value: Any) -> Iterator[Found]:
    if not isinstance(value, str):
        yield (), "type", f"“{shortened(str(value))}” is not a text.", value
        return
    error: ValidationError | None = None
    if kind in (Kind.DATE, Kind.END):
        may_be_present = kind is Kind.END
        if value and not is_date_text(value, may_be_present=may_be_present):
            error = no_date(value, may_be_present=may_be_present)
    elif kind is Kind.URL:
        if value and not HTTP_URL.fullmatch(value):
            error = ValidationError(
                "“%(text)s” is not a web address. Enter one such as https://example.com.",
                code="url",
                params={"text": shortened(value)},
            )
    elif kind in (Kind.RICH_TEXT, Kind.RICH_LINES):
        error = refusal(value)
    if error is not None:
        yield (), str(error.code), error.messages[0], value
