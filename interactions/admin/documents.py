"""The page that makes the files which are sent with an application."""

from typing import Any, cast

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import ForeignKey, Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from unfold.decorators import action
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldBooleanSwitchWidget

from interactions.models import Attachment, JobUserInteraction
from interactions.sent_versions import sent_version
from interactions.services import attach_documents
from interactions.services.documents import FORMATS
from jobpilot.admin.authority import may
from jobpilot.admin.base import ModelAdmin, change_url
from jobpilot.typesetting import Paper
from resumes.admin.before_sending import FIT_CSS, claims_context
from resumes.models import Resume

MOST_NAMED = 5  # claims in a message; the page of the resume lists them all


class DocumentsForm(forms.Form):
    format = forms.ChoiceField(choices=[(each, each.label) for each in FORMATS], widget=UnfoldAdminSelectWidget)
    paper = forms.ChoiceField(choices=Paper, initial=Paper.A4, widget=UnfoldAdminSelectWidget)
    together = forms.BooleanField(
        required=False, widget=UnfoldBooleanSwitchWidget, label="Letter and resume in one file"
    )

    def __init__(self, choosers: dict[str, forms.Field], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields = {**choosers, **self.fields}


class DocumentsMixin(ModelAdmin):
    """Add the page to the admin of interactions: put it before the other ModelAdmins."""

    @action(description="Send this: make the files…", url_path="documents", permissions=["documents"])
    def make_documents(self, request: HttpRequest, object_id: str) -> HttpResponse:
        interaction = self.get_row(request, object_id)
        form = DocumentsForm(self._choosers(request, interaction), request.POST if request.method == "POST" else None)
        if form.is_valid():
            try:
                attached = attach_documents(interaction=interaction, **form.cleaned_data)
            except ValidationError as error:
                for field, errors in error.update_error_dict({}).items():
                    for each in errors:
                        form.add_error(field if field in form.fields else None, each)
            else:
                names = " and ".join(str(each) for each in attached)
                self.log_change(request, interaction, f"Made {names}.")
                self.message_user(request, f"{names}: attached to this application.", messages.SUCCESS)
                self._warn_of_claims(request, interaction)
                return redirect(f"{change_url(interaction)}#attachments")
        letter = "and the cover letter " if interaction.cover_letter.strip() else ""
        return self.form_page(
            request,
            interaction,
            form,
            title=f"Make the files for {interaction}",
            explanation=f"The resume {letter}as files, in one look, attached to this application. The version of the "
            "resume that they are made from is kept.",
            submit_text="Make the files",
            template="admin/interactions/send_page.html",
            media=form.media + forms.Media(css=FIT_CSS),
            **self._claims(request, interaction),
        )

    def _claims(self, request: HttpRequest, interaction: JobUserInteraction) -> dict[str, Any]:
        """Return what to look at before an application is sent: of the version that it names, and of the letter."""
        if interaction.resume is None or not may(request.user, "view", Resume):
            return {}
        version, letter = sent_version(interaction), interaction.cover_letter
        return claims_context(interaction.resume, version, letter=letter, job=interaction.job)

    def _warn_of_claims(self, request: HttpRequest, interaction: JobUserInteraction) -> None:
        """Warn of what the bank does not support in the resume and letter that were just made into files."""
        interaction = self.get_row(request, str(interaction.pk))
        found = self._claims(request, interaction)
        if claims := found.get("claims"):
            said = "; ".join(dict.fromkeys(f"{claim.kind} “{claim.text}”" for claim in claims[:MOST_NAMED]))
            more = f" and {len(claims) - MOST_NAMED} more" if len(claims) > MOST_NAMED else ""
            text = f"Look at this before you send {found['checked']}; the skill bank does not support it: {said}{more}."
            self.message_user(request, text, messages.WARNING)

    def _choosers(self, request: HttpRequest, interaction: JobUserInteraction) -> dict[str, forms.Field]:
        """Return the fields that choose a template and, for an application without one, a resume."""
        resume = cast(ForeignKey, self.opts.get_field("resume"))
        template = cast(ForeignKey, Resume._meta.get_field("template"))
        found = {}
        if interaction.resume_id is None:
            found["resume"] = self.formfield_for_foreignkey(resume, request, label="Resume", required=True)
        found["template"] = forms.ModelChoiceField(
            template.related_model._default_manager.all(),
            required=False,
            empty_label="That of the resume",
            widget=UnfoldAdminSelectWidget,
        )
        return cast(dict[str, forms.Field], found)

    def has_documents_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return self.has_change_permission(request) and may(request.user, "add", Attachment)
