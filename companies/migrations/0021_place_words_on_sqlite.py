"""Let SQLite find a place in an index alone: the one of open listings gets the words of their places, and deadlines.

PostgreSQL has an index of words (0012), and keeps this one as it is.
"""

from django.db import migrations

from jobpilot.db.indexes import Index

NAME = "joblisting_status_newest"
BEFORE = Index(fields=["status", "-listed_at", "-id"], name=NAME)
AFTER = Index(fields=["status", "-listed_at", "-id"], name=NAME, on_sqlite=("place_words", "application_deadline"))


def forwards(apps, schema_editor):
    replace(apps, schema_editor, BEFORE, AFTER)


def backwards(apps, schema_editor):
    replace(apps, schema_editor, AFTER, BEFORE)


def replace(apps, schema_editor, old, new):
    if schema_editor.connection.vendor == "sqlite":
        model = apps.get_model("companies.JobListing")
        schema_editor.remove_index(model, old)
        schema_editor.add_index(model, new)


class Migration(migrations.Migration):
    dependencies = [("companies", "0020_asks")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunPython(forwards, backwards)],
            state_operations=[
                migrations.RemoveIndex(model_name="joblisting", name=NAME),
                migrations.AddIndex(model_name="joblisting", index=AFTER),
            ],
        )
    ]
