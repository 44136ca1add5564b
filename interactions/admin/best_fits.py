"""The open jobs that fit a person best, by the score that the page of each explains."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.http import urlencode

from companies.models import JobListing
from interactions.admin.steps import MEDIA as STEPS_MEDIA
from interactions.admin.whose import PERSON, chooser, chosen_person, people_lately
from jobpilot.admin.authority import may
from jobpilot.admin.base import ModelAdmin, change_url
from jobpilot.admin.transfer.tables import counted
from resumes.fit.ranking import MOST, Ranking, rank
from resumes.fit.reading import read_listings
from resumes.models import Resume

ROWS = 50
READ_AT_ONCE = 200  # listings, in a request
MEDIA = STEPS_MEDIA + forms.Media(css={"all": ["resumes/fit.css"]})


class BestFitsMixin(ModelAdmin):
    """Add the list of what fits best to the pages of jobs: put it before the other ModelAdmins."""

    def get_urls(self) -> list:
        view = self.admin_site.admin_view(self.best_view)
        return [path("best/", view, name="companies_joblisting_best"), *super().get_urls()]

    def best_view(self, request: HttpRequest) -> HttpResponse:
        """Show the newest open jobs by how well they fit the person whom the address names, or the account's own.

        How many of them have not been read yet is said, and posting the page reads the newest of those.
        """
        if not (self.has_view_permission(request) and may(request.user, "view", Resume)):
            raise PermissionDenied
        listings = JobListing.objects.active().canonical()
        if request.method == "POST":
            count = read_listings(listings.recent(), most=READ_AT_ONCE)
            self.message_user(request, f"{counted(count, 'open job')} read.", messages.SUCCESS)
            return redirect(request.get_full_path())
        person = chosen_person(request)
        people = chooser(request, self.admin_site, person)
        ranking = rank(user=person, listings=listings) if person else Ranking([], 0)
        page = Paginator(ranking.best, ROWS).get_page(request.GET.get("p"))
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
            "most": f"{MOST:,}",
            "unread": counted(ranking.unread, "open job") if ranking.unread else "",
            "read_at_once": READ_AT_ONCE if ranking.unread > READ_AT_ONCE else 0,
            "media": MEDIA + (people.media if people else forms.Media()),
        }
        return TemplateResponse(request, "admin/interactions/best_fits.html", context)
