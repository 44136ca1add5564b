"""System checks of the databases, so that `migrate` and `check --database default` report what would fail later."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Warning  # noqa: A004
from django.db import connections

from jobpilot.db.schema import SafeSchemaEditor

OLDEST_POSTGRESQL = 15


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
