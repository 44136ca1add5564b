"""Settings: safe defaults, one-line errors, and database options for use under load."""

import os
import subprocess
import sys
import time

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, OperationalError, connection
from django.db.utils import ConnectionHandler

from jobpilot.databases import Limits, database, is_command
from jobpilot.db.faults import Fault, fault_of

GOOD_KEY = "abcdefghij-ABCDEFGHIJ-0123456789-klmnopqrst-KLMNOPQRST-9876543210"
# manage.py, but ignoring the .env of a developer's checkout.
LAUNCHER = """
import environ, runpy, sys
environ.Env.read_env = lambda *args, **kwargs: None
sys.argv[0] = {manage!r}
sys.path.insert(0, {base!r})
import jobpilot.databases
jobpilot.databases.POOL_TIMEOUT = 1  # what nobody answers is refused after a second
runpy.run_path({manage!r}, run_name="__main__")
""".format(manage=str(settings.BASE_DIR / "manage.py"), base=str(settings.BASE_DIR))


@pytest.fixture
def manage(tmp_path):
    """Return a function that runs `manage.py` in a new process with only the environment that a test passes."""

    def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess:
        given = {"DATABASE_URL": f"sqlite:///{tmp_path / 'jobpilot.sqlite3'}", "SECRET_KEY": GOOD_KEY} | environment
        return subprocess.run(
            [sys.executable, "-W", "error", "-c", LAUNCHER, *arguments],
            env={"PATH": os.environ["PATH"], **given},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=60,
        )

    return run


def the_one_line(process: subprocess.CompletedProcess) -> str:
    """Return the error of a refused start: one line, without a traceback."""
    assert (process.returncode, process.stdout) == (1, "")
    (line,) = process.stderr.splitlines()
    return line


class TestStart:
    def test_production_defaults_pass_the_deployment_check(self, manage):
        process = manage("check", "--deploy", "--fail-level", "WARNING")

        assert process.returncode == 0, process.stderr
        assert "no issues (1 silenced)" in process.stdout  # HSTS preload is only for those who ask for it

    @pytest.mark.parametrize("command", ["check", "migrate", "makemigrations", "no_such_command"])
    def test_without_a_secret_key_it_does_not_start(self, manage, command):
        line = the_one_line(manage(command, SECRET_KEY=""))

        assert line.startswith("JobPilot cannot start: SECRET_KEY is not set.")

    def test_with_debug_on_the_key_is_needed_too(self, manage):
        assert "SECRET_KEY is not set" in the_one_line(manage("check", SECRET_KEY="", DEBUG="true"))

    def test_an_invalid_database_url_is_one_line(self, manage):
        line = the_one_line(manage("check", DATABASE_URL="mysql://ada:secret@db.example/jobs"))

        assert line.startswith("JobPilot cannot start: DATABASE_URL (mysql://…) does not name a database that")
        assert "secret" not in line

    def test_an_unknown_time_zone_is_one_line(self, manage):
        assert the_one_line(manage("check", TIME_ZONE="Mars/Base")) == (
            "JobPilot cannot start: TIME_ZONE is 'Mars/Base', which is no time zone. Set one such as Europe/Berlin."
        )
        assert manage("check", TIME_ZONE="Asia/Kolkata", LANGUAGE_CODE="en-gb").returncode == 0

    @pytest.mark.parametrize(
        ("environment", "reason"),
        [
            ({"LOGIN_FAILURES": "few"}, "LOGIN_FAILURES must be a whole number of at least 1, not 'few'."),
            ({"LOGIN_COOL_OFF": "0"}, "LOGIN_COOL_OFF must be a whole number of at least 1, not '0'."),
            ({"DATABASE_LOCK_TIMEOUT": "5s"}, "DATABASE_LOCK_TIMEOUT must be a whole number of at least 0, not '5s'."),
            ({"PROXIES": "-1"}, "PROXIES must be a whole number of at least 0, not '-1'."),
            ({"EMAIL_URL": "mail://ada:secret@mail.example"}, "EMAIL_URL does not name a server that sends mail."),
            ({"EMAIL_URL": "smtp://ada:secret/@mail.example"}, "EMAIL_URL does not name a server that sends mail."),
        ],
    )
    def test_an_invalid_variable_is_one_line(self, manage, environment, reason):
        line = the_one_line(manage("check", **environment))

        assert line.startswith(f"JobPilot cannot start: {reason}")
        assert "secret" not in line

    def test_an_unreachable_postgresql_is_one_line(self, manage):
        # Nobody listens on port 1.
        line = the_one_line(manage("migrate", DATABASE_URL="postgres://ada:secret@127.0.0.1:1/jobs"))

        assert line.startswith("JobPilot cannot use the database: ")
        assert "Connection refused" in line
        assert "secret" not in line

    def test_an_impossible_file_is_one_line(self, manage, tmp_path):
        line = the_one_line(manage("migrate", DATABASE_URL=f"sqlite:///{tmp_path}/no/such/folder/jobs.sqlite3"))

        assert line == "JobPilot cannot use the database: unable to open database file."

    def test_a_file_that_is_not_a_database_is_one_line(self, manage, tmp_path):
        (tmp_path / "jobpilot.sqlite3").write_text("not a database at all, however long the text is" * 100)

        assert the_one_line(manage("migrate")) == "JobPilot cannot use the database: file is not a database."

    def test_a_database_without_migrations_is_one_line(self, manage):
        line = the_one_line(manage("shell", "--verbosity", "0", "-c", "User.objects.get()"))

        assert line == (
            "JobPilot cannot use the database: no such table: jobpilot_user. Run `manage.py migrate` first."
        )

    def test_a_traceback_is_shown_on_request(self, manage):
        process = manage("check", "--traceback", SECRET_KEY="")

        assert process.returncode == 1
        assert "Traceback" in process.stderr


class TestDatabaseURL:
    @pytest.mark.parametrize(
        "url",
        [
            pytest.param("", id="empty"),
            pytest.param("secret", id="a word"),
            pytest.param("secret@db.example/jobs", id="no scheme"),
            pytest.param("ada:secret@db.example/jobs", id="a name for a scheme"),
            pytest.param("postgres:ada:secret@db.example/jobs", id="no slashes"),
            pytest.param("//ada:secret@db.example/jobs", id="slashes only"),
            pytest.param("mysql://ada:secret@db.example/jobs", id="another database"),
            pytest.param("postgres://ada:secret@db.example:port/jobs", id="a port that is no number"),
            pytest.param("postgres://ada:secret/secret@db.example/jobs", id="a slash in the password"),
            pytest.param("postgres://ada:secret@db.example/", id="no name"),
            pytest.param("sqlite://secret.sqlite3", id="a file where a host is"),
            pytest.param("sqlite://secret/jobs.sqlite3", id="a folder where a host is"),
        ],
    )
    def test_is_refused_without_showing_the_password(self, url):
        with pytest.raises(ImproperlyConfigured, match="does not name a database that JobPilot supports") as refused:
            database(url)

        assert "secret" not in str(refused.value)
        # Nor does the exception chain show it.
        assert refused.value.__cause__ is None
        assert refused.value.__suppress_context__ or refused.value.__context__ is None

    @pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
    def test_postgresql_has_a_pool(self, scheme):
        config = database(f"{scheme}://ada:s%40cret@db.example:5433/jobs?sslmode=require", pool_size="3")

        assert config["ENGINE"] == "jobpilot.db.postgresql"
        assert (config["HOST"], config["PORT"], config["NAME"]) == ("db.example", 5433, "jobs")
        assert config["PASSWORD"] == "s@cret"
        assert config["OPTIONS"] == {
            "sslmode": "require",
            "pool": {"min_size": 1, "max_size": 3, "timeout": 10, "reconnect_timeout": 5},
            "connect_timeout": 5,
            "options": "-c statement_timeout=30s -c lock_timeout=20s -c idle_in_transaction_session_timeout=60s",
        }

    def test_what_has_no_limit_is_left_to_the_server(self):
        options = database("postgres://ada@db.example/jobs?options=-c%20work_mem%3D64MB", limits=Limits(0, 7, 0, 0))[
            "OPTIONS"
        ]

        assert options["options"] == "-c lock_timeout=7s -c work_mem=64MB"
        assert "connect_timeout" not in options

    @pytest.mark.parametrize("size", ["many", "0", "-1", "2.5", ""])
    def test_an_invalid_pool_size_is_refused(self, size):
        with pytest.raises(ImproperlyConfigured, match="DATABASE_POOL_SIZE must be a whole number of at least 1"):
            database("postgres://user@host/name", pool_size=size)


@pytest.mark.parametrize(
    ("argv", "expected"),
    [
        (["manage.py", "migrate"], True),
        (["/srv/jobpilot/manage.py", "import_rows", "x.csv"], True),
        (["django-admin", "check"], True),
        (["manage.py"], True),
        (["manage.py", "runserver"], False),
        (["manage.py", "run_demo", "--port", "8000"], False),
        (["/srv/.venv/bin/gunicorn", "jobpilot.wsgi"], False),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_commands_have_no_limits(argv, expected):
    assert is_command(argv) is expected


@pytest.mark.skipif("connection.vendor != 'postgresql'")
class TestLimits:
    """What a server of PostgreSQL does with the limits of a page."""

    @pytest.fixture
    def connect(self, unblocked):
        opened = []

        def open_connection(*seconds: int):
            config = connection.settings_dict | {"TEST": {}}
            options = database("postgres://host/name", limits=Limits(*seconds))["OPTIONS"]
            config["OPTIONS"] = {"options": options.get("options", "")}
            opened.append(ConnectionHandler({"default": config})["default"])
            return opened[-1]

        yield open_connection
        for one in opened:
            one.close()

    def test_a_slow_statement_is_stopped(self, connect):
        with connect(1, 0, 0).cursor() as cursor, pytest.raises(OperationalError) as raised:
            cursor.execute("SELECT pg_sleep(9)")

        assert fault_of(raised.value) is Fault.SLOW

    def test_nobody_waits_for_a_lock_for_ever(self, connect):
        with connect(0, 0, 0).cursor() as holder, connect(9, 1, 0).cursor() as waiter:
            holder.execute("SELECT pg_advisory_lock(1)")
            with pytest.raises(OperationalError) as raised:
                waiter.execute("SELECT pg_advisory_lock(1)")

        assert fault_of(raised.value) is Fault.LOCKED

    def test_a_transaction_that_does_nothing_ends(self, connect):
        idle = connect(0, 0, 1)
        with idle.cursor() as cursor:
            cursor.execute("BEGIN")
            time.sleep(1.3)
            with pytest.raises((OperationalError, DatabaseError)) as raised:
                cursor.execute("SELECT 1")

        assert fault_of(raised.value) is Fault.GONE


@pytest.mark.django_db
def test_the_connection_of_the_run_is_pooled():
    """Require a pool on PostgreSQL; SQLite opens its file each time."""
    assert bool(getattr(connection, "pool", None)) == (connection.vendor == "postgresql")


class TestSQLite:
    @pytest.fixture
    def connect(self, tmp_path, django_db_blocker):
        """Return a function that opens connections to one database file with the project's settings."""
        opened = []

        def open_connection(**options):
            config = database(f"sqlite:///{tmp_path / 'jobs.sqlite3'}")
            config["OPTIONS"] |= options
            opened.append(ConnectionHandler({"default": config})["default"])
            return opened[-1]

        with django_db_blocker.unblock():
            yield open_connection
            for one in opened:
                one.close()

    @pytest.mark.parametrize(
        ("pragma", "value"),
        [
            ("journal_mode", "wal"),
            ("busy_timeout", 20_000),
            ("synchronous", 1),
            ("foreign_keys", 1),
            ("mmap_size", 2**30),
        ],
    )
    def test_pragmas(self, connect, pragma, value):
        with connect().cursor() as cursor:
            assert cursor.execute(f"PRAGMA {pragma}").fetchone() == (value,)

    def test_a_transaction_takes_the_write_lock_at_once(self, connect):
        first, second = connect(), connect(timeout=0)
        first.ensure_connection()
        second.ensure_connection()

        first._start_transaction_under_autocommit()

        with pytest.raises(OperationalError, match="database is locked"):
            second._start_transaction_under_autocommit()

    def test_readers_continue_while_one_writes(self, connect):
        writer, reader = connect(), connect(timeout=0)
        with writer.cursor() as cursor:
            cursor.execute("CREATE TABLE note (text)")
        writer._start_transaction_under_autocommit()
        with writer.cursor() as cursor:
            cursor.execute("INSERT INTO note VALUES ('unfinished')")

        with reader.cursor() as cursor:
            assert cursor.execute("SELECT count(*) FROM note").fetchone() == (0,)
