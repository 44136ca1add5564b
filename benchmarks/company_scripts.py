"""Measure how many names in Cyrillic, katakana and Hangul are matched with their Latin spellings, and none with others.

The pairs are in `benchmarks/data/company_scripts.csv`. Every other pair is held out: the rules were made by looking at
the misses of the first half only, which `--errors` shows. A pair counts as "merge or review" from the compatibility at
which equal addresses merge, and as "by name alone" if `find_duplicate_companies` proposes it among all these names,
without an address. Matches are wrong among shuffled pairs, and among all pairs that are proposed, except those of one
family ("Samsung", "Samsung Electronics").
"""

import argparse
import random

from benchmarks._databases import empty_database  # first, as it sets Django up

# isort: split
from benchmarks._companies import DATA, read
from companies.duplicates.companies.find import find_duplicates
from companies.matching import COMPATIBLE, compatibility
from companies.models import Company, CompanyDuplicate

SHUFFLED = 300

Pair = tuple[str, str]  # a local and a Latin name


def are_related(first: str, second: str) -> bool:
    """Return whether two Latin names share a beginning, so that a person would not call their match wrong."""
    return first.split()[0][:4].lower() == second.split()[0][:4].lower() or compatibility(first, second) >= COMPATIBLE


def shuffled(pairs: list[Pair], count: int, seed: int) -> list[Pair]:
    chance = random.Random(seed)
    chosen: set[Pair] = set()
    while len(chosen) < count:
        (local, own), (_, other) = chance.sample(pairs, 2)
        if not are_related(own, other):
            chosen.add((local, other))
    return sorted(chosen)


def proposed(pairs: list[Pair]) -> set[frozenset[str]]:
    """Return the pairs of names that `find_duplicate_companies` proposes among all of these names."""
    with empty_database("sqlite") as alias:
        names = dict.fromkeys(name for pair in pairs for name in pair)
        Company.objects.using(alias).bulk_create([Company(name=name) for name in names])
        find_duplicates(using=alias)
        rows = CompanyDuplicate.objects.using(alias).values_list("first__name", "second__name")
        return set(map(frozenset, rows))


def recall(pairs: list[Pair], found: set[frozenset[str]]) -> str:
    merged = sum(compatibility(*pair) >= COMPATIBLE for pair in pairs) / len(pairs)
    by_name = sum(frozenset(pair) in found for pair in pairs) / len(pairs)
    return f"{merged:.3f}  {by_name:.3f}   ({len(pairs)} pairs)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shuffled", type=int, default=SHUFFLED, help="pairs of each script; default %(default)s")
    parser.add_argument("--seed", type=int, default=1, help="of the shuffled pairs; default %(default)s")
    parser.add_argument("--errors", action="store_true", help="show the misses of the first half, and wrong matches")
    options = parser.parse_args()
    rows = read(DATA, "company_scripts.csv")
    print("                              merge or review, by name alone")
    for script in dict.fromkeys(row["script"] for row in rows):
        pairs = [(row["local"], row["latin"]) for row in rows if row["script"] == script]
        latin_of = dict(pairs)
        found = proposed(pairs)
        wrong = [pair for pair in shuffled(pairs, options.shuffled, options.seed) if compatibility(*pair) >= COMPATIBLE]
        candidates = [(local, other) for local in latin_of for other in latin_of.values()]
        misled = [
            (local, other)
            for local, other in candidates
            if frozenset((local, other)) in found and not are_related(latin_of[local], other)
        ]
        print(f"{script:9} recall, first half  {recall(pairs[::2], found)}")
        print(f"{script:9} recall, held out    {recall(pairs[1::2], found)}")
        print(f"{script:9} wrong               {len(wrong)} of {options.shuffled} shuffled pairs", end=", ")
        print(f"{len(misled)} of {len(candidates)} pairs by name alone", flush=True)
        if options.errors:
            for pair in pairs[::2]:
                if frozenset(pair) not in found:
                    print(f"  missed: {' / '.join(pair)}: {compatibility(*pair):.2f}")
            for pair in (*wrong, *misled):
                print(f"  wrong: {' / '.join(pair)}: {compatibility(*pair):.2f}")


if __name__ == "__main__":
    main()
