from collections.abc import Callable, Iterator

import pytest
from django.db import connections, transaction
from django.db.migrations.loader import MigrationLoader

from jobpilot.legacy import plan
from jobpilot.legacy.operations import import_migration
from jobpilot.legacy.source import LegacyDatabase
from tests.support import throwaway


@pytest.fixture(scope="session")
def unmigrated_sample(tmp_path_factory, django_db_blocker) -> Iterator[str]:
    """Yield the legacy sample beside the new tables, still empty. It is a template: copy it, never change it."""
    with throwaway.database(tmp_path_factory.mktemp("unmigrated")) as alias:
        with django_db_blocker.unblock():
            throwaway.load_legacy_sample(alias)
            throwaway.migrate_before_import(alias)
        yield alias


@pytest.fixture(scope="session")
def migrated_sample(tmp_path_factory, django_db_blocker, unmigrated_sample) -> Iterator[str]:
    """Yield the legacy sample after `migrate`. It is a template: copy it, never change it."""
    with throwaway.database(tmp_path_factory.mktemp("migrated"), template=unmigrated_sample) as alias:
        with django_db_blocker.unblock():
            throwaway.migrate(alias)
        yield alias


@pytest.fixture
def sample(tmp_path, unmigrated_sample, unblocked) -> Iterator[str]:
    """Yield a copy of the legacy sample before the import, to change at will."""
    with throwaway.database(tmp_path, template=unmigrated_sample) as alias:
        yield alias


@pytest.fixture
def migrated(tmp_path, migrated_sample, unblocked) -> Iterator[str]:
    """Yield a copy of the legacy sample after `migrate`, to change at will."""
    with throwaway.database(tmp_path, template=migrated_sample) as alias:
        yield alias


@pytest.fixture(scope="session")
def historical_apps():
    """Return the models as the import's migration sees them."""
    return MigrationLoader(None).project_state(import_migration().dependencies).apps


@pytest.fixture
def bring_over(historical_apps) -> Callable[[str], None]:
    """Return a function that imports in place without the time that it takes to plan and record migrations."""

    def run(alias: str) -> None:
        with transaction.atomic(using=alias):
            plan.bring_over(historical_apps, connections[alias], LegacyDatabase(connections[alias]))

    return run
