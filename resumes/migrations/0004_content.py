"""Add languages and links, and mend the content of resumes by the rules that it has now.

Versions stay as they are: they say what was sent. They are mended when they are restored.
"""

import logging

from django.db import migrations

import jobpilot.db.fields
from resumes.dates import PRESENT
from resumes.mending import mended
from resumes.schema import SECTIONS, faults_of

logger = logging.getLogger(__name__)

ADDED = ("languages", "links")
AT_ONCE = 500


def _each(apps, schema_editor):
    resumes = apps.get_model("resumes", "Resume").objects.using(schema_editor.connection.alias)
    for row in resumes.order_by("pk").only(*SECTIONS).iterator(AT_ONCE):
        yield resumes.filter(pk=row.pk), {name: getattr(row, name) for name in SECTIONS}


def mend(apps, schema_editor):
    """Mend what is certain; fill languages and links from the sections that `unmend` made of them."""
    changed, unclear = 0, 0
    for row, content in _each(apps, schema_editor):
        now = mended(content)
        for entry in now["custom_sections"]:
            for name in ADDED:
                if isinstance(entry, dict) and isinstance(entry.get(name), list):
                    now[name] = mended({name: entry[name]})[name]
        now["custom_sections"] = [
            entry for entry in now["custom_sections"] if not (isinstance(entry, dict) and entry.keys() & {*ADDED})
        ]
        unclear += bool(faults_of(now))
        if values := {name: value for name, value in now.items() if value != content[name]}:
            row.update(**values)
            changed += 1
    settle(schema_editor)
    if changed or unclear:
        message = "Resume: mended the content of %d; %d have content that their pages name as not understood."
        logger.warning(message, changed, unclear)


def unmend(apps, schema_editor):
    """Make sections of languages and links, and mark positions that go on, as the schema before knew them."""
    for row, content in _each(apps, schema_editor):
        added = [{"title": SECTIONS[name].label, name: content[name]} for name in ADDED if content[name]]
        values = {"custom_sections": [*content["custom_sections"], *added]} if added else {}
        entries = content["work_experience"]
        if any(isinstance(entry, dict) and entry.get("end_date") == PRESENT for entry in entries):
            values["work_experience"] = [
                entry | {"end_date": None, "is_current": True}
                if isinstance(entry, dict) and entry.get("end_date") == PRESENT
                else entry
                for entry in entries
            ]
        if values:
            row.update(**values)
    settle(schema_editor)


def settle(schema_editor):
    """Let PostgreSQL check the changed rows now, since it alters no table before."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):
    dependencies = [("resumes", "0003_list_indexes")]

    operations = [
        migrations.AddField(
            model_name="resume", name="languages", field=jobpilot.db.fields.JSONArrayField(blank=True, default=list)
        ),
        migrations.AddField(
            model_name="resume", name="links", field=jobpilot.db.fields.JSONArrayField(blank=True, default=list)
        ),
        migrations.RunPython(mend, unmend),
    ]
