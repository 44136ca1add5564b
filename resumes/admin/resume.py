from typing import Any

from django.contrib import admin
from django.db.models import Field
from django.http import HttpRequest
from unfold.contrib.filters.admin import ChoicesCheckboxFilter

from jobpilot.admin.as_json import AsJSONMixin
from jobpilot.admin.base import TAB, ModelAdmin, TabularInline, badge_column, count_column, link_column
from jobpilot.admin.filters import AutocompleteSelectFilter, RangeDateTimeFilter
from jobpilot.admin.moments import day_column
from jobpilot.admin.readable import readable
from resumes.admin.actions import ResumeActions
from resumes.admin.before_sending import BeforeSendingMixin
from resumes.admin.files import FileActions
from resumes.admin.generation import ResumeGenerationInline
from resumes.admin.json_resume import JSONResumeMixin
from resumes.admin.preview import PreviewMixin
from resumes.admin.readable import readable_content
from resumes.admin.section_rows import SectionRowsMixin
from resumes.admin.sections import ResumeForm, SectionField
from resumes.models import Resume, ResumeVersion
from resumes.schema import SECTIONS

TYPE_COLOURS = {Resume.Type.BASE: "primary", Resume.Type.TAILORED: "info"}
STATUS_COLOURS = {Resume.Status.ACTIVE: "success", Resume.Status.DRAFT: "warning"}


class ResumeVersionInline(TabularInline):
    model = ResumeVersion
    can_delete = False  # one that was sent is protected on its own page
    max_num = 0  # *Save a version* makes one
    verbose_name_plural = "versions"
    fields = ["version_number", "name", "changes_summary", "created_by"]
    readonly_fields = ["version_number"]


@admin.register(Resume)
class ResumeAdmin(  # type: ignore[misc]  # each mixin adds its own media, which Django collects
    BeforeSendingMixin,
    PreviewMixin,
    SectionRowsMixin,
    ResumeActions,
    FileActions,
    JSONResumeMixin,
    AsJSONMixin,
    ModelAdmin,
):
    form = ResumeForm
    actions_detail = [*FileActions.actions_detail, *ResumeActions.actions_detail]
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
    list_select_related = ["user", "target_job__company"]
    search_fields = ["title", "user__first_name", "user__last_name", "user__email", "target_job__title"]
    search_help_text = "A title, a person or a target job"
    date_hierarchy = "updated_at"
    autocomplete_fields = ["user", "template", "parent_resume", "target_job"]
    related_counts = ["child_resumes", "interactions", "versions", "generations", "optimizations"]
    related_labels = {"child_resumes": "Tailored from it", "interactions": "Sent with", "generations": "Files"}
    related_labels |= {"optimizations": "Analyses of its fit"}
    inlines = [ResumeVersionInline, ResumeGenerationInline]
    most_inputs = 0  # of these: its sections are long
    readonly_fields = ["last_generated_at", "shown_content", "shown_ats_score", "shown_tailoring"]
    left_out = frozenset({"ats_score_data", "tailoring_analysis"})  # shown in words, and on a page of its own as JSON
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("title", "user"),
                    ("resume_type", "status"),
                    ("parent_resume", "target_job"),
                    ("template", "language"),
                    "version",
                    "last_generated_at",
                ]
            },
        ),
        ("Content", {"classes": [TAB], "fields": ["contact_info", "summary", *list(SECTIONS)[1:]]}),
        ("Analysis", {"classes": [TAB], "fields": ["shown_tailoring", "shown_ats_score"]}),
    ]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> list:
        """Show the content in words to an account that may not change it."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or self.has_change_permission(request, obj):
            return fieldsets
        readable = {"fields": ["shown_content"]}
        return [(name, options | readable if name == "Content" else options) for name, options in fieldsets]

    def json_of(self, row: Any) -> Any:
        return {
            "summary": row.summary,
            **row.content,
            "ats_score_data": row.ats_score_data,
            "tailoring_analysis": row.tailoring_analysis,
        }

    @admin.display(description="What it says")
    def shown_content(self, resume: Resume) -> str:
        return readable_content({"summary": resume.summary, **resume.content})

    @admin.display(description="tailoring analysis")
    def shown_tailoring(self, resume: Resume) -> str:
        return readable(resume.tailoring_analysis)

    @admin.display(description="ATS score data")
    def shown_ats_score(self, resume: Resume) -> str:
        return readable(resume.ats_score_data)

    def formfield_for_dbfield(self, db_field: Field, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in SECTIONS:
            return SectionField(db_field.name)
        return super().formfield_for_dbfield(db_field, request, **kwargs)
