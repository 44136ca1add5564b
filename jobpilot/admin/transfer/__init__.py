"""Export rows to a spreadsheet and import them again (django-import-export)."""

from jobpilot.admin.transfer.admin import TransferMixin
from jobpilot.admin.transfer.resources import RowResource

__all__ = ["RowResource", "TransferMixin"]
