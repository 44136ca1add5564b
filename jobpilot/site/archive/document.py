"""Open an archive that somebody else may have made: within limits, and with one sentence for what is wrong."""

import zlib
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID
from zipfile import BadZipFile, ZipFile, ZipInfo

from jobpilot.admin.transfer.objects import parse
from jobpilot.admin.transfer.tables import MEGABYTE, UnreadableFileError, quoted
from jobpilot.site.archive.contents import FORMAT, VERSION
from jobpilot.site.archive.errors import ArchiveError
from jobpilot.site.archive.writing import FILES, JSON_NAME

MOST_ENTRIES = 100_000
MOST_JSON = 256 * MEGABYTE
MOST_FILES = 4096 * MEGABYTE  # of all files together, unpacked
HIGHEST_RATIO = 200  # of unpacked to packed, beyond SMALL: a ZIP file can hold a thousand times its size
SMALL = 10 * MEGABYTE

Row = dict[str, Any]


class Document(NamedTuple):
    """The JSON of an archive: the rows of the person, and the shared ones, by the label of their model."""

    person: UUID
    rows: dict[str, list[Row]]
    shared: dict[str, list[Row]]


def open_archive(file: Path) -> ZipFile:
    """Open a ZIP file. Raise ArchiveError if it is none, or holds more than anybody's archive would."""
    try:
        archive = ZipFile(file)
    except OSError as error:
        raise ArchiveError(f"{file} cannot be read: {error.strerror or error}.") from error
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise ArchiveError(f"{file} is not a ZIP file, or is damaged.") from error
    try:
        _require_limits(archive.infolist())
    except ArchiveError:
        archive.close()
        raise
    return archive


def read_document(archive: ZipFile) -> Document:
    """Return the JSON of an archive. Raise ArchiveError if it is not an archive that this program can read."""
    try:
        text = archive.read(JSON_NAME).decode()
    except KeyError as error:
        raise ArchiveError(f"This ZIP file has no {JSON_NAME}: it is not an archive of a person.") from error
    except (BadZipFile, zlib.error, EOFError, OSError, UnicodeDecodeError, NotImplementedError, RuntimeError) as error:
        raise ArchiveError(f"{JSON_NAME} is damaged or encrypted. Use another copy of the archive.") from error
    try:
        content = parse(text)
    except UnreadableFileError as error:
        raise ArchiveError(f"{JSON_NAME} cannot be read. {error}") from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise ArchiveError(f"{JSON_NAME} is not that of an archive of a person (its format must be “{FORMAT}”).")
    version = content.get("version")
    if type(version) is not int or version < 1:
        raise ArchiveError(f"{JSON_NAME} does not say its version: use an archive as it was written.")
    if version > VERSION:
        raise ArchiveError(
            f"The archive has version {version:,}, and this program reads up to {VERSION}. Upgrade JobPilot first."
        )
    try:
        person = UUID(content.get("person"))
    except (ValueError, TypeError, AttributeError) as error:
        raise ArchiveError(f"{JSON_NAME} does not say whose archive it is (“person” must be an id).") from error
    return Document(person, _rows(content, "rows"), _rows(content, "shared"))


def _rows(content: Row, part: str) -> dict[str, list[Row]]:
    rows = content.get(part)
    if not isinstance(rows, dict):
        raise ArchiveError(f"“{part}” of {JSON_NAME} must be an object with a list of rows for each kind.")
    for label, of_kind in rows.items():
        if not isinstance(of_kind, list) or not all(isinstance(row, dict) for row in of_kind):
            raise ArchiveError(f"“{part}” of {JSON_NAME} must have a list of objects for {quoted(label)}.")
    return rows


def _require_limits(entries: list[ZipInfo]) -> None:
    if len(entries) > MOST_ENTRIES:
        raise ArchiveError(f"The ZIP file has {len(entries):,} entries, and at most {MOST_ENTRIES:,} are read.")
    names = [entry.filename for entry in entries]
    if len(names) != len(set(names)):
        raise ArchiveError("The ZIP file has two entries of one name: use an archive as it was written.")
    for entry in entries:
        if entry.filename == JSON_NAME and entry.file_size > MOST_JSON:
            raise ArchiveError(
                f"{JSON_NAME} unpacks to {entry.file_size / MEGABYTE:,.0f} MB, and at most "
                f"{MOST_JSON // MEGABYTE:,} MB are read."
            )
        if entry.file_size > SMALL and entry.file_size > HIGHEST_RATIO * entry.compress_size:
            raise ArchiveError(
                f"{quoted(entry.filename)} unpacks to more than {HIGHEST_RATIO} times its size, as no archive does."
            )
    if sum(entry.file_size for entry in entries if entry.filename.startswith(FILES)) > MOST_FILES:
        raise ArchiveError(f"The files unpack to more than {MOST_FILES // MEGABYTE:,} MB, and are not read.")
