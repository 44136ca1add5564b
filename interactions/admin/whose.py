"""Whose hunt a page is about: the account's own, or that of the person whom somebody chose who looks after several."""

from typing import Any

from django import forms
from django.contrib.admin.sites import AdminSite
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest

from interactions.models import JobUserInteraction
from jobpilot.models import UserProfile
from jobpilot.models.belonging import person_of, sees_everybody, visible_to

PERSON, EVERYBODY = "person", "everybody"  # in the address or the form of a page
LATEST, MOST_PEOPLE = 100, 8


class PersonSelect(AutocompleteSelect):
    def build_attrs(self, base_attrs: dict, extra_attrs: dict | None = None) -> dict:
        """Say in an empty one what it is for: Django leaves it blank."""
        return super().build_attrs(base_attrs, extra_attrs) | {"data-placeholder": "Choose a person"}


class PersonField(forms.ModelChoiceField):
    """A chooser of those people whom the account may see."""

    def __init__(self, request: HttpRequest, site: AdminSite, **options: Any) -> None:
        key = JobUserInteraction._meta.get_field("user")
        rows = visible_to(request.user, UserProfile.objects.all())
        widget = PersonSelect(key, site, attrs={"aria-label": "Person"})
        super().__init__(queryset=rows, widget=widget, label="Person", **options)


def chosen_person(request: HttpRequest) -> UserProfile | None:
    """Return the person whom the address or the form names, or else the account's own.

    Return None for everybody, which who sees all may ask for, and for an account that belongs to nobody. Raise Http404
    for a person whom the account may not see, as if they were not there.
    """
    if EVERYBODY in (request.POST or request.GET) and sees_everybody(request.user):
        return None
    key = request.POST.get(PERSON) or request.GET.get(PERSON)
    if not key:
        return person_of(request.user)
    try:
        person = visible_to(request.user, UserProfile.objects.filter(pk=key)).first()
    except ValidationError:
        person = None
    if person is None:
        raise Http404("There is no such person.")
    return person


def chooser(request: HttpRequest, site: AdminSite, person: UserProfile | None) -> forms.Form | None:
    """Return the form that asks whose hunt a page is to show, for who sees several."""
    if not sees_everybody(request.user):
        return None
    form = forms.Form(initial={PERSON: person})
    form.fields[PERSON] = PersonField(request, site)
    return form


def people_lately(request: HttpRequest) -> list[UserProfile]:
    """Return those who did something with a job last, among whom a page may propose one."""
    rows = visible_to(request.user, JobUserInteraction.objects.applications()).order_by("-last_interaction", "-id")
    keys = list(dict.fromkeys(rows.values_list("user_id", flat=True)[:LATEST]))[:MOST_PEOPLE]
    people = UserProfile.objects.in_bulk(keys)
    return [people[key] for key in keys if key in people]
