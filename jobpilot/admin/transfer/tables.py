"""The rows of a file as import takes them."""

from enum import Enum
from typing import Any, Final

import tablib


class Missing(Enum):
    """A cell that the file does not have: a key that one JSON object lacks. An empty cell is empty text instead."""

    CELL = "missing"


MISSING: Final = Missing.CELL


class Table(tablib.Dataset):
    """Rows under the names of the resource's columns, each with its place in the file.

    `places[n]` names row `n` as a person finds it in the file: "line 3" of text, "row 3" of a sheet, "object 3" of
    JSON.
    `notes` are sentences for the preview: how the file was read, and what of it was not.
    """

    def __init__(self, *rows: Any, headers: list[str], places: list[str], notes: list[str] | None = None) -> None:
        super().__init__(*rows, headers=headers)
        self.places = places
        self.notes = notes or []
