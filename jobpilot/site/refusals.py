"""Answer with a page that says what to do where there is no page, or none for the account."""

from http import HTTPStatus
from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from jobpilot.site.faults import without_account


def page_not_found(request: HttpRequest, exception: Any) -> HttpResponse:
    return _refusal(
        request,
        HTTPStatus.NOT_FOUND,
        "There is no page at this address",
        "Perhaps it was deleted, or the address was copied only in part.",
    )


def permission_denied(request: HttpRequest, exception: Any) -> HttpResponse:
    return _refusal(
        request,
        HTTPStatus.FORBIDDEN,
        "This is not open to you",
        str(exception) or "Your account may not see or do this. Somebody who looks after accounts can allow it.",
    )


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form without the cookie or the token of its browser (`CSRF_FAILURE_VIEW`)."""
    return _refusal(
        request,
        HTTPStatus.FORBIDDEN,
        "This page was too old to be sent",
        "You have logged in or out since it was opened, or your browser keeps no cookies of this site. Nothing was "
        "saved. Go back, copy what you typed, load the page again and send it once more.",
    )


def _refusal(request: HttpRequest, status: HTTPStatus, title: str, text: str) -> HttpResponse:
    stranger = without_account(request)  # the page is the same for everybody, and asks the database nothing
    context = {**admin.site.each_context(stranger), "title": title, "text": text}
    return HttpResponse(render_to_string("site/refusal.html", context, stranger), status=status)
