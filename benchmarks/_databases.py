"""Throwaway databases to measure on, of both kinds, migrated and empty, or without a table.

Importing this makes Django ready, so it comes before the import of any model.
"""

import contextlib
import functools
import os
import tempfile
from collections.abc import Iterator
from urllib.parse import quote

import django
import psycopg
from django.core.management import call_command
from django.db import connections
from psycopg import sql

KINDS = ("sqlite", "postgresql")
NAME = "jobpilot_benchmark"
# A PostgreSQL that DATABASE_URL names is the server to measure on; Django's own default database is not used.
GIVEN_URL = os.environ.get("DATABASE_URL", "")
os.environ |= {
    "DJANGO_SETTINGS_MODULE": "jobpilot.settings",
    "SECRET_KEY": "only-for-benchmarks",
    "DEBUG": "false",
    "DATABASE_URL": "sqlite://",
}
django.setup()

from jobpilot.settings import database  # noqa: E402  (the settings need what is set above)


@contextlib.contextmanager
def empty_database(kind: str, *, alias: str = "", migrated: bool = True) -> Iterator[str]:
    """The alias of a new database, `sqlite` or `postgresql`, dropped at the end; `alias` is its kind unless given.

    PostgreSQL is the server that DATABASE_URL names, or else one of the benchmark's own.
    """
    alias = alias or kind
    with _sqlite() if kind == "sqlite" else _postgresql(alias) as settings:
        connections.settings[alias] = connections.configure_settings({"default": {}, alias: settings})[alias]
        try:
            if migrated:
                call_command("migrate", database=alias, verbosity=0)
            yield alias
        finally:
            disconnect(alias)
            del connections[alias], connections.settings[alias]


def disconnect(alias: str) -> None:
    """Leave the database to others, until it is used again."""
    connections[alias].close()
    if connections[alias].vendor == "postgresql":
        connections[alias].close_pool()


def url_of(alias: str) -> str:
    """The database as DATABASE_URL names it."""
    settings = connections.settings[alias]
    if "sqlite" in settings["ENGINE"]:
        return f"sqlite:///{settings['NAME']}"
    password = f":{quote(settings['PASSWORD'], safe='')}" if settings["PASSWORD"] else ""
    host = quote(settings["HOST"], safe="")
    return f"postgres://{settings['USER']}{password}@{host}:{settings['PORT']}/{settings['NAME']}"


@contextlib.contextmanager
def _sqlite() -> Iterator[dict]:
    with tempfile.TemporaryDirectory(prefix="jobpilot-benchmark-") as directory:
        yield database(f"sqlite:///{directory}/benchmark.sqlite3")


@contextlib.contextmanager
def _postgresql(alias: str) -> Iterator[dict]:
    url = GIVEN_URL if GIVEN_URL.startswith("postgres") else _own_server()
    name = sql.Identifier(f"{NAME}_{alias}")
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(name))
        server.execute(sql.SQL("CREATE DATABASE {}").format(name))
        try:
            yield database(url) | {"NAME": f"{NAME}_{alias}"}
        finally:
            server.execute(sql.SQL("DROP DATABASE {}").format(name))


@functools.cache
def _own_server() -> str:
    from tests.environment import start_postgresql  # only where it is needed: it prepares a test run as well

    return start_postgresql()
