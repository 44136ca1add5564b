"""The page that makes a file of a resume."""

from typing import Any, cast

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db.models import ForeignKey, Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from unfold.decorators import action
from unfold.widgets import UnfoldAdminFileFieldWidget, UnfoldAdminSelectWidget

from jobpilot.admin.base import ModelAdmin, change_url
from jobpilot.typesetting import Paper
from resumes.documents import Format, refuse_photo
from resumes.documents.photos import MOST_BYTES
from resumes.models import GenerationStatus
from resumes.services import render_resume


def template_field(model_admin: ModelAdmin, request: HttpRequest, foreign_key: ForeignKey) -> forms.Field:
    """Return the field that chooses a template, with its search."""
    field = model_admin.formfield_for_foreignkey(
        foreign_key,
        request,
        label="Template",
        required=False,
        help_text="Leave empty for the template of the resume, or the default one.",
    )
    return cast(forms.Field, field)


class MakeFileForm(forms.Form):
    format = forms.ChoiceField(choices=Format, initial=Format.PDF, widget=UnfoldAdminSelectWidget)
    paper = forms.ChoiceField(choices=Paper, initial=Paper.A4, widget=UnfoldAdminSelectWidget)
    photo = forms.FileField(
        required=False,
        widget=UnfoldAdminFileFieldWidget(attrs={"accept": ".png,.jpg,.jpeg"}),
        help_text="A PNG or JPEG file of up to 2 MB, for the PDF of a template with a photo. It is not kept.",
    )

    def __init__(self, template: forms.Field, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields = {"format": self.fields["format"], "template": template, **self.fields}

    def clean_photo(self) -> bytes | None:
        photo: UploadedFile | None = self.cleaned_data["photo"]
        if photo is None:
            return None
        content = photo.read(MOST_BYTES + 1)
        refuse_photo(content)
        return content


class FileActions(ModelAdmin):
    """Add the page to the admin of resumes. Put it before `ModelAdmin`."""

    actions_detail = ["make_file"]

    @action(description="Make a file…", url_path="make-file", permissions=["make_file"])
    def make_file(self, request: HttpRequest, object_id: str) -> HttpResponse:
        resume = self.get_row(request, object_id)
        field = template_field(self, request, cast(ForeignKey, self.opts.get_field("template")))
        posted = [request.POST, request.FILES] if request.method == "POST" else []
        form = MakeFileForm(field, *posted)
        if form.is_valid():
            try:
                made = render_resume(resume=resume, **form.cleaned_data)
            except ValidationError as error:
                form.add_error(None, error.messages)
            else:
                if made.status == GenerationStatus.COMPLETED:
                    self.log_change(request, resume, f"Made a file: {made}.")
                    self.message_user(request, f"{made.download_name} was made.", messages.SUCCESS)
                    if left_out := made.generation_params["left_out"]:
                        text = f"The template does not print: {', '.join(left_out)}."
                        self.message_user(request, text, messages.WARNING)
                    return redirect(f"{change_url(resume)}#generations")
                form.add_error(None, made.error_message)
        return self.form_page(
            request,
            resume,
            form,
            title=f"Make a file of {resume}",
            explanation="The file has what is saved of the resume, without hidden entries. It is kept under Files.",
            submit_text="Make the file",
        )

    def has_make_file_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return self.has_view_permission(request) and request.user.has_perm("resumes.add_resumegeneration")
