"""Make the resume and the letter of an application as files, and attach them."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from interactions.models import Attachment, JobUserInteraction
from interactions.models.attachment import refuse_unless_application
from interactions.sent_versions import sent_version
from interactions.services.attachments import attach_file
from interactions.services.locks import lock_interaction, write
from interactions.services.rounds import sent_resume
from jobpilot.db.arguments import service
from jobpilot.typesetting import Paper
from jobpilot.zones import day_of
from resumes.documents import Document, Format, Letter, document_of
from resumes.documents import write as file_of
from resumes.languages import date_in_words, word
from resumes.models import Resume, ResumeTemplate, ResumeVersion
from resumes.services import content_of_version

# What an attachment can be; the other formats are for pasting into forms.
FORMATS = (Format.PDF, Format.DOCX)


@service
@transaction.atomic
def attach_documents(
    *,
    interaction: JobUserInteraction,
    resume: Resume | None = None,
    template: ResumeTemplate | None = None,
    format: str = Format.PDF,  # noqa: A002  # as of a file
    paper: str = Paper.A4,
    together: bool = False,
) -> list[Attachment]:
    """Make the resume and the cover letter of an application as files, attach them, and return the attachments.

    `resume` is for an application without one: a version of it is kept, and the application names it. Otherwise the
    files say what the version says that the application names. Without a letter there is the resume alone; `together`
    puts both into one file. The same files again change nothing.

    Raise ValidationError if the interaction is no application, has no resume or names a version that is not kept, if
    `resume` is another one or of another person, for an unknown format or paper, and if a file cannot be made.
    """
    if format not in FORMATS:
        raise ValidationError(f"“{format}” is not a format to send. Choose one of: {', '.join(FORMATS)}.")
    if paper not in Paper.values:
        raise ValidationError(f"“{paper}” is not a size of paper. Choose one of: {', '.join(Paper.values)}.")
    lock_interaction(interaction)
    refuse_unless_application(interaction)
    version = _version(interaction, resume)
    look = {"template": template, "paper": paper}
    found = documents_of(interaction, version, together=together, **look)
    attachments = []
    for name, document in found.items():
        try:
            content = file_of(document, format)
        except ValueError as error:  # in words for people
            raise ValidationError(str(error)) from error
        attachments.append(attach_file(to=interaction, file=ContentFile(content, name=f"{name}.{format}")))
    return attachments


def documents_of(
    interaction: JobUserInteraction, version: ResumeVersion, *, together: bool = False, **look: Any
) -> dict[str, Document]:
    """Return the documents of an application, by the names that their files get."""
    resume = version.resume
    content = content_of_version(version)
    letter = letter_of(interaction, resume.language)
    person = str(interaction.user).replace("/", " ").replace("\\", " ")

    def name(kind: str) -> str:
        return f"{person} - {word(kind, resume.language)}"

    options = {**look, **content, "created": version.created_at.replace(microsecond=0)}
    if letter and together:
        return {name("application"): document_of(resume, letter=letter, **options)}
    found = {name("resume"): document_of(resume, **options)}
    if letter:
        found[name("letter")] = document_of(resume, letter=letter, has_resume=False, **options)
    return found


def letter_of(interaction: JobUserInteraction, language: str) -> Letter | None:
    """Return the letter of an application, addressed to the company, or None if it has none."""
    if not interaction.cover_letter.strip():
        return None
    moment: datetime = interaction.applied_date or timezone.now()
    day = day_of(moment, interaction.user)
    job = interaction.job
    return Letter(
        text=interaction.cover_letter,
        date=date_in_words(day.isoformat(), language) if day else "",
        recipient=tuple(filter(None, [job.company.name, job.location])),
        subject=job.title,
    )


def _version(interaction: JobUserInteraction, resume: Resume | None) -> ResumeVersion:
    """Return the version that the application names; keep one of the resume if it names none."""
    if resume is not None and interaction.resume_id not in (None, resume.pk):
        raise ValidationError({"resume": f"This application has another resume: {interaction.resume}."})
    resume = resume or interaction.resume
    if resume is None:
        raise ValidationError({"resume": "Choose the resume: this application names none."})
    if interaction.resume_id is None or not interaction.resume_version:
        write(interaction, **sent_resume(interaction.user_id, resume))
    version = sent_version(interaction)
    if version is None:
        raise ValidationError(
            f'The version "{interaction.resume_version}" that this application names is not kept, so that its file '
            "cannot be made."
        )
    return version
