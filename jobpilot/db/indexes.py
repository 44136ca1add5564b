from collections.abc import Sequence
from typing import Any

from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.backends.ddl_references import Statement


class Index(models.Index):
    """An index that names the query it serves, for docs/database_schema.md.

    One that `covers` a query holds all of its columns, so that the rows themselves, with their documents, are not read.
    The fields `on_sqlite` follow the others there alone: SQLite finds in the index what PostgreSQL has another one for.
    """

    def __init__(
        self,
        *expressions: Any,
        serves: str = "",
        covers: bool = False,
        on_sqlite: Sequence[str] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*expressions, **kwargs)
        self.serves = serves
        self.covers = covers
        self.on_sqlite = tuple(on_sqlite)

    def deconstruct(self) -> tuple[str, Any, dict[str, Any]]:
        path, expressions, options = super().deconstruct()
        return path, expressions, options | ({"on_sqlite": self.on_sqlite} if self.on_sqlite else {})

    def clone(self) -> "Index":
        _, expressions, options = self.deconstruct()
        return type(self)(*expressions, serves=self.serves, covers=self.covers, **options)

    def create_sql(
        self, model: type[models.Model], schema_editor: BaseDatabaseSchemaEditor, using: str = "", **kwargs: Any
    ) -> Statement:
        if self.on_sqlite and schema_editor.connection.vendor == "sqlite":
            whole = models.Index(fields=[*self.fields, *self.on_sqlite], name=self.name, condition=self.condition)
            return whole.create_sql(model, schema_editor, using, **kwargs)
        return super().create_sql(model, schema_editor, using, **kwargs)
