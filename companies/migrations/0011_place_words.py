"""Say where each listing is, in words and codes that `in_locations()` finds.

The next migration puts them into the index of the search, which is dropped here: PostgreSQL would write all of it anew,
row by row.
"""

from django.db import migrations, models

from companies.search.places import place_words

BATCH_SIZE = 2000
INDEX_OF_LOCATIONS = """CREATE INDEX companies_joblisting_search ON companies_joblisting USING gin
    (search_vector, location gin_trgm_ops, job_type, remote_type, experience_level) WITH (fastupdate = off)
    WHERE status = 'active'"""
UPDATE = {
    "postgresql": """UPDATE companies_joblisting SET place_words = new.words
        FROM unnest(%s::uuid[], %s::text[]) AS new(id, words) WHERE companies_joblisting.id = new.id""",
    "sqlite": "UPDATE companies_joblisting SET place_words = %s WHERE id = %s",
}


def drop_index(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP INDEX IF EXISTS companies_joblisting_search")


def create_index(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(INDEX_OF_LOCATIONS)


def fill(apps, schema_editor):
    connection = schema_editor.connection
    listings = apps.get_model("companies", "JobListing").objects.using(connection.alias).order_by("pk")
    rows = listings.exclude(location="").values_list("pk", "location")
    batch = list(rows[:BATCH_SIZE])
    while batch:
        words = [place_words(location) for _, location in batch]
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute(UPDATE["postgresql"], [[pk for pk, _ in batch], words])
            else:
                ids = (pk.hex for pk, _ in batch)
                cursor.executemany(UPDATE["sqlite"], list(zip(words, ids, strict=True)))
        batch = list(rows.filter(pk__gt=batch[-1][0])[:BATCH_SIZE])


class Migration(migrations.Migration):
    dependencies = [("companies", "0010_plain_text")]

    operations = [
        migrations.RunPython(drop_index, create_index),
        migrations.AddField(
            model_name="joblisting",
            name="place_words",
            field=models.TextField(
                blank=True,
                default="",
                editable=False,
                help_text="The words of the location and the codes of its places, for searching; set automatically.",
            ),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
