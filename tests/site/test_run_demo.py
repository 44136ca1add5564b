"""`run_demo`, the command of `make run`."""

import os
import re
import socket
import subprocess
import sys
from io import StringIO
from pathlib import Path
from urllib.error import URLError
from urllib.request import HTTPCookieProcessor, build_opener

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from jobpilot.factories import UserProfileFactory
from jobpilot.models import User
from jobpilot.site import mock_data
from jobpilot.site.mail import address_of_site
from jobpilot.site.management.commands.run_demo import Command

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.django_db
def test_refuses_to_run_in_production():
    with pytest.raises(CommandError, match="DEBUG is off"):
        call_command("run_demo")


@pytest.mark.parametrize("port", [0, 70000])
def test_refuses_an_invalid_port(settings, port):
    settings.DEBUG = True
    with pytest.raises(CommandError, match=f"between 1 and 65535, not {port}"):
        call_command("run_demo", port=port)


@pytest.mark.django_db
class TestAdministrator:
    def test_is_created_with_the_password_of_the_environment(self, monkeypatch):
        monkeypatch.setenv("DEMO_PASSWORD", "from-dot-env")
        assert Command().make_administrator() == "Log in as admin with the password from-dot-env"
        assert User.objects.get(username="admin", is_superuser=True).check_password("from-dot-env")

    def test_gets_a_random_password_without_one_in_the_environment(self, monkeypatch):
        monkeypatch.delenv("DEMO_PASSWORD", raising=False)
        password = Command().make_administrator().split()[-1]
        assert User.objects.get(username="admin").check_password(password)

    def test_keeps_a_password_that_was_changed(self, monkeypatch):
        monkeypatch.setenv("DEMO_PASSWORD", "first")
        Command().make_administrator()
        admin = User.objects.get(username="admin")
        admin.set_password("second")
        admin.save()
        assert "with your password" in Command().make_administrator()
        assert User.objects.get(username="admin").check_password("second")

    def test_is_not_created_if_there_is_another_administrator(self):
        User.objects.create_superuser(username="grace", password="compiler")
        assert "your own administrator" in Command().make_administrator()
        assert User.objects.count() == 1


@pytest.mark.django_db
class TestMockPeople:
    def test_their_password_is_shown_as_long_as_it_is_the_one_of_the_environment(self):
        UserProfileFactory(email="ada@example.com")
        assert mock_data.describe_log_ins("known") == ""
        assert mock_data.make_log_ins("known") == "known"

        assert mock_data.make_log_ins("another") == ""
        assert "Log in as ada with the password known.\n" in mock_data.describe_log_ins("known")
        for other in ("", "another"):
            assert "with the password that was shown when" in mock_data.describe_log_ins(other)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("given", "leads_to"), [("", "http://127.0.0.1:8471"), ("https://hunt.example", "https://hunt.example")]
)
def test_links_in_mail_and_feeds_lead_to_its_port(settings, monkeypatch, given, leads_to):
    settings.DEBUG, settings.SITE_ADDRESS = True, given
    monkeypatch.setattr(f"{Command.__module__}.call_command", lambda *arguments, **options: None)
    call_command("run_demo", port=8471, empty=True, stdout=StringIO())
    assert address_of_site() == leads_to


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the database is a file of SQLite's")
def test_serves_the_admin_and_the_printed_login_works(tmp_path):
    """Start with an empty database, as a newcomer does, and log in to the admin with its data."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{tmp_path / 'demo.sqlite3'}",
        "DEBUG": "true",
        "DEMO_PASSWORD": "shown-once",
        "DEMO_PEOPLE_PASSWORD": "shown-too",
        "PYTHONUNBUFFERED": "1",
    }
    command = [sys.executable, "manage.py", "run_demo", "--port", str(port)]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as server:
        try:
            output = ""
            for line in server.stdout:
                output += line
                if "Quit the server" in line:
                    break
            assert f"http://127.0.0.1:{port}/admin/" in output, output
            password = re.search(r"Log in as admin with the password (\S+)", output).group(1)

            someone, theirs = re.search(r"Log in as ([\w.]+), .* with the password (\S+)\.", output).groups()
            assert theirs == "shown-too"

            for username, word in (("admin", password), (someone, theirs)):
                browser = build_opener(HTTPCookieProcessor())
                base = f"http://127.0.0.1:{port}/admin"
                page = _when_up(browser, f"{base}/login/")
                token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page).group(1)
                form = f"csrfmiddlewaretoken={token}&username={username}&password={word}"
                form += "&next=/admin/companies/joblisting/"
                listings = browser.open(f"{base}/login/", data=form.encode()).read().decode()
                assert re.search(r"150\s+job listings", listings), username
        finally:
            server.terminate()


def _when_up(browser, url: str, tries: int = 200) -> str:
    for _ in range(tries):
        try:
            return browser.open(url, timeout=5).read().decode()
        except URLError:
            continue
    raise AssertionError(f"{url} never answered")
