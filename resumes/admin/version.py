from typing import Any

from django.contrib import admin
from django.db import transaction
from django.db.models import ProtectedError
from django.db.models.signals import pre_delete
from django.http import HttpRequest

from jobpilot.admin.base import TAB, ModelAdmin, link_column
from jobpilot.admin.filters import AutocompleteSelectFilter, RangeDateTimeFilter, TextFilter
from resumes.admin.actions import VersionActions
from resumes.models import ResumeVersion


@admin.register(ResumeVersion)
class ResumeVersionAdmin(VersionActions, ModelAdmin):
    list_display = ["__str__", link_column("resume"), "changes_summary", "created_by", "created_at"]
    list_filter = [
        ("resume", AutocompleteSelectFilter),
        ("created_by", TextFilter),
        ("created_at", RangeDateTimeFilter),
    ]
    list_select_related = ["resume"]
    search_fields = ["resume__title", "changes_summary", "created_by"]
    autocomplete_fields = ["resume"]
    fieldsets = [
        (None, {"fields": ["resume", ("version_number", "created_by"), "changes_summary"]}),
        ("Content", {"classes": [TAB], "fields": ["content_snapshot"]}),
    ]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Show what a stored version is a copy of, and let nobody change it."""
        kept = ["resume", "version_number", "content_snapshot"] if obj else []
        return [*super().get_readonly_fields(request, obj), *kept]

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
