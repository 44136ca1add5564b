"""The legacy import as a whole: the steps in order."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from django.apps.registry import Apps
from django.db.backends.base.base import BaseDatabaseWrapper

from jobpilot.legacy.loader import LegacyImport, Progress
from jobpilot.legacy.mapping import RowMapping
from jobpilot.legacy.mappings import companies, interactions, people, resumes, skills
from jobpilot.legacy.reconciliation import Account, take_account
from jobpilot.legacy.source import LegacyDatabase

STEPS = [people, companies, skills, resumes, interactions]

TABLES: dict[str, RowMapping] = {table: mapping for step in STEPS for table, mapping in step.TABLES.items()}

OBJECTS_BETWEEN_COLLECTIONS = 50_000


def import_rows(
    apps: Apps, connection: BaseDatabaseWrapper, source: LegacyDatabase, progress: Progress | None = None
) -> Account:
    """Import the rows of `source` into the database of `connection`, through the models of `apps`.

    Return their account. Raise Imbalance if a row is missing.
    """
    with _rare_garbage_collection():
        bring_over(apps, connection, source, progress)
        account = take_account(LegacyImport(apps, connection, source), TABLES)
    account.require_balance()
    return account


def bring_over(
    apps: Apps, connection: BaseDatabaseWrapper, source: LegacyDatabase, progress: Progress | None = None
) -> None:
    for step in STEPS:
        with LegacyImport(apps, connection, source, progress) as legacy:
            step.bring_over(legacy)


def take_back(apps: Apps, connection: BaseDatabaseWrapper) -> None:
    """Delete what was imported from the legacy tables that the database itself has."""
    for step in reversed(STEPS):
        with LegacyImport(apps, connection) as legacy:
            step.take_back(legacy)


@contextmanager
def _rare_garbage_collection() -> Iterator[None]:
    """Freeze existing objects and collect rarely: legacy rows never form reference cycles.

    Only for processes that do nothing else.
    """
    thresholds = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS, *thresholds[1:])
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
        gc.unfreeze()
