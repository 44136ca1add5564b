"""Measure time and memory for a big mock world on SQLite: 100,000 jobs, 5,000 companies, 2,000 users.

The database is a new file in a temporary directory, or at `--keep FILE`. Peak memory is printed as the world grows; it
is flat if the last line of a part is hardly above its first.
"""

import argparse
import os
import resource
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import django
from django.core.management import call_command
from django.db import connection


def peak_memory() -> int:
    """Return the peak memory of the process so far, in MiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1024**2 if sys.platform == "darwin" else 1024))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--users", type=int, default=2_000)
    parser.add_argument("--companies", type=int, default=5_000)
    parser.add_argument("--jobs", type=int, default=100_000)
    parser.add_argument("--keep", type=Path, metavar="FILE", help="a new file for the database, which is kept")
    options = parser.parse_args()
    if options.keep and options.keep.exists():
        parser.error(f"{options.keep} exists already.")
    with tempfile.TemporaryDirectory() as directory:
        path = (options.keep or Path(directory) / "world.sqlite3").absolute()
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "jobpilot.settings",
            "DATABASE_URL": f"sqlite:///{path}",
            "SECRET_KEY": "benchmark",
            "DEBUG": "false",
        }
        django.setup()
        call_command("migrate", verbosity=0)
        measure(options.users, options.companies, options.jobs, path)


def measure(users: int, companies: int, jobs: int, path: Path) -> None:
    # Only now: models can be imported once Django is set up.
    from jobpilot.site import mock_data
    from jobpilot.site.data_report import data_report

    started = time.perf_counter()
    print(f"{'':20} {'seconds':>9} {'of processor':>13} {'peak MiB':>9}")

    def line(label: str) -> None:
        seconds = time.perf_counter() - started
        print(f"{label:20} {seconds:>9.1f} {time.process_time():>13.1f} {peak_memory():>9}", flush=True)

    line("start")

    def show(part: str, done: int, total: int) -> None:
        if done and done * 4 % total == 0:
            line(f"{part} {done:,}")

    mock_data.seed(users=users, companies=companies, jobs=jobs, as_of=date(2025, 1, 1), progress=show)
    seconds = time.perf_counter() - started
    connection.close()  # writes the WAL into the database file
    started = time.perf_counter()
    report = data_report()
    rows = sum(report.rows.values())
    size = sum(file.stat().st_size for file in path.parent.glob(f"{path.name}*")) / 1024**2
    print(f"seeded: {rows:,} rows in {seconds:.0f} s, {rows / seconds:,.0f} per second; {size:,.0f} MiB on disk")
    print(f"data_report: {time.perf_counter() - started:.1f} s, consistent: {report.is_consistent}")


if __name__ == "__main__":
    main()
