"""Measure how many bytes a listing, an interaction and an event take, with their indexes and all that hangs on them.

A mock world is made on both databases. Each table counts to the thing that it is about: the text of the search, the
sources and the places of a listing are part of that listing.
"""

import argparse
from collections import Counter
from datetime import date

from django.db import connections

from benchmarks._databases import KINDS, empty_database  # first, as it sets Django up

# isort: split
from benchmarks.queries import as_default
from companies.models import Company, JobListing
from interactions.models import JobUserInteraction, TimelineEvent
from jobpilot.models import UserProfile
from jobpilot.site import mock_data

TABLES = {
    "postgresql": """
        SELECT relname, pg_table_size(oid), pg_indexes_size(oid) FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
    """,
    # dbstat knows the pages of each table and index; the tables of a text index have names that begin with its own.
    "sqlite": """
        SELECT tbl_name, sum(CASE WHEN type = 'table' THEN pgsize ELSE 0 END),
               sum(CASE WHEN type = 'index' THEN pgsize ELSE 0 END)
        FROM (SELECT name, sum(pgsize) AS pgsize FROM dbstat GROUP BY name) JOIN sqlite_master USING (name)
        GROUP BY tbl_name
    """,
}
THINGS = {
    "listing": (JobListing, ("companies_job", "job_listing")),
    "company": (Company, ("companies_company", "companies_companies")),
    "interaction": (JobUserInteraction, ("interactions_jobuserinteraction",)),
    "event": (TimelineEvent, ("interactions_timelineevent",)),
    "person, with skills and resumes": (UserProfile, ("jobpilot_", "skills_", "resumes_")),
}


def thing_of(table: str) -> str:
    """Return the thing that a table is about."""
    return next((name for name, (_, starts) in THINGS.items() if table.startswith(starts)), "")


def measure(alias: str) -> None:
    sizes: dict[str, Counter] = {name: Counter() for name in [*THINGS, ""]}
    with connections[alias].cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connections[alias].vendor == "postgresql" else "VACUUM")
        cursor.execute(TABLES[connections[alias].vendor])
        for table, rows, indexes in cursor.fetchall():
            sizes[thing_of(table)].update(rows=rows, indexes=indexes)
    print(f"{alias:34} {'rows':>9} {'bytes each':>11} {'of these indexes':>17}")
    for name, (model, _) in THINGS.items():
        count = model._base_manager.count() or 1
        size = sizes[name]
        print(f"  {name:32} {count:>9,} {size.total() / count:>11,.0f} {size['indexes'] / count:>17,.0f}")
    print(f"  {'everything else, MiB':32} {'':9} {sizes[''].total() / 2**20:>11,.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--database", choices=KINDS, action="append", help="default: both")
    parser.add_argument("--jobs", type=int, default=20_000, help="default %(default)s")
    options = parser.parse_args()
    for kind in options.database or KINDS:
        with empty_database(kind) as alias, as_default(alias):
            jobs = options.jobs
            mock_data.seed(users=max(1, jobs // 50), companies=max(1, jobs // 10), jobs=jobs, as_of=date(2025, 1, 1))
            measure(alias)


if __name__ == "__main__":
    main()
