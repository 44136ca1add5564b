"""Measure how many rows of a table the import of the admin stores per second, and with how many queries.

Beside it, on a sample: each row validated and saved in a savepoint of its own, as django-import-export does, and the
floor, which inserts finished rows in bulk without reading, comparing or checking anything.
"""

import argparse
import random
import time
from collections.abc import Callable
from typing import Any

from benchmarks._databases import KINDS, empty_database  # first, as it sets Django up

# isort: split
import tablib
from django.contrib import admin
from django.db import connection
from django.db.models import Model
from import_export import resources

from benchmarks._companies import company_names
from companies.models import Company, JobListing
from interactions.models import JobUserInteraction
from jobpilot.models import UserProfile

Rows = list[dict[str, Any]]
BATCH_SIZE = 1000
JOBS_OF_A_COMPANY = 10


def companies(count: int) -> Rows:
    return [
        {"name": name, "website": f"https://www.company{number}.com", "industry": "Foods", "founded_year": "1,998"}
        for number, name in enumerate(company_names(count))
    ]


def listings(count: int) -> Rows:
    """Return listings whose company is named by its domain, as names may be several companies'."""
    chosen = random.Random(5)
    return [
        {
            "title": f"Engineer {number}",
            "company": f"company{number // JOBS_OF_A_COMPANY}.com",
            "location": chosen.choice(("Oslo", "Berlin", "New York, NY")),
            "description": "What the job is like. " * 100,
            "job_type": "Full-time",
            "salary_min": "50,000",
            "salary_max": "65k",
            "salary_currency": "USD",
            "skills_required": "Python, SQL",
            "posted_date": "2026-03-01",
            "job_url": f"https://jobs.example.com/{number}",
        }
        for number in range(count)
    ]


def people(count: int) -> Rows:
    return [
        {
            "first_name": f"Ann {number}",
            "last_name": "Lee",
            "email": f"ann{number}@example.com",
            "desired_salary_min": "65,000",
        }
        for number in range(count)
    ]


def interactions(count: int) -> Rows:
    return [
        {"user": f"ann{number // 4}@example.com", "job": f"Engineer {number}", "application_status": "Applied"}
        for number in range(count)
    ]


TABLES: list[tuple[type[Model], Callable[[int], Rows], str]] = [
    (Company, companies, "industry"),
    (JobListing, listings, "location"),
    (UserProfile, people, "city"),
    (JobUserInteraction, interactions, "notes"),
]


def ours(model: type[Model], table: tablib.Dataset) -> None:
    page: Any = admin.site.get_model_admin(model)
    result = page.resource_classes[0]().import_data(table)
    assert not result.has_errors() and not result.has_validation_errors(), result.refusals()[:3]  # noqa: S101, PT018


def naive(model: type[Model], table: tablib.Dataset) -> None:
    """Import by the library's own resource, with its savepoint and a `full_clean()` for each row."""
    result = plain_resource(model).import_data(table, use_transactions=True)
    assert not result.has_errors() and not result.has_validation_errors(), result.row_errors()[:3]  # noqa: S101, PT018


def plain_resource(model: type[Model]) -> resources.ModelResource:
    options = {"clean_model_instances": True, "skip_unchanged": True, "exclude": ["created_at", "updated_at"]}
    return resources.modelresource_factory(model, meta_options=options)()


def floor(model: type[Model], rows: list[Model]) -> None:
    model._default_manager.bulk_create(rows, batch_size=BATCH_SIZE)


def dataset(rows: Rows) -> tablib.Dataset:
    return tablib.Dataset(*(tuple(row.values()) for row in rows), headers=list(rows[0]))


def measure(kind: str, model: type[Model], step: str, way: Callable[[type[Model], Any], None], rows: Any) -> None:
    queries = 0

    def count(execute: Callable, *args: Any) -> Any:
        nonlocal queries
        queries += 1
        return execute(*args)

    started, processor = time.perf_counter(), time.process_time()
    with connection.execute_wrapper(count):
        way(model, rows)
    seconds, processor, number = time.perf_counter() - started, time.process_time() - processor, len(rows)
    print(
        f"{kind:11} {model.__name__:19} {step:10} {way.__name__:6} {number:>7,} {seconds:>8.1f} "
        f"{processor:>12.1f} {number / seconds:>10,.0f} {queries:>9,} {queries / number:>8.2f}",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=8_000)
    parser.add_argument("--interactions", type=int, default=1_000, help="saved one by one by their service")
    parser.add_argument("--sample", type=int, default=300, help="rows of the naive way; default %(default)s")
    parser.add_argument("--database", choices=KINDS, action="append", help="default: both")
    options = parser.parse_args()
    titles = ("", "", "", "", "rows", "seconds", "processor, s", "per second", "queries", "per row")
    print("{:11} {:19} {:10} {:6} {:>7} {:>8} {:>12} {:>10} {:>9} {:>8}".format(*titles))
    for kind in options.database or KINDS:
        with empty_database(kind, alias="default"):
            for model, make, changed in TABLES:
                rows = make(options.interactions if model is JobUserInteraction else options.rows)
                measure(kind, model, "new", ours, dataset(rows))
                page: Any = admin.site.get_model_admin(model)
                table = page.resource_classes[0]().export()
                measure(kind, model, "unchanged", ours, table)
                edited = [{"id": row["id"], changed: "changed"} for row in table.dict]
                measure(kind, model, "changed", ours, dataset(edited))
                stored = list(model._default_manager.all())
                sample = plain_resource(model).export(model._default_manager.all()[: options.sample])
                model._default_manager.all().delete()
                measure(kind, model, "new", naive, sample)
                model._default_manager.all().delete()
                measure(kind, model, "new", floor, stored)


if __name__ == "__main__":
    main()
