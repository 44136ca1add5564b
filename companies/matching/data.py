"""Read the data files in `companies/data`: plain CSV, with `#` comment lines that name the sources."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

DATA_DIR = Path(__file__).resolve().parent.parent / "data"


def read_rows(filename: str, folder: Path = DATA_DIR) -> Iterator[dict[str, str]]:
    """Yield the rows of a data file of this app, or in another one's `folder`, as dictionaries.

    Raise FileNotFoundError if the file is missing, which means a broken installation.
    """
    with (folder / filename).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(line for line in lines if not line.startswith("#"))
