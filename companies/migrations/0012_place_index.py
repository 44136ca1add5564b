"""Put the words of places, instead of locations, into PostgreSQL's index of the search (see 0003)."""

from django.db import migrations

CREATE = """CREATE INDEX companies_joblisting_search ON companies_joblisting USING gin
    (search_vector, place_words gin_trgm_ops, job_type, remote_type, experience_level) WITH (fastupdate = off)
    WHERE status = 'active'"""


def forwards(apps, schema_editor):
    backwards(apps, schema_editor)
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(CREATE)


def backwards(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP INDEX IF EXISTS companies_joblisting_search")


class Migration(migrations.Migration):
    dependencies = [("companies", "0011_place_words")]

    operations = [migrations.RunPython(forwards, backwards)]
