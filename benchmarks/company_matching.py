"""Measure how well and how fast companies are matched by name.

The data are `sp500.csv` (name, cik) and `sec_filers.csv` (cik, name) in `benchmarks/data`. Each common name in the
first file is looked up among the filers in the second, as duplicates are: the filers that share a blocking key, and of
those the one with the highest compatibility. A result is correct if its CIK is. For comparison, a sample is also looked
up the naive way: the filer whose lower-case name difflib.SequenceMatcher finds most similar.
"""

from __future__ import annotations

import argparse
import csv
import random
import time
from collections import defaultdict
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from companies.matching import compatibility, normalize_company_name
from companies.matching.blocking import word_keys
from companies.matching.compare import words_of

DATA = Path(__file__).parent / "data"
WANTED_RECALL = 0.95
MAX_SHOWN = 40
MAX_BLOCK = 2000  # names that share a key


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def precision_at_recall(results: list[tuple[float, bool]], wanted: int) -> float:
    """Return the precision of the results at the highest score that accepts `wanted` correct ones."""
    correct = 0
    ranked = sorted(results, reverse=True)
    for position, (score, is_correct) in enumerate(ranked, start=1):
        correct += is_correct
        at_end_of_ties = position == len(ranked) or ranked[position][0] < score
        if correct >= wanted and at_end_of_ties:
            return correct / position
    return 0.0


class Candidate(NamedTuple):
    cik: int
    name: str
    score: float


class Blocks:
    """The filers by their blocking keys, except for keys that are too common to distinguish filers."""

    def __init__(self, filers: list[dict[str, str]]) -> None:
        self.filers = filers
        self.blocks: dict[str, list[int]] = defaultdict(list)
        for position, filer in enumerate(filers):
            for key in word_keys(filer["name"]):
                self.blocks[key].append(position)

    def search(self, name: str) -> list[Candidate]:
        """Return the two most compatible filers, best first."""
        blocks = (self.blocks.get(key, ()) for key in word_keys(name))
        positions = {position for block in blocks if len(block) <= MAX_BLOCK for position in block}
        found = [
            Candidate(int(filer["cik"]), filer["name"], compatibility(name, filer["name"]))
            for filer in (self.filers[position] for position in sorted(positions))
        ]
        return sorted(found, key=lambda candidate: -candidate.score)[:2]


def exact_keys(queries: list[dict[str, str]], filers: list[dict[str, str]]) -> tuple[int, int]:
    """Return how many names have filers with an equal key, and how many of those have only the correct one."""
    by_key = defaultdict(set)
    for filer in filers:
        words = words_of(normalize_company_name(filer["name"]))
        by_key[words.key].add(int(filer["cik"]))
        by_key["=" + words.compact].add(int(filer["cik"]))
    matched = correct = 0
    for query in queries:
        words = words_of(normalize_company_name(query["name"]))
        found = by_key[words.key] or by_key["=" + words.compact]
        matched += bool(found)
        correct += found == {int(query["cik"])}
    return matched, correct


def best_by_difflib(name: str, filers: list[dict[str, str]]) -> dict[str, str]:
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(name.lower())
    best, best_ratio = filers[0], -1.0
    for filer in filers:
        matcher.set_seq1(filer["name"].lower())
        if matcher.real_quick_ratio() > best_ratio and (ratio := matcher.ratio()) > best_ratio:
            best, best_ratio = filer, ratio
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA, help="directory of sp500.csv and sec_filers.csv")
    parser.add_argument(
        "--sample", type=int, default=100, help="number of names for difflib; 0 skips it (default: 100)"
    )
    parser.add_argument("--errors", action="store_true", help="show the wrong results")
    options = parser.parse_args()
    queries, filers = read(options.data / "sp500.csv"), read(options.data / "sec_filers.csv")

    known = {int(filer["cik"]) for filer in filers}
    absent = [query["name"] for query in queries if int(query["cik"]) not in known]
    print(f"Names whose filer is missing from the file: {', '.join(absent) or 'none'}")

    started = time.perf_counter()
    for filer in filers:
        normalize_company_name(filer["name"])
    seconds = time.perf_counter() - started
    print(f"normalize_company_name     {len(filers) / seconds:>10,.0f} names per second")

    started = time.perf_counter()
    blocks = Blocks(filers)
    print(f"word_keys                  {len(filers) / (time.perf_counter() - started):>10,.0f} names per second")

    started = time.perf_counter()
    found = [blocks.search(query["name"]) for query in queries]
    seconds = time.perf_counter() - started
    print(f"looked up                  {len(queries) / seconds:>10,.0f} names per second")

    results = []
    wrong = []
    for query, candidates in zip(queries, found, strict=True):
        is_correct = bool(candidates) and candidates[0].cik == int(query["cik"])
        results.append((candidates[0].score if candidates else 0.0, is_correct))
        if not is_correct:
            wrong.append((query["name"], [(candidate.name, round(candidate.score, 3)) for candidate in candidates]))
    correct = sum(is_correct for _, is_correct in results)
    print(f"first result correct       {correct / len(queries):>10.3f}   ({correct} of {len(queries)})")
    precision = precision_at_recall(results, round(WANTED_RECALL * len(queries)))
    print(f"precision at recall {WANTED_RECALL}   {precision:>10.3f}")
    matched, exact = exact_keys(queries, filers)
    print(f"exact key alone: recall    {exact / len(queries):>10.3f}")
    print(f"exact key alone: precision {exact / matched:>10.3f}   ({matched - exact} wrong or ambiguous)")

    if options.sample:
        sample = random.Random(0).sample(queries, min(options.sample, len(queries)))
        started = time.perf_counter()
        correct = sum(int(best_by_difflib(query["name"], filers)["cik"]) == int(query["cik"]) for query in sample)
        rate = len(sample) / (time.perf_counter() - started)
        print(f"difflib: correct           {correct / len(sample):>10.3f}   (a sample of {len(sample)})")
        print(f"difflib                    {rate:>10,.1f} names per second; all: {len(queries) / rate:,.0f} s")
    if options.errors:
        for name, scores in wrong[:MAX_SHOWN]:
            print(f"wrong: {name!r}: {scores}")


if __name__ == "__main__":
    main()
