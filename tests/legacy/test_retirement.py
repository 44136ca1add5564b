"""The import's migration retires the legacy tables, and restores them."""

import pytest
from django.core.management import CommandError
from django.db import connection

from jobpilot.legacy.mappings import interactions
from jobpilot.legacy.plan import TABLES
from jobpilot.models import UserProfile
from tests.support import legacy_schema as schema
from tests.support import throwaway
from tests.support.awkward import execute


@pytest.fixture
def raw_sample(tmp_path, unblocked):
    """Yield a legacy database as its owner has it."""
    with throwaway.database(tmp_path) as alias:
        throwaway.load_legacy_sample(alias)
        yield alias


def test_the_tables_keep_their_rows_under_other_names(raw_sample, migrated):
    before = schema.dump(raw_sample)

    names = throwaway.table_names(migrated)
    assert names & set(TABLES) == set()
    assert names >= schema.ETL_TABLES
    with throwaway.plain_connection(migrated) as legacy:
        after = {table: legacy.execute(f'SELECT * FROM "legacy_{table}" ORDER BY 1, 2').fetchall() for table in TABLES}
    assert after == {table: rows for table, rows in before.items() if table in TABLES}


def test_backwards_the_legacy_database_is_exactly_what_it_was(sample):
    execute(
        sample,
        "CREATE INDEX my_own_index ON job_listings (title, company)",
        "CREATE VIEW my_own_view AS SELECT job_listings.title FROM job_listings JOIN saved_jobs"
        " ON job_listings.id = saved_jobs.job_id",
    )
    before = schema.everything(sample)
    throwaway.migrate(sample)
    assert throwaway.table_names(sample) >= {"legacy_job_listings"}

    throwaway.migrate_before_import(sample)
    assert schema.everything(sample) == before


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps no statements")
def test_what_the_user_changed_since_stays_changed(sample):
    execute(sample, "CREATE TABLE my_notes (note TEXT, job VARCHAR REFERENCES job_listings (id))")
    before = schema.everything(sample)
    throwaway.migrate(sample)
    execute(sample, "ALTER TABLE my_notes ADD COLUMN mood TEXT", "INSERT INTO my_notes (mood) VALUES ('fine')")

    throwaway.migrate_before_import(sample)

    assert schema.everything(sample) == before
    with throwaway.plain_connection(sample) as legacy:
        assert legacy.execute("SELECT mood FROM my_notes").fetchall() == [("fine",)]
        assert legacy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_without_legacy_tables_nothing_happens(new_database):
    names = throwaway.table_names(new_database)
    throwaway.migrate_before_import(new_database)

    names |= throwaway.table_names(new_database)
    assert {name for name in names if name.startswith("legacy_")} == {"legacy_legacyrecord"}


def test_a_table_that_the_old_program_made_since_is_not_overwritten(migrated):
    execute(migrated, "CREATE TABLE saved_jobs (id varchar PRIMARY KEY)", "INSERT INTO saved_jobs VALUES ('new')")

    with pytest.raises(CommandError, match="already has a table saved_jobs"):
        throwaway.migrate_before_import(migrated)

    with throwaway.plain_connection(migrated) as legacy:
        assert legacy.execute("SELECT * FROM saved_jobs").fetchall() == [("new",)]
    assert throwaway.table_names(migrated) >= {"legacy_saved_jobs", "legacy_applications"}


def test_a_row_that_is_nowhere_stops_the_migration_and_leaves_all_as_it_was(sample, monkeypatch):
    before = schema.everything(sample)
    bring_over = interactions.bring_over

    def lose_events(legacy):
        bring_over(legacy)
        legacy.objects("interactions.TimelineEvent").all().delete()

    monkeypatch.setattr(interactions, "bring_over", lose_events)

    with pytest.raises(CommandError, match="timeline_events: 24 rows read, but 0 imported"):
        throwaway.migrate(sample)
    assert schema.everything(sample) == before
    assert not UserProfile.objects.using(sample).exists()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL enforces the legacy foreign keys")
def test_orphans_do_not_stop_the_migrations(raw_sample):
    with throwaway.plain_connection(raw_sample) as legacy:
        for table in ("job_processing_logs", "processed_job_data"):
            columns = schema.COLUMNS[table]
            row = [f"gone from {table}"] * len(columns)
            legacy.execute(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(row))})", row)
            assert legacy.execute(f"PRAGMA foreign_key_check({table})").fetchall()
        legacy.commit()
    before = schema.everything(raw_sample)

    throwaway.migrate(raw_sample)
    throwaway.migrate_before_import(raw_sample)

    assert schema.everything(raw_sample) == before
