"""The formats of a document: what each is called, and what writes it."""

from collections.abc import Callable

from django.db.models import TextChoices
from django.utils.module_loading import import_string

from resumes.documents.document import Document


class Format(TextChoices):
    """A format that this program writes. A row of an earlier one may have another."""

    PDF = "pdf", "PDF"
    DOCX = "docx", "Word (DOCX)"
    TEXT = "txt", "Plain text"
    MARKDOWN = "md", "Markdown"
    HTML = "html", "HTML"
    JSON_RESUME = "json", "JSON Resume"


# Imported once they write: Word's library alone takes longer to load than a page to make.
WRITERS = {
    Format.PDF: "resumes.documents.pdf.write",
    Format.DOCX: "resumes.documents.word_file.write",
    Format.TEXT: "resumes.documents.plain_text.write_text",
    Format.MARKDOWN: "resumes.documents.plain_text.write_markdown",
    Format.HTML: "resumes.documents.html_page.write",
    Format.JSON_RESUME: "resumes.documents.json_resume.write",
}
CONTENT_TYPES = {
    Format.PDF: "application/pdf",
    Format.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Format.TEXT: "text/plain; charset=utf-8",
    Format.MARKDOWN: "text/markdown; charset=utf-8",
    Format.HTML: "text/html; charset=utf-8",
    Format.JSON_RESUME: "application/json",
}


def write(document: Document, format: str) -> bytes:  # noqa: A002  # as everywhere
    """Return the bytes of a document. Raise ValueError if they cannot be made, in words for people."""
    writer: Callable[[Document], bytes] = import_string(WRITERS[Format(format)])
    return writer(document)
