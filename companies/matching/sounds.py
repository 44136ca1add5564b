"""Compare how a name in Latin letters sounds with how a name in a phonetic script does.

Neither is the other's transcription letter by letter: スターバックス is Starbucks. So both are read as consonants with
runs of vowels between them, and aligned. A consonant counts fully, and less where a script writes two of them alike
(`companies/data/similar_sounds.csv`: l and r in kana). A vowel counts less, and a helping vowel that kana or Hangul
must put between consonants (su-ta-a, 스-타) hardly.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from itertools import permutations
from typing import NamedTuple

from rapidfuzz.distance import Indel

from companies.matching.data import read_rows


class Script(StrEnum):
    """A phonetic script whose names are compared by sound; Greek is read as Cyrillic is."""

    CYRILLIC = "cyrillic"
    KANA = "kana"
    HANGUL = "hangul"


_SCRIPTS = (
    (re.compile("[ぁ-ヿ]"), Script.KANA),
    (re.compile("[가-힣]"), Script.HANGUL),
    (re.compile("[Ͱ-Ͽἀ-῿Ѐ-ԯ]"), Script.CYRILLIC),
)


def script_of(text: str) -> Script | None:
    """Return the phonetic script of a word, or None if it has none."""
    return next((script for pattern, script in _SCRIPTS if pattern.search(text)), None)


# How Latin letters sound in company names of any language, the first pattern that fits at a place. Capitals are sounds
# of two letters: C is ch, S sh, T ts, J both English j and zh, X th.
_SPELLINGS = (
    ("tion", "Son"),
    ("sch|s?sh", "S"),
    ("[tc]?ch", "C"),
    ("zh|dzh|dj|dg(?=e)|j", "J"),
    ("kh", "h"),
    ("ph", "f"),
    ("th", "X"),
    ("t?t[sz]", "T"),
    ("^x", "z"),
    ("x", "ks"),
    ("qu", "ku"),
    ("r(?=w)", ""),
    ("ck|q|c(?![eiy])", "k"),
    ("c", "s"),
    ("gh(?![aeiouy])", ""),
    ("^kn", "n"),
    ("^wr", "r"),
    ("^pf", "f"),
    ("h(?![aeiouyw])", ""),  # only lengthens a vowel: Ricoh, Rohm
    ("oo", "u"),
    ("ee", "i"),
    ("y", "i"),
    ("w", "u"),
    ("au(?!.*[aeiouy])", "o"),
)
_SPELLING = re.compile("|".join(f"({pattern})" for pattern, _ in _SPELLINGS))
_REPEATED = re.compile(r"([^aeiou])\1+")
_FINAL_R = re.compile("(?<=.)r(?![aeiou])")
_SILENT = re.compile("[^b-dfgj-np-tv-zCJSTX]+")  # vowels, h and signs
_ASSIMILATED = re.compile("td|tt|kg|kk|pb|pp")  # 롯데 is Lotte, not Rotde
_TOKEN = re.compile("[aeiou]+|.")
_NUMERALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_DIGITS = str.maketrans(dict(zip("123456789", _NUMERALS, strict=True)))

# The cost of each pair of consonants that a script confuses, in either order.
_SIMILAR = {
    (Script(row["script"]), *pair): float(row["cost"])
    for row in read_rows("similar_sounds.csv")
    for pair in permutations((row["one"], row["other"]))
}
_LETTER_NAMES: dict[Script, dict[str, str]] = {
    script: {row["letter"]: row[script] for row in read_rows("letter_names.csv")}
    for script in (Script.KANA, Script.HANGUL)
}
_UNSPEAKABLE = re.compile("[^aeiouy]{2,4}$|[^aeiouyhlrw]{2}(?=[^aeiouyhlrw])")

_MAX_FIRST = 0.4  # the difference of the first consonants, by which people know a name
_UNLIKE = 1.3  # less than leaving out a consonant on either side
_HELPING_VOWELS = ("u", "eu", "o", "i")
_VOWEL, _HELPING, _CODA, _WEAK = 0.4, 0.05, 0.15, 0.5
# The least likeness of a name of four consonants with their vowels, and of a name of two.
_LEAST_SURE, _SURE_WEIGHT = 0.83, 5.0
_LEAST_SHORT, _SHORT_WEIGHT = 0.95, 2.3


class Sounds(NamedTuple):
    """A name as it sounds: consonants and runs of vowels, and what it costs if the other name lacks one."""

    parts: tuple[str, ...]
    costs: tuple[float, ...]
    weight: float


@lru_cache(maxsize=1 << 14)
def sounds_of(text: str, script: Script, *, transcribed: bool) -> Sounds:
    """Return how a word in Latin letters sounds to somebody who writes it in a script, or wrote it (`transcribed`)."""
    text = text.translate(_DIGITS)
    if script is Script.CYRILLIC:
        text = text.replace("w", "v")
    if script is Script.HANGUL:
        text = _ASSIMILATED.sub(lambda match: match[0][0], text)
    spoken = _SPELLING.sub(_sound, text)
    sounds = _TOKEN.findall(_REPEATED.sub(r"\1", spoken))
    costs = [_cost(sounds, place, script, transcribed) for place in range(len(sounds))]
    return Sounds(tuple(sounds), tuple(costs), sum(_VOWEL if _is_vowel(sound) else 1.0 for sound in sounds))


def _sound(match: re.Match[str]) -> str:
    return _SPELLINGS[(match.lastindex or 1) - 1][1]


def _is_vowel(sound: str) -> bool:
    return sound[0] in "aeiou"


def _cost(sounds: list[str], place: int, script: Script, transcribed: bool) -> float:
    """Return what it costs if the other name does not have this sound."""
    sound = sounds[place]
    before = sounds[place - 1] if place else ""
    after = sounds[place + 1] if place + 1 < len(sounds) else ""
    if _is_vowel(sound):
        if not before:
            return 1.0  # a name does not lose its first sound
        helps = transcribed and script is not Script.CYRILLIC and sound in _HELPING_VOWELS
        is_silent = not transcribed and sound == "e" and not after
        return _HELPING if helps or is_silent else _VOWEL
    if sound == "r" and script is not Script.CYRILLIC and before and not (after and _is_vowel(after)):
        return _CODA  # シャープ is Sharp
    if sound == "h" or (sound == "g" and before == "n") or (sound == "t" and after in ("T", "C", "s", "d")):
        return _WEAK
    return 1.0


def _difference(one: str, other: str, script: Script) -> float:
    if one == other:
        return 0.0
    if _is_vowel(one) and _is_vowel(other):
        return _VOWEL * Indel.normalized_distance(one, other)
    if _is_vowel(one) or _is_vowel(other):
        return _UNLIKE
    return _SIMILAR.get((script, one, other), _UNLIKE)


@lru_cache(maxsize=1 << 14)
def likeness(native: str, latin: str, script: Script) -> float:
    """Return how well a transcription sounds like a Latin name, from 0 to 1; 0 if a person would not hear it."""
    own = sounds_of(native, script, transcribed=True)
    spellings = [latin, *spelled_out(latin, script)]
    return max(_likeness(own, sounds_of(spelling, script, transcribed=False), script) for spelling in spellings)


def spelled_out(latin: str, script: Script) -> list[str]:
    """Return a name with the letters spoken that nobody can speak as a word: LG is el-ji."""
    names = _LETTER_NAMES.get(script, {})
    match = _UNSPEAKABLE.match(latin) if names else None
    if match is None:
        return []
    return ["".join(names.get(char, char) for char in match[0]) + latin[match.end() :]]


def _likeness(one: Sounds, other: Sounds, script: Script) -> float:
    weight, least_weight = max(one.weight, other.weight), min(one.weight, other.weight)
    if not weight or abs(one.weight - other.weight) > weight / 2:
        return 0.0
    if not _begin_alike(one, other, script):
        return 0.0
    row = [0.0]
    for cost in other.costs:
        row.append(row[-1] + cost)
    for sound, cost in zip(one.parts, one.costs, strict=True):
        diagonal, row[0] = row[0], row[0] + cost
        for place, (theirs, their_cost) in enumerate(zip(other.parts, other.costs, strict=True), 1):
            best = min(row[place] + cost, row[place - 1] + their_cost, diagonal + _difference(sound, theirs, script))
            diagonal, row[place] = row[place], best
    found = 1 - row[-1] / weight
    # The shorter a name is, the more names sound nearly like it.
    doubt = max(0.0, min(1.0, (_SURE_WEIGHT - least_weight) / (_SURE_WEIGHT - _SHORT_WEIGHT)))
    return found if found >= _LEAST_SURE + doubt * (_LEAST_SHORT - _LEAST_SURE) else 0.0


def _begin_alike(one: Sounds, other: Sounds, script: Script) -> bool:
    first, second = (next((sound for sound in sounds.parts if not _is_vowel(sound)), "") for sounds in (one, other))
    if not first or not second:
        return one.parts == other.parts
    return _difference(first, second, script) <= _MAX_FIRST and {first, second} != {"n", "m"}


# Sounds that any of the scripts may write alike, for the keys by which names are looked up.
_COARSE = str.maketrans("lvpftkmSCTJXz", "rbbbdgnssssss")


@lru_cache(maxsize=1 << 14)
def coarse_sounds(text: str) -> tuple[str, str]:
    """Return the consonants of a text in Latin letters, with one letter for those that a script may not distinguish.

    Return them twice: with every r, and without those that no vowel follows, which メルカリ (Mercari) has and シャープ
    (Sharp) has not.
    """
    spoken = _REPEATED.sub(r"\1", _SPELLING.sub(_sound, text.translate(_DIGITS)))
    return _coarse(spoken), _coarse(_FINAL_R.sub("", spoken))


def _coarse(spoken: str) -> str:
    return _REPEATED.sub(r"\1", _SILENT.sub("", spoken).replace("ng", "n").translate(_COARSE))
