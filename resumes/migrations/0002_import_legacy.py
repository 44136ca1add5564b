from django.db import migrations

from jobpilot.legacy.importing import LegacyImport
from resumes import legacy as resumes_legacy


def forwards(apps, schema_editor):
    """The resumes, and what was made from them, of a legacy database; nothing where there is none."""
    with LegacyImport(apps, schema_editor.connection) as legacy:
        resumes_legacy.bring_over(legacy)


def backwards(apps, schema_editor):
    """Delete the resumes, and what was made from them, that came over; the legacy tables were never touched."""
    with LegacyImport(apps, schema_editor.connection) as legacy:
        resumes_legacy.take_back(legacy)


class Migration(migrations.Migration):
    dependencies = [("resumes", "0001_initial"), ("companies", "0002_import_legacy"), ("skills", "0002_import_legacy")]

    operations = [migrations.RunPython(forwards, backwards)]
