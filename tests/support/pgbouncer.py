"""PgBouncer in transaction mode, in front of the PostgreSQL server of the test run."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PROGRAM = shutil.which("pgbouncer", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
SETTINGS = """
[databases]
* = host={host} port={port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {own_port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = {size}
max_client_conn = 200
"""


@contextmanager
def pgbouncer(address: dict[str, Any], *, size: int) -> Iterator[int]:
    """Run PgBouncer with `size` connections to each database of the server at `address`, and yield its port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory(prefix="jobpilot-pgbouncer-") as directory:
        file = Path(directory) / "pgbouncer.ini"
        user = address["USER"]
        file.write_text(
            SETTINGS.format(host=address["HOST"], port=f"{address['PORT']} user={user}", own_port=port, size=size)
        )
        account = "nobody" if os.geteuid() == 0 else None  # it refuses to run as root
        if account:
            shutil.chown(directory, account)
        process = subprocess.Popen(
            [str(PROGRAM), "--quiet", str(file)],
            user=account,
            stderr=subprocess.DEVNULL,
        )
        try:
            for _ in range(100):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.05)
            yield port
        finally:
            process.terminate()
            process.wait(timeout=10)
