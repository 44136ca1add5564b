"""Tell a monitor or a load balancer whether this process lives (/healthz), and whether it can serve (/readyz).

The answer is one word for everybody, and the reason is in the log. The two are answered before all other middleware, so
that they need no session, are not redirected to https, and may be asked by any name, such as the address of a pod.
"""

import logging
from collections.abc import Callable
from functools import cache

from django.db import DEFAULT_DB_ALIAS, Error, connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse

logger = logging.getLogger(__name__)

UNAVAILABLE = 503


class HealthMiddleware:
    """Answer /healthz and /readyz. Put it first."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in ("GET", "HEAD"):
            if request.path_info == "/healthz":
                return _answer("ok", 200)
            if request.path_info == "/readyz":
                return _readiness()
        return self.get_response(request)


def _readiness() -> HttpResponse:
    if reason := fault_of_database():
        logger.warning("Not ready: %s", reason)
        return _answer("unavailable", UNAVAILABLE)
    return _answer("ok", 200)


def fault_of_database() -> str:
    """Return why the database cannot be used, or "": it does not answer, is read-only, or lacks migrations."""
    connection = connections[DEFAULT_DB_ALIAS]
    try:
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("SELECT current_setting('transaction_read_only')")
                if cursor.fetchone() == ("on",):
                    return "the database is read-only"
            # Not by applied_migrations(), which lists all tables first.
            recorded = MigrationRecorder.Migration.objects.using(DEFAULT_DB_ALIAS).values_list("app", "name")
            missing = migrations_of_code() - set(recorded)
    except Error as error:
        return (str(error).splitlines() or [type(error).__name__])[0]
    return f"{len(missing)} migrations are not applied" if missing else ""


@cache
def migrations_of_code() -> frozenset[tuple[str, str]]:
    """Return the last migrations of every app in the code of this process."""
    return frozenset(MigrationLoader(None).graph.leaf_nodes())


def _answer(word: str, status: int) -> HttpResponse:
    return HttpResponse(f"{word}\n", status=status, content_type="text/plain", headers={"Cache-Control": "no-store"})
