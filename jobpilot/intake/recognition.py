"""Say what a file is, and read it once."""

import io
import zipfile
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError

from jobpilot.admin.transfer.tables import UnreadableFileError
from jobpilot.intake import jobspy, linkedin
from jobpilot.intake.columns import known as known_to_tracker
from jobpilot.intake.models import BatchFormat
from jobpilot.intake.resume_rows import is_json_resume, resume_table
from jobpilot.intake.tables import Table, read_table
from jobpilot.intake.tracker import Mapping
from resumes.documents.json_resume_file import MOST_BYTES, too_large

ENOUGH_OF_JOBSPY = 8  # columns: what a tracker has in common with it are fewer
ARCHIVE = "archive.json"  # in the archive of a person, which `jobpilot.site.archive` writes and reads
# How many of some headings each format knows.
KNOWN = {
    BatchFormat.JOBSPY: jobspy.known,
    BatchFormat.TRACKER: known_to_tracker,
    BatchFormat.LINKEDIN: linkedin.known,
}


class ArchiveOfPersonError(UnreadableFileError):
    """The archive of a person, which has a door of its own."""

    def __init__(self) -> None:
        super().__init__(
            "This is the archive of a person, which says itself whose it is, and is read back as a whole: by whoever "
            "runs JobPilot, with “manage.py restore_person”."
        )


@dataclass
class Given:
    """What a file is, and what it says."""

    format: BatchFormat
    table: Table  # of all its rows
    mapping: Mapping = field(default_factory=lambda: Mapping({}, ""))  # of LinkedIn's jobs: it writes one way only
    resume: dict[str, Any] = field(default_factory=dict)  # a JSON Resume
    preferences: dict[str, list[str]] = field(default_factory=dict)  # of the person, by the names of its fields


def recognised(data: bytes, name: str, format: str = "") -> Given:  # noqa: A002
    """Return what a file is and says.

    Raise UnreadableFileError if it is nothing that is known, and ValidationError if it is a JSON Resume with faults or
    `format` is none of `BatchFormat`.
    """
    if format and format not in BatchFormat.values:
        raise ValidationError(
            {"format": f"“{format}” is not a format. Choose one of: {', '.join(BatchFormat.values)}."}
        )
    names = _names_in(data)
    if ARCHIVE in names:
        raise ArchiveOfPersonError
    if linkedin.is_export(names) or (format == BatchFormat.LINKEDIN and names):
        return _of_linkedin(linkedin.read_archive(data))
    knowing = [KNOWN[BatchFormat(format)]] if format in KNOWN else KNOWN.values()
    table = read_table(data, lambda headings: max(known(headings) for known in knowing), name=name)
    if format == BatchFormat.JSON_RESUME or (not format and is_json_resume(table.document)):
        if len(data) > MOST_BYTES:
            raise too_large(len(data))
        document, table = resume_table(table.document)
        return Given(BatchFormat.JSON_RESUME, table, resume=document)
    if format == BatchFormat.LINKEDIN or (not format and linkedin.known(table.headings)):
        return _of_linkedin(linkedin.read_list(table))
    is_jobspy = format == BatchFormat.JOBSPY or (not format and jobspy.known(table.headings) >= ENOUGH_OF_JOBSPY)
    return Given(BatchFormat.JOBSPY if is_jobspy else BatchFormat.TRACKER, table)


def _of_linkedin(export: linkedin.Export) -> Given:
    return Given(BatchFormat.LINKEDIN, export.table, export.mapping(), export.resume, export.preferences)


def _names_in(data: bytes) -> list[str]:
    """Return the names of the files in an archive; none if it is no archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return []
