from django.contrib import admin
from unfold.contrib.filters.admin import (
    BooleanRadioFilter,
)

from jobpilot.admin.base import (
    TAB,
    ModelAdmin,
    StackedInline,
    TabularInline,
    badge_column,
    count_column,
    link_column,
)
from jobpilot.admin.filters import (
    AutocompleteSelectFilter,
    ChoicesDropdownFilter,
    RangeDateTimeFilter,
    RangeNumericFilter,
    TextFilter,
)
from jobpilot.admin.moments import day_column
from skills.admin.entries import (
    BankPartAdmin,
    CertificationInline,
    EducationInline,
    EntryAdmin,
    LanguageInline,
    ProjectInline,
    WorkExperienceInline,
)
from skills.admin.variations import USE, WORDING
from skills.models import Skill, SkillBank, SummaryVariation

LEVEL_COLOURS = {
    Skill.Level.EXPERT: "success",
    Skill.Level.ADVANCED: "info",
    Skill.Level.INTERMEDIATE: "primary",
}


class SkillInline(TabularInline):
    model = Skill
    fields = ["name", "group", "level", "category", "years_experience", "is_featured", "display_order"]


class SummaryVariationInline(StackedInline):
    model = SummaryVariation
    verbose_name_plural = "summaries"
    fields = ["title", "content", ("focus", "tone", "length"), ("target_roles", "target_industries"), "display_order"]


@admin.register(SkillBank)
class SkillBankAdmin(ModelAdmin):
    list_display = [
        "__str__",
        link_column("user", "person"),
        count_column("skills", "skills"),
        count_column("work_experiences", "experience"),
        count_column("education_entries", "education"),
        count_column("projects", "projects"),
        count_column("certifications", "certifications"),
        count_column("languages", "languages"),
        day_column("updated_at", "updated"),
    ]
    list_filter = [("user", AutocompleteSelectFilter), ("updated_at", RangeDateTimeFilter)]
    list_select_related = ["user"]
    search_fields = ["user__first_name", "user__last_name", "user__email", "skills__name"]
    search_help_text = "A person or a skill"
    date_hierarchy = "created_at"
    autocomplete_fields = ["user"]
    related_counts = [
        "skills",
        "summary_variations",
        "work_experiences",
        "education_entries",
        "projects",
        "certifications",
        "languages",
    ]
    inlines = [
        SkillInline,
        SummaryVariationInline,
        WorkExperienceInline,
        EducationInline,
        ProjectInline,
        CertificationInline,
        LanguageInline,
    ]
    fieldsets = [(None, {"fields": ["user", ("default_summary", "skill_categories")]})]


@admin.register(Skill)
class SkillAdmin(EntryAdmin):
    list_display = [
        "name",
        link_column("bank"),
        "group",
        badge_column("level", LEVEL_COLOURS),
        "category",
        "years_experience",
        "is_featured",
        "source",
    ]
    list_filter = [
        ("bank", AutocompleteSelectFilter),
        ("level", ChoicesDropdownFilter),
        ("category", ChoicesDropdownFilter),
        ("source", ChoicesDropdownFilter),
        ("group", TextFilter),
        ("is_featured", BooleanRadioFilter),
        ("confidence", RangeNumericFilter),
    ]
    search_fields = ["name", "group", "bank__user__first_name", "bank__user__last_name"]
    fieldsets = [
        (None, {"fields": [("name", "bank"), ("level", "category"), ("group", "subcategory")]}),
        (
            "Details",
            {
                "classes": [TAB],
                "fields": [("years_experience", "proficiency_score"), "description", "keywords"],
            },
        ),
        (
            "Use",
            {
                "classes": [TAB],
                "fields": [
                    ("is_featured", "display_order"),
                    ("source", "confidence"),
                    ("last_used", "usage_count"),
                ],
            },
        ),
    ]


@admin.register(SummaryVariation)
class SummaryVariationAdmin(BankPartAdmin):
    list_display = ["title", link_column("bank"), "focus", "tone", "length", "source", "usage_count"]
    list_filter = [
        ("bank", AutocompleteSelectFilter),
        ("focus", ChoicesDropdownFilter),
        ("source", ChoicesDropdownFilter),
    ]
    search_fields = ["title", "content", "bank__user__first_name", "bank__user__last_name"]
    fieldsets = [
        (None, {"fields": ["bank", *WORDING, ("tone", "length")]}),
        ("Use", {"classes": [TAB], "fields": USE}),
    ]
