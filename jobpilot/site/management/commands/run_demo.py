"""Prepare and serve a demo, or an empty database of one's own, with an administrator. `make run` runs it."""

import os
import secrets
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import BaseCommand, CommandError, CommandParser, call_command

from jobpilot.site import mock_data

ADMINISTRATOR = "admin"


class Command(BaseCommand):
    help = (
        "Serves the admin with mock data: migrates, fills the database if it is empty, creates an administrator if "
        "there is none, and starts the development server on 127.0.0.1. Existing data is kept. With --empty there is "
        "no mock data: a hunt of one's own begins."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000, help="port to serve on (default: %(default)s)")

        parser.add_argument("--empty", action="store_true", help="begin without mock data, in a database that has none")

    def handle(self, *, port: int, empty: bool = False, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError(
                "run_demo is for development, but DEBUG is off. Set DEBUG=true in .env, as `make run` does."
            )
        if not 0 < port < 65536:
            raise CommandError(f"--port must be between 1 and 65535, not {port}.")
        # Where links in mail and feeds lead.
        settings.SITE_ADDRESS = getattr(settings, "SITE_ADDRESS", "") or f"http://127.0.0.1:{port}"
        call_command("migrate", verbosity=0)
        password = os.environ.get("DEMO_PEOPLE_PASSWORD", "")  # `make run` writes one into .env
        if empty:
            self.begin_empty()
        elif mock_data.is_empty():
            call_command("seed_mock_data", log_ins=False)
            password = mock_data.make_log_ins(password)
        log_ins = [self.make_administrator(), mock_data.describe_log_ins(password)]
        self.stdout.write(
            self.style.SUCCESS(f"\nJobPilot is running at http://127.0.0.1:{port}/admin/")
            + "".join(f"\n{text}" for text in log_ins if text)
            + "\nPress Ctrl-C to stop it.\n"
        )
        self.stdout.flush()  # the server does not return, so buffered output would not be shown
        call_command("runserver", f"127.0.0.1:{port}", use_reloader=False)

    def begin_empty(self) -> None:
        """Add the job sources and resume templates to a database without mock data."""
        if mock_data.has_mock_data():
            raise CommandError(
                "This database holds mock data. Clear the demo on its start page, or name another one in DATABASE_URL."
            )
        mock_data.make_lasting_rows()

    def make_administrator(self) -> str:
        """Create an administrator if there is none, and return how to log in."""
        accounts = get_user_model().objects
        password = os.environ.get("DEMO_PASSWORD", "")  # `make run` writes one into .env
        administrator = accounts.filter(username=ADMINISTRATOR).first()
        if administrator is None and not accounts.filter(is_superuser=True).exists():
            password = password or secrets.token_urlsafe(9)
            accounts.create_superuser(username=ADMINISTRATOR, password=password)
        elif administrator is None:
            return "Log in with your own administrator account."
        elif not password or not administrator.check_password(password):
            return f"Log in as {ADMINISTRATOR} with your password. To set a new one, run `manage.py changepassword`."
        return f"Log in as {ADMINISTRATOR} with the password {password}"
