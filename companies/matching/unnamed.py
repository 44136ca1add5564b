"""Recognise texts that stand for an employer that is not named (`companies/data/unnamed_employers.csv`)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from companies.matching.data import read_rows
from companies.matching.text import clean, fold

# Signs that stand for a missing value, and those of which nothing is visible (as are the categories C, Z and M).
_NO_BRAND = frozenset("-–—_.?*/\u115f\u1160\u2800\u3164\uffa0")
_ROWS = list(read_rows("unnamed_employers.csv"))
_WHOLE = frozenset(fold(row["text"]) for row in _ROWS if row["how"] == "whole")
_PATTERN = re.compile("|".join(row["text"] for row in _ROWS if row["how"] == "pattern"))


def names_nobody(name: str | None) -> bool:
    """Return whether a name says that the employer is not named: "Confidential", "non renseigné", "n/a", "-".

    The whole name must say so: "Anonymous Content" and "Confidential Search Partners" are employers. A name without a
    letter or digit is none, but for signs that may be a brand ("!!!").
    """
    return _says_nobody(name) if isinstance(name, str) else True


@lru_cache(maxsize=1 << 14)
def _says_nobody(name: str) -> bool:
    text = clean(name)
    if all(sign in _NO_BRAND or unicodedata.category(sign)[0] in "CZM" for sign in text):
        return True
    folded = fold(text)
    return folded in _WHOLE or _PATTERN.fullmatch(folded) is not None
