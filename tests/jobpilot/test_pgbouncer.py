"""PgBouncer in transaction mode: two transactions of one client may use two connections of the server."""

from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import Client

from companies.factories import JobListingFactory
from companies.models import JobListing
from companies.services import bulk_upsert_jobs
from interactions.models import JobUserInteraction, TimelineEvent
from interactions.services import apply_to_job
from jobpilot.databases import database
from jobpilot.factories import UserFactory, UserProfileFactory
from tests.support.pages import page
from tests.support.pgbouncer import PROGRAM, pgbouncer
from tests.support.postings import posting
from tests.support.racing import all_at_once
from tests.support.throwaway import disconnect

CALLERS = 8
CONNECTIONS = 2  # so that the callers take them from each other


def test_no_cursor_outlives_its_transaction():
    assert database("postgres://ada@pool:6432/jobs", pgbouncer=True)["DISABLE_SERVER_SIDE_CURSORS"]
    assert not database("postgres://ada@server/jobs")["DISABLE_SERVER_SIDE_CURSORS"]


def test_no_limit_is_said_when_connecting():
    assert "options" not in database("postgres://ada@pool:6432/jobs", pgbouncer=True)["OPTIONS"]
    assert "options" in database("postgres://ada@server/jobs")["OPTIONS"]


@pytest.mark.skipif(connection.vendor != "postgresql", reason="PgBouncer is for PostgreSQL")
@pytest.mark.skipif(PROGRAM is None, reason="needs PgBouncer")
@pytest.mark.django_db(transaction=True)
class TestThroughIt:
    @pytest.fixture(autouse=True)
    def through_pgbouncer(self, transactional_db, monkeypatch) -> Iterator[None]:
        disconnect("default")
        with pgbouncer(connection.settings_dict, size=CONNECTIONS) as port, monkeypatch.context() as patch:
            patch.setitem(connection.settings_dict, "PORT", port)
            patch.setitem(connection.settings_dict, "DISABLE_SERVER_SIDE_CURSORS", True)
            patch.delitem(connection.settings_dict["OPTIONS"], "options")  # limits, as in `database(pgbouncer=True)`
            yield
            disconnect("default")

    def test_the_callers_share_its_connections(self):
        def server_process() -> int:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_backend_pid(), pg_sleep(0.05)")
                return cursor.fetchone()[0]

        assert len(set(all_at_once([server_process] * CALLERS))) <= CONNECTIONS

    def test_imports_at_once(self):
        """Companies are made under an advisory lock, listings in batches."""
        rows = [posting(number, company=f"Company {number % 5}") for number in range(60)]
        all_at_once([lambda: bulk_upsert_jobs(rows)] * CALLERS)
        assert JobListing.objects.count() == 60

    def test_applying_at_once(self):
        person, job = UserProfileFactory.create(), JobListingFactory.create()
        all_at_once([lambda: apply_to_job(user=person, job=job)] * CALLERS)
        assert JobUserInteraction.objects.get().interaction_count == CALLERS
        assert TimelineEvent.objects.count() == 1

    def test_searches_and_long_reads_at_once(self):
        JobListingFactory.create_batch(30, title="Trap designer")

        def read() -> tuple[int, int]:
            return len(JobListing.objects.search(query="trap")), len(list(JobListing.objects.iterator(chunk_size=7)))

        assert set(all_at_once([read] * CALLERS)) == {(30, 30)}

    def test_pages_at_once(self):
        JobListingFactory.create_batch(3)
        client = Client()
        client.force_login(UserFactory.create(admin=True))

        def read() -> int:
            own = Client()
            own.cookies = client.cookies
            return own.get(page(JobListing, "changelist")).status_code

        assert set(all_at_once([read] * CALLERS)) == {200}
