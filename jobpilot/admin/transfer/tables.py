"""The rows of a file as import takes them."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final

import tablib

MEGABYTE = 1024 * 1024


class Missing(Enum):
    """A cell that the file does not have: a key that one JSON object lacks. An empty cell is empty text instead."""

    CELL = "missing"


MISSING: Final = Missing.CELL


class UnreadableFileError(Exception):
    """The file cannot be read; the message is a sentence for people that says what to mend."""


@dataclass(frozen=True)
class Limits:
    """The largest file that is read, so that nobody waits for a page that cannot come."""

    size: int
    rows: int

    @property
    def columns(self) -> int:
        return 500

    @property
    def unpacked(self) -> int:
        """The bytes that a workbook may unpack to: a zip archive can hold a thousand times its size."""
        return 20 * self.size


PAGE = Limits(size=10 * MEGABYTE, rows=10_000)
COMMAND = Limits(size=1024 * MEGABYTE, rows=5_000_000)


@dataclass
class RawTable:
    """Rows under the headings that the file has, as they stand in it.

    `places[n]` names row `n` as a person finds it in the file: "line 3" of text, "row 3" of a sheet, "object 3" of
    JSON. `facts` say how the file was read; `notes` are what a person should look at before they import it.
    """

    headings: list[str]
    rows: list[list[Any]] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


class Table(tablib.Dataset):
    """Rows under the names of the resource's columns; places, facts and notes as in `RawTable`."""

    def __init__(
        self,
        *rows: Any,
        headers: list[str],
        places: list[str],
        facts: list[str] | None = None,
        notes: list[str] | None = None,
    ) -> None:
        super().__init__(*rows, headers=headers)
        self.places = places
        self.facts = facts or []
        self.notes = notes or []


def refuse_if(problems: list[str], shown: int = 5) -> None:
    """Raise UnreadableFileError with the first of `problems`, if there are any."""
    if problems:
        more = len(problems) - shown
        raise UnreadableFileError(" ".join([*problems[:shown], *([f"And {more:,} more."] if more > 0 else [])]))


def counted(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


def quoted(text: Any, limit: int = 40) -> str:
    """Return `text` in quotation marks, shortened, for a message; what cannot be seen is spelled out."""
    shown = "".join(char if char.isprintable() else f"\\x{ord(char):02x}" for char in str(text)[: limit + 1])
    return f"“{shown[:limit]}…”" if len(shown) > limit else f"“{shown}”"
