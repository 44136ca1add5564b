"""Write Cyrillic, Greek, kana and Hangul in Latin letters, to compare a name with how it is spelled in English.

Cyrillic and Greek follow BGN/PCGN without diacritics, kana Hepburn (ISO 3602 has the table; Hepburn is what companies
write), and Hangul the Revised Romanization of 2000, syllable by syllable with the arithmetic of the Unicode Standard,
section 3.12. Chinese and Arabic say too little of how a name is spelled.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

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
_VOICED = str.maketrans("ksth", "gzdb")
_FIRST_SYLLABLE, _SYLLABLES = 0xAC00, 11172
_HIRAGANA = re.compile("[ぁ-ゖゝゞ]")


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
        if char in "ヽヾ" and written:  # repeats the kana before, voiced or not: いすゞ is isuzu
            written.append(written[-1].translate(_VOICED) if char == "ヾ" else written[-1])
            continue
        if char in _SMALL and written:
            written[-1] = _contracted(written[-1], _SMALL[char])
            continue
        if char == "ー":  # a long vowel, which English spellings do not mark
            continue
        if char == "ッ":
            doubled = True
            continue
        latin_char = _KANA.get(char) or _LETTERS.get(char, _syllable(char))
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
