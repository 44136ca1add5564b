"""Measure how many pairs of mentions that are one employer become one company, and how many that are two stay two.

The pairs are made up of invented words with stated traits: TRUE_KINDS are ways in which sources write one employer,
FALSE_KINDS ways in which two employers look alike. Each pair is resolved as an import does (`resolve_companies`), then
`find_duplicates` looks for what to review. There are two sets, each with one half of the words and endings of each
kind. Neither is held out: the rules were written by the hand that wrote both, and after them.

Same key: both mentions have the same web address. Names only: whether `compatibility()` alone tells the pairs apart,
without the kind of two employers of one name at two addresses.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from typing import NamedTuple

from benchmarks._databases import KINDS, empty_database  # first, as it sets Django up

# isort: split
from benchmarks._companies import DATA, read
from companies.duplicates.companies.find import find_duplicates
from companies.identity.mention import Mention
from companies.identity.resolution import resolve_companies
from companies.matching import COMPATIBLE, compatibility, normalize_company_name
from companies.models import CompanyDuplicate
from companies.models.named import compact_form

PAIRS = 100  # of each kind
# The shares of the pairs by their addresses: one for both, one for the first alone, none, and one for each.
TRUE_ADDRESSES = {"same": 0.85, "one": 0.05, "none": 0.05, "conflict": 0.05}


def _lists() -> dict[str, list[str]]:
    lists: dict[str, list[str]] = defaultdict(list)
    for row in read(DATA, "pair_words.csv"):
        lists[row["list"]].append(row["entry"])
    return lists


# Each list is split between the two sets: the first has the entries at even positions, the second those at odd ones.
LISTS = _lists()
ONSETS = (
    "b",
    "br",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "k",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "qu",
    "r",
    "s",
    "st",
    "t",
    "tr",
    "v",
    "z",
    "zh",
)
VOWELS = ("a", "e", "i", "o", "u", "ai", "or", "an", "el", "in")

Side = tuple[str, str]  # a name and a web address


class Pair(NamedTuple):
    kind: str
    is_one: bool
    """Whether both are one employer."""
    first: Side
    second: Side

    @property
    def has_same_key(self) -> bool:
        return self.first[1] == self.second[1] != ""


class Words:
    """The words of one set, and invented ones."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.chance = random.Random(number)
        self.taken: set[str] = set()

    def one_of(self, name: str) -> str:
        """Return an entry of a list of `pair_words.csv`, of the half that is this set's."""
        return self.chance.choice(LISTS[name][self.number - 1 :: 2])

    def two_of(self, name: str) -> list[str]:
        return self.chance.sample(LISTS[name][self.number - 1 :: 2], 2)

    def brand(self, syllables: int = 0) -> str:
        while True:
            count = syllables or self.chance.choice((2, 2, 3))
            word = "".join(
                self.chance.choice(ONSETS) + self.chance.choice(VOWELS) for _ in range(count)
            ) + self.chance.choice(("x", "n", "r", "l", "ck", "s", ""))
            if word not in self.taken:
                self.taken.add(word)
                return word.title()

    def name(self) -> str:
        """Return an ordinary name without a form: "Zorvex", "Zorvex Robotics", "Talbrin Kites Group"."""
        words = [self.brand()]
        if self.chance.random() < 0.3:
            words.append(self.one_of("products"))
        if self.chance.random() < 0.5:
            words.append(self.one_of("industries"))
        if self.chance.random() < 0.4:
            words.append(self.one_of("weak"))
        return " ".join(words)

    def with_form(self, name: str) -> str:
        return f"{name} {self.one_of('forms')}"


def mistyped(text: str, chance: random.Random) -> str:
    """Return the text with one letter dropped, doubled, changed, or swapped with the next; never the first."""
    position = chance.randrange(1, len(text) - 2)
    before, letter, after = text[:position], text[position], text[position + 1 :]
    edits = (after, letter * 2 + after, chance.choice("aeionrst") + after, after[0] + letter + after[1:])
    return before + chance.choice(edits)


def domain_of(name: str) -> str:
    return f"{compact_form(normalize_company_name(name))}.com"


# Each kind returns two names, the label of their common address, and the shares of addresses.
Made = tuple[str, str, str, dict[str, float]]


def plain(words: Words) -> Made:
    name = words.name()
    other = words.chance.choice((name.upper(), words.with_form(name), name.replace(" ", "-"), f"The {name}"))
    return words.with_form(name), other, domain_of(name), TRUE_ADDRESSES


def typo(words: Words) -> Made:
    name = f"{words.brand(4)} {words.one_of('industries')}"
    brand, _, rest = name.partition(" ")
    return name, f"{mistyped(brand, words.chance)} {rest}", domain_of(name), TRUE_ADDRESSES


def one_more_general_word(words: Words) -> Made:
    name = words.brand()
    more = words.one_of(words.chance.choice(("weak", "places", "industries")))
    return name, words.with_form(f"{name} {more}"), domain_of(name), TRUE_ADDRESSES


def brand_and_product(words: Words) -> Made:
    name = words.brand()
    return name, words.with_form(f"{name} {words.one_of('products')}"), domain_of(name), {"same": 1.0}


def acronym(words: Words) -> Made:
    brand = words.brand()
    shapes = (
        f"{brand} {words.one_of('weak')} Company",
        f"{brand} of {words.brand()} {words.one_of('industries')}",
        f"{brand} {words.brand()} {words.one_of('industries')} Corporation",
        f"{brand} and {words.brand()} {words.one_of('weak')}",
    )
    long = words.chance.choice(shapes)
    letters = [word[0].upper() for word in long.split()]
    if " of " in long:
        letters[1] = words.chance.choice(("o", "O", ""))
    if " and " in long:
        letters[1] = words.chance.choice(("&", "", "a"))
    short = "".join(letters)
    return short, words.with_form(long), f"{short.lower().replace('&', '')}.com", TRUE_ADDRESSES


def hiring_tail(words: Words) -> Made:
    name = words.name()
    tail = words.one_of("hiring_tails").format(other=words.brand())
    return name, f"{name}{tail}", domain_of(name), TRUE_ADDRESSES


def abbreviation(words: Words) -> Made:
    brand = words.name()
    long, _, short = words.one_of("abbreviations").partition("=")
    return words.with_form(f"{brand} {long}"), f"{brand} {short}".upper(), domain_of(brand), TRUE_ADDRESSES


def number_word(words: Words) -> Made:
    brand = words.brand()
    word, _, figure = words.one_of("numbers").partition("=")
    return f"{brand} {word}", f"{brand} {figure}", domain_of(f"{brand} {figure}"), TRUE_ADDRESSES


def glued_form(words: Words) -> Made:
    name = words.name()
    return name, f"{name}{words.one_of('glued_forms')}", domain_of(name), TRUE_ADDRESSES


def mistyped_form(words: Words) -> Made:
    name = words.name()
    return name, f"{name} {words.one_of('mistyped_forms')}", domain_of(name), TRUE_ADDRESSES


def long_form(words: Words) -> Made:
    name = words.name()
    return name, f"{name} {words.one_of('long_forms')}", domain_of(name), TRUE_ADDRESSES


def same_place_in_brackets(words: Words) -> Made:
    name, place = words.name(), words.one_of("places")
    return f"{name} ({place})", words.with_form(f"{name} {place}"), domain_of(name), TRUE_ADDRESSES


def arm(words: Words) -> Made:
    name = words.name() if words.chance.random() < 0.5 else words.brand()
    shares = {"same": 0.6, "none": 0.2, "conflict": 0.2}
    return name, f"{name} {words.one_of('arms')}", domain_of(name), shares


def places_in_brackets(words: Words) -> Made:
    name = words.name()
    one, other = words.two_of("places")
    return f"{name} ({one})", f"{name} ({other})", domain_of(name), {"none": 1.0}


def subsidiary(words: Words) -> Made:
    name = words.brand()
    long = f"{name} {words.one_of('products')}"
    return name, long, domain_of(long), {"same": 0.4, "none": 0.3, "conflict": 0.3}


def numbered_fund(words: Words) -> Made:
    name = f"{words.brand()} {words.one_of('funds')}"
    one, other = words.chance.sample(("II", "III", "IV", "V", "6", "7"), 2)
    return f"{name} {one}", f"{name} {other}", domain_of(name), {"same": 0.7, "none": 0.3}


def conflicting_domains(words: Words) -> Made:
    name = words.name()
    other = words.chance.choice((f"{name} {words.one_of('weak')}", words.with_form(name), name.replace(" ", "-")))
    return name, other, domain_of(name), {"conflict": 1.0}


def one_letter(words: Words) -> Made:
    brand = words.brand(2)[:6]
    at = words.chance.randrange(1, len(brand))
    letter = words.chance.choice([letter for letter in "aeioubdgklmnprst" if letter != brand[at]])
    return brand, brand[:at] + letter + brand[at + 1 :], domain_of(brand), {"same": 0.3, "none": 0.4, "conflict": 0.3}


def other_industry(words: Words) -> Made:
    brand = words.brand()
    one, other = words.two_of("industries")
    return f"{brand} {one}", f"{brand} {other}", domain_of(brand), {"same": 0.4, "none": 0.3, "conflict": 0.3}


def other_product(words: Words) -> Made:
    brand = words.brand()
    one, other = words.two_of("products")
    return f"{brand} {one}", f"{brand} {other}", domain_of(brand), {"same": 0.4, "none": 0.3, "conflict": 0.3}


def strangers_at_one_address(words: Words) -> Made:
    return words.name(), words.name(), domain_of(words.brand()), {"same": 1.0}


TRUE_KINDS: tuple[Callable[[Words], Made], ...] = (
    plain,
    typo,
    one_more_general_word,
    brand_and_product,
    acronym,
    hiring_tail,
    abbreviation,
    number_word,
    glued_form,
    mistyped_form,
    long_form,
    same_place_in_brackets,
)
FALSE_KINDS: tuple[Callable[[Words], Made], ...] = (
    arm,
    places_in_brackets,
    subsidiary,
    numbered_fund,
    conflicting_domains,
    one_letter,
    other_industry,
    other_product,
    strangers_at_one_address,
)


def made_pairs(number: int, count: int) -> list[Pair]:
    """Return `count` pairs of each kind of set `number`, none of which has a name of another pair."""
    words = Words(number)
    names: set[str] = set()
    pairs = []
    for is_one, kinds in ((True, TRUE_KINDS), (False, FALSE_KINDS)):
        for kind in kinds:
            made = 0
            while made < count:
                first, second, domain, shares = kind(words)
                compact = {compact_form(normalize_company_name(name)) for name in (first, second)}
                if not names.isdisjoint(compact):
                    continue
                names |= compact
                made += 1
                (layout,) = words.chance.choices(list(shares), list(shares.values()))
                addresses = {
                    "same": (domain, domain),
                    "one": (domain, ""),
                    "none": ("", ""),
                    "conflict": (domain, domain.replace(".com", "-web.net")),
                }[layout]
                sides = list(zip((first, second), addresses, strict=True))
                if words.chance.random() < 0.5:
                    sides.reverse()
                pairs.append(Pair(kind.__name__.replace("_", " "), is_one, *sides))
    return pairs


def outcomes(pairs: list[Pair], alias: str) -> list[str]:
    """Return what becomes of each pair: "merged", "review" or "apart"."""
    sides = [[pair.first for pair in pairs], [pair.second for pair in pairs]]
    firsts, seconds = (
        [found.company_id for found in resolve_companies([Mention(*side) for side in column], using=alias)]
        for column in sides
    )
    find_duplicates(using=alias)
    reviewed = {
        frozenset(ids) for ids in CompanyDuplicate.objects.using(alias).values_list("first_id", "second_id").iterator()
    }
    return [
        "merged" if one == other else "review" if frozenset((one, other)) in reviewed else "apart"
        for one, other in zip(firsts, seconds, strict=True)
    ]


def scores(results: list[tuple[bool, bool]]) -> str:
    """Return precision, recall and F1 of (is one, is taken as one)."""
    counts = Counter(results)
    right = counts[True, True]
    precision = right / ((right + counts[False, True]) or 1)
    recall = right / ((right + counts[True, False]) or 1)
    f1 = 2 * precision * recall / ((precision + recall) or 1)
    return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}   ({len(results):,} pairs)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=PAIRS, help="of each kind; default %(default)s")
    parser.add_argument("--set", type=int, choices=(1, 2), action="append", help="default: both")
    parser.add_argument("--database", choices=KINDS, default="sqlite")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N wrong pairs of each kind")
    options = parser.parse_args()
    for number in options.set or (1, 2):
        pairs = made_pairs(number, options.pairs)
        with empty_database(options.database) as alias:
            started = time.process_time()
            found = outcomes(pairs, alias)
            seconds = time.process_time() - started
        title = "second set" if number == 2 else "first set"
        print(f"\n{title}: {len(pairs):,} pairs, {seconds:.1f} s of processor time")
        print(f"{'kind':30} {'is':>4} {'merged':>7} {'review':>7} {'apart':>7} {'names':>7}")
        counts: dict[tuple[str, bool], Counter] = defaultdict(Counter)
        named = [compatibility(pair.first[0], pair.second[0]) >= COMPATIBLE for pair in pairs]
        for pair, outcome, alike in zip(pairs, found, named, strict=True):
            counts[pair.kind, pair.is_one].update([outcome, "names"] if alike else [outcome])
        for (kind, is_one), count in counts.items():
            row = "".join(f" {count[what]:>7}" for what in ("merged", "review", "apart", "names"))
            print(f"{kind:30} {'one' if is_one else 'two':>4}{row}")
        together = list(zip(pairs, found, strict=True))
        same = [(pair.is_one, outcome == "merged") for pair, outcome in together if pair.has_same_key]
        print(f"same key, merged     {scores(same)}")
        print(f"all, merged          {scores([(pair.is_one, outcome == 'merged') for pair, outcome in together])}")
        print(f"all, merged or seen  {scores([(pair.is_one, outcome != 'apart') for pair, outcome in together])}")
        by_name = [
            (pair.is_one, alike) for pair, alike in zip(pairs, named, strict=True) if pair.kind != "conflicting domains"
        ]
        print(f"names only           {scores(by_name)}")
        shown: Counter = Counter()
        for pair, outcome in together:
            is_wrong = outcome == "merged" if not pair.is_one else outcome != "merged"
            shown[pair.kind] += is_wrong
            if is_wrong and shown[pair.kind] <= options.errors:
                print(f"  {pair.kind}, {outcome}: {pair.first} {pair.second}")


if __name__ == "__main__":
    main()
