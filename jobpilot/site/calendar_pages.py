"""One's own calendar feed and reminders: the page that sets them, and the addresses that work without a log-in."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date, quote_etag
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from unfold.widgets import UnfoldAdminSelectWidget

from interactions.models import CalendarFeed, JobUserInteraction
from interactions.services import close_feed, open_feed
from jobpilot.admin.authority import may
from jobpilot.models import UserProfile
from jobpilot.models.belonging import person_of
from jobpilot.site.calendars import calendar_of
from jobpilot.site.guesses import TOO_MANY_REQUESTS, cool_off, count_guess, is_guessing
from jobpilot.site.mail import sends_mail
from jobpilot.site.reminders import mail_address, person_of_link, stop_reminders
from jobpilot.zones import in_zone, zone_of

PAGE = "calendar"


class ReminderForm(forms.ModelForm):
    """At which hour mail comes, or that none does."""

    reminder_hour = forms.TypedChoiceField(
        label="Mail me what is due",
        required=False,
        coerce=int,
        empty_value=None,
        choices=[("", "Never"), *((hour, f"Every day from {hour:02}:00") for hour in range(24))],
        widget=UnfoldAdminSelectWidget,
    )

    class Meta:
        model = UserProfile
        fields = ["reminder_hour"]

    def clean_reminder_hour(self) -> int | None:
        hour = self.cleaned_data["reminder_hour"]
        if hour is not None and not mail_address(self.instance):
            raise forms.ValidationError("Enter your e-mail address on your page first, so that mail can reach you.")
        return hour


def may_have_calendar(account: Any) -> bool:
    """Return whether an account has a hunt of its own whose dates it may take along."""
    return person_of(account) is not None and may(account, "view", JobUserInteraction)


@never_cache
def calendar_page(request: HttpRequest) -> HttpResponse:
    """Set one's own calendar feed and reminders. A new address is shown once, in the answer that makes it."""
    if not may_have_calendar(request.user):
        raise PermissionDenied
    person = person_of(request.user)
    asked = request.POST.get("do") if request.method == "POST" else ""
    link = ""
    if asked == "open" and may(request.user, "add", CalendarFeed):
        link = request.build_absolute_uri(reverse("calendar_feed", args=[open_feed(user=person)]))
    elif asked == "close" and may(request.user, "delete", CalendarFeed):
        close_feed(user=person)
        messages.success(request, "The address is gone. Calendars that read it find nothing any more.")
        return redirect(PAGE)
    form = ReminderForm(request.POST if asked == "remind" else None, instance=person)
    if asked == "remind" and form.is_valid():
        person.save(update_fields=["reminder_hour", "updated_at"])
        hour = person.reminder_hour
        messages.success(request, "You get no mail." if hour is None else f"Mail comes every day from {hour:02}:00.")
        return redirect(PAGE)
    context = {
        "title": "Calendar and reminders",
        "form": form,
        "person": person,
        "link": link,
        "feed": CalendarFeed.objects.filter(user=person).first(),
        "may_open": may(request.user, "add", CalendarFeed),
        "address": mail_address(person),
        "clock": in_zone(zone_of(person)),
        "failure": person.reminders.exclude(failure="").first(),
        "sends_mail": sends_mail() or settings.DEBUG,
    }
    return TemplateResponse(request, "site/calendar.html", admin.site.each_context(request) | context)


@require_safe
def calendar_feed(request: HttpRequest, secret: str) -> HttpResponse:
    """Answer a calendar with the dates of the person whose secret this is."""
    if is_guessing(request):
        wait = {"Retry-After": str(cool_off())}
        return _in_text("Too many addresses that do not exist.", status=TOO_MANY_REQUESTS, headers=wait)
    feed = CalendarFeed.objects.with_secret(secret).select_related("user").first()
    if feed is None:
        count_guess(request, secret)
        return _in_text("There is no calendar at this address: it was taken back, or never was.", status=404)
    content = calendar_of(feed.user)
    feed.changed(content)
    response: Any = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="job-hunt.ics"'
    etag, moment = quote_etag(feed.content_hash), int(feed.changed_at.timestamp())
    response["ETag"], response["Last-Modified"] = etag, http_date(moment)
    response = get_conditional_response(request, etag, moment, response)
    patch_cache_control(response, private=True, no_cache=True)
    return response


def _in_text(text: str, **options: Any) -> HttpResponse:
    response = HttpResponse(f"{text}\n", content_type="text/plain; charset=utf-8", **options)
    patch_cache_control(response, private=True, no_store=True)
    return response


@csrf_exempt  # a mail program sends it without the page, and the link is signed
@never_cache
def reminders_off_page(request: HttpRequest, link: str) -> HttpResponse:
    """Let whoever has the link of a mail stop these mails. Opening it changes nothing, as programs open links, too."""
    person = person_of_link(link)
    if person is not None and request.method == "POST":
        stop_reminders(person)
    context = {
        "title": "No more reminders",
        "known": person is not None,
        "stopped": request.method == "POST" or (person and person.reminder_hour is None),
        "page": reverse(PAGE),
    }
    status = 200 if person else 404
    return TemplateResponse(
        request, "site/reminders_off.html", admin.site.each_context(request) | context, status=status
    )
