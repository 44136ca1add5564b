from collections.abc import Mapping
from typing import Any

from django.contrib import admin
from django.db import transaction
from django.db.models import ProtectedError
from django.db.models.signals import pre_delete
from django.http import HttpRequest
from django.template.loader import render_to_string
from unfold.decorators import display

from jobpilot.admin.as_json import AsJSONMixin
from jobpilot.admin.base import TAB, ModelAdmin, link_column
from jobpilot.admin.filters import AutocompleteSelectFilter, RangeDateTimeFilter, TextFilter
from resumes.admin.actions import VersionActions
from resumes.admin.readable import readable_content
from resumes.comparison import differences
from resumes.models import ResumeVersion
from resumes.services import content_of_version


@admin.register(ResumeVersion)
class ResumeVersionAdmin(VersionActions, AsJSONMixin, ModelAdmin):
    """The page of a version, where its name can change. *Save a version* on the page of a resume makes one."""

    class Media:
        css = {"all": ["resumes/differences.css"]}

    list_display = ["__str__", link_column("resume"), "changes_summary", "created_by", "created_at"]
    list_filter = [
        ("resume", AutocompleteSelectFilter),
        ("created_by", TextFilter),
        ("created_at", RangeDateTimeFilter),
    ]
    list_select_related = ["resume"]
    search_fields = ["resume__title", "name", "changes_summary", "created_by"]
    readonly_fields = ["resume", "version_number", "since", "before", "shown_content"]
    left_out = frozenset({"content_snapshot"})  # shown in words, and on a page of its own as JSON
    fieldsets = [
        (None, {"fields": ["name", "resume", ("version_number", "created_by"), "changes_summary"]}),
        ("Compared with the resume", {"classes": [TAB], "fields": ["since"]}),
        ("Compared with the version before", {"classes": [TAB], "fields": ["before"]}),
        ("Content", {"classes": [TAB], "fields": ["shown_content"]}),
    ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def json_of(self, row: Any) -> Any:
        return row.content_snapshot

    @display(description="What it is a copy of")
    def shown_content(self, version: ResumeVersion) -> str:
        return readable_content(content_of_version(version))

    @display(description="This version, and the resume as it is now")
    def since(self, version: ResumeVersion) -> str:
        resume = version.resume
        now = {"summary": resume.summary, **resume.content}
        return side_by_side(content_of_version(version), now, f"Version {version.version_number}", "Now")

    @display(description="The version before, and this one")
    def before(self, version: ResumeVersion) -> str:
        earlier = ResumeVersion.objects.filter(
            resume=version.resume_id, version_number__lt=version.version_number
        ).order_by("version_number")
        if (last := earlier.last()) is None:
            return "This is the first version."
        names = (f"Version {last.version_number}", f"Version {version.version_number}")
        return side_by_side(content_of_version(last), content_of_version(version), *names)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Protect the versions that a receiver of `pre_delete` refuses to delete, so that the page offers no button."""
        to_delete, counts, forbidden, protected = super().get_deleted_objects(objs, request)
        for version in objs:
            try:
                with transaction.atomic():
                    pre_delete.send(ResumeVersion, instance=version, using=version._state.db, origin=version)
            except ProtectedError as error:
                protected = [*protected, f"{version}: {error.args[0]}"]
        return to_delete, counts, forbidden, protected


def side_by_side(before: Mapping[str, Any], after: Mapping[str, Any], *names: str) -> str:
    """Return what differs between two contents as HTML, the names of both above."""
    context = {"sections": differences(before, after), "names": names}
    return render_to_string("admin/resumes/differences.html", context)
