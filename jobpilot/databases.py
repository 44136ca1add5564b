"""Settings of the databases that JobPilot runs on, from a URL."""

import re
import warnings
from typing import Any
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured


def database(url: str, *, pool_size: int | str = 8) -> dict[str, Any]:
    """Return Django's settings for the database at `url`, with what each backend needs to be right under load.

    `pool_size` is the most PostgreSQL connections that a process holds (DATABASE_POOL_SIZE).

    Raises ImproperlyConfigured when the URL names no database that JobPilot runs on.
    """
    if "://" not in url:
        raise ImproperlyConfigured(_bad_database_url(url))
    try:
        with warnings.catch_warnings(action="ignore"):  # an unknown scheme is answered below, as an error
            config = environ.Env.db_url_config(url)
    except ValueError:
        raise ImproperlyConfigured(_bad_database_url(url)) from None  # the reason quotes the URL
    options = config.setdefault("OPTIONS", {})
    match config.get("ENGINE", ""):
        case "django.db.backends.sqlite3":
            if urlsplit(url).netloc:  # a slash too few: the file's name would be taken for a host and left out
                raise ImproperlyConfigured(_bad_database_url(url))
            config["ENGINE"] = "jobpilot.sqlite"
            # IMMEDIATE takes the write lock when a transaction begins, so that two writers wait for each other
            # instead of failing half-way; WAL lets readers go on meanwhile.
            options |= {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
            }
        case "django.db.backends.postgresql":
            # The timeout of getting a connection is psycopg_pool's; without it a full pool waits 30 s in silence.
            options["pool"] = {"min_size": 1, "max_size": _whole_number(pool_size), "timeout": 10}
            if not config["NAME"]:
                raise ImproperlyConfigured(_bad_database_url(url))
        case _:
            raise ImproperlyConfigured(_bad_database_url(url))
    return config


def _whole_number(size: int | str) -> int:
    if not str(size).isdecimal() or int(size) < 1:
        raise ImproperlyConfigured(f"DATABASE_POOL_SIZE must be a whole number from 1, not {size!r}.")
    return int(size)


def _bad_database_url(url: str) -> str:
    scheme = re.match(r"[a-z0-9+.-]+://|", url)[0]  # never the rest: it may hold a password
    return (
        f"DATABASE_URL ({scheme}…) is not a database that JobPilot runs on. "
        "Write sqlite:///path/to/file.sqlite3 or postgres://user:password@host:5432/name."
    )
