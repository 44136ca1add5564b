"""Let PostgreSQL find the words of listings that are in a pair, which the pages of pairs search, apart from all others.

`in_pair` is true of listings that are, or were, in a pair: it is set once, and nothing but the search reads it. It has no
default, as PostgreSQL 15 adds none to a table whose row a function takes. A pair can be
added before its listings, as in a fixture, so that it is looked at once more at the end of the transaction. Listings are
locked in the order of their keys, as everywhere, so that two who add pairs at once wait for each other in turn.

As in 0003, a statement that names columns is in a function with an SQL-standard body; as in 0016, the words that wait to
be added to the index are added at the end of each statement.
"""

from importlib import import_module

from django.db import migrations

batches = import_module("companies.migrations.0016_text_index_batches")
NAME = "companies_joblisting_search_paired"
FUNCTION = batches.CREATE[1].replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION", 1)
FLUSH = f"PERFORM gin_clean_pending_list(to_regclass('{NAME}'));"
CREATE = [
    "ALTER TABLE companies_joblisting ADD COLUMN in_pair boolean",
    """CREATE FUNCTION companies_job_search_in_pair(pairs uuid[]) RETURNS void LANGUAGE sql
       BEGIN ATOMIC
           UPDATE companies_joblisting SET in_pair = true WHERE id IN (
               SELECT id FROM companies_joblisting WHERE in_pair IS NOT TRUE AND id IN (
                   SELECT canonical_job_id FROM companies_jobdeduplication WHERE id = ANY(pairs)
                   UNION SELECT duplicate_job_id FROM companies_jobdeduplication WHERE id = ANY(pairs))
               ORDER BY id FOR NO KEY UPDATE);
       END""",
    """CREATE FUNCTION companies_job_search_pair() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
       BEGIN
           IF TG_LEVEL = 'STATEMENT' THEN
               PERFORM companies_job_search_in_pair(ARRAY(SELECT id FROM added));
           ELSE
               PERFORM companies_job_search_in_pair(ARRAY[new.id]);
           END IF;
           RETURN NULL;
       END
       $$""",
    """UPDATE companies_joblisting SET in_pair = true WHERE id IN (
           SELECT canonical_job_id FROM companies_jobdeduplication
           UNION SELECT duplicate_job_id FROM companies_jobdeduplication)""",
    f"""CREATE INDEX {NAME} ON companies_joblisting USING gin
        (search_vector, place_words gin_trgm_ops) WHERE in_pair""",
    FUNCTION.replace("RETURN NULL;", f"{FLUSH} RETURN NULL;"),
    """CREATE TRIGGER companies_job_search_pair_insert AFTER INSERT ON companies_jobdeduplication
       REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION companies_job_search_pair()""",
    """CREATE TRIGGER companies_job_search_pair_update AFTER UPDATE OF canonical_job_id, duplicate_job_id
       ON companies_jobdeduplication FOR EACH ROW EXECUTE FUNCTION companies_job_search_pair()""",
    """CREATE CONSTRAINT TRIGGER companies_job_search_pair_later
       AFTER INSERT OR UPDATE OF canonical_job_id, duplicate_job_id ON companies_jobdeduplication
       DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION companies_job_search_pair()""",
]
DROP = [
    *(
        f"DROP TRIGGER IF EXISTS companies_job_search_pair_{event} ON companies_jobdeduplication"
        for event in ("later", "update", "insert")
    ),
    FUNCTION,
    f"DROP INDEX IF EXISTS {NAME}",
    "DROP FUNCTION IF EXISTS companies_job_search_pair()",
    "DROP FUNCTION IF EXISTS companies_job_search_in_pair(uuid[])",
    "ALTER TABLE companies_joblisting DROP COLUMN IF EXISTS in_pair",
]


def forwards(apps, schema_editor):
    batches.execute(schema_editor, CREATE)


def backwards(apps, schema_editor):
    batches.execute(schema_editor, DROP)


class Migration(migrations.Migration):
    dependencies = [("companies", "0021_place_words_on_sqlite")]

    operations = [migrations.RunPython(forwards, backwards)]
