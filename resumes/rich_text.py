"""The rich text of a resume: Markdown limited to **bold**, *italic*, [links](https://...) and lists of "- " lines.

`blocks()` reads any text, what is not limited to that as plain text; `refusal()` says what is not allowed.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from django.core.exceptions import ValidationError

INLINE = re.compile(
    r"\\(?P<escaped>[\\*\[\]-])"
    r"|\*\*(?P<bold>(?=\S).+?(?<=\S))\*\*(?!\*)"
    r"|(?<![\w*])\*(?P<italic>(?=[^\s*])[^*]+?(?<=[^\s*]))\*(?![\w*])"
    r"|\[(?P<label>[^\[\]]+)\]\((?P<url>(?:https?://|mailto:)[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)"
)
BULLET = re.compile(r"\s{0,3}[-•*]\s+(?P<item>.*)")
# What Markdown or HTML means something else by, and what it is called.
NOT_ALLOWED = (
    (re.compile(r"(?m)^\s{0,3}#{1,6}\s+(?=\S)"), "headings"),
    (re.compile(r"!\[[^\]]*\]\("), "images"),
    (re.compile(r"(?m)^\s{0,3}(?:```|~~~)"), "code blocks"),
    (re.compile(r"(?m)^\s{0,3}\|.*\|\s*$"), "tables"),
    (re.compile(r"</?(?:[a-z][a-z0-9]*)(?:\s[^<>]*)?/?>", re.I), "HTML"),
    (re.compile(r"(?m)^(?:\t| {2,})[-*•]\s"), "lists within lists"),
)
LINK = re.compile(r"\[[^\[\]]+\]\((?P<target>[^()\s]*)\)")


class Span(NamedTuple):
    """A piece of text of one look."""

    text: str
    bold: bool = False
    italic: bool = False
    url: str = ""


class Block(NamedTuple):
    """A paragraph, or a list of items."""

    is_list: bool
    lines: list[list[Span]]
    """The lines of the paragraph, or the items of the list."""


def blocks(text: str) -> list[Block]:
    """Return the paragraphs and lists of a text, in order."""
    found: list[Block] = []
    goes_on = False  # the last block with the next line
    for line in text.splitlines():
        if not line.strip():
            goes_on = False
            continue
        bullet = BULLET.fullmatch(line)
        if bullet and not bullet["item"].strip():
            continue  # an item that nobody has written yet
        if not (goes_on and found[-1].is_list == bool(bullet)):
            found.append(Block(bool(bullet), []))
        found[-1].lines.append(spans(bullet["item"] if bullet else line.strip()))
        goes_on = True
    return found


def spans(line: str, *, bold: bool = False, italic: bool = False) -> list[Span]:
    """Return the pieces of one line."""
    return list(_merged(_spans(line, bold, italic)))


def _spans(line: str, bold: bool, italic: bool) -> Iterator[Span]:
    start = 0
    for match in INLINE.finditer(line):
        yield Span(line[start : match.start()], bold, italic)
        start = match.end()
        if match["escaped"]:
            yield Span(match["escaped"], bold, italic)
        elif match["bold"]:
            yield from _spans(match["bold"], True, italic)
        elif match["italic"]:
            yield from _spans(match["italic"], bold, True)
        else:
            yield from (span._replace(url=match["url"]) for span in _spans(match["label"], bold, italic))
    yield Span(line[start:], bold, italic)


def _merged(pieces: Iterator[Span]) -> Iterator[Span]:
    """Yield the pieces, with neighbours of one look as one."""
    last: Span | None = None
    for piece in pieces:
        if not piece.text:
            continue
        if last is not None and last[1:] == piece[1:]:
            last = last._replace(text=last.text + piece.text)
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last


def plain(text: str) -> str:
    """Return the text without its marks: a paragraph or an item per line."""
    return "\n".join(
        ("- " if block.is_list else "") + "".join(span.text for span in line)
        for block in blocks(text)
        for line in block.lines
    )


def refusal(text: str) -> ValidationError | None:
    """Return the error for what a rich text may not have, or None."""
    for pattern, name in NOT_ALLOWED:
        if match := pattern.search(text):
            return ValidationError(
                "A resume has no %(name)s: write “%(found)s” as plain text. It may have **bold**, *italic*, "
                "[links](https://…) and lists (lines that begin with “- ”).",
                code="rich_text",
                params={"name": name, "found": match[0].strip()[:40]},
            )
    for link in LINK.finditer(text):
        if INLINE.fullmatch(link[0]) is None:
            return ValidationError(
                "“%(target)s” is not a web address. Write a link as [label](https://example.com).",
                code="rich_text",
                params={"target": link["target"][:60]},
            )
    return None
