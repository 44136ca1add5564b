"""Retrying rows after a migration in place: the account still balances, and the way back stays open."""

import uuid

import pytest
from django.apps import apps
from django.db import connections

from companies.models import Company, JobListing
from interactions.models import JobUserInteraction, TimelineEvent
from jobpilot.legacy.loader import LegacyImport
from jobpilot.legacy.models import LegacyRecord
from jobpilot.legacy.plan import TABLES
from jobpilot.legacy.reconciliation import Account, take_account
from jobpilot.legacy.retry import retry
from jobpilot.legacy.source import RETIRED, LegacyDatabase
from tests.support import legacy_schema as schema
from tests.support import throwaway
from tests.support.awkward import execute


@pytest.fixture
def job_id(sample) -> str:
    """Quarantine a job without a title and all rows that depend on it, and return its id."""
    job_id = next(row["job_id"] for row in schema.rows(sample, "applications"))
    execute(sample, ("UPDATE job_listings SET title = ' ' WHERE id = ?", job_id))
    throwaway.migrate(sample)
    return job_id


def account_of(alias: str) -> Account:
    connection = connections[alias]
    return take_account(LegacyImport(apps, connection, LegacyDatabase(connection, RETIRED)), TABLES)


def test_a_job_added_by_hand_frees_what_hung_on_it(sample, job_id):
    records = LegacyRecord.objects.using(sample)
    waiting = records.quarantined().count()
    assert waiting > 3
    company = Company.objects.using(sample).create(name="By hand")
    job = JobListing.objects.using(sample).create(id=uuid.UUID(job_id), company=company, title="Added by hand")

    retried = retry(records.all())

    assert (len(retried.imported), retried.quarantined) == (waiting, [])
    assert records.get(source_table="job_listings").target == job
    assert JobUserInteraction.objects.using(sample).filter(job=job).exists()
    told = [row for row in schema.rows(sample, "timeline_events") if row["job_id"] == job_id]
    assert len(told) > 1
    for row in told:  # which came over without the job and the application
        event = TimelineEvent.objects.using(sample).get(pk=row["id"])
        assert (str(event.job_id), str(event.interaction_id)) == (row["job_id"], str(row["application_id"]))


def test_the_account_balances_and_the_legacy_database_comes_back(sample, job_id):
    before = {table: schema.rows(sample, table) for table in TABLES}
    account_of(sample).require_balance()
    company = Company.objects.using(sample).create(name="By hand")
    JobListing.objects.using(sample).create(id=uuid.UUID(job_id), company=company, title="Added by hand")

    retry(LegacyRecord.objects.using(sample).all())

    account = account_of(sample)
    account.require_balance()
    assert (account.total.read, account.total.quarantined) == (106, 0)
    throwaway.migrate_before_import(sample)
    assert {table: schema.rows(sample, table) for table in TABLES} == before
    assert not LegacyRecord.objects.using(sample).exists()
    assert not JobListing.objects.using(sample).exists()
    throwaway.migrate(sample)
    account_of(sample).require_balance()
