from typing import Any

from django.contrib import admin
from django.db.models import Q
from django.http import HttpRequest
from unfold.contrib.filters.admin import (
    ChoicesCheckboxFilter,
)

from companies.admin.identity_lock import IdentityLockMixin
from companies.admin.look_alikes import CompanyMergeInline, IdentityMixin
from companies.admin.resources import CompanyResource
from companies.models import Company, CompanyAlias, CompanyKey
from companies.search.companies import MAX_LIMIT, search_company_ids
from companies.search.company_names import KnownAs
from jobpilot.admin.base import TAB, ModelAdmin, TabularInline, badge_column, count_column, counted, link_column
from jobpilot.admin.choosers import ChooserMixin
from jobpilot.admin.filters import (
    AutocompleteSelectFilter,
    ChoicesDropdownFilter,
    RangeDateTimeFilter,
    RangeNumericFilter,
    TextFilter,
)
from jobpilot.admin.transfer import TransferMixin
from jobpilot.db.paging import MAX_COUNT


class CompanyAliasInline(TabularInline):
    model = CompanyAlias
    fields = ["name", "source"]


class CompanyKeyInline(TabularInline):
    model = CompanyKey
    fields = ["kind", "value"]


@admin.register(Company)
class CompanyAdmin(TransferMixin, IdentityLockMixin, IdentityMixin, ChooserMixin, ModelAdmin):
    resource_classes = [CompanyResource]
    table_fields = ["website", "created_at"]
    list_display = [
        "marked_name",
        "domain",
        "industry",
        badge_column("size_category", {}, "size"),
        "headquarters_location",
        "founded_year",
        count_column("job_listings", "jobs"),
        "open_jobs",
    ]
    list_reads_texts = True
    list_filter = [
        ("size_category", ChoicesCheckboxFilter),
        ("industry", TextFilter),
        ("founded_year", RangeNumericFilter),
        ("created_at", RangeDateTimeFilter),
    ]
    search_fields = ["name", "normalized_name", "domain", "aliases__name"]
    searched_by_index = {"name", "normalized_name", "domain"}
    search_help_text = "A name, an alias or a domain"
    date_hierarchy = "created_at"
    related_counts = ["job_listings", "aliases", "keys"]
    inlines = [CompanyAliasInline, CompanyKeyInline, CompanyMergeInline]
    readonly_fields = ["normalized_name"]
    fieldsets = [
        (None, {"fields": [("name", "domain"), ("tenant", "website"), "industry"]}),
        (
            "Size and location",
            {
                "classes": [TAB],
                "fields": [
                    ("size_category", "size"),
                    ("headquarters_location", "location"),
                    "founded_year",
                    "normalized_name",
                ],
            },
        ),
        (
            "About",
            {"classes": [TAB], "fields": ["description", "culture", ("values", "benefits"), "logo_url"]},
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).with_listing_counts(most=MAX_COUNT)

    def found_by(self, text: str, *, is_typing: bool = False) -> Q:
        """Return the condition for companies by a part of a name, or by one with a typo."""
        return Q(KnownAs(text, others=search_company_ids(text, limit=MAX_LIMIT)))

    @admin.display(description="name", ordering="name")
    def marked_name(self, company: Company) -> str:
        return self.choice_label(company)

    def choice_label(self, company: Company) -> str:
        """Return the name as it was written, and say so if it names nobody."""
        return f"{company.name} (employer not named)" if company.names_nobody else company.name

    @admin.display(description="open", ordering="active_listing_count")
    def open_jobs(self, company: Any) -> int | str:
        return counted(company.active_listing_count)


@admin.register(CompanyAlias)
class CompanyAliasAdmin(IdentityLockMixin, ModelAdmin):
    list_display = ["name", link_column("company"), "source", "created_at"]
    list_filter = [("company", AutocompleteSelectFilter), ("source", ChoicesDropdownFilter)]
    list_select_related = ["company"]
    search_fields = ["name", "normalized_name", "company__name"]
    searched_by_index = {"name", "normalized_name"}
    autocomplete_fields = ["company"]
    readonly_fields = ["normalized_name"]
    fieldsets = [(None, {"fields": [("name", "company"), ("source", "normalized_name")]})]


@admin.register(CompanyKey)
class CompanyKeyAdmin(IdentityLockMixin, ModelAdmin):
    list_display = ["value", "kind", link_column("company"), "created_at"]
    list_filter = [("kind", ChoicesDropdownFilter), ("company", AutocompleteSelectFilter)]
    list_select_related = ["company"]
    search_fields = ["value", "company__name"]
    searched_by_index = {"value"}
    autocomplete_fields = ["company"]
    fieldsets = [(None, {"fields": ["company", ("kind", "value")]})]
