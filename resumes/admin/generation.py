"""The admin of files made of resumes: their list, the tab on the page of a resume, and the one way to their bytes."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest
from django.template.defaultfilters import filesizeformat
from django.urls import path, reverse
from django.utils.html import format_html
from unfold.contrib.filters.admin import ChoicesCheckboxFilter

from jobpilot.admin.base import TAB, ModelAdmin, TabularInline, badge_column, link_column
from jobpilot.admin.downloads import for_keeping
from jobpilot.admin.filters import AutocompleteSelectFilter, RangeDateTimeFilter, TextFilter
from jobpilot.models import Change
from resumes.documents import CONTENT_TYPES
from resumes.models import GenerationStatus, ResumeGeneration

GENERATION_COLOURS = {
    GenerationStatus.COMPLETED: "success",
    GenerationStatus.PROCESSING: "info",
    GenerationStatus.FAILED: "danger",
}


class FileColumns:
    """What lists and inlines show of a file."""

    @admin.display(description="file")
    def download(self, made: ResumeGeneration) -> str:
        """Return a link to the file, or what is known instead."""
        if made.file:
            address = reverse("admin:resumes_resumegeneration_download", args=[made.pk])
            return format_html('<a href="{}" class="text-link" download>{}</a>', address, made.download_name)
        if made.file_path:
            return format_html("{}<br>{}", "Not here. An earlier program had it at:", made.file_path)
        return made.error_message or "None"

    @admin.display(description="size", ordering="file_size")
    def shown_size(self, made: ResumeGeneration) -> str:
        return "" if made.file_size is None else filesizeformat(made.file_size)

    @admin.display(description="made in", ordering="duration_ms")
    def shown_duration(self, made: ResumeGeneration) -> str:
        return "" if made.duration_ms is None else f"{made.duration_ms / 1000:.2f} s"


class NoEdits:
    """Files come from `resumes.services.render_resume()` and do not change; they can be deleted."""

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, *args: Any, **kwargs: Any) -> bool:
        return False


class ResumeGenerationInline(NoEdits, FileColumns, TabularInline):
    model = ResumeGeneration
    verbose_name_plural = "files"
    max_num = 0
    fields = ["download", "template_name", "shown_size", "shown_duration", "status", "generated_at"]
    readonly_fields = ["download", "template_name", "shown_size", "shown_duration", "status", "generated_at"]


@admin.register(ResumeGeneration)
class ResumeGenerationAdmin(NoEdits, FileColumns, ModelAdmin):
    list_display = [
        "__str__",
        link_column("resume"),
        "template_name",
        badge_column("status", GENERATION_COLOURS),
        "shown_size",
        "generated_at",
        "download",
    ]
    list_reads_texts = True
    list_filter = [
        ("resume", AutocompleteSelectFilter),
        ("status", ChoicesCheckboxFilter),
        ("format", TextFilter),
        ("generated_at", RangeDateTimeFilter),
    ]
    list_select_related = ["resume"]
    search_fields = ["resume__title", "file_path", "template_name"]
    date_hierarchy = "generated_at"
    readonly_fields = ["download", "shown_size", "shown_duration", "sha256"]
    left_out = frozenset(
        {"file", "file_size", "duration_ms"}
    )  # shown in words; where it is stored is nobody's business
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("resume", "status"),
                    ("download", "shown_size"),
                    ("format", "template_name"),
                    ("generated_at", "shown_duration"),
                    "error_message",
                    "file_path",
                    "sha256",
                ]
            },
        ),
        ("Parameters", {"classes": [TAB], "fields": ["generation_params"]}),
    ]

    def get_urls(self) -> list:
        view = self.admin_site.admin_view(self.download_view)
        return [path("<path:object_id>/file/", view, name="resumes_resumegeneration_download"), *super().get_urls()]

    def download_view(self, request: HttpRequest, object_id: str) -> FileResponse:
        """Send a file to be kept: no browser shows it as a page of this site."""
        made = self.get_row(request, object_id)
        if not self.has_view_permission(request, made):
            raise PermissionDenied
        if not made.file:
            raise Http404("This row has no file.")
        try:
            content = made.file.open("rb")
        except FileNotFoundError as error:
            raise Http404("The storage does not have this file.") from error
        Change.objects.record_export(
            request.user,
            ResumeGeneration,
            rows=1,
            format=made.format,
            row=made,
            person=made.resume.user,
            door="Download of a file",
        )
        return for_keeping(content, made.download_name, CONTENT_TYPES[made.format])
