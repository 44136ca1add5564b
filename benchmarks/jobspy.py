"""Measure the import of a file of JobSpy: its rows new, the same file again, and taking the import back."""

import argparse
import csv
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks._databases import KINDS, empty_database, url_of  # first, as it sets Django up

# isort: split
from benchmarks._companies import company_names
from benchmarks.bulk_upsert import POSTINGS_PER_COMPANY, postings
from jobpilot.factories import UserProfileFactory
from jobpilot.intake.models import Batch

HEADINGS = [
    *("id", "site", "job_url", "job_url_direct", "title", "company", "location", "date_posted", "job_type"),
    *("salary_source", "interval", "min_amount", "max_amount", "currency", "is_remote", "job_level", "description"),
]


def write_file(file: Path, rows: int) -> None:
    """Write a file of JobSpy, with 300 words in each description and ten rows for each company."""
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, HEADINGS)
        writer.writeheader()
        for number, posting in enumerate(postings(range(rows), company_names(rows // POSTINGS_PER_COMPANY))):
            said: dict[str, Any] = dict(posting)
            writer.writerow(
                {name: said[name] for name in ("job_url", "title", "company", "location", "description")}
                | {"id": f"in-{number}", "site": "indeed", "date_posted": "2026-01-31", "job_type": "fulltime"}
                | {"interval": "yearly", "min_amount": said["salary_min"], "max_amount": said["salary_max"]}
                | {"currency": "USD", "is_remote": said["remote_type"] == "remote", "salary_source": "direct_data"}
            )


def timed(alias: str, *arguments: str) -> tuple[float, float]:
    """Return the seconds that `manage.py intake` takes, and those of the processor in Python."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "manage.py", "intake", *arguments, "--verbosity", "0"]
    subprocess.run(command, env=os.environ | {"DATABASE_URL": url_of(alias)}, check=True, capture_output=True)
    elapsed, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return elapsed, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(write_file: Callable[[Path, int], None], description: str | None) -> None:
    """Print how long a file of some rows takes on each database: the rows new, the same again, and taken back."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--database", choices=KINDS, action="append", help="default: both")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="jobpilot-benchmark-") as folder:
        file = Path(folder, "rows.csv")
        write_file(file, options.rows)
        print(f"{'seconds (of the processor, in Python)':38} {'new':>14} {'again':>14} {'undo':>14} {'peak, MiB':>9}")
        for kind in options.database or KINDS:
            with empty_database(kind) as alias:
                person: Any = UserProfileFactory.build(account=None)
                person.save(using=alias)
                steps = [timed(alias, str(file), "--person", str(person.pk)) for _ in ("new", "again")]
                steps.append(timed(alias, "--undo", str(Batch.objects.using(alias).earliest("created_at").pk)))
                parts = " ".join(f"{elapsed:>7.1f} {f'({processor:.1f})':>6}" for elapsed, processor in steps)
                peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
                print(f"{kind:38} {parts} {peak:>9}", flush=True)


if __name__ == "__main__":
    measure(write_file, __doc__)
