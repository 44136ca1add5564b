"""Put the files of an archive back into the storage."""

import zlib
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import IO
from zipfile import BadZipFile, ZipFile

from django.core.exceptions import SuspiciousOperation, ValidationError
from django.core.files import File
from django.core.files.storage import Storage
from django.db import models

from interactions.models import Attachment
from interactions.services import inspect_file
from jobpilot.site.archive.contents import file_fields
from jobpilot.site.archive.errors import ArchiveError
from jobpilot.site.archive.writing import FILES


def restore_files(archive: ZipFile, rows: Iterable[models.Model]) -> None:
    """Store the files that rows refer to under their names. Raise ArchiveError, and store none, if one cannot be."""
    stored: list[tuple[Storage, str]] = []
    try:
        for row in rows:
            for field in file_fields(type(row)):
                if name := getattr(row, field.attname).name:
                    _store(archive, field, name, stored)
                    if isinstance(row, Attachment):
                        _check(row)
    except BaseException:
        for storage, name in stored:
            storage.delete(name)
        raise


def _check(attachment: Attachment) -> None:
    """Raise ArchiveError if the file is not what its row says, or is of no kind that is kept."""
    try:
        with attachment.file.open("rb") as file:
            found = inspect_file(file=File(file), name=attachment.name)
    except ValidationError as error:
        raise ArchiveError(f"The attachment {attachment.pk} cannot be stored. {error.messages[0]}") from error
    if (found.kind, len(found.content), found.sha256) != (attachment.kind, attachment.size, attachment.sha256):
        raise ArchiveError(
            f"The attachment {attachment.pk} cannot be stored. The file is not the one that its row describes."
        )


def _store(archive: ZipFile, field: models.FileField, name: str, stored: list[tuple[Storage, str]]) -> None:
    """Store a file, and add it to those that were. An equal one may be there already."""
    storage = field.storage
    try:
        with archive.open(FILES + name) as entry:
            if storage.exists(name):
                with storage.open(name) as present:
                    if any(one != other for one, other in zip_longest(_chunks(entry), _chunks(present))):
                        raise ArchiveError(f"The storage has another file under the name {name}. Move it away first.")
                return
            given = storage.save(name, File(entry), max_length=field.max_length)
    except KeyError as error:
        raise ArchiveError(f"The archive lacks the file {name}, to which a row refers.") from error
    except (SuspiciousOperation, BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise ArchiveError(f"The file {name} of the archive cannot be stored: {error}.") from error
    if given != name:
        storage.delete(given)
        raise ArchiveError(f"The storage cannot keep a file under the name {name}.")
    stored.append((storage, name))


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    while chunk := file.read(65_536):
        yield chunk
