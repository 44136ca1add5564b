from django.contrib import admin
from django.utils.html import format_html
from unfold.contrib.filters.admin import (
    AutocompleteSelectFilter,
    BooleanRadioFilter,
    ChoicesDropdownFilter,
    FieldTextFilter,
    RangeDateFilter,
    RangeNumericFilter,
)

from jobpilot.admin.base import (
    TAB,
    ModelAdmin,
    StackedInline,
    TabularInline,
    badge_column,
    change_url,
    count_column,
    day_column,
    link_column,
)
from jobpilot.db.counts import related_count
from skills.models import (
    Certification,
    Education,
    EducationVariation,
    ExperienceVariation,
    Project,
    ProjectVariation,
    Skill,
    SkillBank,
    SummaryVariation,
    WorkExperience,
)

LEVEL_COLOURS = {
    Skill.Level.EXPERT: "success",
    Skill.Level.ADVANCED: "info",
    Skill.Level.INTERMEDIATE: "primary",
}
WORDING = ["title", "content", ("focus", "source"), ("target_roles", "target_industries"), "keywords_emphasized"]
USE = [("last_used", "usage_count"), "display_order"]
EXPERIENCE = [
    ("position", "company"),
    ("location", "experience_type"),
    ("start_date", "end_date", "is_current"),
    "default_description",
    ("default_achievements", "skills_used", "technologies"),
]
EDUCATION = [
    ("institution", "location"),
    ("degree", "field_of_study", "gpa"),
    ("start_date", "end_date"),
    "default_description",
    ("honors", "relevant_coursework"),
]
PROJECT = [
    "name",
    ("url", "github_url"),
    ("start_date", "end_date"),
    "default_description",
    ("default_achievements", "technologies"),
]


class SkillInline(TabularInline):
    model = Skill
    fields = ["name", "group", "level", "category", "years_experience", "is_featured", "display_order"]


class SummaryVariationInline(StackedInline):
    model = SummaryVariation
    verbose_name_plural = "summaries"
    fields = ["title", "content", ("focus", "tone", "length"), ("target_roles", "target_industries"), "display_order"]


class EntryInline(StackedInline):
    """An entry of a bank, with the way to its variations, which are on a page of their own."""

    readonly_fields = ["rewordings"]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(variations_count=related_count(self.model, "variations"))

    @admin.display(description="variations")
    def rewordings(self, entry) -> str:
        if entry._state.adding:
            return "Save first; they have a page of their own then."
        return format_html(
            '<a href="{}#variations" class="text-link">{} (open their page)</a>',
            change_url(entry),
            entry.variations_count,
        )


class WorkExperienceInline(EntryInline):
    model = WorkExperience
    verbose_name_plural = "experience"
    fields = [*EXPERIENCE, ("display_order", "rewordings")]


class EducationInline(EntryInline):
    model = Education
    fields = [*EDUCATION, ("display_order", "rewordings")]


class ProjectInline(EntryInline):
    model = Project
    fields = [*PROJECT, ("display_order", "rewordings")]


class CertificationInline(StackedInline):
    model = Certification
    fields = [
        ("name", "issuer"),
        ("issue_date", "expiry_date"),
        ("credential_id", "url"),
        "description",
        "display_order",
    ]


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
        day_column("updated_at", "updated"),
    ]
    list_filter = [("user", AutocompleteSelectFilter), ("updated_at", RangeDateFilter)]
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
    ]
    inlines = [
        SkillInline,
        SummaryVariationInline,
        WorkExperienceInline,
        EducationInline,
        ProjectInline,
        CertificationInline,
    ]
    fieldsets = [(None, {"fields": ["user", ("default_summary", "skill_categories")]})]


class BankPartAdmin(ModelAdmin):
    """A part of a skill bank on a page of its own."""

    list_select_related = ["bank__user"]
    autocomplete_fields = ["bank"]
    date_hierarchy = "created_at"


@admin.register(Skill)
class SkillAdmin(BankPartAdmin):
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
        ("group", FieldTextFilter),
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


class VariationInline(StackedInline):
    """The rewordings of one entry."""


class ExperienceVariationInline(VariationInline):
    model = ExperienceVariation
    fields = [*WORDING, ("achievements", "skills_highlighted"), ("is_default", "display_order")]


class EducationVariationInline(VariationInline):
    model = EducationVariation
    fields = [*WORDING, ("is_default", "display_order")]


class ProjectVariationInline(VariationInline):
    model = ProjectVariation
    fields = [*WORDING, ("achievements", "technologies_highlighted"), ("is_default", "display_order")]


@admin.register(WorkExperience)
class WorkExperienceAdmin(BankPartAdmin):
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
class EducationAdmin(BankPartAdmin):
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
class ProjectAdmin(BankPartAdmin):
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
class CertificationAdmin(BankPartAdmin):
    list_display = ["name", "issuer", link_column("bank"), "issue_date", "expiry_date", "credential_id"]
    list_filter = [
        ("bank", AutocompleteSelectFilter),
        ("issuer", FieldTextFilter),
        ("issue_date", RangeDateFilter),
        ("expiry_date", RangeDateFilter),
    ]
    search_fields = ["name", "issuer", "credential_id", "bank__user__first_name", "bank__user__last_name"]
    date_hierarchy = "issue_date"
    fieldsets = [(None, {"fields": ["bank", *CertificationInline.fields]})]


class VariationAdmin(ModelAdmin):
    """A rewording on a page of its own; `entry` names the foreign key to what it rewords."""

    entry: str
    date_hierarchy = "created_at"

    def get_list_display(self, request):
        return ["title", link_column(self.entry), "focus", "source", "is_default", "usage_count", "last_used"]

    def get_list_filter(self, request):
        return [
            (self.entry, AutocompleteSelectFilter),
            ("focus", ChoicesDropdownFilter),
            ("source", ChoicesDropdownFilter),
            ("is_default", BooleanRadioFilter),
        ]

    def get_list_select_related(self, request):
        return [self.entry]

    def get_autocomplete_fields(self, request):
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
        (None, {"fields": ["education", *WORDING, "is_default"]}),
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
