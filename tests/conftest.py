import gc
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connection
from django.test import override_settings
from django.test.utils import setup_databases, teardown_databases
from hypothesis import settings as hypothesis_settings

from tests.support import throwaway

# How long an example takes says how busy the machine is.
hypothesis_settings.register_profile("without deadlines", deadline=None)
hypothesis_settings.load_profile("without deadlines")


def pytest_collection_finish() -> None:
    """Leave what lives as long as the tests out of garbage collections, and make these rarer: 7 % of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, tmp_path_factory) -> None:
    """Test SQLite in a file, as in use: an in-memory database differs in WAL, locks and threads."""
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment, django_db_modify_db_settings, django_db_blocker, tmp_path_factory
) -> Iterator[str]:
    """Make the test database, whichever tests run, and a copy as `migrate` left it; yield the alias of the copy."""
    with ExitStack() as made:
        with django_db_blocker.unblock():
            databases = setup_databases(verbosity=0, interactive=False, aliases={DEFAULT_DB_ALIAS: True})
            made.callback(teardown_databases, databases, verbosity=0)
            directory = tmp_path_factory.mktemp("migrated")
            alias = made.enter_context(throwaway.database(directory, template=DEFAULT_DB_ALIAS))
        yield alias
        with django_db_blocker.unblock():
            made.close()


@pytest.fixture(scope="session")
def after_migrate(django_db_setup) -> str:
    """Return the alias of a database after `migrate`. It is a template: copy it, never change it."""
    return django_db_setup


@pytest.fixture(scope="session", autouse=True)
def quick_settings(tmp_path_factory):
    """Use fast password hashing, a folder for files, and static files without `collectstatic`."""
    static_files = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        MEDIA_ROOT=str(tmp_path_factory.mktemp("media")),
        STORAGES=settings.STORAGES | {"staticfiles": static_files},
        MIDDLEWARE=[middleware for middleware in settings.MIDDLEWARE if "whitenoise" not in middleware],
    ):
        yield


@pytest.fixture(autouse=True)
def no_files_left() -> Iterator[None]:
    """Delete the files that a test left with its rows: the next one finds none of these rows."""
    media = Path(settings.MEDIA_ROOT)
    before = set(media.rglob("*"))
    yield
    for path in {*media.rglob("*")} - before:
        if path.is_file():
            path.unlink()


@pytest.fixture
def unblocked(django_db_blocker) -> Iterator[None]:
    """Allow databases other than pytest-django's own."""
    with django_db_blocker.unblock():
        yield


@pytest.fixture
def empty_database(tmp_path, unblocked) -> Iterator[str]:
    """Return the alias of a database without tables."""
    with throwaway.database(tmp_path) as alias:
        yield alias


@pytest.fixture
def new_database(tmp_path, unblocked, after_migrate) -> Iterator[str]:
    """Return the alias of a database after `migrate`, to change at will."""
    with throwaway.database(tmp_path, template=after_migrate) as alias:
        yield alias


@pytest.fixture
def whole_forms(monkeypatch) -> None:
    """Show all rows on every form at once, also those that come when their tab is opened."""
    for page in (
        "jobpilot.admin.inlines.InlinesMixin",
        "interactions.admin.job_user_interaction.JobUserInteractionAdmin",
        "resumes.admin.resume.ResumeAdmin",
    ):
        monkeypatch.setattr(f"{page}.most_inputs", 10**6)


@pytest.fixture
def long_from(monkeypatch):
    """Let lists count as long from so many rows on."""

    def set_most(most: int) -> None:
        for module in ("db.long_lists", "admin.long_lists", "admin.searching", "admin.addresses"):
            monkeypatch.setattr(f"jobpilot.{module}.MOST", most)

    return set_most
