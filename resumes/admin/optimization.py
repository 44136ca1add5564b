from django.contrib import admin
from unfold.decorators import display

from jobpilot.admin.base import TAB, ModelAdmin, link_column
from jobpilot.admin.filters import AutocompleteSelectFilter, RangeDateTimeFilter, RangeNumericFilter, TextFilter
from resumes.models import ResumeOptimization


@admin.register(ResumeOptimization)
class ResumeOptimizationAdmin(ModelAdmin):
    list_display = ["__str__", link_column("resume"), link_column("job"), "match", "analysis_version", "analyzed_at"]
    list_filter = [
        ("resume", AutocompleteSelectFilter),
        ("job", AutocompleteSelectFilter),
        ("match_score", RangeNumericFilter),
        ("analysis_version", TextFilter),
        ("analyzed_at", RangeDateTimeFilter),
    ]
    list_select_related = ["resume__user", "job"]
    search_fields = ["resume__title", "job__title", "job__company__name"]
    date_hierarchy = "analyzed_at"
    autocomplete_fields = ["resume", "job"]
    left_out = {"is_computed"}
    fieldsets = [
        (None, {"fields": [("resume", "job"), ("match_score", "analysis_version"), "analyzed_at", "parts"]}),
        ("Requirements", {"classes": [TAB], "fields": ["requirements"]}),
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
        if analysis.is_stale:
            return "", f"{score:g} %, before a change"
        return "good" if score >= 75 else "fair" if score >= 50 else "poor", f"{score:g} %"
