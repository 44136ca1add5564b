"""Drop what the search of companies no longer asks: two functions of PostgreSQL, and a table of SQLite (see 0002)."""

from importlib import import_module

from django.db import migrations

search = import_module("companies.migrations.0002_company_search")
FUNCTIONS = ("companies_resembling(text, real, integer)", "companies_names_resembling(text, integer)")
FREQUENCY = "companies_search_frequency"


def forwards(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for function in FUNCTIONS:
            schema_editor.execute(f"DROP FUNCTION IF EXISTS {function}")
    else:
        schema_editor.execute(f"DROP TABLE IF EXISTS {FREQUENCY}")


def backwards(apps, schema_editor):
    is_postgresql = schema_editor.connection.vendor == "postgresql"
    for statement in search.POSTGRESQL if is_postgresql else search.SQLITE_TABLES:
        if any(name in statement for name in ("resembling(", "similarity(", FREQUENCY)):
            schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("companies", "0016_text_index_batches")]

    operations = [migrations.RunPython(forwards, backwards)]
