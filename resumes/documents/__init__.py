"""What leaves the house: resumes and cover letters as files.

A `Document` is what is said and how it looks; `write()` makes a file of it in one of the formats, and `pages()` a
picture of each page.
"""

from resumes.documents.document import Document, Letter
from resumes.documents.formats import CONTENT_TYPES, Format, write
from resumes.documents.looks import Layout, Look, look_of, system_templates
from resumes.documents.pdf import pages
from resumes.documents.photos import refuse_photo
from resumes.documents.sources import default_template, document_of

__all__ = [
    "CONTENT_TYPES",
    "Document",
    "Format",
    "Layout",
    "Letter",
    "Look",
    "default_template",
    "document_of",
    "look_of",
    "pages",
    "refuse_photo",
    "system_templates",
    "write",
]
