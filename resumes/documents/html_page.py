"""Resumes and letters as one HTML page, which needs nothing else and is read by programs and screen readers."""

from django.template.loader import render_to_string

from resumes.documents.document import Document


def write(document: Document) -> bytes:
    """Return a page (UTF-8)."""
    return render_to_string("resumes/documents/page.html", {"document": document}).encode()
