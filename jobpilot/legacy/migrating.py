"""What `migrate` says and refuses when it brings a legacy database over in place (receivers of Django's signals)."""

from django.core.management import CommandError
from django.db import connections

from jobpilot.legacy.account import Account
from jobpilot.legacy.lock import try_lock, unlock
from jobpilot.legacy.operation import ImportLegacy, RetireLegacy
from jobpilot.legacy.reading import LegacyDatabase
from jobpilot.legacy.source import SourceError, require_legacy_schema
from jobpilot.legacy.telling import reconciliation
from jobpilot.legacy.whole import TABLES


def prepare(*, using: str, verbosity: int, plan=(), **kwargs) -> None:
    """Before the first migration: refuse what cannot be brought over whole, or while another process does it."""
    operations = _operations(plan)
    connection = connections[using]
    if not operations or not LegacyDatabase(connection).tables & TABLES.keys():
        return
    if not try_lock(connection, until="session"):
        raise CommandError("Another import is at work on this database. Try again when it is done.")
    try:
        require_legacy_schema(LegacyDatabase(connection), TABLES)
    except SourceError as error:
        unlock(connection)
        raise CommandError(str(error)) from error
    for operation in operations:
        operation.shows_progress = verbosity > 0


def finish(*, using: str, verbosity: int, plan=(), stdout=None, **kwargs) -> None:
    """After the last migration: show what became of every legacy row."""
    operations = _operations(plan)
    if operations:
        unlock(connections[using])
    for operation in operations:
        operation.shows_progress = False
        if isinstance(operation, RetireLegacy) and operation.account.tables:
            if verbosity > 0 and stdout:
                stdout.write(reconciliation(operation.account))
            operation.account = Account()


def _operations(plan) -> list[ImportLegacy | RetireLegacy]:
    """Those of a plan of `migrate` that bring a legacy database over."""
    return [
        operation
        for migration, backwards in plan
        if not backwards
        for operation in migration.operations
        if isinstance(operation, ImportLegacy | RetireLegacy)
    ]
