"""Measure the record of an employer in a big world: of companies with the most applications, and of common ones.

PostgreSQL holds a million listings of 100,000 companies, SQLite a tenth of them, as in `admin`.
"""

import argparse
import time
from functools import partial
from statistics import median, quantiles

from benchmarks._databases import KINDS, empty_database  # first, as it sets Django up

# isort: split
from django.db import connections
from django.db.models import Count

from benchmarks._multiply import multiply
from benchmarks.admin import COPIES, SIZES
from benchmarks.queries import as_default, counted, fill
from companies.models import Company, JobListing
from interactions.models import JobUserInteraction
from interactions.reports import employer_record
from jobpilot.site import mock_data


def measure(alias: str, name: str, companies: list[Company], runs: int) -> None:
    """Print the times of the record over everybody, and what one of them reads."""
    times = []
    for company in companies:
        for _ in range(runs):
            started = time.perf_counter()
            employer_record(company=company)
            times.append(1_000 * (time.perf_counter() - started))
    statements, rows = counted(alias, partial(employer_record, company=companies[0]))
    applications = JobUserInteraction.objects.applications().filter(job__company=companies[0]).count()
    listings = JobListing.objects.for_company(companies[0]).count()
    p95 = quantiles(times, n=20, method="inclusive")[-1]
    read = "" if rows is None else f"{rows:,.0f}"
    print(
        f"{alias:10} {name:20} {listings:>8,} {applications:>12,} {min(times):>9.1f} {median(times):>9.1f} {p95:>9.1f} "
        f"{statements:>10} {read:>9}",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("--database", choices=KINDS, action="append", help="default: both")
    parser.add_argument("--runs", type=int, default=5, help="times that each record is read; default %(default)s")
    parser.add_argument("--keep", metavar="NAME", help="keep the world in the database NAME, and reuse it")
    options = parser.parse_args()
    columns = f"{'listings':>8} {'applications':>12} {'best, ms':>9} {'p50, ms':>9} {'p95, ms':>9} {'statements':>10}"
    print(f"{'':31} {columns} {'rows read':>9}")
    for kind in options.database or reversed(KINDS):
        jobs, companies, people = SIZES[kind]
        with empty_database(kind, kept=options.keep) as alias, as_default(alias):
            if mock_data.is_empty() and kind == "sqlite":
                fill(alias, jobs, companies, people)
            elif mock_data.is_empty():
                fill(alias, *(each // COPIES for each in (jobs, companies, people)))
                multiply(connections[alias], COPIES)
            applications = JobUserInteraction.objects.applications().order_by()
            counts = applications.values_list("job__company").annotate(number=Count("pk")).order_by("-number")
            keys = list(counts.values_list("job__company", flat=True))
            found = Company.objects.in_bulk([*keys[:3], *keys[len(keys) // 2 :][:20]])
            for place, key in enumerate(keys[:3], 1):
                measure(alias, f"the {place}. by number", [found[key]], options.runs)
            measure(alias, "20 in the middle", [found[key] for key in keys[len(keys) // 2 :][:20]], options.runs)


if __name__ == "__main__":
    main()
