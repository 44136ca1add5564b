"""Faults of a database that would show only later; `migrate` and `check --database default` tell them first."""

from django.core.checks import CheckMessage, Error
from django.db import connections

OLDEST_POSTGRESQL = 15


def check_postgresql(app_configs, databases=None, **kwargs) -> list[CheckMessage]:
    """Each PostgreSQL database is of a version that the tests cover, holds every script, and writes ISO dates."""
    faults = []
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
    """What is wrong with a server of `version` (such as 180006) and a database in `encoding` and `date_style`."""
    faults = []
    if version // 10_000 < OLDEST_POSTGRESQL:
        faults.append(
            Error(
                f"The database {alias!r} is PostgreSQL {version // 10_000}, older than {OLDEST_POSTGRESQL}.",
                id="jobpilot.E001",
            )
        )
    if encoding != "UTF8":
        faults.append(
            Error(
                f"The database {alias!r} is in {encoding}, which cannot hold every name.",
                hint="Create it anew: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.",
                id="jobpilot.E002",
            )
        )
    if not date_style.startswith("ISO"):
        faults.append(
            Error(
                f"The database {alias!r} writes dates as {date_style}, which cannot be read.",
                hint="ALTER DATABASE … SET DateStyle TO ISO, or ALTER ROLE … if the role has it.",
                id="jobpilot.E003",
            )
        )
    return faults
