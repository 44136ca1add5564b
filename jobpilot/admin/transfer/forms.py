"""The forms of an import: choose a file, confirm what it would do."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from unfold.widgets import UnfoldAdminFileFieldWidget

from jobpilot.admin.transfer.reader import too_large
from jobpilot.admin.transfer.tables import MEGABYTE, Limits


class UploadForm(forms.Form):
    """Choose a file. Its format, encoding and delimiter are recognised."""

    import_file = forms.FileField(
        label="File to import",
        allow_empty_file=True,  # the reader says what is wrong with it
        widget=UnfoldAdminFileFieldWidget(attrs={"accept": ".csv,.tsv,.txt,.json,.xlsx"}),
    )

    def __init__(self, *args: Any, limits: Limits, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.limits = limits
        self.fields["import_file"].help_text = (
            "CSV, TSV, XLSX or JSON: format, encoding and delimiter are recognised. The first row names the columns. "
            f"At most {limits.size // MEGABYTE} MB and {limits.rows:,} rows; “manage.py import_rows” reads more."
        )

    def clean_import_file(self) -> UploadedFile:
        file = self.cleaned_data["import_file"]
        if file.size > self.limits.size:  # before it is read
            raise forms.ValidationError(str(too_large(file.size, self.limits)))
        return file


class ConfirmForm(forms.Form):
    """Confirm the import of the upload that the token stands for."""

    upload = forms.CharField(widget=forms.HiddenInput)
