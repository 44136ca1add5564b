"""Reads from replicas: what goes where, on a real primary with a hot standby of it."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError, connection, connections, router, transaction
from django.http import HttpResponse
from django.test import Client, override_settings

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import Company, JobListing
from interactions.services import record_job_view
from jobpilot.databases import database, replicas
from jobpilot.db import replicas as module
from jobpilot.db.replicas import COOKIE, ReplicaMiddleware, Watch, reading_from_primary, reading_from_replicas
from jobpilot.factories import UserFactory, UserProfileFactory
from jobpilot.models import UserProfile
from tests.support.pages import page
from tests.support.standby import Standby, standby

REPLICA = "replica1"
PRIMARY_URL = "postgres://jobpilot:secret@primary/jobpilot"


# Where the databases are needed, Django lets a test use the replica, and leaves its tables alone (TEST MIRROR).
on_both = pytest.mark.django_db(transaction=True, databases=["default", REPLICA])
postgresql_only = pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no replicas")


@pytest.fixture(scope="module")
def server(django_db_setup, django_db_blocker) -> Iterator[Standby]:
    with standby(connection.settings_dict) as running:
        user, name = connection.settings_dict["USER"], connection.settings_dict["NAME"]
        url = f"postgres://{user}@127.0.0.1:{running.port}/{name}"
        configured = replicas(url, {"ENGINE": "jobpilot.db.postgresql"})
        connections.settings[REPLICA] = connections.configure_settings({"default": {}} | configured)[REPLICA]
        yield running
        connections[REPLICA].close()
        del connections[REPLICA], connections.settings[REPLICA]
        running.stop()
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            for _ in range(100):  # until the primary has noticed
                cursor.execute(
                    "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = %s"
                    " AND NOT active",
                    [running.slot],
                )
                if cursor.rowcount:
                    break
                time.sleep(0.05)


@pytest.fixture
def replica(server, db, monkeypatch) -> Iterator[Standby]:
    """Read from the standby, and forget what is known of it."""
    monkeypatch.setattr(module, "watch", Watch())
    with override_settings(
        DATABASE_ROUTERS=["jobpilot.db.replicas.ReplicaRouter"],
        MIDDLEWARE=["jobpilot.db.replicas.ReplicaMiddleware", *settings.MIDDLEWARE],
    ):
        catch_up()
        wait_until_used()
        yield server
    connections[REPLICA].close()
    del connections[REPLICA]


def flush() -> str:
    """Write all commits of the primary to its log, and return the end of that."""
    with transaction.atomic(), connection.cursor() as cursor:  # what all earlier commits are flushed before
        cursor.execute("SET LOCAL synchronous_commit TO on")
        cursor.execute("SELECT pg_logical_emit_message(true, 'jobpilot', '')")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_wal_flush_lsn()")
        return cursor.fetchone()[0]


def catch_up() -> None:
    """Wait until the replica has replayed what the primary has written."""
    written = flush()
    for _ in range(300):
        with connections[REPLICA].cursor() as cursor:
            cursor.execute("SELECT pg_last_wal_replay_lsn() >= %s", [written])
            if cursor.fetchone()[0]:
                return
        time.sleep(0.05)
    raise AssertionError("The replica has not caught up.")


def where() -> str:
    """Return where a block reads from."""
    with reading_from_replicas():
        return Company.objects.all().db


def wait_until_used() -> None:
    """Wait until the replica is read from: other tests write to the server, so that it is a little late at first."""
    for _ in range(300):
        if where() == REPLICA:
            return
        module.watch.asked_at = float("-inf")
        time.sleep(0.05)
    raise AssertionError("The replica is not read from.")


@contextmanager
def standstill() -> Iterator[None]:
    """Let the replica replay nothing in this block."""
    with connections[REPLICA].cursor() as cursor:
        cursor.execute("SELECT pg_wal_replay_pause()")
        for _ in range(300):
            cursor.execute("SELECT pg_get_wal_replay_pause_state()")
            if cursor.fetchone() == ("paused",):
                break
            time.sleep(0.05)
    try:
        yield
    finally:
        with connections[REPLICA].cursor() as cursor:
            cursor.execute("SELECT pg_wal_replay_resume()")


@postgresql_only
@on_both
class TestWhereReadsGo:
    def test_without_a_block_to_the_primary(self, replica):
        assert Company.objects.all().db == "default"

    def test_in_a_block_to_the_replica_which_has_the_rows(self, replica):
        company = CompanyFactory(name="Acme")
        catch_up()
        with reading_from_replicas():
            (found,) = Company.objects.all()
        assert (found, found._state.db, found.name) == (company, REPLICA, "Acme")

    @pytest.mark.parametrize("model", [Group, get_user_model()])
    def test_what_decides_authority_to_the_primary(self, replica, model):
        with reading_from_replicas():
            assert model.objects.all().db == "default"

    def test_inside_a_transaction_to_the_primary(self, replica):
        with reading_from_replicas():
            assert Company.objects.all().db == REPLICA
            with transaction.atomic():
                assert Company.objects.all().db == "default"
            assert Company.objects.all().db == REPLICA

    def test_after_a_write_to_the_primary(self, replica):
        with reading_from_replicas():
            assert not Company.objects.exists()
            CompanyFactory(name="Acme")
            assert Company.objects.get().name == "Acme"

    def test_in_a_block_for_the_primary_to_it(self, replica):
        with reading_from_replicas(), reading_from_primary():
            assert Company.objects.all().db == "default"

    def test_a_row_of_the_replica_is_saved_to_the_primary(self, replica):
        CompanyFactory(name="Acme")
        catch_up()
        with reading_from_replicas():
            company = Company.objects.get()
            company.description = "Traps"
            company.save()
        assert (company._state.db, Company.objects.get().description) == ("default", "Traps")

    def test_services_take_rows_of_the_replica(self, replica):
        JobListingFactory()
        UserProfileFactory()
        catch_up()
        with reading_from_replicas():
            viewed = record_job_view(user=UserProfile.objects.get(), job=JobListing.objects.get())
        assert (viewed._state.db, viewed.interaction_count) == ("default", 1)

    def test_rows_of_both_are_rows_of_one_database(self, replica):
        company = CompanyFactory()
        catch_up()
        with reading_from_replicas():
            listing = JobListing(company=Company.objects.get())
        listing.company = company
        assert listing.company == company

    def test_it_is_not_migrated(self, replica):
        assert not any(router.allow_migrate(REPLICA, app.label) for app in apps.get_app_configs())


@postgresql_only
@on_both
class TestRequests:
    @pytest.fixture
    def steward(self, replica) -> Client:
        client = Client()
        client.force_login(UserFactory.create(admin=True))
        catch_up()
        return client

    @pytest.fixture
    def sources(self, monkeypatch) -> list[str]:
        """Note where companies are read from."""
        seen: list[str] = []
        route = module.ReplicaRouter.db_for_read

        def noting(self, model, **hints):
            alias = route(self, model, **hints)
            if model is Company:
                seen.append(alias or "default")
            return alias

        monkeypatch.setattr(module.ReplicaRouter, "db_for_read", noting)
        return seen

    def test_a_page_is_read_from_the_replica(self, steward, sources):
        CompanyFactory(name="Acme")
        catch_up()
        response = steward.get(page(Company, "changelist"))
        assert "Acme" in response.text
        assert set(sources) == {REPLICA}
        assert COOKIE not in response.cookies

    def test_after_a_change_the_browser_reads_from_the_primary(self, steward, sources):
        with standstill():
            response = steward.post(page(Company, "add"), {"name": "Acme", "_save": "Save"}, follow=True)
        assert "Acme" in response.text  # on the list, where it leads
        assert set(sources) == {"default"}
        cookie = steward.cookies[COOKIE]
        assert (cookie["max-age"], cookie["httponly"], cookie["samesite"]) == (5, True, "Lax")

    def test_a_page_that_wrote_is_followed_by_reads_from_the_primary(self, replica, rf):
        def view(request) -> HttpResponse:
            CompanyFactory()
            return HttpResponse()

        assert COOKIE in ReplicaMiddleware(view)(rf.get("/")).cookies

    @pytest.mark.parametrize("browser", ["", "1"])
    def test_a_failing_page_leaves_nothing_open(self, replica, rf, browser):
        def view(request) -> HttpResponse:
            raise RuntimeError

        request = rf.get("/")
        request.COOKIES |= {COOKIE: browser} if browser else {}
        with pytest.raises(RuntimeError):
            ReplicaMiddleware(view)(request)
        assert Company.objects.all().db == "default"


@postgresql_only
@on_both
class TestAReplicaThatIsLeftOut:
    @pytest.fixture(autouse=True)
    def impatient(self, monkeypatch) -> None:
        monkeypatch.setattr(module, "CHECK_EVERY", 0.0)
        monkeypatch.setattr(module, "RETRY_AFTER", 0.0)

    def test_a_dead_one_and_one_that_is_back(self, replica, caplog):
        assert where() == REPLICA
        replica.stop()
        try:
            assert [where() for _ in range(3)] == ["default"] * 3
        finally:
            replica.start()
        wait_until_used()
        out, back = caplog.messages
        assert out.startswith("The replica 'replica1' is left out: ")
        assert out.endswith(" The primary answers.")
        assert back == "The replica 'replica1' is read from again."

    def test_one_that_was_never_there(self, replica, caplog, monkeypatch):
        monkeypatch.setitem(connections[REPLICA].settings_dict, "PORT", 1)
        connections[REPLICA].close()
        assert [where() for _ in range(3)] == ["default"] * 3
        assert len(caplog.messages) == 1

    def test_one_that_dies_between_two_requests(self, replica, caplog, monkeypatch):
        assert where() == REPLICA
        monkeypatch.setattr(module, "CHECK_EVERY", 60.0)  # so that the request itself finds out
        replica.stop()
        try:
            connections[REPLICA].close_if_unusable_or_obsolete()  # as at the start of a request
            assert [where() for _ in range(2)] == ["default"] * 2
        finally:
            replica.start()
        assert len(caplog.messages) == 1

    def test_one_that_dies_in_the_middle_of_a_page(self, replica, monkeypatch):
        client = Client(raise_request_exception=False)
        client.force_login(UserFactory.create(admin=True))
        CompanyFactory(name="Acme")
        catch_up()
        chosen, choose = [], Watch.choose

        def choose_and_lose(watch: Watch) -> str:
            chosen.append(choose(watch))
            replica.stop()
            return chosen[-1]

        monkeypatch.setattr(Watch, "choose", choose_and_lose)
        try:
            response = client.get(page(Company, "changelist"))
        finally:
            replica.start()
        assert (response.status_code, chosen) == (200, [REPLICA])
        assert "Acme" in response.text

    def test_a_late_one_and_one_that_has_caught_up(self, replica, caplog):
        with override_settings(DATABASE_REPLICA_LAG=0):  # whatever the primary has written by now
            with standstill():
                CompanyFactory()
                flush()
                assert where() == "default"
            wait_until_used()
        assert caplog.messages[0].startswith("The replica 'replica1' is left out: it is more than ")
        assert caplog.messages[-1] == "The replica 'replica1' is read from again."

    def test_one_that_is_a_little_late_is_read_from(self, replica):
        assert where() == REPLICA
        with standstill():
            CompanyFactory()
            flush()
            assert where() == REPLICA

    def test_one_that_is_no_standby(self, replica, caplog, monkeypatch):
        monkeypatch.setitem(connections[REPLICA].settings_dict, "PORT", connection.settings_dict["PORT"])
        connections[REPLICA].close()
        assert where() == "default"
        assert "it is not a standby" in caplog.text

    def test_a_primary_that_cannot_be_asked_changes_nothing(self, replica, monkeypatch):
        assert where() == REPLICA
        ask = module._position

        def fail(alias: str, query: str):
            if alias == "default":
                raise OperationalError("gone")
            return ask(alias, query)

        monkeypatch.setattr(module, "_position", fail)
        assert where() == REPLICA


class TestSettings:
    def test_each_url_is_a_replica_without_a_pool(self):
        first, second = replicas("postgres://ada@one/jobs  postgres://ada@two/jobs", database(PRIMARY_URL)).items()
        assert (first[0], first[1]["HOST"], second[0], second[1]["HOST"]) == ("replica1", "one", "replica2", "two")
        assert "pool" not in first[1]["OPTIONS"]
        assert first[1]["TEST"] == {"MIRROR": "default"}

    def test_none_is_none(self):
        assert replicas("", database("sqlite://")) == {}

    @pytest.mark.parametrize(
        ("urls", "default", "reason"),
        [
            ("postgres://one/jobs", "sqlite://", "only PostgreSQL has"),
            ("sqlite:///copy.sqlite3", PRIMARY_URL, "only PostgreSQL has"),
            ("mysql://ada:secret@one/jobs", PRIMARY_URL, r"DATABASE_REPLICA_URL \(mysql://…\) does not name"),
        ],
    )
    def test_another_database_is_refused(self, urls, default, reason):
        with pytest.raises(ImproperlyConfigured, match=reason) as refused:
            replicas(urls, database(default))
        assert "secret" not in str(refused.value)

    def test_the_log_names_the_module(self):
        assert module.logger == logging.getLogger("jobpilot.db.replicas")
