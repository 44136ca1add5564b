"""Make a document of a resume as it is stored."""

from datetime import datetime
from typing import Any

from jobpilot.typesetting import Paper
from resumes.documents.document import Document, Letter
from resumes.documents.looks import look_of
from resumes.languages import word
from resumes.models import Resume, ResumeTemplate


def default_template() -> ResumeTemplate | None:
    """Return the template of resumes without one, if the database has any."""
    return ResumeTemplate.objects.filter(is_default=True).first()


def document_of(
    resume: Resume,
    *,
    template: ResumeTemplate | None = None,
    paper: str = Paper.A4,
    letter: Letter | None = None,
    photo: bytes | None = None,
    has_resume: bool = True,
    created: datetime | None = None,
    **content: Any,
) -> Document:
    """Return the document of a resume's present content, or of the `content` that is given instead.

    Without a template, it looks as that of the resume says, or the default one.
    """
    content = {"summary": resume.summary, **resume.content, **content}
    contact = content["contact_info"] if isinstance(content["contact_info"], dict) else {}
    owner = resume.user.full_name if resume.user_id else ""  # a resume that is being added may have none yet
    name = str(contact.get("full_name") or owner).strip()
    kind = word("resume" if has_resume else "letter", resume.language)
    return Document(
        content=content,
        title=f"{name}: {kind}" if name else resume.title,
        name=name,
        look=look_of(template or resume.template or default_template()),
        language=resume.language,
        paper=paper,
        created=created or resume.updated_at.replace(microsecond=0),
        letter=letter,
        photo=photo,
        has_resume=has_resume,
    )
