"""Typst, with our fonts and without the network: the same input gives the same bytes."""

import json
import re
from base64 import b64encode
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any, Literal

import typst
from django.db.models import TextChoices

from jobpilot.typesetting.characters import FONTS, TypesettingError, printable, refuse_missing

DOCUMENT = (Path(__file__).parent / "document.typ").read_bytes()
# A hundred pages and more. Time and memory grow with the text; a template of ours does nothing else that could last.
MOST_CHARACTERS = 500_000
AT_ONCE = BoundedSemaphore(2)  # of the threads of a process; each takes a processor, and memory for its pages
NOWHERE = Path(__file__).parent / "fonts" / "packages"  # does not exist: a template uses no packages


class Paper(TextChoices):
    A4 = "a4", "A4"
    LETTER = "us-letter", "US Letter"


class DocumentTooLongError(TypesettingError):
    """More text than is typeset at once."""


def typeset(
    template: Path,
    data: Mapping[str, Any],
    *,
    title: str,
    author: str = "",
    language: str = "en",
    paper: str = Paper.A4,
    created: datetime | None = None,
    accessible: bool = True,
    labels: Mapping[str, str] | None = None,
    images: Mapping[str, bytes] | None = None,
) -> bytes:
    """Return a PDF file of `data`, typeset by `template`: tagged, and PDF/UA-1 if `accessible`.

    The template reads `json(bytes(sys.inputs.data))` and files of its own folder. `created` is the date that the file
    says it was made; there is no other clock in it, so that the same arguments give the same bytes. `labels` are the
    words for the keys of `data` in an error. Each of `images`, a PNG or JPEG file, is the address of an SVG image in
    `sys.inputs` ("image-NAME").

    Raise MissingCharactersError if no font has a character of `data` or `title`, DocumentTooLongError if the text is
    longer than `MOST_CHARACTERS`, and TypesettingError, of which these are two, for what else cannot be typeset.
    """
    document = {"title": title, "author": author, "paper": paper, "dated": created is not None, **_language(language)}
    return _compile(
        template,
        data,
        document,
        labels or {},
        images or {},
        format="pdf",
        pdf_standards=["ua-1"] if accessible else [],
        timestamp=created,
    )[0]


def typeset_pages(
    template: Path,
    data: Mapping[str, Any],
    *,
    format: Literal["svg", "png"] = "svg",  # noqa: A002  # as in all of Python's libraries of pictures
    pixels_per_inch: float = 96,
    title: str = "",
    language: str = "en",
    paper: str = Paper.A4,
    labels: Mapping[str, str] | None = None,
    images: Mapping[str, bytes] | None = None,
    most_characters: int = MOST_CHARACTERS,
) -> list[bytes]:
    """Return a picture of each page that `typeset()` would make, for a preview."""
    document = {"title": title, "author": "", "paper": paper, "dated": False, **_language(language)}
    return _compile(
        template,
        data,
        document,
        labels or {},
        images or {},
        most_characters,
        format=format,
        ppi=pixels_per_inch,
    )


def _compile(
    template: Path,
    data: Mapping[str, Any],
    document: Mapping[str, Any],
    labels: Mapping[str, str],
    images: Mapping[str, bytes],
    most_characters: int = MOST_CHARACTERS,
    **options: Any,
) -> list[bytes]:
    data, document = printable(data), printable(document)
    refuse_missing({"title": document["title"], **data}, labels)
    inputs = {"data": json.dumps(data, ensure_ascii=False), "document": json.dumps(document, ensure_ascii=False)}
    if (length := sum(map(len, inputs.values()))) > most_characters:
        raise DocumentTooLongError(
            f"The document is too long to print: {length:,} characters of at most {most_characters:,}."
        )
    inputs |= {f"image-{name}": _data_url(content) for name, content in images.items()}
    with AT_ONCE:
        try:
            made: Any = typst.compile(  # the stubs forget that several pages are a list
                DOCUMENT + f'#include "/{template.name}"\n'.encode(),
                root=template.parent,
                font_paths=_fonts(),
                sys_inputs=inputs,
                package_path=NOWHERE,
                package_cache_path=NOWHERE,
                **options,
            )
        except RuntimeError as error:
            if "failed to process image" in str(error):
                raise TypesettingError("The picture cannot be printed: its file is damaged. Choose another.") from error
            raise TypesettingError(f"The document cannot be typeset: {error}") from error
    return made if isinstance(made, list) else [made]


def _data_url(content: bytes) -> str:
    kind = "png" if content.startswith(b"\x89PNG") else "jpeg"
    return f"data:image/{kind};base64,{b64encode(content).decode()}"


def _language(tag: str) -> dict[str, str | None]:
    """Return the language and the region of a tag such as `de` or `pt-BR`."""
    if not (found := re.fullmatch(r"([a-z]{2,3})(?:[-_]([a-z]{2}))?", tag, re.IGNORECASE)):
        raise ValueError(f'"{tag}" is not a language tag, such as "de" or "pt-BR".')
    return {"language": found[1].lower(), "region": found[2] and found[2].lower()}


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
