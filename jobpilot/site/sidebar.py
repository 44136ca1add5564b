"""The navigation in the side bar of the admin."""

from typing import Any, TypeAlias

from django.apps import apps
from django.conf import settings
from django.contrib.admin import site
from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import capfirst

from interactions.admin.hunt_lists import HUNT_LISTS, present_list
from interactions.models import JobUserInteraction
from jobpilot.admin.authority import may, may_invite
from jobpilot.admin.base import list_url
from jobpilot.admin.people import is_there
from jobpilot.site.calendar_pages import may_have_calendar

NAVIGATION = {
    "Job hunt": {
        "interactions.JobUserInteraction": "send",
        "interactions.Offer": "handshake",
        "interactions.Contact": "contacts",
        "interactions.Interview": "event",
        "companies.JobListing": "work",
        "companies.Company": "apartment",
        "intake.Batch": "upload_file",
    },
    "To review": {
        "companies.CompanyDuplicate": "compare",
        "companies.JobDeduplication": "content_copy",
    },
    "People": {
        "jobpilot.UserProfile": "person",
        "skills.SkillBank": "school",
        "resumes.Resume": "description",
    },
    "Job sources": {
        "companies.JobSource": "travel_explore",
        "companies.JobSourceListing": "link",
        "companies.JobEmbedding": "scatter_plot",
    },
    "Company identity": {
        "companies.CompanyAlias": "label",
        "companies.CompanyKey": "fingerprint",
        "companies.CompanyMerge": "merge",
    },
    "Application parts": {
        "interactions.TimelineEvent": "timeline",
        "interactions.Attachment": "attach_file",
        "interactions.ApplicationContact": "connect_without_contact",
        "interactions.InterviewContact": "groups",
    },
    "Skill bank parts": {
        "skills.Skill": "star",
        "skills.SummaryVariation": "short_text",
        "skills.WorkExperience": "badge",
        "skills.ExperienceVariation": "edit_note",
        "skills.Education": "history_edu",
        "skills.EducationVariation": "edit_note",
        "skills.Project": "rocket_launch",
        "skills.ProjectVariation": "edit_note",
        "skills.Certification": "workspace_premium",
        "skills.Language": "translate",
    },
    "Resume parts": {
        "resumes.ResumeTemplate": "style",
        "resumes.ResumeVersion": "history",
        "resumes.ResumeGeneration": "picture_as_pdf",
        "resumes.ResumeOptimization": "insights",
    },
    "System": {
        settings.AUTH_USER_MODEL: "key",
        "auth.Group": "group",
        "jobpilot.Change": "history",
        "axes.AccessAttempt": "lock_clock",
        "axes.AccessFailureLog": "gpp_bad",
        "axes.AccessLog": "login",
        "legacy.LegacyRecord": "inventory",
        "intake.BatchLine": "checklist",
        "interactions.CalendarFeed": "rss_feed",
        "interactions.Reminder": "notifications",
    },
}
# Models whose `pending()` rows wait for a person's decision; a badge shows their number.
TO_REVIEW = {"companies.CompanyDuplicate", "companies.JobDeduplication", "legacy.LegacyRecord"}
MAX_COUNT = 100
COLLAPSIBLE = {"Job sources", "Company identity", "Application parts", "Skill bank parts", "Resume parts"}

Item: TypeAlias = dict[str, Any]
Group: TypeAlias = dict[str, str | bool | list[Item]]


def sidebar(request: HttpRequest) -> list[Group]:
    """Return the navigation: every registered model that the user may see, in groups."""
    models = _lists(request)
    groups: list[Group] = [{"items": [{"title": "Today", "icon": "today", "link": reverse("admin:index")}]}]
    for title, icons in NAVIGATION.items():
        items = [
            models[label] | {"icon": icon, **_badge(label, request)} for label, icon in icons.items() if label in models
        ]
        if title == "Job hunt" and "interactions.JobUserInteraction" in models:
            items = [*_hunt(request), *items[1:]]
        if title == "People":
            items += _page("calendar", "Calendar and reminders", "edit_calendar", may_have_calendar(request.user))
        if title == "System":
            items += _page("invite", "Invite somebody", "person_add", may_invite(request.user))
        if any(item["link"] == request.path for item in items):  # Unfold marks each that the address begins with
            items = [{"active": item["link"] == request.path} | item for item in items]
        groups.append({"title": title, "separator": True, "collapsible": title in COLLAPSIBLE, "items": items})
    return groups + _other_apps(models)


def _lists(request: HttpRequest) -> dict[str, Item]:
    """Return the lists that the user may see, by model and in the order of Django's own page of them."""
    found = [
        (apps.get_app_config(model._meta.app_label).verbose_name, capfirst(model._meta.verbose_name_plural), model)
        for model, page in site._registry.items()
        if page.has_module_permission(request) and page.has_view_or_change_permission(request)
    ]
    found.sort(key=lambda each: (str(each[0]).lower(), str(each[1])))
    return {model._meta.label: {"title": name, "link": list_url(model)} for _, name, model in found}


def _hunt(request: HttpRequest) -> list[Item]:
    """Return the pages of a hunt: those that are none of a model, and the lists of what a person did with jobs."""
    page, present = "admin:interactions_jobuserinteraction_", present_list(request)
    return [
        *_page(f"{page}board", "Board", "view_kanban", may(request.user, "view", JobUserInteraction)),
        *_page(
            "admin:companies_joblisting_best",
            "Fits me best",
            "recommend",
            may(request.user, "view", JobUserInteraction),
        ),
        *_page(f"{page}record", "Record a job", "add_circle", may(request.user, "add", JobUserInteraction)),
        *({"title": each.title, "icon": each.icon, "link": each.url, "active": each is present} for each in HUNT_LISTS),
        *_page(f"{page}reports", "Reports", "monitoring", may(request.user, "view", JobUserInteraction)),
    ]


def _page(name: str, title: str, icon: str, is_allowed: bool) -> list[Item]:
    """Return a page that is no list of rows, if the project has it and the account may open it."""
    return [{"title": title, "icon": icon, "link": reverse(name)}] if is_allowed and is_there(name) else []


def _other_apps(models: dict[str, Item]) -> list[Group]:
    """Return a group for each app that is not JobPilot's, as in Django's own list."""
    named = {label for icons in NAVIGATION.values() for label in icons}
    groups: dict[str, list[Item]] = {}
    for label, item in models.items():
        if label not in named:
            items = groups.setdefault(str(apps.get_app_config(label.partition(".")[0]).verbose_name), [])
            items.append(item)
    return [{"title": title, "separator": True, "items": items} for title, items in groups.items()]


def _badge(label: str, request: HttpRequest) -> Item:
    """Return a badge with the number of rows that wait for a decision, counted once per request."""
    if label not in TO_REVIEW:
        return {}
    counted = request.__dict__.setdefault("_waiting", {})
    if label not in counted:
        counted[label] = (
            apps.get_model(label).objects.pending().order_by()[:MAX_COUNT].count()
        )  # in no order: any will do
    waiting = counted[label]
    text = f"{waiting - 1}+" if waiting == MAX_COUNT else str(waiting)
    return {"badge": text, "badge_variant": "warning"} if waiting else {}
