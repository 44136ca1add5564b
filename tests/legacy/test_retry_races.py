"""Concurrent retries: of the same rows, during an import, and while referenced rows are deleted."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from companies.factories import JobListingFactory
from companies.models import JobListing
from interactions.models import JobUserInteraction
from jobpilot.factories import UserProfileFactory
from jobpilot.legacy import retry as retrying
from jobpilot.legacy.loader import record_id
from jobpilot.legacy.lock import LOCK
from jobpilot.legacy.mapping import reason
from jobpilot.legacy.models import LegacyRecord
from jobpilot.legacy.retry import Retried, retry
from tests.support import legacy_damage as damage
from tests.support import throwaway

pytestmark = pytest.mark.django_db(transaction=True)
PEOPLE = 8


@pytest.fixture
def records() -> list[LegacyRecord]:
    """Return the records of three applications for a job that exists now, and of one for a missing job."""
    person = UserProfileFactory.create()
    jobs = [*JobListingFactory.create_batch(3), JobListing()]
    return [
        LegacyRecord.objects.create(
            id=record_id("applications", str(number)),
            source_table="applications",
            source_id=str(number),
            outcome="quarantined",
            reasons=[reason("no_such_row", "job_id", str(job.pk))],
            payload=damage.sound_row("applications")
            | {"id": str(number), "user_profile_id": str(person.pk), "job_id": str(job.pk)},
        )
        for number, job in enumerate(jobs)
    ]


def test_many_who_try_the_same_rows_bring_each_over_once(records):
    start = Barrier(PEOPLE)

    def person(_) -> Retried:
        start.wait(timeout=30)
        try:
            return retry(LegacyRecord.objects.all())
        finally:
            connection.close()

    with ThreadPoolExecutor(PEOPLE) as people:
        answers = list(people.map(person, range(PEOPLE)))

    assert sorted(len(answer.imported) for answer in answers) == [0] * (PEOPLE - 1) + [3]
    assert [len(answer.quarantined) for answer in answers] == [1] * PEOPLE
    assert list(JobUserInteraction.objects.values_list("interaction_count", flat=True)) == [1, 1, 1]
    assert sorted(LegacyRecord.objects.values_list("outcome", flat=True)) == ["quarantined", *["repaired"] * 3]


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite lets one write at a time anyway")
class TestOnPostgreSQL:
    def test_while_an_import_is_at_work_it_is_refused_after_a_while(self, records, monkeypatch):
        monkeypatch.setattr(retrying, "PATIENCE", 0)
        with throwaway.plain_connection("default") as other:
            other.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
            with pytest.raises(ValidationError, match="An import is running on this database"):
                retry(LegacyRecord.objects.all())

        assert LegacyRecord.objects.quarantined().count() == 4
        assert len(retry(LegacyRecord.objects.all()).imported) == 3

    def test_what_is_deleted_meanwhile_undoes_all_of_it(self, records, monkeypatch):
        settle = retrying._rewrite_records

        def settle_late(*arguments):
            with throwaway.plain_connection("default") as other:
                other.execute("DELETE FROM companies_joblisting")
            return settle(*arguments)

        monkeypatch.setattr(retrying, "_rewrite_records", settle_late)
        before = list(LegacyRecord.objects.values())

        with pytest.raises(ValidationError, match="was deleted in the meantime"):
            retry(LegacyRecord.objects.all())

        assert list(LegacyRecord.objects.values()) == before
        assert not JobUserInteraction.objects.exists()
