"""The pages of a resume beside its form, as the form says now, made by what makes the PDF. Nothing is stored."""

from base64 import b64encode
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils import timezone
from unfold.widgets import UnfoldAdminSelectWidget

from jobpilot.admin.authority import may
from jobpilot.admin.base import ModelAdmin, change_url
from jobpilot.typesetting import DocumentTooLongError, Paper
from resumes.admin.sections import SectionField
from resumes.documents import document_of, pages
from resumes.models import Resume, ResumeTemplate
from resumes.schema import SECTIONS

MOST_CHARACTERS = 80_000  # some twenty pages, which take a second


class LookForm(forms.Form):
    """How the preview looks. The resume stays as it is."""

    prefix = "preview"
    template = forms.ModelChoiceField(
        ResumeTemplate.objects.none(), required=False, empty_label="Of the resume", widget=UnfoldAdminSelectWidget
    )
    paper = forms.ChoiceField(choices=Paper, initial=Paper.A4, widget=UnfoldAdminSelectWidget)

    def __init__(self, request: HttpRequest, *args: Any) -> None:
        super().__init__(*args)
        if may(request.user, "view", ResumeTemplate):
            self.fields["template"].queryset = ResumeTemplate.objects.all()  # type: ignore[attr-defined]  # of its kind


class PreviewMixin(ModelAdmin):
    """The pages of a resume with a preview beside its form. Put it before `ModelAdmin`."""

    change_form_outer_after_template = "admin/resumes/preview.html"

    class Media:
        css = {"all": ["resumes/preview.css"]}
        js = ["resumes/preview.js"]

    def get_urls(self) -> list:
        view = self.admin_site.admin_view(self.preview)
        return [
            path("preview/", view, name="resumes_resume_preview_new"),
            path("<path:object_id>/preview/", view, name="resumes_resume_preview"),
            *super().get_urls(),
        ]

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        row = kwargs.get("obj")
        name = "admin:resumes_resume_preview" if row else "admin:resumes_resume_preview_new"
        context["preview"] = {"url": reverse(name, args=[row.pk] if row else []), "look": LookForm(request)}
        return super().render_change_form(request, context, *args, **kwargs)

    def preview(self, request: HttpRequest, object_id: str | None = None) -> HttpResponse:
        """Return pictures of the pages of a submitted form, or what is wrong with it, by the names of its inputs."""
        row: Resume | None = self.get_row(request, object_id) if object_id else None
        if not (self.has_view_permission(request, row) if row else self.has_add_permission(request)):
            raise PermissionDenied
        if request.method != "POST":
            return redirect(change_url(row) if row else reverse("admin:resumes_resume_add"))
        # The fields that the account may not change are not on it, and stay as stored.
        form = self.get_form(request, row, change=row is not None)(request.POST, instance=row)
        look = LookForm(request, request.POST)
        if faults := [*faults_of(form), *faults_of_look(look)]:
            return JsonResponse({"faults": faults})
        document = document_of(form.instance, created=timezone.now(), **look.cleaned_data)
        try:
            made = pages(document, most_characters=MOST_CHARACTERS)
        except DocumentTooLongError:
            text = "The resume is too long for a preview. Save it and make a file to see its pages."
            return JsonResponse({"faults": [fault(text)]})
        except ValueError as error:  # in words for people, such as of characters that no font has
            return JsonResponse({"faults": [fault(str(error))]})
        pictures = [f"data:image/svg+xml;base64,{b64encode(page).decode()}" for page in made]
        return JsonResponse({"pages": pictures, "left_out": document.left_out})


def fault(sentence: str, name: str = "", at_input: str = "") -> dict[str, str]:
    """Return what a page says: a sentence, and what is wrong at the input of a name, if it is about one."""
    return {"sentence": sentence, "input": name, "at_input": at_input}


def faults_of(form: forms.ModelForm) -> list[dict[str, str]]:
    """Return what is wrong with what is printed of a form; a title, say, can wait until it is saved."""
    found = []
    for name in ("summary", *SECTIONS):
        field = form.fields.get(name)
        inputs = field.inputs(form.data) if isinstance(field, SectionField) else {}
        for text in map(str, form.errors.get(name, [])):
            if text in inputs:
                found.append(fault(text, *inputs[text]))
            else:
                found.append(fault(f"{form[name].label}: {text}", name, text))
    return found


def faults_of_look(look: LookForm) -> list[dict[str, str]]:
    texts = ((look.add_prefix(name), str(text)) for name, errors in look.errors.items() for text in errors)
    return [fault(text, name, text) for name, text in texts]
