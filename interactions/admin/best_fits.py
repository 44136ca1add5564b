"""The open jobs that fit a person best, by the score that the page of each explains."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.http import urlencode

from companies.models import JobListing
from interactions.admin.steps import MEDIA as STEPS_MEDIA
from interactions.admin.whose import PERSON, chooser, chosen_person, people_lately
from jobpilot.admin.authority import may
from jobpilot.admin.base import ModelAdmin, change_url
from resumes.fit.ranking import MOST, rank
from resumes.models import Resume

ROWS = 50
MEDIA = STEPS_MEDIA + forms.Media(css={"all": ["resumes/fit.css"]})


class BestFitsMixin(ModelAdmin):
    """Add the list of what fits best to the pages of jobs: put it before the other ModelAdmins."""

    def get_urls(self) -> list:
        view = self.admin_site.admin_view(self.best_view)
        return [path("best/", view, name="companies_joblisting_best"), *super().get_urls()]

    def best_view(self, request: HttpRequest) -> HttpResponse:
        """Show the newest open jobs by how well they fit the person whom the address names, or the account's own."""
        if not (self.has_view_permission(request) and may(request.user, "view", Resume)):
            raise PermissionDenied
        person = chosen_person(request)
        people = chooser(request, self.admin_site, person)
        listings = JobListing.objects.active().canonical()
        page = Paginator(rank(user=person, listings=listings) if person else [], ROWS).get_page(request.GET.get("p"))
        jobs = JobListing.objects.select_related("company").in_bulk([each.pk for each in page])
        whose = f"?{urlencode({PERSON: str(person.pk)})}" if person and people else ""
        rows = [
            (jobs[each.pk], f"{each.score:g}", change_url(jobs[each.pk]) + whose) for each in page if each.pk in jobs
        ]
        context: dict[str, Any] = {
            **self.admin_site.each_context(request),
            "title": f"Fits {person} best" if person and people else "Fits me best",
            "person": person,
            "people": people,
            "lately": [] if person or not people else people_lately(request),
            "page": page,
            "rows": rows,
            "most": MOST,
            "media": MEDIA + (people.media if people else forms.Media()),
        }
        return TemplateResponse(request, "admin/interactions/best_fits.html", context)
