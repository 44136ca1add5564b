"""Import and export on the pages of the admin."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from import_export.admin import ImportExportMixin
from unfold.contrib.import_export.forms import ImportForm, SelectableFieldsExportForm

from jobpilot.admin.addresses import UnusableAddressError
from jobpilot.admin.transfer.formats import ExactJSON, SpreadsheetCSV
from jobpilot.admin.transfer.results import ImportResult


class TransferMixin(ImportExportMixin):
    """Add import and export to a ModelAdmin: put it before `ModelAdmin` and set `resource_classes`."""

    formats = [SpreadsheetCSV, ExactJSON]
    import_form_class = ImportForm
    export_form_class = SelectableFieldsExportForm
    import_template_name = "admin/transfer/import.html"

    def has_import_permission(self, request: HttpRequest) -> bool:
        return self.has_add_permission(request) and self.has_change_permission(request)

    def has_export_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def process_result(self, result: ImportResult, request: HttpRequest) -> HttpResponse:
        """Say what was imported, or why nothing was: a row may be refused that was fine in the preview."""
        if result.has_errors() or result.has_validation_errors():
            context = {**self.admin_site.each_context(request), "title": "Import", "opts": self.opts, "result": result}
            return TemplateResponse(request, [self.import_template_name], context)
        return super().process_result(result, request)

    def add_success_message(self, result: ImportResult, request: HttpRequest) -> None:
        messages.success(request, f"Import finished: {result.summary()} {self.opts.verbose_name_plural}.")

    def export_action(self, request: HttpRequest) -> HttpResponse:
        """Export the rows of a list, or say what of its address cannot be used."""
        try:
            return super().export_action(request)
        except UnusableAddressError as unusable:
            return self.open_without(request, unusable)
