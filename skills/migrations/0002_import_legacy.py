from django.db import migrations

from jobpilot.legacy.importing import LegacyImport
from skills import legacy as skills_legacy


def forwards(apps, schema_editor):
    """The skill banks of a legacy database; nothing where there is none."""
    with LegacyImport(apps, schema_editor.connection) as legacy:
        skills_legacy.bring_over(legacy)


def backwards(apps, schema_editor):
    """Delete the skill banks that came over; the legacy tables were never touched."""
    with LegacyImport(apps, schema_editor.connection) as legacy:
        skills_legacy.take_back(legacy)


class Migration(migrations.Migration):
    dependencies = [("skills", "0001_initial"), ("jobpilot", "0002_import_legacy")]

    operations = [migrations.RunPython(forwards, backwards)]
