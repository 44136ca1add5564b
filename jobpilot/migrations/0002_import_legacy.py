from django.db import migrations

from jobpilot.legacy import people
from jobpilot.legacy.importing import LegacyImport


def forwards(apps, schema_editor):
    """The people of a legacy database; nothing where there is none."""
    with LegacyImport(apps, schema_editor.connection) as legacy:
        people.bring_over(legacy)


def backwards(apps, schema_editor):
    """Delete the people who came over; the legacy tables were never touched."""
    with LegacyImport(apps, schema_editor.connection) as legacy:
        people.take_back(legacy)


class Migration(migrations.Migration):
    dependencies = [("jobpilot", "0001_initial")]

    operations = [migrations.RunPython(forwards, backwards)]
