import json
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from jobpilot.apps import project_apps
from jobpilot.legacy.console import progress_bar, reconciliation
from jobpilot.legacy.lock import try_lock
from jobpilot.legacy.plan import import_rows
from jobpilot.legacy.reconciliation import Account, Imbalance
from jobpilot.legacy.schema import require_legacy_schema
from jobpilot.legacy.source import LegacyDatabase, SourceError, is_same_database, one_line, open_source


class Command(BaseCommand):
    help = (
        "Import a JobPilot-OpenManus database, which is only read, and show what became of each of its rows. "
        "Rows that were imported before are skipped. If anything goes wrong, nothing is imported."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "source_url",
            metavar="SOURCE_URL",
            help="sqlite:///path/to/file.sqlite3 or postgres://user:password@host:5432/name",
        )
        parser.add_argument("--dry-run", action="store_true", help="show the reconciliation and roll the import back")
        parser.add_argument("--report", type=Path, metavar="FILE", help="also write the reconciliation as JSON")

    def handle(self, *, source_url: str, dry_run: bool, report: Path | None, **options: Any) -> None:
        require_migrated()
        try:
            with open_source(source_url) as source:
                if is_same_database(source.connection, connection):
                    raise CommandError("This is the configured database itself. Run `manage.py migrate` to import it.")
                require_legacy_schema(source)
                if report:
                    require_writable(report)
                account, added = import_legacy(source, dry_run=dry_run)
        except (SourceError, Imbalance) as error:
            raise CommandError(str(error)) from error
        except DatabaseError as error:
            raise CommandError(f"Nothing was imported: {one_line(error)}") from error
        self.stdout.write(reconciliation(account))
        self.stdout.write(summary(added, account, dry_run=dry_run))
        if report:
            content = {"dry_run": dry_run, "added": added, **account.as_dict()}
            report.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def require_migrated() -> None:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise CommandError("The configured database has unapplied migrations. Run `manage.py migrate` first.")


def require_writable(report: Path) -> None:
    try:
        report.open("a").close()
    except OSError as error:
        raise CommandError(f"Cannot write the report: {error.strerror}: {report}") from error


def import_legacy(source: LegacyDatabase, *, dry_run: bool = False) -> tuple[Account, int]:
    """Import a legacy database and return its account and the number of rows added.

    Raise Imbalance if a legacy row is missing afterwards. In that case, and with `dry_run`, nothing is changed.
    """
    with transaction.atomic():
        if not try_lock(connection, until="transaction"):
            raise CommandError("Another import is running on this database. Try again when it is finished.")
        before = count_rows()
        with progress_bar(source) as progress:
            account = import_rows(apps, connection, source, progress)
        connection.check_constraints()
        added = count_rows() - before
        transaction.set_rollback(dry_run)
    return account, added


def count_rows() -> int:
    """Return the number of rows of the project's models."""
    return sum(model._base_manager.count() for app in project_apps() for model in app.get_models())


def summary(added: int, account: Account, *, dry_run: bool) -> str:
    rows = f"{account.total.read:,} legacy rows"
    new = f"{added:,} new row{'' if added == 1 else 's'}"
    if not added:
        return f"Nothing new: all {rows} were imported before."
    if dry_run:
        return f"Dry run: {rows} would add {new}. Nothing was changed."
    return f"{rows} added {new}. Every legacy row is accounted for."
