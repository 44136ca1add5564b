"""A resume's content as a JSON Resume document of schema 1.2.1, and back, without loss either way.

What a document says and the content has no name for is kept as the `extra` of its entry, under its name in JSON Resume:
properties beyond the schema, an empty text where another document has none, an address that is not one of the web.
The rest of the document is the `extra` of `contact_info`. On the way back, a property is what `extra` says unless
somebody has edited the content since, so that it would be read as something else.

The sections of JSON Resume that a resume has no field for are custom sections, which know where they came from.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from resumes.dates import PRESENT, earliest, is_date_text, latest
from resumes.documents.document import Document
from resumes.documents.json_resume_reading import faults_of_document
from resumes.documents.json_resume_text import http_url, softened
from resumes.imported import UNNAMED as NO_NAME
from resumes.schema import CUSTOM_ENTRIES, SECTIONS, Kind, Section
from skills.models import Language, Skill

Entry = dict[str, Any]
Content = dict[str, Any]

CUSTOM = "custom_sections"
OF_SECTION = "json_resume"  # in the `extra` of a custom section: the section of JSON Resume that it is
OWN_SECTIONS = "customSections"  # in a document: the other custom sections, as a property beyond the schema

PERIOD = {"startDate": "start_date", "endDate": "end_date"}
BASICS = {"name": "full_name", "label": "headline", "email": "email", "phone": "phone", "url": "website"}
# The section of the content, and its keys by their names in JSON Resume.
FIELDS: dict[str, tuple[str, dict[str, str]]] = {
    "work": (
        "work_experience",
        {"name": "company", "summary": "description", "highlights": "achievements", **PERIOD},
    ),
    "education": (
        "education",
        {"area": "field_of_study", "studyType": "degree", "score": "gpa", "courses": "relevant_coursework", **PERIOD},
    ),
    "certificates": ("certifications", {"date": "issue_date", "summary": "description"}),
    "skills": ("skills", {}),
    "languages": ("languages", {"language": "name", "fluency": "level"}),
    "projects": ("projects", {"highlights": "achievements", "keywords": "technologies", **PERIOD}),
}
NAMES = {section: name for name, (section, _) in FIELDS.items()}
# The heading of the custom section, and the keys of its entries.
CUSTOM_SECTIONS: dict[str, tuple[str, dict[str, str]]] = {
    "volunteer": (
        "Volunteering",
        {
            "position": "title",
            "organization": "subtitle",
            "summary": "description",
            "highlights": "achievements",
            **PERIOD,
        },
    ),
    "awards": ("Awards", {"title": "title", "awarder": "subtitle", "date": "end_date", "summary": "description"}),
    "publications": (
        "Publications",
        {"name": "title", "publisher": "subtitle", "releaseDate": "end_date", "summary": "description"},
    ),
    "interests": ("Interests", {"name": "title", "keywords": "subtitle"}),
    "references": ("References", {"name": "title", "reference": "description"}),
}
ORDER = (
    *("$schema", "basics", "work", "volunteer", "education", "awards", "certificates", "publications", "skills"),
    *("languages", "interests", "references", "projects", OWN_SECTIONS),
)
# Work without an end goes on, as JSON Resume has it. Of a project or a degree that says nothing: what is known to go on
# has a property beyond the schema.
GO_ON = {"work", "volunteer"}
IS_CURRENT = "isCurrent"
# What a resume calls an entry that has to have a name and has none.
UNNAMED = {"skills": NO_NAME[Skill, "name"], "languages": NO_NAME[Language, "name"]}


class Mapped:
    """How the entries of a section of JSON Resume are those of a section of the content."""

    def __init__(self, name: str, section: Section, names: Mapping[str, str]) -> None:
        self.name, self.section = name, section
        own = {_camel_case(key): key for key in section.parts if key not in names.values() and key != "entries"}
        self.keys = {each: key for each, key in own.items() if each not in names} | dict(names)
        self._end = next((each for each, key in self.keys.items() if key == "end_date"), "")

    def read(self, entry: Mapping[str, Any]) -> Entry:
        """Return an entry of the content, with all that it does not say in its `extra`."""
        ours = self._ours(entry)
        again = self._written(ours)
        extra: Entry = {name: value for name, value in entry.items() if name not in again or again[name] != value}
        extra |= dict.fromkeys(name for name in again if name not in entry)  # None: it has no name
        return {key: value for key, value in ours.items() if value} | ({"extra": extra} if extra else {})

    def write(self, ours: Mapping[str, Any]) -> Entry:
        """Return an entry of JSON Resume."""
        extra = ours.get("extra") or {}
        written = self._written(ours)
        as_kept = self._ours(written | extra)
        for name, value in extra.items():
            key = self.keys.get(name)
            if key is None or as_kept[key] == (ours.get(key) or _empty(self._kind(name))):
                written[name] = value
        return {name: value for name, value in written.items() if value is not None or self.keys.get(name) != "name"}

    def _ours(self, entry: Mapping[str, Any]) -> Entry:
        ours = {key: _read(self._kind(name), entry.get(name)) for name, key in self.keys.items()}
        if self.name in UNNAMED and not ours["name"].strip():
            ours["name"] = UNNAMED[self.name]
        for first, last in (("start_date", "end_date"), ("issue_date", "expiry_date")):
            if ours.get(first) and ours.get(last):
                begin, end = earliest(ours[first]), latest(ours[last])
                if begin and end and end < begin:
                    ours[last] = ""
        if self._end and self._end not in entry and self._goes_on(entry, ours):
            ours["end_date"] = PRESENT
        return ours

    def _goes_on(self, entry: Mapping[str, Any], ours: Entry) -> bool:
        return bool(ours["start_date"]) if self.name in GO_ON else entry.get(IS_CURRENT) is True

    def _written(self, ours: Mapping[str, Any]) -> Entry:
        pairs = ((name, _write(self._kind(name), ours.get(key))) for name, key in self.keys.items())
        is_current = ours.get("end_date") == PRESENT and self.name not in GO_ON
        return {name: value for name, value in pairs if value} | ({IS_CURRENT: True} if is_current else {})

    def _kind(self, name: str) -> Kind | str:
        """Return what the content has for a property; words that it has as one text are a list in JSON Resume."""
        is_joined = (self.name, name) == ("interests", "keywords")
        return "joined" if is_joined else self.section.parts[self.keys[name]].kind


def read_content(document: Mapping[str, Any]) -> Content:
    """Return the content of a resume, its `summary` included, that a document of schema 1.2.1 makes."""
    extra = {name: value for name, value in document.items() if name not in ORDER or name == "$schema"}
    basics = document.get("basics")
    content: Content = {"summary": "", "contact_info": {}, "links": [], CUSTOM: []}
    if basics is not None:
        content |= _read_basics(basics)
        if rest := content["contact_info"].pop("extra", None) or not _write_basics(content):
            extra["basics"] = rest if isinstance(rest, dict) else {}
    for name, (field, _) in FIELDS.items():
        content[field] = [MAPPED[name].read(each) for each in document.get(name, ())]
    for name, (title, _) in CUSTOM_SECTIONS.items():
        if document.get(name):
            entries = [MAPPED[name].read(each) for each in document[name]]
            content[CUSTOM].append({"title": title, "entries": entries, "extra": {OF_SECTION: name}})
    own = document.get(OWN_SECTIONS)
    if isinstance(own, list) and all(map(_is_section, own)):
        content[CUSTOM] += map(_read_section, own)
    elif OWN_SECTIONS in document:
        extra[OWN_SECTIONS] = own
    extra |= {name: [] for name in ORDER if document.get(name) == []}
    if extra:
        content["contact_info"]["extra"] = extra
    return content


def write_document(content: Mapping[str, Any]) -> dict[str, Any]:
    """Return the document of a resume's content and `summary`, without what is hidden."""
    extra = dict((content.get("contact_info") or {}).get("extra") or {})
    basics = _write_basics(content, extra.pop("basics", None))
    document: dict[str, Any] = {} if basics is None else {"basics": basics}
    for name, (field, _) in FIELDS.items():
        if entries := [MAPPED[name].write(each) for each in _shown(content.get(field))]:
            document[name] = entries
    own = []
    for section in _shown(content.get(CUSTOM)):
        of = str((section.get("extra") or {}).get(OF_SECTION))
        if of in CUSTOM_SECTIONS:
            document.setdefault(of, []).extend(MAPPED[of].write(each) for each in _shown(section.get("entries")))
        else:
            own.append(_write_section(section))
    if own:
        document[OWN_SECTIONS] = own
    document = extra | {name: value for name, value in document.items() if value or name in extra or name == "basics"}
    return {name: document[name] for name in [*(name for name in ORDER if name in document), *document]}


def write(document: Document) -> bytes:
    """Return the resume as a JSON Resume. Raise ValueError, with the paths, if its content fits no such document."""
    written = write_document(document.content)
    if faults := faults_of_document(written):
        raise ValueError(" ".join(faults))
    return (json.dumps(written, ensure_ascii=False, indent=2) + "\n").encode()


def kept_only(content: Mapping[str, Any]) -> list[str]:
    """Return the paths of what a document says, is kept, and is not shown by a resume of this content."""
    extra = dict(content["contact_info"].get("extra") or {})
    paths = [*_not_shown("basics", extra.pop("basics", {}), (*BASICS, "location", "summary", "profiles"), content)]
    for name, (field, _) in FIELDS.items():
        paths += _kept_of(name, content[field])
    for section in content[CUSTOM]:
        name = section.get("extra", {}).get(OF_SECTION, OWN_SECTIONS)
        paths += _kept_of(name, section.get("entries", ()))
    return [*paths, *(name for name, value in extra.items() if value or value == 0)]


def _kept_of(name: str, entries: Iterable[Entry]) -> Iterator[str]:
    for number, entry in enumerate(entries):
        yield from _not_shown(f"{name}[{number}]", entry.get("extra", {}), (), entry, MAPPED.get(name))


def _not_shown(
    path: str, extra: Mapping[str, Any], shown: Iterable[str], ours: Mapping[str, Any], mapped: Mapped | None = None
) -> Iterator[str]:
    for name, value in extra.items():
        key = mapped.keys.get(name) if mapped else None
        if (value or value == 0) and name not in shown and not (key and ours.get(key)):
            yield f"{path}.{name}"


def _read_basics(basics: Mapping[str, Any]) -> Content:
    contact = _BASICS.read({name: value for name, value in basics.items() if name not in ("location", "profiles")})
    extra = contact.pop("extra", {})
    content: Content = {"summary": _read(Kind.RICH_TEXT, basics.get("summary")), "links": []}
    if "summary" in extra and content["summary"] == basics["summary"] != "":
        del extra["summary"]
    if "location" in basics:
        extra["location"] = basics["location"]
        if place := _place(basics["location"]):
            contact["location"] = place
    if "profiles" in basics:
        content["links"] = _links(basics["profiles"])
        if len(content["links"]) < len(basics["profiles"]) or not basics["profiles"]:
            extra["profiles"] = basics["profiles"]
    return content | {"contact_info": contact | ({"extra": extra} if extra else {})}


def _write_basics(content: Mapping[str, Any], extra: Mapping[str, Any] | None = None) -> Entry | None:
    """Return the basics, or None if there are none."""
    contact = content.get("contact_info") or {}
    rest = dict(extra or {})
    location, profiles, summary = rest.pop("location", None), rest.pop("profiles", None), rest.pop("summary", None)
    basics = _BASICS.write({**contact, "extra": rest})
    text = content.get("summary") or ""
    if text or summary is not None:
        basics["summary"] = summary if summary is not None and _read(Kind.RICH_TEXT, summary) == text else text
    place = contact.get("location") or ""
    if location is not None and _place(location) == place:
        basics["location"] = location
    elif place:
        basics["location"] = {"address": place}
    links = _shown(content.get("links"))
    written = [_PROFILES.write(each) for each in _contact_links(contact) + links]
    if profiles is not None:
        is_unchanged = [_PROFILES.write(each) for each in _links(profiles)] == written
        written = profiles if is_unchanged else written + [each for each in profiles if not _links([each])]
    if written or profiles is not None:
        basics["profiles"] = written
    return basics if basics or extra is not None else None


def _contact_links(contact: Mapping[str, Any]) -> list[Entry]:
    links = {"LinkedIn": contact.get("linkedin_url"), "Portfolio": contact.get("portfolio")}
    return [{"label": label, "url": url} for label, url in links.items() if url]


def _links(profiles: Iterable[Mapping[str, Any]]) -> list[Entry]:
    """Return the profiles that have an address."""
    return [link for each in profiles if (link := _PROFILES.read(each)).get("url")]


def _place(location: Mapping[str, Any]) -> str:
    """Return the place that a resume names of an address."""
    parts = (location.get(name) for name in ("city", "region", "countryCode"))
    named = [part for part in parts if isinstance(part, str) and part.strip()]
    address = location.get("address")
    return ", ".join(named) or (address if isinstance(address, str) else "")


def _is_section(value: Any) -> bool:
    entries = value.get("entries", []) if isinstance(value, dict) else None
    return isinstance(entries, list) and all(isinstance(entry, dict) for entry in entries)


def _read_section(section: Mapping[str, Any]) -> Entry:
    ours = _OWN_SECTIONS.read({name: value for name, value in section.items() if name != "entries"})
    if "entries" in section:
        ours["entries"] = [MAPPED[OWN_SECTIONS].read(each) for each in section["entries"]]
    return ours


def _write_section(section: Mapping[str, Any]) -> Entry:
    written = _OWN_SECTIONS.write(section)
    if "entries" in section:
        written["entries"] = [MAPPED[OWN_SECTIONS].write(each) for each in _shown(section["entries"])]
    return written


def _shown(entries: Any) -> list[Entry]:
    return [entry for entry in entries or [] if not entry.get("hidden")]


def _read(kind: Kind | str, value: Any) -> Any:
    """Return a value as the content may have it, or an empty one."""
    if kind in (Kind.LINES, Kind.RICH_LINES):
        lines = value if isinstance(value, list) and all(isinstance(line, str) for line in value) else []
        return [softened(line) for line in lines] if kind is Kind.RICH_LINES else list(lines)
    if kind == "joined":
        return ", ".join(_read(Kind.LINES, value))
    text = value if isinstance(value, str) else ""
    return _READERS[kind](text) if kind in _READERS else text


def _write(kind: Kind | str, value: Any) -> Any:
    if kind == "joined":
        return [word for word in (value or "").split(", ") if word]
    if kind is Kind.END and value == PRESENT:
        return ""
    if kind is Kind.SCORE and value is not None:
        return str(value)
    return value


def _empty(kind: Kind | str) -> Any:
    return [] if kind in (Kind.LINES, Kind.RICH_LINES) else ""


def _camel_case(key: str) -> str:
    first, *rest = key.split("_")
    return first + "".join(map(str.capitalize, rest))


_READERS: dict[Any, Callable[[str], str]] = {
    Kind.DATE: lambda text: text if is_date_text(text) else "",
    Kind.END: lambda text: text if is_date_text(text) else "",
    Kind.URL: http_url,
    Kind.RICH_TEXT: softened,
}
_BASICS = Mapped(
    "basics", Section("", "", {key: SECTIONS["contact_info"].parts[key] for key in BASICS.values()}), BASICS
)
_PROFILES = Mapped("profiles", SECTIONS["links"], {"network": "label"})
_OWN_SECTIONS = Mapped("section", SECTIONS[CUSTOM], {})
MAPPED = {
    **{name: Mapped(name, SECTIONS[field], names) for name, (field, names) in FIELDS.items()},
    **{name: Mapped(name, CUSTOM_ENTRIES, names) for name, (_, names) in CUSTOM_SECTIONS.items()},
    OWN_SECTIONS: Mapped(OWN_SECTIONS, CUSTOM_ENTRIES, {}),
}
