"""Write a name of a phonetic script in the words of a Latin name, as far as they sound or mean the same.

General words are translated (`companies/data/translated_words.csv`), all others compared by sound.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from companies.matching.data import read_rows
from companies.matching.scripts import latin
from companies.matching.sounds import likeness, script_of
from companies.matching.text import fold
from companies.matching.words import canonical

_TRANSLATIONS: dict[str, list[str]] = {}
for _row in read_rows("translated_words.csv"):
    _TRANSLATIONS.setdefault(fold(_row["word"]), []).append(_row["means"])

# Kana, Chinese characters and Hangul have no spaces between words, so general words are cut out of them.
_CYRILLIC = re.compile("[а-я]")
_LONGEST_FIRST = sorted(_TRANSLATIONS, key=len, reverse=True)
_GENERAL = re.compile("|".join(rf"\b{word}\b" if _CYRILLIC.match(word) else word for word in _LONGEST_FIRST))
# A Russian adjective is kept (Kaspersky), or is the noun that it is made of (Norilsk, Ural).
_ADJECTIVE = re.compile("(.{2,}?)ск(?:ий|ии|ая|ое|ие|ого|ой|ои)$")
_MAX_WORDS = 8
_MAX_RUN = 3  # words that the other name may write as one


class Respelling(NamedTuple):
    """A name in the words of another one, and how well the replaced words sound like each other, from 0 to 1."""

    key: str
    likeness: float


@lru_cache(maxsize=1 << 14)
def respelled(key: str, latin_key: str) -> Respelling:
    """Return a normalized name in the spelling of a normalized Latin name.

    By "samsung life insurance", 삼성전자 is "samsung electronic": a word that the Latin name lacks is translated or
    transcribed.
    """
    words = words_of_script(key)
    others = latin_key.split()[:_MAX_WORDS]
    written: list[str | None] = [None if script_of(word) or word in _TRANSLATIONS else word for word in words]
    taken: set[int] = {place for place, other in enumerate(others) if other in written}
    for place, word in enumerate(words):
        for meaning in _TRANSLATIONS.get(word, ()):
            wanted = list(map(canonical, meaning.split()))
            run = next((run for run in _runs(len(others), len(wanted)) if _means(others, run, wanted, taken)), None)
            if run is not None:
                written[place] = " ".join(others[position] for position in run)
                taken.update(run)
                break
    sure = length = 0.0
    for found, own, run in _heard(words, others, taken):
        if any(written[place] is not None for place in own) or not taken.isdisjoint(run):
            continue
        spelled = " ".join(others[position] for position in run)
        for place in own:
            written[place] = ""
        written[own[0]] = spelled
        taken.update(run)
        sure, length = sure + found * len(spelled), length + len(spelled)
    rest = (_TRANSLATIONS[word][0] if word in _TRANSLATIONS else latin(word) for word in words)
    spelled = " ".join(filter(None, (ours if new is None else new for new, ours in zip(written, rest, strict=True))))
    return Respelling(spelled, sure / length if length else 1.0)


@lru_cache(maxsize=1 << 14)
def words_of_script(key: str) -> tuple[str, ...]:
    """Return the words of a normalized name, with general ones cut out of unspaced text: 삼성전자 is 삼성 and 전자."""
    pieces = []
    end = 0
    for match in _GENERAL.finditer(key):
        pieces += [*key[end : match.start()].split(), match[0]]
        end = match.end()
    return tuple([*pieces, *key[end:].split()][:_MAX_WORDS])


def translated(key: str) -> str:
    """Return a normalized name of a phonetic script in Latin letters, its general words translated."""
    return " ".join(_TRANSLATIONS[word][0] if word in _TRANSLATIONS else latin(word) for word in words_of_script(key))


def _means(others: list[str], run: range, wanted: list[str], taken: set[int]) -> bool:
    return taken.isdisjoint(run) and [canonical(others[position]) for position in run] == wanted


def _runs(count: int, size: int) -> list[range]:
    return [range(start, start + size) for start in range(count - size + 1)]


def _heard(words: tuple[str, ...], others: list[str], taken: set[int]) -> list[tuple[float, range, range]]:
    """Return the runs of words that sound alike, the surest and longest first."""
    found = []
    every = [run for size in range(1, _MAX_RUN + 1) for run in _runs(len(others), size) if taken.isdisjoint(run)]
    for own in chain.from_iterable(_runs(len(words), size) for size in range(1, _MAX_RUN + 1)):
        native = "".join(words[place] for place in own)
        script = script_of(native)
        if script is None:
            continue
        for spelling in _spellings(native):
            for run in every:
                name = "".join(others[position] for position in run)
                if score := likeness(spelling, name, script):
                    found.append((score, own, run))
    return sorted(found, key=lambda one: (-round(one[0], 1), -len(one[1]) - len(one[2]), -one[0], one[1][0], one[2][0]))


def _spellings(native: str) -> list[str]:
    adjective = _ADJECTIVE.match(native)
    return [latin(form) for form in ((native, adjective[1] + "ск", adjective[1]) if adjective else (native,))]
