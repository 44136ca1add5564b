"""A document before it has a format: a resume, a letter, or both."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from jobpilot.typesetting import Paper
from resumes.documents.looks import Look
from resumes.documents.outline import LetterOutline, ResumeOutline, left_out, outline
from resumes.languages import Language


@dataclass(frozen=True)
class Letter:
    """The text of a cover letter, and what stands above it."""

    text: str
    date: str = ""
    recipient: tuple[str, ...] = ()
    subject: str = ""


@dataclass(frozen=True)
class Document:
    """What is to leave the house: the content of a resume, a letter in front of it, and how they look."""

    content: Mapping[str, Any]
    title: str
    name: str = ""
    """Whose it is, if the content does not say."""
    look: Look = field(default_factory=Look)
    language: str = Language.ENGLISH
    paper: str = Paper.A4
    created: datetime | None = None
    letter: Letter | None = None
    photo: bytes | None = None
    has_resume: bool = True

    @property
    def author(self) -> str:
        return self.resume.name

    @property
    def resume(self) -> ResumeOutline:
        return outline(
            self.content, language=self.language, order=self.look.reading_order, name=self.name or self.title
        )

    @property
    def parts(self) -> list[LetterOutline | ResumeOutline]:
        """The letter and the resume, as far as the document has them."""
        resume = self.resume
        found: list[LetterOutline | ResumeOutline] = [resume] if self.has_resume else []
        if self.letter is not None:
            found.insert(0, self._letter(self.letter, resume))
        return found

    @property
    def left_out(self) -> list[str]:
        """The sections that have content which the template does not print, as people call them."""
        return left_out(self.content, self.look.order) if self.has_resume else []

    def _letter(self, letter: Letter, resume: ResumeOutline) -> LetterOutline:
        paragraphs = [
            block.splitlines() for block in "\n".join(map(str.rstrip, letter.text.splitlines())).split("\n\n")
        ]
        return LetterOutline(
            name=resume.name,
            headline=resume.headline,
            contacts=resume.contacts,
            language=self.language,
            date=letter.date,
            recipient=list(letter.recipient),
            subject=letter.subject,
            paragraphs=[lines for lines in paragraphs if any(lines)],
        )
