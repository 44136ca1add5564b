"""Record a job that somebody saw elsewhere, and save it or say that they applied, on one page.

A posting that is pasted, as text or as the source of a web page, fills the fields that it speaks of; what was typed
stays. A bookmarklet hands over the page that is open: `HandoverMixin` shows what came, and only when the person agrees
does their own browser put it into the form.
"""

import json
from collections.abc import Collection
from datetime import date
from functools import partial
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import router, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from unfold.widgets import UnfoldAdminTextareaWidget, UnfoldAdminTextInputWidget

from companies.duplicates.jobs.find import pairs_at_address
from companies.identity.resolution import lock_identity
from companies.models import Company, JobListing
from companies.postings.reading import is_page, read_page, read_text
from companies.services import find_existing_company, get_or_create_company
from interactions.admin.company_hints import hints_of, known_jobs
from interactions.admin.steps import MEDIA
from interactions.admin.whose import chooser, chosen_person
from interactions.models import JobUserInteraction
from interactions.services import apply_to_job, save_job
from jobpilot.admin.authority import may
from jobpilot.admin.base import change_url
from jobpilot.admin.opened import OpenedForm, key_of_new_row
from jobpilot.models import UserProfile
from jobpilot.zones import name_of

MOST_PASTED = 2_000_000  # characters
FIRST = ["employer", "title", "job_url", "location"]
MORE = [
    *("remote_type", "job_type", "experience_level", "salary_min", "salary_max", "salary_currency", "salary_period"),
    *("posted_date", "application_deadline", "skills_required", "description"),
]


# A form, since a page of another site can send no more; its cookies stay here.
BOOKMARKLET = (
    "javascript:(()=>{const f=document.createElement('form');f.method='post';f.target='_blank';f.action=%s;"
    "for(const [n,v] of [['address',location.href],['source',document.documentElement.outerHTML.slice(0,2e6)]])"
    "{const t=document.createElement('textarea');t.name=n;t.value=v;f.append(t)}"
    "f.hidden=true;document.body.append(f);f.submit();f.remove()})()"
)


class PasteForm(forms.Form):
    posting = forms.CharField(
        label="The text of the posting, or the source of its page",
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 4, "maxlength": MOST_PASTED}),
    )


class RecordForm(OpenedForm):
    """A listing, and the name of its company, which is added if nobody knows it yet."""

    employer = forms.CharField(max_length=200, label="Company", widget=UnfoldAdminTextInputWidget)
    company_website = forms.CharField(
        max_length=500, required=False, label="Its own web site", widget=UnfoldAdminTextInputWidget
    )

    read: Collection[str] = ()  # the fields that a posting has filled

    class Meta:
        model = JobListing
        fields = [*FIRST[1:], *MORE]
        labels = {"job_url": "Address of the posting"}

    field_order = [*FIRST, "company_website", *MORE]

    def first_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in FIRST]

    def more_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in ("company_website", *MORE)]

    def more_is_open(self) -> bool:
        return any(each.errors or each.name in self.read for each in self.more_fields())

    def save_listing(self, key: Any) -> JobListing:
        """Return the listing, with its company: a new one, or the one that has its address already.

        Raise ValidationError, by field. Call in a transaction, which is to be rolled back then.
        """
        lock_identity(router.db_for_write(JobListing))
        if key and (added := JobListing.objects.filter(pk=key).first()):
            return added  # by the first of two clicks
        try:
            website = self.cleaned_data["company_website"]
            company, _ = get_or_create_company(name=self.cleaned_data["employer"], website=website)
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
            path("record/handover/", csrf_exempt(self.handover_view), name=f"{name}_handover"),
            path("record/known/", self.admin_site.admin_view(self.known_view), name=f"{name}_known"),
            *super().get_urls(),
        ]

    def record_view(self, request: HttpRequest) -> HttpResponse:
        """Ask for a job, and save it for the account's own person, or the one who is chosen."""
        self._require(request)
        person = chosen_person(request)
        is_read = request.POST.get("what") == "read"
        form = self._read_form(request) if is_read else self._form(request)(request.POST or None)
        if form.is_bound and form.is_valid():
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
            "hints": self._hints(request, form["employer"].value(), form["job_url"].value(), form["title"].value()),
            "paste": PasteForm(request.POST if is_read else None),
            "read_labels": [form[name].label for name in form.fields if name in form.read],
            "bookmarklet": self._bookmarklet(request),
            "media": MEDIA + forms.Media(js=["interactions/handover.js"]) + (people.media if people else forms.Media()),
        }
        return TemplateResponse(request, "admin/interactions/record.html", context)

    def known_view(self, request: HttpRequest) -> HttpResponse:
        """Answer with what the person has to do with the company that is being typed."""
        self._require(request)
        hints = self._hints(request, *(request.GET.get(name, "") for name in ("employer", "job_url", "title")))
        return TemplateResponse(request, "admin/interactions/company_hints.html", {"hints": hints})

    @method_decorator(require_POST)
    def handover_view(self, request: HttpRequest) -> HttpResponse:
        """Show what a bookmarklet sent from another site, for the person to put into the form of this one or not.

        No session comes with it, and none is needed: nothing is stored, and whoever looks sees what their browser sent.
        """
        address = request.POST.get("address", "")[:2000]
        context = {
            "address": address if address.startswith(("http://", "https://")) else "",
            "source": request.POST.get("source", "")[:MOST_PASTED],
            "record": reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_record"),
        }
        return TemplateResponse(request, "admin/interactions/handover.html", context)

    def _bookmarklet(self, request: HttpRequest) -> str:
        """Return the address of a bookmark that sends the page which is open, and where it is, to `handover_view`."""
        target = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_handover")
        return BOOKMARKLET % json.dumps(request.build_absolute_uri(target))

    def _require(self, request: HttpRequest) -> None:
        if not all(may(request.user, "add", model) for model in (JobUserInteraction, JobListing, Company)):
            raise PermissionDenied

    def _form(self, request: HttpRequest) -> type[RecordForm]:
        """Return the form with the inputs of a listing's own page."""
        inputs = partial(self.admin_site.get_model_admin(JobListing).formfield_for_dbfield, request=request)
        factory: Any = forms.modelform_factory
        return factory(JobListing, form=RecordForm, formfield_callback=inputs)

    def _read_form(self, request: HttpRequest) -> RecordForm:
        """Return a form with what was typed, and what the pasted posting says of the other fields."""
        form_class = self._form(request)
        inputs = {name: field.widget for name, field in form_class.base_fields.items()}
        values = {name: each.value_from_datadict(request.POST, request.FILES, name) for name, each in inputs.items()}
        typed = {name: value for name, value in values.items() if (any(value) if isinstance(value, list) else value)}
        try:
            found = _read(request.POST.get("posting", ""), request.POST.get("job_url", ""))
        except ValueError as error:
            self.message_user(request, str(error), messages.ERROR)
            found = {}
        found = {name: value for name, value in found.items() if name in inputs and name not in typed}
        form = form_class(initial=found | typed)
        form.read = found.keys()
        return form

    def _hints(self, request: HttpRequest, *values: Any) -> list:
        """Return what the person did with the job of an employer, an address and a title, and with the employer."""
        person = chosen_person(request)
        employer, address, title = (value.strip() if isinstance(value, str) else "" for value in values)
        if person is None:
            return []
        try:
            company = find_existing_company(name=employer) if employer else None
        except ValidationError:
            company = None
        known = known_jobs(person, company=company, address=address, title=title)
        return known + (hints_of(person, company) if company else [])

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


def _read(posting: str, address: str) -> dict[str, Any]:
    """Return what a pasted posting says, by the names of the form. Raise ValueError if nothing can be read."""
    if not posting.strip():
        raise ValueError("Paste the posting first: its text, or the source of its page.")
    if is_page(posting):
        pages = read_page(posting, address=address)
        if not pages:
            raise ValueError("The page does not say what its posting is. Paste the text of the posting instead.")
        found: dict[str, Any] = pages[0]
    else:
        found = read_text(posting)
    days = {name: [day.isoformat(), ""] for name, day in found.items() if isinstance(day, date)}  # without a time
    return {"employer": found.pop("company", ""), **found, **days}
