from typing import Any

from django.db import models


class Index(models.Index):
    """An index that names the query it serves, for docs/database_schema.md.

    One that `covers` a query holds all of its columns, so that the rows themselves, with their documents, are not read.
    """

    def __init__(self, *expressions: Any, serves: str = "", covers: bool = False, **kwargs: Any) -> None:
        super().__init__(*expressions, **kwargs)
        self.serves = serves
        self.covers = covers

    def clone(self) -> "Index":
        _, expressions, options = self.deconstruct()
        return type(self)(*expressions, serves=self.serves, covers=self.covers, **options)
