from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.db.models import ForeignKey, Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse
from unfold.decorators import action
from unfold.widgets import UnfoldForeignKeyRawIdWidget

from jobpilot.admin.authority import may_change_accounts, may_invite
from jobpilot.admin.base import TAB, ModelAdmin, count_column, link_column, searchable
from jobpilot.admin.filters import RangeDateTimeFilter, RangeNumericFilter, TextFilter, YesNoFilter
from jobpilot.admin.moments import day_column
from jobpilot.admin.transfer import RowResource, TransferMixin
from jobpilot.admin.transfer.relations import AccountRelation, Relation
from jobpilot.admin.transfer.results import Draft
from jobpilot.models import UserProfile


def is_there(page: str) -> bool:
    """Return whether the project has a page that it may leave out."""
    try:
        return bool(reverse(page))
    except NoReverseMatch:
        return False


class LinkedAccountRelation(AccountRelation):
    """The account of a person: whose hunt it sees is set by those who may edit accounts."""

    def __init__(self, resource: RowResource) -> None:
        super().__init__("account", get_user_model())
        self.resource = resource

    def read(self, draft: Draft) -> None:
        before = self.key_of(draft.instance)
        super().read(draft)
        user = self.resource.user
        if user is not None and self.key_of(draft.instance) != before and not may_change_accounts(user):
            draft.refuse("Only those who may change accounts say whose hunt an account sees.", self.name)


class UserProfileResource(RowResource):
    """People, with the name that their account logs in with."""

    class Meta(RowResource.Meta):
        model = UserProfile

    def make_relations(self) -> Sequence[Relation]:
        return [LinkedAccountRelation(self)]


@admin.register(UserProfile)
class UserProfileAdmin(TransferMixin, ModelAdmin):
    resource_classes = [UserProfileResource]
    list_display = [
        "__str__",
        "email",
        "current_title",
        "city",
        "state",
        "experience_years",
        count_column("job_interactions", "jobs"),
        count_column("resumes", "resumes"),
        link_column("account"),
        day_column("created_at", "since"),
    ]
    list_filter = [
        ("city", TextFilter),
        ("state", TextFilter),
        ("current_title", TextFilter),
        ("experience_years", RangeNumericFilter),
        ("desired_salary_min", RangeNumericFilter),
        ("account", YesNoFilter),
        ("created_at", RangeDateTimeFilter),
    ]
    list_select_related = ["account"]
    search_fields = ["first_name", "last_name", "email", "current_title", "city"]
    search_help_text = "A name, an e-mail address, a title or a city"
    date_hierarchy = "created_at"
    actions_detail = ["invite"]
    related_counts = ["skill_bank", "job_interactions", "resumes", "timeline_events"]
    related_labels = {"job_interactions": "Applications and saved jobs"}
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("first_name", "last_name"),
                    ("email", "phone"),
                    ("city", "state"),
                    ("time_zone", "reminder_hour"),
                ]
            },
        ),
        (
            "Work",
            {
                "classes": [TAB],
                "fields": [
                    ("current_title", "experience_years"),
                    "education",
                    "bio",
                    ("linkedin_url", "portfolio_url"),
                ],
            },
        ),
        (
            "Wishes",
            {
                "classes": [TAB],
                "fields": [
                    ("desired_salary_min", "desired_salary_max"),
                    ("preferred_job_types", "preferred_remote_types"),
                    ("preferred_titles", "preferred_locations"),
                ],
            },
        ),
        ("Account", {"classes": [TAB], "fields": ["account"]}),
    ]

    @action(description="Invite…", url_path="invite", permissions=["invite"])
    def invite(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Lead to the page that gives the person an account."""
        return redirect(reverse("invite", query={"person": object_id}))

    def has_invite_permission(self, request: HttpRequest, obj: Model | str | None = None) -> bool:
        return may_invite(request.user) and is_there("invite")

    def get_autocomplete_fields(self, request: HttpRequest) -> list[str]:
        # The accounts are another project's to register.
        return ["account"] if searchable(get_user_model(), self.admin_site) else []

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        """Leave it to those who look after accounts whose hunt an account sees."""
        names = super().get_readonly_fields(request, obj)
        return names if may_change_accounts(request.user) else [*names, "account"]

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name not in self.get_autocomplete_fields(request):
            kwargs["widget"] = UnfoldForeignKeyRawIdWidget(db_field.remote_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
