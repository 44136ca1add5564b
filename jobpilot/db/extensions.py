"""PostgreSQL's extensions, which migrations ask for."""

from django.core.management import CommandError
from django.db import DatabaseError


def create_extension(schema_editor, name: str) -> None:
    """Create an extension of PostgreSQL's contrib modules unless it is there.

    Raises CommandError, with what to do, where the role may not or the server lacks it.
    """
    try:
        schema_editor.execute(f"CREATE EXTENSION IF NOT EXISTS {name}", params=None)
    except DatabaseError as error:
        raise CommandError(
            f"The search needs the extension {name}, which this role may not create or the server lacks. It comes "
            "with PostgreSQL's contrib modules: have the owner of the database run "
            f"CREATE EXTENSION {name} in it, then migrate again."
        ) from error
