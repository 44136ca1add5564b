"""Read the file of a JSON Resume, whatever its encoding."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError

from jobpilot.admin.transfer.encodings import decode
from jobpilot.admin.transfer.objects import parse
from jobpilot.admin.transfer.tables import MEGABYTE, UnreadableFileError
from resumes.documents.json_resume_reading import storable

MOST_BYTES = 2 * MEGABYTE


class JSONFile(NamedTuple):
    data: Mapping[str, Any]
    """The parsed JSON."""
    notes: list[str]
    """What a person should look at before they import it."""


def read_file(content: bytes) -> JSONFile:
    """Return the JSON of a file. Raise ValidationError with a sentence that names the place if it cannot be read."""
    if len(content) > MOST_BYTES:
        raise too_large(len(content))
    try:
        text = decode(content)
        start = text.content.lstrip()[:1]
        if not start:
            raise ValidationError("The file is empty.")
        if start == "<":
            raise ValidationError("Line 1: this is a web page or XML, not JSON. Save the JSON itself.")
        data = parse(text.content)
    except UnreadableFileError as error:
        raise ValidationError(str(error)) from None
    return JSONFile(storable(data), text.notes)


def too_large(size: int) -> ValidationError:
    return ValidationError(
        f"The file has {size / MEGABYTE:,.1f} MB, and a JSON Resume may have {MOST_BYTES // MEGABYTE} MB. A picture "
        "inside it makes it large: give its web address instead."
    )
