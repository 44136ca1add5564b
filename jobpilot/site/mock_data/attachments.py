"""Files of applications: certificates that were sent along, and the tasks that interviews set."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import timedelta

from django.core.files.base import ContentFile

from interactions.choices import AttachmentType, InterviewKind
from interactions.factories import AttachmentFactory
from interactions.models import Attachment, Interview, JobUserInteraction
from interactions.statuses import UNSENT
from jobpilot.site.mock_data.dice import Dice

MINUTE = timedelta(minutes=1)
COURSES = ("First aid at work", "Project planning", "Data protection", "Working safely", "Leading small teams")
TASK = """{job} at {company}

Please send us, within a week:

1. A page on how you would spend your first month.
2. One thing about our work that you would change, and what that would cost.

About three hours are enough. Tell us what you left out.
"""


def make_attachments(
    interactions: Iterable[JobUserInteraction], interviews: Iterable[Interview]
) -> Iterator[Attachment]:
    """Yield a certificate for one application in three, and the task of each technical interview."""
    for interaction in interactions:
        dice = Dice(f"file of {interaction.pk}")
        sent = interaction.application_status not in ("", *UNSENT)
        if sent and interaction.applied_date and dice.chance(0.34):
            course = dice.choice(COURSES)
            lines = ["Certificate", course, f"{interaction.user} took part with success."]
            yield _attachment(
                dice, f"Certificate {course}.pdf", AttachmentType.PDF, pdf(lines), interaction.applied_date, interaction
            )
    for interview in interviews:
        if interview.kind == InterviewKind.TECHNICAL:
            job = interview.interaction.job
            text = TASK.format(job=job.title, company=job.company.name).encode()
            dice = Dice(f"file of {interview.pk}")
            yield _attachment(dice, "Task.txt", AttachmentType.TEXT, text, interview.created_at + MINUTE, interview)


def _attachment(
    dice: Dice, name: str, kind: AttachmentType, content: bytes, at: object, owner: JobUserInteraction | Interview
) -> Attachment:
    return AttachmentFactory.build(
        id=dice.uuid(),
        **{"interview" if isinstance(owner, Interview) else "interaction": owner},
        name=name,
        kind=kind,
        file=ContentFile(content, name=name),
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        created_at=at,
        updated_at=at,
    )


def pdf(lines: Iterable[str]) -> bytes:
    """Return a PDF file with one page of these lines, below each other."""
    shown = b" ".join(b"(%s) Tj T*" % _escaped(line) for line in lines)
    text = b"BT /F1 24 Tf 72 720 Td 36 TL %s ET" % shown
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
        b"/Encoding /WinAnsiEncoding >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
    ]
    file, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return file + end % (size, table, size, len(file))


def _escaped(text: str) -> bytes:
    encoded = text.encode("cp1252", errors="replace")
    return encoded.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
