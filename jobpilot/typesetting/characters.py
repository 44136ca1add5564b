"""Which characters can be printed, and where data has one that cannot."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

FONTS = Path(__file__).parent / "fonts"
# Controls, marks of direction and other characters that show nothing, which would part words in a text that is copied.
INVISIBLE = {"Cc", "Cf", "Cs"}
# Which a font draws for the letters anyway; a program that reads the file looks for the letters.
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
VARIATION_SELECTORS = range(0xFE00, 0xFE10)
PATH_PART = int | str
MOST_NAMED = 6  # characters of one place, and places with their characters


class TypesettingError(ValueError):
    """What keeps a document from being typeset, in words for people."""


class MissingCharactersError(TypesettingError):
    """Characters that no font has, each with the places where the data has it."""

    def __init__(self, missing: dict[str, list[str]]) -> None:
        self.missing = missing
        together: dict[tuple[str, ...], list[str]] = {}
        for character, places in missing.items():
            together.setdefault(tuple(places), []).append(f"{character} (U+{ord(character):04X})")
        sentences = [
            f"No font has: {_some(characters, MOST_NAMED, ', ')} in {_some(places, 2, '; ')}."
            for places, characters in list(together.items())[:MOST_NAMED]
        ]
        if more := sum(map(len, together.values())) - sum(map(len, list(together.values())[:MOST_NAMED])):
            sentences.append(f"{more} more character{'' if more == 1 else 's'} cannot be printed either.")
        super().__init__(" ".join(sentences))


def _some(texts: Sequence[str], most: int, comma: str) -> str:
    """Return the first of some texts, and how many more there are."""
    more = f" and {len(texts) - most} more" if len(texts) > most else ""
    return comma.join(texts[:most]) + more


@cache
def covered() -> frozenset[str]:
    """Return the characters that at least one of the fonts has."""
    ranges = (line.split("-") for line in (FONTS / "characters.txt").read_text(encoding="ascii").split())
    return frozenset(
        chr(code) for first, *last in ranges for code in range(int(first, 16), int((last or [first])[0], 16) + 1)
    )


@cache
def _uncovered() -> re.Pattern[str]:
    return re.compile(f"[^{re.escape(''.join(sorted(covered())))}\\s]")


def printable(data: Any) -> Any:
    """Return data with its texts composed (NFC), without ligatures and invisible characters."""
    match data:
        case str():
            return _printable_text(data)
        case Mapping():
            return {key: printable(value) for key, value in data.items()}
        case list() | tuple():
            return [printable(item) for item in data]
        case _:
            return data


def refuse_missing(data: Any, labels: Mapping[str, str]) -> None:
    """Raise MissingCharactersError if a text in `data` has a character that no font has.

    A place is named by the key of `data`, as `labels` says it, and the number of the entry.
    """
    missing: dict[str, list[str]] = {}
    for path, text in _texts(data):
        for character in dict.fromkeys(_uncovered().findall(text)):
            places = missing.setdefault(character, [])
            if (place := _place(path, labels)) not in places:
                places.append(place)
    if missing:
        raise MissingCharactersError(missing)


def _printable_text(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    text = text.translate(LIGATURES)
    text = unicodedata.normalize("NFC", re.sub(r"\r\n?|[\u2028\u2029\x85]", "\n", text).replace("\t", " "))
    return "".join(character for character in text if character == "\n" or not _is_invisible(character))


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character) in INVISIBLE or ord(character) in VARIATION_SELECTORS


def _texts(data: Any, path: tuple[PATH_PART, ...] = ()) -> Iterator[tuple[tuple[PATH_PART, ...], str]]:
    match data:
        case str():
            yield path, data
        case Mapping():
            for key, value in data.items():
                yield from _texts(value, (*path, key))
        case list():
            for index, item in enumerate(data):
                yield from _texts(item, (*path, index))


def _place(path: tuple[PATH_PART, ...], labels: Mapping[str, str]) -> str:
    """Return the words for a place: "Positions, entry 2", or "Contact, full name"."""
    name = str(path[0]) if path else ""
    place = labels.get(name, name.replace("_", " ").capitalize())
    if (number := next((part for part in path if isinstance(part, int)), None)) is not None:
        return f"{place}, entry {number + 1}"
    return ", ".join([place, *(str(part).replace("_", " ") for part in path[1:])])
