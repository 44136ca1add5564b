"""The rows that the form of a resume fetches when somebody adds one: a new row, and what the skill bank has."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path

from jobpilot.admin.base import ModelAdmin, change_url
from resumes.admin.sections import SectionWidget, new_row
from resumes.bank_choices import choices_of
from resumes.models import Resume
from resumes.schema import SECTIONS, Section
from skills.models import SkillBank


class SectionRowsMixin(ModelAdmin):
    """Answer to `sections.js`. Put it before `ModelAdmin`."""

    def get_urls(self) -> list:
        view = self.admin_site.admin_view
        return [
            path("new-row/", view(self.new_row), name="resumes_resume_new_row"),
            path("<path:object_id>/skill-bank/", view(self.offers), name="resumes_resume_offers"),
            *super().get_urls(),
        ]

    def new_row(self, request: HttpRequest) -> HttpResponse:
        """Return an empty row of a section, which is nobody's."""
        if not (self.has_add_permission(request) or self.has_change_permission(request)):
            raise PermissionDenied
        name = request.GET.get("section", "")
        return HttpResponse(new_row(section_at(name), name, {}))

    def offers(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Return what the skill bank has beside the rows of a section that the page sends, or lead to the bank."""
        row: Resume = self.get_row(request, object_id)
        if not self.has_change_permission(request, row):
            raise PermissionDenied
        bank = SkillBank.objects.for_user(row.user).first()
        if request.method != "POST":
            return redirect(change_url(bank or row))
        name = request.GET.get("section", "")
        widget = SectionWidget(section_at(name))
        widget.choices = choices_of(bank).get(name) if bank else None
        return render(request, "admin/resumes/section_offers.html", {"offers": widget.offers(request.POST, name)})


def section_at(name: str) -> Section:
    """Return the section of a name on the page, which may be within a row, as in `custom_sections-0-entries`."""
    first, *rest = name.split("-")
    section = SECTIONS.get(first)
    for key in rest[1::2]:
        part = section.parts.get(key) if section else None
        section = part.section if part else None
    if section is None or len(rest) % 2:
        raise Http404
    return section
