"""Through which door rows are changed, and by whom: while one is open, the database records every change.

    with changes_by(account, "Import from the fair"):
        ...

It is the database that records (`jobpilot.models.recording`), so that no way of writing is missed. It has to know the
open door: PostgreSQL reads the setting `jobpilot.door`, which each transaction that writes gets and which ends with it,
so that no later user of the connection finds it, whoever pools connections. SQLite asks a function of this process.
Without an open door nothing is recorded.
"""

import json
import re
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, NamedTuple

from jobpilot.models import recording

LONGEST_DOOR = 200
LONGEST_NAME = 254
_WRITES = re.compile(r"\s*(?:INSERT|UPDATE|DELETE|MERGE|REPLACE|COPY|WITH|/\*|--)", re.IGNORECASE)


class Door(NamedTuple):
    """Who changes rows, and how; what happens while it is open stands together."""

    account: Any  # the key of the account, or None
    account_name: str
    name: str  # for people, such as "List action “Close”"
    occasion: uuid.UUID

    def part(self, name: str) -> Any:
        """Return a part as SQLite stores it."""
        value = getattr(self, name)
        return value.hex if isinstance(value, uuid.UUID) else value

    def text(self) -> str:
        return json.dumps(self._asdict(), default=str)


_open: ContextVar[Door | None] = ContextVar("jobpilot_door", default=None)


def open_door() -> Door | None:
    """Return the door that is open in this thread, or None."""
    return _open.get()


@contextmanager
def changes_by(account: Any, door: str, *, occasion: uuid.UUID | None = None) -> Iterator[Door]:
    """Record what changes in this block as done by `account` (None if nobody is logged in) through `door`.

    Within another such block, the changes belong to the occasion of that one, unless they have one of their own.
    """
    outer = _open.get()
    key = getattr(account, "pk", None)
    if key is None and outer is not None:
        key, name = outer.account, outer.account_name
    else:
        name = str(account.get_username())[:LONGEST_NAME] if key is not None else ""
    occasion = occasion or (outer.occasion if outer else uuid.uuid4())
    opened = Door(key, name, _storable(door)[:LONGEST_DOOR], occasion)
    with _through(opened):
        yield opened


@contextmanager
def unrecorded() -> Iterator[None]:
    """Record nothing in this block, such as what an erasure deletes."""
    with _through(None):
        yield


@contextmanager
def _through(door: Door | None) -> Iterator[None]:
    token = _open.set(door)
    try:
        yield
    finally:
        _open.reset(token)


def watch(connection: Any, **signal: Any) -> None:
    """Let a new connection tell its database which door is open before it writes."""
    connection.door = ""  # what the present transaction knows of it
    if connection.vendor in ("postgresql", "sqlite") and _tell_and_execute not in connection.execute_wrappers:
        connection.execute_wrappers.append(_tell_and_execute)


def _tell_and_execute(execute: Callable, sql: Any, params: Any, many: bool, context: dict[str, Any]) -> Any:
    connection, door = context["connection"], _open.get()
    if (door is None and not connection.door) or not (isinstance(sql, str) and _WRITES.match(sql)):
        return execute(sql, params, many, context)
    if connection.vendor == "sqlite":
        recording.listen_on_sqlite(connection, _part_of_door, sql)
        return execute(sql, params, many, context)
    text = door.text() if door else ""
    if connection.in_atomic_block or not connection.get_autocommit():
        if text != connection.door:
            connection.validate_no_broken_transaction()
            _tell(connection, text)
            connection.door = text  # until the transaction, or a part of it, is over (jobpilot.db.postgresql)
        return execute(sql, params, many, context)
    with connection.wrap_database_errors, connection.connection.transaction():
        _tell(connection, text)
        return execute(sql, params, many, context)


def _tell(connection: Any, text: str) -> None:
    """Set the door for the present transaction, past Django's cursors, which count queries."""
    with connection.wrap_database_errors:
        connection.connection.execute("SELECT set_config('jobpilot.door', %s, true)", [text])


def _part_of_door(name: str) -> Any:
    """Return a part of the open door to SQLite, or NULL if none is open."""
    door = _open.get()
    return None if door is None else door.part(name)


def _storable(text: str) -> str:
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}").encode("utf-8", "replace").decode()
