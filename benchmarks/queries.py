"""Measure the queries of other code in a big world, compared with naive versions, on PostgreSQL and SQLite.

PostgreSQL holds a million jobs of 100,000 companies, 10,000 people and half a million interactions, SQLite a tenth of
the jobs and companies. A search includes its first page of 20 and its total. Each kind is run with values taken from
the world, the same every time; the naive version runs fewer times, since it takes seconds. Rows read are those that
PostgreSQL's EXPLAIN ANALYZE counts in tables and indexes; SQLite's EXPLAIN does not count them.
"""

import argparse
import json
import random
import time
from collections.abc import Callable, Iterable
from contextlib import contextmanager
from datetime import date
from difflib import SequenceMatcher
from functools import partial, reduce
from operator import and_, or_
from statistics import median, quantiles
from typing import NamedTuple

from django.db import connections

from benchmarks._databases import KINDS, empty_database  # first, as it sets Django up

# isort: split
from django.db.models import Q
from django.utils import timezone

from companies.models import Company, JobListing
from companies.services import search_companies
from interactions.models import JobUserInteraction, TimelineEvent
from jobpilot.models import UserProfile
from jobpilot.site import mock_data
from jobpilot.site.mock_data import stories

SIZES = {"postgresql": (1_000_000, 100_000, 10_000), "sqlite": (100_000, 10_000, 1_000)}  # jobs, companies, people
VIEWED = (38, 46)  # jobs that a person only views: 50 interactions each with the others
PAGE = 20
COMMON = ("team", "work", "experience", "customers", "daily", "learn", "support", "quality", "plan", "people")
WARM_UP = 3  # runs of a statement until PostgreSQL reaches its usual speed


class Query(NamedTuple):
    """A kind of query: our version and the naive one, each called with every value."""

    kind: str
    values: list
    ours: Callable
    naive: Callable | None


def fill(alias: str, jobs: int, companies: int, users: int) -> None:
    stories.VIEWED = VIEWED
    started = time.perf_counter()

    def show(part: str, done: int, total: int) -> None:
        if done * 10 % total < total / 100 and done:
            print(f"  {time.perf_counter() - started:>6.0f} s: {done:,} of {total:,} {part}", flush=True)

    mock_data.seed(users=users, companies=companies, jobs=jobs, as_of=date(2025, 1, 1), progress=show)
    with connections[alias].cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connections[alias].vendor == "postgresql" else "ANALYZE")


def searches(count: int) -> dict[str, list[dict]]:
    """Return conditions of each kind, made from existing listings."""
    chosen = random.Random(5)
    sample = list(JobListing.objects.active().select_related("company").order_by("pk")[:count])
    rare = [max(job.company.name.split(), key=len) for job in sample]
    titles = [job.title.split()[-1] for job in sample]
    places = [job.location.split(",")[0] for job in sample]
    common = [chosen.choice(COMMON) for _ in sample]
    choices = [
        {
            "job_types": [job.job_type],
            "remote_types": [job.remote_type],
            "experience_levels": [job.experience_level],
            "locations": [place],
        }
        for job, place in zip(sample, places, strict=True)
    ]
    return {
        "no condition": [{} for _ in sample],
        "a rare word": [{"query": word} for word in rare],
        "a word of a title": [{"query": word} for word in titles],
        "a common word": [{"query": word} for word in common],
        "two words": [{"query": f"{title} {word}"} for title, word in zip(titles, common, strict=True)],
        "a phrase": [{"query": f'"{job.title}"'} for job in sample],
        "a word but not another": [{"query": f"{title} -{word}"} for title, word in zip(titles, common, strict=True)],
        "a word that is nowhere": [{"query": f"zyxw{n}"} for n, _ in enumerate(sample)],
        "a place": [{"locations": [place]} for place in places],
        "a company by name": [{"companies": [job.company.name]} for job in sample],
        "kind, level, remote, place": choices,
        "a rare word and all of these": [{"query": w} | c for w, c in zip(rare, choices, strict=True)],
        "a common word and all of these": [{"query": w} | c for w, c in zip(common, choices, strict=True)],
        "pay of at least": [{"min_salary": chosen.randrange(40, 400, 5) * 1_000} for _ in sample],
        "a word and a range of pay": [
            {"query": word, "min_salary": low * 1_000, "max_salary": (low + 20) * 1_000}
            for word in titles
            for low in [chosen.randrange(40, 200, 5)]
        ],
        "a word and an age": [{"query": word, "max_age_days": 3_000} for word in titles],
    }


def page_and_total(search: dict) -> int:
    page = JobListing.objects.search(**search).page(size=PAGE)
    return page.total.number and len(page)


def naive_page_and_total(search: dict, offset: int = 0) -> int:
    """Search by ILIKE over every column, with the newest rows by OFFSET and a count of all."""
    conditions = [Q(status="active")]
    for word in search.get("query", "").replace('"', "").split():
        columns = ("title", "company__name", "description", "requirements", "skills_required", "skills_preferred")
        found = reduce(or_, (Q(**{f"{column}__icontains": word.lstrip("-")}) for column in columns))
        conditions.append(~found if word.startswith("-") else found)
    for name, column in (("locations", "location"), ("companies", "company__name")):
        if values := search.get(name):
            conditions.append(reduce(or_, (Q(**{f"{column}__icontains": value}) for value in values)))
    kinds = ("job_type", "remote_type", "experience_level")
    conditions += [Q(**{f"{name}__in": values}) for name in kinds if (values := search.get(f"{name}s"))]
    if "min_salary" in search:
        conditions.append(Q(salary_max__gte=search["min_salary"]))
    if "max_salary" in search:
        conditions.append(Q(salary_min__lte=search["max_salary"]))
    jobs = JobListing.objects.select_related("company").filter(reduce(and_, conditions)).order_by("-created_at")
    return len(jobs[offset : offset + PAGE]) and jobs.count()


def cursor_of_page(search: dict, number: int) -> str:
    """Return the cursor of a page by its number, or of the last page."""
    after, passed = "", 0
    while passed < (number - 1) * PAGE:
        page = JobListing.objects.search(**search).page(size=min(500, (number - 1) * PAGE - passed), after=after)
        if not page.next:
            break
        passed, after = passed + len(page), page.next
    return after


def one_query_a_row(rows: Iterable[JobUserInteraction]) -> int:
    return sum(len(row.job.company.name) > 0 for row in rows)


def of_a_person(people: list[UserProfile]) -> list[Query]:
    """Return the queries of a person's own pages."""
    jobs = JobUserInteraction.objects
    return [
        Query(
            "a person's applications",
            people,
            lambda user: len(jobs.for_user(user).applications().with_job()),
            lambda user: one_query_a_row(jobs.filter(user=user, interaction_type="applied")),
        ),
        Query(
            "a person's saved jobs",
            people,
            lambda user: len(jobs.for_user(user).saved().with_job()),
            lambda user: one_query_a_row(jobs.filter(user=user, interaction_type="saved")),
        ),
        Query(
            "due follow-ups",
            people,
            lambda user: len(jobs.for_user(user).due_follow_ups().with_job()),
            lambda user: one_query_a_row(
                row for row in jobs.filter(user=user) if row.follow_up_date and row.follow_up_date < timezone.now()
            ),
        ),
        Query("coming interviews", people, lambda user: len(jobs.for_user(user).upcoming_interviews()), None),
        Query("applications without news", people, lambda user: len(jobs.for_user(user).stale(days=14)), None),
        Query(
            "applications with timeline",
            people,
            lambda user: len(jobs.for_user(user).applications().with_job().with_timeline()),
            lambda user: sum(
                len(row.job.company.name) + len(row.timeline_events.all())
                for row in jobs.filter(user=user, interaction_type="applied")
            ),
        ),
        Query("a person's timeline", people, lambda user: len(TimelineEvent.objects.filter(user=user)[:50]), None),
        Query(
            "newest jobs not seen", people, lambda user: len(JobListing.objects.search().unseen_by(user)[:PAGE]), None
        ),
    ]


def best_of_all(name: str) -> Company:
    return max(Company.objects.all(), key=lambda company: SequenceMatcher(None, name, company.name).ratio())


def everything(count: int) -> list[Query]:
    people = list(UserProfile.objects.order_by("pk")[:count])
    names = [company.name for company in Company.objects.order_by("pk")[:count]]
    common = [{"query": word} for word in COMMON]
    cursors = [(search, cursor_of_page(search, 1_000)) for search in common]

    def page_1000(place: tuple[dict, str]) -> int:
        search, after = place
        return len(JobListing.objects.search(**search).page(size=PAGE, after=after))

    return [
        *(Query(kind, values, page_and_total, naive_page_and_total) for kind, values in searches(count).items()),
        Query("page 1, without a total", common, lambda search: len(JobListing.objects.search(**search).page()), None),
        Query("page 1,000, without a total", cursors, page_1000, lambda place: naive_page_and_total(place[0], 19_980)),
        Query("a company, by search_companies", names, lambda name: len(search_companies(name)), best_of_all),
        *of_a_person(people),
    ]


def measure(alias: str, query: Query, naive_times: int) -> None:
    for call, values in ((query.ours, query.values), (query.naive, query.values[:naive_times])):
        if call is None:
            print(f" | {'':>9} {'':>9} {'':>7} {'':>9}", flush=True)
            continue
        queries, rows = counted(alias, partial(call, values[0]))
        for value in values[:WARM_UP] if call is query.ours else []:
            call(value)
        times = []
        for value in values:
            started = time.perf_counter()
            call(value)
            times.append(1_000 * (time.perf_counter() - started))
        p95 = quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else times[0]
        line = f"{median(times):>9.1f} {p95:>9.1f} {queries:>7} {'' if rows is None else f'{rows:,}':>9}"
        if call is query.ours:
            print(f"{alias:10} {query.kind:32} {len(values):>5} {line}", end="", flush=True)
        else:
            print(f" | {line}", flush=True)


def counted(alias: str, call: Callable) -> tuple[int, int | None]:
    """Return how many statements a call executes, and how many rows they read."""
    connection = connections[alias]
    statements, rows = 0, 0

    def explain(execute, sql, params, many, context):
        nonlocal statements, rows
        statements += 1
        if connection.vendor == "postgresql" and sql.startswith("SELECT") and "_config(" not in sql:
            with connection.connection.cursor() as cursor:  # not that of the statement, which may be a server's
                cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {sql}", params)
                (plan,) = cursor.fetchone()
            plan = json.loads(plan) if isinstance(plan, str) else plan
            rows += rows_read(plan[0]["Plan"])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(explain):
        call()
    return statements, rows if connection.vendor == "postgresql" else None


def rows_read(node: dict) -> float:
    """Return the rows that a plan reads from tables and indexes, including discarded ones."""
    read = 0
    if "Relation Name" in node or "Index Name" in node:
        discarded = node.get("Rows Removed by Filter", 0) + node.get("Rows Removed by Index Recheck", 0)
        read = round((node["Actual Rows"] + discarded) * node["Actual Loops"])
    return read + sum(map(rows_read, node.get("Plans", [])))


@contextmanager
def as_default(alias: str):
    """Make the database the default one of all models."""
    connections["default"].close()
    before = connections["default"]
    connections["default"] = connections[alias]
    try:
        yield
    finally:
        connections["default"] = before


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--database", choices=KINDS, action="append", help="default: both")
    parser.add_argument("--scale", type=float, default=1, help="scale of the world; 0.01 is a hundredth of it")
    parser.add_argument("--runs", type=int, default=40, help="runs of each kind of query; default %(default)s")
    parser.add_argument("--naive", type=int, default=3, help="runs of the naive version; default %(default)s")
    parser.add_argument("--keep", metavar="NAME", help="keep the world in the database NAME, and reuse it")
    options = parser.parse_args()
    for kind in options.database or reversed(KINDS):
        jobs, companies, users = (max(20, round(size * options.scale)) for size in SIZES[kind])
        with empty_database(kind, kept=options.keep) as alias, as_default(alias):
            if mock_data.is_empty():
                print(f"{kind}: {jobs:,} jobs, {companies:,} companies, {users:,} people", flush=True)
                fill(alias, jobs, companies, users)
            print(f"{JobListing.objects.count():,} jobs, {JobUserInteraction.objects.count():,} interactions")
            columns = f"{'p50, ms':>9} {'p95, ms':>9} {'queries':>7} {'rows read':>9}"
            print(f"{'':10} {'':32} {'runs':>5} {columns} | {columns} (naive)")
            for query in everything(options.runs):
                measure(alias, query, options.naive)


if __name__ == "__main__":
    main()
