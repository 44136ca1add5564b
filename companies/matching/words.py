"""Classify words that hardly identify an employer (`companies/data/name_words.csv`)."""

from __future__ import annotations

import re
from enum import StrEnum

from companies.matching.data import read_rows
from companies.matching.text import fold


class WordKind(StrEnum):
    CONNECTOR = "connector"
    WEAK = "weak"
    REGION = "region"
    INDUSTRY = "industry"
    ARM = "arm"
    DISTINCTIVE = "distinctive"


PLACE = "@"  # marks a word that is known to be a place by the brackets around it

_ROWS = list(read_rows("name_words.csv"))
_MEANINGS = {fold(row["word"]): row["means"] for row in _ROWS if row["kind"] == "abbreviation"}


def canonical(word: str) -> str:
    """Expand the abbreviation and drop the plural "s" of a folded word: "svcs" and "services" become "service"."""
    word = _MEANINGS.get(word, word)
    if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-3] + "y" if word.endswith("ies") else word[:-1]
        word = _MEANINGS.get(word, word)
    return word


_KINDS = {canonical(fold(row["word"])): WordKind(row["kind"]) for row in _ROWS if row["kind"] != "abbreviation"}

# Names in Chinese, Japanese and Korean have no spaces, so general words are cut out of them.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_UNSPACED_WORDS = re.compile(
    "(" + "|".join(sorted((word for word in _KINDS if _UNSPACED.search(word)), key=len, reverse=True)) + ")"
)


def kind_of(word: str) -> WordKind:
    """Return the kind of a canonical word; a word in no list is distinctive, and one marked as a place a region."""
    return _KINDS.get(word) or (WordKind.REGION if word.startswith(PLACE) else WordKind.DISTINCTIVE)


def is_general(word: str) -> bool:
    """Return whether a folded word is too general to distinguish two employers."""
    return kind_of(canonical(word)) is not WordKind.DISTINCTIVE


def split_unspaced(word: str) -> list[str]:
    """Split a word of a script without spaces: 腾讯科技 into 腾讯, 科技. Other words are returned whole."""
    if word.isascii() or not _UNSPACED.search(word):
        return [word]
    return [part for part in _UNSPACED_WORDS.split(word) if part]
