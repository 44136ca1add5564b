"""Recognise texts that stand for an employer that is not named (`companies/data/unnamed_employers.csv`)."""

from __future__ import annotations

import re
from functools import lru_cache

from companies.matching.data import read_rows
from companies.matching.text import clean, fold

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
    folded = fold(text)
    if not folded:
        return not text.strip("-–—_.?*/ ")
    return folded in _WHOLE or _PATTERN.fullmatch(folded) is not None
