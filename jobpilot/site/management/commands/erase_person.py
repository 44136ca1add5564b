import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DEFAULT_DB_ALIAS

from jobpilot.admin.transfer.tables import counted
from jobpilot.site.archive import ArchiveError, Erasure, erase_person, find_person, plan_erasure, traces_of


class Command(BaseCommand):
    help = (
        "Erases one person: all their rows and files, their account, and what logs, legacy records and merges keep of "
        "them. Then searches every table for their name, e-mail address and id, and ends with status 1 if something is "
        "left. `archive_person` keeps a copy."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("person", help="an e-mail address, a full name if one person alone has it, or an id")
        parser.add_argument("--yes", action="store_true", help="do not ask")
        parser.add_argument(
            "--keep-account", action="store_true", help="keep the account; that of a superuser stays in any case"
        )
        parser.add_argument("--database", default=DEFAULT_DB_ALIAS, help="the alias of the database (%(default)s)")

    def handle(self, *, person: str, yes: bool, keep_account: bool, database: str, **options: Any) -> None:
        try:
            found = find_person(person, using=database)
            plan = plan_erasure(found, keep_account=keep_account, using=database)
            self.stdout.write(f"{found} and everything of theirs will be erased: {plan}. This cannot be undone.")
            if not yes:
                self._ask(plan)
            erasure = erase_person(found, keep_account=keep_account, using=database)
        except ArchiveError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Erased {erasure}.")
        traces = traces_of(erasure.names, using=database)
        for trace in traces:
            self.stdout.write(f"  {trace.table}: {counted(trace.rows, 'row')} left; {trace.advice}.")
        if traces:
            raise CommandError("The person was erased, but the tables above still name them.", returncode=1)
        self.stdout.write("No table has their name, e-mail address or id any more. Backups may.")

    def _ask(self, plan: Erasure) -> None:
        if not sys.stdin.isatty():
            raise CommandError("Not running interactively; pass --yes to erase without confirmation.")
        if input(f"Type the name to erase them ({plan.person}): ").strip() != str(plan.person):
            raise CommandError("Cancelled. Nothing was erased.")
