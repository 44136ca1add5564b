"""The time zone of the browser, which the start page offers to an account that has chosen none."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.views.decorators import staff_member_required
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_POST

from jobpilot.models.belonging import person_of
from jobpilot.zones import read_zone, zone_of


def zone_offer(request: HttpRequest) -> dict[str, str] | None:
    """Return what the offer on the start page needs, or None if the account has a zone or has no place for one."""
    if getattr(request.user, "time_zone", None) != "":  # accounts of another project need not have one
        return None
    try:
        return {"url": reverse("time_zone"), "zone": str(zone_of(request.user))}
    except NoReverseMatch:
        return None


@require_POST
@staff_member_required
def take_zone(request: HttpRequest) -> HttpResponse:
    """Give the account the time zone that was chosen, and its person, who has none."""
    account: Any = request.user
    try:
        name = read_zone(request.POST.get("time_zone", ""))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("admin:index")
    with transaction.atomic():
        account.time_zone = name
        account.save(update_fields=["time_zone"])
        person = person_of(account)
        if person and not person.time_zone:
            person.time_zone = name
            person.save(update_fields=["time_zone", "updated_at"])
    messages.success(request, f"Dates and times are in {name} from now on.")
    return redirect("admin:index")
