"""Add the templates that come with the program: one for each of its layouts.

The one with one column is the default, unless the database has another. Templates of an earlier program stay as they
are, and are printed as their styling says.
"""

from datetime import UTC, datetime
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db import migrations

MADE = datetime(2025, 1, 1, tzinfo=UTC)  # before what any database has of this program
TEMPLATES = {
    "one_column": ("One column", "From top to bottom, as programs read it too. Suits every occupation."),
    "two_columns": ("Two columns", "Skills, languages and certificates on the left, what you did on the right."),
    "academic": ("Academic", "A curriculum vitae in serifs, with the dates in the margin."),
    "compact": ("Compact", "Small type and narrow margins: much on one page."),
    "photo": ("With a photo", "A band of colour with your name, and your photo if you add one."),
}
ACCENTS = {
    "one_column": "#1f4e79",
    "two_columns": "#1d4ed8",
    "academic": "#1f2937",
    "compact": "#0f766e",
    "photo": "#9d3c2f",
}
SECTIONS = [
    *("summary", "work_experience", "education", "skills", "projects"),
    *("certifications", "languages", "links", "custom_sections"),
]


def identifier(layout: str) -> UUID:
    return uuid5(NAMESPACE_URL, f"jobpilot:template:{layout}")


def add(apps, schema_editor):
    templates = apps.get_model("resumes", "ResumeTemplate").objects.using(schema_editor.connection.alias)
    has_default = templates.filter(is_default=True).exists()
    for layout, (name, description) in TEMPLATES.items():
        templates.get_or_create(
            id=identifier(layout),
            defaults={
                "name": name,
                "description": description,
                "sections": SECTIONS,
                "section_order": SECTIONS,
                "styling": {"layout": layout, "accent": ACCENTS[layout]},
                "is_default": layout == "one_column" and not has_default,
                "is_system": True,
                "created_at": MADE,
            },
        )
    templates.filter(id__in=map(identifier, TEMPLATES)).update(updated_at=MADE)


def remove(apps, schema_editor):
    """Remove those that no resume uses; a resume keeps the others, as rows that people made."""
    templates = apps.get_model("resumes", "ResumeTemplate").objects.using(schema_editor.connection.alias)
    templates.filter(id__in=map(identifier, TEMPLATES), resumes=None).delete()


class Migration(migrations.Migration):
    dependencies = [("resumes", "0007_documents")]

    operations = [migrations.RunPython(add, remove)]
