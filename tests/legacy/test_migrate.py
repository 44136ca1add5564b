"""The import's migration as a whole: without a legacy database, forwards and backwards, and by manage.py."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from companies.models import Company, JobListing
from jobpilot.legacy import loader, source
from jobpilot.legacy.mappings import skills
from jobpilot.legacy.models import LegacyRecord
from jobpilot.legacy.plan import STEPS
from jobpilot.models import UserProfile
from resumes.factories import ResumeFactory
from resumes.models import Resume
from skills.models import SkillBank
from tests.support import legacy_schema as schema
from tests.support import throwaway
from tests.support.awkward import execute
from tests.support.imported import content


class TestWithoutLegacyTables:
    pytestmark = pytest.mark.django_db

    @pytest.mark.parametrize("app", STEPS, ids=lambda app: app.__name__)
    def test_bringing_over_looks_once_and_does_nothing(self, app):
        with CaptureQueriesContext(connection) as queries, loader.LegacyImport(apps, connection) as legacy:
            app.bring_over(legacy)

        assert len(queries) == 1

    @pytest.mark.parametrize("app", STEPS, ids=lambda app: app.__name__)
    def test_taking_back_leaves_what_is_there(self, app):
        resume = ResumeFactory()

        with loader.LegacyImport(apps, connection) as legacy:
            app.take_back(legacy)

        assert Resume.objects.get() == resume
        assert UserProfile.objects.get() == resume.user


class TestBackAndForth:
    def test_forward_back_and_forward_again_gives_the_same(self, sample):
        legacy_before = schema.dump(sample)
        throwaway.migrate(sample)
        once = content(sample)

        throwaway.migrate_before_import(sample)
        own = {"resumes.ResumeTemplate"}  # which the program brings
        assert {label for label, rows in content(sample).items() if rows} == own
        assert schema.dump(sample) == legacy_before

        throwaway.migrate(sample)
        assert content(sample) == once

    def test_going_back_leaves_what_did_not_come_from_the_legacy_tables(self, sample):
        throwaway.migrate(sample)
        UserProfile.objects.using(sample).create(first_name="New")
        Company.objects.using(sample).create(name="Newco")

        throwaway.migrate_before_import(sample)

        assert [row.first_name for row in UserProfile.objects.using(sample).all()] == ["New"]
        assert [row.name for row in Company.objects.using(sample).all()] == ["Newco"]

    def test_going_back_leaves_the_ledger_of_a_table_that_is_not_there(self, new_database):
        """It came from another database, or its table was purged: nothing else tells what became of the row."""
        ledger = LegacyRecord.objects.using(new_database)
        ledger.create(source_table="applications", source_id="1", outcome="quarantined")

        throwaway.migrate_before_import(new_database)

        assert ledger.get().source_id == "1"

    def test_small_batches_give_the_same_as_large_ones(self, sample, bring_over, migrated_sample, monkeypatch):
        for module, name in ((loader, "BATCH"), (source, "CHUNK"), (skills, "BANKS_AT_ONCE")):
            monkeypatch.setattr(module, name, 2)

        bring_over(sample)

        assert content(sample) == content(migrated_sample)

    def test_an_older_legacy_database_lacks_tables_and_columns(self, sample, bring_over):
        execute(
            sample,
            "DROP TABLE skill_banks_legacy",
            "DROP TABLE job_embeddings",
            "ALTER TABLE job_listings DROP COLUMN tech_stack",
        )

        bring_over(sample)

        assert JobListing.objects.using(sample).filter(tech_stack=[]).count() == 8
        assert SkillBank.objects.using(sample).count() == 3

    @pytest.mark.skipif(connection.vendor != "sqlite", reason="the database is a file of SQLite's")
    def test_manage_py_migrate_brings_a_legacy_file_over(self, tmp_path):
        database = shutil.copy(throwaway.LEGACY / "legacy_sample.sqlite3", tmp_path / "legacy.sqlite3")

        subprocess.run(
            [sys.executable, "manage.py", "migrate", "--verbosity=0"],
            cwd=settings.BASE_DIR,
            env=os.environ | {"DATABASE_URL": f"sqlite:///{database}"},
            check=True,
        )

        with closing(sqlite3.connect(database)) as new:
            assert {
                table: new.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                for table in ("companies_joblisting", "interactions_jobuserinteraction", "interactions_timelineevent")
            } == {
                "companies_joblisting": 8,
                "interactions_jobuserinteraction": 21,
                "interactions_timelineevent": 24,
            }
