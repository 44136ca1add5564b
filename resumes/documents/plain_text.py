"""Resumes and letters as text for the fields of application forms: plain, or Markdown."""

import re
from collections.abc import Iterable, Iterator

from resumes.documents.document import Document
from resumes.documents.outline import Entry, LetterOutline, Link, ResumeOutline
from resumes.rich_text import Block, Span

# What Markdown would take for a mark of its own.
MARKS = re.compile(r"([\\`*_\[\]<>#|~])")
AT_THE_START = re.compile(r"^(\d+)([.)])(?=\s)|^([-+=])")


def write_text(document: Document) -> bytes:
    """Return the document as plain text (UTF-8)."""
    return _joined(_text_of(part) for part in document.parts)


def write_markdown(document: Document) -> bytes:
    """Return the document as Markdown (UTF-8)."""
    return _joined(_markdown_of(part) for part in document.parts)


def _joined(parts: Iterable[Iterable[str]]) -> bytes:
    text = "\n\n\n".join("\n".join(lines).strip() for lines in parts)
    return (re.sub(r"\n{4,}", "\n\n\n", text) + "\n").encode()


def _text_of(part: LetterOutline | ResumeOutline) -> Iterator[str]:
    yield from filter(None, [part.name, part.headline])
    yield from (link.text for link in part.contacts)
    if isinstance(part, LetterOutline):
        yield from _letter(part)
        return
    for section in part.parts:
        yield from ["", section.title.upper() if section.title else ""]
        yield from _text_of_blocks(section.body)
        for number, entry in enumerate(section.entries):
            if number and entry.title:
                yield ""
            yield from _text_of_entry(entry)
        yield from (f"{each.label}: {each.text}" if each.label else each.text for each in section.lists)


def _text_of_entry(entry: Entry) -> Iterator[str]:
    head = (entry.title, entry.period), (entry.subtitle, entry.place)
    yield from (", ".join(filter(None, line)) for line in head if any(line))
    if entry.link:
        yield entry.link.text
    yield from _text_of_blocks(entry.body)
    yield from (f"{detail.label}: {detail.text}" for detail in entry.details)


def _text_of_blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        for line in block.lines:
            yield ("- " if block.is_list else "") + "".join(map(_text_of_span, line))


def _text_of_span(span: Span) -> str:
    return f"{span.text} ({span.url})" if span.url and span.url != span.text else span.text


def _letter(part: LetterOutline) -> Iterator[str]:
    for lines in ([part.date], part.recipient, [part.subject], *part.paragraphs):
        if any(lines):
            yield ""
            yield from lines


def _markdown_of(part: LetterOutline | ResumeOutline) -> Iterator[str]:
    yield from [f"# {_escaped(part.name)}", ""] if part.name else []
    yield from [f"*{_escaped(part.headline)}*", ""] if part.headline else []
    yield " · ".join(map(_markdown_of_link, part.contacts))
    if isinstance(part, LetterOutline):
        for lines in ([part.date], part.recipient, [f"**{_escaped(part.subject)}**"] if part.subject else []):
            yield from ["", "  \n".join(line if line.startswith("**") else _escaped(line) for line in lines)]
        for lines in part.paragraphs:
            yield from ["", "  \n".join(map(_escaped, lines))]
        return
    for section in part.parts:
        yield from ["", f"## {_escaped(section.title)}"] if section.title else []
        yield from _markdown_of_blocks(section.body)
        for entry in section.entries:
            yield from _markdown_of_entry(entry)
        for each in section.lists:
            label = f"**{_escaped(each.label)}:** " if each.label else ""
            yield from ["", label + _escaped(each.text)]


def _markdown_of_entry(entry: Entry) -> Iterator[str]:
    if entry.title:
        yield from ["", f"### {_escaped(entry.title)}"]
    second = [_escaped(text) for text in (entry.period, entry.subtitle, entry.place) if text]
    if second:
        yield from ["", ", ".join(second)]
    if entry.link:
        yield from ["", _markdown_of_link(entry.link)]
    yield from _markdown_of_blocks(entry.body)
    for detail in entry.details:
        yield from ["", f"{_escaped(detail.label)}: {_escaped(detail.text)}"]


def _markdown_of_blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield ""
        lines = [_at_the_start("".join(map(_markdown_of_span, line))) for line in block.lines]
        yield from (f"- {line}" for line in lines) if block.is_list else ["  \n".join(lines)]


def _markdown_of_span(span: Span) -> str:
    text = MARKS.sub(r"\\\1", span.text)
    marks = "*" * (2 * span.bold + span.italic)
    # Marks stand at words: a space within would show them.
    inner = text.strip()
    if marks and inner:
        start = len(text) - len(text.lstrip())
        text = text[:start] + marks + inner + marks + text[start + len(inner) :]
    return f"[{text}]({span.url})" if span.url else text


def _markdown_of_link(link: Link) -> str:
    return f"[{_escaped(link.text)}]({link.url})" if link.url else _escaped(link.text)


def _escaped(text: str) -> str:
    return _at_the_start(MARKS.sub(r"\\\1", " ".join(text.split())))


def _at_the_start(line: str) -> str:
    """Return a line that does not begin as a list or a heading does."""
    return AT_THE_START.sub(lambda match: f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}", line)
