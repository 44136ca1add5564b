from django.db import models


class Index(models.Index):
    """An index that says which query it serves; docs/database_schema.md prints it."""

    def __init__(self, *expressions, serves: str = "", **kwargs) -> None:
        super().__init__(*expressions, **kwargs)
        self.serves = serves

    def clone(self):
        clone = super().clone()
        clone.serves = self.serves
        return clone
