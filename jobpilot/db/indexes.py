from typing import Any

from django.db import models


class Index(models.Index):
    """An index that names the query it serves, for docs/database_schema.md."""

    def __init__(self, *expressions: Any, serves: str = "", **kwargs: Any) -> None:
        super().__init__(*expressions, **kwargs)
        self.serves = serves

    def clone(self) -> "Index":
        _, expressions, options = self.deconstruct()
        return type(self)(*expressions, serves=self.serves, **options)
