"""The admin's start page and side bar: the two places that show every app at once."""

from datetime import timedelta

from django.apps import apps
from django.conf import settings
from django.contrib.admin import site
from django.db.models import Count, F, Q
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone

from companies.models import Company, JobListing
from interactions.choices import ApplicationStatus, InteractionType
from interactions.models import JobUserInteraction
from interactions.statuses import ENDED
from jobpilot.models import UserProfile

AHEAD = timedelta(days=14)
SHOWN = 8
NAVIGATION = {
    "Job hunt": {
        "interactions.JobUserInteraction": "send",
        "interactions.TimelineEvent": "timeline",
        "companies.JobListing": "work",
        "companies.Company": "apartment",
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
    "Where jobs are found": {
        "companies.JobSource": "travel_explore",
        "companies.JobSourceListing": "link",
        "companies.JobEmbedding": "scatter_plot",
    },
    "Who is who": {
        "companies.CompanyAlias": "label",
        "companies.CompanyKey": "fingerprint",
        "companies.CompanyMerge": "merge",
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
        "legacy.LegacyRecord": "inventory",
    },
}
# The models of which a person has to decide about the `pending()` rows; a badge counts them.
TO_REVIEW = {"companies.CompanyDuplicate", "companies.JobDeduplication", "legacy.LegacyRecord"}
MOST_COUNTED = 1000
FOLDED = {"Where jobs are found", "Who is who", "Skill bank parts", "Resume parts"}


def favicon(request: HttpRequest) -> str:
    return static("jobpilot/favicon.svg")


def sidebar(request: HttpRequest) -> list[dict]:
    """The navigation: every registered model that the user may see, in groups."""
    models = {
        f"{app['app_label']}.{model['object_name']}": model
        for app in site.get_app_list(request)
        for model in app["models"]
        if model["admin_url"]
    }
    groups = [{"items": [{"title": "Dashboard", "icon": "dashboard", "link": reverse("admin:index")}]}]
    for title, icons in NAVIGATION.items():
        items = [
            {"title": models[label]["name"], "icon": icon, "link": models[label]["admin_url"], **_badge(label, request)}
            for label, icon in icons.items()
            if label in models
        ]
        groups.append({"title": title, "separator": True, "collapsible": title in FOLDED, "items": items})
    return groups + _of_other_apps(models)


def _of_other_apps(models: dict[str, dict]) -> list[dict]:
    """Return a group for each app that is not JobPilot's, as Django's own list has it."""
    named = {label for icons in NAVIGATION.values() for label in icons}
    groups = {}
    for label, model in models.items():
        if label not in named:
            items = groups.setdefault(apps.get_app_config(label.partition(".")[0]).verbose_name, [])
            items.append({"title": model["name"], "link": model["admin_url"]})
    return [{"title": str(title), "separator": True, "items": items} for title, items in groups.items()]


def _badge(label: str, request: HttpRequest) -> dict:
    """How many rows wait for a decision, counted once a request."""
    if label not in TO_REVIEW:
        return {}
    counted = request.__dict__.setdefault("_waiting", {})
    if label not in counted:
        counted[label] = apps.get_model(label).objects.pending()[:MOST_COUNTED].count()
    waiting = counted[label]
    text = f"{waiting - 1}+" if waiting == MOST_COUNTED else str(waiting)
    return {"badge": text, "badge_variant": "warning"} if waiting else {}


def dashboard(request: HttpRequest, context: dict) -> dict:
    """Add the start page's numbers to its context: as many queries for an empty database as for a full one."""
    now = timezone.now()
    may_see = request.user.has_perms(
        ["companies.view_joblisting", "interactions.view_jobuserinteraction", "jobpilot.view_userprofile"]
    )
    if not may_see:
        return context | {"title": "Dashboard", "dashboard": None}
    applications = JobUserInteraction.objects.applications()
    pending = applications.exclude(application_status__in=ENDED)
    by_status = dict(
        applications.order_by()
        .values_list("application_status")
        .annotate(rows=Count("pk"))
        .values_list("application_status", "rows")
    )
    interviews = applications.filter(interview_scheduled__range=(now, now + AHEAD)).order_by(
        "interview_scheduled", "pk"
    )
    follow_ups = pending.filter(follow_up_date__lte=now).order_by("follow_up_date", "pk")
    jobs = JobListing.objects.aggregate(total=Count("pk"), open=Count("pk", filter=Q(status="active")))
    listing_page = reverse("admin:companies_joblisting_changelist")
    interaction_page = reverse("admin:interactions_jobuserinteraction_changelist")
    numbers = [
        ("Open jobs", jobs["open"], f"of {jobs['total']} listings", f"{listing_page}?status__exact=active"),
        (
            "Applications",
            sum(by_status.values()),
            f"{sum(rows for status, rows in by_status.items() if status not in ENDED)} still running",
            f"{interaction_page}?interaction_type__exact={InteractionType.APPLIED}",
        ),
        ("Companies", Company.objects.count(), "", reverse("admin:companies_company_changelist")),
        ("People", UserProfile.objects.count(), "", reverse("admin:jobpilot_userprofile_changelist")),
    ]
    return context | {
        "title": "Dashboard",
        "dashboard": {
            "empty": not any(number for _, number, _, _ in numbers) and not jobs["total"],
            "numbers": [
                {"label": label, "value": value, "note": note, "url": url} for label, value, note, url in numbers
            ],
            "statuses": [
                {
                    "label": status.label,
                    "count": by_status.get(status, 0),
                    "percent": round(100 * by_status.get(status, 0) / max(by_status.values(), default=1)),
                    "url": f"{interaction_page}?application_status__exact={status}",
                }
                for status in ApplicationStatus
            ],
            "lists": [
                _agenda(
                    f"Interviews in the next {AHEAD.days} days",
                    interviews,
                    "interview_scheduled",
                    "No interview ahead.",
                ),
                _agenda("Follow-ups due", follow_ups, "follow_up_date", "Nothing is due."),
            ],
        },
    }


def _agenda(title: str, rows, moment: str, nothing: str) -> dict:
    rows = list(rows.select_related("user", "job__company").annotate(moment=F(moment))[: SHOWN + 1])
    page = reverse("admin:interactions_jobuserinteraction_changelist")
    url = f"{page}?interaction_type__exact={InteractionType.APPLIED}"
    return {"title": title, "rows": rows[:SHOWN], "more": len(rows) > SHOWN, "url": url, "nothing": nothing}
