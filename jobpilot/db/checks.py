"""System checks of the databases, so that `migrate` and `check --database default` report what would fail later."""

import sqlite3
import time
from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Warning  # noqa: A004
from django.db import DatabaseError, ProgrammingError, connections

from jobpilot.db.faults import Fault, fault_of
from jobpilot.db.schema import SafeSchemaEditor

OLDEST_POSTGRESQL = 15
MOST_SECONDS = 5  # that a check of the stored data may take: what is not reached then is not checked
STEPS = 100_000  # of SQLite, after which the time is looked at
# What SQLite also tells: rows that break a rule, which no damage is. `data_report` counts them.
OF_RULES = ("CHECK constraint failed", "NULL value in", "non-unique entry")


def check_postgresql(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Check that each PostgreSQL database has a tested version, can store every script, and writes ISO dates."""
    faults: list[CheckMessage] = []
    for alias in databases or ():
        connection = connections[alias]
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT current_setting('server_version_num')::int, current_setting('server_encoding'),"
                    " current_setting('DateStyle')"
                )
                faults += postgresql_faults(alias, *cursor.fetchone())
    return faults


def postgresql_faults(alias: str, version: int, encoding: str, date_style: str) -> list[CheckMessage]:
    """Return the errors of a server of `version` (such as 180006) with a database in `encoding` and `date_style`."""
    faults: list[CheckMessage] = []
    if version // 10_000 < OLDEST_POSTGRESQL:
        faults.append(
            Error(
                f"The database {alias!r} runs on PostgreSQL {version // 10_000}, which is not supported.",
                hint=f"Upgrade the server to PostgreSQL {OLDEST_POSTGRESQL} or later.",
                id="jobpilot.E001",
            )
        )
    if encoding != "UTF8":
        faults.append(
            Error(
                f"The database {alias!r} uses the encoding {encoding}, which cannot store every name.",
                hint="Recreate it with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.",
                id="jobpilot.E002",
            )
        )
    if not date_style.startswith("ISO"):
        faults.append(
            Error(
                f"The database {alias!r} uses the date style {date_style}, which cannot be parsed.",
                hint="Run ALTER DATABASE … SET DateStyle TO ISO, or ALTER ROLE … if it is set for the role.",
                id="jobpilot.E003",
            )
        )
    return faults


def check_engines(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Check that each database is used through an engine that can migrate tables with triggers."""
    return [
        Warning(
            f"The database {alias!r} is used through {connections.settings[alias]['ENGINE']}, with which later "
            "migrations of companies and job listings fail: the search has triggers on their tables.",
            hint=f"Set ENGINE to jobpilot.db.{connections[alias].vendor}. In an engine of your own, derive "
            f"SchemaEditorClass from jobpilot.db.{connections[alias].vendor}.schema.DatabaseSchemaEditor.",
            id="jobpilot.W004",
        )
        for alias in databases or ()
        if connections[alias].vendor in ("sqlite", "postgresql")
        and not issubclass(connections[alias].SchemaEditorClass, SafeSchemaEditor)
    ]


def check_soundness(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Check that what is stored can be read, for a few seconds at most."""
    faults: list[CheckMessage] = []
    for alias in databases or ():
        ask = _OF_VENDOR.get(connections[alias].vendor)
        if ask and (reason := ask(connections[alias])):
            faults.append(
                Error(
                    f"The database {alias!r} is damaged: {reason}",
                    hint="Stop the server, keep a copy of the database as it is, and restore a backup.",
                    id="jobpilot.E005",
                )
            )
    return faults


def _fault_of_sqlite(connection: Any) -> str:
    """Ask SQLite whether its pages are what they should be."""
    connection.ensure_connection()
    raw, end = connection.connection, time.monotonic() + MOST_SECONDS
    raw.set_progress_handler(lambda: time.monotonic() > end, STEPS)
    try:
        found = [text for (text,) in raw.execute("PRAGMA quick_check(10)") if not text.startswith(OF_RULES)]
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            return ""
        if fault_of(error) is not Fault.DAMAGED:
            raise
        return f"{error}."
    finally:
        raw.set_progress_handler(None, 0)
    return "" if found in (["ok"], []) else f"{found[0].splitlines()[-1]}."


def _fault_of_postgresql(connection: Any) -> str:
    """Ask PostgreSQL whether it met wrong checksums, and amcheck, if it is installed, about the indexes."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(checksum_failures, 0) FROM pg_stat_database WHERE datname = current_database()")
        if failures := cursor.fetchone()[0]:
            return f"PostgreSQL read {failures} pages with a wrong checksum."
        cursor.execute("SELECT 1 FROM pg_extension WHERE extname = 'amcheck'")
        if not cursor.fetchone():
            return ""
        cursor.execute(
            "SELECT indexrelid::regclass::text FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid"
            " JOIN pg_am ON pg_am.oid = relam WHERE amname = 'btree' AND indisvalid"
            " AND relnamespace = 'public'::regnamespace ORDER BY relpages"
        )
        end = time.monotonic() + MOST_SECONDS
        for (index,) in cursor.fetchall():
            if time.monotonic() > end:
                break
            try:
                cursor.execute("SELECT bt_index_check(%s::regclass)", [index])
            except ProgrammingError:  # this role may not ask
                return ""
            except DatabaseError as error:
                return f"{str(error).splitlines()[0]}."
    return ""


_OF_VENDOR = {"sqlite": _fault_of_sqlite, "postgresql": _fault_of_postgresql}
