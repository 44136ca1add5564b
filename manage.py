#!/usr/bin/env python
"""The command-line entry point of Django."""

import logging
import os
import sqlite3
import sys
from importlib import import_module
from io import TextIOWrapper


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobpilot.settings")
    from django.core.exceptions import AppRegistryNotReady, ImproperlyConfigured
    from django.core.management import execute_from_command_line
    from django.db import DatabaseError, OperationalError, ProgrammingError
    from psycopg.errors import UndefinedTable

    # A fault of the settings or the database is for the user to fix: show one line instead of a traceback.
    traceback_wanted = "--traceback" in sys.argv
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # so that a terminal without a character stops no command
    logging.getLogger("psycopg.pool").setLevel(logging.ERROR)  # it repeats the reason at every retry
    try:
        try:
            execute_from_command_line(sys.argv)
        except AppRegistryNotReady:
            # Django starts some commands (makemigrations) without settings; this raises what is wrong with them.
            import_module(os.environ["DJANGO_SETTINGS_MODULE"])
            raise
    except ImproperlyConfigured as error:
        if traceback_wanted:
            raise
        sys.exit(f"JobPilot cannot start: {error}")
    except ProgrammingError as error:
        if traceback_wanted or not isinstance(error.__cause__, UndefinedTable):
            raise
        sys.exit(f"JobPilot cannot use the database: {str(error).splitlines()[0]}. Run `manage.py migrate` first.")
    except DatabaseError as error:
        if traceback_wanted or not (isinstance(error, OperationalError) or is_damaged_sqlite_file(error)):
            raise
        sys.exit(f"JobPilot cannot use the database: {database_fault(error)}")


def is_damaged_sqlite_file(error: Exception) -> bool:
    """Tell whether the file of the database is damaged or not an SQLite database."""
    code = getattr(error.__cause__, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


def database_fault(error: Exception) -> str:
    """Return the reason of a database error in one line."""
    from django.db import connection
    from psycopg import OperationalError, connect
    from psycopg_pool import PoolTimeout

    if isinstance(error.__cause__, PoolTimeout):
        # The pool reports only that it timed out: connect once without it to learn why.
        parameters = connection.get_connection_params()
        parameters = {
            key: parameters[key] for key in ("host", "port", "user", "password", "dbname") if key in parameters
        }
        try:
            connect(**parameters, connect_timeout=5).close()
        except OperationalError as cause:
            error = cause
    reason = " ".join(str(error).split())
    hint = " Run `manage.py migrate` first." if "no such table" in reason else ""
    return f"{reason}{'' if reason.endswith(('.', '?')) else '.'}{hint}"


if __name__ == "__main__":
    main()
