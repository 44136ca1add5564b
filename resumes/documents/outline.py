"""What a document says, in reading order: what every format is made of.

Content that was stored before its rules may have anything anywhere. What is not understood is left out.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from resumes.languages import Language, period_in_words, word
from resumes.rich_text import Block, blocks, spans
from resumes.schema import SECTIONS
from resumes.schema import Section as ContentSection

# The sections that a resume is printed in, unless its template says otherwise. The contact details come first.
ORDER = (
    "summary",
    "work_experience",
    "education",
    "skills",
    "projects",
    "certifications",
    "languages",
    "links",
    "custom_sections",
)
# What templates call them too.
ALIASES = {"experience": "work_experience", "work": "work_experience", "custom": "custom_sections"}


@dataclass
class Link:
    """A text that leads somewhere, or nowhere (`url` is "")."""

    text: str
    url: str = ""


@dataclass
class Detail:
    """A line of an entry such as “Technologies: Python, SQL”."""

    label: str
    text: str


@dataclass
class Entry:
    """A position, a degree, a project."""

    title: str = ""
    subtitle: str = ""
    place: str = ""
    period: str = ""
    link: Link | None = None
    body: list[Block] = field(default_factory=list)
    details: list[Detail] = field(default_factory=list)


@dataclass
class Part:
    """A section of a document: a text, entries, and lists that stand under a label, or none of these."""

    key: str
    title: str
    body: list[Block] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    lists: list[Detail] = field(default_factory=list)


@dataclass
class ResumeOutline:
    name: str
    headline: str
    contacts: list[Link]
    parts: list[Part]
    language: str
    kind: str = "resume"


@dataclass
class LetterOutline:
    """A cover letter with the head of the resume."""

    name: str
    headline: str
    contacts: list[Link]
    language: str
    date: str
    recipient: list[str]
    subject: str
    paragraphs: list[list[str]]
    """Each as its lines."""
    kind: str = "letter"


def printed(content: Mapping[str, Any]) -> dict[str, Any]:
    """Return the content that is printed: without hidden entries, in whose place there is None, and unknown keys."""
    known = {name: _printed(section, content.get(name)) for name, section in SECTIONS.items()}
    return {"summary": _text(content.get("summary")), **known}


def outline(
    content: Mapping[str, Any], *, language: str, order: Iterable[str] = ORDER, name: str = ""
) -> ResumeOutline:
    """Return the outline of a resume's content with the sections of `order`. Empty ones are left out.

    `name` stands at the top if the content has no name of the person.
    """
    content = printed(content)
    contact = content["contact_info"]
    parts = [part for section in order for part in _parts(section, content, language)]
    return ResumeOutline(
        name=_text(contact.get("full_name")) or name,
        headline=_text(contact.get("headline")),
        contacts=contacts(contact),
        parts=parts,
        language=language,
    )


def left_out(content: Mapping[str, Any], order: Iterable[str]) -> list[str]:
    """Return the labels of the sections that have something to print and are not in `order`."""
    content = printed(content)
    missing = [name for name in ORDER if name not in order and any(_parts(name, content, Language.ENGLISH))]
    return [SECTIONS[name].label if name in SECTIONS else word(name, Language.ENGLISH) for name in missing]


def contacts(contact: Mapping[str, Any]) -> list[Link]:
    """Return how to reach a person, in the order of the head of a document."""
    found = []
    if email := _text(contact.get("email")):
        found.append(Link(email, f"mailto:{email}" if "@" in email and " " not in email else ""))
    if phone := _text(contact.get("phone")):
        digits = "".join(character for character in phone if character in "+0123456789")
        found.append(Link(phone, f"tel:{digits}" if len(digits) > 4 else ""))
    if place := _text(contact.get("location")):
        found.append(Link(place))
    found += [link for key in ("linkedin_url", "portfolio", "website") if (link := _link(contact.get(key)))]
    return found


def strings(document: ResumeOutline, *, period_first: bool = False) -> Iterator[str]:
    """Yield every text of a document in reading order; a rich text as one per line."""
    yield from filter(None, [document.name, document.headline])
    yield from (link.text for link in document.contacts)
    for part in document.parts:
        yield part.title
        yield from _strings_of_blocks(part.body)
        for entry in part.entries:
            head = [entry.period, entry.title] if period_first else [entry.title, entry.period]
            yield from filter(None, [*head, entry.subtitle, entry.place])
            if entry.link:
                yield entry.link.text
            yield from _strings_of_blocks(entry.body)
            yield from (f"{detail.label}: {detail.text}" for detail in entry.details)
        yield from (f"{each.label}: {each.text}" if each.label else each.text for each in part.lists)


def _strings_of_blocks(found: Iterable[Block]) -> Iterator[str]:
    for block in found:
        for line in block.lines:
            yield "".join(span.text for span in line)


def _printed(section: ContentSection, value: Any) -> Any:
    if not section.is_list:
        return _printed_entry(section, value) or {}
    return [_printed_entry(section, entry) for entry in value] if isinstance(value, list) else []


def _printed_entry(section: ContentSection, entry: Any) -> dict[str, Any] | None:
    if not isinstance(entry, dict) or entry.get("hidden") is True:
        return None
    return {
        name: _printed(part.section, entry.get(name)) if part.section else entry[name]
        for name, part in section.parts.items()
        if entry.get(name) is not None
    }


def _text(value: Any) -> str:
    """Return a text or a number as one line, unless it is a text of several."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value).strip()


def _texts(value: Any) -> list[str]:
    return [text for item in value if (text := _text(item))] if isinstance(value, list) else []


def _link(value: Any, label: str = "") -> Link | None:
    """Return a link that shows its address, as on paper nobody can follow it."""
    address = _text(value)
    if not address:
        return None
    shown = address.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    is_address = address.startswith(("https://", "http://"))
    return Link(f"{label}: {shown}" if label else shown, address if is_address else "")


def _parts(name: str, content: Mapping[str, Any], language: str) -> Iterator[Part]:
    """Yield the section of a name, if it has anything; for the sections of a person's own, each of them."""
    if name == "summary":
        if body := blocks(content["summary"]):
            yield Part(name, word(name, language), body=body)
        return
    entries = [entry for entry in content[name] if entry]
    if name == "custom_sections":
        for section in entries:
            part = Part(
                name,
                _text(section.get("title")) or word(name, language),
                body=blocks(_text(section.get("description"))),
                entries=[_custom_entry(entry, language) for entry in section.get("entries") or [] if entry],
            )
            if part.body or part.entries:
                yield part
        return
    part = Part(name, word(name, language))
    if name == "skills":
        part.lists = _skills(entries)
    elif name == "languages":
        part.lists = [Detail("", text) for entry in entries if (text := _levelled(entry, "description"))]
    elif name == "links":
        part.entries = [
            Entry(link=link) for entry in entries if (link := _link(entry.get("url"), _text(entry.get("label"))))
        ]
    else:
        part.entries = [ENTRIES[name](entry, language) for entry in entries]
    if part.entries or part.lists:
        yield part


def _skills(entries: list[dict[str, Any]]) -> list[Detail]:
    """Return the skills by their group, in the order in which the groups come; those without one are last."""
    groups: dict[str, list[str]] = {}
    for entry in entries:
        if text := _levelled(entry, "keywords"):
            groups.setdefault(_text(entry.get("category")), []).append(text)
    return [
        Detail(group, ("; " if any(":" in text for text in groups[group]) else ", ").join(groups[group]))
        for group in sorted(groups, key=lambda group: not group)
    ]


def _levelled(entry: Mapping[str, Any], more: str) -> str:
    """Return “German (native): description”. A keyword that is the name again is left out."""
    name, level = _text(entry.get("name")), _text(entry.get("level"))
    text = f"{name} ({level})" if name and level else name or level
    value = entry.get(more)
    others = [text for text in _texts(value) if text.casefold() != name.casefold()] if isinstance(value, list) else []
    rest = ", ".join(others) if isinstance(value, list) else " ".join(_strings_of_blocks(blocks(_text(value))))
    return f"{text}: {rest}" if text and rest else text or rest


def _period(entry: Mapping[str, Any], language: str, first: str = "start_date", last: str = "end_date") -> str:
    start, end = _text(entry.get(first)), _text(entry.get(last))
    return period_in_words(start, end, language)


def _body(entry: Mapping[str, Any], *lists: str) -> list[Block]:
    """Return the description of an entry, and lists of it as one."""
    found = blocks(_text(entry.get("description")))
    items = [line for name in lists for text in _texts(entry.get(name)) if (line := spans(" ".join(text.split())))]
    return [*found, Block(True, items)] if items else found


def _details(entry: Mapping[str, Any], language: str, *names: str) -> list[Detail]:
    found = ((name, entry.get(name)) for name in names)
    texts = ((name, ", ".join(_texts(value)) if isinstance(value, list) else _text(value)) for name, value in found)
    return [Detail(word(name, language), text) for name, text in texts if text]


def _position(entry: Mapping[str, Any], language: str) -> Entry:
    return Entry(
        title=_text(entry.get("position")) or _text(entry.get("company")),
        subtitle=_text(entry.get("company")) if _text(entry.get("position")) else "",
        place=_text(entry.get("location")),
        period=_period(entry, language),
        link=_link(entry.get("url")),
        body=_body(entry, "achievements"),
        details=_details(entry, language, "technologies"),
    )


def _education(entry: Mapping[str, Any], language: str) -> Entry:
    degree = ", ".join(filter(None, [_text(entry.get("degree")), _text(entry.get("field_of_study"))]))
    institution = _text(entry.get("institution"))
    return Entry(
        title=degree or institution,
        subtitle=institution if degree else "",
        place=_text(entry.get("location")),
        period=_period(entry, language),
        link=_link(entry.get("url")),
        body=_body(entry, "highlights"),
        details=_details(entry, language, "gpa", "honors", "relevant_coursework"),
    )


def _project(entry: Mapping[str, Any], language: str) -> Entry:
    return Entry(
        title=_text(entry.get("name")),
        period=_period(entry, language),
        link=_link(entry.get("url")),
        body=_body(entry, "achievements"),
        details=_details(entry, language, "technologies"),
    )


def _certification(entry: Mapping[str, Any], language: str) -> Entry:
    return Entry(
        title=_text(entry.get("name")),
        subtitle=_text(entry.get("issuer")),
        period=_period(entry, language, "issue_date", "expiry_date"),
        link=_link(entry.get("url")),
        body=_body(entry),
        details=_details(entry, language, "credential_id"),
    )


def _custom_entry(entry: Mapping[str, Any], language: str) -> Entry:
    return Entry(
        title=_text(entry.get("title")),
        subtitle=_text(entry.get("subtitle")),
        place=_text(entry.get("location")),
        period=_period(entry, language),
        link=_link(entry.get("url")),
        body=_body(entry, "achievements"),
    )


ENTRIES = {
    "work_experience": _position,
    "education": _education,
    "projects": _project,
    "certifications": _certification,
}
