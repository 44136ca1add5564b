"""Measure the reports over everybody: all in one statement, one statement each, and a bare pass over the same rows.

A mock world is copied until there are enough applications: each copy has its own people, with the same hunts.
"""

import argparse
import time
from collections.abc import Callable
from datetime import date
from functools import partial

from django.db import connections

from benchmarks._databases import KINDS, empty_database  # first, as it sets Django up

# isort: split
from django.db.models import Model

from benchmarks.queries import as_default
from interactions import reports
from interactions.models import ApplicationContact, Contact, JobUserInteraction, TimelineEvent
from jobpilot.models import UserProfile
from jobpilot.site import mock_data
from resumes.models import Resume

COPIED: list[type[Model]] = [UserProfile, Resume, Contact, JobUserInteraction, ApplicationContact, TimelineEvent]

FIRST = 0xC0000000  # above it, the first digits of a key number the copy


def copy_people(alias: str, copies: int) -> None:
    """Copy all people with what they did."""
    for model in COPIED:
        copy_rows(alias, model, copies)
    with connections[alias].cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connections[alias].vendor == "postgresql" else "ANALYZE")


def copy_rows(alias: str, model: type[Model], copies: int) -> int:
    """Copy all rows of a model in COPIED, and return how many are new."""
    connection = connections[alias]
    postgresql = connection.vendor == "postgresql"
    columns, values = [], []
    for field in model._meta.concrete_fields:
        if field.generated:
            continue
        columns.append(f'"{field.column}"')
        is_copied = field.primary_key or field.related_model in COPIED
        if is_copied and postgresql:
            values.append(f'(TO_HEX({FIRST} + copy.n) || SUBSTR("{field.column}"::text, 9))::uuid')
        elif is_copied:
            values.append(f"PRINTF('%08x', {FIRST} + copy.n) || SUBSTR(\"{field.column}\", 9)")
        else:
            values.append("NULL" if field.null and (field.unique or field.name == "email") else f'"{field.column}"')
    numbers = (
        f"GENERATE_SERIES(1, {copies}) AS copy(n)"
        if postgresql
        else f"(WITH RECURSIVE copy(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n < {copies}) "
        "SELECT n FROM copy) AS copy"
    )
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(values)} FROM {table}, {numbers}")
        return cursor.rowcount


def one_by_one() -> None:
    """Ask for each report by itself."""
    reports.funnel()
    reports.responses()
    reports.time_in_stages()
    reports.applications_by_week()
    reports.applications_by_source()
    reports.applications_by_resume()


def bare(alias: str) -> None:
    """Sort the events as a history, and pass over them and the applications once."""
    with connections[alias].cursor() as cursor:
        cursor.execute(
            "SELECT COUNT(*), MAX(next) FROM (SELECT LEAD(event_date) OVER "
            "(PARTITION BY user_id, job_id ORDER BY event_date) AS next "
            f"FROM {TimelineEvent._meta.db_table} WHERE to_status <> '') AS history"
        )
        cursor.execute(f"SELECT COUNT(*), MAX(applied_date) FROM {JobUserInteraction._meta.db_table}")


def seconds(call: Callable[[], object], runs: int) -> float:
    """Return the best time of some runs, as other work on the machine only adds to it."""
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        call()
        times.append(time.perf_counter() - started)
    return min(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--database", choices=KINDS, action="append", help="default: both")
    parser.add_argument("--applications", type=int, default=60_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--keep", metavar="NAME", help="keep the world in the database NAME, and reuse it")
    options = parser.parse_args()
    print(f"{'':11} {'applications':>12} {'events':>8} {'all, s':>7} {'one by one, s':>13} {'bare, s':>8}")
    for kind in options.database or KINDS:
        with empty_database(kind, kept=options.keep) as alias, as_default(alias):
            if mock_data.is_empty():
                mock_data.seed(users=200, companies=100, jobs=1_000, as_of=date(2025, 1, 1))
                copy_people(alias, options.applications // JobUserInteraction.objects.applications().count())
            counts = JobUserInteraction.objects.applications().count(), TimelineEvent.objects.count()
            times = [
                seconds(call, options.runs) for call in (reports.pipeline_report, one_by_one, partial(bare, alias))
            ]
            print("{:11} {:>12,} {:>8,} {:>7.2f} {:>13.2f} {:>8.2f}".format(kind, *counts, *times), flush=True)


if __name__ == "__main__":
    main()
