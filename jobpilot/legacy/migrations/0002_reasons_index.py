"""An index of the ledger's reasons, for PostgreSQL: by code, and by what a row lacks."""

from django.db import migrations


def forwards(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "CREATE INDEX IF NOT EXISTS legacy_legacyrecord_reasons"
            " ON legacy_legacyrecord USING gin (reasons jsonb_path_ops)"
        )


def backwards(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP INDEX IF EXISTS legacy_legacyrecord_reasons")


class Migration(migrations.Migration):
    dependencies = [("legacy", "0001_initial")]

    operations = [migrations.RunPython(forwards, backwards)]
