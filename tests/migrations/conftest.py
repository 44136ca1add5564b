from collections.abc import Callable, Iterator

import pytest
from django.db import connections, transaction
from django.db.migrations.loader import MigrationLoader

from jobpilot.legacy.importing import LegacyImport
from tests import throwaway
from tests.migrations.awkward import STEPS


@pytest.fixture
def unblocked(django_db_blocker) -> Iterator[None]:
    """Databases other than pytest-django's own may be used."""
    with django_db_blocker.unblock():
        yield


@pytest.fixture
def empty_database(tmp_path, unblocked) -> Iterator[str]:
    """A database without a table."""
    with throwaway.database(tmp_path) as alias:
        yield alias


@pytest.fixture(scope="session")
def unmigrated_sample(tmp_path_factory, django_db_blocker) -> Iterator[str]:
    """The legacy sample, with the new tables beside it and still empty. A template: copy it, never change it."""
    with throwaway.database(tmp_path_factory.mktemp("unmigrated")) as alias:
        with django_db_blocker.unblock():
            throwaway.load_legacy_sample(alias)
            throwaway.migrate_to(alias, "0001_initial")
        yield alias


@pytest.fixture(scope="session")
def migrated_sample(tmp_path_factory, django_db_blocker, unmigrated_sample) -> Iterator[str]:
    """The legacy sample after `migrate`, to read from."""
    with throwaway.database(tmp_path_factory.mktemp("migrated"), template=unmigrated_sample) as alias:
        with django_db_blocker.unblock():
            throwaway.migrate(alias)
        yield alias


@pytest.fixture
def sample(tmp_path, unmigrated_sample, unblocked) -> Iterator[str]:
    """A copy of the legacy sample, about to be migrated, to change at will."""
    with throwaway.database(tmp_path, template=unmigrated_sample) as alias:
        yield alias


@pytest.fixture(scope="session")
def historical_apps():
    """The models as the import's migrations see them."""
    return MigrationLoader(None).project_state([(app, "0001_initial") for app in throwaway.APPS]).apps


@pytest.fixture
def bring_over(historical_apps) -> Callable[[str], None]:
    """What the import's migrations do to a database, without the time that it takes to plan and record them."""

    def run(alias: str) -> None:
        with transaction.atomic(using=alias):
            for step in STEPS:
                with LegacyImport(historical_apps, connections[alias]) as legacy:
                    step.bring_over(legacy)

    return run
