"""The page of a person, with buttons to download everything of theirs, and to erase them."""

import tempfile
from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.models import DELETION, LogEntry
from django.contrib.admin.utils import unquote
from django.contrib.auth import get_user_model, logout
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import slugify
from unfold.decorators import action
from unfold.forms import BaseDialogForm
from unfold.widgets import UnfoldAdminTextInputWidget

from jobpilot.admin.authority import has_power_over, may
from jobpilot.admin.people import is_there
from jobpilot.admin.transfer.tables import counted
from jobpilot.models import Change, UserProfile
from jobpilot.models.belonging import person_of
from jobpilot.site.archive.contents import personal_models
from jobpilot.site.archive.erasure import Erasure, erase_person, plan_erasure
from jobpilot.site.archive.errors import ArchiveError
from jobpilot.site.archive.writing import write_archive
from jobpilot.site.calendar_pages import may_have_calendar
from resumes.admin.people import UserProfileWithResumesAdmin

admin.site.unregister(UserProfile)


class EraseForm(BaseDialogForm):
    """Say what goes, and ask for the name."""

    name = forms.CharField(required=True, widget=UnfoldAdminTextInputWidget)

    def __init__(self, request: HttpRequest, object_id: int | str | None = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(request, object_id, *args, **kwargs)
        self.person = person_on_page(request, str(object_id))
        self.fields["name"].label = f"Type “{self.person}” to erase everything"

    def clean_name(self) -> str:
        name = self.cleaned_data["name"]
        if name != str(self.person):
            raise forms.ValidationError(f"This is not the name. Type “{self.person}” to erase everything.")
        return name

    def render_before_template(self) -> str:
        planned = plan(self.request, self.person)
        stays = planned.account is None and self.person.account_id is not None
        return format_html(
            "<p>{}</p><p>{}{}</p>",
            f"This erases {planned}, and what logs, legacy records and merges keep of them.",
            "It cannot be undone: download everything first. Backups keep what they have.",
            " The account stays." if stays else "",
        )


@admin.register(UserProfile)
class PersonAdmin(UserProfileWithResumesAdmin):
    """Add the buttons for one's own data."""

    actions_detail = [*UserProfileWithResumesAdmin.actions_detail, "calendar", "download_everything", "erase"]

    @action(description="Calendar and reminders", url_path="calendar", permissions=["calendar"])
    def calendar(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Lead to the page of one's own calendar."""
        return redirect("calendar")

    def has_calendar_permission(self, request: HttpRequest, obj: Model | str | None = None) -> bool:
        own = person_of(request.user)
        is_own = own is not None and str(own.pk) == str(getattr(obj, "pk", obj))
        return is_own and may_have_calendar(request.user) and is_there("calendar")

    @action(description="Download everything", url_path="download-everything", permissions=["download_everything"])
    def download_everything(self, request: HttpRequest, object_id: str) -> FileResponse:
        person = self.get_row(request, object_id)
        file = tempfile.TemporaryFile()  # noqa: SIM115 (the response closes it)
        try:
            count = write_archive(person, file)
        except ArchiveError as error:
            file.close()
            raise Http404(str(error)) from error
        Change.objects.record_export(
            request.user, UserProfile, rows=count, format="zip", row=person, person=person, door="Download everything"
        )
        file.seek(0)
        return FileResponse(file, as_attachment=True, filename=f"{slugify(str(person)) or person.pk}.zip")

    def has_download_everything_permission(self, request: HttpRequest, obj: Model | str | None = None) -> bool:
        """Return whether the account may see all of the person: one's own, or what lists and pages show of others."""
        if not self.has_view_permission(request):
            return False
        own = person_of(request.user)
        is_own = own is not None and str(own.pk) == str(getattr(obj, "pk", obj))
        return is_own or all(may(request.user, "view", model) for model in personal_models())

    @action(
        description="Erase…",
        url_path="erase",
        permissions=["erase"],
        dialog={"title": "Erase a person", "form_class": EraseForm, "form_submit_text": "Erase"},
    )
    def erase(self, request: HttpRequest, form: EraseForm, object_id: str) -> HttpResponse:
        person = self.get_row(request, object_id)
        keep_account = plan(request, person).account is None
        try:
            erasure = erase_person(person, keep_account=keep_account)
        except ArchiveError as error:
            self.message_user(request, str(error), messages.ERROR)
        else:
            self._record(request, erasure)
        return HttpResponse(headers={"HX-Redirect": reverse("admin:index", current_app=self.admin_site.name)})

    def _record(self, request: HttpRequest, erasure: Erasure) -> None:
        """Log that somebody was erased, without saying who."""
        text = f"Erased a person with {counted(sum(map(len, erasure.rows.values())), 'row')}."
        if erasure.account and erasure.account_id == request.user.pk:
            logout(request)
        else:
            LogEntry.objects.create(
                user_id=cast(int, request.user.pk),
                content_type=ContentType.objects.get_for_model(UserProfile),
                object_repr="An erased person",
                action_flag=DELETION,
                change_message=text,
            )
        self.message_user(request, text, messages.SUCCESS)

    def has_erase_permission(self, request: HttpRequest, obj: Model | str | None = None) -> bool:
        return self.has_delete_permission(request)


def person_on_page(request: HttpRequest, object_id: str) -> UserProfile:
    """Return the person of a page, whom the account may see. Raise Http404 otherwise."""
    page = admin.site.get_model_admin(UserProfile)
    person = page.get_object(request, unquote(object_id))
    if not isinstance(person, UserProfile):
        raise Http404
    return person


def plan(request: HttpRequest, person: UserProfile) -> Erasure:
    """Return what the account may erase of a person: the person's account only if it may delete that, too."""
    account = person.account
    may_delete = (
        account is not None and may(request.user, "delete", get_user_model()) and has_power_over(request.user, account)
    )
    return plan_erasure(person, keep_account=not may_delete)
