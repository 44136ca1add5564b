"""The forms of an import (choose a file, confirm what it would do) and of an export."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import capfirst
from unfold.contrib.import_export.forms import SelectableFieldsExportForm
from unfold.widgets import UnfoldAdminFileFieldWidget

from jobpilot.admin.transfer.headings import field_of, folded
from jobpilot.admin.transfer.reader import too_large
from jobpilot.admin.transfer.tables import MEGABYTE, Limits, UnreadableFileError

Refusal = Callable[[int, Limits], UnreadableFileError]


class UploadForm(forms.Form):
    """Choose a file. Its format, encoding and delimiter are recognised."""

    import_file = forms.FileField(
        label="File to import",
        allow_empty_file=True,  # the reader says what is wrong with it
        widget=UnfoldAdminFileFieldWidget(attrs={"accept": ".csv,.tsv,.txt,.json,.xlsx"}),
    )

    def __init__(self, *args: Any, limits: Limits, refusal: Refusal = too_large, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.limits = limits
        self.refusal = refusal  # of a file that is too large
        self.fields["import_file"].help_text = (
            "CSV, TSV, XLSX or JSON: format, encoding and delimiter are recognised. The first row names the columns. "
            f"At most {limits.size // MEGABYTE} MB and {limits.rows:,} rows; “manage.py import_rows” reads more."
        )

    def clean_import_file(self) -> UploadedFile:
        file = self.cleaned_data["import_file"]
        if file.size > self.limits.size:  # before it is read
            raise forms.ValidationError(str(self.refusal(file.size, self.limits)))
        return file


class ExportForm(SelectableFieldsExportForm):
    """Choose a format and columns, each named as the pages name it, and as the file does if that is another name."""

    def _get_field_label(self, resource: Any, field_name: str) -> str:
        column = resource.fields.get(field_name)
        field = field_of(resource._meta.model, column) if column else None
        if field is None or column is None:
            return str(super()._get_field_label(resource, field_name))
        is_same = folded(str(field.verbose_name)) == folded(column.column_name)
        return str(capfirst(field.verbose_name)) + ("" if is_same else f" ({column.column_name})")


class ConfirmForm(forms.Form):
    """Confirm the import of the upload that the token stands for."""

    upload = forms.CharField(widget=forms.HiddenInput)
