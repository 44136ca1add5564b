"""Import and export on the pages of the admin."""

from django.http import HttpRequest
from import_export.admin import ImportExportMixin
from unfold.contrib.import_export.forms import ImportForm, SelectableFieldsExportForm

from jobpilot.admin.transfer.formats import ExactJSON, SpreadsheetCSV


class TransferMixin(ImportExportMixin):
    """Add import and export to a ModelAdmin: put it before `ModelAdmin` and set `resource_classes`."""

    formats = [SpreadsheetCSV, ExactJSON]
    import_form_class = ImportForm
    export_form_class = SelectableFieldsExportForm

    def has_import_permission(self, request: HttpRequest) -> bool:
        return self.has_add_permission(request) and self.has_change_permission(request)

    def has_export_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)
