"""Refuse log-ins after too many failures, before a password is hashed, which costs a third of a second.

django-axes counts failures and keeps a log; this says whose failures count together, and for how long. One account at
one address has few tries. All accounts at one address have more, since a team may share it.
"""

from datetime import date, timedelta
from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.helpers import get_client_username, get_cool_off
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from jobpilot.site.guesses import TOO_MANY_REQUESTS, client_address

__all__ = ["Handler", "client_address", "locked_out"]


class Handler(AxesDatabaseHandler):
    """Count failures by account and address, and by address alone, each with a limit of its own."""

    pruned: date | None = None

    def get_failures(self, request: Any, credentials: dict | None = None) -> int:
        """Return the failures of this account here, or as many as locked if the address has reached its own limit."""
        of_account, of_address = (
            sum(attempts.values_list("failures_since_start", flat=True))
            for attempts in self.get_user_attempts(request, credentials)
        )
        return max(of_account, of_address - settings.LOGIN_ADDRESS_FAILURES + settings.AXES_FAILURE_LIMIT)

    def user_login_failed(self, sender: Any, credentials: dict, request: Any = None, **kwargs: Any) -> None:
        """Count a failure; one that was refused for others before it is not counted, and costs no write."""
        if request is not None and request.axes_locked_out:
            request.axes_credentials = credentials
        else:
            super().user_login_failed(sender, credentials, request, **kwargs)

    def user_logged_in(self, sender: Any, request: Any, user: Any, **kwargs: Any) -> None:
        super().user_logged_in(sender, request, user, **kwargs)
        self.prune()

    def reset_user_attempts(self, request: Any, credentials: dict | None = None) -> int:
        """Forget the failures of an account that has logged in, and not those of others at its address."""
        username = get_client_username(request, credentials)
        count, _ = AccessAttempt.objects.filter(username=username, ip_address=request.axes_ip_address).delete()
        return count

    def prune(self) -> None:
        """Delete what the logs have kept long enough, once a day."""
        today = timezone.now().date()
        if self.pruned == today:
            return
        self.pruned = today
        oldest = timezone.now() - timedelta(days=settings.LOGIN_LOG_DAYS)
        for log in (AccessLog, AccessFailureLog):
            log.objects.filter(attempt_time__lt=oldest).delete()


def locked_out(request: HttpRequest, response: HttpResponse | None, credentials: dict | None) -> HttpResponse:
    """Answer a log-in that is refused, in the same words for every account, whether or not it exists."""
    wait = get_cool_off(request) or timedelta()
    context = {
        **admin.site.each_context(request),
        "title": "Too many failed log-ins",
        "minutes": round(wait.total_seconds() / 60),
    }
    answer = TemplateResponse(request, "admin/locked_out.html", context, status=TOO_MANY_REQUESTS)
    answer["Retry-After"] = str(round(wait.total_seconds()))
    return answer.render()
