import sys
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, connection

from jobpilot.legacy import retirement
from jobpilot.legacy.console import reconciliation
from jobpilot.legacy.loader import LegacyImport
from jobpilot.legacy.plan import TABLES
from jobpilot.legacy.reconciliation import Account, TableAccount, take_account
from jobpilot.legacy.source import RETIRED, LegacyDatabase, one_line


class Command(BaseCommand):
    help = (
        "Drop the legacy tables that `migrate` retired, for good, and on PostgreSQL their enum types. Only if each of "
        "their rows is still in the new tables or among the legacy records, or if those that are not were deleted on "
        "purpose. The tables of the ETL stay."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--yes", action="store_true", help="do not ask")
        parser.add_argument(
            "--accept-deleted",
            action="store_true",
            help="drop the tables although rows that came from them were deleted since, after showing how many",
        )

    def handle(self, *, yes: bool, accept_deleted: bool, **options: Any) -> None:
        tables = retirement.retired_tables(connection)
        if not tables:
            raise CommandError("Nothing to purge: the database has no retired legacy tables.")
        account = take_account(LegacyImport(apps, connection, LegacyDatabase(connection, RETIRED)), TABLES)
        self.stdout.write(reconciliation(account))
        missing = missing_rows(account)
        if missing:
            self.stdout.write("Missing rows:")
            for table, count in missing.items():
                self.stdout.write(f"  {table}: {count:,} ({listed(account.tables[table], count)})")
        if missing and not accept_deleted:
            raise CommandError(
                "Nothing was dropped, because rows are missing. If they were deleted on purpose, pass --accept-deleted "
                "to drop the retired tables with the last copies of them."
            )
        if not yes:
            self._ask(account.total.read, sum(missing.values()))
        try:
            with connection.schema_editor() as schema_editor:
                retirement.drop(schema_editor)
        except DatabaseError as error:  # PostgreSQL keeps what a view of the user's needs, say
            raise CommandError(f"Nothing was dropped: {one_line(error)}") from error
        self.stdout.write(f"Dropped {len(tables)} tables with {account.total.read:,} rows.")

    def _ask(self, rows: int, missing: int) -> None:
        if not sys.stdin.isatty():
            raise CommandError("Not running interactively; pass --yes to drop the tables without confirmation.")
        last_copy = f", including the last copies of {missing:,}" if missing else ""
        answer = input(f"Drop the legacy tables with {rows:,} rows{last_copy}? This cannot be undone. Type yes or no: ")
        if answer.strip().lower() != "yes":
            raise CommandError("Nothing was dropped.")


def missing_rows(account: Account) -> dict[str, int]:
    """Return, by table, how many rows are neither in the new tables nor in the ledger."""
    counts = {
        table: rows.read - rows.imported - rows.merged - rows.quarantined for table, rows in account.tables.items()
    }
    return {table: count for table, count in counts.items() if count}


def listed(rows: TableAccount, count: int) -> str:
    """Return the first few ids of the missing rows."""
    return ", ".join(rows.lost) + (", …" if count > len(rows.lost) else "")
