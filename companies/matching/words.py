"""Words that say little about which employer is meant (`companies/data/name_words.csv`)."""

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
    DISTINCTIVE = "distinctive"


_ROWS = list(read_rows("name_words.csv"))
_MEANINGS = {fold(row["word"]): row["means"] for row in _ROWS if row["kind"] == "abbreviation"}


def canonical(word: str) -> str:
    """A folded word, its abbreviation written out and a plural "s" off: "svcs", "services" -> "service"."""
    word = _MEANINGS.get(word, word)
    if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-3] + "y" if word.endswith("ies") else word[:-1]
        word = _MEANINGS.get(word, word)
    return word


_KINDS = {canonical(fold(row["word"])): WordKind(row["kind"]) for row in _ROWS if row["kind"] != "abbreviation"}

# Names in Chinese, Japanese and Korean run their words together, so there the general words are cut out.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_UNSPACED_WORDS = re.compile(
    "(" + "|".join(sorted((word for word in _KINDS if _UNSPACED.search(word)), key=len, reverse=True)) + ")"
)


def kind_of(word: str) -> WordKind:
    """The kind of a canonical word; whatever no list names is distinctive."""
    return _KINDS.get(word, WordKind.DISTINCTIVE)


def is_general(word: str) -> bool:
    """Whether a folded word alone could not tell two employers apart."""
    return kind_of(canonical(word)) is not WordKind.DISTINCTIVE


def split_unspaced(word: str) -> list[str]:
    """The parts of a word without spaces: 腾讯科技 -> 腾讯, 科技. Words of other scripts come back whole."""
    if word.isascii() or not _UNSPACED.search(word):
        return [word]
    return [part for part in _UNSPACED_WORDS.split(word) if part]
