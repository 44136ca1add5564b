"""Measure how long `search_companies()` takes among 100,000 companies, compared with icontains, on both databases.

Queries of each kind are made from stored names, the same on every run. Both return at most 10 companies. Where it can
be known, "found" is how often the company from whose name the query was made is among the results.
"""

import argparse
import random
import time
from collections.abc import Callable
from statistics import median, quantiles

from django.db import connections

from benchmarks._databases import KINDS, empty_database  # first, as it sets Django up

# isort: split
from benchmarks._companies import company_names, fill, mistyped
from companies.models import Company
from companies.models.named import normalized_company_name
from companies.services import search_companies

LIMIT = 10
COMMON = (
    "ing",
    "tech",
    "inc",
    "group",
    "holdings",
    "international",
    "financial",
    "a",
    "co",
    "energy",
    "capital",
    "the",
)
UNMATCHED = ("zyxwvut", "qqqqqq", "xkjhd fkjw", "wvutsr holdings qq", "ббббб", "%%%%", "😀😀😀")


def queries(names: list[str], count: int) -> dict[str, list[tuple[str, str]]]:
    """Return queries of each kind, each with the name it was made from, or "" if any result is accepted."""
    chosen = random.Random(4)
    sample = [name for name in map(normalized_company_name, chosen.sample(names, 3 * count)) if len(name) >= 10][:count]
    words = [max(name.split(), key=len) for name in sample]
    return {
        "beginning of a name": [(name[: chosen.randint(2, 7)], "") for name in sample],
        "whole name": [(name, name) for name in sample],
        "part of a name": [(name[3 : 3 + chosen.randint(4, 8)].strip(), "") for name in sample],
        "a word": [(word, "") for word in words],
        "whole name, mistyped": [(mistyped(name, chosen), name) for name in sample],
        "a word, mistyped": [(mistyped(word, chosen), "") for word in words if len(word) > 4],
        "very common": [(word, "") for word in COMMON],
        "in no name": [(word, "") for word in UNMATCHED],
    }


def by_icontains(query: str, *, using: str) -> list[Company]:
    """Search naively by reading every row."""
    return list(Company.objects.using(using).filter(name__icontains=query)[:LIMIT])


def by_search(query: str, *, using: str) -> list[Company]:
    return search_companies(query, LIMIT, using=using)


def measure(search: Callable, kinds: dict[str, list[tuple[str, str]]], using: str) -> None:
    search("warm up", using=using)
    everything = []
    for kind, pairs in kinds.items():
        times, found, wanted = [], 0, 0
        for query, name in pairs:
            started = time.perf_counter()
            companies = search(query, using=using)
            times.append(time.perf_counter() - started)
            wanted += bool(name)
            found += bool(name) and any(company.normalized_name == name for company in companies)
        everything += times
        line(search, using, kind, times, f"{found / wanted:.0%}" if wanted else "")
    line(search, using, "all", everything, "")


def line(search: Callable, using: str, kind: str, times: list[float], found: str) -> None:
    p95 = quantiles(times, n=20, method="inclusive")[-1]
    name = search.__name__.removeprefix("by_")
    print(
        f"{using:11} {name:10} {kind:22} {len(times):>5} {1000 * median(times):>9.1f} {1000 * p95:>9.1f} {found:>6}",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--companies", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=200, help="of each kind; default %(default)s")
    parser.add_argument("--database", choices=KINDS, action="append", help="default: both")
    options = parser.parse_args()
    names = company_names(options.companies)
    kinds = queries(names, options.queries)
    print(f"{'':11} {'':10} {'':22} {'times':>5} {'p50, ms':>9} {'p95, ms':>9} {'found':>6}")
    for kind in options.database or KINDS:
        with empty_database(kind) as alias:
            fill(alias, names)
            with connections[alias].cursor() as cursor:
                cursor.execute("ANALYZE")  # as both databases do by themselves sooner or later
            measure(by_search, kinds, alias)
            measure(by_icontains, kinds, alias)


if __name__ == "__main__":
    main()
