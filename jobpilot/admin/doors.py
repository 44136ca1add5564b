"""Open a door for each request that may write, so that the database records what it changes, and who does it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve
from django.utils.text import capfirst

from jobpilot.models.doors import changes_by

SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}
# The pages of the admin, by the last part of their names; others are named by it.
PAGES = {
    "add": "Form",
    "change": "Form",
    "changelist": "List",
    "delete": "Deletion",
    "process_import": "Import",
    "password_change": "Password form",
}

RESTORE = "restore"  # in the address of a form: the change before which the row is shown


class ChangesMiddleware:
    """Put it behind AuthenticationMiddleware. Pages say more exactly what they do (`changes_by()`)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in SAFE:
            return self.get_response(request)
        with changes_by(request.user, door_of(request)):
            return self.get_response(request)


def door_of(request: HttpRequest) -> str:
    """Return what people call the page of an address, such as "Form" or "Import"."""
    try:
        name = resolve(request.path_info, getattr(request, "urlconf", None)).url_name or ""
    except Resolver404:
        name = ""
    page = name if name in PAGES else name.rpartition("_")[2]
    if page == "change" and RESTORE in request.GET:
        return "Restoring an earlier state"
    return PAGES.get(page) or capfirst(page.replace("-", " ")) or "Page"
