"""README's "Move from SQLite to PostgreSQL", done with a database that has rows in every table."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.core import serializers
from django.db import connection, connections
from django.db.models import Model

from companies.models import JobListing
from jobpilot.databases import database
from jobpilot.models import User
from tests.support import throwaway
from tests.support.docs import README, ROOT, fenced, section

pytestmark = pytest.mark.skipif(connection.vendor != "postgresql", reason="needs a PostgreSQL server")

[COMMANDS] = fenced(section(README, "Move from SQLite to PostgreSQL"), "sh")
GIVEN = "postgres://user:password@host:5432/name"
FILL = """
python manage.py migrate --verbosity 0
python manage.py seed_mock_data --force --users 2 --companies 3 --jobs 24
python manage.py shell --verbosity 0 <<'END'
from django.contrib.admin.models import ADDITION
from django.contrib.auth.models import Group, Permission
from tests.support.admin import LOG_INS
from tests.support.project import FACTORIES

for factory in [*FACTORIES.values(), *LOG_INS.values()]:
    factory()
group = Group.objects.create(name="Recruiters")
group.permissions.add(*Permission.objects.filter(content_type__app_label="companies"))
account = User.objects.create_superuser("ada", password="a password of the tests")
account.groups.add(group)
UserProfile.objects.filter(pk=UserProfile.objects.first().pk).update(account=account)
job = JobListing.objects.first()
LogEntry.objects.log_actions(account.pk, [job], ADDITION, change_message="Added.", single_object=True)
END
"""
# What `migrate` makes, what ends with the move, and what nothing writes.
LEFT_OUT = {"contenttypes.ContentType", "auth.Permission", "sessions.Session", "axes.AccessAttemptExpiration"}
MODELS = [model for model in apps.get_models() if model._meta.label not in LEFT_OUT]


def run(commands: str, directory: Path, database_url: str) -> None:
    """Run the lines of a shell in a checkout, with this Python and that database."""
    environment = {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "PYTHONWARNINGS": "error",
        "SECRET_KEY": os.environ["SECRET_KEY"],
        "DATABASE_URL": database_url,
        "MEDIA_ROOT": str(directory / "media"),
    }
    process = subprocess.run(
        ["sh", "-ec", commands],
        cwd=directory,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.returncode == 0, process.stdout


@pytest.fixture
def filled(tmp_path, unblocked) -> Iterator[str]:
    """Create an SQLite database with rows in every table and return its alias."""
    (tmp_path / "manage.py").symlink_to(ROOT / "manage.py")
    url = f"sqlite:///{tmp_path / 'jobpilot.sqlite3'}"
    run(FILL, tmp_path, url)
    connections.databases["filled"] = connection.settings_dict | database(url)
    yield "filled"
    connections["filled"].close()
    del connections["filled"], connections.databases["filled"]


def rows(model: type[Model], alias: str) -> list[dict]:
    """Return all rows, with natural keys for content types and permissions, whose ids each database gives itself."""
    queryset = model._base_manager.using(alias).order_by("pk")
    return list(serializers.serialize("python", queryset, use_natural_foreign_keys=True))


def generated(model: type[Model], alias: str) -> list[tuple]:
    """Return the columns that the database computes."""
    names = [field.name for field in model._meta.concrete_fields if field.generated]
    return list(model._base_manager.using(alias).order_by("pk").values_list("pk", *names))


def found(alias: str, text: str) -> list:
    return sorted(JobListing.objects.using(alias).matching(text).values_list("pk", flat=True))


def test_every_row_moves_and_is_found(tmp_path, filled, empty_database):
    sqlite, postgresql = filled, empty_database
    assert GIVEN in COMMANDS

    run(COMMANDS.replace(GIVEN, throwaway.url(postgresql)), tmp_path, f"sqlite:///{tmp_path / 'jobpilot.sqlite3'}")

    for model in MODELS:
        assert rows(model, sqlite), f"There is no {model._meta.label} to move: make one in FILL."
        assert rows(model, postgresql) == rows(model, sqlite), model._meta.label
        assert generated(model, postgresql) == generated(model, sqlite), model._meta.label
    word = JobListing.objects.using(sqlite).earliest("pk").title.split()[0]
    assert found(postgresql, word) == found(sqlite, word) != []
    # Django's own tables count their rows, and go on after those that were loaded.
    last = User.objects.using(sqlite).latest("pk")
    assert User.objects.db_manager(postgresql).create_user("grace").pk > last.pk
