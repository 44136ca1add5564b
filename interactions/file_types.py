"""What a file is, told from its bytes, and whether its name says so.

Images and PDF have signatures. What an office document is stands inside its ZIP file, and a text has no signature: both
are read here, so that nothing else is taken for them.
"""

import re
import unicodedata
import zlib
from collections.abc import Callable
from email.parser import BytesHeaderParser
from io import BytesIO
from pathlib import PurePosixPath
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile

from django.core.exceptions import ValidationError

from interactions.choices import AttachmentType

LONGEST_NAME = 255
LONGEST_ENDING = 10
MOST_OF_MEMBER = 1_000_000  # bytes of what says what an office document is
OFFICE = "application/vnd.openxmlformats-officedocument."
WORD, EXCEL, POWERPOINT = "wordprocessingml.document", "spreadsheetml.sheet", "presentationml.presentation"
OPEN = "application/vnd.oasis.opendocument."
# Characters that change the direction of a text, so that "fdp.exe" reads as "exe.pdf".
DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


class FileType(NamedTuple):
    type: AttachmentType
    content_type: str
    endings: tuple[str, ...]
    fits: Callable[[bytes], bool]


def clean_name(name: str) -> str:
    """Return the name of a file as one line without a path, at most `LONGEST_NAME` characters with its ending."""
    text = unicodedata.normalize("NFC", re.split(r"[/\\]", name)[-1])
    kept = (
        each for each in text if each not in DIRECTIONS and (each.isspace() or unicodedata.category(each)[0] != "C")
    )
    text = " ".join("".join(kept).split()).lstrip(". ")
    ending = PurePosixPath(text).suffix[: LONGEST_ENDING + 1]
    return (text.removesuffix(ending)[: LONGEST_NAME - len(ending)] + ending) or "file"


def recognise(name: str, content: bytes) -> tuple[str, AttachmentType]:
    """Return the name of a file, with the ending of its type if it has none, and the type.

    Raise ValidationError if it is of no type that is kept, or the ending names another one than the bytes.
    """
    found = next((each for each in TYPES if each.fits(content)), None)
    ending = PurePosixPath(name).suffix.lower()
    named = next((each for each in TYPES if ending in each.endings), None)
    if found is None or (ending and named is None):
        raise ValidationError(f"“{name}” is not a kind of file that is kept here. Choose one of: {KEPT}.")
    if not ending:
        return f"{name[: LONGEST_NAME - LONGEST_ENDING]}{found.endings[0]}", found.type
    assert named is not None  # noqa: S101
    if named is not found and not (named.type in TEXTS and found.type in TEXTS and named.fits(content)):
        raise ValidationError(
            f"“{name}” is not what its ending says, but: {found.type.label} ({found.endings[0]}). Give it the right "
            "ending, or choose another file."
        )
    return name, named.type


def _begins(*signatures: bytes) -> Callable[[bytes], bool]:
    return lambda content: content.startswith(signatures)


def _member(content: bytes, name: str) -> bytes:
    """Return a member of a ZIP file; b"" if it is none, or has no such member, or one that is too long."""
    if not content.startswith(b"PK\x03\x04"):
        return b""
    try:
        with ZipFile(BytesIO(content)) as archive:
            if archive.getinfo(name).file_size > MOST_OF_MEMBER:
                return b""
            with archive.open(name) as member:
                return member.read(MOST_OF_MEMBER)
    except (BadZipFile, zlib.error, KeyError, NotImplementedError, RuntimeError, ValueError, OSError, EOFError):
        return b""


def _office(kind: str) -> Callable[[bytes], bool]:
    """Match a document of Microsoft's formats without macros."""
    main = f'ContentType="{OFFICE}{kind}.main+xml"'.encode()
    return lambda content: main in _member(content, "[Content_Types].xml")


def _open_document(kind: str) -> Callable[[bytes], bool]:
    return lambda content: _member(content, "mimetype").strip() == f"{OPEN}{kind}".encode()


def _is_webp(content: bytes) -> bool:
    return content[:4] == b"RIFF" and content[8:12] == b"WEBP"


def _is_heic(content: bytes) -> bool:
    return content[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1")


def _is_text(content: bytes) -> bool:
    """Return whether this is text in UTF-8 or, with its mark, UTF-16; or else in an older encoding of one byte each."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return not any(ord(each) < 9 for each in content.decode("utf-16"))
        except UnicodeDecodeError:
            return False
    return bool(content.strip()) and not CONTROLS.search(content)


def _is_mail(content: bytes) -> bool:
    headers = BytesHeaderParser().parsebytes(content[:MOST_OF_MEMBER])
    return _is_text(content) and bool(headers["From"]) and bool(headers["Date"] or headers["Subject"])


def _is_calendar(content: bytes) -> bool:
    return content.removeprefix(b"\xef\xbb\xbf").lstrip()[:15].upper() == b"BEGIN:VCALENDAR" and _is_text(content)


# In this order: what has a signature before what is text, and text of a certain form before any.
TYPES = [
    FileType(AttachmentType.PDF, "application/pdf", (".pdf",), _begins(b"%PDF-")),
    FileType(AttachmentType.PNG, "image/png", (".png",), _begins(b"\x89PNG\r\n\x1a\n")),
    FileType(AttachmentType.JPEG, "image/jpeg", (".jpg", ".jpeg"), _begins(b"\xff\xd8\xff")),
    FileType(AttachmentType.GIF, "image/gif", (".gif",), _begins(b"GIF87a", b"GIF89a")),
    FileType(AttachmentType.WEBP, "image/webp", (".webp",), _is_webp),
    FileType(AttachmentType.HEIC, "image/heic", (".heic", ".heif"), _is_heic),
    FileType(AttachmentType.WORD, f"{OFFICE}{WORD}", (".docx",), _office(WORD)),
    FileType(AttachmentType.EXCEL, f"{OFFICE}{EXCEL}", (".xlsx",), _office(EXCEL)),
    FileType(AttachmentType.POWERPOINT, f"{OFFICE}{POWERPOINT}", (".pptx",), _office(POWERPOINT)),
    FileType(AttachmentType.OPEN_TEXT, f"{OPEN}text", (".odt",), _open_document("text")),
    FileType(AttachmentType.OPEN_SHEET, f"{OPEN}spreadsheet", (".ods",), _open_document("spreadsheet")),
    FileType(AttachmentType.OPEN_SLIDES, f"{OPEN}presentation", (".odp",), _open_document("presentation")),
    FileType(AttachmentType.MAIL, "message/rfc822", (".eml",), _is_mail),
    FileType(AttachmentType.CALENDAR, "text/calendar", (".ics",), _is_calendar),
    FileType(AttachmentType.TEXT, "text/plain", (".txt",), _is_text),
    FileType(AttachmentType.MARKDOWN, "text/markdown", (".md",), _is_text),
    FileType(AttachmentType.CSV, "text/csv", (".csv",), _is_text),
]
TEXTS = {
    AttachmentType.MAIL,
    AttachmentType.CALENDAR,
    AttachmentType.TEXT,
    AttachmentType.MARKDOWN,
    AttachmentType.CSV,
}
CONTENT_TYPES = {each.type: each.content_type for each in TYPES}
ENDINGS = [ending for each in TYPES for ending in each.endings]
KEPT = ", ".join(ENDINGS)
