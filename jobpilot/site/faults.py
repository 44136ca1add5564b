"""Answer with a page that says what to do when the database is gone, busy or full, or two changes met.

What a form sent is kept on that page, and its button sends it once more. Errors of a view reach `FaultsMiddleware`;
those of other middleware, such as a session that cannot be stored, reach `server_error()`, the project's `handler500`.
"""

import logging
import sys
from collections.abc import Callable
from copy import copy
from typing import Any, NamedTuple

from django.contrib import admin
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.views.defaults import server_error as plain_server_error

from jobpilot.db.faults import Fault, fault_of

logger = logging.getLogger(__name__)

CONFLICT, UNAVAILABLE = 409, 503


class Words(NamedTuple):
    """What a page says about a fault, and after how many seconds it is worth trying again."""

    title: str
    text: str
    wait: int
    status: int = UNAVAILABLE


_AWAY = Words(
    "JobPilot is not available right now",
    "Its database does not answer, or too many people use it at once. Try again in a minute.",
    30,
)
_OPERATOR = "Tell whoever runs this server. You can still read."
WORDS = {
    Fault.GONE: _AWAY,
    Fault.CROWDED: _AWAY,
    Fault.LOCKED: Words(
        "Somebody else is saving", "Another change took too long, so this one had to give way. Try again.", 5
    ),
    Fault.SLOW: Words(
        "This took too long",
        "It was stopped at its time limit. Narrow the search or the filter, change fewer rows at once, or wait.",
        30,
    ),
    Fault.CONFLICT: Words("Two changes met", "Somebody else changed the same at the same moment. Try again.", 1),
    Fault.REFUSED: Words(
        "Somebody else was faster",
        "What they saved does not agree with what you sent. Try again: if it still does not, the form says why.",
        1,
        CONFLICT,
    ),
    Fault.FULL: Words(
        "There is no room left", f"The disk of JobPilot is full, so nothing can be saved. {_OPERATOR}", 300
    ),
    Fault.READ_ONLY: Words("Nothing can be saved now", f"The database is read-only. {_OPERATOR}", 60),
    Fault.DAMAGED: Words("The database is damaged", "Tell whoever runs this server.", 300),
}
SAVED_NOTHING = "Nothing of it was saved."
PERHAPS_SAVED = "It may have been saved: look before you send it again."


class FaultsMiddleware:
    """Answer the faults of a database that a view raises."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        fault = fault_of(error)
        if fault is None:
            return None
        request.fault = fault  # type: ignore[attr-defined]  # for ReplicaMiddleware
        # Broken rules may be a mistake of ours, and are logged like one.
        level = logging.ERROR if fault in (Fault.REFUSED, Fault.DAMAGED) else logging.WARNING
        logger.log(level, "%s %s: %s", request.method, request.path, _reason(error), exc_info=fault is Fault.REFUSED)
        return fault_page(request, fault, certain=fault is not Fault.GONE)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer an error that nobody handled: a page of our own if the database is at fault."""
    error = sys.exc_info()[1]
    fault = fault_of(error) if error else None
    if fault is None:
        return plain_server_error(request)
    request.fault = fault  # type: ignore[attr-defined]
    return fault_page(request, fault, certain=False)


def fault_page(request: HttpRequest, fault: Fault, *, certain: bool) -> HttpResponse:
    """Return the page about a fault. It asks the database nothing.

    `certain` says that nothing was saved: the view failed, and not what comes after it.
    """
    words = WORDS[fault]
    sent = request.method not in ("GET", "HEAD")
    fields, kept = _typed(request) if sent else ([], False)
    stranger = without_account(request)
    context = {
        **admin.site.each_context(stranger),
        "title": words.title,
        "text": words.text,
        "outcome": (SAVED_NOTHING if certain else PERHAPS_SAVED) if sent else "",
        "fields": fields,
        "kept": kept,
        "csrf": get_token(request) if kept else "",
        "address": request.get_full_path(),
        "has_files": sent and bool(getattr(request, "_files", None)),
    }
    answer = HttpResponse(render_to_string("site/fault.html", context, stranger), status=words.status)
    answer["Retry-After"] = str(words.wait)
    answer["Cache-Control"] = "no-store"
    return answer


def _typed(request: HttpRequest) -> tuple[list[tuple[str, str]], bool]:
    """Return what a form sent, and whether the page can send it again: no password, and no file, is put on a page."""
    try:
        sent, has_files = request.POST, bool(request.FILES)
    except (OSError, UnreadablePostError, MultiPartParserError, SuspiciousOperation, BadRequest):
        return [], False
    if has_files or any("password" in name for name in sent):
        return [], False
    fields = [(name, value) for name in sent for value in sent.getlist(name) if name != "csrfmiddlewaretoken"]
    return fields, bool(fields)


def without_account(request: HttpRequest) -> Any:
    """Return the request as of somebody who has not logged in, since session and account are in the database."""
    stranger = copy(request)
    stranger.user = AnonymousUser()
    for name in ("_messages", "session"):
        stranger.__dict__.pop(name, None)
    return stranger


def _reason(error: BaseException) -> str:
    """Return the first line of an error, which holds no values; those follow in its details."""
    return (str(error.__cause__ or error).splitlines() or [type(error).__name__])[0]
