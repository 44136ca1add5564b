"""The admin of attached files: their list, the tab on pages of what they belong to, and the one way to their bytes."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, Http404, HttpRequest
from django.template.defaultfilters import filesizeformat
from django.urls import path, reverse
from django.utils.html import format_html

from interactions.file_types import ENDINGS, KEPT
from interactions.models import Attachment
from interactions.services import attach_file, inspect_file
from jobpilot import conf
from jobpilot.admin.authority import may
from jobpilot.admin.base import ModelAdmin, TabularInline, link_column, link_to
from jobpilot.admin.downloads import for_keeping
from jobpilot.admin.filters import AutocompleteSelectFilter, ChoicesDropdownFilter, RangeDateTimeFilter
from jobpilot.admin.forms import WholeRowFormSet
from jobpilot.admin.moments import day_column
from jobpilot.models import Change


class AttachmentFormSet(WholeRowFormSet):
    """The files of a row: those that are there can be deleted, and new ones come from one field that takes several."""

    may_add = True
    endings = ",".join(ENDINGS)
    kept = KEPT

    @property
    def field_name(self) -> str:
        return f"{self.prefix}-chosen"

    @property
    def chosen(self) -> list[UploadedFile]:
        """The files that were chosen on the page. A browser does not send them again when the page comes back."""
        return self.files.getlist(self.field_name) if self.may_add and hasattr(self.files, "getlist") else []

    @property
    def most(self) -> int:
        return conf.ATTACHMENT_MAX_MB

    def is_multipart(self) -> bool:
        return True

    def has_changed(self) -> bool:
        return bool(self.chosen) or super().has_changed()

    def clean(self) -> None:
        super().clean()
        errors = []
        for file in self.chosen:
            try:
                inspect_file(file=file)
            except ValidationError as error:
                errors += error.messages
        if errors:
            raise ValidationError(errors)

    def save_new_objects(self, commit: bool = True) -> list[Attachment]:
        self.new_objects = [attach_file(to=self.instance, file=file) for file in self.chosen] if commit else []
        return self.new_objects


def download_link(attachment: Attachment, label: str = "") -> str:
    address = reverse("admin:interactions_attachment_download", args=[attachment.pk])
    return format_html('<a href="{}" class="text-link" download>{}</a>', address, label or attachment.name)


class FileColumns:
    """What lists and inlines show of a file."""

    @admin.display(description="name", ordering="name")
    def download(self, attachment: Attachment) -> str:
        return download_link(attachment)

    @admin.display(description="size", ordering="size")
    def shown_size(self, attachment: Attachment) -> str:
        return filesizeformat(attachment.size)


class AttachmentInline(FileColumns, TabularInline):
    model = Attachment
    formset = AttachmentFormSet
    max_num = 0  # no empty rows: new files come from the field above
    show_change_link = False
    hide_title = True
    fields = ["download", "kind", "shown_size", "created_at"]
    readonly_fields = ["download", "kind", "shown_size", "created_at"]
    verbose_name_plural = "files"
    template_before = "admin/interactions/choose_files.html"

    class Media:
        css = {"all": ["interactions/attachments.css"]}

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, **kwargs)
        formset.may_add = may(request.user, "add", Attachment)
        return formset

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Attachment)
class AttachmentAdmin(FileColumns, ModelAdmin):
    list_display = [
        "name",
        "kind",
        "shown_size",
        "belongs_to",
        link_column("user", "person"),
        day_column("created_at", "added"),
        "download_it",
    ]
    list_filter = [
        ("kind", ChoicesDropdownFilter),
        ("user", AutocompleteSelectFilter),
        ("interaction", AutocompleteSelectFilter),
        ("created_at", RangeDateTimeFilter),
    ]
    list_select_related = ["user", "interaction__job", "interview__interaction__job", "offer__interaction__job"]
    search_fields = ["name", "user__first_name", "user__last_name", "interaction__job__title"]
    search_help_text = "A name of a file, a person or a job"
    date_hierarchy = "created_at"
    readonly_fields = ["download_it", "kind", "size", "sha256"]
    left_out = frozenset({"file"})  # where it is stored is nobody's business
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("name", "download_it"),
                    ("kind", "size"),
                    "user",
                    ("interaction", "interview", "offer"),
                    "sha256",
                ]
            },
        ),
    ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Files are added on the page of what they belong to."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description="belongs to")
    def belongs_to(self, attachment: Attachment) -> str:
        return link_to(attachment.owner)

    @admin.display(description="file")
    def download_it(self, attachment: Attachment) -> str:
        return download_link(attachment, "Download")

    def get_urls(self) -> list:
        view = self.admin_site.admin_view(self.download_view)
        return [path("<path:object_id>/file/", view, name="interactions_attachment_download"), *super().get_urls()]

    def download_view(self, request: HttpRequest, object_id: str) -> FileResponse:
        """Send a file to be kept: no browser shows it, or runs what is in it, as a page of this site."""
        attachment = self.get_row(request, object_id)
        if not self.has_view_permission(request, attachment):
            raise PermissionDenied
        try:
            content = attachment.file.open("rb")
        except FileNotFoundError as error:
            raise Http404("The storage does not have this file.") from error
        Change.objects.record_export(
            request.user,
            Attachment,
            rows=1,
            format="file",
            row=attachment,
            person=attachment.user,
            door="Download of a file",
        )
        return for_keeping(content, attachment.name, attachment.content_type)
