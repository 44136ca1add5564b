"""The page of a job, with what a person does with it: save it, apply, hide it."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import Media
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from companies.admin import JobListingAdmin
from companies.models import JobListing
from companies.models.canonical import representing
from interactions.admin.best_fits import BestFitsMixin
from interactions.admin.company_hints import hints_of
from interactions.admin.steps import MEDIA
from interactions.admin.whose import PERSON, chooser, chosen_person
from interactions.choices import InteractionType
from interactions.models import JobUserInteraction
from interactions.services import apply_to_job, hide_job, save_job, unhide_job, unsave_job
from interactions.statuses import ROUND_ENDS
from jobpilot.admin.authority import may
from jobpilot.admin.base import change_url, link_to
from jobpilot.models import UserProfile
from jobpilot.zones import name_of
from resumes.admin.before_sending import claims_context
from resumes.admin.fit_panel import fit_panel
from resumes.fit import fit
from resumes.fit.reading import keep, read_listing
from resumes.models import Resume

# What each button does, and what is said then. Pressed twice, it is done once: see `deeds_for()`.
DEEDS: dict[str, tuple[str, Callable[..., Any], str]] = {
    "save": ("Save", save_job, "is saved for"),
    "apply": ("Applied", apply_to_job, "is an application of"),
    "again": ("Applied again", apply_to_job, "is an application again of"),
    "unsave": ("No longer saved", unsave_job, "is no longer saved for"),
    "hide": ("Hide", hide_job, "is hidden from"),
    "unhide": ("Show again", unhide_job, "is no longer hidden from"),
}
VERBS = {"unsave": "delete", "unhide": "delete"}  # others add rows

admin.site.unregister(JobListing)


@admin.register(JobListing)
class PursuedJobAdmin(BestFitsMixin, JobListingAdmin):
    """Add the buttons for a person's next steps, and what they did with the job and its company already."""

    change_form_outer_before_template = "admin/interactions/job_top.html"

    @property
    def media(self) -> Any:
        return super().media + MEDIA + Media(css={"all": ["resumes/fit.css"]})

    def get_urls(self) -> list:
        view = self.admin_site.admin_view(self.pursue_view)
        return [path("<path:object_id>/pursue/", view, name="companies_joblisting_pursue"), *super().get_urls()]

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Read what the job asks for as well, so that the pages that compare it need not."""
        super().save_related(request, form, formsets, change)
        read_listing(form.instance)

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        job = kwargs.get("obj")
        if job is not None and may(request.user, "view", JobUserInteraction):
            context |= self._pursuit(request, job)
            if people := context["people"]:
                context["media"] += people.media
        page: Any = super()
        return page.render_change_form(request, context, *args, **kwargs)

    def _pursuit(self, request: HttpRequest, job: JobListing) -> dict[str, Any]:
        person = chosen_person(request)
        people = chooser(request, self.admin_site, person)
        rows = rows_of(person, job) if person else []
        deeds = deeds_for(rows) if person else ["save", "apply", "hide"]
        return {
            "people": people,
            "person": person,
            "pursued": [link_to(row, label=state_of(row)) for row in rows],
            "deeds": [(deed, DEEDS[deed][0]) for deed in deeds if may_do(request, deed)] if person or people else [],
            "hints": hints_of(person, job.company, but=job) if person else [],
            **(self._fit(request, job, person) if person and may(request.user, "view", Resume) else {}),
        }

    def _fit(self, request: HttpRequest, job: JobListing, person: UserProfile) -> dict[str, Any]:
        """Return how well the person fits the job, and what to look at before the resume for it is sent."""
        found = fit(person, job)
        keep(job, found.requirements)
        tailored = Resume.objects.filter(user=person).tailored_for(representing(job)).select_related("user").first()
        return {
            "panel": fit_panel(request, found, f"{name_of(person)}, by the skill bank"),
            **(claims_context(tailored) if tailored else {}),
        }

    def pursue_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        return require_POST(self._pursue)(request, object_id)

    def _pursue(self, request: HttpRequest, object_id: str) -> HttpResponse:
        job = self.get_row(request, object_id)
        deed, person = request.POST.get("deed", ""), chosen_person(request)
        if not self.has_view_permission(request, job) or not may_do(request, deed):
            raise PermissionDenied
        url = f"{change_url(job)}?{urlencode({PERSON: request.POST.get(PERSON, '')})}"
        if person is None:
            self.message_user(request, "Choose whose hunt it is for.", messages.ERROR)
            return redirect(change_url(job))
        if deed not in deeds_for(rows_of(person, job)):
            known = ", ".join(state_of(row).lower() for row in rows_of(person, job)) or "nothing is recorded"
            self.message_user(request, f"Nothing was changed. {job.title}: {known}.", messages.INFO)
            return redirect(url)
        _, act, said = DEEDS[deed]
        try:
            done = act(user=person, job=job)
        except ValidationError as error:
            self.refuse(request, error)
            return redirect(url)
        self.message_user(request, f"{job.title} {said} {name_of(person)}.", messages.SUCCESS)
        return redirect(change_url(done.interaction) if deed in ("apply", "again") else url)


def rows_of(person: UserProfile, job: JobListing) -> list[JobUserInteraction]:
    """Return what a person did with a job, views of it aside."""
    rows = JobUserInteraction.objects.for_user(person).filter(job=job.canonical_id or job.pk)
    kinds = (InteractionType.SAVED, InteractionType.APPLIED, InteractionType.HIDDEN)
    return list(rows.filter(interaction_type__in=kinds).order_by("interaction_type"))


def deeds_for(rows: list[JobUserInteraction]) -> list[str]:
    """Return what a person can do with a job, given what they did."""
    kinds = {row.interaction_type: row for row in rows}
    hidden = ["unhide" if InteractionType.HIDDEN in kinds else "hide"]
    if application := kinds.get(InteractionType.APPLIED):
        return ["again"] if application.application_status in ROUND_ENDS else []
    if saved := kinds.get(InteractionType.SAVED):
        return ["apply", "save" if saved.archived_at else "unsave", *hidden]
    return ["save", "apply", *hidden]


def state_of(row: JobUserInteraction) -> str:
    if row.interaction_type == InteractionType.SAVED and row.archived_at:
        return "Archived"
    return row.get_application_status_display() if row.application_status else row.get_interaction_type_display()


def may_do(request: HttpRequest, deed: str) -> bool:
    """Return whether an account may do this with jobs; whoever may not change an application may not apply again."""
    if deed not in DEEDS:
        return False
    verbs = [VERBS.get(deed, "add"), *(["change"] if deed in ("apply", "again", "save") else [])]
    return all(may(request.user, verb, JobUserInteraction) for verb in verbs)
