"""Import and export on the pages of the admin."""

import logging
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST
from import_export.admin import ImportExportMixin

from jobpilot.admin.list_days import zone_of_list
from jobpilot.admin.transfer.formats import FORMATS
from jobpilot.admin.transfer.forms import ConfirmForm, ExportForm, UploadForm
from jobpilot.admin.transfer.headings import Columns
from jobpilot.admin.transfer.reader import read_file
from jobpilot.admin.transfer.resources import RowResource
from jobpilot.admin.transfer.results import ImportResult
from jobpilot.admin.transfer.tables import Table, UnreadableFileError
from jobpilot.admin.transfer.uploads import Upload, UploadGoneError, keep_upload, take_upload
from jobpilot.models import Change, changes_by

logger = logging.getLogger(__name__)


class TransferMixin(ImportExportMixin):
    """Add import and export to a ModelAdmin: put it before `ModelAdmin` and set `resource_classes` to one resource.

    Of the library's import pages it keeps the addresses and the log. Their flow is its own: the library asks for the
    format of the file, names a temporary file in the page, and opens whatever name comes back.
    """

    formats = FORMATS
    export_form_class = ExportForm
    import_template_name = "admin/transfer/import.html"

    def has_import_permission(self, request: HttpRequest) -> bool:
        return self.has_add_permission(request) and self.has_change_permission(request)

    def has_export_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def resource(self) -> RowResource:
        return self.resource_classes[0]()

    def import_action(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the form, and for a file what its import would do."""
        if not self.has_import_permission(request):
            raise PermissionDenied
        if request.method != "POST":
            return self._import_page(request, form=UploadForm(limits=self.resource().limits))
        form = UploadForm(request.POST, request.FILES, limits=self.resource().limits)
        if not form.is_valid():
            return self._import_page(request, form=form)
        file = form.cleaned_data["import_file"]
        upload = Upload(file.read(), file.name)
        try:
            table, result = self._import(upload, request, dry_run=True)
        except UnreadableFileError as error:
            form.add_error("import_file", str(error))
            return self._import_page(request, form=form)
        if result.has_errors() or result.has_validation_errors():
            return self._import_page(request, form=form, table=table, result=result)
        try:
            token = keep_upload(upload, user=request.user, model=self.model)
        except OSError:
            logger.exception("An upload could not be kept.")
            form.add_error("import_file", "The server has no place to keep the file. Ask whoever runs it.")
            return self._import_page(request, form=form)
        confirm = ConfirmForm(initial={"upload": token})
        return self._import_page(request, form=form, table=table, result=result, confirm_form=confirm)

    @method_decorator(require_POST)
    def process_import(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Import the file of the preview that was confirmed; if something changed since, show what is refused now."""
        if not self.has_import_permission(request):
            raise PermissionDenied
        try:
            upload = take_upload(request.POST.get("upload", ""), user=request.user, model=self.model)
            table, result = self._import(upload, request, dry_run=False)
        except (UploadGoneError, UnreadableFileError) as error:
            messages.error(request, str(error))
            return redirect(self._address("import"))
        if result.has_errors() or result.has_validation_errors():
            return self._import_page(
                request, form=UploadForm(limits=self.resource().limits), table=table, result=result
            )
        return self.process_result(result, request)

    def _import(self, upload: Upload, request: HttpRequest, *, dry_run: bool) -> tuple[Table, ImportResult]:
        resource = self.resource()
        table = read_file(upload.data, resource, resource.limits, name=upload.name)
        with changes_by(request.user, f"Import of {upload.name}"):
            return table, resource.import_data(table, dry_run=dry_run, file_name=upload.name, user=request.user)

    def generate_log_entries(self, result: ImportResult, request: HttpRequest) -> None:
        """Write no entry for each row: the database records what changed in it."""

    def add_success_message(self, result: ImportResult, request: HttpRequest) -> None:
        messages.success(request, f"Import finished: {result.summary()} {self.opts.verbose_name_plural}.")

    def _import_page(self, request: HttpRequest, **context: Any) -> HttpResponse:
        columns = [field.column_name for field in self.resource().get_user_visible_fields()]
        context |= {
            **self.admin_site.each_context(request),
            "title": f"Import {self.opts.verbose_name_plural}",
            "opts": self.opts,
            "media": self.media + context["form"].media,
            "columns": columns,
            "process_url": self._address("process_import"),
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, [self.import_template_name], context)

    def _address(self, kind: str) -> str:
        app, model = self.get_model_info()
        return reverse(f"admin:{app}_{model}_{kind}", current_app=self.admin_site.name)

    def get_export_data(self, file_format: Any, request: HttpRequest, queryset: Any, **kwargs: Any) -> str | bytes:
        if not self.has_export_permission(request):
            raise PermissionDenied
        dataset = self.get_data_for_export(request, queryset, **kwargs)
        Change.objects.record_export(
            request.user, self.model, rows=len(dataset), format=file_format.get_title(), filters=request.GET.dict()
        )
        return file_format.export_rows(dataset, Columns(self.resource()))

    def export_action(self, request: HttpRequest) -> HttpResponse:
        """Export the rows of a list, or say what of its address cannot be used."""
        return self.opened(super().export_action, request)

    def get_export_queryset(self, request: HttpRequest) -> Any:
        """Return the rows of the list, whose filters go by its days."""
        with timezone.override(zone_of_list(request, self.model)):
            return super().get_export_queryset(request)
