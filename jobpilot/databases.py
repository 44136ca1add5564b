"""Database settings from a URL, for the databases that JobPilot supports."""

import re
import sys
import warnings
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

REPLICA_CONNECT_TIMEOUT = 2  # seconds, the shortest that libpq knows
POOL_TIMEOUT = 10  # seconds to wait for a connection; the default of psycopg_pool is 30
RECONNECT_TIMEOUT = 5  # for so long the pool tries by itself, ever more slowly; then the next request makes it try anew
PATIENCE = 60  # seconds for which a command waits for the writer of SQLite
MAPPED = 2**30  # bytes of an SQLite file, at most


class Limits(NamedTuple):
    """For how many seconds a page may hold the database; 0 leaves it to the server.

    `statement`: for one statement. `lock`: for a lock that somebody else holds, or the write lock of SQLite. `idle`: in
    a transaction between two statements, as when a process hangs. `connect`: for a new connection.
    """

    statement: int = 30
    lock: int = 20
    idle: int = 60
    connect: int = 5


DEFAULTS = Limits()
NONE = Limits(0, 0, 0, DEFAULTS.connect)


def is_command(argv: list[str] | None = None) -> bool:
    """Return whether this process runs a command of manage.py that serves no pages.

    A migration or an import takes as long as it takes, and waits for whoever is before it.
    """
    program, *arguments = sys.argv if argv is None else argv
    return Path(program).name in ("manage.py", "django-admin") and arguments[:1] not in (["runserver"], ["run_demo"])


def database(
    url: str,
    *,
    pool_size: int | str = 8,
    pgbouncer: bool = False,
    name: str = "DATABASE_URL",
    limits: Limits = DEFAULTS,
) -> dict[str, Any]:
    """Return Django's settings for the database at `url`, with the options that each backend needs under load.

    `pool_size` is the maximum number of PostgreSQL connections of a process (DATABASE_POOL_SIZE). `pgbouncer` says that
    the URL is that of PgBouncer in transaction mode, through which two transactions may use two connections
    (DATABASE_PGBOUNCER). `name` is what errors call the URL.

    Raise ImproperlyConfigured if the URL does not name a supported database.
    """
    if "://" not in url:
        raise ImproperlyConfigured(_bad_database_url(url, name))
    try:
        with warnings.catch_warnings(action="ignore"):  # an unknown scheme is an error below
            config = environ.Env.db_url_config(url)
    except ValueError:
        raise ImproperlyConfigured(_bad_database_url(url, name)) from None  # its message quotes the URL
    options = config.setdefault("OPTIONS", {})
    match config.get("ENGINE", ""):
        case "django.db.backends.sqlite3":
            if urlsplit(url).netloc:  # a slash is missing: the file name would be parsed as a host and ignored
                raise ImproperlyConfigured(_bad_database_url(url, name))
            config["ENGINE"] = "jobpilot.db.sqlite"
            # IMMEDIATE takes the write lock at the start of a transaction, so that two writers wait for each other
            # instead of failing half-way; WAL lets readers continue meanwhile. The file is mapped into memory
            # where it is read, which halves the time of a query that reads many rows.
            options |= {
                "transaction_mode": "IMMEDIATE",
                "timeout": limits.lock or PATIENCE,
                "init_command": f"PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size={MAPPED};",
            }
        case "django.db.backends.postgresql":
            config["ENGINE"] = "jobpilot.db.postgresql"
            config["DISABLE_SERVER_SIDE_CURSORS"] = pgbouncer  # a cursor outlives its transaction
            options["pool"] = {
                "min_size": 1,
                "max_size": _whole_number(pool_size),
                "timeout": POOL_TIMEOUT,
                "reconnect_timeout": RECONNECT_TIMEOUT,
            }
            if limits.connect:
                options.setdefault("connect_timeout", limits.connect)
            if not pgbouncer and (given := _server_options(limits)):  # which knows no such options
                options["options"] = f"{given} {options.get('options', '')}".strip()
            if not config["NAME"]:
                raise ImproperlyConfigured(_bad_database_url(url, name))
        case _:
            raise ImproperlyConfigured(_bad_database_url(url, name))
    return config


def _server_options(limits: Limits) -> str:
    names = {
        "statement_timeout": limits.statement,
        "lock_timeout": limits.lock,
        "idle_in_transaction_session_timeout": limits.idle,
    }
    return " ".join(f"-c {name}={seconds}s" for name, seconds in names.items() if seconds)


def replicas(
    urls: str, default: dict[str, Any], *, pgbouncer: bool = False, limits: Limits = DEFAULTS
) -> dict[str, dict[str, Any]]:
    """Return Django's settings for the streaming replicas at `urls` (separated by spaces), by alias.

    Raise ImproperlyConfigured if the default database or one of these is not PostgreSQL.
    """
    found = {}
    for number, url in enumerate(urls.split(), start=1):
        config = database(url, pgbouncer=pgbouncer, name="DATABASE_REPLICA_URL", limits=limits)
        if not default["ENGINE"] == config["ENGINE"] == "jobpilot.db.postgresql":
            raise ImproperlyConfigured(
                "DATABASE_REPLICA_URL names streaming replicas, which only PostgreSQL has: set both it and "
                "DATABASE_URL to URLs that begin with postgres://."
            )
        # A connection for each thread instead of a pool, which would retry and log while a replica is down.
        config["OPTIONS"] = {**config["OPTIONS"], "connect_timeout": REPLICA_CONNECT_TIMEOUT}
        del config["OPTIONS"]["pool"]
        config |= {"CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": True, "TEST": {"MIRROR": "default"}}
        found[f"replica{number}"] = config
    return found


def _whole_number(size: int | str) -> int:
    if not str(size).isdecimal() or int(size) < 1:
        raise ImproperlyConfigured(f"DATABASE_POOL_SIZE must be a whole number of at least 1, not {size!r}.")
    return int(size)


def _bad_database_url(url: str, name: str) -> str:
    scheme = "".join(re.findall(r"\A[a-z0-9+.-]+://", url))  # never the rest: it may hold a password
    return (
        f"{name} ({scheme}…) does not name a database that JobPilot supports. "
        "Use sqlite:///path/to/file.sqlite3 or postgres://user:password@host:5432/name."
    )
