"""Throwaway databases to measure on, of both kinds, migrated and empty.

Importing this makes Django ready, so it comes before the import of any model.
"""

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

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
    with kept_database(kind, None) as alias:
        yield alias


@contextlib.contextmanager
def kept_database(kind: str, name: str | None) -> Iterator[str]:
    """The alias of the database of that name, which stays at the end, or without a name that of a new one.

    Its name is that of a file for SQLite, and for PostgreSQL one on the server that DATABASE_URL names.
    """
    with _sqlite(name) if kind == "sqlite" else _postgresql(name) as settings:
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
def _sqlite(kept: str | None) -> Iterator[dict]:
    if kept:
        yield database(f"sqlite:///{Path(kept).absolute().with_suffix('.sqlite3')}")
        return
    with tempfile.TemporaryDirectory(prefix="jobpilot-benchmark-") as directory:
        yield database(f"sqlite:///{directory}/benchmark.sqlite3")


@contextlib.contextmanager
def _postgresql(kept: str | None) -> Iterator[dict]:
    if kept and not GIVEN_URL.startswith("postgres"):
        sys.exit("A PostgreSQL database can be kept only on a server that DATABASE_URL names.")
    url = GIVEN_URL if GIVEN_URL.startswith("postgres") else _own_server()
    name = kept or NAME
    with psycopg.connect(url, autocommit=True) as server:
        there = server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
        if there and not kept:
            server.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(name)))
        if not (there and kept):
            server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield database(url) | {"NAME": name}
        finally:
            if not kept:
                server.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(name)))


def _own_server() -> str:
    from tests.environment import start_postgresql  # only where it is needed: it prepares a test run as well

    return start_postgresql()
