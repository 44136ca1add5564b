from django.db import migrations

from interactions import legacy as interactions_legacy
from jobpilot.legacy.importing import LegacyImport


def forwards(apps, schema_editor):
    """The applications, saved jobs and timelines of a legacy database; nothing where there is none."""
    with LegacyImport(apps, schema_editor.connection) as legacy:
        interactions_legacy.bring_over(legacy)


def backwards(apps, schema_editor):
    """Delete the applications, saved jobs and timelines that came over; the legacy tables were never touched."""
    with LegacyImport(apps, schema_editor.connection) as legacy:
        interactions_legacy.take_back(legacy)


class Migration(migrations.Migration):
    dependencies = [("interactions", "0001_initial"), ("resumes", "0002_import_legacy")]

    operations = [migrations.RunPython(forwards, backwards)]
