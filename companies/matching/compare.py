"""Measure how well two spellings fit together as names of one employer."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from companies.matching.names import normalize_company_name, parse_name
from companies.matching.respelling import respelled
from companies.matching.sounds import script_of
from companies.matching.words import PLACE, WordKind, canonical, kind_of, split_unspaced

COMPATIBLE = 0.7
"""The lowest `compatibility()` at which equal keys are trusted without a review.

It follows from the weights below. A name and the same name with one more distinctive word ("Toyota", "Toyota
Connected") score 2/3 and must stay below it; with one more industry word ("Truist", "Truist Bank") they score 4/5
and should pass. Any value in between would do; 0.7 is the lowest round one.
"""

NEARLY_EQUAL = 0.9
"""The lowest `compatibility()` of names that differ in nothing but a description, a place or a typo.

"Truist" and "Truist Group" score 0.93, a typo 0.9, and "Truist" and "Truist Bank", which may be two, 0.8.
"""

# How much each kind of word identifies an employer, as a share of a distinctive word. The order matters: a name
# without its "Group" is the same name, without its "Bank" probably, without its "Faucet" not.
_WEIGHTS = {
    WordKind.DISTINCTIVE: 1.0,
    WordKind.ARM: 1.0,
    WordKind.INDUSTRY: 0.5,
    WordKind.REGION: 0.15,
    WordKind.WEAK: 0.15,
    WordKind.CONNECTOR: 0.0,
}
_SHORT_WEIGHT = 0.5  # a name of two letters ("GE", "HP") identifies less than a word
# Factor if each name has a word that the other lacks: "Delta Air Lines", "Delta Faucet".
_CONFLICT = 0.6
# Factor for a milder contradiction: different places ("Acme India", "Acme Japan"), or a distinctive word against a
# general one ("First Republic Bank", "First National Bank").
_DISAGREEMENT = 0.9
_OTHER_BODY = 0.6  # cap if one name alone is that of a foundation, a network or another body of its own
_OTHER_NUMBER = 0.3  # cap if both have numbers that differ: "Unit 8", "Unit 9"
_ALIAS = 0.95  # factor for agreement through a name in brackets or after "dba"

_JOINED, _TYPO, _ACRONYM, _SYLLABLES = 0.98, 0.9, 0.95, 0.9

MIN_COUNTED = 3  # letters of an acronym that may count forms and connectors; of two, any would do
MAX_COUNTED = 6

# Number of words of a name that are compared: no employer's name is longer, and the alignment is quadratic.
_MAX_WORDS = 24

_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}
_UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TENS = {
    word: 10 * ten
    for ten, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_NUMBER = re.compile(r"\d+")
_UMLAUT = re.compile(r"([aou])e")  # how German spells ä, ö and ü where they cannot be typed


class Words(NamedTuple):
    """A normalized name, prepared for comparison."""

    key: str
    compact: str
    words: tuple[str, ...]
    """Canonical words without connectors, in order."""
    numbers: tuple[str, ...]
    """The distinct numbers in the name, sorted."""


def compatibility(a: str | None, b: str | None) -> float:
    """Return how plausible it is, from 0 to 1, that two spellings name one employer, given that their keys agree.

    From `COMPATIBLE` upwards a person would call them the same. Word order, legal forms, abbreviations, acronyms,
    joined and split words and typos are tolerated; a different number or a different distinctive word is not. Without
    equal keys the value proves nothing: unrelated employers share names. Symmetric; 1 for equal normalized names; 0 if
    either name is empty.
    """
    if not isinstance(a, str) or not isinstance(b, str):
        return 0.0
    first, second = parse_name(a), parse_name(b)
    if not first.key or not second.key:
        return 0.0
    places = first.places | second.places
    left, right = words_of(first.key, places), words_of(second.key, places)
    score = compare_words(left, right)
    if score < COMPATIBLE and (_counts_all(left, right, second.full) or _counts_all(right, left, first.full)):
        score = _ACRONYM
    for one, aliases in ((second.key, first.aliases), (first.key, second.aliases)):
        for alias in aliases:
            if score < _ALIAS and (key := normalize_company_name(alias)):
                score = max(score, _ALIAS * compare_words(words_of(one), words_of(key)))
    return score


def similarity_score(a: str | None, b: str | None) -> float:
    """Return the string similarity of two normalized names, from 0 to 1, symmetric; 0 if either is empty.

    It is twice the length of the longest common subsequence over the length of both. It ignores words ("Boring" and
    "Boeing" are similar to it); for decisions use `compatibility()`.
    """
    first, second = normalize_company_name(a), normalize_company_name(b)
    return fuzz.ratio(first, second) / 100 if first and second else 0.0


@lru_cache(maxsize=1 << 14)
def words_of(key: str, places: frozenset[str] = frozenset()) -> Words:
    """Split a normalized name for comparison; the canonical words in `places` are known to say where, not who."""
    parts = list(chain.from_iterable(map(split_unspaced, key.split()[:_MAX_WORDS])))
    words = _read_numbers([_ROMAN.get(part, part) for part in map(canonical, parts)])
    named = [word for word in words if kind_of(word) is not WordKind.CONNECTOR] or words
    joined = _join_known(named)
    compact = "".join(word for word in key.split() if word != "and") or key
    numbers = {number.lstrip("0") or "0" for word in joined for number in _NUMBER.findall(word)}
    if places:
        joined = [f"{PLACE}{word}" if word in places else word for word in joined]
    return Words(key, compact, tuple(joined), tuple(sorted(numbers)))


def _read_numbers(words: list[str]) -> list[str]:
    """Write the numbers from twenty to ninety-nine in figures; a smaller one may be a word ("One", "Seven Seas")."""
    read: list[str] = []
    for word in words:
        if word in _UNITS[1:] and read and read[-1] in _TENS:
            read[-1] = str(_TENS[read[-1]] + _UNITS.index(word))
        else:
            read.append(word)
    return [str(_TENS.get(word, word)) for word in read]


def compare_words(a: Words, b: Words) -> float:
    """Return the compatibility of two names by their words alone, without aliases."""
    if a.key == b.key:
        return 1.0
    if a.compact == b.compact:
        return _JOINED
    a, b = sorted((a, b))  # a fixed order, so that the greedy alignment does not depend on the order of arguments
    score = _align(a, b)
    if a.key.isascii() is not b.key.isascii():
        native, spelled = (b, a) if a.key.isascii() else (a, b)
        if script_of(native.key):
            score = max(score, _compare_scripts(native, spelled))
    if a.numbers and b.numbers and a.numbers != b.numbers:
        score = min(score, _OTHER_NUMBER)
    return score


def _compare_scripts(native: Words, spelled: Words) -> float:
    """Return the compatibility of a name of a phonetic script with one in Latin letters."""
    key, likeness = respelled(native.key, spelled.key)
    if key == spelled.key:
        return (1 + likeness) / 2
    one, other = sorted((words_of(key), spelled))
    return _align(one, other) * (1 + likeness) / 2


def initials(words: tuple[str, ...]) -> str:
    """Return the first letters of the words; a number is kept whole."""
    return "".join(word if word.isdigit() else word[0] for word in words)


def _join_known(words: list[str]) -> list[str]:
    """Join pairs of words that make one general word: "air lines", "health care"."""
    joined: list[str] = []
    for word in words:
        if joined and kind_of(joined[-1] + word) in (WordKind.INDUSTRY, WordKind.WEAK, WordKind.ARM):
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _counts_all(short: Words, long: Words, full: str) -> bool:
    """Return whether one name is an acronym of the other that counts a form or a connector.

    ZTC is "Zorvex Technology Company", and ZOT "Zorvex of Talbrin", while forms and connectors may be left out.
    """
    if not MIN_COUNTED <= len(short.compact) <= MAX_COUNTED or len(long.words) < 2 or not short.compact.isalpha():
        return False
    ends = {""}  # the initials that the words so far can make
    needed = list(long.words)
    for word in full.split():
        is_needed = bool(needed) and canonical(word) == needed[0]
        with_it = {begin + word[0] for begin in ends if short.compact.startswith(begin + word[0])}
        ends = with_it if is_needed else ends | with_it
        needed = needed[is_needed:]
    return not needed and short.compact in ends


def _weights(words: list[str]) -> list[float]:
    """Return the weight of each word; general words count fully if the name has no others."""
    kinds = [kind_of(word) for word in words]
    general: tuple[WordKind, ...]
    if WordKind.DISTINCTIVE in kinds:
        general = ()
    elif WordKind.INDUSTRY in kinds or WordKind.REGION in kinds:
        general = (WordKind.INDUSTRY, WordKind.REGION)
    else:
        general = (WordKind.WEAK, WordKind.CONNECTOR)
    return [
        1.0 if kind in general else _SHORT_WEIGHT if _is_short(word, kind) else _WEIGHTS[kind]
        for word, kind in zip(words, kinds, strict=True)
    ]


def _is_short(word: str, kind: WordKind) -> bool:
    return kind is WordKind.DISTINCTIVE and len(word) <= 2 and word.isascii() and word.isalpha()


def _align(a: Words, b: Words) -> float:  # noqa: C901  (one rule after the other, over one state)
    """Return twice the shared weight over the weight of both names, reduced for contradictions."""
    left, right = _join_as(a.words, b.words), _join_as(b.words, a.words)
    weights_left, weights_right = _weights(left), _weights(right)
    open_left, open_right = set(range(len(left))), set(range(len(right)))
    shared = 0.0  # matched weight of both sides
    credited = 0.0  # the same, reduced for inexact matches

    def settle(lefts: list[int], rights: list[int], quality: float) -> None:
        nonlocal shared, credited
        one, other = sum(weights_left[i] for i in lefts), sum(weights_right[j] for j in rights)
        weight = 2 * (max(one, other) if len(lefts) == len(rights) else min(one, other))
        shared += weight
        credited += quality * weight
        open_left.difference_update(lefts)
        open_right.difference_update(rights)

    for i, word in enumerate(left):
        for j in sorted(open_right):
            if word == right[j]:
                settle([i], [j], 1.0)
                break
    for i in sorted(open_left):
        for j in sorted(open_right):
            if quality := _near(left[i], right[j]):
                settle([i], [j], quality)
                break
    for i in sorted(open_left):
        if i in open_left and (run := _written_out(left[i], right, open_right)):
            settle([i], run[0], run[1])
    for j in sorted(open_right):
        if j in open_right and (run := _written_out(right[j], left, open_left)):
            settle(run[0], [j], run[1])
    if open_left and open_right and (quality := _whole_acronym(left, right)):
        return quality

    missing = sum(weights_left[i] for i in open_left) + sum(weights_right[j] for j in open_right)
    if not shared:
        return 0.0
    score = credited / (shared + missing)
    if _has_arm(left, open_left) or _has_arm(right, open_right):
        score = min(score, _OTHER_BODY)
    if open_left and open_right:
        own_left, own_right = _heaviest(left, open_left), _heaviest(right, open_right)
        if min(own_left, own_right) >= _SHORT_WEIGHT:
            score *= _CONFLICT
        elif max(own_left, own_right) == 1.0 or (_in_region(left, open_left) and _in_region(right, open_right)):
            score *= _DISAGREEMENT
    return score


def _heaviest(words: list[str], unmatched: set[int]) -> float:
    weights = _weights(words)
    return max(weights[i] for i in unmatched)


def _has_arm(words: list[str], unmatched: set[int]) -> bool:
    return any(kind_of(words[i]) is WordKind.ARM for i in unmatched)


def _in_region(words: list[str], unmatched: set[int]) -> bool:
    return any(kind_of(words[i]) is WordKind.REGION for i in unmatched)


def _join_as(words: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    """Join neighbouring words that the other name writes as one: "jp morgan", "jpmorgan"."""
    wanted = {word for word in others if len(word) > 2}
    joined: list[str] = []
    position = 0
    while position < len(words):
        for size in (3, 2):
            together = "".join(words[position : position + size])
            if position + size <= len(words) and (together in wanted or canonical(together) in wanted):
                joined.append(canonical(together))
                position += size
                break
        else:
            joined.append(words[position])
            position += 1
    return joined


def _near(a: str, b: str) -> float:
    """Return how certain it is that two different words are one word mistyped, or 0.

    A typo in a short word makes another word (Boring, Boeing), so only swapped neighbours count there; words of eight
    letters may differ by one edit, words of twelve by two. The first letter is rarely mistyped, and a different digit
    is never a typo.
    """
    if a[0] != b[0] or abs(len(a) - len(b)) > 2 or _NUMBER.search(a) or _NUMBER.search(b):
        return 0.0
    if _UMLAUT.sub(r"\1", a) == _UMLAUT.sub(r"\1", b):
        return _JOINED
    longer = max(len(a), len(b))
    allowed = 2 if longer >= 12 else 1 if longer >= 8 or (longer >= 4 and sorted(a) == sorted(b)) else 0
    return _TYPO if allowed and OSA.distance(a, b, score_cutoff=allowed) <= allowed else 0.0


def _written_out(word: str, others: list[str], unmatched: set[int]) -> tuple[list[int], float] | None:
    """Return the run of unmatched words that `word` abbreviates, and the quality of the match.

    For "bny" the run is the first three words of "bank new york mellon".
    """
    if not 2 <= len(word) <= 8 or not word.isalpha() or kind_of(word) is not WordKind.DISTINCTIVE:
        return None
    for start in sorted(unmatched):
        run = []
        for position in range(start, min(len(others), start + len(word))):
            if position not in unmatched:
                break
            run.append(position)
            spelled = tuple(others[i] for i in run)
            if len(run) < 2:
                continue
            if initials(spelled) == word:
                return run, _ACRONYM
            if len(word) >= 4 and _is_syllables(word, spelled):
                return run, _SYLLABLES
    return None


def _is_syllables(word: str, others: tuple[str, ...]) -> bool:
    """Return whether a word is made of the others' beginnings, at least two letters each: FedEx, Amex."""
    if not others:
        return not word
    head, *rest = others
    return any(
        word[:size] == head[:size] and _is_syllables(word[size:], tuple(rest))
        for size in range(2, min(len(word), len(head)) + 1)
    )


def _whole_acronym(left: list[str], right: list[str]) -> float:
    """Return the quality if one name is the acronym of the other, also letter by letter ("p g"), or 0."""
    for short, long in ((left, right), (right, left)):
        together = "".join(short)
        of_letters = 2 <= len(together) <= 6 and all(len(word) == 1 for word in short)
        if of_letters and len(long) > 1 and initials(tuple(long)) == together:
            return _ACRONYM
    return 0.0
