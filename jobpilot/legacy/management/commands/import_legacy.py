import json
from pathlib import Path

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from jobpilot.apps import project_apps
from jobpilot.legacy.console import progress_bar, reconciliation
from jobpilot.legacy.loader import LegacyImport
from jobpilot.legacy.lock import try_lock
from jobpilot.legacy.memory import rows_come_and_go
from jobpilot.legacy.plan import TABLES, bring_over
from jobpilot.legacy.reconciliation import Account, Imbalance, take_account
from jobpilot.legacy.schema import require_legacy_schema
from jobpilot.legacy.source import LegacyDatabase, SourceError, is_same_database, one_line, open_source


class Command(BaseCommand):
    help = (
        "Bring over a database of JobPilot-OpenManus, which is only read, and show what became of each of its rows. "
        "What was brought over before is left alone. All or nothing: whatever goes wrong, the database is as before."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "source_url",
            metavar="SOURCE_URL",
            help="sqlite:///path/to/file.sqlite3 or postgres://user:password@host:5432/name",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="do it all, show the reconciliation, and take it all back"
        )
        parser.add_argument("--report", type=Path, metavar="FILE", help="write the reconciliation as JSON, too")

    def handle(self, *, source_url: str, dry_run: bool, report: Path | None, **options) -> None:
        require_migrated()
        try:
            with open_source(source_url) as source:
                if is_same_database(source.connection, connection):
                    raise CommandError("This is the configured database itself, which `manage.py migrate` brings over.")
                require_legacy_schema(source)
                if report:
                    require_writable(report)
                with rows_come_and_go():
                    account, added = import_legacy(source, dry_run=dry_run)
        except (SourceError, Imbalance) as error:
            raise CommandError(str(error)) from error
        except DatabaseError as error:
            raise CommandError(f"Nothing was imported: {one_line(error)}") from error
        self.stdout.write(reconciliation(account))
        self.stdout.write(summary(added, account, dry_run=dry_run))
        if report:
            told = {"dry_run": dry_run, "added": added, **account.as_dict()}
            report.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def require_migrated() -> None:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise CommandError("The configured database has migrations to come. Run `manage.py migrate` first.")


def require_writable(report: Path) -> None:
    try:
        report.open("a").close()
    except OSError as error:
        raise CommandError(f"The report cannot be written: {error.strerror}: {report}") from error


def import_legacy(source: LegacyDatabase, *, dry_run: bool = False) -> tuple[Account, int]:
    """Bring a legacy database over and account for each of its rows; also give the number of rows that this added.

    Raises Imbalance if a row is nowhere. Then, and with `dry_run`, the database is as it was.
    """
    with transaction.atomic():
        if not try_lock(connection, until="transaction"):
            raise CommandError("Another import is at work on this database. Try again when it is done.")
        before = count_rows()
        with progress_bar(source) as progress:
            bring_over(apps, connection, source, progress)
        connection.check_constraints()
        account = take_account(LegacyImport(apps, connection, source), TABLES)
        account.require_balance()
        added = count_rows() - before
        transaction.set_rollback(dry_run)
    return account, added


def count_rows() -> int:
    """Return how many rows the models of the project have."""
    return sum(model._base_manager.count() for app in project_apps() for model in app.get_models())


def summary(added: int, account: Account, *, dry_run: bool) -> str:
    rows = f"{account.total.read:,} legacy rows"
    new = f"{added:,} new row{'' if added == 1 else 's'}"
    if not added:
        return f"Nothing new: all {rows} were brought over before."
    if dry_run:
        return f"Dry run: {new} would come of {rows}. Nothing was changed."
    return f"{new} came of {rows}. Each of these is accounted for."
