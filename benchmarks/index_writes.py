"""Measure what the indexes of lists and reports cost a write: rows a second with them, and without.

New and changed listings go through `bulk_upsert_jobs()`; interactions and events are inserted by a statement, which
does nothing else, so that their share is the largest that there can be. Each way has a database of its own.
"""

import argparse
import time
from collections.abc import Iterator
from datetime import date

from benchmarks._databases import KINDS, empty_database  # first, as it sets Django up

# isort: split
from django.apps import apps
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import AddIndex
from django.db.models import Index, Model

from benchmarks._companies import company_names
from benchmarks.bulk_upsert import POSTINGS_PER_COMPANY, in_bulk, postings
from benchmarks.queries import as_default
from benchmarks.reports import COPIED, copy_rows
from interactions.models import JobUserInteraction, TimelineEvent
from jobpilot.site import mock_data

ADDED_BY = ("list_indexes", "report_indexes", "deadline_index")  # ends of the names of migrations


def of_lists() -> Iterator[tuple[type[Model], Index]]:
    """Yield each index that only lists and reports read, and its model."""
    for (app, name), migration in MigrationLoader(None).disk_migrations.items():
        for operation in migration.operations if name.endswith(ADDED_BY) else ():
            if isinstance(operation, AddIndex):
                yield apps.get_model(app, operation.model_name), operation.index


def measure(kind: str, count: int, companies: list[str], *, with_them: bool) -> dict[str, float]:
    """Return the rows a second of each way to write."""
    rates = {}
    with empty_database(kind) as alias, as_default(alias):
        if not with_them:
            with connections[alias].schema_editor() as editor:
                for model, index in of_lists():
                    editor.remove_index(model, index)
        for step, values in {"new listings": {}, "listings with other pay": {"salary_max": 130_000}}.items():
            started = time.perf_counter()
            in_bulk(postings(range(count), companies, **values), alias)
            rates[step] = count / (time.perf_counter() - started)
        mock_data.seed(users=200, companies=100, jobs=1_000, as_of=date(2025, 1, 1))
        copies = count // JobUserInteraction.objects.count() + 1
        for model in COPIED:
            started = time.perf_counter()
            rows = copy_rows(alias, model, copies)
            if model in (JobUserInteraction, TimelineEvent):
                rates[f"new {model._meta.verbose_name_plural}"] = rows / (time.perf_counter() - started)
    return rates


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--database", choices=KINDS, action="append", help="default: both")
    parser.add_argument("--rows", type=int, default=20_000, help="of each kind; default %(default)s")
    parser.add_argument("--runs", type=int, default=3, help="of each way; default %(default)s")
    options = parser.parse_args()
    companies = company_names(max(1, options.rows // POSTINGS_PER_COMPANY))
    print(f"{len(list(of_lists()))} indexes; rows a second {'with them':>34} {'without':>10} {'of it':>7}")
    for kind in options.database or KINDS:
        with_them: dict[str, float] = {}
        without: dict[str, float] = {}
        for _ in range(options.runs):  # in turn, and the best of each, as other work on the machine only adds to it
            for rates, are_there in ((with_them, True), (without, False)):
                for step, rate in measure(kind, options.rows, companies, with_them=are_there).items():
                    rates[step] = max(rate, rates.get(step, 0))
        for step, rate in with_them.items():
            share = rate / without[step]
            print(f"{kind:11} {step:44} {rate:>10,.0f} {without[step]:>10,.0f} {share:>7.0%}", flush=True)


if __name__ == "__main__":
    main()
