from django.contrib import admin
from unfold.contrib.filters.admin import ChoicesCheckboxFilter

from jobpilot.admin.base import TAB, ModelAdmin, badge_column, link_column
from jobpilot.admin.filters import AutocompleteSelectFilter, RangeDateTimeFilter, TextFilter
from resumes.models import GenerationStatus, ResumeGeneration

GENERATION_COLOURS = {
    GenerationStatus.COMPLETED: "success",
    GenerationStatus.PROCESSING: "info",
    GenerationStatus.FAILED: "danger",
}


@admin.register(ResumeGeneration)
class ResumeGenerationAdmin(ModelAdmin):
    list_display = [
        "__str__",
        link_column("resume"),
        "format",
        badge_column("status", GENERATION_COLOURS),
        "file_size",
        "generated_at",
    ]
    list_filter = [
        ("resume", AutocompleteSelectFilter),
        ("status", ChoicesCheckboxFilter),
        ("format", TextFilter),
        ("generated_at", RangeDateTimeFilter),
    ]
    list_select_related = ["resume"]
    search_fields = ["resume__title", "file_path", "template_name"]
    date_hierarchy = "generated_at"
    autocomplete_fields = ["resume"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("resume", "status"),
                    ("format", "template_name"),
                    ("file_path", "file_size"),
                    "generated_at",
                    "error_message",
                ]
            },
        ),
        ("Parameters", {"classes": [TAB], "fields": ["generation_params"]}),
    ]
