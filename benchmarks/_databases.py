"""Throwaway databases to measure on, of both kinds, migrated and empty.

Importing this makes Django ready, so it comes before the import of any model.
"""

import contextlib
import os
import tempfile
from collections.abc import Iterator

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
def empty_database(kind: str) -> Iterator[str]:
    """The alias of a new database, `sqlite` or `postgresql`, dropped at the end.

    PostgreSQL is the server that DATABASE_URL names, or else one of the benchmark's own.
    """
    with _sqlite() if kind == "sqlite" else _postgresql() as settings:
        connections.settings[kind] = connections.configure_settings({"default": {}, kind: settings})[kind]
        try:
            call_command("migrate", database=kind, verbosity=0)
            yield kind
        finally:
            connections[kind].close()
            if kind == "postgresql":
                connections[kind].close_pool()
            del connections[kind], connections.settings[kind]


@contextlib.contextmanager
def _sqlite() -> Iterator[dict]:
    with tempfile.TemporaryDirectory(prefix="jobpilot-benchmark-") as directory:
        yield database(f"sqlite:///{directory}/benchmark.sqlite3")


@contextlib.contextmanager
def _postgresql() -> Iterator[dict]:
    url = GIVEN_URL if GIVEN_URL.startswith("postgres") else _own_server()
    name = sql.Identifier(NAME)
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(name))
        server.execute(sql.SQL("CREATE DATABASE {}").format(name))
        try:
            yield database(url) | {"NAME": NAME}
        finally:
            server.execute(sql.SQL("DROP DATABASE {}").format(name))


def _own_server() -> str:
    from tests.environment import start_postgresql  # only where it is needed: it prepares a test run as well

    return start_postgresql()
