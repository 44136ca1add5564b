"""`manage.py migrate` in place says what became of every row, and `purge_legacy` drops what it retired."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from django.conf import settings

from tests import throwaway


@pytest.fixture
def manage(tmp_path):
    """Runs `manage.py` on a legacy file of the test's own."""
    path = shutil.copy(throwaway.LEGACY / "sample.sqlite3", tmp_path / "legacy.sqlite3")

    def run(*arguments: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [sys.executable, "-W", "error", "manage.py", *arguments],
            cwd=settings.BASE_DIR,
            env=os.environ | {"DATABASE_URL": f"sqlite:///{path}"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
        )

    return run


def test_migrate_tells_and_purge_drops_what_is_accounted_for(manage):
    migrated = manage("migrate")
    assert migrated.returncode == 0, migrated.stderr
    assert "│ all tables           │  106 │      102 │        3 │      4 │           0 │" in migrated.stdout
    assert migrated.stderr == ""

    asked = manage("purge_legacy")
    assert (asked.returncode, asked.stderr) == (
        1,
        "CommandError: There is nobody to ask: give --yes to drop the tables without a question.\n",
    )

    manage("shell", "-c", "from interactions.models import TimelineEvent; TimelineEvent.objects.all().delete()")
    refused = manage("purge_legacy", "--yes")
    assert refused.returncode == 1
    assert "timeline_events: 24 rows read, but 0 imported" in refused.stderr

    assert manage("migrate", "jobpilot", "0001", "-v0").returncode == 0
    assert manage("migrate", "-v0").stdout == ""
    purged = manage("purge_legacy", "--yes")
    assert (purged.returncode, purged.stdout.splitlines()[-1]) == (0, "Dropped 17 tables with 106 rows.")

    again = manage("purge_legacy", "--yes")
    assert (again.returncode, again.stderr) == (
        1,
        "CommandError: There is nothing to purge: the database has no retired legacy tables.\n",
    )
    assert manage("migrate", "--check").returncode == 0


def test_migrate_refuses_another_schema_before_it_changes_anything(manage, tmp_path):
    with closing(sqlite3.connect(tmp_path / "legacy.sqlite3")) as legacy:
        legacy.execute("DROP TABLE saved_jobs")
        tables = legacy.execute("SELECT name FROM sqlite_master").fetchall()

    refused = manage("migrate", "-v0")

    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.startswith("CommandError: The legacy database lacks the table saved_jobs.")
    assert len(refused.stderr.splitlines()) == 1
    with closing(sqlite3.connect(tmp_path / "legacy.sqlite3")) as legacy:
        assert legacy.execute("SELECT name FROM sqlite_master").fetchall() == tables
