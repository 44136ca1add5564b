"""A fault of the database is a page that says what to do, with what was typed; never a server error."""

import errno
import sqlite3
from contextlib import closing

import psycopg
import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.db import DatabaseError, IntegrityError, InterfaceError, OperationalError, connection
from django.urls import reverse
from psycopg_pool import PoolTimeout

from companies.admin.company import CompanyAdmin
from companies.models import Company
from jobpilot.db.faults import Fault, fault_of
from jobpilot.site.faults import WORDS
from tests.support import throwaway
from tests.support.pages import form_data

ADD = reverse("admin:companies_company_add")
TYPED = {"name": ['Acme <"&> & Sons'], "description": ["\nOne\n\nTwo"]}


def of_sqlite(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("it says why")
    error.sqlite_errorcode = code
    return error


def raised(error: Exception, cause: BaseException | None = None) -> Exception:
    error.__cause__ = cause
    return error


ERRORS = {
    "refused connection": (raised(OperationalError(), psycopg.OperationalError("Connection refused")), Fault.GONE),
    "closed connection": (raised(InterfaceError(), psycopg.InterfaceError("connection is closed")), Fault.GONE),
    "restart": (raised(OperationalError(), psycopg.errors.AdminShutdown()), Fault.GONE),
    "idle transaction": (raised(DatabaseError(), psycopg.errors.IdleInTransactionSessionTimeout()), Fault.GONE),
    "starting": (raised(OperationalError(), psycopg.errors.CannotConnectNow()), Fault.CROWDED),
    "exhausted pool": (raised(OperationalError(), PoolTimeout("after 10 sec")), Fault.CROWDED),
    "exhausted server": (raised(OperationalError(), psycopg.errors.TooManyConnections()), Fault.CROWDED),
    "lock timeout": (raised(OperationalError(), psycopg.errors.LockNotAvailable()), Fault.LOCKED),
    "statement timeout": (raised(OperationalError(), psycopg.errors.QueryCanceled()), Fault.SLOW),
    "deadlock": (raised(OperationalError(), psycopg.errors.DeadlockDetected()), Fault.CONFLICT),
    "serialization": (raised(OperationalError(), psycopg.errors.SerializationFailure()), Fault.CONFLICT),
    "late rule": (raised(IntegrityError(), psycopg.errors.UniqueViolation()), Fault.REFUSED),
    "late rule of SQLite": (raised(IntegrityError(), of_sqlite(sqlite3.SQLITE_CONSTRAINT_UNIQUE)), Fault.REFUSED),
    "full server": (raised(OperationalError(), psycopg.errors.DiskFull()), Fault.FULL),
    "standby": (raised(DatabaseError(), psycopg.errors.ReadOnlySqlTransaction()), Fault.READ_ONLY),
    "damaged table": (raised(DatabaseError(), psycopg.errors.DataCorrupted()), Fault.DAMAGED),
    "busy file": (raised(OperationalError(), of_sqlite(sqlite3.SQLITE_BUSY_SNAPSHOT)), Fault.LOCKED),
    "full disk": (raised(OperationalError(), of_sqlite(sqlite3.SQLITE_FULL)), Fault.FULL),
    "limited file": (raised(OperationalError(), of_sqlite(sqlite3.SQLITE_IOERR_WRITE)), Fault.FULL),
    "read-only file": (raised(OperationalError(), of_sqlite(sqlite3.SQLITE_READONLY)), Fault.READ_ONLY),
    "missing file": (raised(OperationalError(), of_sqlite(sqlite3.SQLITE_CANTOPEN)), Fault.GONE),
    "damaged file": (raised(DatabaseError(), of_sqlite(sqlite3.SQLITE_CORRUPT)), Fault.DAMAGED),
    "no room for a file": (OSError(errno.ENOSPC, "No space left on device"), Fault.FULL),
    "no room for any temporary file": (
        FileNotFoundError(errno.ENOENT, "No usable temporary directory found in ['/tmp']"),
        Fault.FULL,
    ),
    "a file that is not there": (FileNotFoundError(errno.ENOENT, "No such file or directory"), None),
    "a mistake in SQL": (raised(OperationalError(), of_sqlite(sqlite3.SQLITE_ERROR)), None),
    "a missing table": (raised(DatabaseError(), psycopg.errors.UndefinedTable()), None),
    "a mistake of ours": (ValueError("no"), None),
}


@pytest.mark.parametrize(("error", "fault"), ERRORS.values(), ids=ERRORS)
def test_what_an_error_means(error, fault):
    assert fault_of(error) is fault


def failing(monkeypatch, error: Exception) -> list[int]:
    """Let every save of a company fail at its end, and return the calls."""
    calls = []

    def save_related(self, *args, **kwargs):
        calls.append(1)
        raise error

    monkeypatch.setattr(CompanyAdmin, "save_related", save_related)
    return calls


def typed(client) -> dict[str, list[str]]:
    """Return what a browser sends after somebody has filled in the form of a company."""
    return form_data(client.get(ADD).text) | TYPED


@pytest.mark.django_db
class TestForm:
    @pytest.mark.parametrize("fault", Fault, ids=lambda fault: fault.value)
    def test_what_was_typed_is_kept_and_nothing_is_written(self, admin_client, monkeypatch, fault):
        error = next(error for error, meaning in ERRORS.values() if meaning is fault)
        sent = typed(admin_client)
        with monkeypatch.context() as patched:
            calls = failing(patched, error)
            answer = admin_client.post(ADD, sent)

        assert answer.status_code == (409 if fault is Fault.REFUSED else 503)
        assert int(answer["Retry-After"]) >= 1
        assert WORDS[fault].title in answer.text
        assert ("look before you send it again" if fault is Fault.GONE else "Nothing of it was saved.") in answer.text
        again = form_data(answer.text)
        assert again.pop("csrfmiddlewaretoken")
        del sent["csrfmiddlewaretoken"]
        assert again == sent
        assert not Company.objects.exists()
        # What may succeed is tried again at once; what has waited already is not.
        assert len(calls) == (3 if fault in (Fault.CONFLICT, Fault.REFUSED) else 1)

    def test_the_button_saves_it(self, admin_client, monkeypatch):
        with monkeypatch.context() as patched:
            failing(patched, ERRORS["lock timeout"][0])
            page = admin_client.post(ADD, typed(admin_client)).text

        answer = admin_client.post(ADD, form_data(page))

        assert answer.status_code == 302
        row = Company.objects.get()
        assert (row.name, row.description) == (TYPED["name"][0], "One\n\nTwo")

    def test_an_action_is_undone_as_a_whole(self, admin_client, monkeypatch):
        def action(self, request, queryset):
            Company.objects.create(name="Half")
            raise ERRORS["statement timeout"][0]

        row = Company.objects.create(name="Acme")
        monkeypatch.setattr(CompanyAdmin, "get_actions", lambda *args: {"half": (action, "half", "half")})

        answer = admin_client.post(
            reverse("admin:companies_company_changelist"), {"action": "half", "_selected_action": [str(row.pk)]}
        )

        assert answer.status_code == 503
        assert list(Company.objects.values_list("name", flat=True)) == ["Acme"]


@pytest.mark.django_db
class TestPage:
    def test_it_asks_the_database_nothing(self, client, monkeypatch, django_assert_num_queries):
        monkeypatch.setattr("django.contrib.auth.views.LoginView.get", raising("exhausted pool"))
        with django_assert_num_queries(0):
            answer = client.get(reverse("admin:login"))
        assert answer.status_code == 503
        assert "Content-Security-Policy" in answer.headers

    def test_no_password_is_put_on_a_page(self, client, monkeypatch):
        monkeypatch.setattr("django.contrib.auth.forms.authenticate", raising("busy file"))

        answer = client.post(reverse("admin:login"), {"username": "ada", "password": "secret"})

        assert answer.status_code == 503
        assert "Somebody else is saving" in answer.text
        assert "secret" not in answer.text
        assert f'href="{reverse("admin:login")}"' in answer.text

    def test_a_session_that_cannot_be_stored_is_a_page_too(self, admin_client, monkeypatch, settings):
        settings.SESSION_SAVE_EVERY_REQUEST = True
        admin_client.raise_request_exception = False
        monkeypatch.setattr(SessionStore, "save", raising("full disk"))

        answer = admin_client.get(reverse("admin:password_change"))

        assert answer.status_code == 503
        assert "There is no room left" in answer.text

    def test_an_account_that_cannot_be_read_is_a_page_too(self, admin_client, monkeypatch):
        admin_client.raise_request_exception = False
        monkeypatch.setattr(SessionStore, "load", raising("refused connection"))

        answer = admin_client.post(ADD, TYPED)

        assert answer.status_code == 503
        assert "It may have been saved" in answer.text
        assert answer["Content-Security-Policy"]

    def test_a_mistake_of_ours_stays_a_server_error(self, admin_client, monkeypatch):
        admin_client.raise_request_exception = False
        sent = typed(admin_client)
        failing(monkeypatch, ValueError("ours"))

        assert admin_client.post(ADD, sent).status_code == 500


def raising(name: str):
    def fail(*args, **kwargs):
        raise ERRORS[name][0]

    return fail


@pytest.mark.skipif("connection.vendor != 'sqlite'")
@pytest.mark.django_db(transaction=True)
def test_a_log_in_while_another_program_writes_is_a_page(client, django_user_model):
    """SQLite: a writer that holds the file for longer than the limit."""
    django_user_model.objects.create_superuser("ada", password="secret")
    connection.ensure_connection()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 50")
    try:
        with closing(sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            busy = client.post(reverse("admin:login"), {"username": "ada", "password": "secret"})
            other.execute("ROLLBACK")
    finally:
        connection.close()

    assert busy.status_code == 503
    assert "Somebody else is saving" in busy.text
    assert client.post(reverse("admin:login"), {"username": "ada", "password": "secret"}).status_code == 302


@pytest.mark.skipif("connection.vendor != 'postgresql'")
@pytest.mark.django_db(transaction=True)
def test_connections_that_a_restart_broke_are_replaced(client):
    """PostgreSQL: the next request is answered as if nothing had been."""
    assert client.get("/readyz").status_code == 200
    connection.close()  # back into the pool
    with psycopg.connect(**throwaway.address_of("default"), autocommit=True) as other:
        ended = other.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        ).fetchone()

    assert ended[0] >= 1
    assert client.get("/readyz").status_code == 200
