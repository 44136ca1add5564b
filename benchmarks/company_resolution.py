"""Measure how long it takes to resolve 10,000 incoming names against 100,000 companies, compared with difflib.

Each mention is resolved by the decision table of `companies.identity.resolution`, and new companies are written, on
SQLite and PostgreSQL. For comparison, difflib.SequenceMatcher finds the most similar name of a sample, extrapolated.
"""

import argparse
import random
import time
from difflib import SequenceMatcher

from benchmarks._databases import KINDS, empty_database  # first, as it sets Django up

# isort: split
from benchmarks._companies import company_names, fill, mentions
from companies.identity.mention import Mention
from companies.identity.resolution import resolve_companies
from companies.models import Company


def best_by_difflib(name: str, names: list[str]) -> str:
    """Return the most similar of the names, in the obvious way."""
    return max(names, key=lambda other: SequenceMatcher(None, name.lower(), other.lower()).ratio())


def measure(kind: str, known: list[str], incoming: list[Mention]) -> None:
    with empty_database(kind) as alias:
        fill(alias, known)
        started, processor = time.perf_counter(), time.process_time()
        resolutions = resolve_companies(incoming, using=alias)
        seconds, processor = time.perf_counter() - started, time.process_time() - processor
        created = sum(resolution.created for resolution in resolutions)
        assert Company.objects.using(alias).count() == len(known) + created  # noqa: S101
    line(f"resolve_companies, {kind}", len(incoming), seconds, processor, f"{created:,} created")


def line(what: str, names: int, seconds: float, processor: float | str, note: str) -> None:
    used = f"{processor:.1f}" if isinstance(processor, float) else processor
    print(f"{what:30} {names:>8,} {seconds:>12,.1f} {used:>12}   {note}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--companies", type=int, default=100_000)
    parser.add_argument("--mentions", type=int, default=10_000)
    parser.add_argument("--sample", type=int, default=3, help="names for difflib (0: none); default %(default)s")
    parser.add_argument("--database", choices=KINDS, action="append", help="default: both")
    options = parser.parse_args()
    names = company_names(options.companies + options.mentions)
    known, new = names[: options.companies], names[options.companies :]
    incoming = mentions(known, new, options.mentions)
    print(f"{len(incoming):,} names against {len(known):,} companies")
    print(f"{'':30} {'names':>8} {'seconds':>12} {'processor, s':>12}")
    for kind in options.database or KINDS:
        measure(kind, known, incoming)
    if options.sample:
        started = time.process_time()
        for mention in random.Random(3).sample(incoming, options.sample):
            best_by_difflib(mention.name, known)
        each = (time.process_time() - started) / options.sample
        line("difflib over all", options.sample, each * options.sample, each * options.sample, "measured")
        line("difflib over all", len(incoming), each * len(incoming), "", f"extrapolated: {each:.1f} s per name")


if __name__ == "__main__":
    main()
