"""Temporary databases for tests of migrations, on the engine of the test run."""

import os
import shutil
import sqlite3
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from subprocess import CompletedProcess
from urllib.parse import quote

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections
from django.db.backends.postgresql.base import DatabaseWrapper
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import StateApps
from psycopg import sql

from jobpilot.legacy.operations import import_migration
from tests.releases import FOLDER

LEGACY = Path(__file__).parent / "data"


@contextmanager
def database(directory: Path, *, template: str | None = None) -> Iterator[str]:
    """Create a database, empty or a copy of `template`, yield its alias, and drop it."""
    alias = f"throwaway_{uuid.uuid4().hex}"
    name = str(directory / f"{alias}.sqlite3") if connection.vendor == "sqlite" else alias
    if template:
        disconnect(template)
    _create(name, connections.databases[template]["NAME"] if template else None)
    connections.databases[alias] = connection.settings_dict | {"NAME": name}
    try:
        yield alias
    finally:
        disconnect(alias)
        del connections[alias], connections.databases[alias]
        if connection.vendor == "postgresql":
            with _server() as server:
                server.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(name)))


def load_legacy_sample(alias: str) -> None:
    """Fill an empty database with the legacy sample."""
    if connection.vendor == "sqlite":
        shutil.copy(LEGACY / "legacy_sample.sqlite3", connections.databases[alias]["NAME"])
        return
    dump = (LEGACY / "legacy_sample_postgresql.sql").read_text()
    with plain_connection(alias) as legacy:
        legacy.execute(dump.replace("SET transaction_timeout = 0;", ""))  # unknown before PostgreSQL 17
        legacy.commit()


def load_release(alias: str, release: str) -> None:
    """Fill an empty database with the one that was kept of a release."""
    if connection.vendor == "sqlite":
        shutil.copy(FOLDER / release / "database.sqlite3", connections.databases[alias]["NAME"])
        return
    with plain_connection(alias) as plain:
        plain.execute((FOLDER / release / "database.sql").read_text(encoding="utf-8"))
        plain.commit()


def migrate(alias: str, *target: str) -> None:
    """Run `migrate` on a database, up to the target (an app and the name of a migration)."""
    call_command("migrate", *target, database=alias, verbosity=0)


def models_of(alias: str) -> StateApps:
    """Return the models as the migrations of a database have made them, whatever the models are today."""
    loader = MigrationExecutor(connections[alias]).loader
    return loader.project_state(list(loader.applied_migrations)).apps


def migrate_before_import(alias: str) -> None:
    """Migrate every app, forwards or backwards, to just before the legacy import, which does not need the intake."""
    executor = MigrationExecutor(connections[alias])
    executor.migrate([*import_migration().dependencies, *executor.loader.graph.leaf_nodes("intake")])


def manage(alias: str, *arguments: str, cwd: Path = settings.BASE_DIR, **environment: str) -> CompletedProcess:
    """Run `manage.py` on a database in a new process without a terminal."""
    disconnect(alias)
    return subprocess.run(
        [sys.executable, "-W", "error", "manage.py", *arguments],
        cwd=cwd,
        env=os.environ | {"DATABASE_URL": url(alias)} | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
    )


def plain_connection(alias: str):
    """Return a connection of the driver, without Django, as a context manager."""
    database = connections.databases[alias]
    if connection.vendor == "sqlite":
        return closing(sqlite3.connect(database["NAME"]))
    return psycopg.connect(**address_of(alias))


def address_of(alias: str) -> dict:
    """Return what the driver of PostgreSQL needs to connect to the database."""
    database = connections.databases[alias]
    return _address(database) | {"dbname": database["NAME"]}


def table_names(alias: str) -> set[str]:
    """Return the names of all tables."""
    sql = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table'",
        "postgresql": "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
    }[connection.vendor]
    with plain_connection(alias) as legacy:
        return {name for (name,) in legacy.execute(sql).fetchall()}


def url(alias: str) -> str:
    """Return the URL of the database, as for DATABASE_URL."""
    database = connections.databases[alias]
    if connection.vendor == "sqlite":
        return f"sqlite:///{database['NAME']}"
    host = quote(database["HOST"], safe="")
    return f"postgres://{database['USER']}:{database['PASSWORD']}@{host}:{database['PORT']}/{database['NAME']}"


def disconnect(alias: str) -> None:
    database = connections[alias]
    database.close()
    if isinstance(database, DatabaseWrapper):
        database.close_pool()


def _create(name: str, template: str | None) -> None:
    if connection.vendor == "sqlite":
        if template:
            shutil.copy(template, name)
        return
    with _server() as server:
        server.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
                sql.Identifier(name), sql.Identifier(template or "template1")
            )
        )


def _server():
    return psycopg.connect(**_address(connection.settings_dict), dbname="postgres", autocommit=True)


def _address(database: dict) -> dict:
    return {
        "host": database["HOST"] or database["OPTIONS"].get("host"),  # an option where it is a socket's directory
        "port": database["PORT"] or None,
        "user": database["USER"] or None,
        "password": database["PASSWORD"] or None,
    }


def structures(alias: str) -> set[str]:
    """Return the names of all tables, indexes, triggers and functions in the schema."""
    sql = {
        "sqlite": "SELECT name FROM sqlite_master",
        "postgresql": "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace "
        "UNION ALL SELECT proname FROM pg_proc WHERE proname LIKE 'companies%'",
    }[connections[alias].vendor]
    with connections[alias].cursor() as cursor:
        cursor.execute(sql)
        return {name for (name,) in cursor.fetchall()}
