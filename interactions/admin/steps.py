"""The next steps of an application: a button moves it on, on its page, on the board, or on a page of its own."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from unfold.widgets import UnfoldAdminTextInputWidget

from interactions.admin.cards import board_url, card_of, fresh_card
from interactions.admin.company_hints import hints_of, hints_of_choice
from interactions.admin.story import story_of
from interactions.choices import ApplicationStatus, InteractionType
from interactions.models import Interview, JobUserInteraction
from interactions.services import (
    remove_interview,
    schedule_interview,
    undo_status_change,
    update_application_status,
)
from interactions.services.locks import lock_interaction
from interactions.statuses import STATUSES
from jobpilot.admin.base import change_url, undo_button
from jobpilot.admin.moments import MomentField, zones_of_page
from jobpilot.models.belonging import visible_to

WITH_INTERVIEW = ApplicationStatus.INTERVIEWING  # asks when it is


MOST_OFFERS = 5  # at once, when a list action accepts applications of several people
MEDIA = forms.Media(css={"all": ["companies/inbox.css", "jobpilot/buttons.css", "interactions/board.css"]})


class StepForm(forms.Form):
    """A step from the status that was `seen`, and when the interview is if it leads to one."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    status = forms.ChoiceField(choices=ApplicationStatus, widget=forms.HiddenInput)
    interview = MomentField(required=False, help_text="Leave empty if it is not arranged yet.")
    note = forms.CharField(required=False, max_length=2000, widget=UnfoldAdminTextInputWidget)

    def __init__(self, application: JobUserInteraction, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked: Any = self.fields["interview"]
        asked.needs_time, asked.person, asked.widget.field = True, lambda: application.user, asked
        for widget, kind in zip(asked.widget.widgets, ("date", "time"), strict=True):
            widget.input_type = kind  # with the browser's own calendar and clock

    @property
    def message(self) -> str:
        """All that is wrong, in words."""
        return " ".join(str(text) for errors in self.errors.values() for text in errors)


def steps_from(application: JobUserInteraction) -> list[tuple[str, str]]:
    """Return the statuses that can follow, and what their buttons are called."""
    followers = STATUSES[ApplicationStatus(application.application_status)].followers
    return [(status, step_to(status)) for status in followers]


def step_to(status: ApplicationStatus) -> str:
    """Return what the button is called that leads to a status: as the action on a list, without "Mark as"."""
    return STATUSES[status].action.removeprefix("Mark as ").capitalize() or status.label


class StepsMixin(admin.ModelAdmin):
    """Add the addresses at which an application moves on, and back: put it before the other ModelAdmins."""

    change_form_outer_before_template = "admin/interactions/application_top.html"
    change_form_outer_after_template = "admin/undo_form.html"

    @property
    def media(self) -> forms.Media:
        return super().media + MEDIA + forms.Media(js=["admin/js/jquery.init.js", "interactions/hints.js"])

    def get_urls(self) -> list:
        views = {"move": self.move_view, "undo": self.undo_view}
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        return [
            path("add/hints/", self.admin_site.admin_view(self.hints_view), name=f"{name}_hints"),
            *(
                path(f"<path:object_id>/{step}/", self.admin_site.admin_view(view), name=f"{name}_{step}")
                for step, view in views.items()
            ),
            *super().get_urls(),
        ]

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """Show above the form what can come next, what happened, and what the person has to do with the company."""
        application = kwargs.get("obj")
        if application is not None:
            context["story"], context["has_more_story"] = story_of(request, application)
            context["hints"] = hints_of(application.user, application.job.company, but=application.job)
            if application.application_status and self.has_change_permission(request, application):
                context |= self._steps(application)
            context["may_apply"] = self._may_apply(request, application)
        else:
            form = context["adminform"].form
            values = {name: getattr(value, "pk", value) for name, value in (form.initial | form.data.dict()).items()}
            context["hints"] = hints_of_choice(request.user, user=values.get("user"), job=values.get("job"))
        page: Any = super()
        return page.render_change_form(request, context, *args, **kwargs)

    def hints_view(self, request: HttpRequest) -> HttpResponse:
        """Answer with what the person who is chosen for a new application did with its job, and with the company."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        hints = hints_of_choice(request.user, user=request.GET.get("user"), job=request.GET.get("job"))
        return TemplateResponse(request, "admin/interactions/company_hints.html", {"hints": hints})

    def _steps(self, application: JobUserInteraction) -> dict[str, Any]:
        steps = steps_from(application)
        asks = WITH_INTERVIEW in (application.application_status, *dict(steps))
        last = application.timeline_events.exclude(to_status="").first()
        can_undo = last is not None and last.from_status and last.to_status == application.application_status
        return {
            "steps": [step for step in steps if step[0] != WITH_INTERVIEW],
            "step_form": StepForm(application, auto_id="step_%s") if asks else None,
            "with_interview": WITH_INTERVIEW,
            "undo": undo_url(application) if can_undo else "",
        }

    def _may_apply(self, request: HttpRequest, interaction: JobUserInteraction) -> bool:
        """Return whether the next step of a saved job is to apply, and the account may say that it was done."""
        if interaction.interaction_type != InteractionType.SAVED:
            return False
        applied = JobUserInteraction.objects.for_user(interaction.user).filter(
            job=interaction.job_id, interaction_type=InteractionType.APPLIED
        )
        may = self.has_add_permission(request) and self.has_change_permission(request, interaction)
        return may and not applied.exists()

    def move_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Ask for the next step of an application, and take it."""
        application = self._application(request, object_id)
        form = StepForm(application, request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            before, values = application.get_application_status_display(), form.cleaned_data
            try:
                made = self._move(application, values)
            except ValidationError as error:
                application = self._application(request, object_id)
                for text in error.messages:
                    form.add_error(None, text)
            else:
                after = application.get_application_status_display()
                self.log_change(request, application, f"{before} → {after}.")
                return self._moved(request, application, made)
        if request.method == "POST" and wants_json(request):
            return self._told(application, form.message, status=409)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "original": application,
            "title": f"Next step: {application.job.title}",
            "application": application,
            "form": form,
            "steps": steps_from(application),
            "with_interview": WITH_INTERVIEW,
            "zones": zones_of_page(application),
            "back": request.POST.get("back", "") if request.method == "POST" else request.GET.get("back", "board"),
            "media": MEDIA,
        }
        return TemplateResponse(request, "admin/interactions/step.html", context)

    def undo_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        return require_POST(self._undo)(request, object_id)

    def _undo(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Take the last step back, with the interview that it made, unless the status is another one by now."""
        application = self._application(request, object_id)
        before = application.get_application_status_display()
        try:
            with transaction.atomic():
                undo_status_change(interaction=application, seen=request.GET.get("seen"))
                self._unmake(application, request.GET.get("interview", ""))
        except ValidationError as error:
            application = self._application(request, object_id)
            if wants_json(request):
                return self._told(application, " ".join(error.messages), status=409)
            for text in error.messages:
                self.message_user(request, text, messages.ERROR)
        else:
            text = f"{application.job.title}: {application.get_application_status_display().lower()} again."
            self.log_change(request, application, f"{before} was undone.")
            if wants_json(request):
                return self._told(application, text)
            self.message_user(request, text, messages.SUCCESS)
        return redirect(back_to(request, application))

    def _application(self, request: HttpRequest, object_id: str) -> JobUserInteraction:
        page: Any = self
        application = page.get_row(request, object_id)
        if not self.has_change_permission(request, application):
            raise PermissionDenied
        if not application.application_status:
            raise PermissionDenied("Only an application has a status.")
        return application

    @transaction.atomic
    def _move(self, application: JobUserInteraction, values: dict[str, Any]) -> Interview | None:
        update_application_status(
            interaction=application, status=values["status"], seen=values["seen"] or None, note=values["note"]
        )
        if values["status"] != WITH_INTERVIEW or not values["interview"]:
            return None
        known = set(application.interviews.values_list("pk", flat=True))
        interview = schedule_interview(interaction=application, at=values["interview"])
        lock_interaction(application)
        return None if interview.pk in known else interview

    def _unmake(self, application: JobUserInteraction, key: str) -> None:
        try:
            interview = application.interviews.planned().filter(pk=key).first() if key else None
        except ValidationError:
            return
        if interview:
            remove_interview(interview=interview)

    def _moved(self, request: HttpRequest, application: JobUserInteraction, made: Interview | None) -> HttpResponse:
        text = f"{application.job.title}: {application.get_application_status_display().lower()}."
        undo = undo_url(application, back=request.POST.get("back", ""), interview=str(made.pk) if made else "")
        if wants_json(request):
            others = others_to_withdraw(request, application)
            return self._told(application, format_html("{} {}", text, others), undo=undo)
        self.message_user(request, format_html("{} {}", text, undo_button(undo)), messages.SUCCESS)
        offer_to_withdraw(request, [application])
        return redirect(back_to(request, application))

    def _told(self, application: JobUserInteraction, text: str, *, undo: str = "", status: int = 200) -> HttpResponse:
        card = card_of(fresh_card(application), may_move=True)
        told = {"text": format_html("{}", text), "card": card, "status": application.application_status, "undo": undo}
        return JsonResponse(told, status=status)


def undo_url(application: JobUserInteraction, **query: str) -> str:
    """Return the address that takes the last step back, if the status is still this one."""
    query = {"seen": application.application_status} | {name: value for name, value in query.items() if value}
    return f"{reverse('admin:interactions_jobuserinteraction_undo', args=[application.pk])}?{urlencode(query)}"


def offer_to_withdraw(request: HttpRequest, accepted: Iterable[JobUserInteraction]) -> None:
    """Offer the other applications of each person for withdrawal, on the next page, whose one was just accepted."""
    for application in list({each.user_id: each for each in accepted}.values())[:MOST_OFFERS]:
        if others := others_to_withdraw(request, application):
            messages.info(request, others)


def others_to_withdraw(request: HttpRequest, application: JobUserInteraction) -> SafeString | str:
    """Return a link to the person's other applications if this one is accepted and others are in progress."""
    if application.application_status != ApplicationStatus.ACCEPTED:
        return ""
    running = JobUserInteraction.objects.for_user(application.user).running().exclude(pk=application.pk)
    if not (count := visible_to(request.user, running).count()):
        return ""
    text = ngettext("%d other application is still in progress", "%d other applications are still in progress", count)
    return format_html(
        '{}: <a href="{}?plans=running&amp;user__id__exact={}" class="text-link">see whether to withdraw</a>.',
        *(text % count, reverse("admin:interactions_jobuserinteraction_changelist"), application.user_id),
    )


def back_to(request: HttpRequest, application: JobUserInteraction) -> str:
    """Return the page that a step was taken on: the board, or that of the application."""
    on_board = "board" in (request.POST.get("back"), request.GET.get("back"))
    return board_url(application) if on_board else change_url(application)


def wants_json(request: HttpRequest) -> bool:
    return request.get_preferred_type(["text/html", "application/json"]) == "application/json"
