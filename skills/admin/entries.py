from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from unfold.contrib.filters.admin import (
    BooleanRadioFilter,
)

from jobpilot.admin.base import ModelAdmin, StackedInline, TabularInline, change_url, count_column, link_column
from jobpilot.admin.filters import AutocompleteSelectFilter, ChoicesDropdownFilter, RangeDateFilter, TextFilter
from jobpilot.db.counts import related_count
from skills.admin.variations import (
    EducationVariationInline,
    ExperienceVariationInline,
    FieldRows,
    ProjectVariationInline,
)
from skills.models import Certification, Education, Language, Project, WorkExperience

EXPERIENCE: FieldRows = [
    ("position", "company"),
    ("location", "experience_type"),
    ("start_date", "end_date", "is_current"),
    "default_description",
    ("default_achievements", "skills_used", "technologies"),
]
EDUCATION: FieldRows = [
    ("institution", "location"),
    ("degree", "field_of_study", "gpa"),
    ("start_date", "end_date"),
    "default_description",
    ("honors", "relevant_coursework"),
]
PROJECT: FieldRows = [
    "name",
    ("url", "github_url"),
    ("start_date", "end_date"),
    "default_description",
    ("default_achievements", "technologies"),
]


class EntryInline(StackedInline):
    """An entry of a bank, with a link to its page, where its variations are."""

    readonly_fields = ["variations_link"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).annotate(variations_count=related_count(self.model, "variations"))

    @admin.display(description="variations")
    def variations_link(self, entry: Any) -> str:
        if entry._state.adding:
            return "Save the entry first, then add variations on its page."
        return format_html(
            '<a href="{}#variations" class="text-link">{} (open their page)</a>',
            change_url(entry),
            entry.variations_count,
        )


class WorkExperienceInline(EntryInline):
    model = WorkExperience
    verbose_name_plural = "experience"
    fields = [*EXPERIENCE, ("display_order", "variations_link")]


class EducationInline(EntryInline):
    model = Education
    fields = [*EDUCATION, ("display_order", "variations_link")]


class ProjectInline(EntryInline):
    model = Project
    fields = [*PROJECT, ("display_order", "variations_link")]


class CertificationInline(StackedInline):
    model = Certification
    fields = [
        ("name", "issuer"),
        ("issue_date", "expiry_date"),
        ("credential_id", "url"),
        "description",
        "display_order",
    ]


class LanguageInline(TabularInline):
    model = Language
    fields = ["name", "level", "description", "display_order"]


class BankPartAdmin(ModelAdmin):
    """The page of a part of a skill bank."""

    list_select_related = ["bank__user"]
    autocomplete_fields = ["bank"]


class EntryAdmin(BankPartAdmin):
    """The page of what a file may have brought."""

    left_out = frozenset({"imported"})  # as the file had it: a resume that is made of the row shows it


@admin.register(WorkExperience)
class WorkExperienceAdmin(EntryAdmin):
    list_display = [
        "position",
        "company",
        link_column("bank"),
        "experience_type",
        "start_date",
        "end_date",
        "is_current",
        count_column("variations", "variations"),
    ]
    list_filter = [
        ("bank", AutocompleteSelectFilter),
        ("experience_type", ChoicesDropdownFilter),
        ("is_current", BooleanRadioFilter),
        ("start_date", RangeDateFilter),
    ]
    search_fields = ["position", "company", "location", "bank__user__first_name", "bank__user__last_name"]
    date_hierarchy = "start_date"
    related_counts = ["variations"]
    inlines = [ExperienceVariationInline]
    fieldsets = [(None, {"fields": ["bank", *EXPERIENCE, "display_order"]})]


@admin.register(Education)
class EducationAdmin(EntryAdmin):
    list_display = [
        "institution",
        "degree",
        "field_of_study",
        link_column("bank"),
        "start_date",
        "end_date",
        count_column("variations", "variations"),
    ]
    list_filter = [("bank", AutocompleteSelectFilter), ("start_date", RangeDateFilter)]
    search_fields = ["institution", "degree", "field_of_study", "bank__user__first_name", "bank__user__last_name"]
    date_hierarchy = "start_date"
    related_counts = ["variations"]
    inlines = [EducationVariationInline]
    fieldsets = [(None, {"fields": ["bank", *EDUCATION, "display_order"]})]


@admin.register(Project)
class ProjectAdmin(EntryAdmin):
    list_display = [
        "name",
        link_column("bank"),
        "url",
        "start_date",
        "end_date",
        count_column("variations", "variations"),
    ]
    list_filter = [("bank", AutocompleteSelectFilter), ("start_date", RangeDateFilter)]
    search_fields = ["name", "url", "github_url", "bank__user__first_name", "bank__user__last_name"]
    date_hierarchy = "start_date"
    related_counts = ["variations"]
    inlines = [ProjectVariationInline]
    fieldsets = [(None, {"fields": ["bank", *PROJECT, "display_order"]})]


@admin.register(Certification)
class CertificationAdmin(EntryAdmin):
    list_display = ["name", "issuer", link_column("bank"), "issue_date", "expiry_date", "credential_id"]
    list_filter = [
        ("bank", AutocompleteSelectFilter),
        ("issuer", TextFilter),
        ("issue_date", RangeDateFilter),
        ("expiry_date", RangeDateFilter),
    ]
    search_fields = ["name", "issuer", "credential_id", "bank__user__first_name", "bank__user__last_name"]
    date_hierarchy = "issue_date"
    fieldsets = [(None, {"fields": ["bank", *CertificationInline.fields]})]


@admin.register(Language)
class LanguageAdmin(EntryAdmin):
    list_display = ["name", "level", link_column("bank"), "description"]
    list_filter = [("bank", AutocompleteSelectFilter), ("level", ChoicesDropdownFilter)]
    search_fields = ["name", "bank__user__first_name", "bank__user__last_name"]
    fieldsets = [(None, {"fields": [("name", "level"), "bank", "description", "display_order"]})]
