"""Resolve one stream of mentions in three orders, each twice, and compare the companies that they make.

The stream is made up with stated traits (see TRAITS): employers with namesakes, second domains, accounts on hiring
sites, several spellings, mentions without an address, addresses of boards that no list knows, where many employers
post, and mentions that do not name the employer. Agreement is the pairwise F1 of two orders: the harmonic mean of the
shares of pairs of mentions that one order has at one company and the other has, too.
"""

import argparse
import itertools
import random
import time
from collections import Counter
from collections.abc import Sequence
from uuid import UUID

from benchmarks._databases import KINDS, empty_database  # first, as it sets Django up

# isort: split
from benchmarks._companies import FORMS, company_names
from companies.identity.mention import Mention, id_for_posting
from companies.identity.resolution import resolve_companies
from companies.matching import normalize_company_name
from companies.models import CompanyDuplicate

BATCH = 500
TRAITS = {
    "namesake of another employer": 0.05,
    "domain of the first word alone": 0.15,
    "domain unlike the name": 0.15,
    "second domain": 0.05,
    "account on a hiring site": 0.4,
    "name of one word": 0.15,
}
# The shares of the mentions of an employer by the address that they give.
ADDRESSES = {"domain": 0.45, "account": 0.15, "none": 0.25, "board": 0.15}
# The share of the mentions that do not name their employer, and how they say so.
UNNAMED = 0.03
NOBODY = ("Confidential", "CONFIDENTIAL", "non renseigné", "N/A", "某知名公司")
BOARDS = 30  # hosts that no list knows, with postings of many employers


def stream(count: int, seed: int = 1) -> list[Mention]:
    """Return `count` mentions of made-up employers, the same ones on every run."""
    chance = random.Random(seed)
    names = company_names(count // 3)
    employers: list[tuple[str, list[str], str]] = []
    taken: set[str] = set()
    for number, name in enumerate(names):
        if employers and chance.random() < TRAITS["namesake of another employer"]:
            name = chance.choice(employers)[0]
        elif chance.random() < TRAITS["name of one word"]:
            name = f"{name.split()[0]}{number}"
        words = normalize_company_name(name).split()
        label = "".join(words)[:60] or "unnamed"
        if chance.random() < TRAITS["domain of the first word alone"]:
            label = words[0]
        elif chance.random() < TRAITS["domain unlike the name"]:
            label = _made_up_word(chance)
        domains = [_free_domain(label, taken, chance)]
        if chance.random() < TRAITS["second domain"]:
            domains.append(_free_domain(chance.choice((label, _made_up_word(chance))), taken, chance))
        account = f"https://boards.greenhouse.io/{_free_domain(label, taken, chance).partition('.')[0]}"
        has_account = chance.random() < TRAITS["account on a hiring site"]
        employers.append((name, domains, account if has_account else ""))
    mentions = []
    for _ in range(count):
        name, domains, account = chance.choice(employers)
        (kind,) = chance.choices(list(ADDRESSES), list(ADDRESSES.values()))
        address = {
            "domain": f"https://www.{chance.choice(domains)}/jobs",
            "account": account,
            "none": "",
            "board": f"https://jobboard{chance.randrange(BOARDS)}.net/{chance.randrange(10**6)}",
        }[kind]
        spelling = f"{name.rstrip('.')} {chance.choice(FORMS)}".strip()
        mentions.append(Mention(chance.choice((name, spelling, spelling.upper())), address))
    for position in chance.sample(range(count), round(UNNAMED * count)):
        unnamed = id_for_posting("stream", str(position))
        mentions[position] = mentions[position]._replace(name=chance.choice(NOBODY), id=unnamed)
    return mentions


def _made_up_word(chance: random.Random) -> str:
    return "".join(chance.choice("bdfglmnprstvz") + chance.choice("aeiou") for _ in range(4))


def _free_domain(label: str, taken: set[str], chance: random.Random) -> str:
    """Return a domain with this label, or one like it, that nobody has yet."""
    for tail in ("", "group", "-usa", "hq", "-global", *(_made_up_word(chance) for _ in range(99))):
        domain = f"{label}{tail}.{chance.choice(('com', 'com', 'net', 'io', 'de', 'co.uk'))}"
        if domain not in taken:
            taken.add(domain)
            return domain
    raise ValueError(f"No domain is free for {label}.")


def resolve(mentions: Sequence[Mention], order: Sequence[int], alias: str) -> tuple[dict[int, UUID], int]:
    """Resolve the mentions in batches, and return the company of each position and how many were created."""
    companies, created = {}, 0
    for start in range(0, len(order), BATCH):
        batch = order[start : start + BATCH]
        resolutions = resolve_companies([mentions[position] for position in batch], using=alias)
        for position, resolution in zip(batch, resolutions, strict=True):
            companies[position] = resolution.company_id
            created += resolution.created
    return companies, created


def agreement(one: dict[int, UUID], other: dict[int, UUID]) -> float:
    """Return the pairwise F1 of two assignments of the same positions."""

    def pairs(sizes: Counter) -> int:
        return sum(size * (size - 1) // 2 for size in sizes.values())

    both = pairs(Counter((one[position], other[position]) for position in one))
    return 2 * both / ((pairs(Counter(one.values())) + pairs(Counter(other.values()))) or 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--mentions", type=int, default=20_000)
    parser.add_argument("--database", choices=KINDS, action="append", help="default: SQLite")
    options = parser.parse_args()
    mentions = stream(options.mentions)
    for kind in options.database or ["sqlite"]:
        finals, firsts = [], []
        for seed in (1, 2, 3):
            order = random.Random(seed).sample(range(len(mentions)), len(mentions))
            with empty_database(kind) as alias:
                started = time.process_time()
                first, created = resolve(mentions, order, alias)
                seconds = time.process_time() - started
                second, again = resolve(mentions, order, alias)
                reviews = CompanyDuplicate.objects.using(alias).count()
            moved = sum(first[position] != second[position] for position in first)
            firsts.append(first)
            finals.append(second)
            print(
                f"{kind}, order {seed}: {created:,} companies in {seconds:.1f} s of processor time, {reviews:,} pairs; "
                f"second time: {again:,} created, {moved:,} mentions moved",
                flush=True,
            )
        for what, runs in (("first time", firsts), ("second time", finals)):
            scores = [agreement(a, b) for a, b in itertools.combinations(runs, 2)]
            print(f"{kind}: pairwise F1 of two orders, {what}: {min(scores):.4f} to {max(scores):.4f}")


if __name__ == "__main__":
    main()
