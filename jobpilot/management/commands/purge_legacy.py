import sys

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from jobpilot.legacy import retiring
from jobpilot.legacy.account import Imbalance, take_account
from jobpilot.legacy.importing import LegacyImport
from jobpilot.legacy.reading import RETIRED, LegacyDatabase
from jobpilot.legacy.telling import reconciliation
from jobpilot.legacy.whole import TABLES


class Command(BaseCommand):
    help = (
        "Drop the legacy tables that `migrate` retired, for good, and on PostgreSQL their enum types. Only if each of "
        "their rows is still in the new tables or among the legacy records. The tables of the ETL stay."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--yes", action="store_true", help="do not ask")

    def handle(self, *, yes: bool, **options) -> None:
        tables = retiring.retired_tables(connection)
        if not tables:
            raise CommandError("There is nothing to purge: the database has no retired legacy tables.")
        account = take_account(LegacyImport(apps, connection, LegacyDatabase(connection, RETIRED)), TABLES)
        self.stdout.write(reconciliation(account))
        try:
            account.require_balance()
        except Imbalance as imbalance:
            raise CommandError(f"Nothing was dropped, since rows are missing: {imbalance}.") from imbalance
        if not yes:
            self._ask(account.total.read)
        with connection.schema_editor() as schema_editor:
            retiring.drop(schema_editor)
        self.stdout.write(f"Dropped {len(tables)} tables with {account.total.read:,} rows.")

    def _ask(self, rows: int) -> None:
        if not sys.stdin.isatty():
            raise CommandError("There is nobody to ask: give --yes to drop the tables without a question.")
        answer = input(f"Drop the legacy tables with {rows:,} rows? There is no way back. Type yes or no: ")
        if answer.strip().lower() != "yes":
            raise CommandError("Nothing was dropped.")
