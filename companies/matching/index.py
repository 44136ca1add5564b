"""Finding the candidates for a name among many, in memory."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz import fuzz

from companies.matching.compare import Words, compare_words, initials, words_of
from companies.matching.names import normalize_company_name
from companies.matching.words import WordKind, kind_of

# Keys that more entries share than this are too common to propose candidates by themselves.
_MAX_POSTINGS = 2000
# The candidates compared in full; the best by shared keys come first, so more changes nothing but the time.
_MAX_COMPARED = 60
_EDGE = 4  # letters at either end of the distinctive words: one typo leaves the other end whole


class Candidate(NamedTuple):
    id: Hashable
    name: str
    score: float
    """From 0 to 1; comparable within one index only."""


def blocking_keys(name: str) -> set[str]:
    """Cheap keys of which plausible duplicates share at least one; empty for an empty name.

    The compact name, every distinctive word, neighbours joined, the initials, and (for typos) the two ends
    of the distinctive words run together. Their number grows with the words of the name. General words
    ("Group", "Bank") are keys only where nothing else is left. Some keys are common, as words are: whoever
    pairs names by them bounds the size of a block.
    """
    return _blocking_keys(words_of(normalize_company_name(name)))


class NameIndex:
    """An index of (id, name) pairs that finds the names most like a given one.

    Words are weighed by how rare they are among the indexed names, so that what tells these employers apart
    counts. Building is linear in the names; a search compares a bounded number of candidates.
    """

    def __init__(self, entries: Iterable[tuple[Hashable, str]]) -> None:
        self._entries = [
            (entry_id, name, words_of(key)) for entry_id, name in entries if (key := normalize_company_name(name))
        ]
        self._postings: dict[str, list[int]] = defaultdict(list)
        counts: dict[str, int] = defaultdict(int)
        for position, (_, _, words) in enumerate(self._entries):
            for blocking_key in _blocking_keys(words) | {f"word:{word}" for word in words.words}:
                self._postings[blocking_key].append(position)
            for word in set(words.words):
                counts[word] += 1
        self._size = len(self._entries)
        self._rarity = {word: self._rarity_of(count) for word, count in counts.items()}

    def __len__(self) -> int:
        return self._size

    def search(self, name: str, limit: int = 5) -> list[Candidate]:
        """The candidates for a name, best first: at most `limit`, none with a score of 0, ties in index
        order.
        """
        key = normalize_company_name(name)
        if not key:
            return []
        query = words_of(key)
        found = []
        for position in self._candidates(query):
            entry_id, entry_name, words = self._entries[position]
            if score := self._score(query, words):
                found.append((-score, position, Candidate(entry_id, entry_name, score)))
        found.sort(key=lambda item: item[:2])
        return [candidate for _, _, candidate in found[:limit]]

    def _rarity_of(self, count: int) -> float:
        return math.log((1 + self._size) / (0.5 + count))

    def _weigh(self, word: str) -> float:
        """How rare a word is, as a share of the rarity of a word met once."""
        most = self._rarity_of(1) or 1.0
        return max(0.02, min(1.0, self._rarity.get(word, most) / most))

    def _candidates(self, query: Words) -> list[int]:
        votes: dict[int, float] = defaultdict(float)
        for blocking_key in _blocking_keys(query) | {f"word:{word}" for word in query.words}:
            postings = self._postings.get(blocking_key, ())
            if len(postings) <= _MAX_POSTINGS:
                rarity = self._rarity_of(len(postings))
                for position in postings:
                    votes[position] += rarity
        return sorted(votes, key=lambda position: (-votes[position], position))[:_MAX_COMPARED]

    def _score(self, query: Words, words: Words) -> float:
        if query.key == words.key:
            return 1.0
        score = compare_words(query, words, self._weigh)
        text = fuzz.ratio(query.key, words.key) / 100
        return min(0.99, 0.9 * score + 0.1 * text)


def _blocking_keys(words: Words) -> set[str]:
    if not words.key:
        return set()
    distinctive = [word for word in words.words if kind_of(word) is WordKind.DISTINCTIVE] or list(words.words)
    keys = {f"compact:{words.compact}"} | {f"word:{word}" for word in distinctive}
    keys.update(
        f"word:{first}{second}"
        for first, second in pairwise(words.words)
        if first in distinctive or second in distinctive
    )
    core = "".join(distinctive)
    if len(core) >= 2 * _EDGE:
        keys |= {f"start:{core[:_EDGE]}", f"end:{core[-_EDGE:]}"}
    for size in range(2, len(words.words) + 1):
        keys.add(f"word:{initials(words.words[:size])}")
    if len(words.words) > 1 and all(len(word) == 1 for word in words.words):
        keys.add(f"word:{''.join(words.words)}")
    return keys
