"""Know what is written in several ways, such as "Node.js" and "NodeJS" (`companies/data/equal_spellings.csv`)."""

from __future__ import annotations

from typing import NamedTuple

from companies.matching.data import read_rows


class Spellings(NamedTuple):
    """The spellings of one name: those that mean it in any text, and those that do so only as the name of a skill."""

    anywhere: tuple[str, ...]
    as_skill: tuple[str, ...]


EQUAL_SPELLINGS = tuple(
    Spellings(tuple(row["spellings"].split(";")), tuple(filter(None, row["skill"].split(";"))))
    for row in read_rows("equal_spellings.csv")
)
