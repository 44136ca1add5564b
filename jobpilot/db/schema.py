"""The base of the schema editors of both engines."""

from copy import copy

from django.db import ProgrammingError
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import Field, Model


class SafeSchemaEditor(BaseDatabaseSchemaEditor):
    """Refuse to remove a field while a trigger, a function or a view reads its column.

    Django's own editors would drop the reader as well (PostgreSQL), or leave it behind broken (SQLite).
    """

    def readers(self, table: str, column: str) -> list[str]:
        """Return what reads a column, such as "trigger companies_job_search_update"."""
        raise NotImplementedError

    def remove_field(self, model: type[Model], field: Field) -> None:
        if field.column and (readers := self.readers(model._meta.db_table, field.column)):
            raise ProgrammingError(
                f"{model._meta.label}.{field.name} cannot be removed while its column is read by: "
                f"{', '.join(readers)}. In an earlier operation of the migration (RunSQL or RunPython), drop them, "
                "and recreate what is still needed without the column."
            )
        super().remove_field(model, field)


def nullable(field: Field) -> Field:
    """Return a copy of the field that allows NULL."""
    field = copy(field)
    field.null = True
    return field
