from typing import TypeAlias

from django.contrib import admin
from django.http import HttpRequest
from unfold.contrib.filters.admin import BooleanRadioFilter

from jobpilot.admin.base import TAB, ModelAdmin, StackedInline, link_column
from jobpilot.admin.filters import AutocompleteSelectFilter, ChoicesDropdownFilter
from skills.models import EducationVariation, ExperienceVariation, ProjectVariation

# Fields, in rows: those of one tuple stand side by side.
FieldRows: TypeAlias = list[str | list[str] | tuple[str, ...]]

WORDING: FieldRows = [
    "title",
    "content",
    ("focus", "source"),
    ("target_roles", "target_industries"),
    "keywords_emphasized",
]
USE: FieldRows = [("last_used", "usage_count"), "display_order"]


class VariationInline(StackedInline):
    """The variations of one entry."""


class ExperienceVariationInline(VariationInline):
    model = ExperienceVariation
    fields = [*WORDING, ("achievements", "skills_highlighted"), ("is_default", "display_order")]


class EducationVariationInline(VariationInline):
    model = EducationVariation
    fields = [*WORDING, ("highlights", "relevant_coursework"), ("is_default", "display_order")]


class ProjectVariationInline(VariationInline):
    model = ProjectVariation
    fields = [*WORDING, ("achievements", "technologies_highlighted"), ("is_default", "display_order")]


class VariationAdmin(ModelAdmin):
    """The page of a variation; `entry` names the foreign key to its entry."""

    entry: str

    def get_list_display(self, request: HttpRequest) -> list:
        return ["title", link_column(self.entry), "focus", "source", "is_default", "usage_count", "last_used"]

    def get_list_filter(self, request: HttpRequest) -> list:
        return [
            (self.entry, AutocompleteSelectFilter),
            ("focus", ChoicesDropdownFilter),
            ("source", ChoicesDropdownFilter),
            ("is_default", BooleanRadioFilter),
        ]

    def get_list_select_related(self, request: HttpRequest) -> list[str]:
        return [self.entry]

    def get_autocomplete_fields(self, request: HttpRequest) -> list[str]:
        return [self.entry]


@admin.register(ExperienceVariation)
class ExperienceVariationAdmin(VariationAdmin):
    entry = "experience"
    search_fields = ["title", "content", "experience__position", "experience__company"]
    fieldsets = [
        (None, {"fields": ["experience", *WORDING, ("achievements", "skills_highlighted"), "is_default"]}),
        ("Use", {"classes": [TAB], "fields": USE}),
    ]


@admin.register(EducationVariation)
class EducationVariationAdmin(VariationAdmin):
    entry = "education"
    search_fields = ["title", "content", "education__institution", "education__degree"]
    fieldsets = [
        (None, {"fields": ["education", *WORDING, ("highlights", "relevant_coursework"), "is_default"]}),
        ("Use", {"classes": [TAB], "fields": USE}),
    ]


@admin.register(ProjectVariation)
class ProjectVariationAdmin(VariationAdmin):
    entry = "project"
    search_fields = ["title", "content", "project__name"]
    fieldsets = [
        (None, {"fields": ["project", *WORDING, ("achievements", "technologies_highlighted"), "is_default"]}),
        ("Use", {"classes": [TAB], "fields": USE}),
    ]
