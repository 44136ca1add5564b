"""Two concurrent imports into one database: the second waits or refuses, and the result is that of one."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

from jobpilot.legacy.plan import TABLES
from tests.support import legacy_schema as schema
from tests.support import throwaway
from tests.support.imported import content, without_content_types

# A command of manage.py that says so before it asks for the database, or for the imports' lock; if told to, it stops
# at the first row of the ledger, half-way through the import, until it is told to go on.
TALKING = """
import sys
import django
django.setup()
from django.db import connection
from manage import main

stops, *command = sys.argv[1:]
stopped = False

def say(what):
    print(what, file=sys.stderr, flush=True)

def talk(execute, sql, params, many, context):
    global stopped
    if sql.startswith("BEGIN") or "pg_try_advisory" in sql:
        say("asks")
    if stops == "stops" and not stopped and "legacy_legacyrecord" in sql:
        stopped = True
        say("stopped")
        sys.stdin.readline()
    return execute(sql, params, many, context)

connection.execute_wrappers.append(talk)
sys.argv = ["manage.py", *command]
main()
"""


class Process:
    """A management command running on a database."""

    def __init__(self, alias: str, *command: str, stops: bool = False) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", TALKING, "stops" if stops else "goes on", *command],
            cwd=settings.BASE_DIR,
            env=os.environ | {"DATABASE_URL": throwaway.url(alias), "DJANGO_SETTINGS_MODULE": "jobpilot.settings"},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )

    def wait_until_it(self, does: str) -> None:
        assert self.process.stderr
        said: list[str] = []
        while (line := self.process.stderr.readline()) != f"{does}\n":
            assert line, "".join(said)
            said.append(line)

    def go_on(self) -> None:
        assert self.process.stdin
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def ends_with(self) -> tuple[int, list[str]]:
        """Its status, and what it says but that it asks."""
        _, said = self.process.communicate(timeout=120)
        return self.process.returncode, [line for line in said.splitlines() if line != "asks"]


@contextmanager
def half_way(alias: str, *command: str) -> Iterator[Process]:
    """Yield a process that is paused in the middle of an import."""
    throwaway.disconnect(alias)
    first = Process(alias, *command, stops=True)
    try:
        first.wait_until_it("stopped")
        yield first
    finally:
        first.process.kill()
        first.process.communicate()


def two_at_once(alias: str, *command: str, waits: bool) -> None:
    """Run an import while another one is paused in the middle; it waits, or refuses."""
    with half_way(alias, *command) as first:
        second = Process(alias, *command)
        if waits:
            second.wait_until_it("asks")
            first.go_on()
            assert second.ends_with() == (0, [])
        else:
            assert second.ends_with() == (
                1,
                ["CommandError: Another import is running on this database. Try again when it is finished."],
            )
            first.go_on()
        assert first.ends_with() == (0, [])


def test_of_two_migrations_in_place_one_brings_the_rows_over(tmp_path, sample, migrated_sample):
    two_at_once(sample, "migrate", "--verbosity=0", waits=False)

    assert content(sample) == content(migrated_sample)
    for table in TABLES:
        assert schema.rows(sample, table) == schema.rows(migrated_sample, table)
    assert not list(tmp_path.glob("*-import"))  # SQLite's lock


def test_of_two_imports_from_another_database_one_brings_the_rows_over(tmp_path, new_database, migrated_sample):
    with throwaway.database(tmp_path) as source:
        throwaway.load_legacy_sample(source)

        two_at_once(new_database, "import_legacy", throwaway.url(source), waits=connection.vendor == "sqlite")

        assert without_content_types(new_database) == without_content_types(migrated_sample)
