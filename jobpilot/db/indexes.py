from django.db import models


class Index(models.Index):
    """An index that names the query it serves, for docs/database_schema.md."""

    def __init__(self, *expressions, serves: str = "", **kwargs) -> None:
        super().__init__(*expressions, **kwargs)
        self.serves = serves

    def clone(self):
        clone = super().clone()
        clone.serves = self.serves
        return clone
