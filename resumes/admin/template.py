from django.contrib import admin
from unfold.contrib.filters.admin import BooleanRadioFilter

from jobpilot.admin.base import TAB, ModelAdmin, count_column
from resumes.models import ResumeTemplate


@admin.register(ResumeTemplate)
class ResumeTemplateAdmin(ModelAdmin):
    list_display = ["name", "description", "is_default", "is_system", count_column("resumes", "resumes"), "updated_at"]
    list_reads_texts = True
    list_filter = [("is_default", BooleanRadioFilter), ("is_system", BooleanRadioFilter)]
    search_fields = ["name", "description"]
    related_counts = ["resumes"]
    fieldsets = [
        (None, {"fields": ["name", "description", ("is_default", "is_system")]}),
        ("Sections", {"classes": [TAB], "fields": [("sections", "section_order")]}),
        ("Styling", {"classes": [TAB], "fields": ["styling"]}),
    ]
