"""The board: the applications of one person as columns by status, moved by drag, by keyboard and by buttons."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.http import urlencode
from django.utils.safestring import SafeString, mark_safe

from interactions.admin.cards import card_of
from interactions.admin.hunt_lists import SAVED_JOBS
from interactions.admin.steps import MEDIA as STEPS_MEDIA
from interactions.admin.steps import WITH_INTERVIEW, StepForm, StepsMixin, step_to
from interactions.admin.whose import chooser, chosen_person, people_lately
from interactions.models import JobUserInteraction
from interactions.reports import BoardColumn, pipeline_board
from interactions.statuses import STATUSES
from jobpilot.admin.moments import zones_of_page
from jobpilot.models import UserProfile
from jobpilot.zones import today

MEDIA = STEPS_MEDIA + forms.Media(js=["interactions/board.js"])


class BoardMixin(StepsMixin):
    """Add the board to the pages of applications: put it before the other ModelAdmins."""

    def get_urls(self) -> list:
        view = self.admin_site.admin_view(self.board_view)
        name = f"{self.opts.app_label}_{self.opts.model_name}_board"
        return [path("board/", view, name=name), *super().get_urls()]

    def board_view(self, request: HttpRequest) -> HttpResponse:
        """Show the applications of the person whom the address names, or of the account's own."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        person, may_move = chosen_person(request), self.has_change_permission(request)
        people = chooser(request, self.admin_site, person)
        context = {
            **self.admin_site.each_context(request),
            "title": f"Board of {person}" if person and people else "Board",
            "person": person,
            "people": people,
            "lately": [] if person or not people else people_lately(request),
            "columns": [self._shown(column, person, may_move) for column in pipeline_board(user=person)]
            if person
            else [],
            "may_move": may_move,
            "saved_jobs": SAVED_JOBS.url,
            "form": StepForm(JobUserInteraction(user=person)) if person else None,
            "zones": zones_of_page(JobUserInteraction(user=person)) if person else "",
            "is_fullwidth": "1",
            "media": MEDIA + (people.media if people else forms.Media()),
        }
        return TemplateResponse(request, "admin/interactions/board.html", context)

    def _shown(self, column: BoardColumn, person: UserProfile, may_move: bool) -> dict[str, Any]:
        here = today(person)
        page = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")
        query = {"application_status__exact": str(column.status), "user__id__exact": str(person.pk)}
        return {
            "status": column.status,
            "total": column.total,
            "more": column.total - len(column.cards),
            "url": f"{page}?{urlencode(query)}",
            "is_end": column.is_end,
            "asks": column.status == WITH_INTERVIEW,
            "next": " ".join(STATUSES[column.status].followers),
            "step": step_to(column.status),
            "cards": self._cards(column, may_move, here),
        }

    def _cards(self, column: BoardColumn, may_move: bool, here: Any) -> SafeString:
        cards = "".join(card_of(card, may_move=may_move, here=here) for card in column.cards)
        return mark_safe(cards)  # noqa: S308 (each is escaped)
