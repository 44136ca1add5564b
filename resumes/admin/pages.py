from django.contrib import admin
from unfold.contrib.filters.admin import (
    AutocompleteSelectFilter,
    BooleanRadioFilter,
    ChoicesCheckboxFilter,
    FieldTextFilter,
    RangeDateTimeFilter,
    RangeNumericFilter,
)
from unfold.decorators import display

from jobpilot.admin.base import TAB, ModelAdmin, TabularInline, badge_column, count_column, day_column, link_column
from resumes.admin.actions import ResumeActions, VersionActions
from resumes.models import (
    GenerationStatus,
    Resume,
    ResumeGeneration,
    ResumeOptimization,
    ResumeTemplate,
    ResumeVersion,
)

TYPE_COLOURS = {Resume.Type.BASE: "primary", Resume.Type.TAILORED: "info"}
STATUS_COLOURS = {Resume.Status.ACTIVE: "success", Resume.Status.DRAFT: "warning"}
GENERATION_COLOURS = {
    GenerationStatus.COMPLETED: "success",
    GenerationStatus.PROCESSING: "info",
    GenerationStatus.FAILED: "danger",
}


class ResumeVersionInline(TabularInline):
    model = ResumeVersion
    verbose_name_plural = "versions"
    fields = ["version_number", "changes_summary", "created_by"]


class ResumeGenerationInline(TabularInline):
    model = ResumeGeneration
    verbose_name_plural = "files"
    fields = ["format", "status", "file_path", "file_size", "generated_at"]


@admin.register(Resume)
class ResumeAdmin(ResumeActions, ModelAdmin):
    list_display = [
        "title",
        link_column("user", "person"),
        badge_column("resume_type", TYPE_COLOURS, "type"),
        badge_column("status", STATUS_COLOURS),
        link_column("target_job"),
        "version",
        count_column("child_resumes", "tailored from it"),
        count_column("interactions", "sent"),
        day_column("updated_at", "updated"),
    ]
    list_filter = [
        ("resume_type", ChoicesCheckboxFilter),
        ("status", ChoicesCheckboxFilter),
        ("user", AutocompleteSelectFilter),
        ("target_job", AutocompleteSelectFilter),
        ("parent_resume", AutocompleteSelectFilter),
        ("template", AutocompleteSelectFilter),
        ("updated_at", RangeDateTimeFilter),
    ]
    list_select_related = ["user", "target_job"]
    search_fields = ["title", "user__first_name", "user__last_name", "user__email", "target_job__title"]
    search_help_text = "A title, a person or a target job"
    date_hierarchy = "updated_at"
    autocomplete_fields = ["user", "template", "parent_resume", "target_job"]
    related_counts = ["child_resumes", "interactions", "versions", "generations", "optimizations"]
    inlines = [ResumeVersionInline, ResumeGenerationInline]
    readonly_fields = ["last_generated_at"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("title", "user"),
                    ("resume_type", "status"),
                    ("parent_resume", "target_job"),
                    ("template", "version"),
                    "last_generated_at",
                ]
            },
        ),
        ("Summary and contact", {"classes": [TAB], "fields": ["summary", "contact_info"]}),
        (
            "Content",
            {
                "classes": [TAB],
                "fields": [
                    "work_experience",
                    "education",
                    "skills",
                    "projects",
                    "certifications",
                    "custom_sections",
                ],
            },
        ),
        ("Analysis", {"classes": [TAB], "fields": ["ats_score_data", "tailoring_analysis"]}),
    ]


@admin.register(ResumeTemplate)
class ResumeTemplateAdmin(ModelAdmin):
    list_display = ["name", "description", "is_default", "is_system", count_column("resumes", "resumes"), "updated_at"]
    list_filter = [("is_default", BooleanRadioFilter), ("is_system", BooleanRadioFilter)]
    search_fields = ["name", "description"]
    date_hierarchy = "created_at"
    related_counts = ["resumes"]
    fieldsets = [
        (None, {"fields": ["name", "description", ("is_default", "is_system")]}),
        ("Sections", {"classes": [TAB], "fields": [("sections", "section_order")]}),
        ("Styling", {"classes": [TAB], "fields": ["styling"]}),
    ]


class ResumePartAdmin(ModelAdmin):
    """What is made from a resume, on a page of its own."""

    list_select_related = ["resume"]
    autocomplete_fields = ["resume"]


@admin.register(ResumeVersion)
class ResumeVersionAdmin(VersionActions, ResumePartAdmin):
    list_display = ["__str__", link_column("resume"), "changes_summary", "created_by", "created_at"]
    list_filter = [
        ("resume", AutocompleteSelectFilter),
        ("created_by", FieldTextFilter),
        ("created_at", RangeDateTimeFilter),
    ]
    search_fields = ["resume__title", "changes_summary", "created_by"]
    date_hierarchy = "created_at"
    fieldsets = [
        (None, {"fields": ["resume", ("version_number", "created_by"), "changes_summary"]}),
        ("Content", {"classes": [TAB], "fields": ["content_snapshot"]}),
    ]


@admin.register(ResumeGeneration)
class ResumeGenerationAdmin(ResumePartAdmin):
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
        ("format", FieldTextFilter),
        ("generated_at", RangeDateTimeFilter),
    ]
    search_fields = ["resume__title", "file_path", "template_name"]
    date_hierarchy = "generated_at"
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


@admin.register(ResumeOptimization)
class ResumeOptimizationAdmin(ResumePartAdmin):
    list_display = ["__str__", link_column("resume"), link_column("job"), "match", "analysis_version", "analyzed_at"]
    list_filter = [
        ("resume", AutocompleteSelectFilter),
        ("job", AutocompleteSelectFilter),
        ("match_score", RangeNumericFilter),
        ("analysis_version", FieldTextFilter),
        ("analyzed_at", RangeDateTimeFilter),
    ]
    list_select_related = ["resume", "job"]
    search_fields = ["resume__title", "job__title", "job__company__name"]
    date_hierarchy = "analyzed_at"
    autocomplete_fields = ["resume", "job"]
    fieldsets = [
        (None, {"fields": [("resume", "job"), ("match_score", "analysis_version"), "analyzed_at"]}),
        (
            "Skills and keywords",
            {
                "classes": [TAB],
                "fields": ["skill_matches", "missing_skills", "keyword_matches", "missing_keywords"],
            },
        ),
        (
            "Advice",
            {"classes": [TAB], "fields": ["recommendations", "sections_to_emphasize", "content_suggestions"]},
        ),
    ]

    @display(description="fit", ordering="match_score", label={"good": "success", "fair": "warning", "poor": "danger"})
    def match(self, analysis: ResumeOptimization) -> tuple[str, str]:
        score = analysis.match_score
        return "good" if score >= 75 else "fair" if score >= 50 else "poor", f"{score:g} %"
