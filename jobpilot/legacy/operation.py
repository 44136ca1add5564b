"""The migration operation of every app's 0002_import_legacy."""

from collections.abc import Callable

from django.db.migrations import RunPython

from jobpilot.legacy.importing import LegacyImport

Step = Callable[[LegacyImport], None]


class ImportLegacy(RunPython):
    """Bring an app's part of a legacy database over; backwards, delete what came over.

    Neither touches a legacy table, and where there is none, neither does anything.
    """

    def __init__(self, bring_over: Step, take_back: Step) -> None:
        super().__init__(_run(bring_over), _run(take_back))

    def database_backwards(self, app_label, schema_editor, from_state, to_state) -> None:
        # RunPython does so forwards only; a deletion follows relations, which must not lead to outdated models.
        from_state.clear_delayed_apps_cache()
        super().database_backwards(app_label, schema_editor, from_state, to_state)


def _run(step: Step):
    def code(apps, schema_editor) -> None:
        with LegacyImport(apps, schema_editor.connection) as legacy:
            step(legacy)

    return code
