"""The cards of the board, each one application."""

from datetime import date, datetime
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from interactions.models import JobUserInteraction
from interactions.reports import BoardCard
from interactions.reports.board import SHOWN
from jobpilot.zones import day_of, local, today, zone_of

CARD = (
    '<li><a href="../{key}/change/">{title}</a><p>{company}</p><p>{days}{next}</p>'
    '<a href="../{key}/move/" class="m" title="Move">⋮</a></li>'
)
READ_ONLY = CARD.replace('<a href="../{key}/move/" class="m" title="Move">⋮</a>', "")


def card_of(card: BoardCard, *, may_move: bool, here: date | None = None) -> SafeString:
    """Return a card in HTML; addresses are those from the board. `here` is today where its person is."""
    application = card.application
    here = here or today(application.user)
    days = (here - local(card.since, zone_of(application.user)).date()).days
    return format_html(
        CARD if may_move else READ_ONLY,
        key=application.pk,
        title=application.job.title,
        company=application.job.company.name,
        days="today" if days < 1 else f"{days} d",
        next=_next(card.next_step, card.next_date, application.user, here) if card.next_date else "",
    )


def fresh_card(application: JobUserInteraction) -> BoardCard:
    """Return an application as the board shows it now."""
    card = JobUserInteraction.objects.with_dates().with_job().only(*SHOWN).get(pk=application.pk)
    card.user = application.user
    return BoardCard.of(card)


def board_url(application: JobUserInteraction) -> str:
    return f"{reverse('admin:interactions_jobuserinteraction_board')}?person={application.user_id}"


def _next(what: str, at: datetime, person: Any, here: date) -> SafeString:
    day = None if what == "Interview" else day_of(at, person) or local(at, zone_of(person)).date()
    year = "" if at.year == here.year else " Y"
    shown = date_format(day, f"j M{year}") if day else date_format(local(at), f"j M{year} H:i")
    is_late = local(at, zone_of(person)).date() < here
    return format_html('<b class="late">{} {}</b>' if is_late else "<b>{} {}</b>", what, shown)
