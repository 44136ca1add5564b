"""`migrate` in place reports what became of every row, and `purge_legacy` drops what it retired."""

from functools import partial

import pytest
from django.core.management import CommandError
from django.db import connection

from jobpilot.legacy.management.commands import purge_legacy
from tests.support import throwaway
from tests.support.awkward import execute


@pytest.fixture
def alias(tmp_path, django_db_blocker):
    """Yield a legacy database of the test's own."""
    with throwaway.database(tmp_path) as alias, django_db_blocker.unblock():
        throwaway.load_legacy_sample(alias)
        yield alias


@pytest.fixture
def manage(alias):
    """Return a function that runs `manage.py` on it."""

    return partial(throwaway.manage, alias)


def test_migrate_tells_and_purge_drops_what_is_accounted_for(manage):
    migrated = manage("migrate")
    assert migrated.returncode == 0, migrated.stderr
    assert "│ all tables           │  106 │      102 │        3 │      4 │           0 │" in migrated.stdout
    assert migrated.stderr == ""

    asked = manage("purge_legacy")
    assert (asked.returncode, asked.stderr) == (
        1,
        "CommandError: Not running interactively; pass --yes to drop the tables without confirmation.\n",
    )

    purged = manage("purge_legacy", "--yes", "--accept-deleted")
    assert (purged.returncode, purged.stdout.splitlines()[-1]) == (0, "Dropped 17 tables with 106 rows.")
    assert "Missing rows" not in purged.stdout

    again = manage("purge_legacy", "--yes")
    assert (again.returncode, again.stderr) == (
        1,
        "CommandError: Nothing to purge: the database has no retired legacy tables.\n",
    )
    assert manage("migrate", "--check").returncode == 0


def test_a_terminal_that_cannot_show_the_table_stops_nothing(sample):
    migrated = throwaway.manage(sample, "migrate", PYTHONIOENCODING="ascii")

    assert (migrated.returncode, migrated.stderr) == (0, "")
    assert "all tables" in migrated.stdout


def test_purge_refuses_while_rows_are_missing_until_somebody_says_that_they_were_deleted(migrated):
    manage = partial(throwaway.manage, migrated)
    execute(migrated, "DELETE FROM interactions_timelineevent", "DELETE FROM companies_jobembedding")
    shown = ["Missing rows:", "  job_embeddings: 8 (", "  timeline_events: 24 ("]

    refused = manage("purge_legacy", "--yes")
    assert refused.returncode == 1
    assert "Nothing was dropped, because rows are missing." in refused.stderr
    assert "pass --accept-deleted" in refused.stderr
    assert all(line in refused.stdout for line in shown)

    asked = manage("purge_legacy", "--accept-deleted")
    assert (asked.returncode, asked.stderr) == (
        1,
        "CommandError: Not running interactively; pass --yes to drop the tables without confirmation.\n",
    )
    assert all(line in asked.stdout for line in shown)
    assert throwaway.table_names(migrated) >= {"legacy_timeline_events", "legacy_job_embeddings"}

    accepted = manage("purge_legacy", "--accept-deleted", "--yes")
    assert (accepted.returncode, accepted.stdout.splitlines()[-1]) == (0, "Dropped 17 tables with 106 rows.")
    assert all(line in accepted.stdout for line in shown)
    assert [name for name in throwaway.table_names(migrated) if name.startswith("legacy_")] == ["legacy_legacyrecord"]


@pytest.mark.parametrize(
    ("made", "told"),
    [
        ("CREATE VIEW my_jobs AS SELECT * FROM job_listings", "view my_jobs "),
        ("CREATE TABLE my_notes (note TEXT, job VARCHAR REFERENCES job_listings (id))", "my_notes"),
    ],
)
def test_purge_breaks_nothing_that_the_user_made(sample, made, told):
    manage = partial(throwaway.manage, sample)
    execute(sample, made)
    assert manage("migrate").returncode == 0

    refused = manage("purge_legacy", "--yes")

    assert refused.returncode == 1
    assert len(refused.stderr.splitlines()) == 1
    assert refused.stderr.startswith("CommandError: Nothing was dropped: ")
    assert told in refused.stderr
    assert throwaway.table_names(sample) >= {"legacy_timeline_events", "legacy_job_listings"}


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL enforces every foreign key")
def test_orphans_in_a_table_that_the_user_made_stop_nothing(manage, alias):
    execute(
        alias,
        "CREATE TABLE my_notes (note TEXT, job VARCHAR REFERENCES job_listings (id))",
        "INSERT INTO my_notes VALUES ('Call them', 'gone')",
        "CREATE VIEW my_jobs AS SELECT * FROM job_listings",
    )

    migrated = manage("migrate")
    assert (migrated.returncode, migrated.stderr) == (0, "")

    back = manage("migrate", "legacy", "0001")
    assert (back.returncode, back.stderr) == (0, "")
    with throwaway.plain_connection(alias) as legacy:
        assert legacy.execute("SELECT * FROM my_notes").fetchall() == [("Call them", "gone")]


@pytest.fixture
def ask(monkeypatch):
    """Return a function that answers the question about 1,234 rows, 32 of them missing, and returns the question."""

    def run(answer: str) -> str:
        asked: list[str] = []

        def give(question: str) -> str:
            asked.append(question)
            return answer

        monkeypatch.setattr(purge_legacy.sys.stdin, "isatty", lambda: True, raising=False)
        monkeypatch.setattr("builtins.input", give)
        purge_legacy.Command()._ask(1234, 32)
        return asked[0]

    return run


def test_the_question_says_what_is_at_stake(ask):
    assert ask(" YES ") == (
        "Drop the legacy tables with 1,234 rows, including the last copies of 32? "
        "This cannot be undone. Type yes or no: "
    )


@pytest.mark.parametrize("answer", ["no", "", "y"])
def test_any_other_answer_drops_nothing(ask, answer):
    with pytest.raises(CommandError, match=r"^Nothing was dropped\.$"):
        ask(answer)


def test_migrate_refuses_another_schema_before_it_changes_anything(manage, alias, tmp_path):
    execute(alias, "DROP TABLE saved_jobs")
    before = throwaway.table_names(alias)

    refused = manage("migrate", "-v0")

    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.startswith("CommandError: The legacy database has no table saved_jobs.")
    assert len(refused.stderr.splitlines()) == 1
    assert throwaway.table_names(alias) == before
    assert not list(tmp_path.glob("*-import"))
