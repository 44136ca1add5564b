"""Tell what an error of the database means: that it is gone, busy, full, or that two changes met.

Both databases say each of these in their own numbers. Nothing is half-written after any of them, since a transaction
that fails is undone.
"""

import errno
import sqlite3
from collections.abc import Iterator
from enum import Enum

from django.db import Error, IntegrityError
from psycopg import Error as PostgreSQLError
from psycopg_pool import PoolTimeout, TooManyRequests


class Fault(Enum):
    """What happened to a query."""

    GONE = "gone"  # nobody answers, or the connection broke: whether a commit came through is not known
    CROWDED = "crowded"  # no connection became free in time, or the server is not up
    LOCKED = "locked"  # somebody else held a row or the file for too long
    SLOW = "slow"  # the statement was stopped at its limit
    CONFLICT = "conflict"  # two transactions met, and this one was undone
    REFUSED = "refused"  # a rule of the database, which was still kept when the form was read
    FULL = "full"  # no room on the disk
    READ_ONLY = "read only"  # the file may not be written, or the server is a standby
    DAMAGED = "damaged"  # the file is no database any more


# https://www.postgresql.org/docs/current/errcodes-appendix.html, by the code or by its class
_OF_POSTGRESQL = {
    "08": Fault.GONE,
    "57P": Fault.GONE,
    "25P03": Fault.GONE,  # idle in a transaction for too long: the server has closed the connection
    "53300": Fault.CROWDED,
    "57P03": Fault.CROWDED,
    "55P03": Fault.LOCKED,
    "57014": Fault.SLOW,
    "40001": Fault.CONFLICT,
    "40P01": Fault.CONFLICT,
    "53100": Fault.FULL,
    "25006": Fault.READ_ONLY,
    "58030": Fault.DAMAGED,
    "XX001": Fault.DAMAGED,
    "XX002": Fault.DAMAGED,
}
_OF_SQLITE = {
    sqlite3.SQLITE_BUSY: Fault.LOCKED,
    sqlite3.SQLITE_LOCKED: Fault.LOCKED,
    sqlite3.SQLITE_FULL: Fault.FULL,
    sqlite3.SQLITE_IOERR: Fault.FULL,  # what else stops a write is rare, and looked at by the same people
    sqlite3.SQLITE_READONLY: Fault.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Fault.GONE,
    sqlite3.SQLITE_CORRUPT: Fault.DAMAGED,
    sqlite3.SQLITE_NOTADB: Fault.DAMAGED,
}
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_FOLDER = "No usable temporary directory"  # Python's, of a process that never found room for a temporary file


def fault_of(error: BaseException) -> Fault | None:
    """Return what an error of the database, or of a file that found no room, means; None if it is a mistake of ours."""
    for each in _causes(error):
        if isinstance(each, OSError) and (each.errno in _NO_ROOM or _NO_FOLDER in str(each)):
            return Fault.FULL
        if isinstance(each, PoolTimeout | TooManyRequests):
            return Fault.CROWDED
        if isinstance(each, PostgreSQLError) and (fault := _of_postgresql(each)):
            return fault
        code = getattr(each, "sqlite_errorcode", None)
        if isinstance(each, sqlite3.Error) and code is not None and (code & 0xFF) in _OF_SQLITE:
            return _OF_SQLITE[code & 0xFF]
        if isinstance(each, IntegrityError):
            return Fault.REFUSED
    return None


def is_conflict(error: BaseException) -> bool:
    """Return whether another change came between, so that the same transaction may succeed if it is tried again."""
    return fault_of(error) in (Fault.CONFLICT, Fault.REFUSED)


def _of_postgresql(error: PostgreSQLError) -> Fault | None:
    state = error.sqlstate
    if state is None:  # the driver's own: the connection is broken or closed
        gone = ("OperationalError", "InterfaceError")
        return Fault.GONE if type(error).__name__ in gone else None
    return next((_OF_POSTGRESQL[key] for key in (state, state[:3], state[:2]) if key in _OF_POSTGRESQL), None)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield the error of Django, and the driver's that it was raised from."""
    yield error
    if isinstance(error, Error) and error.__cause__ is not None:
        yield error.__cause__
