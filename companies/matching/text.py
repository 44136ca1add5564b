"""Fold a name to plain words: the same letters however they were typed, without punctuation."""

from __future__ import annotations

import html
import re
import unicodedata

# Only complete entities: html.unescape alone would read the "&not" of "Black&notes" as one.
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
# Entities escaped repeatedly are scraping accidents; two levels are common, and five bound the work.
_MAX_UNESCAPES = 5

_TRADE_MARKS = dict.fromkeys(map(ord, "™®©℠"))  # before NFKC, which would spell ™ out as the letters "TM"
_QUOTES = frozenset("'\"`´‘’‚‛“”„‟‹›«»′″ʹʻʼʽ՚׳״＇＂")
# Latin letters that Unicode does not decompose into a base letter and an accent.
_LATIN_LETTERS = {
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ħ": "h",
    "ı": "i",
    "ŧ": "t",
}

_ASCII_PUNCTUATION = {
    code: " " for code in range(128) if not chr(code).isalnum() and chr(code) not in _QUOTES
} | dict.fromkeys(code for code in range(128) if chr(code) in _QUOTES)
_ASCII_PUNCTUATION |= {ord("&"): " and ", ord("+"): " and "}
_ASCII_TABLE = str.maketrans(_ASCII_PUNCTUATION)

_DOTTED_LETTERS = re.compile(r"(?<![^\W_])[^\W\d_](?:\.[^\W\d_])+(?![^\W_])")
_SLASHED_LETTERS = re.compile(r"(?<![^\W_])([^\W\d_])/(?=[^\W\d_](?![^\W_]))")
_SPACED_LETTERS = re.compile(r"(?<!\S)[a-z](?: [a-z])+(?!\S)")

_NO_BASE, _LATIN, _OTHER = range(3)


class _Characters(dict):
    """Map each character to its replacement and its kind as the base of a following mark, computed on first use."""

    def __missing__(self, char: str) -> tuple[str | None, int]:
        value: tuple[str | None, int]
        category = unicodedata.category(char)
        if char in _QUOTES or category == "Cf":  # invisible joiners and soft hyphens are typing, not spelling
            value = ("", _NO_BASE)
        elif category[0] == "M":
            value = (None, _NO_BASE)
        elif category[0] in "LN":
            latin = unicodedata.name(char, "").startswith("LATIN")
            value = (_LATIN_LETTERS.get(char, char), _LATIN if latin else _OTHER)
        elif char.isascii():
            value = (char, _NO_BASE)  # left for the ASCII table, which treats "&", "." and "/" specially
        else:
            value = (" ", _NO_BASE)
        self[char] = value
        return value


_CHARACTERS = _Characters()


def unescaped(text: str) -> str:
    """Return the text with its HTML entities decoded: "M&amp;amp;S" becomes "M&S"."""
    if "&" in text:
        for _ in range(_MAX_UNESCAPES):
            decoded = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
            if decoded == text:
                break
            text = decoded
    return text


def clean(text: str) -> str:
    """Return the name as a person would read it: entities decoded, trade marks removed, NFKC, single spaces."""
    text = unescaped(text)
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_TRADE_MARKS))
    return " ".join(text.split())


def fold(text: str) -> str:
    """Return lower-case words separated by single spaces: no accents on Latin letters, no punctuation, "&" as "and".

    Adjacent single letters become one word, so that "S.p.A.", "S. p. A." and "SpA" agree. Text without a letter or
    digit folds to "".
    """
    text = text.lower() if text.isascii() else _fold_unicode(text)
    if "." in text:
        text = _DOTTED_LETTERS.sub(_without_dots, text)
    if "/" in text:
        text = _SLASHED_LETTERS.sub(r"\1", text)
    text = " ".join(text.translate(_ASCII_TABLE).split())
    return _SPACED_LETTERS.sub(_without_spaces, text)


def _without_dots(match: re.Match[str]) -> str:
    return match[0].replace(".", "")


def _without_spaces(match: re.Match[str]) -> str:
    return match[0].replace(" ", "")


def _fold_unicode(text: str) -> str:
    # Twice: case folding can leave letters that decompose further (NFKC_Casefold does the same).
    for _ in range(2):
        text = unicodedata.normalize("NFKD", text.casefold())
    characters, base, folded = _CHARACTERS, _NO_BASE, []
    for char in text:
        replacement, kind = characters[char]
        if replacement is None:  # a mark: drop accents on Latin letters, keep vowel signs of other scripts
            if base == _OTHER:
                folded.append(char)
        else:
            folded.append(replacement)
            base = kind
    return unicodedata.normalize("NFC", "".join(folded))
