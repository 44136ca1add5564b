"""An index of the ledger's reasons, for PostgreSQL: by code, and by what a row lacks."""

from django.db import migrations


def forwards(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "CREATE INDEX IF NOT EXISTS jobpilot_legacyrecord_reasons"
            " ON jobpilot_legacyrecord USING gin (reasons jsonb_path_ops)"
        )


def backwards(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP INDEX IF EXISTS jobpilot_legacyrecord_reasons")


class Migration(migrations.Migration):
    dependencies = [("jobpilot", "0003_retire_legacy")]

    operations = [migrations.RunPython(forwards, backwards)]
