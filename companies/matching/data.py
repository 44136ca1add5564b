"""Readers of the data files in `companies/data`: plain CSV, with `#` lines that say where the facts come
from.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

DATA_DIR = Path(__file__).resolve().parent.parent / "data"


def read_rows(filename: str) -> Iterator[dict[str, str]]:
    """The rows of a data file as dictionaries. A missing file raises FileNotFoundError: the install is
    broken.
    """
    with (DATA_DIR / filename).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(line for line in lines if not line.startswith("#"))
