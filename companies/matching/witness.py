"""Whether a web address bears a name: the domain's label, or the account on a hiring site, as a witness of identity."""

from __future__ import annotations

from functools import lru_cache

import idna

from companies.matching.compare import words_of
from companies.matching.names import normalize_company_name, parse_name
from companies.matching.text import fold
from companies.matching.urls import IdentityKey
from companies.matching.words import WordKind, canonical, is_general, kind_of

_MIN_LETTERS = 3  # "GE" or "AB" are too short to tell whose they are
_MAX_INDUSTRIES = 2  # words like "Bank" that a longer name has more, next to a distinctive one or without


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
    while len(words) > 1 and _is_description(words[-1]) and label != "".join(words):
        words.pop()
    return label == "".join(words) or (len(words) >= _MIN_LETTERS and label == "".join(word[0] for word in words))


@lru_cache(maxsize=1 << 14)
def introduces(key: IdentityKey, name: str, other: str) -> bool:
    """Return whether a key spells the shorter of two names, and the longer one has one distinctive word more.

    At talbrin.com, "Talbrin Widgets" is Talbrin with what it makes: both names begin with the one that its owner chose
    for the address. At talbrinwidgets.com, or without an address, the two may be parent and subsidiary. A number and an
    arm (`WordKind.ARM`) name another company or body, whatever the address.
    """
    shorter, longer = sorted(
        (words_of(parse_name(name).key), words_of(parse_name(other).key)), key=lambda it: len(it.words)
    )
    size = len(shorter.words)
    if longer.words[:size] != shorter.words or not bears(key, shorter.key):
        return False
    more = longer.words[size:]
    kinds = [kind_of(word) for word in more]
    return (
        WordKind.ARM not in kinds
        and kinds.count(WordKind.DISTINCTIVE) <= 1
        and kinds.count(WordKind.INDUSTRY) <= _MAX_INDUSTRIES - kinds.count(WordKind.DISTINCTIVE)
        and not any(char.isdigit() for word in more for char in word)
    )


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


def _is_description(word: str) -> bool:
    """Return whether a word at the end of a name only describes it: not "Foundation", which is a body of its own."""
    return is_general(word) and kind_of(canonical(word)) is not WordKind.ARM


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
