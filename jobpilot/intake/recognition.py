"""Say what a file is, and read it once."""

import io
import json
import zipfile
from dataclasses import dataclass, field
from hashlib import sha256
from typing import IO, Any

from django.core.exceptions import ValidationError

from companies.matching import address_key
from companies.postings.reading import PageError, is_page, read_page
from jobpilot.admin.transfer.tables import COMMAND, Limits, UnreadableFileError
from jobpilot.admin.transfer.workbooks import DAMAGED
from jobpilot.intake import jobspy, linkedin
from jobpilot.intake.columns import known as known_to_tracker
from jobpilot.intake.models import BatchFormat
from jobpilot.intake.resume_rows import is_json_resume, resume_table
from jobpilot.intake.tables import Row, Table, read_table
from jobpilot.intake.tracker import Mapping
from resumes.documents.json_resume_file import MOST_BYTES, too_large

OF_PERSON = (
    "This is the archive of a person, which says itself whose it is, and is read back as a whole: by whoever runs "
    "JobPilot, with “manage.py intake FILE”."
)
ENOUGH_OF_JOBSPY = 8  # columns: what a tracker has in common with it are fewer
ARCHIVE = "archive.json"  # in the archive of a person, which `jobpilot.site.archive` writes and reads
# How many of some headings each format knows.
KNOWN = {
    BatchFormat.JOBSPY: jobspy.known,
    BatchFormat.TRACKER: known_to_tracker,
    BatchFormat.LINKEDIN: linkedin.known,
}


@dataclass
class Given:
    """What a file is, and what it says."""

    format: BatchFormat
    table: Table  # of all its rows
    mapping: Mapping = field(default_factory=lambda: Mapping({}, ""))  # of LinkedIn's jobs: it writes one way only
    resume: dict[str, Any] = field(default_factory=dict)  # a JSON Resume
    preferences: dict[str, list[str]] = field(default_factory=dict)  # of the person, by the names of its fields
    postings: list[dict[str, Any]] = field(default_factory=list)  # of the rows, as fields for `bulk_upsert_jobs()`


def recognised(data: bytes, name: str, format: str = "", limits: Limits = COMMAND) -> Given:  # noqa: A002
    """Return what a file is and says.

    Raise UnreadableFileError if it is nothing that is known, and ValidationError if it is a JSON Resume with faults or
    `format` is none of `BatchFormat`.
    """
    if format and format not in BatchFormat.values:
        raise ValidationError(
            {"format": f"“{format}” is not a format. Choose one of: {', '.join(BatchFormat.values)}."}
        )
    if format == BatchFormat.PAGE or (not format and is_page(data)):
        return _of_page(data)
    names = _names_in(io.BytesIO(data))
    if ARCHIVE in names:
        raise UnreadableFileError(OF_PERSON)
    if linkedin.is_export(names) or (format == BatchFormat.LINKEDIN and names):
        return _of_linkedin(linkedin.read_archive(data, limits=limits))
    knowing = [KNOWN[BatchFormat(format)]] if format in KNOWN else KNOWN.values()
    table = read_table(data, lambda headings: max(known(headings) for known in knowing), name=name, limits=limits)
    if format == BatchFormat.JSON_RESUME or (not format and is_json_resume(table.document)):
        if len(data) > MOST_BYTES:
            raise too_large(len(data))
        document, table = resume_table(table.document)
        return Given(BatchFormat.JSON_RESUME, table, resume=document)
    if format == BatchFormat.LINKEDIN or (not format and linkedin.known(table.headings)):
        return _of_linkedin(linkedin.read_list(table))
    if format == BatchFormat.JOBSPY or (not format and jobspy.known(table.headings) >= ENOUGH_OF_JOBSPY):
        return Given(BatchFormat.JOBSPY, table, postings=[jobspy.posting_of(row) for row in table.rows])
    return Given(BatchFormat.TRACKER, table)


def _of_page(data: bytes) -> Given:
    """Return the postings of a page, each known by its address, or else by all that it says."""
    try:
        postings = read_page(data)
    except PageError as error:
        raise UnreadableFileError(str(error)) from None
    if not postings:
        raise UnreadableFileError(
            "The page does not say what its posting is. Paste the text of the posting under “Record a job” instead."
        )
    headings = list(dict.fromkeys(name for posting in postings for name in posting))
    rows = [Row.of(number, {**posting}) for number, posting in enumerate(postings, start=1)]
    for posting in postings:
        if not (posting.get("source") and posting.get("source_job_id")):
            said = json.dumps(posting, default=str, sort_keys=True)
            key = address_key(posting["job_url"]) if "job_url" in posting else sha256(said.encode()).hexdigest()
            posting |= {"source": posting.get("source", "page"), "source_job_id": key}
    return Given(BatchFormat.PAGE, Table(headings, rows), postings=postings)


def _of_linkedin(export: linkedin.Export) -> Given:
    return Given(BatchFormat.LINKEDIN, export.table, export.mapping(), export.resume, export.preferences)


def is_of_person(file: IO[bytes]) -> bool:
    """Return whether a file is the archive of a person; what is read of it is its table of contents."""
    return ARCHIVE in _names_in(file)


def _names_in(file: IO[bytes]) -> list[str]:
    """Return the names of the files in an archive; none if it is no archive."""
    try:
        with zipfile.ZipFile(file) as archive:
            return archive.namelist()
    except DAMAGED:
        return []
