"""An import that is interrupted and run again ends like one that was not."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

from jobpilot.legacy.plan import TABLES
from tests.support import legacy_schema as schema
from tests.support import throwaway
from tests.support.imported import content

# `manage.py migrate` in a process that, at its n-th statement, dies or loses what it writes to.
DISTURBED = """
import signal, sys, os
import django
django.setup()
from django.db import connection
import psycopg
from manage import main

how, at = sys.argv[1], int(sys.argv[2])
statements = 0

def disturb(execute, sql, params, many, context):
    global statements
    statements += 1
    if statements == at:
        if how == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        elif connection.vendor == "sqlite":  # as full as it is now
            connection.connection.execute("PRAGMA max_page_count = 1")
        else:
            parameters = connection.get_connection_params()
            names = ("host", "port", "user", "password", "dbname")
            with psycopg.connect(**{name: parameters[name] for name in names if parameters.get(name)}) as other:
                other.execute("SELECT pg_terminate_backend(%s)", [connection.connection.info.backend_pid])
    return execute(sql, params, many, context)

connection.execute_wrappers.append(disturb)
sys.argv = ["manage.py", "migrate", "--verbosity=0"]
main()
print(statements)
"""


def migrate(alias: str, how: str = "", at: int = 0) -> subprocess.CompletedProcess:
    throwaway.disconnect(alias)
    return subprocess.run(
        [sys.executable, "-c", DISTURBED, how, str(at)],
        cwd=settings.BASE_DIR,
        env=os.environ | {"DATABASE_URL": throwaway.url(alias), "DJANGO_SETTINGS_MODULE": "jobpilot.settings"},
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.fixture(scope="module")
def statements(tmp_path_factory, unmigrated_sample, django_db_blocker) -> int:
    """Return how many statements an undisturbed run takes."""
    with (
        django_db_blocker.unblock(),
        throwaway.database(tmp_path_factory.mktemp("counted"), template=unmigrated_sample) as alias,
    ):
        process = migrate(alias)
        assert process.returncode == 0, process.stderr
        return int(process.stdout)


@pytest.mark.parametrize(
    ("how", "share"),
    [
        pytest.param("killed", 0.25, id="killed early"),
        pytest.param("killed", 0.5, id="killed half-way"),
        pytest.param("killed", 0.75, id="killed late"),
        pytest.param("killed", 0.97, id="killed while the tables are retired"),
        pytest.param("cut", 0.4, id="disk full, or connection cut"),
    ],
)
def test_run_again_it_ends_like_an_undisturbed_run(how, share, statements, sample, migrated_sample):
    disturbed = migrate(sample, how, round(statements * share))
    if how == "killed":
        assert disturbed.returncode == -9
    else:
        assert disturbed.returncode == 1
        assert disturbed.stderr.startswith("JobPilot cannot use the database: ")
        assert len(disturbed.stderr.splitlines()) == 1

    again = migrate(sample)

    assert again.returncode == 0, again.stderr
    assert content(sample) == content(migrated_sample)
    for table in TABLES:
        assert schema.rows(sample, table) == schema.rows(migrated_sample, table)
