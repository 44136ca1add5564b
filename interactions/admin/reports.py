"""The page of reports: all that is known of a hunt in a period, each number with its rows, each table as a file."""

import tempfile
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.text import slugify

from interactions.activity_report import write_activity_report
from interactions.admin.attachments import for_keeping
from interactions.admin.counted import SINCE, UNTIL
from interactions.admin.periods import PERIOD, PERIODS, Period, asked_period, period_form, sentences
from interactions.admin.report_tables import Table, Tables
from interactions.admin.whose import EVERYBODY, PERSON, chooser, chosen_person, people_lately
from interactions.models import Contact, Interview, Offer, TimelineEvent
from interactions.reports import counted_applications, interview_rounds, offer_totals, pipeline_report
from jobpilot.admin.authority import may
from jobpilot.admin.transfer.delimited import write_delimited
from jobpilot.admin.transfer.formats import escape_formula
from jobpilot.models import Change, UserProfile
from jobpilot.models.belonging import sees_everybody
from jobpilot.typesetting import Paper
from jobpilot.zones import today

CSV, ACTIVITY, PAPER = "csv", "activity", "paper"  # in the address
CONTENT_TYPES = {"pdf": "application/pdf", "csv": "text/csv; charset=utf-8"}
IN_ACTIVITY = (TimelineEvent, Interview, Offer, Contact)
MEDIA = forms.Media(css={"all": ["jobpilot/buttons.css", "interactions/reports.css"]})


class ReportsMixin(admin.ModelAdmin):
    """Add the page of reports to the pages of applications: put it before the other ModelAdmins."""

    def get_urls(self) -> list:
        view = self.admin_site.admin_view(self.reports_view)
        name = f"{self.opts.app_label}_{self.opts.model_name}_reports"
        return [path("reports/", view, name=name), *super().get_urls()]

    def reports_view(self, request: HttpRequest) -> HttpResponse:
        """Show the reports of the person whom the address names, of the account's own, or of everybody."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        is_everybody = EVERYBODY in request.GET and sees_everybody(request.user)
        person = chosen_person(request)
        form = period_form(request.GET)
        period, name = asked_period(request, form, today(person)) if form.is_valid() else (Period(), "")
        is_shown = form.is_valid() and (person is not None or is_everybody)
        has_activity = person is not None and all(may(request.user, "view", model) for model in IN_ACTIVITY)
        if ACTIVITY in request.GET and is_shown and person and has_activity:
            return self._activity_report(request, person, period)
        tables = self._tables(request, person, period) if is_shown else []
        if CSV in request.GET:
            return self._csv(request, tables, person)
        people = chooser(request, self.admin_site, person)
        whose: dict[str, Any] = {EVERYBODY: "yes"} if is_everybody else {PERSON: person.pk} if person else {}
        days = {key: request.GET[key] for key in (SINCE, UNTIL) if request.GET.get(key)}
        context = {
            **self.admin_site.each_context(request),
            "title": f"Reports on {'everybody' if is_everybody else person}" if people and is_shown else "Reports",
            "person": person,
            "is_everybody": is_everybody,
            "people": people,
            "papers": Paper.choices,
            "has_activity": has_activity,
            "lately": people_lately(request) if people and not is_shown and form.is_valid() else [],
            "form": form,
            "errors": sentences(form),
            "period": period,
            "name": name,
            "periods": [
                {"label": label, "url": f"?{urlencode(whose | {PERIOD: key})}", "is_chosen": key == name}
                for key, (label, _) in PERIODS.items()
            ],
            "is_shown": is_shown,
            "tables": tables,
            "address": urlencode(whose | (days or {PERIOD: name})),
            "gone": _gone(person, period, tables) if person and is_shown else 0,
            "media": MEDIA + (people.media if people else forms.Media()),
        }
        return TemplateResponse(request, "admin/interactions/reports.html", context)

    def _tables(self, request: HttpRequest, person: UserProfile | None, period: Period) -> list[Table]:
        """Return the tables of what the account may see, or none if nothing is in the period."""
        asked = {"user": person, **period._asdict()}
        report = pipeline_report(**asked)
        rounds = interview_rounds(**asked) if may(request.user, "view", Interview) else []
        offers = offer_totals(**asked) if may(request.user, "view", Offer) else None
        if report.is_empty and not rounds and not (offers and offers.offers):
            return []
        tables = Tables(person, period)
        tables.add_pipeline(report)
        if rounds:
            tables.add_interviews(rounds)
        if offers:
            tables.add_offers(offers)
        return tables.made

    def _csv(self, request: HttpRequest, tables: list[Table], person: UserProfile | None) -> HttpResponse:
        """Send one of the tables, with its numbers as numbers."""
        table = next((each for each in tables if each.name == request.GET[CSV]), None)
        if table is None:
            raise Http404("There is no such table, or nothing is in it.")
        rows = ([escape_formula(cell.value) for cell in row] for row in table.rows)
        response = HttpResponse(write_delimited(table.headings, rows), content_type="text/csv; charset=utf-8")
        name = "-".join(filter(None, [slugify(str(person or "everybody")), table.name]))
        response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
        return response

    def _activity_report(self, request: HttpRequest, person: UserProfile, period: Period) -> Any:
        """Send what the person did in the period as a file, and record that it left."""
        kind = request.GET[ACTIVITY]
        file = tempfile.TemporaryFile()  # noqa: SIM115 (the response closes it)
        try:
            paper = request.GET.get(PAPER, Paper.A4)
            lines = write_activity_report(user=person, file=file, format=kind, paper=paper, **period._asdict())
        except ValidationError as error:
            file.close()
            self.message_user(request, " ".join(error.messages), messages.ERROR)
            rest = request.GET.copy()
            del rest[ACTIVITY]
            return redirect(f"{request.path}?{rest.urlencode()}")
        Change.objects.record_export(
            request.user, TimelineEvent, rows=lines, format=kind, person=person, door="Activity report"
        )
        file.seek(0)
        return for_keeping(file, f"{slugify(str(person)) or person.pk}-activity.{kind}", CONTENT_TYPES[kind])


def _gone(person: UserProfile, period: Period, tables: list[Table]) -> int:
    """Return how many of the applications that were sent have no row of their own."""
    if not tables:
        return 0
    sent = next(table for table in tables if table.name == "answers").rows[0][1].value
    return sent - counted_applications(counted="sent", user=person, **period._asdict()).count()
