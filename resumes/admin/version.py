from django.contrib import admin
from unfold.contrib.filters.admin import FieldTextFilter

from jobpilot.admin.base import TAB, ModelAdmin, link_column
from jobpilot.admin.filters import AutocompleteSelectFilter, RangeDateTimeFilter
from resumes.admin.actions import VersionActions
from resumes.models import ResumeVersion


@admin.register(ResumeVersion)
class ResumeVersionAdmin(VersionActions, ModelAdmin):
    list_display = ["__str__", link_column("resume"), "changes_summary", "created_by", "created_at"]
    list_filter = [
        ("resume", AutocompleteSelectFilter),
        ("created_by", FieldTextFilter),
        ("created_at", RangeDateTimeFilter),
    ]
    list_select_related = ["resume"]
    search_fields = ["resume__title", "changes_summary", "created_by"]
    date_hierarchy = "created_at"
    autocomplete_fields = ["resume"]
    fieldsets = [
        (None, {"fields": ["resume", ("version_number", "created_by"), "changes_summary"]}),
        ("Content", {"classes": [TAB], "fields": ["content_snapshot"]}),
    ]
