"""Record a job that somebody saw elsewhere, and save it or say that they applied, on one page."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import router, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from unfold.widgets import UnfoldAdminTextInputWidget, UnfoldAdminURLInputWidget

from companies.duplicates.jobs.find import pairs_at_address
from companies.identity.resolution import lock_identity
from companies.models import Company, JobListing
from companies.services import find_existing_company, get_or_create_company
from interactions.admin.company_hints import hints_of
from interactions.admin.steps import MEDIA
from interactions.admin.whose import chooser, chosen_person
from interactions.models import JobUserInteraction
from interactions.services import apply_to_job, save_job
from jobpilot.admin.authority import may
from jobpilot.admin.base import change_url
from jobpilot.admin.opened import OpenedForm, key_of_new_row
from jobpilot.models import UserProfile
from jobpilot.zones import name_of


class RecordForm(OpenedForm):
    """A listing, and the name of its company, which is added if nobody knows it yet."""

    employer = forms.CharField(max_length=200, label="Company", widget=UnfoldAdminTextInputWidget)

    class Meta:
        model = JobListing
        fields = ["title", "job_url", "location"]
        labels = {"job_url": "Address of the posting"}
        widgets = {
            "title": UnfoldAdminTextInputWidget,
            "job_url": UnfoldAdminURLInputWidget,
            "location": UnfoldAdminTextInputWidget,
        }

    field_order = ["employer", "title", "job_url", "location"]

    def save_listing(self, key: Any) -> JobListing:
        """Return the listing, with its company: a new one, or the one that has its address already.

        Raise ValidationError, by field. Call in a transaction, which is to be rolled back then.
        """
        lock_identity(router.db_for_write(JobListing))
        if key and (added := JobListing.objects.filter(pk=key).first()):
            return added  # by the first of two clicks
        try:
            company, _ = get_or_create_company(name=self.cleaned_data["employer"])
        except ValidationError as error:
            raise ValidationError({"employer": error.messages}) from error
        listing: JobListing = self.save(commit=False)
        listing.company = company
        if key:
            listing.pk = key
        for pair in pairs_at_address(listing):
            known = {pair.canonical_job_id, pair.duplicate_job_id} - {listing.pk}
            return JobListing.objects.get(pk=known.pop())
        listing.full_clean()
        listing.save()
        return listing


class RecordMixin(admin.ModelAdmin):
    """Add the page that records a job: put it before the other ModelAdmins."""

    def get_urls(self) -> list:
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        return [
            path("record/", self.admin_site.admin_view(self.record_view), name=f"{name}_record"),
            path("record/known/", self.admin_site.admin_view(self.known_view), name=f"{name}_known"),
            *super().get_urls(),
        ]

    def record_view(self, request: HttpRequest) -> HttpResponse:
        """Ask for a job, and save it for the account's own person, or the one who is chosen."""
        self._require(request)
        person = chosen_person(request)
        form = RecordForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            if person is None:
                form.add_error(None, "Choose whose hunt it is for.")
            elif answer := self._recorded(request, form, person):
                return answer
        people = chooser(request, self.admin_site, person)
        context = {
            **self.admin_site.each_context(request),
            "title": "Record a job",
            "form": form,
            "person": person,
            "people": people,
            "hints": self._hints(request, form.data.get("employer", "")) if form.is_bound else [],
            "media": MEDIA + (people.media if people else forms.Media()),
        }
        return TemplateResponse(request, "admin/interactions/record.html", context)

    def known_view(self, request: HttpRequest) -> HttpResponse:
        """Answer with what the person has to do with the company that is being typed."""
        self._require(request)
        hints = self._hints(request, request.GET.get("employer", ""))
        return TemplateResponse(request, "admin/interactions/company_hints.html", {"hints": hints})

    def _require(self, request: HttpRequest) -> None:
        if not all(may(request.user, "add", model) for model in (JobUserInteraction, JobListing, Company)):
            raise PermissionDenied

    def _hints(self, request: HttpRequest, employer: str) -> list:
        person = chosen_person(request)
        try:
            company = find_existing_company(name=employer) if person and employer.strip() else None
        except ValidationError:
            return []
        return hints_of(person, company) if person and company else []

    def _recorded(self, request: HttpRequest, form: RecordForm, person: UserProfile) -> HttpResponse | None:
        """Store the job and what the person did with it; with an error, nothing."""
        key = key_of_new_row(JobListing, request.POST, "row")
        has_applied = request.POST.get("what") == "applied"
        try:
            with transaction.atomic():
                listing = form.save_listing(key)
                is_old = listing.pk != key
                if has_applied:
                    interaction = apply_to_job(user=person, job=listing).interaction
                else:
                    interaction = save_job(user=person, job=listing)
        except ValidationError as error:
            for field, errors in error.update_error_dict({}).items():
                for each in errors:
                    form.add_error(field if field in form.fields else None, each)
            return None
        known = " It was listed already." if is_old and interaction.interaction_count == 1 else ""
        deed = "is an application of" if has_applied else "is saved for"
        text = f"{listing.title} at {listing.company} {deed} {name_of(person)}.{known}"
        self.message_user(request, text, messages.SUCCESS)
        for hint in hints_of(person, listing.company, but=interaction.job):
            self.message_user(request, hint, messages.WARNING)
        self.log_addition(request, interaction, "Recorded.")
        return redirect(change_url(interaction))
