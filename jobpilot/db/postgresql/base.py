"""Django's PostgreSQL backend with a schema editor that supports triggers and functions."""

from typing import Any

from django.db.backends.postgresql import base

from jobpilot.db.postgresql.schema import DatabaseSchemaEditor


class DatabaseWrapper(base.DatabaseWrapper):
    SchemaEditorClass = DatabaseSchemaEditor
    door = ""  # what the present transaction knows of the open door (jobpilot.models.doors)

    def _commit(self) -> Any:
        self.door = ""
        return super()._commit()  # type: ignore[misc]  # Django's own

    def _rollback(self) -> Any:
        self.door = ""
        return super()._rollback()  # type: ignore[misc]  # Django's own

    def _savepoint_rollback(self, sid: str) -> None:
        self.door = ""
        super()._savepoint_rollback(sid)  # type: ignore[misc]  # Django's own
