"""Let PostgreSQL add the words of listings to the index of the search once a statement, instead of once a listing.

With `fastupdate`, new entries wait in a list until many are added at once, which is several times as fast. But a search
reads that list from end to end, so that a full one makes it several times as slow. So a trigger empties the lists of both
text indexes at the end of each statement: of a thousand postings, each word is added once, and no search has a list to
read. A listing that is saved by itself costs what it did.

Whoever writes need not own the index. An index that is not there, as while a benchmark builds it anew, is passed over.
"""

from django.db import migrations

INDEXES = ("companies_joblisting_search", "companies_joblisting_search_closed")
CREATE = [
    "ALTER INDEX companies_joblisting_search SET (fastupdate = on)",
    f"""CREATE FUNCTION companies_job_search_flush() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path FROM CURRENT AS $$
        BEGIN
            {" ".join(f"PERFORM gin_clean_pending_list(to_regclass('{name}'));" for name in INDEXES)}
            RETURN NULL;
        END
        $$""",
    """CREATE TRIGGER companies_job_search_flush AFTER INSERT OR UPDATE ON companies_joblisting
       FOR EACH STATEMENT EXECUTE FUNCTION companies_job_search_flush()""",
    *(f"SELECT gin_clean_pending_list('{name}')" for name in INDEXES),
]
DROP = [
    "DROP TRIGGER IF EXISTS companies_job_search_flush ON companies_joblisting",
    "DROP FUNCTION IF EXISTS companies_job_search_flush()",
    "ALTER INDEX companies_joblisting_search SET (fastupdate = off)",
    "SELECT gin_clean_pending_list('companies_joblisting_search')",
]


def forwards(apps, schema_editor):
    execute(schema_editor, CREATE)


def backwards(apps, schema_editor):
    execute(schema_editor, DROP)


def execute(schema_editor, statements):
    if schema_editor.connection.vendor == "postgresql":
        for statement in statements:
            schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("companies", "0015_list_indexes")]

    operations = [migrations.RunPython(forwards, backwards)]
