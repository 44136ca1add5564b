"""Let PostgreSQL find the words of listings that are not open, which pages search beside the open ones (see 0003).

Their index is apart from that of the open listings, which so costs what it did. It is written in batches
(`fastupdate`): nobody waits for the words of a listing that is closed.
"""

from django.db import migrations

CREATE = """CREATE INDEX companies_joblisting_search_closed ON companies_joblisting USING gin
    (search_vector, place_words gin_trgm_ops) WHERE status <> 'active'"""


def forwards(apps, schema_editor):
    backwards(apps, schema_editor)
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(CREATE)


def backwards(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP INDEX IF EXISTS companies_joblisting_search_closed")


class Migration(migrations.Migration):
    dependencies = [("companies", "0013_names_as_compared")]

    operations = [migrations.RunPython(forwards, backwards)]
