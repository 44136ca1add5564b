"""Django's PostgreSQL backend with a schema editor that supports triggers and functions."""

from django.db.backends.postgresql import base

from jobpilot.db.postgresql.schema import DatabaseSchemaEditor


class DatabaseWrapper(base.DatabaseWrapper):
    SchemaEditorClass = DatabaseSchemaEditor
