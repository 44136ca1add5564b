"""PostgreSQL extensions that migrations need."""

from django.core.management import CommandError
from django.db import DatabaseError
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def create_extension(schema_editor: BaseDatabaseSchemaEditor, name: str) -> None:
    """Create an extension of PostgreSQL's contrib modules unless it exists.

    Raise CommandError, which says what to do, if the role lacks the privilege or the server lacks the extension.
    """
    try:
        schema_editor.execute(f"CREATE EXTENSION IF NOT EXISTS {name}", params=None)
    except DatabaseError as error:
        raise CommandError(
            f"The search needs the extension {name}, which this role cannot create or the server does not have. It is "
            "one of PostgreSQL's contrib modules: have the owner of the database run "
            f"CREATE EXTENSION {name} in it, then migrate again."
        ) from error
