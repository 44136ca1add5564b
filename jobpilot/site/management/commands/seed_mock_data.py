import sys
from argparse import ArgumentTypeError
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from jobpilot.site import mock_data
from jobpilot.site.data_report import data_report
from jobpilot.site.management.commands.data_report import as_tables


def day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"{text!r} is not a date such as 2026-03-31") from error


class Command(BaseCommand):
    help = (
        "Fills an empty database with believable mock data: companies, their jobs, people with skill banks and "
        "resumes, and their applications. The same arguments create the same data. A few people get accounts, whose "
        "random password is shown once."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--users", type=int, default=20, help="number of people (default: %(default)s)")
        parser.add_argument("--companies", type=int, default=30, help="number of companies (default: %(default)s)")
        parser.add_argument(
            "--jobs",
            type=int,
            default=150,
            help=f"number of job listings, at least {mock_data.FEWEST_JOBS} (default: %(default)s)",
        )
        parser.add_argument(
            "--seed",
            type=int,
            default=mock_data.DEFAULT_SEED,
            help="seed of the random numbers; another seed creates other data (default: %(default)s)",
        )
        parser.add_argument(
            "--as-of",
            type=day,
            metavar="DATE",
            help="the current date of the mock data, such as 2026-03-31; everything in it happened before "
            "(default: today, in UTC)",
        )
        full = parser.add_mutually_exclusive_group()
        full.add_argument(
            "--reset", action="store_true", help="first delete all of JobPilot's data except accounts, after a question"
        )
        full.add_argument("--append", action="store_true", help="add mock data to existing data")
        parser.add_argument("--yes", action="store_true", help="with --reset: do not ask for confirmation")
        parser.add_argument(
            "--no-log-ins",
            action="store_false",
            dest="log_ins",
            help="give no accounts to mock people (none are given if DEBUG is off)",
        )
        parser.add_argument("--force", action="store_true", help="run even if DEBUG is off, as it is in production")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEBUG and not options["force"]:
            raise CommandError("DEBUG is off, so this may be a production database. Pass --force to fill it anyway.")
        if options["yes"] and not options["reset"]:
            raise CommandError("--yes confirms --reset. Pass both, or neither.")
        if not (options["append"] or mock_data.is_empty()):
            self._require_reset(options)
        try:
            with self._progress() as progress:
                mock_data.seed(
                    **{name: options[name] for name in ("users", "companies", "jobs", "seed", "as_of", "reset")},
                    progress=progress,
                )
        except ValueError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(as_tables(data_report()))
        if options["log_ins"] and settings.DEBUG and (password := mock_data.make_log_ins()):
            self.stdout.write(f"\n{mock_data.describe_log_ins(password)}")

    def _require_reset(self, options: dict[str, object]) -> None:
        """Ask for confirmation of --reset, before the transaction, which would lock others out."""
        if not options["reset"]:
            raise CommandError(
                "The database is not empty. Pass --reset to delete its data first, or --append to add to it."
            )
        if options["yes"]:
            return
        if not sys.stdin.isatty():
            raise CommandError("Not running interactively. Pass --yes to delete the data without confirmation.")
        answer = input("Delete all companies, jobs, people, resumes and applications? Type yes or no: ")
        if answer.strip().lower() != "yes":
            raise CommandError("Cancelled. Nothing was deleted.")

    @contextmanager
    def _progress(self) -> Iterator[mock_data.Progress]:
        """Show progress bars if stderr is a terminal."""
        console = Console(stderr=True)
        columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
        with Progress(*columns, console=console, disable=not console.is_terminal) as bars:
            tasks = {}

            def show(part: str, done: int, total: int) -> None:
                if part not in tasks:
                    tasks[part] = bars.add_task(part.capitalize(), total=total)
                bars.update(tasks[part], completed=done)

            yield show
