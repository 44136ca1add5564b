"""The lock that keeps two imports into one database apart."""

import sqlite3
from pathlib import Path
from typing import cast

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.sqlite3.base import DatabaseWrapper as SQLite

LOCK = 0x4A6F_6250  # "JobP"
BESIDE = "-import"  # what the name of SQLite's lock file ends with

_held: dict[str, sqlite3.Connection] = {}


def try_lock(connection: BaseDatabaseWrapper, *, until: str) -> bool:
    """Try to lock imports into a database until the end of the "transaction" or "session"; return whether it worked.

    On SQLite a writing transaction excludes all others, so it needs no lock. A session holds SQLite's lock on a file
    beside the database, which is released even if the process is killed.
    """
    if connection.vendor == "sqlite":  # not isinstance(), which is false of `django.db.connection`, a proxy
        in_memory = cast(SQLite, connection).is_in_memory_db()
        return until == "transaction" or in_memory or _try_lock_beside(connection)
    function = {"transaction": "pg_try_advisory_xact_lock", "session": "pg_try_advisory_lock"}[until]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s)", [LOCK])
        return cursor.fetchone()[0]


def unlock(connection: BaseDatabaseWrapper) -> None:
    """Release the lock of the session."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
    elif lock := _held.pop(_beside(connection), None):
        Path(_beside(connection)).unlink(missing_ok=True)
        lock.close()


def _try_lock_beside(connection: BaseDatabaseWrapper) -> bool:
    path = _beside(connection)
    if path in _held:
        return True
    with connection.wrap_database_errors:
        lock = sqlite3.connect(path, timeout=0, isolation_level=None)
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            lock.close()
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                return False
            raise
    _held[path] = lock
    return True


def _beside(connection: BaseDatabaseWrapper) -> str:
    return f"{connection.settings_dict['NAME']}{BESIDE}"
