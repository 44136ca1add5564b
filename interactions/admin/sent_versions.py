"""The admin of resumes and their versions, with the mark of what was sent with an application."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html

from interactions.models import JobUserInteraction
from interactions.sent_versions import applications_with, with_sent
from jobpilot.admin.authority import may
from resumes.admin.resume import ResumeAdmin, ResumeVersionInline
from resumes.admin.version import ResumeVersionAdmin
from resumes.models import Resume, ResumeVersion

admin.site.unregister([Resume, ResumeVersion])


class Mark:
    """The column of the mark."""

    @admin.display(description="sent", ordering="is_sent")
    def sent(self, version: Any) -> str:
        return format_html("<strong data-sent-mark>{}</strong>", "Sent") if version.is_sent else ""


class MarkedVersionInline(Mark, ResumeVersionInline):
    fields = [*ResumeVersionInline.fields, "sent"]
    readonly_fields = [*ResumeVersionInline.readonly_fields, "sent"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return with_sent(super().get_queryset(request))


@admin.register(Resume)
class ResumeWithSentVersionsAdmin(ResumeAdmin):
    inlines = [MarkedVersionInline if each is ResumeVersionInline else each for each in ResumeAdmin.inlines]


@admin.register(ResumeVersion)
class SentResumeVersionAdmin(Mark, ResumeVersionAdmin):
    change_form_outer_before_template = "admin/interactions/sent_version.html"
    list_display = [*ResumeVersionAdmin.list_display, "sent"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return with_sent(super().get_queryset(request))

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        version = kwargs.get("obj")
        if version is not None and version.is_sent:
            context["is_sent"] = True
            if may(request.user, "view", JobUserInteraction):  # of the same person, so that they may be seen too
                context["applications"] = applications_with(version).select_related("job__company")
        return super().render_change_form(request, context, *args, **kwargs)
