"""Pieces of SQL that several reports use, and how their results are read."""

from datetime import datetime, timedelta
from typing import Any

from django.db import connection

# For rows with their `place` in the order of `seconds`, and the number of all `times`.
TIMES = "AVG(seconds) AS mean, AVG(seconds) FILTER (WHERE place IN ((times + 1) / 2, (times + 2) / 2)) AS median"


def as_parameter(moment: datetime) -> Any:
    return connection.ops.adapt_datetimefield_value(moment)


def seconds(end: str, start: str) -> str:
    """Return the SQL of the seconds between two columns, to the microsecond. Django's own function is in Python."""
    if connection.vendor == "sqlite":
        whole = f"CAST(STRFTIME('%%s', {end}) AS INTEGER) - CAST(STRFTIME('%%s', {start}) AS INTEGER)"
        return f"({whole} + CAST('0' || SUBSTR({end}, 20) AS REAL) - CAST('0' || SUBSTR({start}, 20) AS REAL))"
    return f"CAST(EXTRACT(EPOCH FROM {end} - {start}) AS double precision)"


def times(row: dict) -> dict:
    return {name: None if row[name] is None else timedelta(seconds=row[name]) for name in ("median", "mean")}


def rate(part: int, whole: int | None) -> float | None:
    return part / whole if whole else None
