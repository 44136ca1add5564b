"""Drive gunicorn as docs/operations.md starts it, with seekers and stewards at once, and check the data afterwards."""

import argparse
import json
import os
import random
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
import psycopg
import requests

from benchmarks._databases import empty_database, url_of
from tests.support.pages import form_data

ROOT = Path(__file__).resolve().parent.parent
INTERACTIONS = "/admin/interactions/jobuserinteraction/"
JOBS = "/admin/companies/joblisting/"
WORKERS, THREADS = 2, 4


def environment(url: str, **more: str) -> dict[str, str]:
    settings = {"DATABASE_URL": url, "SECRET_KEY": "only-for-benchmarks" * 4, "HTTPS": "false", "DEBUG": "false"}
    return os.environ | settings | more


def manage(url: str, *arguments: str, **more: str) -> str:
    done = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=environment(url, **more),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(done.stderr)
    return done.stdout


def ask(url: str, call: str) -> dict[str, Any]:
    """Call a function of `benchmarks._load` in another process and return what it prints."""
    answer = manage(url, "shell", "--verbosity", "0", "-c", f"from benchmarks import _load; _load.{call}")
    return json.loads(answer.splitlines()[-1])


@contextmanager
def collected() -> Iterator[None]:
    """Collect the static files; if there were none, delete them afterwards."""
    folder = ROOT / "staticfiles"
    was_there = folder.exists()
    manage("sqlite://", "collectstatic", "--no-input")
    try:
        yield
    finally:
        if not was_there:
            shutil.rmtree(folder)


@contextmanager
def gunicorn(url: str, log: Path, **more: str) -> Iterator[tuple[str, psutil.Process]]:
    """Serve the site as docs/operations.md says, and yield its address and the main process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = ["-m", "gunicorn", "jobpilot.wsgi", "--bind", f"127.0.0.1:{port}"]
    with log.open("w") as output:
        server = subprocess.Popen(
            [sys.executable, *command, "--workers", str(WORKERS), "--threads", str(THREADS), "--no-control-socket"],
            cwd=ROOT,
            env=environment(url, **more),
            stderr=output,
        )
    base = f"http://127.0.0.1:{port}"
    try:
        for _ in range(100):
            try:
                requests.get(f"{base}/healthz", timeout=5)
                break
            except requests.RequestException:
                time.sleep(0.2)
        yield base, psutil.Process(server.pid)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(30)


class Caller(threading.Thread):
    """Somebody with a browser, who does one thing after the other until the time is over."""

    def __init__(self, base: str, session: str, jobs: list[str], number: int, *, steward: bool, until: float) -> None:
        super().__init__()
        self.base, self.jobs, self.until, self.number = base, jobs, until, number
        self.lot = random.Random(number)
        self.browser = requests.Session()
        self.browser.cookies.set("sessionid", session)
        self.taken: dict[str, list[float]] = defaultdict(list)
        self.statuses: Counter[int | str] = Counter()
        self.done: Counter[str] = Counter()
        self.imports = 0
        seeker = [self.start_page, self.own_list, self.own_list, self.save, self.save, self.apply, self.status]
        self.deeds: list[Callable[[], None]] = (
            [self.list_jobs, self.list_jobs, self.search, self.search, self.import_jobs] if steward else seeker
        )

    def run(self) -> None:
        while time.monotonic() < self.until:
            self.lot.choice(self.deeds)()

    def ask(self, kind: str, path: str, data: Any = None, files: Any = None) -> requests.Response | None:
        start = time.perf_counter()
        method = "GET" if data is None else "POST"
        headers = {"Referer": self.base + path}
        try:
            answer = self.browser.request(
                method, self.base + path, data=data, files=files, headers=headers, allow_redirects=False, timeout=60
            )
        except requests.RequestException as error:
            self.statuses[type(error).__name__] += 1
            return None
        self.taken[kind].append(time.perf_counter() - start)
        self.statuses[answer.status_code] += 1
        return answer

    def start_page(self) -> None:
        self.ask("start page", "/admin/")

    def own_list(self) -> None:
        self.ask("own list", INTERACTIONS)

    def save(self) -> None:
        self._add("save", "saved")

    def apply(self) -> None:
        self._add("apply", "applied")

    def _add(self, kind: str, interaction_type: str) -> None:
        page = self.ask("form", f"{INTERACTIONS}add/")
        if page is None or page.status_code != 200:
            return
        data = form_data(page.text) | {"job": [self.lot.choice(self.jobs)], "interaction_type": [interaction_type]}
        data["application_status"] = ["applied" if interaction_type == "applied" else ""]
        answer = self.ask(kind, f"{INTERACTIONS}add/", data)
        self.done[kind] += answer is not None and answer.status_code == 302

    def status(self) -> None:
        page = self.ask("own list", f"{INTERACTIONS}?interaction_type__exact=applied")
        if page is None or not (keys := re.findall(rf"{INTERACTIONS}([0-9a-f-]{{36}})/change/", page.text)):
            return
        token = form_data(page.text)["csrfmiddlewaretoken"][0]
        action = self.lot.choice(["mark_as_screening", "mark_as_interviewing"])
        data = {"csrfmiddlewaretoken": token, "action": action, "_selected_action": self.lot.choice(keys)}
        self.ask("status", INTERACTIONS, data)

    def list_jobs(self) -> None:
        self.ask("list of jobs", JOBS)

    def search(self) -> None:
        self.ask("search", f"{JOBS}?q={self.lot.choice(['engineer', 'nurse', 'manager', 'berlin'])}")

    def import_jobs(self) -> None:
        page = self.ask("form", f"{JOBS}import/")
        if page is None or page.status_code != 200:
            return
        self.imports += 1
        lines = [f"Load {self.number}-{self.imports}-{row},Load Employer {row % 3}" for row in range(20)]
        content = "\n".join(["title,company", *lines])
        token = form_data(page.text)["csrfmiddlewaretoken"][0]
        preview = self.ask(
            "import", f"{JOBS}import/", {"csrfmiddlewaretoken": token}, {"import_file": ("jobs.csv", content)}
        )
        if preview is None or preview.status_code != 200:
            return
        answer = self.ask("import", f"{JOBS}process_import/", form_data(preview.text))
        self.done["import"] += answer is not None and answer.status_code == 302


class Watch(threading.Thread):
    """Look at the memory of the server and the connections of the database, twice a second."""

    def __init__(self, url: str, server: psutil.Process) -> None:
        super().__init__(daemon=True)
        self.url, self.server, self.over = url, server, threading.Event()
        self.memory = self.connections = 0

    def run(self) -> None:
        database = psycopg.connect(self.url, autocommit=True) if self.url.startswith("postgres") else None
        query = "SELECT count(*) - 1 FROM pg_stat_activity WHERE datname = current_database()"
        while not self.over.wait(0.5):
            tree = [self.server, *self.server.children(recursive=True)]
            self.memory = max(self.memory, sum(process.memory_info().rss for process in tree) >> 20)
            if database:
                self.connections = max(self.connections, database.execute(query).fetchone()[0])  # type: ignore[index]
        if database:
            database.close()


def quantiles(taken: list[float]) -> str:
    if len(taken) < 2:
        return "- | - | -"
    cuts = statistics.quantiles(taken, n=100, method="inclusive")
    return " | ".join(f"{cuts[cut] * 1000:,.0f}" for cut in (49, 94, 98))


def measure(url: str, world: dict[str, Any], clients: int, seconds: int, log: Path, offset: int) -> Counter[str]:
    """Let clients call for some seconds, print what they met, and return what was done."""
    with gunicorn(url, log) as (base, server):
        for _ in range(4 * WORKERS):  # each worker compiles its templates once
            for path in ("/admin/", INTERACTIONS, f"{INTERACTIONS}add/"):
                requests.get(base + path, cookies={"sessionid": world["seekers"][0]}, timeout=60)
            requests.get(base + JOBS, cookies={"sessionid": world["stewards"][0]}, timeout=60)
        watch = Watch(url, server)
        watch.start()
        until = time.monotonic() + seconds
        stewards = max(1, clients // 8)
        callers = [
            Caller(
                base,
                world["stewards" if number < stewards else "seekers"][number],
                world["jobs"],
                offset + number,
                steward=number < stewards,
                until=until,
            )
            for number in range(clients)
        ]
        start = time.monotonic()
        for caller in callers:
            caller.start()
        for caller in callers:
            caller.join()
        elapsed = time.monotonic() - start
        watch.over.set()
        watch.join()
    statuses = sum((caller.statuses for caller in callers), Counter())
    taken: dict[str, list[float]] = defaultdict(list)
    for caller in callers:
        for kind, times in caller.taken.items():
            taken[kind] += times
    errors = {status: count for status, count in statuses.items() if status not in (200, 302)}
    every = [each for times in taken.values() for each in times]
    print(f"\n{clients} clients, {stewards} of them stewards: {len(every) / elapsed:.1f} requests a second, ", end="")
    print(f"errors {errors or 'none'}, {watch.connections} connections, {watch.memory} MiB")
    print("| request | number | p50, ms | p95, ms | p99, ms |\n| --- | ---: | ---: | ---: | ---: |")
    for kind, times in [("all", every), *sorted(taken.items())]:
        print(f"| {kind} | {len(times):,} | {quantiles(times)} |", flush=True)
    return sum((caller.done for caller in callers), Counter())


@collected()
def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kind", choices=["sqlite", "postgresql"], action="append", help="(default: both)")
    parser.add_argument("--clients", type=int, action="append", help="(default: 8, then 64)")
    parser.add_argument("--seconds", type=int, default=20, help="of calls, for each number of clients")
    parser.add_argument("--jobs", type=int, default=5_000, help="in the database")
    given = parser.parse_args()
    clients = given.clients or [8, 64]
    status = 0
    for kind in given.kind or ["sqlite", "postgresql"]:
        with empty_database(kind) as alias:
            url = url_of(alias)
            world = ask(url, f"prepare({max(clients)}, {given.jobs})")
            done: Counter[str] = Counter()
            print(f"\n{kind}, {given.jobs:,} jobs, gunicorn with {WORKERS} workers of {THREADS} threads")
            for round_, number in enumerate(clients):
                log = Path(f"/tmp/jobpilot-load-{kind}-{number}.log")  # noqa: S108
                done += measure(url, world, number, given.seconds, log, round_ * 1000)
            found = ask(url, "check()")
            expected = (done["save"], done["apply"], done["import"] * 20)
            is_exact = (found["saves"], found["applications"], found["imported"]) == expected
            status = status or int(bool(found["faults"]) or not is_exact)
            print(f"\nDone {expected}, stored {(found['saves'], found['applications'], found['imported'])}: ", end="")
            print(f"{'exact' if is_exact else 'NOT EXACT'}; faults {found['faults'] or 'none'}; ", end="")
            print(f"deadlocks {found['deadlocks']}", flush=True)
    return status


if __name__ == "__main__":
    sys.exit(main())
