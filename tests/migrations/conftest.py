from collections.abc import Iterator

import pytest

from tests import throwaway


@pytest.fixture
def unblocked(django_db_blocker) -> Iterator[None]:
    """Databases other than pytest-django's own may be used."""
    with django_db_blocker.unblock():
        yield


@pytest.fixture
def empty_database(tmp_path, unblocked) -> Iterator[str]:
    with throwaway.database(tmp_path) as alias:
        yield alias


@pytest.fixture(scope="session")
def unmigrated_sample(tmp_path_factory, django_db_blocker) -> Iterator[str]:
    """The legacy sample, with the new tables beside it and still empty. A template: copy it, never change it."""
    with throwaway.database(tmp_path_factory.mktemp("unmigrated")) as alias:
        with django_db_blocker.unblock():
            throwaway.load_legacy_sample(alias)
            for app in throwaway.APPS:
                throwaway.migrate(alias, app, "0001")
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
