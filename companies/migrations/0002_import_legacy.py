from django.db import migrations

from companies import legacy as companies_legacy
from jobpilot.legacy.importing import LegacyImport


def forwards(apps, schema_editor):
    """The companies, jobs and sources of a legacy database; nothing where there is none."""
    with LegacyImport(apps, schema_editor.connection) as legacy:
        companies_legacy.bring_over(legacy)


def backwards(apps, schema_editor):
    """Delete the companies, jobs and sources that came over; the legacy tables were never touched."""
    with LegacyImport(apps, schema_editor.connection) as legacy:
        companies_legacy.take_back(legacy)


class Migration(migrations.Migration):
    dependencies = [("companies", "0001_initial"), ("jobpilot", "0002_import_legacy")]

    operations = [migrations.RunPython(forwards, backwards)]
