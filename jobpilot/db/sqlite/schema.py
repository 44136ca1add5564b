"""Django's schema editor for SQLite, for databases with triggers and views.

Django makes most changes to a table by creating a new one and renaming it to the old name. In between the table is
missing, and SQLite cannot rename a table while any trigger or view refers to a missing one.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, NamedTuple

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.backends.ddl_references import Statement
from django.db.backends.sqlite3 import schema
from django.db.models import Model
from django.db.transaction import atomic, set_rollback

from jobpilot.db.schema import SafeSchemaEditor, nullable


class _Definition(NamedTuple):
    kind: str  # "trigger" or "view"
    name: str
    sql: str


class DatabaseSchemaEditor(SafeSchemaEditor, schema.DatabaseSchemaEditor):
    def __enter__(self) -> Any:
        """Drop the temporary triggers that record changes: they read the tables as they were."""
        with self.connection.cursor() as cursor:
            cursor.execute("SELECT name FROM temp.sqlite_master WHERE type = 'trigger'")
            for (name,) in cursor.fetchall():
                cursor.execute(f"DROP TRIGGER temp.{self.quote_name(name)}")
        return super().__enter__()

    def __exit__(
        self, exc_type: type[BaseException] | None, exc_value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Check the foreign keys only if there was no error: Django always does, and hides the first error."""
        failure: Any = (exc_type, exc_value, traceback)
        try:
            if exc_type is None:
                self.connection.check_constraints()
        except BaseException:
            failure = sys.exc_info()  # so that the transaction is rolled back, which Django does not do
            raise
        finally:
            BaseDatabaseSchemaEditor.__exit__(self, *failure)
            self.connection.enable_constraint_checking()

    def readers(self, table: str, column: str) -> list[str]:
        """Rename the column temporarily, as SQLite then changes the definitions of its readers."""
        before = self._triggers_and_views()
        if not before or self.collect_sql:
            return []
        with atomic(self.connection.alias), self.connection.cursor() as cursor:
            names = {"table": table, "old_column": column, "new_column": f"{column}__removed"}
            cursor.execute(self.sql_rename_column % {key: self.quote_name(name) for key, name in names.items()})
            after = set(self._triggers_and_views())
            set_rollback(True, self.connection.alias)
        return [f"{definition.kind} {definition.name}" for definition in before if definition not in after]

    def add_field(self, model: type[Model], field: Any) -> None:
        if field.generated and field.db_persist:  # Django adds a nullable one in place, which SQLite does not support
            self._remake_table(model, create_field=field)
        else:
            super().add_field(model, field)

    def _alter_field(
        self, model: type[Model], old_field: Any, new_field: Any, old_type: str, new_type: str, *args: Any
    ) -> None:
        alter = super()._alter_field  # type: ignore[misc]  # Django's own
        with atomic(self.connection.alias):
            if old_field.column != new_field.column:
                self._rename_column(model, old_field, new_field, new_type)
            with _renamed(old_field, new_field.column):
                if old_field.null and not new_field.null:
                    if old_type != new_type:
                        alter(model, old_field, nullable(new_field), old_type, new_type, *args)
                    self._fill(model, new_field)
                if self._field_should_be_altered(old_field, new_field):  # type: ignore[attr-defined]  # Django's own
                    alter(model, old_field, new_field, old_type, new_type, *args)

    def _rename_column(self, model: type[Model], old_field: Any, new_field: Any, new_type: str) -> None:
        """Rename with SQLite's own statement, which updates triggers and views."""
        table = model._meta.db_table
        self.execute(self._rename_field_sql(table, old_field, new_field, new_type))  # type: ignore[attr-defined]  # Django's own
        for statement in self.deferred_sql:
            if isinstance(statement, Statement):
                statement.rename_column_references(table, old_field.column, new_field.column)

    def _fill(self, model: type[Model], field: Any) -> None:
        """Replace NULL with the default while the triggers exist."""
        if field.has_db_default():
            default, _ = self.db_default_sql(field)
        else:
            default = self.prepare_default(self.effective_default(field))
        table, column = self.quote_name(model._meta.db_table), self.quote_name(field.column)
        sql = self.sql_update_with_default % {"table": table, "column": column, "default": default}
        self.execute(sql, params=None)

    def _remake_table(self, *args: Any, **kwargs: Any) -> None:
        with atomic(self.connection.alias), self._without_triggers_and_views():
            super()._remake_table(*args, **kwargs)  # type: ignore[misc]  # Django's own

    @contextmanager
    def _without_triggers_and_views(self) -> Iterator[None]:
        """Drop them all, since SQLite checks them all, and recreate them."""
        definitions = self._triggers_and_views()
        for definition in reversed(definitions):
            self.execute(f"DROP {definition.kind} {self.quote_name(definition.name)}", params=None)
        yield
        for definition in definitions:
            self.execute(definition.sql, params=None)

    def _triggers_and_views(self) -> list[_Definition]:
        """Return them in the order of creation: views first, which can have triggers."""
        with self.connection.cursor() as cursor:
            cursor.execute(
                "SELECT type, name, sql FROM sqlite_master WHERE type IN ('trigger', 'view') ORDER BY type DESC, rowid"
            )
            return [_Definition(*row) for row in cursor]


@contextmanager
def _renamed(field: Any, column: str) -> Iterator[None]:
    """Give a field of the old model the new column name temporarily, as the model may be used again."""
    before, field.column = field.column, column
    try:
        yield
    finally:
        field.column = before
