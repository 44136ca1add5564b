"""Create the structures of `companies.search.companies`, for the normalized names of companies and aliases.

PostgreSQL: a trigram and a prefix index on each of the two columns, and a function for names with a typo. The body that
names columns is SQL-standard (BEGIN ATOMIC), so that PostgreSQL tracks renamed columns and tables.

SQLite: the table `companies_search`, which triggers keep up to date with those columns, and its trigrams in an FTS5
table. Names are stored between two spaces, so that the beginning and the end of a word have trigrams of their own.
"""

import sqlite3
from contextlib import closing

from django.core.management import CommandError
from django.db import migrations

from jobpilot.db.extensions import create_extension

POSTGRESQL = [
    """CREATE INDEX companies_company_name_trigrams
       ON companies_company USING gin (normalized_name gin_trgm_ops) WITH (fastupdate = off)""",
    """CREATE INDEX companies_companyalias_name_trigrams
       ON companies_companyalias USING gin (normalized_name gin_trgm_ops) WITH (fastupdate = off)""",
    # In byte order, so that a prefix is a range of the index in any collation of the database.
    'CREATE INDEX companies_company_name_prefix ON companies_company (normalized_name COLLATE "C")',
    'CREATE INDEX companies_companyalias_name_prefix ON companies_companyalias (normalized_name COLLATE "C")',
    "SELECT similarity('', '')",  # loads the extension, which defines the setting below
    """CREATE FUNCTION companies_names_resembling(query text, seen integer)
       RETURNS TABLE (company_id uuid, is_alias boolean, text varchar) LANGUAGE sql STABLE
       BEGIN ATOMIC
           (SELECT c.id, false, c.normalized_name FROM companies_company c
            WHERE c.normalized_name %> query LIMIT seen)
           UNION ALL
           (SELECT a.company_id, true, a.normalized_name FROM companies_companyalias a
            WHERE a.normalized_name %> query LIMIT seen);
       END""",
    # A separate function, because its settings end with it. Without enable_seqscan = off the planner, which cannot
    # estimate how few names are similar, may compare all of them, which takes a second for 100,000.
    """CREATE FUNCTION companies_resembling(query text, threshold real, seen integer)
       RETURNS TABLE (company_id uuid, is_alias boolean, text varchar) LANGUAGE plpgsql STABLE
       SET pg_trgm.word_similarity_threshold = 0.6 SET enable_seqscan = off
       AS $$
       BEGIN
           PERFORM set_config('pg_trgm.word_similarity_threshold', threshold::text, true);
           RETURN QUERY SELECT * FROM companies_names_resembling(query, seen);
       END
       $$""",
]
POSTGRESQL_BACKWARDS = [
    "DROP FUNCTION IF EXISTS companies_resembling(text, real, integer)",
    "DROP FUNCTION IF EXISTS companies_names_resembling(text, integer)",
    "DROP INDEX IF EXISTS companies_company_name_trigrams",
    "DROP INDEX IF EXISTS companies_companyalias_name_trigrams",
    "DROP INDEX IF EXISTS companies_company_name_prefix",
    "DROP INDEX IF EXISTS companies_companyalias_name_prefix",
]

SQLITE_BACKWARDS = [
    *(
        f"DROP TRIGGER IF EXISTS {table}_search_{event}"
        for table in ("companies_company", "companies_companyalias", "companies_search")
        for event in ("insert", "update", "delete")
    ),
    "DROP TABLE IF EXISTS companies_search_frequency",
    "DROP TABLE IF EXISTS companies_search_trigrams",
    "DROP TABLE IF EXISTS companies_search",
]
SQLITE_TABLES = [
    # `source` is the row that has the name. The rowid of a table without an integer key changes on VACUUM, so the
    # trigrams cannot refer to that row itself.
    """CREATE TABLE companies_search (
           id integer PRIMARY KEY, is_alias bool NOT NULL, source char(32) NOT NULL, company_id char(32) NOT NULL,
           text text NOT NULL, UNIQUE (source, is_alias))""",
    "CREATE INDEX companies_search_text ON companies_search (text)",
    """CREATE VIRTUAL TABLE companies_search_trigrams
       USING fts5 (text, content = 'companies_search', content_rowid = 'id', tokenize = 'trigram')""",
    "CREATE VIRTUAL TABLE companies_search_frequency USING fts5vocab ('companies_search_trigrams', 'row')",
    """CREATE TRIGGER companies_search_search_insert AFTER INSERT ON companies_search BEGIN
           INSERT INTO companies_search_trigrams (rowid, text) VALUES (new.id, new.text);
       END""",
    """CREATE TRIGGER companies_search_search_delete AFTER DELETE ON companies_search BEGIN
           INSERT INTO companies_search_trigrams (companies_search_trigrams, rowid, text)
               VALUES ('delete', old.id, old.text);
       END""",
    """CREATE TRIGGER companies_search_search_update AFTER UPDATE OF text ON companies_search BEGIN
           INSERT INTO companies_search_trigrams (companies_search_trigrams, rowid, text)
               VALUES ('delete', old.id, old.text);
           INSERT INTO companies_search_trigrams (rowid, text) VALUES (new.id, new.text);
       END""",
]


def sqlite_triggers(table, is_alias, company):
    """Return the triggers that keep `companies_search` up to date with a table, and the insert of its existing rows."""
    insert = "INSERT INTO companies_search (is_alias, source, company_id, text)"
    delete = f"DELETE FROM companies_search WHERE source = old.id AND is_alias = {is_alias};"
    return [
        # REPLACE deletes rows without firing a trigger, so the insert deletes them first.
        f"""CREATE TRIGGER {table}_search_insert AFTER INSERT ON {table} BEGIN
                {delete.replace("old.", "new.")}
                {insert} VALUES ({is_alias}, new.id, new.{company}, ' ' || new.normalized_name || ' ');
            END""",
        f"CREATE TRIGGER {table}_search_delete AFTER DELETE ON {table} BEGIN {delete} END",
        f"""CREATE TRIGGER {table}_search_update AFTER UPDATE OF {company}, normalized_name ON {table} BEGIN
                UPDATE companies_search
                SET source = new.id, company_id = new.{company}, text = ' ' || new.normalized_name || ' '
                WHERE source = old.id AND is_alias = {is_alias};
            END""",
        f"{insert} SELECT {is_alias}, id, {company}, ' ' || normalized_name || ' ' FROM {table}",
    ]


def forwards(apps, schema_editor):
    backwards(apps, schema_editor)  # drop what an interrupted run left behind
    if schema_editor.connection.vendor == "postgresql":
        create_extension(schema_editor, "pg_trgm")
        statements = POSTGRESQL
    else:
        require_trigrams()
        statements = [
            *SQLITE_TABLES,
            *sqlite_triggers("companies_company", 0, "id"),
            *sqlite_triggers("companies_companyalias", 1, "company_id"),
        ]
    run(schema_editor, statements)


def backwards(apps, schema_editor):
    """Drop everything but the extension, which may have existed before."""
    run(schema_editor, POSTGRESQL_BACKWARDS if schema_editor.connection.vendor == "postgresql" else SQLITE_BACKWARDS)


def run(schema_editor, statements):
    for statement in statements:
        schema_editor.execute(statement, params=None)


def require_trigrams():
    try:
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.execute("CREATE VIRTUAL TABLE probe USING fts5 (text, tokenize = 'trigram')")
    except sqlite3.OperationalError as error:
        raise CommandError(
            f"The company search requires SQLite 3.34 or later with FTS5; this Python has {sqlite3.sqlite_version}."
        ) from error


class Migration(migrations.Migration):
    dependencies = [("companies", "0001_initial")]

    operations = [migrations.RunPython(forwards, backwards)]
