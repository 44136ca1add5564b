"""The days of a list: by the clock of the person whose rows it shows, or else by that of the account.

Filters, ranges and columns go by the same clock, and the list says which one where two zones meet.
"""

from contextlib import suppress
from datetime import tzinfo
from typing import Any

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.core.exceptions import FieldDoesNotExist, ObjectDoesNotExist, ValidationError
from django.db.models import ForeignKey, Model
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from jobpilot.admin.moments import person_of_row
from jobpilot.models import UserProfile
from jobpilot.models.belonging import ANYBODY, path_to_person, person_of, sees_everybody, visible_to
from jobpilot.zones import in_zone, name_of, site_zone, zone_of

_ONE_ROW = "__id__exact"  # how a filter by one related row ends
_NO_FILTER = {ANYBODY, "pk", "profile"}  # lists of people and of accounts, and of what is about anybody


class ListDaysMixin(admin.ModelAdmin):
    """A ModelAdmin whose list goes by the clock of the one person whose rows it shows: put it before other mixins."""

    change_list_template = "admin/list_with_days.html"

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        zone = zone_of_list(request, self.model)
        context = {"zone_of_list": zone_in_words(request, self.model, zone)} | (extra_context or {})
        with timezone.override(zone):
            response = super().changelist_view(request, context)
            return response.render() if isinstance(response, TemplateResponse) else response


def zone_of_list(request: HttpRequest, model: type[Model]) -> tzinfo:
    """Return the time zone of the days of a list: that of the only person it can show, or of the account."""
    person = person_of_list(request, model)
    return timezone.get_current_timezone() if person is None else zone_of(person)


def person_of_list(request: HttpRequest, model: type[Model]) -> Any:
    """Return the person whose rows alone a list shows: to their own account, or by a filter; None if there is none."""
    if not path_to_person(model):
        return None
    if not sees_everybody(request.user):
        return person_of(request.user)
    for name, key in request.GET.items():
        if name.endswith(_ONE_ROW) and (row := _related_row(request, model, name.removesuffix(_ONE_ROW), key)):
            return person_of_row(row)
    return None


def zone_in_words(request: HttpRequest, model: type[Model], zone: tzinfo) -> str:
    """Return the sentence that says whose the days of a list are, or "" where there is only one zone."""
    here, person = timezone.get_current_timezone(), person_of_list(request, model)
    if person:
        return "" if str(zone) == str(here) else f"Days and times are those of {name_of(person)}, {_in(zone)}."
    path, site = path_to_person(model), str(site_zone())
    if path is None:
        return "" if str(zone) == site else f"Days and times are {_in(zone)}."
    same = [str(zone), ""] if str(zone) == site else [str(zone)]
    if not UserProfile.objects.exclude(time_zone__in=same).exists():
        return ""
    hint = "" if path in _NO_FILTER else " Filter by a person to see theirs."
    return f"Days and times are {_in(zone)}.{hint}"


def _in(zone: tzinfo) -> str:
    return "in UTC" if str(zone) == "UTC" else in_zone(zone)


def _related_row(request: HttpRequest, model: Any, path: str, key: Any) -> Model | None:
    """Return the row that a filter names, if all rows that refer to it are of its person."""
    for name in path.split("__"):
        try:
            field = model._meta.get_field(name)
        except FieldDoesNotExist:
            return None
        if not isinstance(field, ForeignKey) or field.related_model is get_user_model():
            return None
        model = field.related_model
    if not path_to_person(model):
        return None
    with suppress(ValidationError, ValueError, OverflowError, ObjectDoesNotExist):
        return visible_to(request.user, model._base_manager.all()).get(pk=key)
    return None
