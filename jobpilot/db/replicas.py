"""Reads from streaming replicas of PostgreSQL (DATABASE_REPLICA_URL): a router, and a middleware that opens it.

Reads go to a replica only where a stale answer of a few seconds does no harm: in a request that asks for a page (GET),
and in a `with reading_from_replicas():` block. There, everything still goes to the primary that is a write, is inside
`transaction.atomic()`, comes after a write in the same block, or decides who somebody is and what they may do. After a
request that wrote, the same browser reads from the primary for as long as a replica may be late.

A replica is late if it has not replayed what the primary had written `lag` seconds ago. A late or unreachable one is
left out, with one line in the log when that begins and one when it ends; if none is left, the primary answers. If one
fails in the middle of a request, the primary answers that from its beginning.
"""

import logging
import random
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from math import ceil
from typing import Any

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections, models
from django.http import HttpRequest, HttpResponse

from jobpilot.db.faults import Fault

logger = logging.getLogger(__name__)

SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
COOKIE = "reads_primary"
LAG = 5.0  # seconds that a replica in use may be late, unless DATABASE_REPLICA_LAG says otherwise
CHECK_EVERY = 1.0  # seconds
SETTLED_AFTER = 1.0  # seconds until a commit stands in the log, even with synchronous_commit off
RETRY_AFTER = 10.0  # seconds until an unreachable replica is asked again, since asking may take its connect timeout
WRITTEN = "SELECT (pg_current_wal_lsn() - '0/0')::bigint WHERE NOT pg_is_in_recovery()"
REPLAYED = "SELECT (pg_last_wal_replay_lsn() - '0/0')::bigint WHERE pg_is_in_recovery()"
# A replica also stops a query for what the primary has deleted meanwhile. A slow one would be slow there, too.
FAILURES = {Fault.GONE, Fault.CROWDED, Fault.CONFLICT}
# Sessions, accounts and permissions: what is taken away must be gone at once.
AUTHORITY = {"sessions", "auth", "axes"}


def replicas() -> list[str]:
    """Return the aliases of the databases that are replicas of the default one."""
    return [alias for alias, database in connections.settings.items() if mirrors_default(database)]


def mirrors_default(database: dict[str, Any]) -> bool:
    """Return whether the settings of a database say that it has the rows of the default one (TEST MIRROR)."""
    return database["TEST"].get("MIRROR") == DEFAULT_DB_ALIAS


def is_default(alias: str | None) -> bool:
    """Return whether rows of the database `alias` are rows of the default one."""
    return alias in (None, DEFAULT_DB_ALIAS) or alias in replicas()


@dataclass
class _Reading:
    alias: str = ""  # of the database chosen for this block; "" before the first read
    wrote: bool = False


_reading: ContextVar[_Reading | None] = ContextVar("reading", default=None)


@contextmanager
def reading_from_replicas() -> Iterator[None]:
    """Let the reads in this block go to a replica, the same one for all of them."""
    token = _reading.set(_Reading())
    try:
        yield
    finally:
        _reading.reset(token)


@contextmanager
def reading_from_primary() -> Iterator[None]:
    """Let the reads in this block go to the primary."""
    token = _reading.set(None)
    try:
        yield
    finally:
        _reading.reset(token)


class ReplicaRouter:
    """Route reads to a replica where they may be, and all else to the default database."""

    def db_for_read(self, model: type[models.Model], **hints: Any) -> str | None:
        reading = _reading.get()
        if reading is None or reading.wrote or _decides_authority(model):
            return None
        if connections[DEFAULT_DB_ALIAS].in_atomic_block:
            return DEFAULT_DB_ALIAS
        if not reading.alias:
            reading.alias = watch.choose()
        return reading.alias

    def db_for_write(self, model: type[models.Model], **hints: Any) -> str:
        if (reading := _reading.get()) is not None:
            reading.wrote = True
        return DEFAULT_DB_ALIAS

    def allow_relation(self, one: models.Model, other: models.Model, **hints: Any) -> bool | None:
        return True if is_default(one._state.db) and is_default(other._state.db) else None

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool | None:
        return None if db == DEFAULT_DB_ALIAS or not is_default(db) else False


def _decides_authority(model: type[models.Model]) -> bool:
    return model._meta.app_label in AUTHORITY or model._meta.label == settings.AUTH_USER_MODEL


class ReplicaMiddleware:
    """Open the replicas for requests that ask for a page, unless the browser has just written something.

    Put it first, so that what other middleware reads is routed too.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in SAFE_METHODS:
            return self._pinned(self.get_response(request))
        if COOKIE in request.COOKIES:
            return self.get_response(request)
        with reading_from_replicas():
            response = self.get_response(request)
            reading = _reading.get()
        if reading is not None and _was_failed(request, reading):
            return self.get_response(request)
        return self._pinned(response) if reading is not None and reading.wrote else response

    def _pinned(self, response: HttpResponse) -> HttpResponse:
        response.set_cookie(
            COOKIE, "1", max_age=ceil(watch.lag), secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
        )
        return response


def _was_failed(request: HttpRequest, reading: _Reading) -> bool:
    """Return whether a replica broke off what only read; `jobpilot.site.faults` notes the fault."""
    return (
        getattr(request, "fault", None) in FAILURES
        and reading.alias not in ("", DEFAULT_DB_ALIAS)
        and not reading.wrote
    )


@dataclass
class _Standing:
    """What is known of one replica."""

    reason: str = ""  # why it is left out; "" while it is in use
    ask_at: float = 0.0  # when it is asked again


@dataclass
class Watch:
    """Knows which replicas may be read from. One for each process, shared by its threads."""

    positions: deque[tuple[float, int]] = field(default_factory=deque)  # when, and how far the primary had written
    standings: dict[str, _Standing] = field(default_factory=dict)
    asked_at: float = float("-inf")
    asking: threading.Lock = field(default_factory=threading.Lock)

    @property
    def lag(self) -> float:
        return float(getattr(settings, "DATABASE_REPLICA_LAG", LAG))

    def choose(self) -> str:
        """Return the alias of a replica that is reachable and not late, or that of the primary."""
        if time.monotonic() - self.asked_at >= CHECK_EVERY and self.asking.acquire(blocking=False):
            try:  # one thread asks; the others go by what it found the last time
                self.ask()
            finally:
                self.asking.release()
        usable = [alias for alias, standing in list(self.standings.items()) if not standing.reason]
        random.shuffle(usable)
        for alias in usable:
            try:
                connections[alias].close_if_health_check_failed()
                connections[alias].ensure_connection()
            except DatabaseError as error:
                self._judge(alias, _first_line(error), RETRY_AFTER)
            else:
                return alias
        return DEFAULT_DB_ALIAS

    def ask(self) -> None:
        """Ask the primary how far it has written, and each replica how far it has replayed that."""
        self.asked_at = now = time.monotonic()
        try:
            written = _position(DEFAULT_DB_ALIAS, WRITTEN)
        except DatabaseError:  # which the request will meet, too
            written = None
        if written is None:  # the primary is gone, or is a standby: the replicas are as late as they were
            return
        self.positions.append((now, written))
        # What a replica must have replayed to have all that is older than `lag`, for as long as it is not asked again.
        oldest = now - (self.lag - CHECK_EVERY - SETTLED_AFTER)
        while len(self.positions) > 1 and self.positions[1][0] <= oldest:
            self.positions.popleft()
        when, needed = self.positions[0]
        for alias in replicas():
            standing = self.standings.setdefault(alias, _Standing())
            if standing.reason and now < standing.ask_at:
                continue
            try:
                replayed = _position(alias, REPLAYED)
            except DatabaseError as error:
                connections[alias].close()
                self._judge(alias, _first_line(error), RETRY_AFTER)
                continue
            if replayed is None:
                self._judge(alias, "it is not a standby", RETRY_AFTER)
            elif replayed < needed:
                self._judge(alias, f"it is more than {now - when:.0f} s late")
            else:
                self._judge(alias, "")

    def _judge(self, alias: str, reason: str, retry_after: float = 0.0) -> None:
        """Note why a replica is left out, or "" if it is not, and log what changes."""
        standing = self.standings.setdefault(alias, _Standing())
        if reason and not standing.reason:
            logger.warning("The replica %r is left out: %s. The primary answers.", alias, reason)
        elif standing.reason and not reason:
            logger.warning("The replica %r is read from again.", alias)
        standing.reason, standing.ask_at = reason, time.monotonic() + retry_after


watch = Watch()


def _position(alias: str, query: str) -> int | None:
    """Return the position in the write-ahead log that a query returns, in bytes, or None if there is none."""
    with connections[alias].cursor() as cursor:
        cursor.execute(query)
        row = cursor.fetchone()
    return row and row[0]


def _first_line(error: Exception) -> str:
    return next(iter(str(error).strip().splitlines()), type(error).__name__)
