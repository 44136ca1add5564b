"""Temporary databases of both kinds for the benchmarks, migrated and empty, or without tables.

Importing this module sets Django up, so import it before any model.
"""

import contextlib
import functools
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import django
import psycopg
from django.core.management import call_command
from django.db import connections
from django.db.backends.postgresql.base import DatabaseWrapper
from django.test import override_settings
from psycopg import sql

KINDS = ("sqlite", "postgresql")
NAME = "jobpilot_benchmark"
# If DATABASE_URL is a PostgreSQL server, it is used for measuring; Django's default database is not used.
GIVEN_URL = os.environ.get("DATABASE_URL", "")
os.environ |= {
    "DJANGO_SETTINGS_MODULE": "jobpilot.settings",
    "SECRET_KEY": "only-for-benchmarks",
    "DEBUG": "false",
    "DATABASE_URL": "sqlite://",
}
django.setup()

from jobpilot.databases import NONE  # noqa: E402
from jobpilot.settings import database  # noqa: E402  (the settings need the environment above)


@contextlib.contextmanager
def empty_database(kind: str, *, alias: str = "", migrated: bool = True, kept: str | None = None) -> Iterator[str]:
    """Create a database of kind `sqlite` or `postgresql`, yield its alias (default: the kind), and drop it afterwards.

    PostgreSQL runs on the server in DATABASE_URL, or else on a server started for the benchmark. `kept` names a
    database (on the server in DATABASE_URL, or a SQLite file) that is kept, and used as it is if it exists.
    """
    alias = alias or kind
    opened = _sqlite(kept) if kind == "sqlite" else _postgresql(kept or f"{NAME}_{alias}", bool(kept))
    with _own_files(), opened as settings:
        connections.settings[alias] = connections.configure_settings({"default": {}, alias: settings})[alias]
        try:
            if migrated:
                call_command("migrate", database=alias, verbosity=0)
            yield alias
        finally:
            disconnect(alias)
            del connections[alias], connections.settings[alias]


@contextlib.contextmanager
def _own_files() -> Iterator[None]:
    """Let files that are uploaded, here and in other processes, go to a folder that is deleted at the end."""
    before = os.environ.get("MEDIA_ROOT")
    with tempfile.TemporaryDirectory(prefix="jobpilot-benchmark-") as folder, override_settings(MEDIA_ROOT=folder):
        os.environ["MEDIA_ROOT"] = folder
        try:
            yield
        finally:
            del os.environ["MEDIA_ROOT"]
            if before is not None:
                os.environ["MEDIA_ROOT"] = before


def disconnect(alias: str) -> None:
    """Close all connections to the database until it is used again."""
    connection = connections[alias]
    connection.close()
    if isinstance(connection, DatabaseWrapper):
        connection.close_pool()


def url_of(alias: str) -> str:
    """Return the URL of the database, as for DATABASE_URL."""
    settings = connections.settings[alias]
    if "sqlite" in settings["ENGINE"]:
        return f"sqlite:///{settings['NAME']}"
    password = f":{quote(settings['PASSWORD'], safe='')}" if settings["PASSWORD"] else ""
    host = quote(settings["HOST"], safe="")
    return f"postgres://{settings['USER']}{password}@{host}:{settings['PORT']}/{settings['NAME']}"


@contextlib.contextmanager
def _sqlite(kept: str | None) -> Iterator[dict]:
    if kept:
        yield database(f"sqlite:///{Path(kept).absolute().with_suffix('.sqlite3')}", limits=NONE)
        return
    with tempfile.TemporaryDirectory(prefix="jobpilot-benchmark-") as directory:
        yield database(f"sqlite:///{directory}/benchmark.sqlite3", limits=NONE)


@contextlib.contextmanager
def _postgresql(name: str, kept: bool) -> Iterator[dict]:
    if kept and not GIVEN_URL.startswith("postgres"):
        sys.exit("A PostgreSQL database can only be kept on the server in DATABASE_URL. Set it to use --keep.")
    url = GIVEN_URL if GIVEN_URL.startswith("postgres") else _own_server()
    quoted = sql.Identifier(name)
    with psycopg.connect(url, autocommit=True) as server:
        exists = server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
        if exists and not kept:
            server.execute(sql.SQL("DROP DATABASE {}").format(quoted))
        if not (exists and kept):
            server.execute(sql.SQL("CREATE DATABASE {}").format(quoted))
        try:
            yield database(url, limits=NONE) | {"NAME": name}
        finally:
            if not kept:
                server.execute(sql.SQL("DROP DATABASE {}").format(quoted))


@functools.cache
def _own_server() -> str:
    from tests.support.environment import start_postgresql  # only when needed, as it also prepares a test run

    return start_postgresql()
