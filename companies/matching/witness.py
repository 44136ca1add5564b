"""Whether a web address bears a name: the domain's label, or the account on a hiring site, as a witness of identity."""

from __future__ import annotations

from functools import lru_cache

import idna

from companies.matching.names import normalize_company_name
from companies.matching.text import fold
from companies.matching.urls import IdentityKey
from companies.matching.words import is_general

_MIN_LETTERS = 3  # "GE" or "AB" are too short to tell whose they are


@lru_cache(maxsize=1 << 14)
def bears(key: IdentityKey, name: str) -> bool:
    """Return whether a key spells a name: acmerobotics.com and acme-robotics.de bear "Acme Robotics Group".

    The label is the words of the name run together, with or without the general ones at the end ("Group"), or the
    initials of three words or more. Nobody else registers that by accident, while an address that is unlike the name
    may be that of a job board, a parent or a printer.
    """
    label, words = _label(key), _words(name)
    if len(label) < _MIN_LETTERS or not words:
        return False
    while len(words) > 1 and is_general(words[-1]) and label != "".join(words):
        words.pop()
    return label == "".join(words) or (len(words) >= _MIN_LETTERS and label == "".join(word[0] for word in words))


@lru_cache(maxsize=1 << 14)
def resembles(key: IdentityKey, name: str) -> bool:
    """Return whether a key begins as a name does, so that it may well be its own: acme.com for "Acme Robotics"."""
    label, words = _label(key), _words(name)
    distinctive = next((word for word in words if not is_general(word)), "")
    return bears(key, name) or (len(distinctive) >= _MIN_LETTERS and label.startswith(distinctive))


def plainness(key: IdentityKey, name: str) -> tuple[bool, bool, bool, int, str]:
    """Return a sort key that puts the plainest of the addresses that bear a name first.

    A domain is plainer than an account on a hiring site, the whole name is plainer than a part of it, and acme.com is
    plainer than acme.io.
    """
    whole = "".join(_words(name))
    return key.kind != "domain", _label(key) != whole, not key.value.endswith(".com"), len(key.value), key.value


def _words(name: str) -> list[str]:
    return [word for word in normalize_company_name(name).split() if word != "and"]


def _label(key: IdentityKey) -> str:
    """Return the part of a key that its owner chose, as letters and digits: of foo-bar.co.uk, "foobar"."""
    if key.kind == "tenant":
        label = key.value.partition("/")[2]
    else:
        label = key.value.partition(".")[0]
        if label.startswith("xn--"):
            label = idna.decode(label)
    return fold(label).replace(" ", "")
