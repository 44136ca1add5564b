"""Import a JSON Resume: choose or paste it, see what it would do, and confirm."""

import logging
from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import ForeignKey, Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from unfold.decorators import action
from unfold.widgets import UnfoldAdminFileFieldWidget, UnfoldAdminTextareaWidget, UnfoldAdminTextInputWidget

from jobpilot.admin.authority import may
from jobpilot.admin.base import ModelAdmin, change_url
from jobpilot.admin.transfer.uploads import Upload, UploadGoneError, keep_upload, take_upload
from jobpilot.models import changes_by
from resumes.bank_entries import MODELS
from resumes.documents.json_resume_file import MOST_BYTES, read_file, too_large
from resumes.models import Resume, ResumeVersion
from resumes.services import TITLE_LENGTH, import_json_resume
from skills.admin.bank import SkillBankAdmin
from skills.models import SkillBank

logger = logging.getLogger(__name__)
WRITTEN = [Resume, ResumeVersion, SkillBank, *(model for model, _ in MODELS.values())]
LABEL = "Import a JSON Resume…"


class PersonForm(forms.Form):
    """Whose skill bank it goes into, and the resume."""

    title = forms.CharField(
        label="Title of the resume",
        max_length=TITLE_LENGTH,
        required=False,
        widget=UnfoldAdminTextInputWidget,
        help_text="Leave empty for the name and the headline in the file. A resume that was imported with the same "
        "title is changed.",
    )

    def __init__(self, person: forms.Field, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields = {"user": person, **self.fields}


class ChooseForm(PersonForm):
    """Choose a file, or paste its text."""

    file = forms.FileField(
        required=False,
        allow_empty_file=True,  # the reader says what is wrong with it
        widget=UnfoldAdminFileFieldWidget(attrs={"accept": ".json,application/json"}),
        help_text="JSON of jsonresume.org, of any version, at most 2 MB.",
    )
    text = forms.CharField(
        label="Or paste it", required=False, strip=False, widget=UnfoldAdminTextareaWidget(attrs={"rows": 6})
    )

    def clean(self) -> dict[str, Any]:
        file, text = self.cleaned_data.get("file"), self.cleaned_data.get("text") or ""
        if bool(file) == bool(text):
            raise forms.ValidationError("Choose a file or paste its text, not both." if file else "Choose a file.")
        if file and file.size > MOST_BYTES:  # before it is read
            raise too_large(file.size)
        return self.cleaned_data | {
            "upload": Upload(file.read(), file.name) if file else Upload(text.encode(), "pasted text")
        }


class JSONResumeMixin(ModelAdmin):
    """Add the page to the list of resumes: put it before `ModelAdmin`."""

    actions_list = ["import_json_resume"]

    @action(description=LABEL, url_path="import-json-resume", permissions=["import_json_resume"])
    def import_json_resume(self, request: HttpRequest) -> HttpResponse:
        """Ask for a file; with one, show what its import would do; confirmed, do it."""
        if request.method != "POST":
            return self._json_resume_page(request, ChooseForm(self._person(request)))
        if "upload" in request.POST:
            return self._confirmed(request)
        form = ChooseForm(self._person(request), request.POST, request.FILES)
        if not form.is_valid():
            return self._json_resume_page(request, form)
        upload: Upload = form.cleaned_data["upload"]
        try:
            result = self._import(form, upload, dry_run=True)
            token = keep_upload(upload, user=request.user, model=Resume)
        except ValidationError as error:
            form.add_error(None, error.messages)
            return self._json_resume_page(request, form)
        except OSError:
            logger.exception("An upload could not be kept.")
            form.add_error(None, "The server has no place to keep the file. Ask whoever runs it.")
            return self._json_resume_page(request, form)
        return self._json_resume_page(request, form, token=token, **result)

    def _confirmed(self, request: HttpRequest) -> HttpResponse:
        form = PersonForm(self._person(request), request.POST)
        try:
            if not form.is_valid():
                raise ValidationError("Choose the person and the file again.")
            upload = take_upload(request.POST["upload"], user=request.user, model=Resume)
            with changes_by(request.user, f"Import of {upload.name}"):
                done = self._import(form, upload, dry_run=False)["result"]
        except (UploadGoneError, ValidationError) as error:
            for text in error.messages if isinstance(error, ValidationError) else [str(error)]:
                self.message_user(request, text, messages.ERROR)
            return redirect(request.path)
        self.log_addition(request, done.resume, f"Imported from {upload.name}.")
        self.message_user(request, done.summary(), messages.SUCCESS)
        return redirect(change_url(done.resume))

    def _import(self, form: PersonForm, upload: Upload, *, dry_run: bool) -> dict[str, Any]:
        read = read_file(upload.data)
        user, title = form.cleaned_data["user"], form.cleaned_data["title"]
        result = import_json_resume(user=user, data=read.data, title=title, dry_run=dry_run)
        return {"result": result, "notes": read.notes}

    def _person(self, request: HttpRequest) -> forms.Field:
        """Return the field of the resume form, with its search, or the account's own person."""
        user = cast(ForeignKey, self.opts.get_field("user"))
        return cast(forms.Field, self.formfield_for_foreignkey(user, request, label="Person", required=True))

    def _json_resume_page(self, request: HttpRequest, form: forms.Form, **context: Any) -> HttpResponse:
        context |= {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": "Import a JSON Resume",
            "form": form,
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/resumes/import_json_resume.html", context)

    def has_import_json_resume_permission(self, request: HttpRequest, obj: Model | str | None = None) -> bool:
        return self.has_add_permission(request) and may_import(request)


def may_import(request: HttpRequest) -> bool:
    return all(may(request.user, verb, model) for verb in ("add", "change") for model in WRITTEN)


admin.site.unregister(SkillBank)


@admin.register(SkillBank)
class SkillBankWithImportAdmin(SkillBankAdmin):
    """Lead from the list of skill banks to the import."""

    actions_list = ["import_json_resume"]

    @action(description=LABEL, url_path="import-json-resume", permissions=["import_json_resume"])
    def import_json_resume(self, request: HttpRequest) -> HttpResponse:
        return redirect(reverse("admin:resumes_resume_import_json_resume", current_app=self.admin_site.name))

    def has_import_json_resume_permission(self, request: HttpRequest, obj: Model | str | None = None) -> bool:
        return self.has_view_permission(request) and may_import(request)
