"""The actions on the pages of a resume and of a version."""

from typing import Any, cast

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import ForeignKey, Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from unfold.decorators import action
from unfold.forms import BaseDialogForm
from unfold.widgets import UnfoldAdminTextInputWidget

from jobpilot.admin.base import ModelAdmin, change_url
from resumes.comparison import differences
from resumes.models import Resume
from resumes.services import (
    TITLE_LENGTH,
    create_tailored_resume,
    propose_tailoring,
    restore_version,
    save_version,
)

SEEN = "seen"  # the job whose changes were shown


class TailorForm(forms.Form):
    title = forms.CharField(
        max_length=TITLE_LENGTH,
        required=False,
        widget=UnfoldAdminTextInputWidget,
        help_text="Leave empty to combine the names of the person, the job and the company.",
    )

    def __init__(self, job: forms.Field, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields = {"job": job, **self.fields}


class SaveVersionForm(BaseDialogForm):
    name = forms.CharField(
        max_length=200, required=False, widget=UnfoldAdminTextInputWidget, help_text="It can be changed later."
    )
    changes_summary = forms.CharField(label="What changed", required=False, widget=UnfoldAdminTextInputWidget)


class _Actions(ModelAdmin):
    """Base of the mixins. Put them before `ModelAdmin`."""

    def has_versions_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return request.user.has_perms(["resumes.change_resume", "resumes.add_resumeversion"])


class ResumeActions(_Actions):
    actions_detail = ["create_tailored", "save_version"]

    @action(description="Tailor to a job…", url_path="tailor", permissions=["tailor"])
    def create_tailored(self, request: HttpRequest, object_id: str) -> HttpResponse:
        base = self.get_row(request, object_id)
        # The field of the resume form, with its job search.
        target_job = cast(ForeignKey, self.opts.get_field("target_job"))
        job = cast(forms.Field, self.formfield_for_foreignkey(target_job, request, label="Job", required=True))
        form = TailorForm(job, request.POST if request.method == "POST" else None)
        changes: dict[str, Any] = {}
        if form.is_valid() and request.POST.get(SEEN) != str(form.cleaned_data["job"].pk):
            changes = self._changes(form, base)
        elif form.is_valid():
            try:
                resume = create_tailored_resume(base=base, **form.cleaned_data)
            except ValidationError as error:
                form.add_error(None, error.messages)
            else:
                self.log_addition(request, resume, f"Created from {base}.")
                self.message_user(request, f"The resume was created from {base}.", messages.SUCCESS)
                return redirect(change_url(resume))
        return self.form_page(
            request,
            base,
            form,
            title=f"Tailor {base} to a job",
            explanation=f"Create a draft for one job with the content of {base}. The texts and skills of the skill "
            "bank that say what the job asks for are taken and come first; nothing is added that is not in the bank.",
            submit_text="Create" if changes else "Show what changes",
            template="admin/resumes/tailor.html",
            media=form.media + forms.Media(css={"all": ["resumes/differences.css", "jobpilot/readable.css"]}),
            **changes,
        )

    def _changes(self, form: TailorForm, base: Resume) -> dict[str, Any]:
        """Return what the page shows of the changes before they are made, or nothing and an error on the form."""
        job = form.cleaned_data["job"]
        try:
            after = propose_tailoring(base=base, job=job)
        except ValidationError as error:
            form.add_error(None, error.messages)
            return {}
        before = {"summary": base.summary, **base.content}
        return {"seen": job.pk, "sections": differences(before, after), "names": [base.title, "Tailored"]}

    @action(
        description="Save a version…",
        url_path="save-version",
        permissions=["versions"],
        dialog={
            "title": "Save a version",
            "description": "Keep a copy of the resume as it was last saved.",
            "form_class": SaveVersionForm,
            "form_submit_text": "Save",
        },
    )
    def save_version(self, request: HttpRequest, form: SaveVersionForm, object_id: str) -> HttpResponse:
        resume = self.get_row(request, object_id)

        def save() -> tuple[Model, str]:
            said = {name: form.cleaned_data[name] for name in ("name", "changes_summary")}
            version = save_version(resume=resume, created_by="user", **said)
            self.log_change(request, resume, f"Saved version {version.version_number}.")
            return resume, f"Version {version.version_number} was saved."

        return self.in_dialog(request, resume, save)

    def has_tailor_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return self.has_view_permission(request) and self.has_add_permission(request)


class VersionActions(_Actions):
    actions_detail = ["restore"]

    @action(
        description="Restore this version…",
        url_path="restore",
        permissions=["versions"],
        dialog={
            "title": "Restore this version",
            "description": "Replace the content with this version. The present content is saved as a new version.",
            "form_submit_text": "Restore",
        },
    )
    def restore(self, request: HttpRequest, form: BaseDialogForm, object_id: str) -> HttpResponse:
        version = self.get_row(request, object_id)

        def restore() -> tuple[Model, str]:
            before = restore_version(resume=version.resume, version=version, created_by="user")
            done, kept = version.version_number, before.version_number
            text = f"Restored version {done}. Version {kept} has the previous content."
            self.log_change(request, version.resume, text)
            return version.resume, text

        return self.in_dialog(request, version, restore)
