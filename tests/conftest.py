from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db import connection
from django.test import override_settings

from tests.support import throwaway


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, tmp_path_factory) -> None:
    """Test SQLite in a file, as people have it: WAL, locks and many threads are nothing like that in memory."""
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")


@pytest.fixture(scope="session", autouse=True)
def quick_settings():
    """No hashing that is slow on purpose; static files by their own names, since nobody ran `collectstatic`."""
    static_files = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        STORAGES=settings.STORAGES | {"staticfiles": static_files},
        MIDDLEWARE=[middleware for middleware in settings.MIDDLEWARE if "whitenoise" not in middleware],
    ):
        yield


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
