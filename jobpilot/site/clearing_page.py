"""Clear the demo and begin: the page on which an administrator takes the mock data out of a database."""

from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.views.decorators.cache import never_cache

from jobpilot.site import mock_data
from jobpilot.site.archive.contents import counted_by_kind
from jobpilot.site.mock_data.clearing import MOST_COUNTED

PAGE = "clear_demo"


def may_clear(request: HttpRequest) -> bool:
    """Return whether there is mock data that an account may take out."""
    return bool(request.user.is_superuser) and mock_data.has_mock_data()


@never_cache
def clearing_page(request: HttpRequest) -> HttpResponse:
    """Ask, saying what goes and what stays; then delete for as long as a request may take, and go on by itself."""
    if not request.user.is_superuser:
        raise PermissionDenied("Only a superuser clears the demo.")
    context = {**admin.site.each_context(request), "title": "Clear the demo and begin"}
    if request.method == "POST":
        if left := mock_data.clear_some():
            return TemplateResponse(request, "site/clear_demo.html", context | {"left": left})
        LogEntry.objects.log_actions(
            request.user.pk, [request.user], CHANGE, "The demo was cleared.", single_object=True
        )
        messages.success(request, "The demo is gone. This is the beginning of your own hunt.")
        return redirect("admin:index")
    if not mock_data.has_mock_data():
        messages.info(request, "There is no mock data here.")
        return redirect("admin:index")
    plan = mock_data.plan_clearing()
    context |= {
        "mock": counted_by_kind(plan.mock, MOST_COUNTED),
        "added": counted_by_kind(plan.added),
        "kept": counted_by_kind(plan.kept),
        "own": counted_by_kind(plan.own, MOST_COUNTED),
    }
    return TemplateResponse(request, "site/clear_demo.html", context)
