"""The migration operations that bring a legacy database over, and put its tables aside."""

from collections.abc import Callable, Mapping

from django.core.management import CommandError
from django.db.migrations import RunPython

from jobpilot.legacy import retiring
from jobpilot.legacy.account import Account, Imbalance, take_account
from jobpilot.legacy.importing import LegacyImport
from jobpilot.legacy.memory import rows_come_and_go
from jobpilot.legacy.reading import LegacyDatabase
from jobpilot.legacy.shape import Shape
from jobpilot.legacy.telling import progress_bar

Step = Callable[[LegacyImport], None]


class ImportLegacy(RunPython):
    """Bring an app's part of a legacy database over, and account for it; backwards, delete what came over.

    Neither touches a legacy table, and where there is none, neither does anything.
    """

    shows_progress = False

    def __init__(self, tables: Mapping[str, Shape], bring_over: Step, take_back: Step) -> None:
        def forwards(apps, schema_editor) -> None:
            source = LegacyDatabase(schema_editor.connection)
            with rows_come_and_go():
                with (
                    progress_bar(source, shown=self.shows_progress) as progress,
                    LegacyImport(apps, schema_editor.connection, source, progress) as legacy,
                ):
                    bring_over(legacy)
                require_balance(apps, schema_editor.connection, tables)

        def backwards(apps, schema_editor) -> None:
            with LegacyImport(apps, schema_editor.connection) as legacy:
                take_back(legacy)

        super().__init__(forwards, backwards)

    def database_backwards(self, app_label, schema_editor, from_state, to_state) -> None:
        # RunPython does so forwards only; a deletion follows relations, which must not lead to outdated models.
        from_state.clear_delayed_apps_cache()
        super().database_backwards(app_label, schema_editor, from_state, to_state)


class RetireLegacy(RunPython):
    """Account for every row of the legacy `tables`, and retire them; backwards, give them back as they were.

    `account` is the account of the last run, without tables where there was nothing to bring over.
    """

    shows_progress = False

    def __init__(self, tables: Mapping[str, Shape]) -> None:
        self.account = Account()

        def forwards(apps, schema_editor) -> None:
            self.account = require_balance(apps, schema_editor.connection, tables)
            retiring.retire(schema_editor)

        def backwards(apps, schema_editor) -> None:
            retiring.restore(schema_editor)

        super().__init__(forwards, backwards)


def require_balance(apps, connection, tables: Mapping[str, Shape]) -> Account:
    """Account for the rows of the tables in the database being migrated, or stop, so that the migration is undone."""
    account = take_account(LegacyImport(apps, connection), tables)
    try:
        account.require_balance()
    except Imbalance as imbalance:
        raise CommandError(
            f"The legacy import stopped: {imbalance}. The legacy tables are as they were. "
            "`manage.py migrate jobpilot 0001` takes back what earlier migrations brought over."
        ) from imbalance
    return account
