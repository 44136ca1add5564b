"""What `migrate` checks and prints when it imports a legacy database in place (receivers of Django's signals)."""

from collections.abc import Sequence
from typing import Any, TextIO

from django.core.management import CommandError
from django.db import connections
from django.db.migrations import Migration

from jobpilot.legacy.console import reconciliation
from jobpilot.legacy.lock import try_lock, unlock
from jobpilot.legacy.operations import ImportLegacy
from jobpilot.legacy.plan import TABLES
from jobpilot.legacy.reconciliation import Account
from jobpilot.legacy.retirement import retired_tables
from jobpilot.legacy.schema import is_legacy, require_legacy_schema
from jobpilot.legacy.source import LegacyDatabase, SourceError

Plan = Sequence[tuple[Migration, bool]]  # of `migrate`: each migration, and whether it is unapplied


def prepare(*, using: str, verbosity: int, plan: Plan = (), stdout: TextIO | None = None, **kwargs: Any) -> None:
    """Before the first migration, refuse an incomplete legacy database, and one that another process is importing."""
    operations = _operations(plan)
    connection = connections[using]
    if not operations:
        return
    source = LegacyDatabase(connection)
    was_migrated = bool(retired_tables(connection))
    if was_migrated or not is_legacy(source):
        namesakes = ", ".join(sorted(source.tables & TABLES.keys()))
        if verbosity > 0 and stdout and namesakes:
            why = "Already migrated from" if was_migrated else "Not a database of"
            stdout.write(f"{why} JobPilot-OpenManus: left these tables as they are: {namesakes}.")
        return
    if not try_lock(connection, until="session"):
        raise CommandError("Another import is running on this database. Try again when it is finished.")
    try:
        require_legacy_schema(source)
    except SourceError as error:
        unlock(connection)
        raise CommandError(str(error)) from error
    for operation in operations:
        operation.shows_progress = verbosity > 0


def finish(*, using: str, verbosity: int, plan: Plan = (), stdout: TextIO | None = None, **kwargs: Any) -> None:
    """After the last migration, print what became of every legacy row."""
    operations = _operations(plan)
    if operations:
        unlock(connections[using])
    for operation in operations:
        operation.shows_progress = False
        if operation.account.tables:
            if verbosity > 0 and stdout:
                stdout.write(reconciliation(operation.account))
            operation.account = Account()


def _operations(plan: Plan) -> list[ImportLegacy]:
    """Return the operations of a plan of `migrate` that import a legacy database."""
    return [
        operation
        for migration, backwards in plan
        if not backwards
        for operation in migration.operations
        if isinstance(operation, ImportLegacy) and not operation.is_superseded
    ]
