"""Keeps Python's search for circular garbage out of the way of millions of rows."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

OBJECTS_BETWEEN_SEARCHES = 50_000


@contextmanager
def rows_come_and_go() -> Iterator[None]:
    """Search seldom, and only among what is new: no row is part of a circle. For a process that does nothing else."""
    thresholds = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN_SEARCHES, *thresholds[1:])
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
        gc.unfreeze()
