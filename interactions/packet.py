"""What was sent with an application, as one ZIP file: the posting, the resume, the letter, and the files of it."""

import json
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime, time
from pathlib import PurePosixPath
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.utils import timezone
from django.utils.formats import date_format

from interactions.file_types import clean_name
from interactions.models import Attachment, JobUserInteraction
from interactions.sent_versions import sent_version
from interactions.services.documents import documents_of
from interactions.snapshot import MOMENTS
from jobpilot.models import UserProfile
from jobpilot.models.choices import JobType, RemoteType
from jobpilot.zones import local, zone_of
from resumes.documents import Format, write

# The texts of a frozen posting, with their headings; what is not here stands in the lines above them.
HEADINGS = {
    "description": "Description",
    "responsibilities": "Responsibilities",
    "requirements": "Requirements",
    "education_required": "Education",
    "skills_required": "Skills required",
    "skills_preferred": "Skills preferred",
    "tech_stack": "Technology",
    "benefits": "Benefits",
}
LINES = {
    "location": "Place",
    "salary": "Pay",
    "job_type": "Type",
    "remote_type": "Remote",
    "posted_date": "Posted",
    "application_deadline": "Apply by",
    "source": "Source",
    "job_url": "Address",
    "application_url": "Apply at",
}
CHOICES = {"job_type": JobType, "remote_type": RemoteType}


def posting_text(snapshot: dict[str, Any], whose: UserProfile) -> str:
    """Return a frozen posting as a text for people, with the days of one of them; "" without one."""
    if not snapshot:
        return ""
    lines = [" at ".join(str(snapshot[name]) for name in ("title", "company") if snapshot.get(name)), ""]
    lines += [f"{label}: {_shown(name, snapshot[name], whose)}" for name, label in LINES.items() if snapshot.get(name)]
    for name, heading in HEADINGS.items():
        if value := snapshot.get(name):
            lines += ["", heading, ", ".join(map(str, value)) if isinstance(value, list) else str(value)]
    return "\n".join(lines).strip() + "\n"


def _shown(name: str, value: Any, whose: UserProfile) -> str:
    """Return a value as pages show it: a choice by its label, a moment as a day, with its time unless at midnight."""
    text = str(value)
    if name in CHOICES:
        return str(dict(CHOICES[name].choices).get(text, text))
    if name in MOMENTS:
        with suppress(ValueError):  # a snapshot may come from elsewhere
            moment = datetime.fromisoformat(text)
            if moment.tzinfo:
                moment = local(moment, zone_of(whose))
            return date_format(moment, "j M Y" if moment.time() == time.min else "j M Y, H:i")
    return text


def attachments_of(interaction: JobUserInteraction) -> dict[str, Iterable[Attachment]]:
    """Return the files of an application, its interviews and its offers, by the folder in which a packet has them."""
    attachments = Attachment.objects.order_by("created_at", "id")
    return {
        "files": attachments.filter(interaction=interaction),
        "interviews": attachments.filter(interview__interaction=interaction),
        "offers": attachments.filter(offer__interaction=interaction),
    }


def write_packet(
    interaction: JobUserInteraction, target: IO[bytes], *, attachments: dict[str, Iterable[Attachment]]
) -> int:
    """Write what was sent into a ZIP file, and return the number of files in it.

    Of the `attachments` by folder, each has the name that people know, and equal names are numbered. Raise
    FileNotFoundError if the storage lacks one.
    """
    with ZipFile(target, "w", ZIP_DEFLATED) as packet:
        for name, text in _texts(interaction):
            packet.writestr(_entry(name), text)
        taken = set(packet.namelist())
        for folder, rows in attachments.items():
            for row in rows:
                name = _free(f"{folder}/{clean_name(row.name)}", taken)
                with row.file.open("rb") as content, packet.open(_entry(name), "w", force_zip64=True) as entry:
                    shutil.copyfileobj(content, entry)
        return len(packet.namelist())


def _texts(interaction: JobUserInteraction) -> Iterator[tuple[str, str | bytes]]:
    """Yield what is stored as text: the posting, the version of the resume, and the letter, as they look on paper too.

    What cannot be printed, since no font has its script, is there as text alone.
    """
    if posting := posting_text(interaction.job_snapshot, interaction.user):
        yield "posting.txt", posting
    if version := sent_version(interaction):
        content = {"title": str(version.resume), "version": version.version_number, **version.content_snapshot}
        yield "resume.json", json.dumps(content, ensure_ascii=False, indent=2) + "\n"
        for document in documents_of(interaction, version, together=True).values():
            try:
                yield "application.pdf", write(document, Format.PDF)
            except ValueError:
                yield "application.txt", write(document, Format.TEXT)
    if interaction.cover_letter:
        yield "cover-letter.txt", interaction.cover_letter


def _entry(name: str) -> ZipInfo:
    info = ZipInfo(name, timezone.now().timetuple()[:6])
    info.compress_type = ZIP_DEFLATED
    return info


def _free(name: str, taken: set[str]) -> str:
    path = PurePosixPath(name)
    number = 1
    while name.casefold() in taken:
        number += 1
        name = str(path.with_name(f"{path.stem} ({number}){path.suffix}"))
    taken.add(name.casefold())
    return name
