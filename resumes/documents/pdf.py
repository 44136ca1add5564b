"""Resumes and letters on paper: PDF/UA-1, and pictures of the pages."""

from dataclasses import asdict
from typing import Any, Literal

from jobpilot.typesetting import MOST_CHARACTERS, typeset, typeset_pages
from jobpilot.typesetting.characters import printable, refuse_missing
from resumes.documents.document import Document
from resumes.documents.outline import ResumeOutline, printed
from resumes.documents.photos import orientation, without_metadata
from resumes.languages import word
from resumes.schema import SECTIONS

LABELS = {name: section.label for name, section in SECTIONS.items()} | {
    "summary": "Summary",
    "letter": "Letter",
}


def write(document: Document) -> bytes:
    """Return a PDF file. Raise MissingCharactersError or DocumentTooLongError (see `jobpilot.typesetting`)."""
    refuse_what_no_font_has(document)
    return typeset(
        document.look.layout.path,
        _data(document),
        title=document.title,
        author=document.author,
        language=document.language,
        paper=document.paper,
        created=document.created,
        images=_images(document),
    )


def pages(
    document: Document,
    *,
    format: Literal["svg", "png"] = "svg",  # noqa: A002  # as in all of Python's libraries of pictures
    pixels_per_inch: float = 96,
    most_characters: int = MOST_CHARACTERS,
) -> list[bytes]:
    """Return a picture of each page of the PDF file. Raise what `write()` raises."""
    refuse_what_no_font_has(document)
    return typeset_pages(
        document.look.layout.path,
        _data(document),
        format=format,
        pixels_per_inch=pixels_per_inch,
        title=document.title,
        language=document.language,
        paper=document.paper,
        images=_images(document),
        most_characters=most_characters,
    )


def refuse_what_no_font_has(document: Document) -> None:
    """Raise MissingCharactersError, which names the entries as the form of a resume does."""
    content: dict[str, Any] = printed(document.content) if document.has_resume else {}
    letter = asdict(document.letter) if document.letter else {}
    refuse_missing(printable({**content, "letter": letter}), LABELS)


def _data(document: Document) -> dict[str, Any]:
    look = document.look
    parts = []
    for part in document.parts:
        data = asdict(part)
        if isinstance(part, ResumeOutline):
            for section in data["parts"]:
                section["aside"] = section["key"] in look.aside
        parts.append(data)
    return {
        "parts": parts,
        "orientation": orientation(document.photo or b""),
        "look": {"accent": look.accent, "size": look.size, "font": look.font},
        "words": {name: word(name, document.language) for name in ("page", "contact", "photo")},
    }


def _images(document: Document) -> dict[str, bytes]:
    return {"photo": without_metadata(document.photo)} if document.photo else {}
