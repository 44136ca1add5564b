"""How a hunt begins: the page that asks who somebody is and what they look for, and the next steps from there."""

from typing import Any, NamedTuple

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from unfold.widgets import UnfoldAdminCheckboxSelectMultipleWidget, UnfoldAdminTextInputWidget

from companies.models import JobListing
from interactions.models import JobUserInteraction
from jobpilot.admin.authority import may
from jobpilot.admin.base import change_url
from jobpilot.admin.people import is_there
from jobpilot.admin.widgets import TimeZoneWidget, UnfoldLinesWidget
from jobpilot.models import UserProfile
from jobpilot.models.belonging import person_of
from skills.models import SkillBank

PAGE = "begin"
IMPORTING = "admin:intake_batch_import"
SKIPPED = "begins_later"  # in the session: somebody left the page as it was
WISHES = ("preferred_titles", "preferred_locations", "preferred_job_types", "preferred_remote_types")


class BeginningForm(forms.ModelForm):
    """Who somebody is, their zone, and what they look for; each may be left empty."""

    class Meta:
        model = UserProfile
        fields = [
            "first_name",
            "last_name",
            "time_zone",
            "preferred_titles",
            "preferred_locations",
            "preferred_remote_types",
            "preferred_job_types",
            "desired_salary_min",
        ]
        labels = {
            "preferred_titles": "Jobs you look for",
            "preferred_locations": "Places",
            "preferred_remote_types": "On site or remote",
            "preferred_job_types": "Kinds of jobs",
            "desired_salary_min": "Least pay a year, before tax",
        }
        help_texts = {
            "time_zone": "Such as Europe/Berlin. Your days begin there.",
            "preferred_titles": "Titles or words of them, one per line, such as data engineer.",
            "preferred_locations": "Cities, regions or countries, one per line.",
            "desired_salary_min": "",
        }
        widgets = {
            "first_name": UnfoldAdminTextInputWidget(attrs={"autocomplete": "given-name"}),
            "last_name": UnfoldAdminTextInputWidget(attrs={"autocomplete": "family-name"}),
            "time_zone": TimeZoneWidget(attrs={"data-guess-zone": ""}),
            "preferred_titles": UnfoldLinesWidget(attrs={"rows": 2}),
            "preferred_locations": UnfoldLinesWidget(attrs={"rows": 2}),
            "preferred_remote_types": UnfoldAdminCheckboxSelectMultipleWidget,
            "preferred_job_types": UnfoldAdminCheckboxSelectMultipleWidget,
            "desired_salary_min": UnfoldAdminTextInputWidget(attrs={"inputmode": "decimal"}),
        }

    def _post_clean(self) -> None:
        """Ask the constraints with the fields that the page does not show, too: the most pay of a stored person."""
        super()._post_clean()  # type: ignore[misc]  # Django's own
        if not self.errors:
            try:
                self.instance.validate_constraints()
            except forms.ValidationError as error:
                self.add_error(None, error.messages)


class NextStep(NamedTuple):
    title: str
    text: str
    url: str
    is_done: bool
    is_needed: bool = True


def may_begin(account: Any) -> bool:
    """Return whether an account has a hunt, or is the first one, where there is nobody yet."""
    if not may(account, "add", JobUserInteraction):
        return False
    if person_of(account) is not None:
        return may(account, "change", UserProfile)
    return bool(account.is_superuser) and not UserProfile.objects.exists()


def is_first(request: HttpRequest) -> bool:
    """Return whether to ask an account how its hunt begins: nothing is known of it yet, and it was not put off."""
    if SKIPPED in request.session or not may_begin(request.user) or not is_there(PAGE):
        return False
    person = person_of(request.user)
    if person is None:
        return True
    known = any(getattr(person, name) for name in WISHES) or person.time_zone or person.desired_salary_min
    return not (known or _has_jobs(person) or _has_bank(person))


@never_cache
def beginning_page(request: HttpRequest) -> HttpResponse:
    """Ask who somebody is and what they look for, store it as their own person, and lead to the start page."""
    if not may_begin(request.user):
        raise PermissionDenied
    if request.method == "POST" and "later" in request.POST:
        request.session[SKIPPED] = True
        return redirect("admin:index")
    form = beginning_form(request)
    if form.is_valid():
        with transaction.atomic():
            _save(request, form.save(commit=False))
        messages.success(request, "That is enough to begin with. You find it, and more, on your own page.")
        return redirect("admin:index")
    context = {**admin.site.each_context(request), "title": "Begin your job hunt", "form": form}
    return TemplateResponse(request, "site/begin.html", context)


def beginning_form(request: HttpRequest) -> BeginningForm:
    account: Any = request.user
    person = person_of(account)
    if person is None:  # asked first: what is linked to an account is its person from then on
        person = UserProfile(account=account, first_name=account.first_name, last_name=account.last_name)
    return BeginningForm(request.POST if request.method == "POST" else None, instance=person)


def _save(request: HttpRequest, person: UserProfile) -> None:
    """Store the person of the account, called as that is if they gave no name, and give the account their zone."""
    account: Any = request.user
    if not (person.full_name or person.email):
        person.first_name = account.get_username()[:150]
    person.save()
    request.session[SKIPPED] = True
    if getattr(account, "time_zone", None) == "" and person.time_zone:
        account.time_zone = person.time_zone
        account.save(update_fields=["time_zone"])


def next_steps(request: HttpRequest, person: UserProfile) -> list[NextStep]:
    """Return the first steps of a hunt, or none if all are done that it needs."""
    page, bank = "admin:interactions_jobuserinteraction_", SkillBank.objects.filter(user=person).first()
    recording = reverse(f"{page}record")
    importing = reverse(IMPORTING if is_there(IMPORTING) else f"{page}import")
    new_bank = f"{reverse('admin:skills_skillbank_add')}?user={person.pk}"
    add = NextStep("Add a job", "One that you saw, saved or applied to.", recording, _has_jobs(person))
    bring = NextStep(
        "Import a list",
        "A file of the jobs that you kept elsewhere so far.",
        importing,
        person.batches.exists(),
        is_needed=False,
    )
    build = NextStep(
        "Build your skill bank",
        "What you can do and have done: resumes are made of it, and jobs found by it.",
        change_url(bank) if bank else new_bank,
        _has_bank(person),
    )
    steps = {add: JobListing, bring: JobUserInteraction, build: SkillBank}
    allowed = [step for step, model in steps.items() if may(request.user, "add", model)]
    return [] if all(step.is_done for step in allowed if step.is_needed) else allowed


def _has_jobs(person: UserProfile) -> bool:
    return JobUserInteraction.objects.for_user(person).exists()


def _has_bank(person: UserProfile) -> bool:
    """Return whether a skill bank holds anything: an empty one is no beginning."""
    bank: Any = SkillBank.objects.filter(user=person).first()
    return bank is not None and (bank.skills.exists() or bank.work_experiences.exists())
