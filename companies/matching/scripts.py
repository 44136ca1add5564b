"""Write Cyrillic, Greek, kana and Hangul in Latin letters, to compare a name with how it is spelled in English.

Cyrillic and Greek follow BGN/PCGN without diacritics, kana Hepburn (ISO 3602 has the table; Hepburn is what companies
write), and Hangul the Revised Romanization of 2000, syllable by syllable with the arithmetic of the Unicode Standard,
section 3.12. Chinese and Arabic say too little of how a name is spelled.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

_LETTERS = (
    dict(zip("абвгдеёзиїійклмнопрстуфыэєґ", "abvgdeeziiiiklmnoprstufyeeg", strict=True))
    | dict(zip("жхцчшщюя", ("zh", "kh", "ts", "ch", "sh", "sch", "yu", "ya"), strict=True))
    | dict(zip("αβγδεζηικλμνξοπρσςτυφω", "avgdeziiklmnxoprsstyfo", strict=True))
    | dict(zip("θχψъь", ("th", "ch", "ps", "", ""), strict=True))
)
_KANA_ROWS = {
    "": "アイウエオ",
    "k": "カキクケコ",
    "g": "ガギグゲゴ",
    "s": "サシスセソ",
    "z": "ザジズゼゾ",
    "t": "タチツテト",
    "d": "ダヂヅデド",
    "n": "ナニヌネノ",
    "h": "ハヒフヘホ",
    "b": "バビブベボ",
    "p": "パピプペポ",
    "m": "マミムメモ",
    "r": "ラリルレロ",
}
_KANA = {kana: start + vowel for start, row in _KANA_ROWS.items() for kana, vowel in zip(row, "aiueo", strict=True)}
_KANA |= dict(
    zip(
        "シチツジヂヅフヤユヨワヲンヴ",
        ["shi", "chi", "tsu", "ji", "ji", "zu", "fu", "ya", "yu", "yo", "wa", "o", "n", "vu"],
        strict=True,
    )
)
_SMALL = dict(zip("ァィゥェォャュョヮ", ["a", "i", "u", "e", "o", "ya", "yu", "yo", "wa"], strict=True))
_INITIALS = "g kk n d tt r m b pp s ss - j jj ch k t p h".replace("-", "_").split()
_VOWELS = [
    "a",
    "ae",
    "ya",
    "yae",
    "eo",
    "e",
    "yeo",
    "ye",
    "o",
    "wa",
    "wae",
    "oe",
    "yo",
    "u",
    "wo",
    "we",
    "wi",
    "yu",
    "eu",
    "ui",
    "i",
]
_FINALS = [
    "_",
    "k",
    "k",
    "k",
    "n",
    "n",
    "n",
    "t",
    "l",
    "k",
    "m",
    "l",
    "l",
    "l",
    "p",
    "l",
    "m",
    "p",
    "p",
    "t",
    "t",
    "ng",
    "t",
    "t",
    "k",
    "t",
    "p",
    "t",
]
_FIRST_SYLLABLE, _SYLLABLES = 0xAC00, 11172
_HIRAGANA = re.compile("[ぁ-ゖ]")


@lru_cache(maxsize=1 << 14)
def latin(key: str) -> str:
    """Return a normalized name in Latin letters as far as its scripts are phonetic; "x" stands for "ks" (Яндекс)."""
    if key.isascii():
        return key.replace("ks", "x")
    text = unicodedata.normalize("NFC", key)
    text = _HIRAGANA.sub(lambda match: chr(ord(match[0]) + 0x60), text)
    written: list[str] = []
    doubled = False
    for char in text:
        if char in _SMALL and written:
            written[-1] = _contracted(written[-1], _SMALL[char])
            continue
        if char == "ー":  # a long vowel, which English spellings do not mark
            continue
        if char == "ッ":
            doubled = True
            continue
        latin_char = _KANA.get(char) or _LETTERS.get(char) or _syllable(char)
        written.append(latin_char[0] + latin_char if doubled and latin_char else latin_char)
        doubled = False
    return "".join(written).replace("ks", "x")


def _contracted(syllable: str, small: str) -> str:
    """Return a kana with a small one after it: キャ kya, シャ sha, ファ fa, ティ ti."""
    stem = syllable[:-1]
    if small[0] in "yw" and stem in ("sh", "ch", "j"):
        return stem + small[1:]
    return stem + small


def _syllable(char: str) -> str:
    index = ord(char) - _FIRST_SYLLABLE
    if not 0 <= index < _SYLLABLES:
        return char
    initial, rest = divmod(index, 588)
    vowel, final = divmod(rest, 28)
    return (_INITIALS[initial] + _VOWELS[vowel] + _FINALS[final]).replace("_", "")


# What kana and Hangul cannot distinguish, or write with a helping vowel.
_SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[^a-z]", ""),
        (r"tion", "shn"),
        (r"ph", "f"),
        (r"sch|sh|ts|tz|ch|ci|ce|cy|j|z|dz", "s"),
        (r"th", "s"),
        (r"ck|q|c", "k"),
        (r"x", "ks"),
        (r"l", "r"),
        (r"v", "b"),
        (r"f", "h"),
        (r"p", "b"),
        (r"t", "d"),
        (r"k", "g"),
        (r"[aeiouyw]", ""),
        (r"(.)\1+", r"\1"),
    )
]


@lru_cache(maxsize=1 << 14)
def skeleton(text: str) -> str:
    """Return the consonants of a name in Latin letters, with one sign for those that scripts confuse (r and l)."""
    text = text.lower()
    for pattern, sound in _SOUNDS:
        text = pattern.sub(sound, text)
    return text


def transcription_likeness(a: str, b: str) -> float:
    """Return how well two names in Latin letters agree in their consonants, from 0 to 1.

    Names of fewer than three consonants say too little, and a likeness below six sevenths is chance.
    """
    first, second = skeleton(a), skeleton(b)
    if min(len(first), len(second)) < 3 or first[0] != second[0]:
        return 0.0
    likeness = fuzz.ratio(first, second) / 100
    return likeness if likeness >= 6 / 7 else 0.0
