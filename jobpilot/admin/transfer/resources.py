"""The rows of a model as import and export read and write them."""

from typing import Any

from import_export.resources import ModelResource

from jobpilot.admin.transfer.tables import MISSING
from jobpilot.admin.transfer.widgets import AwareDateTimeWidget, DocumentWidget


class RowResource(ModelResource):
    """Rows of a model, validated with `full_clean()`."""

    WIDGETS_MAP = ModelResource.WIDGETS_MAP | {"DateTimeField": AwareDateTimeWidget, "JSONField": DocumentWidget}

    class Meta:
        clean_model_instances = True
        exclude = ["created_at", "updated_at"]
        skip_unchanged = True
        store_instance = True  # for the preview and the log, which name the rows
        use_transactions = True

    def before_import_row(self, row: dict[str, Any], **kwargs: Any) -> None:
        """Leave the fields alone that this row says nothing of."""
        for column in [column for column, cell in row.items() if cell is MISSING]:
            del row[column]
        super().before_import_row(row, **kwargs)
