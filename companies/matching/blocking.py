"""Blocking keys, of which the names of one employer share at least one."""

from itertools import pairwise

from companies.matching.compare import Words, initials, words_of
from companies.matching.names import normalize_company_name
from companies.matching.scripts import latin, skeleton
from companies.matching.words import WordKind, kind_of

_EDGE = 4  # letters at either end of the distinctive words: one typo leaves the other end whole


def blocking_keys(name: str) -> set[str]:
    """Return cheap keys of which plausible duplicates share at least one; an empty set for an empty name.

    The keys are the compact name, every distinctive word, neighbouring words joined, the initials, and (for typos)
    the first and last letters of the distinctive words run together, and the first consonants of a transcription.
    General words ("Group", "Bank") are keys only if the name has no others. The number of keys grows with the words
    of the name. Some keys are as common as words are, so limit the size of a block when pairing names by them.
    """
    words = words_of(normalize_company_name(name))
    if not words.key:
        return set()
    keys = _keys_of(words)
    if not words.key.isascii() and (transcribed := latin(words.key)).isascii():
        keys |= _keys_of(words_of(transcribed))
        keys |= {f"sound:{skeleton(transcribed)[:_EDGE]}"}
    elif words.key.isascii():
        keys |= {f"sound:{skeleton(words.key)[:_EDGE]}"}
    return keys


def _keys_of(words: Words) -> set[str]:
    distinctive = [word for word in words.words if kind_of(word) is WordKind.DISTINCTIVE] or list(words.words)
    keys = {f"compact:{words.compact}"} | {f"word:{word}" for word in distinctive}
    keys.update(
        f"word:{first}{second}"
        for first, second in pairwise(words.words)
        if first in distinctive or second in distinctive
    )
    core = "".join(distinctive)
    if len(core) >= 2 * _EDGE:
        keys |= {f"start:{core[:_EDGE]}", f"end:{core[-_EDGE:]}"}
    for size in range(2, len(words.words) + 1):
        keys.add(f"word:{initials(words.words[:size])}")
    if len(words.words) > 1 and all(len(word) == 1 for word in words.words):
        keys.add(f"word:{''.join(words.words)}")
    return keys
