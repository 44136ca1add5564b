"""Measure whether `search_companies()` finds 200 typed names of each kind among 100,000 companies, and how fast.

The names are typed as people do: with one edit anywhere, without the legal form or accents, in another order, or in
part. They are the same on every run. "found" is the share whose company is among the first ten results, and "equal" the
share for which both databases return the same ten. For comparison, a part of each kind is also searched with
icontains.
"""

import argparse
import random
import string
import time
from collections.abc import Callable
from statistics import median, quantiles
from typing import NamedTuple
from uuid import UUID

from django.db import connections

from benchmarks._databases import KINDS, empty_database  # first, as it sets Django up

# isort: split
from benchmarks._companies import company_names, fill, id_of
from companies.matching import normalize_company_name
from companies.models import Company
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
UNMATCHED = ("zyxwvut", "qqqqqq", "xkjhd fkjw", "wvutsr holdings qq", "ббббб", "%%%%", "😀😀😀", "電機")
ACCENTS = str.maketrans("aeiouncsz", "áéîöúñçšž")
LONGEST_COMPARISON = 50  # queries of a kind that are also searched with icontains, which is slow


class Query(NamedTuple):
    """A text that a person types, and the company they mean, or None if any result is accepted."""

    text: str
    company: UUID | None


def inserted(name: str, chance: random.Random) -> str:
    position = chance.randrange(len(name) + 1)
    return name[:position] + chance.choice(string.ascii_lowercase) + name[position:]


def deleted(name: str, chance: random.Random) -> str:
    position = chance.randrange(len(name))
    return name[:position] + name[position + 1 :]


def substituted(name: str, chance: random.Random) -> str:
    position = chance.randrange(len(name))
    return name[:position] + chance.choice(string.ascii_lowercase) + name[position + 1 :]


def transposed(name: str, chance: random.Random) -> str:
    position = chance.randrange(len(name) - 1)
    return name[:position] + name[position + 1] + name[position] + name[position + 2 :]


def reordered(name: str, chance: random.Random) -> str:
    words = name.split()
    chance.shuffle(words)
    return " ".join(words)


def without_form(name: str, chance: random.Random) -> str:
    """Return the name without what normalizing drops at its end, or "" if that is nothing."""
    words = name.split()
    while len(words) > 1 and normalize_company_name(" ".join(words[:-1])) == normalize_company_name(name):
        words.pop()
    typed = " ".join(words)
    return typed if typed != name else ""


def unchanged(name: str, chance: random.Random) -> str:
    return name


TYPED: dict[str, Callable[[str, random.Random], str]] = {
    "a letter inserted": inserted,
    "a letter deleted": deleted,
    "a letter substituted": substituted,
    "two letters transposed": transposed,
    "without legal form": without_form,
    "words in another order": reordered,
    "without accents": unchanged,  # the stored name has them
}
PART = "a part, of at most ten names"


def typed_names(names: list[str], count: int, seed: int) -> dict[str, list[Query]]:
    """Return the typed names of each kind, and put accents on the stored names of the kind that lacks them."""
    chance = random.Random(seed)
    normalized = [f" {normalize_company_name(name)} " for name in names]
    kinds: dict[str, list[Query]] = {kind: [] for kind in (*TYPED, PART)}
    for kind, change in TYPED.items():
        while len(kinds[kind]) < count:
            place = chance.randrange(len(names))
            if len(names[place].split()) > 1 and (typed := change(names[place], chance)):
                if kind == "without accents" and names[place].isascii():
                    names[place] = names[place].translate(ACCENTS)
                kinds[kind].append(Query(typed, id_of(place)))
    while len(kinds[PART]) < count:
        place = chance.randrange(len(names))
        words = names[place].split()
        first = chance.randrange(len(words))
        part = " ".join(words[first : first + chance.randint(1, len(words))])
        searched = f" {normalize_company_name(part)} "
        is_part = part != names[place] and len(searched) > 5 and searched in normalized[place]
        if is_part and sum(searched in name for name in normalized) <= LIMIT:
            kinds[PART].append(Query(part, id_of(place)))
    return kinds


def other_queries(names: list[str], count: int) -> dict[str, list[Query]]:
    """Return queries of which only the time and the equality of answers are known."""
    chance = random.Random(4)
    sample = [normalize_company_name(name) for name in chance.sample(names, count)]
    words = [max(name.split(), key=len) for name in sample]
    kinds = {
        "the first letters": [name[: chance.randint(2, 7)] for name in sample],
        "letters from within": [name[3 : 3 + chance.randint(4, 8)].strip() or name for name in sample],
        "a word": words,
        "a word, mistyped": [transposed(word, chance) for word in words if len(word) > 4],
        "very common": list(COMMON),
        "in no name": list(UNMATCHED),
    }
    return {kind: [Query(text, None) for text in texts] for kind, texts in kinds.items()}


def by_icontains(query: str, limit: int, *, using: str) -> list[Company]:
    """Search naively by reading every row."""
    return list(Company.objects.using(using).filter(name__icontains=query)[:limit])


Answers = dict[tuple[str, str], list[UUID]]


def measure(search: Callable, kinds: dict[str, list[Query]], using: str) -> Answers:
    """Print a line for each kind, and return the answers by kind and text."""
    search("warm up", LIMIT, using=using)
    answers: Answers = {}
    every: list[float] = []
    right: list[bool] = []
    for kind, queries in kinds.items():
        times, found = [], []
        for query in queries:
            started = time.perf_counter()
            companies = search(query.text, LIMIT, using=using)
            times.append(time.perf_counter() - started)
            answers[kind, query.text] = [company.pk for company in companies]
            if query.company:
                found.append(query.company in answers[kind, query.text])
        line(search, using, kind, times, found)
        every += times
        right += found
    line(search, using, "all", every, right)
    return answers


def line(search: Callable, using: str, kind: str, times: list[float], found: list[bool]) -> None:
    p95 = quantiles(times, n=20, method="inclusive")[-1]
    name = search.__name__.removesuffix("_companies").removeprefix("by_")
    share = f"{sum(found) / len(found):.3f}" if found else ""
    print(
        f"{using:11} {name:10} {kind:28} {len(times):>5} {1000 * median(times):>9.1f} {1000 * p95:>9.1f} {share:>6}",
        flush=True,
    )


def compare(kinds: dict[str, list[Query]], first: Answers, second: Answers) -> None:
    for kind, queries in kinds.items():
        same = [first[kind, query.text] == second[kind, query.text] for query in queries]
        print(f"equal answers on both databases: {kind:28} {len(same):>5} {sum(same) / len(same):.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--companies", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=200, help="of each kind; default %(default)s")
    parser.add_argument("--seed", type=int, default=4, help="of the typed names; default %(default)s")
    parser.add_argument("--database", choices=KINDS, action="append", help="default: both")
    parser.add_argument("--errors", action="store_true", help="show the typed names that did not find their company")
    options = parser.parse_args()
    names = company_names(options.companies)
    kinds = typed_names(names, options.queries, options.seed) | other_queries(names, options.queries)
    few = {kind: queries[:LONGEST_COMPARISON] for kind, queries in kinds.items()}
    print(f"{'':11} {'':10} {'':28} {'times':>5} {'p50, ms':>9} {'p95, ms':>9} {'found':>6}")
    answers = []
    for kind in options.database or KINDS:
        with empty_database(kind) as alias:
            fill(alias, names)
            with connections[alias].cursor() as cursor:
                cursor.execute("ANALYZE")  # as both databases do by themselves sooner or later
            answers.append(measure(search_companies, kinds, alias))
            measure(by_icontains, few, alias)
    if len(answers) == len(KINDS):
        compare(kinds, *answers)
    if options.errors:
        stored = {id_of(place): name for place, name in enumerate(names)}
        for kind, queries in kinds.items():
            for query in queries:
                if query.company and query.company not in answers[-1][kind, query.text]:
                    print(f"{kind}: {query.text!r} does not find {stored[query.company]!r}")


if __name__ == "__main__":
    main()
