"""Blocking keys, of which the names of one employer share at least one."""

from itertools import pairwise

from companies.matching.compare import MAX_COUNTED, MIN_COUNTED, Words, initials, words_of
from companies.matching.names import normalize_company_name, parse_name
from companies.matching.respelling import translated
from companies.matching.scripts import latin
from companies.matching.sounds import Script, coarse_sounds, script_of, spelled_out
from companies.matching.words import WordKind, kind_of

_EDGE = 4  # letters at either end of the distinctive words: one typo leaves the other end whole

_LONG_EDGE = 6  # consonants


def blocking_keys(name: str) -> set[str]:
    """Return cheap keys of which plausible duplicates share at least one; an empty set for an empty name.

    These are `word_keys()` and `sound_keys()`. Some keys are as common as words are, so limit the size of a block when
    pairing names by them.
    """
    return word_keys(name) | sound_keys(name)


def word_keys(name: str) -> set[str]:
    """Return the keys of a name by its words and letters.

    The keys are the compact name, every distinctive word, neighbouring words joined, the initials, and (for typos)
    the first and last letters of the distinctive words run together. General words ("Group", "Bank") are keys only if
    the name has no others. The number of keys grows with the words of the name. A name in a phonetic script also has
    the keys of its transcription.
    """
    parsed = parse_name(name)
    words = words_of(parsed.key)
    if not words.key:
        return set()
    return _keys_of(words).union(_acronyms(parsed.full.split()), *map(_keys_of, _spelled(words)))


def sound_keys(name: str) -> set[str]:
    """Return the keys that a name in a phonetic script shares with its Latin spelling, by the consonants.

    They serve only pairs of the one with the other.
    """
    words = words_of(normalize_company_name(name))
    keys: set[str] = set()
    for spelled in [words] if words.key.isascii() else _spelled(words):
        first = next((word for word in spelled.key.split() if kind_of(word) is WordKind.DISTINCTIVE), spelled.key)
        for spoken in [first, *(spoken for script in Script for spoken in spelled_out(first, script))]:
            keys.update(f"sound:{sounds}:" for sounds in coarse_sounds(spoken) if sounds)
        for sounds in filter(None, coarse_sounds(spelled.compact)):
            keys |= {f"sound:{sounds[:_EDGE]}", f"sound:{sounds[:_LONG_EDGE]}"}
    return keys


def _spelled(words: Words) -> list[Words]:
    """Return a name in a phonetic script in Latin letters, its general words transcribed as well as translated."""
    if script_of(words.key) is None:
        return []
    spellings = dict.fromkeys((latin(words.key), translated(words.key)))
    return [words_of(spelling) for spelling in spellings if spelling.isascii()]


def _acronyms(full: list[str]) -> set[str]:
    """Return the initials of a name with its forms, with and without its connectors: UOM, ZTC."""
    named = [word for word in full if kind_of(word) is not WordKind.CONNECTOR]
    sizes = range(MIN_COUNTED, MAX_COUNTED + 1)
    return {f"word:{initials(tuple(words[:size]))}" for words in (full, named) for size in sizes if size <= len(words)}


def core_of(name: str) -> str:
    """Return the distinctive words of a name run together: what nearly equal names have in common but for typos."""
    return "".join(_distinctive(words_of(parse_name(name).key)))


def _distinctive(words: Words) -> list[str]:
    return [word for word in words.words if kind_of(word) is WordKind.DISTINCTIVE] or list(words.words)


def _keys_of(words: Words) -> set[str]:
    distinctive = _distinctive(words)
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
