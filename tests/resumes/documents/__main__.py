"""Draw the templates for the README: `python -m tests.resumes.documents`."""

from pathlib import Path

import django

django.setup()

from resumes.documents import Document, look_of, pages, system_templates  # noqa: E402  # once Django is ready
from tests.resumes.documents.examples import SHOWN  # noqa: E402

FOLDER = Path(__file__).parents[3] / "docs" / "images"

for template in system_templates():
    look = look_of(template)
    document = Document(SHOWN, "Resume", look=look)
    picture = pages(document, format="png", pixels_per_inch=64)[0]
    (FOLDER / f"resume-{look.layout}.png").write_bytes(picture)
