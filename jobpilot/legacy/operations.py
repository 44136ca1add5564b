"""The migration operation that brings a legacy database over and retires its tables."""

from django.core.management import CommandError
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import Migration, RunPython
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState, StateApps

from jobpilot.legacy import retirement
from jobpilot.legacy.console import progress_bar
from jobpilot.legacy.plan import import_rows, take_back
from jobpilot.legacy.reconciliation import Account, Imbalance
from jobpilot.legacy.schema import is_legacy
from jobpilot.legacy.source import LegacyDatabase


class ImportLegacy(RunPython):
    """Import a legacy database, account for each of its rows, and retire its tables; backwards, the reverse.

    Do nothing without a legacy database, or in one that was imported already. When a later release issues the import
    anew, the operation of the earlier release does nothing either: the import is not written for its historical models.

    `account` is the account of the last run, without tables if there was nothing to import; `shows_progress` is set by
    `migrate`.
    """

    shows_progress = False

    def __init__(self) -> None:
        self.account = Account()
        super().__init__(self.forwards, self.backwards)

    @property
    def is_superseded(self) -> bool:
        """Return whether a later migration issued the import anew."""
        return all(operation is not self for operation in import_migration().operations)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        # RunPython does so forwards only; a deletion follows relations, which must not lead to outdated models.
        from_state.clear_delayed_apps_cache()
        super().database_backwards(app_label, schema_editor, from_state, to_state)

    def forwards(self, apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
        connection = schema_editor.connection
        source = LegacyDatabase(connection)
        if self.is_superseded or not is_legacy(source) or retirement.retired_tables(connection):
            return
        try:
            with progress_bar(source, shown=self.shows_progress) as progress:
                self.account = import_rows(apps, connection, source, progress)
        except Imbalance as imbalance:
            raise CommandError(f"The legacy import failed and changed nothing: {imbalance}.") from imbalance
        retirement.retire(schema_editor)

    def backwards(self, apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
        if not retirement.retired_tables(schema_editor.connection):
            return
        if self.is_superseded:
            raise CommandError(
                "An earlier release brought the legacy database over. Run `manage.py migrate` first, then go back."
            )
        retirement.restore(schema_editor)
        take_back(apps, schema_editor.connection)


def import_migration() -> Migration:
    """Return the migration that imports a legacy database: the last of those issued."""
    loader = MigrationLoader(None, load=False)
    loader.load_disk()
    return max(
        (
            migration
            for migration in loader.disk_migrations.values()
            if any(isinstance(operation, ImportLegacy) for operation in migration.operations)
        ),
        key=lambda migration: migration.name,
    )
